"""Community ratings: every bad line by its number, all or nothing in the store."""

import gzip
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.errors import DatabaseUnavailable, FileUnreadable
from bot.titles import TitleId
from memory.database import Database
from memory.ratings import SqlRatings, new_mark
from memory.sources.lines import Bad
from memory.sources.movielens import Rating, _add, read_links, read_ratings, store_ratings
from memory.tables import RatingRow

HEADER = "userId,movieId,rating,timestamp\n"
LINKS = {"1": TitleId("tmdb:movie:862"), "2": TitleId("tmdb:movie:8844")}


def ratings(tmp_path: Path, text: str) -> list[Rating | Bad]:
    (tmp_path / "ratings.csv").write_text(text)
    return list(read_ratings(tmp_path / "ratings.csv", LINKS))


def rating(rater: str = "7", title: str = "tmdb:movie:862", stars: float = 4.0, at: int = 964982703) -> Rating:
    return Rating(rater=rater, title=TitleId(title), stars=stars, at=at)


async def stored(database: Database) -> dict[tuple[str, str], float]:
    async with database.session() as session:
        rows = await session.execute(select(RatingRow.rater, RatingRow.title_id, RatingRow.stars))
        return {(row.rater.partition(":")[2], row.title_id): row.stars for row in rows}


def test_links_name_our_titles_and_leave_out_films_without_one(tmp_path: Path) -> None:
    (tmp_path / "links.csv").write_text("movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,8844\n3,0113228,\n4,1,x\n")
    assert read_links(tmp_path / "links.csv") == LINKS


def test_ratings_of_linked_films_are_read(tmp_path: Path) -> None:
    assert ratings(tmp_path, HEADER + "7,1,4.0,964982703\n7,99,5.0,964982703\n") == [rating()]


def test_columns_may_stand_in_any_order_apart_by_tabs_and_with_types(tmp_path: Path) -> None:
    text = "movieId:token\tuserId:token\ttimestamp:float\trating:float\n1\t7\t964982703\t4.0\n"
    assert ratings(tmp_path, text) == [rating()]


def test_numbers_that_a_spreadsheet_gave_a_point_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "links.csv").write_text("movieId,imdbId,tmdbId\n1.0,114709.0,862.0\n")
    assert read_links(tmp_path / "links.csv") == {"1": TitleId("tmdb:movie:862")}
    assert ratings(tmp_path, HEADER + "7.0,1.0,4.0,964982703.0\n") == [rating()]


def test_a_gzipped_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "ratings.csv.gz").write_bytes(gzip.compress((HEADER + "7,1,4.0,964982703\n").encode()))
    assert list(read_ratings(tmp_path / "ratings.csv.gz", LINKS)) == [rating()]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("7,1,four,964982703", "rating 'four' or timestamp '964982703' is no number"),
        ("7,1,4.0,yesterday", "timestamp 'yesterday'"),
        ("7,1,,964982703", "rating ''"),
        ("7,1,0,964982703", "rating 0 is outside 0.5 to 5"),
        ("7,1,5.5,964982703", "rating 5.5 is outside"),
        ("7,1,nan,964982703", "rating nan is outside"),
        ("7,1,4.0,-1", "timestamp -1 is outside"),
        ("7,1,4.0,99999999999999999999", "is outside"),
        (",1,4.0,964982703", "userId '' or movieId '1' is missing or odd"),
        ("7,,4.0,964982703", "userId '7' or movieId '' is missing or odd"),
        ("x" * 41 + ",1,4.0,964982703", "is missing or odd"),
        ("7", "movieId '' is missing"),
    ],
)
def test_a_bad_line_is_told_by_number_and_reason(tmp_path: Path, line: str, reason: str) -> None:
    first, bad, last = ratings(tmp_path, f"{HEADER}7,1,4.0,964982703\n\n{line}\n8,2,3.5,964982703\n")
    assert isinstance(bad, Bad)
    assert bad.number == 4
    assert reason in bad.reason
    assert (first, last) == (rating(), rating("8", "tmdb:movie:8844", 3.5))


def test_a_file_without_the_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="no column movieId or timestamp"):
        ratings(tmp_path, "userId,rating\n7,4.0\n")
    with pytest.raises(FileUnreadable, match="no column"):
        ratings(tmp_path, "")
    with pytest.raises(FileUnreadable, match="No such file"):
        read_links(tmp_path / "nowhere.csv")


async def test_an_import_replaces_what_was_there_and_keeps_a_raters_later_word(database: Database) -> None:
    assert await store_ratings(database, [rating("1"), rating("2", at=20, stars=5), rating("2", at=10, stars=1)]) == 2
    assert await stored(database) == {("1", "tmdb:movie:862"): 4.0, ("2", "tmdb:movie:862"): 5.0}
    assert await store_ratings(database, [rating("3")]) == 1
    assert await stored(database) == {("3", "tmdb:movie:862"): 4.0}


async def test_an_import_that_fails_half_way_changes_nothing(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("memory.sources.movielens.AT_ONCE", 10)
    await store_ratings(database, [rating("before")])
    many = [rating(str(n)) for n in range(30)]
    broken = Rating(rater="31", title=TitleId("tmdb:movie:862"), stars=4.0, at=2**80)
    with pytest.raises((DatabaseUnavailable, OverflowError)):
        await store_ratings(database, [*many, broken])
    assert list(await stored(database)) == [("before", "tmdb:movie:862")]


async def test_half_an_import_counts_for_nothing_and_goes_with_the_next(database: Database) -> None:
    async def counting() -> list[float]:
        return (await SqlRatings(database).read()).stars.tolist()

    async with database.session() as session:  # as an older version left them
        session.add(RatingRow(rater="older", title_id="tmdb:movie:862", stars=2.0, at=1))
    await database.write(partial(_add, mark=new_mark(), some=[rating("killed", stars=1.0)]))
    assert await counting() == [2.0]
    await store_ratings(database, [rating("whole", stars=5.0)])
    await database.write(partial(_add, mark=new_mark(), some=[rating("killed", stars=1.0)]))
    assert await counting() == [5.0]
    assert await store_ratings(database, iter([rating("last")])) == 1
    assert list(await stored(database)) == [("last", "tmdb:movie:862")]


async def test_forty_thousand_ratings_are_stored_whole(database: Database) -> None:
    many = [rating(str(n), f"tmdb:movie:{m}") for n in range(200) for m in range(200)]
    assert await store_ratings(database, many) == 40_000
    async with database.session() as session:
        assert await session.scalar(select(func.count()).select_from(RatingRow)) == 40_000
