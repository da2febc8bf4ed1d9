"""A movie night in a Telegram group: questions in private chats, one message that all press, a word without a press."""

import asyncio
from collections.abc import Callable

import pytest

from adapters.taps import SOON
from bot.errors import DoorSilent
from bot.messages import Action, Button, Chat, Incoming, Reply
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import Fault, TelegramApi
from tests.standins.telegram_phone import Phone

_groups = iter(range(-100_800, -100_900, -1))


@pytest.fixture
def group(api: TelegramApi) -> Callable[[], Phone]:
    """Phones of different people in one group."""
    chat = next(_groups)
    return lambda: Phone(api=api, chat=chat)


def own(phone: Phone) -> Phone:
    """The same person in their own chat with the bot."""
    return Phone(api=phone.api, user=phone.user)


async def test_joining_edits_the_one_message_and_asks_in_private(
    opened: Opened, api: TelegramApi, group: Callable[[], Phone]
) -> None:
    ann, ben = group(), group()
    async with opened():
        await ann.says("/movienight@usher_bot")
        gathering = ann.last
        assert "Who's in?" in ann.text
        await ben.taps("I'm in", gathering)
        assert len(ben.screen) == 1
        assert f"P{ann.user} and P{ben.user}" in ben.text
        for phone in (ann, ben):
            assert "1/3" in own(phone).text
        await own(ben).taps("Intense")
        assert len(own(ben).screen) == 1
        assert "2/3" in own(ben).text
        await ann.taps("Start", gathering)
        assert "In for the movie night" in ann.screen[0]["text"]
        assert ann.labels()[:5] == ["1", "2", "3", "4", "5"]
        ballot = ann.last
        await ann.taps("2", ballot)
        await ben.taps("2", ballot)
        assert "2 of 2 votes" in ben.text
        assert ben.labels() == ["✅ I've seen it"]
        await ben.taps("I've seen it")
        assert "Noted" in ben.alert
    assert api.violations == []


async def test_who_never_opened_the_bot_is_led_there_by_the_button(
    opened: Opened, api: TelegramApi, group: Callable[[], Phone]
) -> None:
    ann, ben = group(), group()
    async with opened():
        await ann.says("/movienight")
        api.blocked.add(ben.user)
        await ben.taps("I'm in")
        assert f"P{ben.user}" in ann.screen[0]["text"], "in all the same"
        answer = [press["answer"] for press in api.presses.values() if press.get("answer")][-1]
        start = answer["url"].removeprefix("https://t.me/usher_bot?start=")
        assert start.startswith("join_")
        api.blocked.clear()
        await own(ben).says(f"/start {start}")
        assert "1/3" in own(ben).text
        assert len(ann.screen) == 1
    assert api.violations == []


async def test_what_is_for_one_person_is_an_alert_where_no_private_chat_is_open(
    opened: Opened, api: TelegramApi, group: Callable[[], Phone]
) -> None:
    secret = Reply(text="for your eyes only", private=True)
    open_reply = Reply(text="press", buttons=((Button(label="go", action=Action(verb="go")),),), everyones=True)

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        return (secret,) if hasattr(incoming, "action") and incoming.action.verb == "go" else (open_reply,)

    ann = group()
    async with opened(handle):
        await ann.says("@usher_bot hello")
        await ann.taps("go")
        assert own(ann).text == secret.text
        assert ann.text == "press"
        api.blocked.add(ann.user)
        await asyncio.sleep(SOON + 0.1)  # or it is the same tap
        await ann.taps("go")
        assert ann.alert == secret.text
        assert len(ann.screen) == 1
    assert api.violations == []


async def test_an_overtaken_edition_is_never_shown(
    opened: Opened, api: TelegramApi, group: Callable[[], Phone]
) -> None:
    """Two press at once; the later state is answered first."""
    gate: dict[str, asyncio.Event] = {"1": asyncio.Event(), "2": asyncio.Event()}

    def edition(number: int) -> Reply:
        buttons = tuple(Button(label=f"go {n}", action=Action(verb="go", args=(n,))) for n in gate)
        return Reply(text=f"edition {number}", buttons=(buttons,), everyones=True, replaces=True, edition=number)

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        if not (hasattr(incoming, "action") and incoming.action.verb == "go"):
            return (edition(0),)
        await gate[incoming.action.arg(0)].wait()
        return (edition(int(incoming.action.arg(0))),)

    ann, ben = group(), group()
    async with opened(handle):
        await ann.says("@usher_bot hello")
        message = ann.last
        await ann.taps("go 1", message, wait=False)
        await ben.taps("go 2", message, wait=False)
        gate["2"].set()
        await api.until(lambda: ann.text == "edition 2")
        since = api.changes
        gate["1"].set()
        await api.until(lambda: all(press.get("answer") is not None for press in api.presses.values()))
        await asyncio.sleep(0.1)
        assert (ann.text, api.changes) == ("edition 2", since)


async def test_the_door_speaks_first(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    reply = Reply(text="It's done.")
    async with opened() as door:
        assert await door.tell(Chat(id=str(phone.user)), reply)
        assert phone.text == "It's done."
        api.blocked.add(phone.user)
        assert not await door.tell(Chat(id=str(phone.user)), reply)
        api.faults.append(Fault(method="sendMessage", status=500, description="Internal Server Error", times=20))
        with pytest.raises(DoorSilent):
            await door.tell(Chat(id="12345"), reply)
    with pytest.raises(DoorSilent, match="isn't open"):
        await door.tell(Chat(id=str(phone.user)), reply)


async def test_a_start_is_told_in_words_and_set_by_whoever_leads(
    opened: Opened, api: TelegramApi, group: Callable[[], Phone]
) -> None:
    ann, ben = group(), group()
    async with opened():
        await own(ann).says("/settings")
        await own(ann).taps("Time zone")
        await own(ann).taps("Europe/Berlin")
        await ann.says("/movie_night@usher_bot friday at 8")
        gathering = ann.last
        assert "It starts Friday, " in ann.text
        assert "20:00 (Europe/Berlin)" in ann.text
        await ben.taps("Start time", gathering)
        assert "Start time" in " ".join(ben.labels(gathering)), "nothing changed for the others"
        await ann.taps("Start time", gathering)
        assert "When does it start" in ann.text
        await ann.taps("Saturday", ann.last)
        assert ann.last["message_id"] == gathering["message_id"]
        assert "It starts Saturday, " in ann.text
    assert api.violations == []
