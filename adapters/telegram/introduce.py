"""How the bot presents itself: commands for each kind of chat and language, descriptions, the menu button."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    MenuButtonCommands,
    MenuButtonWebApp,
    WebAppInfo,
)

from adapters.telegram.layout import cut
from bot.messages import Introduction
from bot.ports import DoorMemory

COMMAND_UNITS, DESCRIPTION_UNITS, SHORT_UNITS = 256, 512, 120
MOST_COMMANDS = 100
DEFAULT = "en"
"""The language for those whose own has no words."""
APP_NAME = "Usher"
_NOTE = "introduction"


async def introduce(
    bot: Bot, memory: DoorMemory, door: str, introductions: Sequence[Introduction], app: str = ""
) -> None:
    """Tell Telegram, unless it was told the same before; `app` is the Mini App's address, which the menu button opens
    where there is one. Raises TelegramError."""
    digest = hashlib.sha256(repr([[asdict(one) for one in introductions], app]).encode()).hexdigest()
    if await memory.recall(door, _NOTE) == digest:
        return
    for one in introductions:
        await _in_one_language(bot, one)
    opens = MenuButtonWebApp(text=APP_NAME, web_app=WebAppInfo(url=app)) if app else MenuButtonCommands()
    await bot.set_chat_menu_button(menu_button=opens)
    await memory.keep(door, _NOTE, digest)


async def _in_one_language(bot: Bot, one: Introduction) -> None:
    language = None if one.locale == DEFAULT else one.locale
    for scope, public_alone in _SCOPES:
        await bot.set_my_commands(commands(one, public_alone=public_alone), scope=scope, language_code=language)
    await bot.set_my_description(cut(one.description, DESCRIPTION_UNITS), language_code=language)
    await bot.set_my_short_description(cut(one.short_description, SHORT_UNITS), language_code=language)


def commands(one: Introduction, *, public_alone: bool) -> list[BotCommand]:
    """Telegram's commands: 1 to 32 of a-z, 0-9 and _, which all of Usher's verbs are."""
    offered = [c for c in one.commands if c.offered and (c.public or not public_alone)]
    return [BotCommand(c.verb, cut(c.description, COMMAND_UNITS)) for c in offered[:MOST_COMMANDS]]


_SCOPES: tuple[tuple[BotCommandScope, bool], ...] = (
    (BotCommandScopeAllPrivateChats(), False),
    (BotCommandScopeAllGroupChats(), True),
    (BotCommandScopeAllChatAdministrators(), True),
)
