"""Picks are made anew for everybody who was here lately, an hour old at most, a portion at a time."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot import observe
from bot.errors import UsherError
from bot.ports import Clock
from bot.scene.waiting import WaitingPicks

LATELY = timedelta(days=30)
"""Who searched or judged within this time has picks waiting."""
FRESH = timedelta(minutes=55)
"""Picks younger than this are left as they are: the job runs each hour."""
OVERDUE = timedelta(hours=6)
"""Picks older than this of somebody who was here lately are an alarm: the job has not come to them for hours."""
PORTION, PAUSE_SECONDS = 50, 0.05
"""Profiles at once, and the pause after each, so that turns come in between."""


class Renewing:
    """`make` makes picks for a profile, with their reasons, sources and confidences, and may be called twice."""

    def __init__(self, *, waiting: WaitingPicks, make: Callable[[int], Awaitable[None]], clock: Clock) -> None:
        self._waiting, self._make, self._clock = waiting, make, clock

    async def run(self) -> str:
        """Until everybody's are fresh; how many were made. Whose fail wait for the next hour."""
        made, tried = 0, set[int]()
        started = self._clock.now()
        observe.picks_overdue.set(await self._waiting.overdue(started - LATELY, started - OVERDUE))
        while True:
            profiles = await self._waiting.stale(started - LATELY, started - FRESH, len(tried) + PORTION)
            left = [profile for profile in profiles if profile not in tried]
            for profile in left:
                tried.add(profile)
                made += await self._one(profile)
                await asyncio.sleep(PAUSE_SECONDS)
            if not left:
                observe.picks_overdue.set(await self._waiting.overdue(started - LATELY, started - OVERDUE))
                return f"{made} renewed" if made else ""

    async def _one(self, profile: int) -> bool:
        try:
            await self._make(profile)
        except UsherError as error:
            observe.errors.labels(kind=type(error).__name__).inc()
            observe.log.warning("picks not renewed", reason=type(error).__name__)
            return False
        return True
