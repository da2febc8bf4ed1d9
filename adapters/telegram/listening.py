"""Where updates come from: asked for again and again, or delivered to the web door; recorded, then answered."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import structlog
from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from tenacity import AsyncRetrying, RetryCallState, retry_base, retry_if_exception, retry_if_result, retry_never

from adapters.pauses import pauses
from adapters.standing import OPEN, Standing
from adapters.telegram.api import WANTED, RawBot, log_text
from adapters.telegram.inbox import Inbox, number_of
from adapters.telegram.pace import seconds_of
from adapters.telegram.shared_inbox import SharedInbox
from adapters.telegram.webhook import Webhook
from bot.errors import UsherError

log = structlog.get_logger("usher.telegram")

STORE_PAUSE = 1.0
"""Seconds after which a store that failed is asked again."""

Work = Callable[[Update], None]
Room = Callable[[], Awaitable[None]]
"""Returns when there is room for more work."""


class Listening:
    """Brings one bot's updates to `work`, each once, also those that a process before this one left unanswered."""

    def __init__(self, *, bot: RawBot, inbox: Inbox | SharedInbox, work: Work, room: Room, standing: Standing) -> None:
        self.bot = bot
        self._inbox = inbox
        self._work = work
        self._room = room
        self._standing = standing

    async def poll(self, *, seconds: int, pause: float) -> None:
        """Until cancelled. What Telegram or the store refuse is tried again. Raises InvalidToken."""
        await keep_trying(lambda: self.bot.delete_webhook(drop_pending_updates=False), pause, self._standing)
        await keep_trying(self._left_over, pause, self._standing)
        again = retry_if_result(lambda following: following is None)
        fetching = _patient(pause, "no updates", self._standing, again)
        offset: int | None = None
        while True:
            offset = await fetching(self._fetch, offset, seconds)

    async def _fetch(self, offset: int | None, seconds: int) -> int | None:
        """Deliver what comes next; the offset that acknowledges it. None where what came has no id: it can't be
        acknowledged, and the same will come again."""
        await self._room()
        updates = await self.bot.raw_updates(offset, seconds)
        self._standing.now = OPEN
        await self.deliver(updates)
        known = [number for update in updates if (number := number_of(update)) is not None]
        return None if updates and not known else max(known, default=(offset or 0) - 1) + 1

    @asynccontextmanager
    async def receiving(self, webhook: Webhook, *, pause: float) -> AsyncIterator[None]:
        """Updates come through the web door while this is open."""
        await keep_trying(self._left_over, pause, self._standing)

        async def one(update: Any) -> None:
            await self.deliver([update])

        webhook.deliver = one
        try:
            await keep_trying(
                lambda: self.bot.set_webhook(webhook.url, secret_token=webhook.secret, allowed_updates=WANTED),
                pause,
                self._standing,
            )
            self._standing.now = OPEN
            yield
        finally:
            webhook.deliver = None

    @asynccontextmanager
    async def tidying(self) -> AsyncIterator[None]:
        """While this is open what was answered is wiped, however long nothing new comes; and what any process may
        answer is taken."""
        work = [asyncio.create_task(self._keep_on(self._tidy))]
        if isinstance(self._inbox, SharedInbox):
            work.append(asyncio.create_task(self._keep_on(partial(self._drain, self._inbox))))
        try:
            yield
        finally:
            for task in work:
                task.cancel()

    async def _keep_on(self, step: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await step()
            except UsherError as error:
                log.warning("inbox not looked at", door="telegram", error=type(error).__name__)
                await asyncio.sleep(STORE_PAUSE)

    async def _tidy(self) -> None:
        await self._inbox.untidy()
        for update in await self._inbox.tidy():
            self._begin(update)

    async def _drain(self, inbox: SharedInbox) -> None:
        for update in await inbox.next():
            self._begin(update)

    async def deliver(self, updates: list[Any]) -> None:
        """Record what came and set to work on what is new. Raises UsherError when it can't be recorded."""
        for update in await self._inbox.receive(updates):
            self._begin(update)

    async def _left_over(self) -> None:
        for update in await self._inbox.left_over():
            self._begin(update)

    def _begin(self, told_update: dict[str, Any]) -> None:
        """An update that the library can't read is left out alone, not with those beside it."""
        try:
            update = Update.de_json(told_update, self.bot)
        except Exception as error:
            number = told_update["update_id"]
            log.error("update skipped", door="telegram", update=number, error=type(error).__name__)
            self._inbox.done(number)
        else:
            self._work(update)


async def keep_trying(attempt: Callable[[], Awaitable[Any]], pause: float, standing: Standing) -> None:
    """Do it until Telegram and the store let it. Raises InvalidToken."""

    async def once() -> None:
        await attempt()

    await _patient(pause, "can't open yet", standing)(once)


def _patient(pause: float, failure: str, standing: Standing, again: retry_base = retry_never) -> AsyncRetrying:
    """Tries until Telegram and the store take it, or for as long as `again` says; each failure is logged so."""
    usual = pauses(pause)

    def wait(state: RetryCallState) -> float:
        error = _error_of(state)
        return seconds_of(error) if isinstance(error, RetryAfter) else usual(state)

    def say(state: RetryCallState) -> None:
        if error := _error_of(state):
            standing.now = f"{failure}: {_reason(error)}"
            log.warning(failure, door="telegram", error=_reason(error), again_in=state.upcoming_sleep)

    return AsyncRetrying(retry=retry_if_exception(_passes) | again, wait=wait, before_sleep=say)


def _passes(error: BaseException) -> bool:
    return isinstance(error, TelegramError | UsherError) and not isinstance(error, InvalidToken)


def _error_of(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None


def _reason(error: BaseException) -> str:
    if isinstance(error, Conflict):
        return "another program asks with the same token, or a webhook is set: stop it, or make a bot of its own"
    return log_text(error)
