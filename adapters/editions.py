"""The order of what many people change at the same moment: one message, shown as it is after the last of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.locks import KeyedLocks

MOST_MESSAGES = 1000
"""Messages whose editions are known; an older one is hardly pressed by two people at the same moment."""


class Editions:
    """Holds the editions of messages that many people press to their order: what a later one overtook isn't shown."""

    def __init__(self) -> None:
        self._latest: dict[tuple[int, int], int] = {}
        self._lock_of = KeyedLocks[tuple[int, int]]()

    @asynccontextmanager
    async def turn(self, message: tuple[int, int], edition: int) -> AsyncIterator[bool]:
        """Alone with the message; whether no later edition is there or on its way."""
        self._latest[message] = max(self._latest.pop(message, 0), edition)
        if len(self._latest) > MOST_MESSAGES:
            del self._latest[next(iter(self._latest))]
        async with self._lock_of(message):
            yield self._latest.get(message, edition) == edition
