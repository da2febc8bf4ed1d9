"""What Telegram is told about Usher: commands by chat and language, descriptions, the menu."""

import pytest

from bot.introduction import introductions
from bot.wiring.house import House
from bot.words import languages, words
from memory.doors import SqlDoorMemory
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone


def offered(house: House) -> list[str]:
    return [command.verb for command in introductions(house.routes.commands)[0].commands if command.offered]


@pytest.fixture
async def forgotten(memory: SqlDoorMemory) -> None:
    await memory.keep("telegram:4200", "introduction", "")


@pytest.mark.usefixtures("forgotten")
async def test_commands_are_set_for_each_kind_of_chat_and_language_once(
    opened: Opened, api: TelegramApi, house: House
) -> None:
    async with opened():
        pass
    told = {
        (call.given["scope"]["type"], call.given.get("language_code")): [c["command"] for c in call.given["commands"]]
        for call in api.calls
        if call.method == "setMyCommands"
    }
    scopes = {"all_private_chats", "all_group_chats", "all_chat_administrators"}
    assert set(told) == {(scope, None if name == "en" else name) for scope in scopes for name in languages()}
    assert told["all_private_chats", None] == offered(house)
    assert "taste" not in told["all_group_chats", None]
    assert {"setMyDescription", "setMyShortDescription", "setChatMenuButton"} <= set(api.methods())
    before = len(api.calls)
    async with opened():
        pass
    assert "setMyCommands" not in api.methods()[before:]
    assert api.violations == []


@pytest.mark.usefixtures("forgotten")
async def test_the_menu_button_opens_the_mini_app_where_there_is_one(opened: Opened, api: TelegramApi) -> None:
    for app, kind in (("https://usher.example/app", "web_app"), ("", "commands")):
        before = len(api.calls)
        async with opened(app=app):
            pass
        (told,) = [call.given for call in api.calls[before:] if call.method == "setChatMenuButton"]
        assert told["menu_button"]["type"] == kind
        assert told["menu_button"].get("web_app", {}).get("url", "") == app
    assert api.violations == []


async def test_every_command_that_is_offered_works(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async with opened():
        for verb in offered(house):
            assert await phone.says(f"/{verb}")
    assert api.violations == []


def test_every_command_has_words_that_fit_everywhere(house: House) -> None:
    for locale in languages():
        for verb in offered(house):
            assert 1 <= len(words(locale)(f"command-{verb.replace('_', '-')}")) <= 100
        assert len(words(locale)("bot-description")) <= 512
        assert len(words(locale)("bot-short")) <= 120
