"""TMDB through a stand-in on loopback: pages, details, waits when asked to, says what is wrong."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.errors import SourceUnavailable
from bot.titles import Title, TitleId
from memory.sources.availability import FRESH_SECONDS, TmdbAvailability
from memory.sources.tmdb import Tmdb, as_title

FILM: dict[str, Any] = {
    "id": 1, "title": "A Test of Light", "original_title": "A Test of Light", "release_date": "2001-05-04",
    "overview": "", "genres": [{"id": 18, "name": "Drama"}], "runtime": 0, "vote_average": 7.1, "vote_count": 12,
    "popularity": 3.5, "original_language": "en", "production_countries": [{"iso_3166_1": "US"}],
    "poster_path": "/x.jpg",
    "credits": {"cast": [{"name": f"Actor {n}"} for n in range(9)], "crew": [{"name": "Ann", "job": "Director"}]},
    "keywords": {"keywords": [{"id": 1, "name": "lamp"}]}, "imdb_id": "tt0000001",
}  # fmt: skip
SERIES: dict[str, Any] = {
    "id": 2, "name": "Long Nights", "first_air_date": "", "created_by": [{"name": "Ben"}], "episode_run_time": [42],
    "number_of_seasons": 3, "genres": [], "credits": {"crew": []}, "keywords": {"results": [{"name": "night"}]},
}  # fmt: skip

PROVIDERS: dict[str, Any] = {
    "DE": {
        "link": "https://example.org", "flatrate": [
            {"provider_name": "Second", "provider_id": 2, "display_priority": 9},
            {"provider_name": "First", "provider_id": 1, "display_priority": 1},
            {"provider_name": "First", "provider_id": 1, "display_priority": 2},
        ],
    },
    "FR": {"link": "https://example.org", "rent": [{"provider_name": "Loueur"}], "buy": "odd"},
    "XX": {"link": "https://example.org"},
    "YY": "odd",
}  # fmt: skip


_CERTIFICATES = {"movie": ["release_dates"], "tv": ["content_ratings", "external_ids"]}


class StandIn:
    """TMDB's two kinds of answer; `troubles` are statuses given before the first good one."""

    def __init__(self, troubles: list[int] | None = None, key: str = "k" * 32) -> None:
        self.troubles, self.key, self.asked = troubles or [], key, 0

    async def answer(self, request: Request) -> Response:
        self.asked += 1
        if request.query_params.get("api_key") != self.key:
            return JSONResponse({"status_message": "Invalid API key"}, 401)
        if self.troubles:
            return JSONResponse({}, self.troubles.pop(0), headers={"Retry-After": "0"})
        *_, kind, last = request.url.path.split("/")
        if kind == "find":
            return JSONResponse({"movie_results": [], "tv_results": [{"id": 2}] if last == "tt0000002" else []})
        if last == "providers":
            return JSONResponse({"id": 1, "results": PROVIDERS})
        if last == "popular":
            return JSONResponse({"results": [{"id": 1 if kind == "movie" else 2}], "total_pages": 2})
        asked = request.query_params["append_to_response"].split(",")
        assert asked == ["credits", "keywords", *_CERTIFICATES[kind]]
        return JSONResponse(FILM if kind == "movie" else SERIES)


@asynccontextmanager
async def served(stand_in: StandIn, key: str = "k" * 32, *, adult: bool = False) -> AsyncIterator[Tmdb]:
    app = Starlette(routes=[Route("/3/{path:path}", stand_in.answer)])
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off"))

    running = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110  uvicorn tells it no other way
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    source = Tmdb(base=f"http://127.0.0.1:{port}/3", key=key, adult=adult)
    try:
        yield source
    finally:
        await source.close()
        server.should_exit = True
        await running


async def titles(source: Tmdb, kind: Any, pages: int = 5) -> list[Title]:
    return [title async for page in source.popular(kind, pages) for title in page]


async def test_films_and_series_come_page_by_page_until_the_last() -> None:
    async with served(StandIn()) as source:
        films, series = await titles(source, "movie"), await titles(source, "series", 1)
    assert [film.id for film in films] == ["tmdb:movie:1", "tmdb:movie:1"]
    assert (series[0].id, series[0].directors, series[0].runtime, series[0].seasons) == ("tmdb:tv:2", ("Ben",), 42, 3)


async def test_it_waits_when_asked_to_and_tries_again_after_a_fault() -> None:
    stand_in = StandIn(troubles=[429, 503])
    async with served(stand_in) as source:
        assert len(await titles(source, "movie", 1)) == 1
    assert stand_in.asked == 4


async def test_a_wrong_key_is_said_at_once() -> None:
    stand_in = StandIn()
    async with served(stand_in, key="wrong") as source:
        with pytest.raises(SourceUnavailable, match="401"):
            await titles(source, "movie", 1)
    assert stand_in.asked == 1


def test_zeros_and_empty_texts_are_unknown() -> None:
    film = as_title("movie", FILM)
    assert (film.year, film.runtime, film.overview, film.directors) == (2001, None, None, ("Ann",))
    assert (len(film.cast), film.keywords, film.countries) == (5, ("lamp",), ("US",))
    assert as_title("series", SERIES).year is None


async def test_an_imdb_id_is_known_to_tmdb_or_not() -> None:
    async with served(StandIn()) as source:
        assert await source.by_imdb("tt0000002") == "tmdb:tv:2"
        assert await TmdbAvailability(source).by_imdb("tt0000003") is None


def released(**marks: str) -> dict[str, Any]:
    """A film's `release_dates` with a certificate a country."""
    results = [{"iso_3166_1": land, "release_dates": [{"certification": mark}]} for land, mark in marks.items()]
    return {"release_dates": {"results": results}}


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        (released(DE="12", US="PG-13"), "PG-13"), (released(US="", GB="12A"), "12"), (released(US="NR", DE="6"), "6"),
        (released(GB="U"), "U"), (released(FR="Tous publics"), None), ({}, None),
        ({"content_ratings": {"results": [{"iso_3166_1": "US", "rating": "TV-MA"}]}}, "TV-MA"),
    ],
)  # fmt: skip
def test_the_certificate_comes_with_the_title(given: dict[str, Any], mark: str | None) -> None:
    assert as_title("movie", FILM | given).certificate == mark


def test_a_series_has_its_imdb_id_elsewhere() -> None:
    assert as_title("series", SERIES | {"external_ids": {"imdb_id": "tt0000002"}}).imdb_id == "tt0000002"


async def test_what_is_for_adults_alone_stays_away_unless_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FILM, "adult", True)
    async with served(StandIn()) as source:
        assert await titles(source, "movie", 1) == []
    async with served(StandIn(), adult=True) as source:
        assert [film.adult for film in await titles(source, "movie", 1)] == [True]


ARRIVAL = TitleId("tmdb:movie:329865")


async def test_services_are_told_by_country_the_most_used_first_and_odd_ones_passed_over() -> None:
    async with served(StandIn()) as tmdb:
        found = await TmdbAvailability(tmdb).offers(ARRIVAL)
    assert found == {"DE": {"flatrate": ("First", "Second")}, "FR": {"rent": ("Loueur",)}}


async def test_services_of_a_title_are_asked_for_once_in_half_a_day_however_many_ask() -> None:
    stand_in, now = StandIn(), 0.0
    async with served(stand_in) as tmdb:
        availability = TmdbAvailability(tmdb, clock=lambda: now)
        await asyncio.gather(*(availability.offers(ARRIVAL) for _ in range(20)))
        assert stand_in.asked == 1
        await availability.offers(TitleId("tmdb:tv:1399"))
        now = FRESH_SECONDS + 1
        await availability.offers(ARRIVAL)
    assert stand_in.asked == 3


async def test_services_that_could_not_be_told_are_asked_for_again() -> None:
    stand_in = StandIn(troubles=[404])
    async with served(stand_in) as tmdb:
        availability = TmdbAvailability(tmdb)
        with pytest.raises(SourceUnavailable):
            await availability.offers(ARRIVAL)
        assert "DE" in await availability.offers(ARRIVAL)
