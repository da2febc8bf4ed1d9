"""Titles come alive: posters, trailers, certificates and where they can be watched, asked of TMDB as they are needed.

What a turn is about to show is asked for at once and waited for a moment; what is late comes behind and is there the
next time. While answers are late nobody waits at all: a service that hangs costs one turn a moment, and no other
anything.
"""

import asyncio
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from cachetools import LRUCache

from bot.errors import SourceUnavailable, UsherError
from bot.ports import Catalogue, Clock
from bot.titles import FACTS_LAST, OFFERS_LAST, Offered, Title, TitleId
from memory.sources.tmdb_titles import Details

log = structlog.get_logger("usher")

STILL_TOLD = timedelta(days=7)
"""What was asked of where a title runs is told for so long, with its day, while nothing newer is to be had."""
SOON = 0.3
"""Seconds in which an answer is in time for a turn that waits for cards."""
MOST_UNDER_WAY = 64
"""Titles that are asked for at a time; more wait for the next time that they are shown."""
JUST_NOW, MOST_REMEMBERED = timedelta(seconds=60), 2_000
"""What was answered so lately is not asked again, whatever the store said a moment before; for so many titles."""
KEPT_SECONDS = 60.0
"""How long what is known of a whole country is not read anew."""
MOST_COUNTRIES = 40
MOST_SHOWN = 16
"""More titles than this are looked through, and not shown."""


class Asked(Protocol):
    """TMDB, or who stands in for it."""

    async def details(self, title: TitleId, *, waited_for: bool = False) -> Details | None:
        """None for one that it lacks. Raises SourceUnavailable."""


class Facts(Protocol):
    """Where a title's facts stand."""

    async def enrich(self, titles: Sequence[Title]) -> int: ...


class Kept(Protocol):
    """When titles were asked of, and where they run."""

    async def asked(self, titles: Iterable[TitleId]) -> dict[TitleId, datetime]: ...

    async def offers(self, titles: Iterable[TitleId], country: str) -> dict[TitleId, Offered]: ...

    async def known(self, country: str, since: datetime) -> dict[TitleId, Offered]: ...

    async def note(
        self, told: Mapping[TitleId, Mapping[str, Offered] | None], countries: set[str], now: datetime
    ) -> None: ...

    async def countries(self) -> set[str]: ...


class Enricher:
    """Asks once for each title, however many people look at it."""

    def __init__(self, *, tmdb: Asked, facts: Facts, kept: Kept, clock: Clock) -> None:
        self._tmdb, self._facts, self._kept, self._clock = tmdb, facts, kept, clock
        self._under_way: dict[TitleId, asyncio.Task[None]] = {}
        self._told: dict[TitleId, Details | None] = {}
        self._answered: LRUCache[TitleId, datetime] = LRUCache(MOST_REMEMBERED)
        self._asked: LRUCache[TitleId, datetime] = LRUCache(MOST_REMEMBERED)
        self._writing = asyncio.Lock()
        self._flushing: asyncio.Task[None] | None = None
        self._in_time = True
        self._countries: set[str] | None = None
        self._whole: dict[str, tuple[float, Mapping[TitleId, Offered]]] = {}

    async def freshen(self, titles: Sequence[TitleId], country: str = "", seconds: float = SOON) -> None:
        """Have the titles' facts, and where they run in the country if one is given, asked for where they are missing
        or old; wait so long at most. Never raises: what doesn't come isn't there."""
        try:
            offered = await self._kept.offers(titles, country) if country else {}
            await self._come(titles, country, offered, seconds)
        except UsherError as error:
            log.warning("titles not enriched", reason=str(error))

    async def offers(self, titles: Sequence[TitleId], country: str, seconds: float = SOON) -> dict[TitleId, Offered]:
        """Where these can be watched there, asked for where that is old; those of which nobody knows are left out."""
        found = await self._kept.offers(titles, country)
        if await self._come(titles, country, found, seconds):
            found = await self._kept.offers(titles, country)
        since = self._clock.now() - STILL_TOLD
        return {title: offered for title, offered in found.items() if offered.at and offered.at >= since}

    async def known(self, country: str) -> Mapping[TitleId, Offered]:
        """Where titles run there, of all that were asked of lately."""
        at, found = self._whole.get(country, (-KEPT_SECONDS, {}))
        if time.monotonic() - at >= KEPT_SECONDS:
            found = await self._kept.known(country, self._clock.now() - STILL_TOLD)
            self._whole[country] = time.monotonic(), found
        return found

    async def ask(self, titles: Sequence[TitleId], seconds: float = SOON, *, waited_for: bool = True) -> int:
        """Ask for these now, and wait for it so long at most; not at all while answers are late and somebody waits.
        How many were answered."""
        just = self._clock.now() - JUST_NOW
        for title in titles:
            if title in self._answered and self._answered[title] > just:
                continue  # whoever looked a moment before has it written down
            if title not in self._under_way and len(self._under_way) < MOST_UNDER_WAY:
                self._under_way[title] = asyncio.create_task(self._ask(title, waited_for=waited_for))
        tasks = [self._under_way[title] for title in titles if title in self._under_way]
        if tasks and (self._in_time or not waited_for):
            _, late = await asyncio.wait(tasks, timeout=seconds)
            if late and waited_for:
                self._in_time = False
        await self.flush()
        return sum(self._answered.get(title, just) > just for title in titles)

    async def flush(self) -> None:
        """Write down what was told."""
        async with self._writing:
            told, self._told = self._told, {}
            if not told:
                return
            countries = await self.countries()
            await self._facts.enrich([details.title for details in told.values() if details])
            offers = {title: details.offers if details else None for title, details in told.items()}
            await self._kept.note(offers, countries, self._clock.now())
            self._whole.clear()

    async def countries(self) -> set[str]:
        """Where it is of use to anybody to know where titles run."""
        if self._countries is None:
            found = set(sorted(await self._kept.countries())[:MOST_COUNTRIES])
            if self._countries is None:  # several may have begun at once: one set is all turns'
                self._countries = found
        return self._countries

    async def close(self) -> None:
        """What is under way is left; what was told is kept."""
        tasks = [*self._under_way.values(), *filter(None, (self._flushing,))]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.flush()

    async def _come(
        self, titles: Sequence[TitleId], country: str, offered: Mapping[TitleId, Offered], seconds: float
    ) -> int:
        """Ask for what is missing or old beside what is `offered` in the country, if one is given; how many were
        answered, none where nothing was due."""
        due = await self._due(titles)
        if country:
            await self._in_use(country)
            since = self._clock.now() - OFFERS_LAST
            due |= {t for t in titles if t not in offered or (at := offered[t].at) is None or at < since}
        return await self.ask([title for title in titles if title in due], seconds) if due else 0

    async def _due(self, titles: Sequence[TitleId]) -> set[TitleId]:
        """Those whose facts are missing or old. The store is asked only of those that are not known to be fresh: most
        cards are shown again and again."""
        old = self._clock.now() - FACTS_LAST
        if unsure := [title for title in titles if self._asked.get(title, old) <= old]:
            self._asked.update(await self._kept.asked(unsure))
        return {title for title in titles if self._asked.get(title, old) <= old}

    async def _in_use(self, country: str) -> None:
        countries = await self.countries()
        if country not in countries and len(countries) < MOST_COUNTRIES:
            countries.add(country)
            self._answered.clear()  # of what was answered just now, this country was not written down

    async def _ask(self, title: TitleId, *, waited_for: bool) -> None:
        started = time.monotonic()
        try:
            self._told[title] = await self._tmdb.details(title, waited_for=waited_for)
        except SourceUnavailable:
            return  # its client has noted why
        else:
            self._answered[title] = self._clock.now()
        finally:
            del self._under_way[title]
        self._in_time = time.monotonic() - started <= SOON or self._in_time
        if not self._flushing or self._flushing.done():
            self._flushing = asyncio.create_task(self._flush_soon())

    async def _flush_soon(self) -> None:
        """Write what came too late for the turn that asked; several at once."""
        await asyncio.sleep(SOON)
        try:
            await self.flush()
        except UsherError as error:
            log.warning("what TMDB told could not be kept", reason=str(error))


class Shelf:
    """The catalogue for whoever shows titles: the few that are about to be shown come alive first, where anybody can
    be asked."""

    def __init__(self, catalogue: Catalogue, enricher: Enricher | None) -> None:
        self._catalogue, self._enricher = catalogue, enricher
        self.by_imdb, self.columns, self.few = catalogue.by_imdb, catalogue.columns, catalogue.few
        self.overviews, self.version = catalogue.overviews, catalogue.version
        self.upsert, self.status = catalogue.upsert, catalogue.status

    async def get(self, ids: Iterable[TitleId]) -> dict[TitleId, Title]:
        wanted = list(dict.fromkeys(ids))
        if self._enricher and len(wanted) <= MOST_SHOWN:
            await self._enricher.freshen(wanted)
        return await self._catalogue.get(wanted)
