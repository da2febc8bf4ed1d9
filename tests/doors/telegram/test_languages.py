"""Everyone is answered in their own language, and it fits Telegram in all of them."""

import pytest

from bot.words import languages, words
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone

UNDERSTOOD = {
    "de": "Klug, spannend, beunruhigend:",
    "en": "Something clever, tense, unsettling:",
    "es": "Inteligente, tenso, inquietante:",
    "fr": "Intelligent, tendu, dérangeant :",
    "ru": "Умное, напряжённое, тревожащее:",
    "zh": "聪明，紧张，令人不安：",
}
"""What stands above the cards of one who took the first option each time, as people of that language write it."""


@pytest.mark.parametrize("language", languages())
async def test_an_evening_in_every_language(opened: Opened, api: TelegramApi, language: str) -> None:
    phone, say = Phone(api=api, language=f"{language}-XX"), words(language)
    async with opened():
        assert await phone.says("/start") == say("welcome-hello")
        await phone.taps(say("button-find"))
        for _ in range(5):
            await phone.taps(phone.labels()[0])
        assert phone.text.split("\n")[0] == UNDERSTOOD[language]
        await phone.taps(say("button-why"))
        await phone.says("/more_like_this Inception")
        await phone.taps("›")
        await phone.taps("👍")
        for command in ("/mood", "/taste", "/watchlist", "/history", "/settings", "/privacy", "/help", "/forget"):
            assert await phone.says(command)
    assert api.violations == []


async def test_the_language_of_the_settings_wins(opened: Opened, api: TelegramApi) -> None:
    phone = Phone(api=api, language="fr")
    async with opened():
        await phone.says("/settings")
        await phone.presses("set:locale:de", phone.last)
        assert words("de")("settings") in phone.text
        assert await phone.says("/start") == words("de")("welcome-hello")


async def test_a_language_nobody_wrote_is_english(opened: Opened, api: TelegramApi) -> None:
    async with opened():
        assert await Phone(api=api, language="tlh").says("/start") == words("en")("welcome-hello")
