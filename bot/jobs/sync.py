"""What is popular now comes into the catalogue; the running processes load it when they see the newer version."""

from collections.abc import AsyncIterator, Callable, Collection, Iterable, Sequence
from typing import Protocol

from bot.titles import Kind, Title, TitleId

KINDS: tuple[Kind, ...] = ("movie", "series")


class Source(Protocol):
    """Where titles come from."""

    def popular(self, kind: Kind, pages: int) -> AsyncIterator[list[Title]]:
        """The most popular, a page at a time. Raises SourceUnavailable."""

    async def close(self) -> None: ...


class Taken(Protocol):
    """What became of a page."""

    @property
    def written(self) -> int: ...


class Filling(Protocol):
    """What brings titles into the catalogue, embeds and indexes them."""

    async def load(self, lines: Iterable[Title], source: str) -> Taken: ...

    async def embed(self) -> int: ...

    async def index(self) -> int: ...

    async def cap_popularity(self, kind: Kind, most: float, but: Collection[TitleId]) -> int:
        """No title of a kind is more popular than that, but for these; how many fell."""


async def take_in(source: Source, filler: Filling, pages: int, kinds: Sequence[Kind] = KINDS) -> int:
    """Bring in so many pages of each kind, then embed and index what isn't yet; how many titles were new or changed.
    What came before a fault stays, and is embedded the next time."""
    taken = 0
    for kind in kinds:
        listed: dict[TitleId, float] = {}
        async for titles in source.popular(kind, pages):
            taken += (await filler.load(iter(titles), "tmdb")).written
            listed |= {title.id: title.popularity for title in titles if title.popularity}
        if listed:  # whatever isn't on it is less popular than all that are
            taken += await filler.cap_popularity(kind, min(listed.values()), listed.keys())
    await filler.embed()
    await filler.index()
    return taken


class Syncing:
    """`source` and `filler` are made for each run."""

    def __init__(self, *, source: Callable[[], Source], filler: Callable[[], Filling], pages: int) -> None:
        self._source, self._filler, self._pages = source, filler, pages

    async def run(self) -> str:
        source = self._source()
        try:
            taken = await take_in(source, self._filler(), self._pages)
        finally:
            await source.close()
        return f"{taken} titles new or changed" if taken else ""
