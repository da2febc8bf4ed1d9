"""The order of what many people change at the same moment: one message, shown as it is after the last of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

MOST_MESSAGES = 1000
"""Messages whose editions are known; an older one is hardly pressed by two people at the same moment."""


class Editions:
    """Holds the editions of messages that many people press to their order: what a later one overtook isn't shown."""

    def __init__(self) -> None:
        self._latest: dict[tuple[int, int], int] = {}
        self._locks: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def turn(self, message: tuple[int, int], edition: int) -> AsyncIterator[bool]:
        """Alone with the message; whether no later edition is there or on its way."""
        self._latest[message] = max(self._latest.pop(message, 0), edition)
        if len(self._latest) > MOST_MESSAGES:
            del self._latest[next(iter(self._latest))]
        lock = self._locks.get(message)
        if lock is None:
            lock = self._locks[message] = asyncio.Lock()
        async with lock:
            yield self._latest.get(message, edition) == edition
