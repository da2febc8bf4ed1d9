"""Titles of another service's export are found by number, by IMDb's id, by name and year; never by half a guess."""

from collections.abc import Iterator

import pytest

from bot.titles import Entry, Title, TitleId
from bot.understanding.names.entries import Entries
from bot.understanding.names.titles import TitleIndex
from tests.fakes import FakeCatalogue, columns_of


def made() -> Iterator[Title]:
    for number, name, year, original in (
        (1, "The Godfather", 1972, None),
        (2, "The Godfather Part II", 1974, None),
        (3, "Dune", 1984, None),
        (4, "Dune", 2021, None),
        (5, "Amélie", 2001, "Le Fabuleux Destin d'Amélie Poulain"),
        (6, "Star Wars: The Empire Strikes Back", 1980, None),
        (7, "Harry Potter and the Deathly Hallows: Part 1", 2010, None),
        (8, "Spirited Away", 2001, "千と千尋の神隠し"),
    ):
        id, imdb = TitleId(f"tmdb:movie:{number}"), f"tt{number:07}"
        yield Title(id=id, kind="movie", title=name, original_title=original, year=year, vote_count=9000, imdb_id=imdb)
    yield Title(id=TitleId("tmdb:tv:4"), kind="series", title="Fargo", year=2014, vote_count=900)
    yield Title(
        id=TitleId("tmdb:movie:9"),
        kind="movie",
        title="Fargo",
        year=1996,
        vote_count=9000,
        runtime=98,
        directors=("Joel Coen",),
    )
    yield Title(id=TitleId("tmdb:movie:10"), kind="movie", title="9", year=2009, vote_count=9000)


@pytest.fixture
def entries() -> Entries:
    catalogue = FakeCatalogue(made())
    index = TitleIndex(columns_of(catalogue.titles.values(), {}))

    async def titles() -> TitleIndex:
        return index

    return Entries(catalogue=catalogue, titles=titles)


async def found(entries: Entries, entry: Entry) -> str:
    (match,) = await entries.find([entry])
    return (match.title or "").removeprefix("tmdb:")


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        (Entry(title="nonsense", tmdb=3, kind="movie"), "movie:3"),
        (Entry(title="nonsense", tmdb=4, kind="series"), "tv:4"),
        (Entry(title="nonsense", tmdb=999, imdb_id="tt0000005"), "movie:5"),
        (Entry(title="nonsense", imdb_id="tt0000005"), "movie:5"),
        (Entry(title="Dune", year=1984), "movie:3"),
        (Entry(title="Dune", year=2022), "movie:4"),
        (Entry(title="dune", year=1999), ""),
        (Entry(title="Godfather", year=1972), "movie:1"),
        (Entry(title="The Godfather: Part II", year=1974), "movie:2"),
        (Entry(title="The Godfather Part III", year=1974), ""),
        (Entry(title="Amelie", year=2001), "movie:5"),
        (Entry(title="Le fabuleux destin d'Amelie Poulain", year=2001), "movie:5"),
        (Entry(title="千と千尋の神隠し", year=2001), "movie:8"),
        (Entry(title="The Empire Strikes Back", year=1980), "movie:6"),
        (Entry(title="The Empire Strikes Back", year=1990), ""),
        (Entry(title="Spirted Away", year=2001), "movie:8"),
        (Entry(title="Harry Potter and the Deathly Hallows: Part 2", year=2010), ""),
        (Entry(title="Fargo", kind="series"), "tv:4"),
        (Entry(title="Fargo", kind="movie"), "movie:9"),
        (Entry(title="Fargo", year=2014), "tv:4"),
        (Entry(title="!!!", year=2001), ""),
    ],
)
async def test_an_entry_is_found_or_left_alone(entries: Entries, entry: Entry, title: str) -> None:
    assert await found(entries, entry) == title


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        (Entry(title="Dune", year=1984, imdb_id="tt7777777"), ""),
        (Entry(title="Fargo", year=1996, imdb_id="tt0116282"), "movie:9"),
        (Entry(title="Fargo", year=1997, imdb_id="tt7777777"), ""),
        (Entry(title="Fargo", year=1997, imdb_id="tt0116282", directors=("Joel Coen",)), "movie:9"),
        (Entry(title="Fargo", year=1996, imdb_id="tt7777777", directors=("Rob Bowman",)), ""),
        (Entry(title="Fargo", year=1996, imdb_id="tt7777777", runtime=4), ""),
        (Entry(title="Dune", year=1984, tmdb=77, kind="movie"), ""),
        (Entry(title="Dune", year=1984, tmdb=4), "movie:4"),
        (Entry(title="Fargo", year=2014, tmdb=4), "tv:4"),
    ],
    ids=str,
)
async def test_an_id_that_we_lack_is_not_found_by_its_name_in_another_film(
    entries: Entries, entry: Entry, title: str
) -> None:
    assert await found(entries, entry) == title


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        (Entry(title="Spirited Away (Theatrical Version)"), "movie:8"),
        (Entry(title="Godfather, The", year=1972), "movie:1"),
        (Entry(title="Something Unheard / Amélie", year=2001), "movie:5"),
        (Entry(title="Дюна", original="Dune", year=2021), "movie:4"),
        (Entry(title="Fargo: Season 4: The Land of Taking", kind="series"), "tv:4"),
        (Entry(title="Nine", year=2009), ""),
        (Entry(title="9", year=2009), "movie:10"),
    ],
    ids=str,
)
async def test_a_name_is_found_as_it_may_be_written_and_a_word_is_no_figure(
    entries: Entries, entry: Entry, title: str
) -> None:
    assert await found(entries, entry) == title


async def test_a_name_of_two_films_without_a_year_is_told_as_either(entries: Entries) -> None:
    (match,) = await entries.find([Entry(title="Dune")])
    assert match.title is None
    assert set(match.either) == {"tmdb:movie:3", "tmdb:movie:4"}
