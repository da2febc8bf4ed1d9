"""What is being answered just now, so that closing can wait for it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class Work:
    """Counts what is under way. After `close()` nothing new should be begun."""

    def __init__(self) -> None:
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self.closing = False

    @contextmanager
    def one(self) -> Iterator[None]:
        self._count += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._count -= 1
            if not self._count:
                self._idle.set()

    async def close(self, seconds: float) -> bool:
        """Wait until nothing is under way, at most so long; whether nothing is left."""
        self.closing = True
        try:
            await asyncio.wait_for(self._idle.wait(), seconds)
        except TimeoutError:
            return False
        return True
