"""What is popular comes into the catalogue once a day, as far as it came."""

from collections.abc import AsyncIterator, Collection, Iterable
from dataclasses import dataclass

import pytest

from bot.errors import SourceUnavailable
from bot.jobs.sync import Syncing
from bot.titles import Kind, Title, TitleId


def title(kind: Kind, number: int) -> Title:
    path = "movie" if kind == "movie" else "tv"
    return Title(id=TitleId(f"tmdb:{path}:{number}"), kind=kind, title=f"{kind} {number}", popularity=100.0 - number)


@dataclass(frozen=True)
class Written:
    written: int


class FakeSource:
    """Pages of two titles; from page `fails` on it is away."""

    def __init__(self, fails: int = 99) -> None:
        self.fails, self.closed = fails, False

    async def popular(self, kind: Kind, pages: int) -> AsyncIterator[list[Title]]:
        for page in range(1, pages + 1):
            if page >= self.fails:
                raise SourceUnavailable(source="TMDB", reason="it answered 503")
            yield [title(kind, 2 * page), title(kind, 2 * page + 1)]

    async def close(self) -> None:
        self.closed = True


class FakeFiller:
    """Remembers what came, and counts it as new the first time."""

    def __init__(self) -> None:
        self.titles: set[TitleId] = set()
        self.steps: list[str] = []
        self.capped: dict[Kind, tuple[float, set[TitleId]]] = {}

    async def load(self, lines: Iterable[Title], source: str) -> Written:
        new = {line.id for line in lines} - self.titles
        self.titles |= new
        return Written(len(new))

    async def cap_popularity(self, kind: Kind, most: float, but: Collection[TitleId]) -> int:
        self.capped[kind] = most, set(but)
        return 0

    async def embed(self) -> int:
        self.steps.append("embed")
        return 0

    async def index(self) -> int:
        self.steps.append("index")
        return 0


async def test_pages_of_films_and_series_come_in_and_are_embedded() -> None:
    source, filler = FakeSource(), FakeFiller()
    assert await Syncing(source=lambda: source, filler=lambda: filler, pages=3).run() == "12 titles new or changed"
    assert {title.split(":")[1] for title in filler.titles} == {"movie", "tv"}
    assert filler.steps == ["embed", "index"]
    assert source.closed


async def test_the_same_again_is_nothing_to_tell_of() -> None:
    filler = FakeFiller()
    syncing = Syncing(source=FakeSource, filler=lambda: filler, pages=1)
    await syncing.run()
    assert await syncing.run() == ""


async def test_what_came_before_a_fault_stays_and_the_line_is_closed() -> None:
    source, filler = FakeSource(fails=2), FakeFiller()
    with pytest.raises(SourceUnavailable):
        await Syncing(source=lambda: source, filler=lambda: filler, pages=3).run()
    assert len(filler.titles) == 2
    assert source.closed


async def test_what_left_the_list_is_no_more_popular_than_the_last_on_it() -> None:
    filler = FakeFiller()
    await Syncing(source=FakeSource, filler=lambda: filler, pages=2).run()
    assert filler.capped["movie"][0] == 95.0
    assert len(filler.capped["movie"][1]) == 4


async def test_a_list_that_broke_off_says_nothing_of_what_is_not_on_it() -> None:
    filler = FakeFiller()
    with pytest.raises(SourceUnavailable):
        await Syncing(source=lambda: FakeSource(fails=2), filler=lambda: filler, pages=3).run()
    assert filler.capped == {}
