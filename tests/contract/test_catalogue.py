"""What the Catalogue port promises, and what filling it needs, on both databases."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from bot.ports import Catalogue
from bot.titles import Domain, Title, TitleId
from memory import catalogue as catalogue_module
from memory.catalogue import STARTER, SqlCatalogue
from memory.database import Database
from memory.documents import digest, document
from tests.contract.conftest import Reopen
from tests.fakes import DIMENSION, FakeCatalogue, bag_of_words

DUNE = Title(
    id=TitleId("tmdb:movie:438631"),
    kind="movie",
    title="Dune",
    year=2021,
    overview="A boy and his mother go into the desert.",
    genres=("Science Fiction", "Adventure"),
    runtime=155,
    vote_average=7.8,
    vote_count=12_000,
    cast=("Timothée Chalamet",),
    directors=("Denis Villeneuve",),
    keywords=("desert", "prophecy"),
)
PLANET = Title(id=TitleId("tmdb:tv:68595"), kind="series", title="Planet Earth II", genres=("Documentary",), seasons=1)
TOTORO = Title(
    id=TitleId("tmdb:movie:8392"), kind="movie", title="My Neighbor Totoro", original_title="となりのトトロ",
    genres=("Animation", "Family"), certificate="G",
)  # fmt: skip
BARE = Title(id=TitleId("tmdb:movie:1"), kind="movie", title="Bare")
ALL = (DUNE, PLANET, TOTORO, BARE)


def sql(database: Database, model: str = "one") -> SqlCatalogue:
    return SqlCatalogue(database, model=model, model_name=f"model {model}", dimension=DIMENSION)


@pytest.fixture
def catalogue(database: Database) -> SqlCatalogue:
    return sql(database)


async def embed(catalogue: SqlCatalogue) -> int:
    """Vectors for all that lack one."""
    pending = await catalogue.unembedded()
    vectors = np.array([bag_of_words(text) for _, text in pending], dtype=np.float32)
    await catalogue.store_vectors([title for title, _ in pending], [digest(text) for _, text in pending], vectors)
    return len(pending)


class TestEveryCatalogue:
    @pytest.fixture(params=["fake", "sqlite", "postgresql"])
    def catalogue(self, request: pytest.FixtureRequest, store: Callable[[str], Reopen]) -> Catalogue:
        return FakeCatalogue() if request.param == "fake" else sql(store(request.param)())

    async def test_titles_are_found_by_the_ids_that_imdb_gives_them(self, catalogue: Catalogue) -> None:
        await catalogue.upsert([replace(DUNE, imdb_id="tt1160419"), BARE], "test")
        assert await catalogue.by_imdb(["tt1160419", "tt0000000", "tt1160419"]) == {"tt1160419": DUNE.id}
        assert await catalogue.by_imdb([f"tt{n}" for n in range(25_000)]) == {}

    async def test_titles_come_back_as_they_were_written(self, catalogue: Catalogue) -> None:
        whole = replace(
            DUNE, original_title="Dune", popularity=31.5, language="en", countries=("US", "CA"), imdb_id="tt1160419",
            poster_path="/d.jpg", certificate="PG-13", moods=("big screen",), kindred=(TOTORO.id,),
            traits={"spectacle": 0.9}, concepts={"desert": 1.0}, notes={"war horrors": 0.5}, notes_known=True,
            suits_from=11, ending="open",
        )  # fmt: skip
        assert await catalogue.upsert([whole, BARE], "file") == 2
        assert await catalogue.get([DUNE.id, BARE.id]) == {DUNE.id: whole, BARE.id: BARE}

    async def test_unknown_ids_are_left_out(self, catalogue: Catalogue) -> None:
        await catalogue.upsert([DUNE], "file")
        assert list(await catalogue.get([BARE.id, DUNE.id, DUNE.id])) == [DUNE.id]
        assert await catalogue.get([]) == {}

    async def test_writing_the_same_again_changes_nothing(self, catalogue: Catalogue) -> None:
        assert await catalogue.upsert(ALL, "file") == len(ALL)
        version = await catalogue.version()
        assert await catalogue.upsert(ALL, "file") == 0
        assert await catalogue.upsert([], "file") == 0
        assert await catalogue.version() == version

    async def test_the_version_changes_with_every_change(self, catalogue: Catalogue) -> None:
        versions = [await catalogue.version()]
        for title in (DUNE, BARE, replace(DUNE, vote_count=13_000)):
            assert await catalogue.upsert([title], "file") == 1
            versions.append(await catalogue.version())
        assert len(set(versions)) == len(versions)

    async def test_unknown_fields_do_not_erase_known_ones(self, catalogue: Catalogue) -> None:
        await catalogue.upsert([DUNE], "file")
        less = Title(id=DUNE.id, kind="movie", title="Dune: Part One", vote_average=7.9)
        assert await catalogue.upsert([less], "file") == 1
        assert (await catalogue.get([DUNE.id]))[DUNE.id] == replace(DUNE, title="Dune: Part One", vote_average=7.9)

    async def test_a_title_named_twice_at_once_is_one_title(self, catalogue: Catalogue) -> None:
        first, second = replace(BARE, year=1999), replace(BARE, runtime=90)
        assert await catalogue.upsert([first, second], "file") == 1
        assert (await catalogue.get([BARE.id]))[BARE.id] == replace(BARE, year=1999, runtime=90)

    async def test_columns_are_parallel_and_nan_where_nothing_is_known(self, catalogue: Catalogue) -> None:
        await catalogue.upsert([*ALL[:2], replace(TOTORO, traits={"comfort": 1.0}), BARE], "file")
        columns = await catalogue.columns()
        row = {title: i for i, title in enumerate(columns.ids)}
        assert set(row) == {title.id for title in ALL}
        for name in columns.__dataclass_fields__:
            if name != "trait_names":
                assert len(getattr(columns, name)) == len(ALL), name
        assert columns.titles[row[DUNE.id]] == "Dune"
        assert columns.original_titles[row[TOTORO.id]] == "となりのトトロ"
        assert list(columns.genres[row[DUNE.id]]) == ["Science Fiction", "Adventure"]
        assert columns.runtime[row[DUNE.id]] == 155
        assert columns.seasons[row[PLANET.id]] == 1
        assert np.isnan(columns.year[row[BARE.id]])
        assert np.isnan(columns.vote_average[row[PLANET.id]])
        comfort = columns.traits[:, list(columns.trait_names).index("comfort")]
        assert comfort[row[TOTORO.id]] == 1
        assert np.isnan(comfort[row[DUNE.id]])
        assert list(columns.concepts[row[DUNE.id]]) == []
        assert not columns.notes_known[row[DUNE.id]]
        assert np.isnan(columns.suits_from[row[DUNE.id]])
        assert columns.vectors.dtype == np.float32
        assert not columns.vectors.any()

    async def test_an_empty_catalogue_has_empty_columns(self, catalogue: Catalogue) -> None:
        columns = await catalogue.columns()
        assert list(columns.ids) == []
        assert columns.vectors.shape == (0, DIMENSION)
        assert (await catalogue.status()).coverage == 0


class TestTheStarterAndOtherSources:
    STARTED = replace(
        DUNE, overview="Our own words.", vote_count=9_000, certificate="PG-13", moods=("big screen",),
        kindred=(TOTORO.id,), traits={"spectacle": 0.9}, concepts={"desert": 1.0}, notes={"war horrors": 0.5},
        notes_known=True, suits_from=11, ending="open",
    )  # fmt: skip

    async def merged(self, catalogue: SqlCatalogue) -> Title:
        return (await catalogue.get([DUNE.id]))[DUNE.id]

    @pytest.mark.parametrize("order", [(STARTER, "file"), ("file", STARTER)])
    async def test_the_starter_gives_way_but_keeps_what_it_alone_knows(
        self, catalogue: SqlCatalogue, order: tuple[str, str]
    ) -> None:
        given = {STARTER: self.STARTED, "file": DUNE}
        for source in order:
            assert await catalogue.upsert([given[source]], source) == 1
        merged = await self.merged(catalogue)
        assert (merged.overview, merged.vote_count) == (DUNE.overview, DUNE.vote_count)
        assert (merged.certificate, merged.moods) == ("PG-13", ("big screen",))
        assert (merged.kindred, merged.traits) == ((TOTORO.id,), {"spectacle": 0.9})
        assert (merged.concepts, merged.notes, merged.notes_known) == ({"desert": 1.0}, {"war horrors": 0.5}, True)
        assert (merged.suits_from, merged.ending) == (11, "open")
        for source in order:
            assert await catalogue.upsert([given[source]], source) == 0

    @pytest.mark.parametrize("order", [(STARTER, "file"), ("file", STARTER)])
    async def test_every_fact_of_a_hosts_own_file_stands(self, catalogue: SqlCatalogue, order: tuple[str, str]) -> None:
        theirs = replace(DUNE, certificate="12", language="fr", runtime=150, keywords=("sand",))
        given = {STARTER: replace(self.STARTED, language="en", keywords=("desert planet",)), "file": theirs}
        for source in order:
            await catalogue.upsert([given[source]], source)
        merged = await self.merged(catalogue)
        assert (merged.certificate, merged.language, merged.runtime, merged.keywords) == ("12", "fr", 150, ("sand",))
        assert merged.concepts == self.STARTED.concepts

    async def test_a_newer_starter_corrects_its_own_facts_and_traits(self, catalogue: SqlCatalogue) -> None:
        await catalogue.upsert([self.STARTED], STARTER)
        newer = replace(self.STARTED, overview="Better words.", traits={"spectacle": 0.8, "depth": 0.5})
        assert await catalogue.upsert([newer], STARTER) == 1
        assert await self.merged(catalogue) == newer

    async def test_a_newer_starter_corrects_traits_of_a_title_a_file_took_over(self, catalogue: SqlCatalogue) -> None:
        await catalogue.upsert([self.STARTED], STARTER)
        await catalogue.upsert([DUNE], "file")
        await catalogue.upsert([replace(self.STARTED, traits={"spectacle": 0.5})], STARTER)
        merged = await self.merged(catalogue)
        assert merged.traits == {"spectacle": 0.5}
        assert merged.overview == DUNE.overview

    async def test_a_newer_starter_takes_back_a_note_and_an_ending(self, catalogue: SqlCatalogue) -> None:
        await catalogue.upsert([self.STARTED], STARTER)
        await catalogue.upsert([DUNE], "file")
        assert await catalogue.upsert([replace(self.STARTED, notes={}, ending=None)], STARTER) == 1
        merged = await self.merged(catalogue)
        assert (merged.notes, merged.notes_known, merged.ending) == ({}, True, None)
        columns = await catalogue.columns()
        assert [(list(pairs), known) for pairs, known in zip(columns.notes, columns.notes_known, strict=True)] == [
            ([], True)
        ]


class TestStatus:
    async def test_status_counts_by_domain_and_coverage(self, catalogue: SqlCatalogue) -> None:
        await catalogue.upsert(ALL, "file")
        before = await catalogue.status()
        assert before.titles == 4
        assert before.domains == {Domain.MOVIES: 3, Domain.TV: 0, Domain.DOCUMENTARIES: 1, Domain.KIDS: 1}
        assert (before.embedded, before.coverage) == (0, 0.0)
        assert (before.model, before.dimension) == ("model one", DIMENSION)
        assert before.updated_at is not None
        assert before.updated_at.tzinfo is not None
        await embed(catalogue)
        assert (await catalogue.status()).coverage == 1.0

    async def test_status_sees_what_another_process_wrote(self, reopen: Reopen) -> None:
        here, there = sql(reopen()), sql(reopen())
        await here.status()
        await there.upsert([DUNE], "file")
        assert (await here.status()).titles == 1


class TestVectorsOfTitles:
    async def test_only_titles_without_a_vector_of_their_present_document_are_pending(
        self, catalogue: SqlCatalogue
    ) -> None:
        await catalogue.upsert(ALL, "file")
        assert dict(await catalogue.unembedded()) == {title.id: document(title) for title in ALL}
        assert await embed(catalogue) == 4
        assert await catalogue.unembedded() == []
        await catalogue.upsert([replace(DUNE, vote_count=1), replace(BARE, overview="Now with words.")], "file")
        assert [title for title, _ in await catalogue.unembedded()] == [BARE.id]
        assert await embed(catalogue) == 1
        ids, marks, vectors = await catalogue.vectors()
        assert dict(zip(ids, marks, strict=True))[BARE.id] == digest(
            document(replace(BARE, overview="Now with words."))
        )
        assert vectors.shape == (4, DIMENSION)

    async def test_vectors_come_back_exactly_and_in_columns(self, catalogue: SqlCatalogue) -> None:
        await catalogue.upsert(ALL, "file")
        before = await catalogue.version()
        await embed(catalogue)
        assert await catalogue.version() != before
        columns = await catalogue.columns()
        for title in ALL:
            vector = columns.vectors[list(columns.ids).index(title.id)]
            assert np.array_equal(vector, bag_of_words(document(title)))

    async def test_another_models_vectors_stay_until_they_are_dropped(self, reopen: Reopen) -> None:
        old, new = sql(reopen(), "old"), sql(reopen(), "new")
        await old.upsert(ALL, "file")
        await embed(old)
        assert (await new.status()).embedded == 0
        assert len(await new.unembedded()) == 4
        await embed(new)
        assert len((await old.vectors())[0]) == 4
        await new.drop_other_models()
        assert len((await old.vectors())[0]) == 0
        assert len((await new.vectors())[0]) == 4

    async def test_a_vector_that_cannot_be_stored_takes_none_away(self, catalogue: SqlCatalogue) -> None:
        await catalogue.upsert([DUNE], "file")
        await embed(catalogue)
        vectors = np.zeros((2, DIMENSION), dtype=np.float32)
        with pytest.raises(Exception, match=r"(?i)foreign key"):
            await catalogue.store_vectors([DUNE.id, TitleId("tmdb:movie:0")], ["x", "y"], vectors)
        assert await catalogue.unembedded() == []


async def test_two_processes_filling_one_catalogue_at_once_both_succeed(reopen: Reopen) -> None:
    many = [replace(BARE, id=TitleId(f"tmdb:movie:{n}"), title=f"Film {n}") for n in range(1200)]
    catalogues = [sql(reopen()) for _ in range(3)]
    written = await asyncio.gather(*(catalogue.upsert(many, "file") for catalogue in catalogues))
    assert sum(written) == 1200, "each by one of them"
    await asyncio.gather(*map(embed, catalogues))
    assert (await catalogues[0].status()).coverage == 1.0


async def test_a_title_that_arrives_while_columns_are_read_does_no_harm(
    reopen: Reopen, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, writer, portions = sql(reopen()), sql(reopen()), catalogue_module._portions
    await writer.upsert([DUNE], "file")
    await embed(writer)

    async def slow(session: Any, statement: Any) -> AsyncIterator[Any]:
        async for some in portions(session, statement):
            yield some
        if not await writer.get([BARE.id]):
            await writer.upsert([BARE], "file")
            pending = [text for _, text in await writer.unembedded()]
            vector = np.array([bag_of_words(pending[0])], dtype=np.float32)
            await writer.store_vectors([BARE.id], [digest(pending[0])], vector)

    with monkeypatch.context() as patch:
        patch.setattr(catalogue_module, "_portions", slow)
        columns = await reader.columns()
    assert list(columns.ids) == [DUNE.id]
    assert columns.vectors[0].any()
    assert set((await reader.columns()).ids) == {DUNE.id, BARE.id}


async def test_processes_noting_the_same_at_once_do_not_collide(reopen: Reopen) -> None:
    await asyncio.gather(*(sql(reopen()).take_note("starter", "one") for _ in range(8)))
    assert await sql(reopen()).note("starter") == "one"


async def test_notes_are_kept(catalogue: SqlCatalogue, reopen: Reopen) -> None:
    assert await catalogue.note("starter") == ""
    for value in ("one", "two"):
        await catalogue.take_note("starter", value)
    assert await sql(reopen()).note("starter") == "two"
