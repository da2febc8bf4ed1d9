"""Whose turn it is: one person's updates in order, different people's side by side."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.locks import KeyedLocks

AT_ONCE = 256
"""Updates in work at a time; what comes beyond waits in the inbox."""
MOST_OF_ONE = 30
"""Updates of one person in work or waiting; a flood beyond that is left unanswered, or it would keep others waiting."""

TooMany = Callable[[Update, bool], Awaitable[None]]
"""What is done with an update beyond MOST_OF_ONE; whether it is the first of its flood."""


class OnePersonAtATime(BaseUpdateProcessor):
    """One person's updates in the order of their coming, and those of each chat that somebody speaks as."""

    def __init__(self, too_many: TooMany, at_once: int = AT_ONCE) -> None:
        super().__init__(at_once)
        self._too_many = too_many
        self._finished = asyncio.Event()
        self._lock_of = KeyedLocks[int]()
        self._waiting: Counter[int] = Counter()
        self._flooded: set[int] = set()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        sender = update.effective_sender if isinstance(update, Update) else None
        who = sender.id if sender else 0
        if who and isinstance(update, Update) and self._waiting[who] >= MOST_OF_ONE:
            if asyncio.iscoroutine(coroutine):
                coroutine.close()
            first = who not in self._flooded
            self._flooded.add(who)
            await self._too_many(update, first)
        else:
            await self._in_turn(who, coroutine)
        self._finished.set()

    async def _in_turn(self, who: int, work: Awaitable[Any]) -> None:
        self._waiting[who] += 1
        try:
            async with self._lock_of(who):
                await work
        finally:
            self._waiting[who] -= 1
            if not self._waiting[who]:
                del self._waiting[who]
                self._flooded.discard(who)

    async def room(self) -> None:
        """Wait until fewer are in work than may be."""
        while self.current_concurrent_updates >= self.max_concurrent_updates:
            self._finished.clear()
            await self._finished.wait()

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...
