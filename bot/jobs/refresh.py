"""Picks are made anew in the background for those who taught Usher something, so that `/picks` answers at once."""

import secrets
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot import observe
from bot.errors import UsherError
from bot.jobs.schedule import patience
from bot.ports import Clock, Work, WorkQueue

KIND = "refresh"
AT_ONCE = 20
MOST_TRIES = 5
AGAIN = timedelta(minutes=5)
"""When work that was begun and never finished (the process was killed) is begun again."""


class Refresh:
    """Drains the queue. `make` makes picks for a profile, and may be called twice for the same."""

    def __init__(self, *, queue: WorkQueue, make: Callable[[int], Awaitable[None]], clock: Clock) -> None:
        self._queue, self._make, self._clock = queue, make, clock

    async def run(self) -> str:
        """Until nothing more is due; what was done."""
        made = failed = 0
        observe.queue_oldest.set(await self._queue.oldest(self._clock.now()))
        while True:
            now = self._clock.now()
            works = await self._queue.begin(KIND, now, now + AGAIN, AT_ONCE)
            for work in works:
                done = await self._do(work)
                made, failed = made + done, failed + (not done)
            if len(works) < AT_ONCE:
                break
        parts = [f"{made} sets of picks made" if made else "", f"{failed} failed" if failed else ""]
        return ", ".join(filter(None, parts))

    async def _do(self, work: Work) -> bool:
        """One piece; what fails again and again, or takes the process with it, is put aside."""
        if work.tries > MOST_TRIES:
            await self._aside(work, "Killed")
            return False
        try:
            if work.profile is not None:
                await self._make(work.profile)
        except Exception as error:
            observe.errors.labels(kind=type(error).__name__).inc()
            if work.tries >= MOST_TRIES:
                await self._aside(work, type(error).__name__, error)
            else:
                await self._queue.put_off(work.id, self._clock.now() + patience(work.tries, timedelta()))
                observe.log.warning("refresh failed", work=work.id, tries=work.tries, reason=type(error).__name__)
            return False
        await self._queue.finish(work.id)
        return True

    async def _aside(self, work: Work, why: str, error: Exception | None = None) -> None:
        reference = secrets.token_hex(4)
        known = isinstance(error, UsherError)
        extra = {"reason": str(error)} if known else {"exc_info": error} if error else {}
        observe.log.error(
            "work set aside", kind=KIND, work=work.id, tries=work.tries, outcome=why, reference=reference, **extra
        )
        await self._queue.put_aside(work.id, f"{why} {reference}")
