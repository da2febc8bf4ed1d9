"""What goes wrong between Discord and the door: everybody is answered or told, nobody twice, the door stays open."""

import asyncio

import pytest
from sqlalchemy import select

from adapters.discord.present import Manners
from bot.messages import Action, Button, Chose, Incoming, Reply, Said
from bot.ports import Handle
from bot.wiring.house import House
from memory.tables import UnreachableRow
from tests.doors.discord.conftest import Opened
from tests.standins.discord_api import DiscordApi, Fault
from tests.standins.discord_interactions import SAY, THINK
from tests.standins.discord_people import Person
from tests.standins.discord_world import SEND, Channel

CALLBACK, FOLLOW_UP, MESSAGES = "/callback$", "/webhooks/", "/messages$"


def echo(after: float = 0.0, **how: bool) -> Handle:
    """Answers with what was said, or the verb that was chosen, and a button."""

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        await asyncio.sleep(after)
        said = incoming.text if isinstance(incoming, Said) else getattr(incoming, "action", Action(verb="file")).verb
        replaces = isinstance(incoming, Chose) and incoming.action.verb == "again"
        button = Button(label="Again", action=Action(verb="again"))
        return (Reply(text=said, buttons=((button,),), replaces=replaces, **how),)

    return handle


async def test_a_flood_is_waited_out(opened: Opened, api: DiscordApi, person: Person) -> None:
    other = Person(api=api)
    async with opened(echo()):
        api.faults.append(Fault(method="POST", path=CALLBACK, status=429, retry_after=1.0))
        await person.slash("help", wait=False)
        await other.slash("taste", wait=False)
        await api.until(lambda: bool(other.screen))
        assert not person.screen, "nobody else waits"
        await api.until(lambda: bool(person.screen))
        assert person.text == "help"
        api.faults.append(Fault(method="POST", path=MESSAGES, status=429, retry_after=0.1))
        assert await person.says("words") == "words"
    assert len(person.screen) == 2
    assert api.complaints == []


@pytest.mark.parametrize("path", [CALLBACK, MESSAGES])
async def test_a_server_that_stumbles_is_asked_again(
    opened: Opened, api: DiscordApi, person: Person, path: str
) -> None:
    api.faults.append(Fault(method="POST", path=path, status=502))
    async with opened(echo()):
        assert await (person.slash("help") if path == CALLBACK else person.says("help")) == "help"
    assert len(person.screen) == 1
    assert api.complaints == []


async def test_a_slow_discord_is_waited_for(opened: Opened, api: DiscordApi, person: Person) -> None:
    api.faults.append(Fault(method="POST", path=CALLBACK, after=0.5))
    api.faults.append(Fault(method="POST", path=MESSAGES, after=0.5))
    other = Person(api=api)
    async with opened(echo()):
        await person.slash("help", wait=False)
        await other.says("words", answered=False)
        await asyncio.sleep(0.1)
        assert await Person(api=api).slash("taste") == "taste"
    assert [len(each.screen) for each in (person, other)] == [1, 1], "closing waits for them"
    assert api.complaints == []


@pytest.mark.parametrize("embeds", [False, True])
async def test_what_discord_refuses_is_told_with_a_number_that_the_log_has(
    opened: Opened, api: DiscordApi, person: Person, capsys: pytest.CaptureFixture[str], embeds: bool
) -> None:
    async with opened(echo(), manners=Manners(embeds=embeds)):
        api.faults.append(Fault(method="POST", path=CALLBACK, status=400, code=50035, via=False))
        await person.slash("help")
        assert person.text.split("number ")[1].split(".")[0] in "".join(capsys.readouterr())
        api.faults.append(Fault(method="POST", path=MESSAGES, status=400, code=50035, via=False))
        await person.says("words")
        assert person.text.split("number ")[1].split(".")[0] in "".join(capsys.readouterr())
        assert await person.slash("help") == "help"
    assert len(person.screen) == 3
    assert api.complaints == []


async def test_a_flood_that_is_not_discords_own_is_waited_out_too(
    opened: Opened, api: DiscordApi, person: Person
) -> None:
    async with opened(echo()):
        api.faults.append(Fault(method="POST", path=CALLBACK, status=429, via=False))
        assert await person.slash("help") == "help"
        api.faults.append(Fault(method="POST", path=MESSAGES, status=429, via=False))
        await person.says("words", answered=False)
        await api.until(lambda: len(person.screen) == 2)
    assert person.text == "words"
    assert api.complaints == []


async def test_what_cant_be_put_in_place_of_a_message_is_said_anew(
    opened: Opened, api: DiscordApi, person: Person
) -> None:
    async with opened(echo()):
        await person.slash("help")
        api.faults.append(Fault(method="POST", path=CALLBACK, status=400, code=50035))
        assert await person.press("Again") == "again"
    assert [person.read(message) for message in person.screen] == ["help", "again"]
    assert api.complaints == []


async def test_what_breaks_within_is_told_too(opened: Opened, api: DiscordApi, person: Person) -> None:
    async def broken(incoming: Incoming) -> tuple[Reply, ...]:
        raise RuntimeError("private words")

    async with opened(broken):
        assert "number" in await person.slash("help")
        assert "number" in await person.says("words")
        assert await person.autocomplete("where", "title", "a") == []
    assert api.complaints == []


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers are put off after a tenth of a second, so that tests are quick."""
    monkeypatch.setattr("adapters.discord.answer.DEFER_AFTER", 0.1)


async def test_a_slow_answer_is_put_off_and_comes(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel, impatient: None
) -> None:
    ann, ben = person.at(channel), Person(api=api, here=channel)
    async with opened(echo(after=0.2)):
        await asyncio.gather(ann.slash("help"), person.slash("taste"))
        assert ann.text == "help"
        assert ann.interactions[0].answered == THINK
        assert ann.last.private_to == ann.id
        assert ben.screen == []
        before = len(person.screen)
        await person.press("Again")
        assert person.text == "again"
        assert len(person.screen) == before
    assert api.complaints == []


async def test_a_slow_answer_for_all_is_for_all(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel, impatient: None
) -> None:
    ann, ben = person.at(channel), Person(api=api, here=channel)
    async with opened(echo(after=0.2, everyones=True)):
        await ann.slash("help")
        await api.until(lambda: bool(ben.screen))
        assert ben.text == "help"
        assert len(ann.screen) == 1
    assert api.complaints == []


async def test_a_quick_answer_is_the_first_response(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened(echo()):
        await person.slash("help")
        assert person.interactions[0].answered == SAY


async def test_an_answer_too_late_for_discord_comes_all_the_same_in_private(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    ann, ben = person.at(channel), Person(api=api, here=channel)
    async with opened(echo(after=0.1)):
        await person.slash("help", wait=False)
        await ann.slash("taste", wait=False)
        api.pass_by(4)
        await api.until(lambda: len(person.screen) == 2 and bool(ann.screen))
        assert sorted(person.read(message) for message in person.screen) == ["help", "taste"]
        assert "in private" in ben.text, "what was for one person's eyes isn't told to all"
        assert "10062" in "".join(api.weather)
        assert await person.slash("help") == "help"
    assert api.complaints == []


async def test_an_answer_after_a_quarter_of_an_hour_comes_all_the_same_in_private(
    opened: Opened, api: DiscordApi, person: Person, impatient: None
) -> None:
    async with opened(echo(after=0.4)):
        await person.slash("help", wait=False)
        await api.until(lambda: person.interactions[0].answered == THINK)
        api.pass_by(901)
        await api.until(lambda: any(person.read(message) == "help" for message in person.screen))
    assert "50027" in "".join(api.weather)
    assert api.complaints == []


async def test_where_usher_may_not_write_it_answers_in_private(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    channel.denied = SEND
    ann = person.at(channel)
    async with opened(echo()):
        await ann.says(f"{ann.bot} words", answered=False)
        await api.until(lambda: len(person.screen) == 2)
        assert "may not write" in person.read(person.screen[0])
        assert person.text == "words"
        assert ann.screen == []
        assert await ann.slash("help") == "help", "commands are answered there too"
        api.world.dm(ann.id).closed = True
        await ann.says(f"{ann.bot} again", answered=False)
        await api.until(lambda: "50007" in "".join(api.weather))
        assert await ann.slash("help") == "help"
    assert api.complaints == []


async def test_who_takes_no_messages_is_known_to_be_out_of_reach(
    opened: Opened, api: DiscordApi, person: Person, house: House
) -> None:
    async with opened():
        await person.slash("start")
        api.world.dm(person.id).closed = True
        await person.says("hello?", answered=False)
        await api.until(lambda: "50007" in "".join(api.weather))
        await Person(api=api).slash("start")
    async with house.database.session() as session:
        assert await session.scalar(select(UnreachableRow).where(UnreachableRow.account == str(person.id)))
    assert api.complaints == []


async def test_a_message_that_is_gone_is_answered_anew(
    opened: Opened, api: DiscordApi, person: Person, impatient: None
) -> None:
    for slow in (0.05, 0.2):
        async with opened(echo(after=slow)):
            await person.slash("help")
            gone = person.last
            await person.press("Again", wait=False)
            await api.interactions.remove(gone)
            await api.until(lambda: bool(person.screen))
            assert person.text == "again"
            await api.interactions.remove(person.last)
    assert api.complaints == []


async def test_a_command_that_is_no_more_is_answered(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        api.commands[0].append({**api.commands[0][0], "name": "yesterday", "options": []})
        assert await person.slash("yesterday")
    assert api.complaints == []


async def test_what_is_told_twice_is_answered_once(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.says("something like Inception")
        message = next(m for m in person.channel.messages.values() if m not in person.screen)
        shown = len(person.screen)
        await api.interactions.announce("MESSAGE_CREATE", message)
        await person.slash("help")
        assert len(person.screen) == shown + 1
    assert api.complaints == []


async def test_commands_that_cant_be_told_dont_keep_the_door_shut(
    opened: Opened, api: DiscordApi, person: Person
) -> None:
    api.faults.append(Fault(method="PUT", path="/commands$", status=403, code=50001))
    async with opened(echo()):
        assert await person.says("hello") == "hello"
    async with opened(echo()):
        assert api.commands[0], "they are told at the next chance"


async def test_one_persons_words_are_answered_in_order_and_others_do_not_wait(
    opened: Opened, api: DiscordApi, person: Person
) -> None:
    other = Person(api=api)

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        assert isinstance(incoming, Said)
        await asyncio.sleep(0.3 if incoming.text == "0" else 0.0)
        return (Reply(text=incoming.text),)

    async with opened(handle):
        for number in range(4):
            await person.says(str(number), answered=False)
        await other.says("quick", answered=False)
        await api.until(lambda: bool(other.screen))
        assert not person.screen
        await api.until(lambda: len(person.screen) == 4)
    assert [person.read(message) for message in person.screen] == ["0", "1", "2", "3"]


async def test_typing_is_shown_while_an_answer_takes_its_time(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened(echo(after=0.5)):
        await person.says("think")
    assert api.world.dm(person.id).typing
    assert api.complaints == []
