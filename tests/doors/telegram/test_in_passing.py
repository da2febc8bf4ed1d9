"""What can be said in passing is said in the answer to the press, and the card is edited without its picture anew."""

import asyncio

from bot.messages import Action, Button, Card, Chose, Incoming, Picture, Reply
from bot.ports import Handle
from bot.titles import TitleId
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import Fault, TelegramApi
from tests.standins.telegram_phone import Phone

LIKE = Action(verb="like", args=("m1", "deck"))


def a_card(label: str) -> Card:
    return Card(
        title=TitleId("tmdb:movie:1"),
        heading="Film (2000)",
        facts="1 h 40",
        reason="Quiet.",
        footer="",
        picture=Picture(alt="Poster", url="https://posters.example/1.jpg"),
        buttons=((Button(label=label, action=LIKE),),),
    )


def likes(after: float = 0.0) -> Handle:
    """A card; when it is liked, a word and the card ticked."""

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        if not isinstance(incoming, Chose):
            return (Reply(cards=(a_card("👍"),)),)
        await asyncio.sleep(after)
        quiet = Reply(cards=(a_card("👍 ✓"),), replaces=True)
        return (Reply(text="Noted: Film. " + "x" * 300, quiet=quiet),)

    return handle


async def test_a_verdict_is_said_in_the_answer_to_the_press_and_ticked_on_the_card(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async with opened(likes()):
        await phone.says("hello")
        card = phone.last["message_id"]
        await phone.taps("👍")
        assert phone.alert.startswith("Noted: Film.")
        assert len(phone.alert) <= 200
        assert (phone.labels(), phone.last["message_id"], len(phone.screen)) == (["👍 ✓"], card, 1)
        assert not any(press["answer"].get("show_alert") for press in api.presses.values())
    assert "editMessageMedia" not in api.methods()
    assert api.violations == []


async def test_a_slow_answer_does_not_keep_the_button_turning(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened(likes(after=1.0)):
        await phone.says("hello")
        await phone.taps("👍", wait=False)
        await api.until(lambda: any(press.get("answer") for press in api.presses.values()), 0.9)
        await api.until(lambda: phone.labels() == ["👍 ✓"])
        assert phone.alert == ""
    assert api.violations == []


async def test_where_the_card_is_gone_it_comes_anew(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    gone = Fault(method="editMessageCaption", status=400, description="Bad Request: message to edit not found")
    async with opened(likes()):
        await phone.says("hello")
        api.faults.append(gone)
        await phone.taps("👍")
        assert phone.labels() == ["👍 ✓"]
        assert len(phone.screen) == 2
    assert api.violations == []
