"""TMDB by its stand-in: details in one answer, lists page by page, waiting when asked to, saying what is wrong."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.errors import SourceUnavailable
from bot.titles import Kind, Title, TitleId
from memory.sources.pace import Pace
from memory.sources.tmdb import Guard, Tmdb
from tests.standins.tmdb_api import KEY, TmdbApi, film, offers, series

FILM = film(1, "A Test of Light", popularity=9.0)
SERIES = series(2, "Long Nights", created_by=[{"name": "Ben"}])
ONE, TWO = TitleId("tmdb:movie:1"), TitleId("tmdb:tv:2")


class Noted:
    """The guard: admits while `open`, and remembers what was learned."""

    def __init__(self) -> None:
        self.open, self.failures = True, list[str]()

    async def admits(self) -> bool:
        return self.open

    async def learn(self, failure: str, ms: float) -> None:
        self.failures.append(failure)


@asynccontextmanager
async def asking(
    *titles: dict[str, object], key: str = KEY, adult: bool = False, guard: Guard | None = None
) -> AsyncIterator[tuple[TmdbApi, Tmdb]]:
    async with TmdbApi(titles or (FILM, SERIES)).serving() as api:
        source = Tmdb(base=api.base_url, key=key, adult=adult, guard=guard)
        try:
            yield api, source
        finally:
            await source.close()


async def popular(source: Tmdb, kind: Kind, pages: int = 5) -> list[Title]:
    return [title async for page in source.popular(kind, pages) for title in page]


async def test_all_that_is_to_be_known_of_a_title_comes_in_one_answer() -> None:
    told = film(
        1, "A Test of Light", belongs_to_collection={"id": 5, "name": "The Light Collection"}, imdb_id="",
        videos={"results": [
            {"site": "Vimeo", "type": "Trailer", "key": "vim"}, {"site": "YouTube", "type": "Teaser", "key": "tease"},
            {"site": "YouTube", "type": "Trailer", "key": "fan", "official": False},
            {"site": "YouTube", "type": "Trailer", "key": "best-1", "official": True},
        ]},
        release_dates={"results": [
            {"iso_3166_1": "DE", "release_dates": [{"certification": "12"}]},
            {"iso_3166_1": "US", "release_dates": [{"certification": ""}, {"certification": "PG-13"}]},
        ]},
        **{"watch/providers": offers(DE={"flatrate": ["Netflix", "MUBI"], "rent": ["Apple TV"]}, US={"buy": ["Sky"]})},
    )  # fmt: skip
    async with asking(told) as (api, source):
        found = await source.details(ONE)
    assert api.asked == ["movie/1"]
    assert found
    title = found.title
    assert (title.poster_path, title.backdrop_path, title.trailer) == ("/p1.jpg", "/b1.jpg", "best-1")
    assert (title.collection, title.imdb_id, title.directors) == ("The Light Collection", "tt0000001", ("Ann Able",))
    assert (title.certificate, title.certificates) == ("PG-13", {"DE": "12", "US": "PG-13"})
    assert found.offers["DE"].services == {"flatrate": ("Netflix", "MUBI"), "rent": ("Apple TV",)}
    assert found.offers["DE"].link.endswith("locale=DE")


async def test_a_series_has_its_imdb_id_among_the_external_ones() -> None:
    async with asking() as (_, source):
        found = await source.details(TWO)
    assert found
    assert (found.title.imdb_id, found.title.seasons, found.title.directors) == ("tt0000002", 3, ("Ben",))


async def test_what_tmdb_lacks_is_none_and_no_fault() -> None:
    guard = Noted()
    async with asking(guard=guard) as (_, source):
        assert await source.details(TitleId("tmdb:movie:404")) is None
    assert guard.failures == [""]


async def test_films_and_series_come_page_by_page_and_one_that_is_gone_stops_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    films = [film(n, f"Film {n}", popularity=float(n)) for n in range(1, 46)]
    async with asking(*films) as (api, source):
        there = api._title
        monkeypatch.setattr(api, "_title", lambda kind, number: None if number == 44 else there(kind, number))
        found = await popular(source, "movie")
    assert len(found) == 44
    assert [title.id for title in found[:2]] == ["tmdb:movie:45", "tmdb:movie:43"]


async def test_trending_and_search_name_titles_and_no_people() -> None:
    third = film(3, "The Godfather", called={"de": "Der Pate"})
    async with asking(FILM, SERIES, third) as (_, source):
        assert [hit.id for hit in await source.trending("series", "week")] == [TWO]
        (hit,) = await source.search("der pate", "de-DE")
        assert (hit.id, hit.title, hit.original_title, hit.year) == (
            "tmdb:movie:3", "Der Pate", "The Godfather", 2020,
        )  # fmt: skip
        assert await source.search("nothing of that name") == ()


async def test_an_imdb_id_is_known_to_tmdb_or_not() -> None:
    async with asking() as (_, source):
        assert await source.by_imdb("tt0000002") == TWO
        assert await source.by_imdb("tt0000003") is None


async def test_it_waits_when_asked_to_and_tries_again_after_a_fault() -> None:
    async with asking() as (api, source):
        api.troubles.extend((429, 503))
        assert await source.details(ONE)
    assert len(api.asked) == 3


async def test_who_is_waited_for_asks_once() -> None:
    async with asking() as (api, source):
        api.troubles.append(503)
        with pytest.raises(SourceUnavailable, match="503"):
            await source.details(ONE, waited_for=True)
    assert len(api.asked) == 1


async def test_after_too_many_nobody_who_is_waited_for_asks_until_it_is_allowed() -> None:
    now = 0.0
    async with TmdbApi([FILM], most=0).serving() as api:
        source = Tmdb(base=api.base_url, key=KEY, pace=Pace(clock=lambda: now))
        with pytest.raises(SourceUnavailable, match="429"):
            await source.details(ONE, waited_for=True)
        with pytest.raises(SourceUnavailable, match="asked us to wait"):
            await source.details(ONE, waited_for=True)
        assert len(api.asked) == 1
        now, api.most = 1.5, 1000
        assert await source.details(ONE, waited_for=True)
        await source.close()


async def test_a_wrong_key_is_said_at_once() -> None:
    guard = Noted()
    async with asking(key="wrong", guard=guard) as (api, source):
        with pytest.raises(SourceUnavailable, match="401"):
            await popular(source, "movie", 1)
    assert len(api.asked) == 1
    assert guard.failures == ["refused_key"]


async def test_while_the_guard_says_no_nothing_is_asked() -> None:
    guard = Noted()
    guard.open = False
    async with asking(guard=guard) as (api, source):
        with pytest.raises(SourceUnavailable, match="rests"):
            await source.details(ONE)
    assert api.asked == []


async def test_what_is_for_adults_alone_stays_away_unless_it_is_wanted() -> None:
    blue = film(9, "Blue", adult=True)
    async with asking(blue) as (_, source):
        assert await popular(source, "movie", 1) == []
        assert await source.details(TitleId("tmdb:movie:9")) is None
    async with asking(blue, adult=True) as (_, source):
        assert [title.adult for title in await popular(source, "movie", 1)] == [True]


async def test_never_more_than_forty_are_asked_for_in_a_second() -> None:
    at, sent = 0.0, list[float]()

    async def sleep(seconds: float) -> None:
        nonlocal at
        at += seconds

    pace = Pace(clock=lambda: at, sleep=sleep)
    for _ in range(200):
        await pace.admit(waited_for=True)
        sent.append(at)
    assert max(sum(first <= each < first + 1 for each in sent) for first in sent) <= 40
    assert 3.9 <= at <= 5.1


async def test_what_nobody_waits_for_leaves_room_for_what_somebody_does() -> None:
    at = 0.0

    async def sleep(seconds: float) -> None:
        nonlocal at
        at += seconds

    pace = Pace(most=4, behind=2, clock=lambda: at, sleep=sleep)
    for _ in range(2):
        await pace.admit(waited_for=False)
    await pace.admit(waited_for=True)
    assert at == 0.0
    await asyncio.wait_for(pace.admit(waited_for=False), 1)
    assert at > 0.0
