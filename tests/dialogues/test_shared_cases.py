"""Small inputs made after public complaints about other tools, where they are at hand: each row as its README says."""

import os
from collections import Counter
from pathlib import Path

import pytest

from bot.errors import FileUnreadable
from bot.titles import Title
from bot.wiring.house import House
from memory.sources.lines import Adult, Bad, Flaw, Read, read
from memory.sources.movielens import read_ratings
from tests.dialogues.talking import Someone

CASES = Path(os.environ.get("USHER_CASES", Path(__file__).resolve().parents[3] / "shared" / "cases"))
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason=f"the cases are not here: there is no folder {CASES}")


async def sent(someone: Someone, name: str) -> dict[str, tuple[str, float | None, str]]:
    """What is kept after a file was sent: by title the verdict, its stars and its day."""
    await someone.sends(name, (CASES / name).read_bytes())
    rows = (await someone.export())["verdicts"]
    return {
        str(row["title_id"]).removeprefix("tmdb:"): (
            str(row["verdict"]),
            row["stars"] if isinstance(row["stars"], float) else None,
            str(row["at"])[:10],
        )
        for row in rows
    }


async def test_01_an_older_list_of_imdb_rates(someone: Someone) -> None:
    assert await sent(someone, "01_imdb_2016.csv") == {
        "movie:603": ("rated", 5.0, "2016-03-01"),
        "movie:597": ("rated", 1.0, "2016-03-02"),
        "tv:1399": ("rated", 4.5, "2016-03-03"),
    }


async def test_02_todays_list_of_imdb(someone: Someone) -> None:
    assert await sent(someone, "02_imdb_2024_list.csv") == {
        "movie:194": ("saved", None, "2024-06-02"),
        "tv:1396": ("saved", None, "2024-06-02"),
        "movie:27205": ("rated", 4.5, "2024-06-03"),
    }


async def test_03_another_film_of_the_name_is_named_as_not_found(someone: Someone) -> None:
    kept = await sent(someone, "03_imdb_other_film_same_name.csv")
    assert kept == {"movie:381288": ("rated", 5.0, "2024-05-01")}
    assert "Prey (2021) and Labyrinth (1986)" in someone.text


@pytest.mark.parametrize(
    ("name", "verdicts"),
    [
        ("05_trakt_official.zip", {"rated": 2, "seen": 1, "liked": 1, "saved": 1}),
        ("06_export_movies_history.csv", {"seen": 2}),
        ("08_letterboxd_import_format.csv", {"rated": 2}),
        ("08b_rating10.csv", {"rated": 2}),
        ("11_ratings_glyphs.csv", {"rated": 3}),
        ("13_reviews.csv", {"rated": 1}),
        ("14_mac_rezipped.zip", {"rated": 1, "liked": 1, "saved": 1}),
        ("15b_kinobaza_votes.csv", {"rated": 1}),
        ("17_traktexport_full.json", {"rated": 1, "seen": 2}),
        ("18_watched.csv", {"seen": 8}),
    ],
)
async def test_tables_are_taken(someone: Someone, name: str, verdicts: dict[str, int]) -> None:
    assert Counter(verdict for verdict, *_ in (await sent(someone, name)).values()) == verdicts


@pytest.mark.parametrize(("name", "count"), [("07_letterboxd_list.csv", 2), ("16_movieo.csv", 1)])
async def test_07_16_lists_that_do_not_say_what_they_are_are_asked_about(
    someone: Someone, name: str, count: int
) -> None:
    assert await sent(someone, name) == {}
    await someone.taps("Watchlist")
    assert [row["verdict"] for row in (await someone.export())["verdicts"]] == ["saved"] * count


async def test_09_without_a_bracket_and_without_a_year(someone: Someone) -> None:
    assert set(await sent(someone, "09_watched.csv")) == {"movie:1891", "movie:329865"}
    assert "Dune (1984 or 2021)" in someone.text


async def test_10_odd_names(someone: Someone) -> None:
    kept = await sent(someone, "10_ratings_odd_names.csv")
    assert len(kept) == 42
    assert {"movie:10197", "movie:4588"} <= set(kept), "Nine, and Se, jie / Lust, Caution"
    assert "movie:473" in kept


@pytest.mark.parametrize("name", ["12_excel_sep.csv", "12b_excel_semicolon.csv"])
async def test_12_what_excel_writes(someone: Someone, name: str) -> None:
    kept = await sent(someone, name)
    assert kept == {"movie:194": ("rated", 4.5, "2024-02-03"), "movie:387": ("rated", 5.0, "2024-02-03")}


def dump(name: str) -> list[Read]:
    return list(read(CASES / "cat" / name))


def test_c1_adult_titles_are_passed_over_and_countries_are_codes() -> None:
    found = dump("c1_tmdb_930k.csv")
    assert [type(line) for line in found] == [Title, Adult, Title, Title]
    assert isinstance(found[0], Title)
    assert found[0].countries == ("GB", "US")


def test_c2_c3_c8_one_bad_cell_costs_that_cell() -> None:
    first, flaw, slipped, last = dump("c2_movies_metadata.csv")
    assert isinstance(first, Title)
    assert isinstance(flaw, Flaw)
    assert isinstance(slipped, Bad)
    assert isinstance(last, Title)
    assert (first.year, first.runtime, first.vote_count, last.year) == (1995, None, 5415, 1995)
    cafe, null = dump("c3_tmdb_5000.csv")
    assert isinstance(cafe, Title)
    assert isinstance(null, Title)
    assert (cafe.keywords, null.genres) == (("café", "🎬 clapper"), ("Action", "Comedy"))
    small, adult = dump("c8_tv_dump.csv")
    assert isinstance(small, Title)
    assert isinstance(adult, Adult)
    assert (small.vote_count, small.directors, small.countries) == (1200, ("Ann Example",), ("GB",))


def test_c4_other_delimiters_and_encodings() -> None:
    for name, count in (("c4_semicolon_latin1.csv", 1), ("c4b_latin1.csv", 2)):
        found = dump(name)
        assert len(found) == count
        assert isinstance(found[0], Title)
        assert (found[0].title, found[0].overview) == ("Das Fenster zum Süden", "Über alles.")


def test_ml_ratings_as_they_are_written() -> None:
    for name, count in (("ratings_ok.csv", 2), ("ratings_bom.csv", 3)):
        links = {str(n): found.id for n in (1, 2, 3) if isinstance(found := dump("c4b_latin1.csv")[0], Title)}
        assert len(list(read_ratings(CASES / "ml" / name, links))) == count
    with pytest.raises(FileUnreadable, match="no column"):
        list(read_ratings(CASES / "ml" / "ratings.dat", {}))


TYPED = ("u_titles.txt", "u_wishes.txt", "u_variants.txt", "u_extra.txt", "u_last.txt", "u_themes.txt")


@pytest.mark.parametrize("name", TYPED)
async def test_what_people_type_is_never_greeted(someone: Someone, house: House, name: str) -> None:
    greeted = []
    for line in (CASES / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            await someone.says(line)
            if not someone.replies or any("Good to have you here" in reply.text for reply in someone.replies):
                greeted.append(line)
    assert greeted == []
