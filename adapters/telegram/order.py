"""Whose turn it is: one person's updates in order, different people's side by side."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.locks import KeyedLocks

AT_ONCE = 256
"""Updates in work at a time; what comes beyond waits in the inbox."""


class OnePersonAtATime(BaseUpdateProcessor):
    """One person's updates in the order of their coming, and those of each chat that somebody speaks as."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        super().__init__(at_once)
        self._finished = asyncio.Event()
        self._lock_of = KeyedLocks[int]()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        sender = update.effective_sender if isinstance(update, Update) else None
        async with self._lock_of(sender.id if sender else 0):
            await coroutine
        self._finished.set()

    async def room(self) -> None:
        """Wait until fewer are in work than may be."""
        while self.current_concurrent_updates >= self.max_concurrent_updates:
            self._finished.clear()
            await self._finished.wait()

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...
