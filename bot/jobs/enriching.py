"""Titles come alive behind: facts for all, the best known first; each day where those run that somebody may ask of."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.jobs.config import JobSettings
from bot.jobs.sync import Filling
from bot.ports import Clock
from bot.titles import FACTS_LAST, OFFERS_LAST, TitleId

AT_ONCE = 24
"""Titles asked for between two looks at whether anything comes back."""
PATIENCE = 60.0


class Asking(Protocol):
    """What asks elsewhere and writes down what comes."""

    async def ask(self, titles: Sequence[TitleId], seconds: float, *, waited_for: bool = True) -> int:
        """How many of these were answered in so many seconds."""

    async def countries(self) -> Collection[str]:
        """Where it is of use to anybody to know where titles run."""


class Due(Protocol):
    """What is not known, or not any more."""

    async def lacking(self, since: datetime, most: int) -> Sequence[TitleId]:
        """Titles whose facts were not asked for since then, the best known first."""

    async def wanted(self, best_known: int) -> Sequence[TitleId]:
        """Titles on watchlists, those that wait to be shown, and the best known."""

    async def stale(self, titles: Sequence[TitleId], countries: Collection[str], since: datetime) -> Sequence[TitleId]:
        """Which of these were not asked of since then in all the countries, in their order."""


class Settling(Protocol):
    async def settle(self) -> bool:
        """Have the running processes load facts that changed; False where none did."""


class Enriching:
    """`filler` is made for each run: what facts change in a title's words is embedded anew."""

    def __init__(
        self, *, asking: Asking, due: Due, catalogue: Settling, filler: Filling, settings: JobSettings, clock: Clock
    ) -> None:
        self._asking, self._due, self._catalogue, self._filler = asking, due, catalogue, filler
        self._settings, self._clock = settings, clock

    async def run(self) -> str:
        """How many titles were asked for; it ends early where nothing comes back."""
        most, asked = self._settings.enrich_most, 0
        titles = await self._titles(most)
        for start in range(0, len(titles), AT_ONCE):
            some = titles[start : start + AT_ONCE]
            answered = await self._asking.ask(some, PATIENCE, waited_for=False)
            asked += answered
            if not answered:
                break
        if await self._catalogue.settle() and await self._filler.embed():
            await self._filler.index()
        return f"{asked:,} of {len(titles):,} titles enriched" if titles else ""

    async def _titles(self, most: int) -> list[TitleId]:
        now, countries = self._clock.now(), await self._asking.countries()
        stale: Sequence[TitleId] = ()
        if countries:
            wanted = await self._due.wanted(self._settings.enrich_best_known)
            stale = await self._due.stale(wanted, countries, now - OFFERS_LAST)
        lacking = await self._due.lacking(now - FACTS_LAST, most)
        return list(dict.fromkeys((*stale, *lacking)))[:most]
