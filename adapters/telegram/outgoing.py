"""Answers on their way: written down with their turns, sent in order by chat, until they arrive or a day has passed."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from adapters.in_order import InOrder, errand, made_at
from adapters.receipts import Receipt
from adapters.telegram.pace import seconds_of
from adapters.telegram.read import PLATFORM, Heard
from adapters.telegram.receipt import Pending
from bot.errors import DatabaseUnavailable
from bot.messages import Incoming, Reply
from bot.outbox import GIVEN_UP, Outbox, Unsent

KEPT = "update"
"""How the outbox knows replies of this door's: their updates come again from the inbox."""


class Outgoing:
    """One bot's. `begin` finds what an earlier process left unsent: its updates come again, and their replies with
    them."""

    def __init__(self, *, outbox: Outbox, pause: float, now: Callable[[], datetime]) -> None:
        self._outbox, self._now = outbox, now
        self._in_order = InOrder(door=PLATFORM, rest=rest_after, first=pause, now=now)
        self._left: dict[tuple[str, str], Unsent] = {}

    async def begin(self) -> None:
        """Raises UsherError."""
        for unsent in await self._outbox.waiting(PLATFORM):
            if self._now() - unsent.at > GIVEN_UP:
                await self._outbox.give_up(unsent.account, unsent.event)
            else:
                self._left[unsent.account.id, unsent.event] = unsent

    async def expect(self, updates: Sequence[str]) -> None:
        """These updates come again, of a process that may have answered them and not sent all. Raises UsherError."""
        wanted = frozenset(updates)
        for unsent in await self._outbox.waiting(PLATFORM):
            if unsent.event.partition("-")[0] in wanted:
                self._left[unsent.account.id, unsent.event] = unsent

    async def close(self) -> None:
        await self._in_order.close()

    def left_over(self, event: Incoming) -> bool:
        """Whether an earlier process answered it and could not send all."""
        return (event.account.id, event.id) in self._left

    def receipt(self, event: Incoming) -> Receipt:
        """For the answer to an event; it knows what an earlier process sent of it."""
        before = self._left.pop((event.account.id, event.id), None)
        return Receipt(before.shown if before else {}, partial(self._outbox.note, event.account, event.id))

    async def send(
        self, heard: Heard, replies: Sequence[Reply], pending: Pending, attempt: Callable[[], Awaitable[None]]
    ) -> None:
        """The replies, by `attempt`, now or as soon as Telegram takes them. Raises what failed for good."""
        event, made = heard.event, made_at(replies)
        pending.more()
        waiting = errand(
            self._outbox,
            PLATFORM,
            event.account,
            event.id,
            attempt,
            since=made or self._now(),
            kept=made is not None,
            done=pending.over,
        )
        await self._in_order.send(heard.place.chat, waiting)


def rest_after(error: Exception) -> float | None:
    """For how many seconds to let a chat be; None where Telegram will never take it."""
    if isinstance(error, RetryAfter):
        return seconds_of(error)
    if isinstance(error, BadRequest | Forbidden | ChatMigrated):
        return None
    return 0.0 if isinstance(error, TelegramError | DatabaseUnavailable) else None
