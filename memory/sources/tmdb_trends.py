"""What the world watches, by TMDB: its lists page by page, and the facts of what they name."""

import asyncio
from collections.abc import Sequence

from bot.errors import SourceUnavailable
from bot.scouting import Window
from bot.titles import Kind, Title, TitleId
from memory.sources.tmdb import Tmdb

PAGE = 20
"""Titles of a full page: one with fewer is the last."""


class TmdbTrends:
    """The TrendSource port; `tmdb` is closed with it."""

    def __init__(self, tmdb: Tmdb) -> None:
        self._tmdb = tmdb

    async def trending(self, kind: Kind, window: Window, pages: int) -> list[TitleId]:
        found: list[TitleId] = []
        for page in range(1, pages + 1):
            hits = await self._tmdb.trending(kind, window, page)
            found += [hit.id for hit in hits]
            if len(hits) < PAGE:
                break
        return list(dict.fromkeys(found))

    async def details(self, ids: Sequence[TitleId]) -> list[Title]:
        """As the port says; one that can't be had stops no other. Raises SourceUnavailable where none can."""
        asked = await asyncio.gather(*map(self._tmdb.details, ids), return_exceptions=True)
        faults = [each for each in asked if isinstance(each, BaseException)]
        if strange := [fault for fault in faults if not isinstance(fault, SourceUnavailable)]:
            raise strange[0]
        if faults and len(faults) == len(ids):
            raise faults[0]
        return [each.title for each in asked if each is not None and not isinstance(each, BaseException)]

    async def close(self) -> None:
        await self._tmdb.close()
