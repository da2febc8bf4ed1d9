"""The Bot API's client, put together: python-telegram-bot's bot with our pace, and updates as they came."""

import json
from dataclasses import dataclass, field
from typing import Any

from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from adapters.telegram.pace import Pace, SharedPace
from bot.sharing import Paces

WANTED = (
    "message", "edited_message", "channel_post", "edited_channel_post", "guest_message", "callback_query",
    "inline_query", "message_reaction", "my_chat_member",
)  # fmt: skip
"""Kinds of updates that are asked for."""
CONNECTIONS = 128
POOL_SECONDS = 30.0
ANSWER_SECONDS = 30.0


class Answers(HTTPXRequest):
    """Reads what Telegram says. The library logs what it can't read whole, people's words with it, and takes a 200
    without a result for a fault of its own program."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as it came. Raises TelegramError where it is none; it may have been done all the same."""
        try:
            told = json.loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            raise TelegramError("an answer that can't be read") from None
        if not isinstance(told, dict) or ("result" not in told and told.get("ok") is not False):
            raise TelegramError("an answer that says nothing")
        return told


class RawBot(ExtBot[int]):
    """Hands updates out unread, so that one that can't be read doesn't take its batch along, and nothing of them is
    logged."""

    __slots__ = ()

    async def raw_updates(self, offset: int | None, seconds: int) -> list[Any]:
        """What came since `offset`, waiting up to `seconds` for it. Raises TelegramError."""
        data = {"offset": offset, "timeout": seconds, "allowed_updates": list(WANTED)}
        told = await self._post("getUpdates", data, read_timeout=seconds + ANSWER_SECONDS)
        return told if isinstance(told, list) else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """Where and how Telegram is reached.

    `api_base` is `https://host/bot`, to which the token is appended; files are at `https://host/file/bot`.
    `poll_seconds` is how long one question for news waits, `messages_per_second` to all chats together (0: no limit),
    `pause` the seconds before what failed is tried again; each further time it is twice as long.
    """

    token: str = field(repr=False)
    api_base: str = "https://api.telegram.org/bot"
    poll_seconds: int = 30
    messages_per_second: float = 30.0
    pause: float = 1.0


def connect(connection: Connection, paces: Paces | None = None) -> RawBot:
    """`paces` where other processes talk for the same bot."""
    host, _, end = connection.api_base.rpartition("/")
    return RawBot(
        connection.token,
        base_url=connection.api_base,
        base_file_url=f"{host}/file/{end}",
        request=Answers(
            connection_pool_size=CONNECTIONS,
            pool_timeout=POOL_SECONDS,
            read_timeout=ANSWER_SECONDS,
            write_timeout=ANSWER_SECONDS,
        ),
        get_updates_request=Answers(connection_pool_size=1, pool_timeout=POOL_SECONDS),
        rate_limiter=_pace(connection, paces),
    )


def _pace(connection: Connection, paces: Paces | None) -> Pace:
    overall, pause = connection.messages_per_second, connection.pause
    if not paces:
        return Pace(overall=overall, pause=pause)
    return SharedPace(paces, bot=connection.token.partition(":")[0], overall=overall, pause=pause)


def log_text(error: BaseException) -> str:
    """An error as the log may have it: the library's words for a refused token contain the token."""
    if isinstance(error, TelegramError) and not isinstance(error, InvalidToken):
        return f"{type(error).__name__}: {error.message}"
    return type(error).__name__
