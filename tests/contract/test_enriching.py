"""Titles come alive: what is about to be shown gets its facts in time or goes out without, and is filled behind."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.titles import Title, TitleId
from memory.availability import SqlAvailability
from memory.catalogue import STARTER, SqlCatalogue
from memory.database import Database
from memory.sources.enrich import Enricher, Shelf
from memory.sources.tmdb import Tmdb
from tests.fakes import DIMENSION, FakeClock
from tests.standins.tmdb_api import KEY, NEVER, TmdbApi, film, offers

HEAT = Title(
    id=TitleId("tmdb:movie:949"), kind="movie", title="Heat", overview="Our own words.", vote_count=5000, cast=("Al",)
)
DUNE = Title(id=TitleId("tmdb:movie:438631"), kind="movie", title="Dune", vote_count=9000)
LOST = Title(id=TitleId("tmdb:movie:7"), kind="movie", title="Lost", vote_count=10)
IN_TIME = 5.0
"""Seconds that these tests wait for an answer on loopback, on a busy machine."""


@dataclass(frozen=True)
class World:
    api: TmdbApi
    enricher: Enricher
    catalogue: SqlCatalogue
    kept: SqlAvailability

    async def title(self, title: TitleId) -> Title:
        return (await self.catalogue.get([title]))[title]


@pytest.fixture
async def world(database: Database, clock: FakeClock) -> AsyncIterator[World]:
    catalogue = SqlCatalogue(database, model="one", model_name="one", dimension=DIMENSION)
    await catalogue.upsert([HEAT, DUNE, LOST], STARTER)
    kept = SqlAvailability(database)
    heat = film(949, "Heat (1995)", overview="TMDB's.", **{"watch/providers": offers(DE={"flatrate": ["Netflix"]})})
    async with TmdbApi([heat, film(438631, "Dune", vote_count=9000)]).serving() as api:
        tmdb = Tmdb(base=api.base_url, key=KEY)
        enricher = Enricher(tmdb=tmdb, facts=catalogue, kept=kept, clock=clock)
        yield World(api, enricher, catalogue, kept)
        await enricher.close()
        await tmdb.close()


async def test_what_is_about_to_be_shown_gets_its_facts_and_keeps_its_own_words(world: World) -> None:
    await world.enricher.freshen([HEAT.id, DUNE.id], "DE", IN_TIME)
    heat = await world.title(HEAT.id)
    assert (heat.poster_path, heat.imdb_id, heat.directors) == ("/p949.jpg", "tt0000949", ("Ann Able",))
    assert (heat.title, heat.overview, heat.cast) == ("Heat", "Our own words.", ("Al",))
    assert (await world.enricher.offers([HEAT.id], "DE"))[HEAT.id].services == {"flatrate": ("Netflix",)}


async def test_one_is_asked_for_once_however_many_look_and_not_again_while_it_is_fresh(world: World) -> None:
    await asyncio.gather(*(world.enricher.freshen([HEAT.id], "DE", IN_TIME) for _ in range(20)))
    await world.enricher.freshen([HEAT.id], "DE", IN_TIME)
    assert world.api.asked == ["movie/949"]


async def test_a_country_that_comes_into_use_is_asked_of_what_was_answered_a_moment_before(world: World) -> None:
    await world.enricher.freshen([HEAT.id], "US", IN_TIME)
    assert (await world.enricher.offers([HEAT.id], "DE", IN_TIME))[HEAT.id].services == {"flatrate": ("Netflix",)}


async def test_offers_are_old_after_a_day_and_facts_after_thirty(world: World, clock: FakeClock) -> None:
    await world.enricher.freshen([HEAT.id], "DE", IN_TIME)
    clock.advance(hours=25)
    await world.enricher.freshen([HEAT.id], "", IN_TIME)
    assert len(world.api.asked) == 1
    await world.enricher.freshen([HEAT.id], "DE", IN_TIME)
    assert len(world.api.asked) == 2
    clock.advance(days=31)
    await world.enricher.freshen([HEAT.id], "", IN_TIME)
    assert len(world.api.asked) == 3


async def test_what_tmdb_lacks_is_not_asked_for_again_and_stops_nothing(world: World) -> None:
    for _ in range(2):
        await world.enricher.freshen([LOST.id, HEAT.id], "DE", IN_TIME)
    assert sorted(world.api.asked) == ["movie/7", "movie/949"]
    assert (await world.title(HEAT.id)).poster_path


async def test_a_service_that_hangs_costs_one_turn_a_moment_and_no_other_anything(world: World) -> None:
    world.api.after = NEVER
    await asyncio.wait_for(world.enricher.freshen([HEAT.id], "DE", 0.05), IN_TIME)
    assert (await world.title(HEAT.id)).poster_path is None
    await asyncio.wait_for(world.enricher.freshen([DUNE.id], "DE", 1000), IN_TIME)
    world.api.wakes()


async def test_what_comes_too_late_is_there_the_next_time(world: World) -> None:
    world.api.after = 0.2
    await world.enricher.freshen([HEAT.id], "DE", 0.01)
    await asyncio.gather(*world.enricher._under_way.values())
    await world.enricher.flush()
    assert (await world.title(HEAT.id)).poster_path == "/p949.jpg"


async def test_a_fault_leaves_the_title_as_it_is_and_it_is_asked_for_again(world: World) -> None:
    world.api.troubles.append(503)
    await world.enricher.freshen([HEAT.id], "DE", IN_TIME)
    assert (await world.title(HEAT.id)).poster_path is None
    await world.enricher.freshen([HEAT.id], "DE", IN_TIME)
    assert (await world.title(HEAT.id)).poster_path == "/p949.jpg"


async def test_services_are_replaced_for_each_title_and_country(world: World, clock: FakeClock) -> None:
    await world.enricher.offers([HEAT.id], "DE", IN_TIME)
    await world.enricher.offers([HEAT.id], "FR", IN_TIME)
    told = world.api.catalogue["movie"][949]
    told["watch/providers"] = offers(DE={"flatrate": ["MUBI"]}, FR={"ads": ["Pluto TV"]})
    clock.advance(hours=25)
    german = (await world.enricher.offers([HEAT.id], "DE", IN_TIME))[HEAT.id]
    french = (await world.enricher.offers([HEAT.id], "FR", IN_TIME))[HEAT.id]
    assert (german.services, french.services) == ({"flatrate": ("MUBI",)}, {"ads": ("Pluto TV",)})


async def test_what_was_asked_yesterday_is_told_with_its_day_while_nothing_newer_comes(
    world: World, clock: FakeClock
) -> None:
    await world.enricher.offers([HEAT.id], "DE", IN_TIME)
    before = clock.now()
    clock.advance(hours=30)
    world.api.troubles.append(503)
    offered = (await world.enricher.offers([HEAT.id], "DE", IN_TIME))[HEAT.id]
    assert (offered.services, offered.at) == ({"flatrate": ("Netflix",)}, before)
    clock.advance(days=7)
    world.api.troubles.append(503)
    assert await world.enricher.offers([HEAT.id], "DE", IN_TIME) == {}


async def test_all_that_runs_in_a_country_is_known_together(world: World) -> None:
    await world.enricher.offers([HEAT.id, DUNE.id], "DE", IN_TIME)
    known = await world.enricher.known("DE")
    assert {title: bool(offered.services) for title, offered in known.items()} == {HEAT.id: True, DUNE.id: False}
    assert await world.enricher.known("US") == {}


async def test_facts_of_cards_have_nobody_load_the_catalogue_again_until_they_settle(world: World) -> None:
    version = await world.catalogue.version()
    await world.enricher.freshen([HEAT.id], "DE", IN_TIME)
    assert await world.catalogue.version() == version
    assert await world.catalogue.settle()
    assert await world.catalogue.version() != version
    assert not await world.catalogue.settle()


async def test_the_shelf_has_the_few_that_are_shown_come_alive(world: World, clock: FakeClock) -> None:
    shelf = Shelf(world.catalogue, world.enricher)
    await world.enricher.ask([HEAT.id], IN_TIME)
    assert (await shelf.get([HEAT.id]))[HEAT.id].poster_path == "/p949.jpg"
    many = [TitleId(f"tmdb:movie:{number}") for number in range(1000, 1040)]
    await shelf.get(many)
    assert len(world.api.asked) == 1


async def test_popularity_falls_for_what_is_not_on_the_list_any_more(world: World) -> None:
    await world.catalogue.upsert([Title(id=HEAT.id, kind="movie", title="Heat", popularity=90.0)], "tmdb")
    await world.catalogue.upsert([Title(id=DUNE.id, kind="movie", title="Dune", popularity=80.0)], "tmdb")
    assert await world.catalogue.cap_popularity("movie", 12.5, {DUNE.id}) == 1
    assert [(await world.title(each.id)).popularity for each in (HEAT, DUNE)] == [12.5, 80.0]


async def test_the_best_known_and_what_people_saved_come_first(world: World, clock: FakeClock) -> None:
    assert await world.kept.lacking(clock.now(), 10) == [DUNE.id, HEAT.id, LOST.id]
    await world.enricher.freshen([DUNE.id], "DE", IN_TIME)
    assert await world.kept.lacking(clock.now() - timedelta(days=30), 10) == [HEAT.id, LOST.id]
    assert await world.kept.wanted(1) == [DUNE.id]
    assert await world.kept.stale([DUNE.id, HEAT.id], {"DE"}, clock.now() - timedelta(days=1)) == [HEAT.id]
    assert await world.kept.countries() == {"DE"}
