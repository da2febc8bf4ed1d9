"""What this process counts, added every so often to what all processes count: figures that outlive a process."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot import observe
from bot.ports import Clock, Counted

STEP = timedelta(minutes=5)
"""What was counted is told apart no finer."""
EVERY_SECONDS = 60.0


class Tallies(Protocol):
    """What all processes of one Usher counted, by steps of time."""

    async def add(self, step: datetime, counted: Mapping[Counted, float]) -> None:
        """So much more was counted in the step that began then."""


class Tallying:
    """`count` says how much there was since the process started. Every process has its own, so it is no leased job."""

    def __init__(self, *, store: Tallies, clock: Clock, count: Callable[[], Mapping[Counted, float]]) -> None:
        self._store, self._clock, self._count = store, clock, count
        self._noted = count()
        self._one = asyncio.Lock()

    async def note(self) -> None:
        """Add what was counted since the last time; what can't be added now is added the next time."""
        async with self._one:
            counted = self._count()
            more = {each: amount - self._noted.get(each, 0.0) for each, amount in counted.items()}
            await self._store.add(step_of(self._clock.now()), {each: new for each, new in more.items() if new > 0})
            self._noted = counted

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            await self.try_to_note()

    async def try_to_note(self) -> None:
        """The same, where nobody waits for it."""
        try:
            await self.note()
        except Exception as error:
            observe.log.warning("figures not added", reason=type(error).__name__)


def step_of(now: datetime) -> datetime:
    """When the step began that this moment is in."""
    return datetime.fromtimestamp(now.timestamp() // STEP.total_seconds() * STEP.total_seconds(), UTC)
