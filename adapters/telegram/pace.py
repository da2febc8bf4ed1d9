"""How fast Usher talks: Telegram's limits kept, a 429 honoured for its one chat, what failed on the way tried again."""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.ext import AIORateLimiter

Result = bool | dict[str, Any] | list[dict[str, Any]]

LONGEST_REST = 120.0
"""Seconds: whoever is asked to wait longer gives up; nobody reads an answer that late."""
TRIES = 4


class Pace(AIORateLimiter):
    """The library's limiter lets one 429 halt every chat; here it halts its own.

    `overall` is messages a second to all chats together, 0 for no limit; groups take 20 a minute. `pause` is the
    seconds before the first repetition of what failed on the way; each further one takes twice as long.
    """

    __slots__ = ("_pause", "_rests")

    def __init__(self, *, overall: float, pause: float = 0.5) -> None:
        super().__init__(overall_max_rate=overall, max_retries=0)
        self._pause = pause
        self._rests: dict[object, float] = {}
        logging.getLogger("telegram.ext.AIORateLimiter").setLevel(logging.CRITICAL)  # a 429 is no error of ours

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        """Raises what the last try raised."""
        chat = data.get("chat_id", endpoint)
        for left in reversed(range(TRIES)):
            await self._rest(chat)
            try:
                return await super().process_request(callback, args, kwargs, endpoint, data, None)
            except RetryAfter as error:
                if not left or (seconds := _seconds(error)) > LONGEST_REST:
                    raise
                self._rests[chat] = max(self._rests.get(chat, 0.0), time.monotonic() + seconds)
            except (BadRequest, TimedOut):
                raise  # refused for good, or perhaps done already
            except NetworkError:
                if not left:
                    raise
                await asyncio.sleep(self._pause * 2 ** (TRIES - 1 - left))
        raise AssertionError("the last try returns or raises")

    async def _rest(self, chat: object) -> None:
        """Wait until the chat may be spoken to again."""
        if (left := self._rests.get(chat, 0.0) - time.monotonic()) > 0:
            await asyncio.sleep(left)
        self._rests.pop(chat, None)


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return after if isinstance(after, int | float) else after.total_seconds()
