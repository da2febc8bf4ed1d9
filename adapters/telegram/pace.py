"""How fast Usher talks: Telegram's limits kept, a 429 honoured for its one chat, what failed on the way tried again."""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.ext import AIORateLimiter
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt

from adapters.pauses import pauses
from bot.errors import UsherError
from bot.sharing import Paces

Result = bool | dict[str, Any] | list[dict[str, Any]]

LONGEST_REST = 30.0
"""Seconds: what is asked to wait longer fails here; an answer waits in its chat's line then, not in a turn's place."""
TRIES = 4
GROUP = 20.0
"""Messages a minute that Telegram takes in one group."""


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
        chat, limited = data.get("chat_id", endpoint), super().process_request

        async def attempt() -> Result:
            await self._rest(chat)
            await self._may(data.get("chat_id"))
            return await limited(callback, args, kwargs, endpoint, data, None)

        def note(state: RetryCallState) -> None:
            error = state.outcome.exception() if state.outcome else None
            if isinstance(error, RetryAfter):
                until = time.monotonic() + seconds_of(error)
                self._rests[chat] = max(self._rests.get(chat, 0.0), until)

        again = AsyncRetrying(
            retry=retry_if_exception(_passes),
            stop=stop_after_attempt(TRIES),
            wait=self._wait,
            before_sleep=note,
            reraise=True,
        )
        return await again(attempt)

    async def _may(self, chat: object) -> None:
        """Wait until all processes together may say something more, in that chat; the library's limiter counts for
        this one."""

    def _wait(self, state: RetryCallState) -> float:
        """After a 429 its chat's own rest is all the waiting there is."""
        error = state.outcome.exception() if state.outcome else None
        return 0.0 if isinstance(error, RetryAfter) else pauses(self._pause)(state)

    async def _rest(self, chat: object) -> None:
        """Wait until the chat may be spoken to again."""
        if (left := self._rests.get(chat, 0.0) - time.monotonic()) > 0:
            await asyncio.sleep(left)
        self._rests.pop(chat, None)


class SharedPace(Pace):
    """The same, where several processes talk for one bot: all together keep `overall`, and what a group takes."""

    __slots__ = ("_bot_id", "_overall", "_paces")

    def __init__(self, paces: Paces, *, bot: str, overall: float, pause: float = 0.5) -> None:
        super().__init__(overall=0, pause=pause)
        self._paces, self._bot_id, self._overall = paces, bot, overall

    async def _may(self, chat: object) -> None:
        if not self._overall or not isinstance(chat, int):
            return
        name, seconds = f"telegram:{self._bot_id}", 0.0
        with suppress(UsherError):  # Telegram says by itself what is too much
            seconds = await self._paces.wait(name, rate=self._overall, burst=max(1.0, self._overall / 4))
            if chat < 0:
                seconds = max(seconds, await self._paces.wait(f"{name}:{chat}", rate=GROUP / 60, burst=GROUP))
        if seconds:
            await asyncio.sleep(seconds)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    after = error.retry_after
    return float(after) if isinstance(after, int | float) else after.total_seconds()


def _passes(error: BaseException) -> bool:
    if isinstance(error, RetryAfter):
        return seconds_of(error) <= LONGEST_REST
    refused_or_done = isinstance(error, BadRequest | TimedOut)  # for good, or perhaps done already
    return isinstance(error, NetworkError) and not refused_or_done
