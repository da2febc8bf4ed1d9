"""What is private is told in one's own chat, also when it was asked for in a group; whoever has none is led there."""

import pytest

from bot.messages import Account
from bot.wiring.house import House
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone

GROUP = -100778


@pytest.fixture
def ann(api: TelegramApi) -> Phone:
    return Phone(api=api, chat=GROUP)


def alone(phone: Phone) -> Phone:
    """The same person, in their own chat."""
    return Phone(api=phone.api, user=phone.user)


def links(phone: Phone) -> list[str]:
    return [button.get("url", "") for button in phone.buttons()]


@pytest.mark.parametrize(
    "command", ["export", "taste", "history", "watchlist", "profile", "settings", "forget", "link"]
)
async def test_it_comes_into_ones_own_chat_and_the_group_is_told_no_more(
    opened: Opened, api: TelegramApi, ann: Phone, command: str
) -> None:
    async with opened():
        said = await ann.says(f"/{command}@usher_bot")
        assert "written to you in private" in said
        assert len(ann.screen) == 1
        assert links(ann) == ["https://t.me/usher_bot"]
        assert alone(ann).screen
    assert api.violations == []


async def test_whoever_never_opened_the_bot_gets_the_way_there_which_tells_it(
    opened: Opened, api: TelegramApi, ann: Phone
) -> None:
    api.blocked.add(ann.user)
    async with opened():
        said = await ann.says("/watchlist@usher_bot")
        assert "Open our chat" in said
        assert links(ann) == ["https://t.me/usher_bot?start=do_watchlist"]
        api.blocked.clear()
        assert "is empty" in await alone(ann).says("/start do_watchlist")
    assert api.violations == []


async def test_a_link_does_nothing_that_cannot_be_undone(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async with opened():
        await phone.says("/start title_27205")
        await phone.taps("👍")
        for link in ("do_forget_all", "do_undo", "do_nonsense"):
            await phone.says(f"/start {link}")
        await phone.says("/history")
        assert any("Inception" in label for label in phone.labels())
        assert await house.people.find(Account(platform="telegram", id=str(phone.user)))
    assert api.violations == []


async def test_words_that_ask_for_what_is_private_are_answered_in_private(
    opened: Opened, api: TelegramApi, ann: Phone
) -> None:
    async with opened():
        said = await ann.says("@usher_bot what do you know about me?")
        assert "written to you in private" in said
        assert "about you" in alone(ann).text
    assert api.violations == []


async def test_a_press_in_the_group_is_told_in_passing_that_the_answer_is_elsewhere(
    opened: Opened, api: TelegramApi, ann: Phone
) -> None:
    async with opened():
        await ann.says("/start@usher_bot")
        count = len(ann.screen)
        await ann.presses("settings", ann.last)
        assert "written to you in private" in ann.alert
        assert len(ann.screen) == count
        assert "language" in alone(ann).text.casefold()
    assert api.violations == []


async def test_the_group_itself_has_no_private_chat(opened: Opened, api: TelegramApi, ann: Phone) -> None:
    """An anonymous admin speaks as the group: nobody knows whom to write to."""
    async with opened():
        said = await ann.says("/taste@usher_bot", sender_chat=ann.place)
        assert "Open our chat" in said
        assert len(ann.screen) == 1
    assert api.violations == []
