"""What is of no more use is deleted, a portion at a time. Verdicts, insights and profiles never are."""

import asyncio
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Protocol

from bot.jobs.config import RetentionSettings
from bot.ports import Clock

PORTION = 500
PAUSE_SECONDS = 0.05
"""Between portions, so that turns come in between: SQLite has one writer."""


class Retention(Protocol):
    """What passes with time."""

    async def delete(self, what: str, before: datetime, most: int) -> int:
        """Delete at most so many of the older ones, in one short transaction; how many went."""


class Cleaning:
    """`keep` says for how many days each thing of the store is kept."""

    def __init__(self, *, store: Retention, keep: RetentionSettings, clock: Clock) -> None:
        self._store, self._keep, self._clock = store, keep, clock

    async def run(self) -> str:
        """Delete everything that is old; how much of what went."""
        now, gone = self._clock.now(), dict[str, int]()
        for what, days in asdict(self._keep).items():
            before = now - timedelta(days=days)
            while count := await self._store.delete(what, before, PORTION):
                gone[what] = gone.get(what, 0) + count
                if count < PORTION:
                    break
                await asyncio.sleep(PAUSE_SECONDS)
        return ", ".join(f"{count} {what.replace('_', ' ')}" for what, count in gone.items())
