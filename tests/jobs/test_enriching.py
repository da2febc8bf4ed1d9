"""Titles come alive behind: what somebody may ask of first, then the best known; early to bed where nothing answers."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from types import SimpleNamespace

from bot.jobs.config import JobSettings
from bot.jobs.enriching import AT_ONCE, Enriching
from bot.titles import Kind, Title, TitleId
from tests.fakes import FakeClock


def ids(*numbers: int) -> list[TitleId]:
    return [TitleId(f"tmdb:movie:{number}") for number in numbers]


class Elsewhere:
    """What is asked elsewhere, and what is due; `away`: nothing comes back."""

    def __init__(self, wanted: list[TitleId], lacking: list[TitleId], countries: tuple[str, ...] = ("DE",)) -> None:
        self._wanted, self._lacking, self._countries = wanted, lacking, countries
        self.asked: list[TitleId] = []
        self.away = False

    async def ask(self, titles: Sequence[TitleId], seconds: float, *, waited_for: bool = True) -> int:
        assert not waited_for
        self.asked += titles
        return 0 if self.away else len(titles)

    async def countries(self) -> Collection[str]:
        return self._countries

    async def lacking(self, since: datetime, most: int) -> Sequence[TitleId]:
        return self._lacking[:most]

    async def wanted(self, best_known: int) -> Sequence[TitleId]:
        return self._wanted

    async def stale(self, titles: Sequence[TitleId], countries: Collection[str], since: datetime) -> Sequence[TitleId]:
        return titles


class Filling:
    """Remembers what was done."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    async def load(self, lines: Iterable[Title], source: str) -> SimpleNamespace:
        return SimpleNamespace(written=0)

    async def cap_popularity(self, kind: Kind, most: float, but: Collection[TitleId]) -> int:
        return 0

    async def embed(self) -> int:
        self.steps.append("embed")
        return 1

    async def index(self) -> int:
        self.steps.append("index")
        return 1

    async def settle(self) -> bool:
        self.steps.append("settle")
        return True


def job(elsewhere: Elsewhere, filling: Filling, most: int = 600) -> Enriching:
    return Enriching(
        asking=elsewhere,
        due=elsewhere,
        catalogue=filling,
        filler=filling,
        settings=JobSettings(enrich_most=most),
        clock=FakeClock(),
    )


async def test_watchlists_come_before_the_rest_and_none_twice() -> None:
    elsewhere, filling = Elsewhere(ids(5, 6), ids(1, 5, 2)), Filling()
    assert await job(elsewhere, filling).run() == "4 of 4 titles enriched"
    assert elsewhere.asked == ids(5, 6, 1, 2)
    assert filling.steps == ["settle", "embed", "index"]


async def test_a_run_asks_for_so_many_at_most() -> None:
    elsewhere = Elsewhere(ids(*range(10)), ids(*range(20, 40)))
    await job(elsewhere, Filling(), most=12).run()
    assert elsewhere.asked == ids(*range(10), 20, 21)


async def test_where_nobody_said_where_they_watch_no_offers_are_asked_for() -> None:
    elsewhere = Elsewhere(ids(5), ids(1), countries=())
    await job(elsewhere, Filling()).run()
    assert elsewhere.asked == ids(1)


async def test_it_ends_early_where_nothing_comes_back() -> None:
    elsewhere = Elsewhere([], ids(*range(100)))
    elsewhere.away = True
    assert await job(elsewhere, Filling()).run() == "0 of 100 titles enriched"
    assert len(elsewhere.asked) == AT_ONCE
