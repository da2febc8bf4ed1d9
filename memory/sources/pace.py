"""How often another service is asked: never more than it allows, not at all while it says that we should wait."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic

SECOND = 1.0


class Pace:
    """At most `most` requests `within` so many seconds; those that nobody waits for leave room for others: `behind` of
    them."""

    def __init__(
        self,
        *,
        most: int = 40,
        behind: int = 25,
        within: float = SECOND,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._most, self._behind, self._within = most, min(behind, most), within
        self._clock, self._sleep = clock, sleep
        self._asked: deque[float] = deque(maxlen=most)
        self._open_from = 0.0

    @property
    def paused(self) -> bool:
        """Whether the service said that we should wait."""
        return self._clock() < self._open_from

    def pause(self, seconds: float) -> None:
        """Nothing is asked for so long."""
        self._open_from = max(self._open_from, self._clock() + seconds)

    async def admit(self, *, waited_for: bool) -> None:
        """Waits until one more request may go out."""
        while (wait := self._wait(self._most if waited_for else self._behind)) > 0:
            await self._sleep(wait)
        self._asked.append(self._clock())

    def _wait(self, most: int) -> float:
        now = self._clock()
        lately = [at for at in self._asked if at > now - self._within]
        full = lately[-most] + self._within - now if len(lately) >= most else 0.0
        return max(full, self._open_from - now)
