"""A card's "open": the title's page in the Mini App, where there is one and where Telegram takes such a button."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone

APP = "https://usher.example/app"
GROUP = -500


def openings(message: dict[str, Any]) -> Iterator[str]:
    for row in message.get("reply_markup", {}).get("inline_keyboard", []):
        for button in row:
            if "web_app" in button:
                assert set(button) == {"text", "web_app"}, "a button does one thing"
                yield button["web_app"]["url"]


async def test_a_card_opens_its_title_in_the_mini_app(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened(app=APP):
        await phone.says("/start title_27205")
        (address,) = openings(phone.last)
        assert address.startswith(f"{APP}?")
        assert parse_qs(urlsplit(address).query) == {"to": ["/title/tmdb:movie:27205"]}
        await phone.taps("👍")
        assert not list(openings(phone.last)), "the way back has its place"
        await phone.taps("More…")
        assert list(openings(phone.last)) == [address]
    assert api.violations == []


async def test_nothing_opens_without_a_mini_app_or_among_others(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("/start title_27205")
        assert not list(openings(phone.last))
    ann = Phone(api=api, chat=GROUP)
    async with opened(app=APP):
        await ann.says("@usher_bot something funny")
        assert "More…" in ann.labels()
        assert not list(openings(ann.last))
    assert api.violations == []
