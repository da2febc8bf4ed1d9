"""Where titles can be watched: TMDB's lists of services, kept for half a day."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any

from bot.errors import SourceUnavailable
from bot.ports import Json
from bot.titles import TitleId
from memory.sources.tmdb import Tmdb

FRESH_SECONDS = 12 * 3600.0
MOST_KEPT = 2_000
PATIENCE = 4.0
"""Seconds that somebody waits for an answer."""
WAYS = ("flatrate", "free", "ads", "rent", "buy")

Offers = Mapping[str, Mapping[str, tuple[str, ...]]]


class TmdbAvailability:
    """Asks once for each title, however many people do."""

    def __init__(self, tmdb: Tmdb, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._tmdb = tmdb
        self._clock = clock
        self._kept: OrderedDict[TitleId, tuple[float, asyncio.Task[Offers]]] = OrderedDict()

    async def offers(self, title: TitleId) -> Offers:
        """By country and way the services, the most used first. Raises SourceUnavailable."""
        since, task = self._kept.get(title, (0.0, None))
        if task is None or self._clock() - since > FRESH_SECONDS or (task.done() and _failed(task)):
            task = asyncio.create_task(self._ask(title))
            self._kept[title] = self._clock(), task
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return await asyncio.shield(task)

    def freshness(self) -> tuple[int, int, float]:
        """Of how many titles it is known, how many could not be asked for, and the age of the oldest in seconds."""
        ages = [self._clock() - since for since, task in self._kept.values() if task.done() and not _failed(task)]
        failed = sum(task.done() and _failed(task) for _, task in self._kept.values())
        return len(ages), failed, max(ages, default=0.0)

    async def by_imdb(self, imdb_id: str) -> TitleId | None:
        """What TMDB knows by IMDb's id. Raises SourceUnavailable."""
        return await self._tmdb.by_imdb(imdb_id)

    async def close(self) -> None:
        for _, task in self._kept.values():
            task.cancel()
        await self._tmdb.close()

    async def _ask(self, title: TitleId) -> Offers:
        _, kind, number = title.split(":")
        try:
            async with asyncio.timeout(PATIENCE):
                given = await self._tmdb.providers("series" if kind == "tv" else "movie", int(number))
        except TimeoutError:
            raise SourceUnavailable(source="TMDB", reason="it takes too long") from None
        return as_offers(given)


def as_offers(given: Json) -> Offers:
    """TMDB's answer with what is of use in it; what has another form is passed over."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for country, ways in given.items() if isinstance(given, dict) else ():
        services = {way: _names(ways.get(way)) for way in WAYS} if isinstance(ways, dict) else {}
        if known := {way: names for way, names in services.items() if names}:
            found[str(country)] = known
    return found


def _names(listed: Any) -> tuple[str, ...]:
    rows = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
    rows.sort(key=lambda row: row["display_priority"] if isinstance(row.get("display_priority"), int) else 999)
    return tuple(dict.fromkeys(row["provider_name"] for row in rows if isinstance(row.get("provider_name"), str)))


def _failed(task: "asyncio.Task[Offers]") -> bool:
    return task.cancelled() or task.exception() is not None
