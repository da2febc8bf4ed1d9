"""What a title looks like: its poster, or the cover that is drawn for it."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from bot.drawing.covers import Covers
from bot.drawing.motifs import motif_of
from bot.errors import UnknownTitle
from bot.messages import Picture
from bot.ports import Catalogue
from bot.recommend.arrays import TitleArrays
from bot.titles import Title, TitleId


class TitleCovers:
    """The covers of the catalogue's titles; the port `CoverArt`."""

    def __init__(
        self, *, catalogue: Catalogue, arrays: Callable[[], TitleArrays], covers: Covers, poster_base: str
    ) -> None:
        self._catalogue = catalogue
        self._arrays = arrays
        self._covers = covers
        self._poster_base = poster_base

    async def draw(self, title: TitleId) -> Picture:
        """The drawn cover of a title, for doors that must send it; the same drawing has the same key."""
        found = (await self._catalogue.get([title])).get(title)
        if not found:
            raise UnknownTitle(id=title)
        path = await self._path(found)
        data = await asyncio.to_thread(path.read_bytes)
        return Picture(alt=found.title, data=data, key=path.stem)

    async def address(self, title: Title) -> str:
        """A poster's address, else the path of a drawn cover."""
        return f"{self._poster_base}{title.poster_path}" if title.poster_path else str(await self._path(title))

    async def _path(self, title: Title) -> Path:
        arrays = self._arrays()
        mood = arrays.mood_of(title.id) if title.id in arrays.place else {}
        motif = motif_of(arrays.concepts_of(title.id) if title.id in arrays.place else (), title.id)
        return await self._covers.path(title.id, title.title, byline(title), mood, motif)


def byline(title: Title) -> str:
    """What a drawn cover says below: the director and the year."""
    return " · ".join([*title.directors[:1], *([str(title.year)] if title.year else [])])
