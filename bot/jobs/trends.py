"""What Usher's people like lately is counted: of everyone together, and only where several did."""

from bot.jobs.config import JobSettings
from bot.ports import Clock, Trends


class Counting:
    def __init__(self, *, trends: Trends, settings: JobSettings, clock: Clock) -> None:
        self._trends, self._settings, self._clock = trends, settings, clock

    async def run(self) -> str:
        chosen = self._settings
        found = await self._trends.count(self._clock.now(), chosen.trend_days, chosen.trend_people)
        await self._trends.keep(found)
        return f"{len(found)} titles trend" if found else ""
