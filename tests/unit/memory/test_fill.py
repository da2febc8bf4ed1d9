"""Filling the catalogue does only what is missing, so that a run that was cut off goes on."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from bot.ports import Floats
from bot.titles import Title, TitleId
from memory.catalogue import SqlCatalogue
from memory.database import Database
from memory.documents import digest, document
from memory.sources import fill
from memory.sources.fill import Filler, Loaded
from memory.sources.lines import Bad
from tests.fakes import DIMENSION, FakeEmbedder, FakeVectors, bag_of_words

FILMS = [Title(id=TitleId(f"tmdb:movie:{n}"), kind="movie", title="Film " + "long " * (n % 7)) for n in range(25)]


class Told:
    """Progress as it was told: each step with its total and its advances."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, int | None, list[int]]] = []

    def start(self, what: str, total: int | None) -> None:
        self.steps.append((what, total, []))

    def advance(self, count: int) -> None:
        self.steps[-1][2].append(count)


class House:
    def __init__(self, database: Database, model: str = "one") -> None:
        self.catalogue = SqlCatalogue(database, model=model, model_name=model, dimension=DIMENSION)
        self.embedder, self.vectors, self.told = FakeEmbedder(), FakeVectors(), Told()
        parts = {"catalogue": self.catalogue, "embedder": self.embedder, "vectors": self.vectors}
        self.filler = Filler(**parts, progress=self.told)  # type: ignore[arg-type]  # fakes


@pytest.fixture
def house(database: Database, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setattr(fill, "LINES", 10)
    monkeypatch.setattr(fill, "DOCUMENTS", 10)
    return House(database)


class Killed(Exception):
    """The power went."""


async def test_lines_are_counted_as_written_unchanged_and_bad(house: House) -> None:
    bad = Bad(number=3, reason="title missing")
    assert await house.filler.load([FILMS[0], FILMS[1], bad], "file") == Loaded(written=2, unchanged=0, bad=(bad,))
    changed = replace(FILMS[1], year=1999)
    assert await house.filler.load([FILMS[0], changed], "file") == Loaded(written=1, unchanged=1, bad=())


async def test_a_load_that_was_cut_off_goes_on_to_the_same_end(house: House) -> None:
    async def cut() -> None:
        def lines():  # type: ignore[no-untyped-def]  # a file that breaks off
            yield from FILMS[:15]
            raise Killed

        await house.filler.load(lines(), "file")

    with pytest.raises(Killed):
        await cut()
    assert (await house.catalogue.status()).titles == 10
    assert await house.filler.load(FILMS, "file") == Loaded(written=15, unchanged=10, bad=())
    assert await house.catalogue.get(t.id for t in FILMS) == {title.id: title for title in FILMS}


async def test_only_missing_documents_are_embedded_longest_first(house: House) -> None:
    await house.filler.load(FILMS, "file")
    assert await house.filler.embed() == 25
    lengths = [len(text) for text in house.embedder.embedded]
    assert lengths == sorted(lengths, reverse=True)
    house.embedder.embedded.clear()
    assert await house.filler.embed() == 0
    await house.filler.load([replace(FILMS[3], overview="Now with words."), replace(FILMS[4], vote_count=9)], "file")
    assert await house.filler.embed() == 1
    assert "Now with words." in house.embedder.embedded[0]


async def test_embedding_that_was_cut_off_embeds_nothing_twice(house: House) -> None:
    class Failing(FakeEmbedder):
        async def embed_documents(self, texts: Sequence[str]) -> Floats:
            if len(self.embedded) >= 20:
                raise Killed
            return await super().embed_documents(texts)

    await house.filler.load(FILMS, "file")
    failing = Failing()
    filler = Filler(catalogue=house.catalogue, embedder=failing, vectors=house.vectors, progress=house.told)
    with pytest.raises(Killed):
        await filler.embed()
    assert await house.filler.embed() == 5
    assert sorted(failing.embedded + house.embedder.embedded) == sorted(document(title) for title in FILMS)


async def test_the_vector_store_gets_what_sql_has(house: House) -> None:
    await house.filler.load(FILMS, "file")
    await house.filler.embed()
    assert await house.filler.index() == 25
    assert set(house.vectors.held) == {title.id for title in FILMS}
    held = house.vectors.held[FILMS[8].id]
    assert np.allclose(held, bag_of_words(document(FILMS[8])))


async def test_another_models_vectors_go_only_when_the_new_ones_stand_in_the_store(
    house: House, database: Database
) -> None:
    class Down(FakeVectors):
        async def sync(self, *_: object) -> int:
            raise Killed

    await house.filler.load(FILMS, "file")
    await house.filler.embed()
    new = House(database, "two")
    await new.filler.embed()
    down = Filler(catalogue=new.catalogue, embedder=new.embedder, vectors=Down(), progress=new.told)
    with pytest.raises(Killed):
        await down.index()
    assert (await house.catalogue.status()).embedded == 25
    await new.filler.index()
    assert len((await house.catalogue.vectors())[0]) == 0
    assert len((await new.catalogue.vectors())[0]) == 25


async def test_vectors_made_elsewhere_are_taken_for_exactly_their_documents(house: House) -> None:
    await house.filler.load(FILMS, "file")
    ids = [FILMS[0].id, FILMS[1].id, TitleId("tmdb:movie:404")]
    marks = [digest(document(FILMS[0])), "of another text", "of no title"]
    vectors = np.eye(3, DIMENSION, dtype=np.float32)
    assert await house.filler.accept(ids, marks, vectors) == 1
    columns = await house.catalogue.columns()
    assert columns.vectors[list(columns.ids).index(FILMS[0].id)][0] == 1
    assert (await house.catalogue.status()).embedded == 1
    assert await house.filler.accept(ids, marks, vectors) == 0


async def test_progress_says_what_is_done_and_how_far(house: House) -> None:
    await house.filler.load(FILMS, "file")
    await house.filler.embed()
    await house.filler.index()
    assert [(total, advances) for _, total, advances in house.told.steps] == [
        (None, [10, 10, 5]),
        (25, [10, 10, 5]),
        (25, [25]),
    ]


def test_a_document_says_what_a_title_is_about_first() -> None:
    whole = Title(
        id=TitleId("tmdb:movie:1"), kind="movie", title="Dune", year=2021, overview="A boy in the desert.",
        genres=("Science Fiction",), keywords=("prophecy",), directors=("Denis Villeneuve",), cast=("Zendaya",),
    )  # fmt: skip
    assert document(whole) == (
        "Dune (2021). Science Fiction. A boy in the desert. prophecy. Denis Villeneuve. Zendaya."
    )
    assert document(Title(id=TitleId("tmdb:movie:1"), kind="movie", title="Dune")) == "Dune."
    assert digest("a") != digest("b")
