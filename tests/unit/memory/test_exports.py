"""Exports of other services: what they say is read whole, and what is no export is refused with its reason."""

import json
import zipfile
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ExportUnreadable
from bot.titles import Entry, Export
from memory.exports.archive import MOST_MEMBERS
from memory.exports.exports import MOST_ENTRIES, MOST_PARTS, read_export
from memory.exports.sheet import MOST_COLUMNS, read_sheet

RATINGS = "Date,Name,Year,Letterboxd URI,Rating\n2024-03-01,Heat,1995,https://boxd.it/2aqw,4.5\n"
WATCHED = "Date,Name,Year,Letterboxd URI\n2024-02-01,Heat,1995,https://boxd.it/2aqw\n2024-02-02,Alien,1979,https://boxd.it/2awY\n"
WATCHLIST = "Date,Name,Year,Letterboxd URI\n2024-04-01,Ran,1985,https://boxd.it/29Xi\n"
IMDB = (
    "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres\n"
    'tt0113277,9,2023-01-02,"Heat, the one",Heat,https://www.imdb.com/title/tt0113277/,Movie,8.3,170,1995,Crime\n'
    "tt0944947,8,2023-01-03,Thrones,Thrones,,TV Series,9.2,60,2011,Drama\n"
    "tt0959621,10,2023-01-03,A Pilot,A Pilot,,TV Episode,9.0,58,2008,Drama\n"
)
IMDB_LIST = (
    "Position,Const,Created,Modified,Description,Title,URL,Title Type,Year,Your Rating,Date Rated\n"
    "1,tt0089881,2022-05-05,2022-05-05,,Ran,,Movie,1985,,\n2,tt0113277,2022-05-05,,,Heat,,Movie,1995,7,2022-06-06\n"
)
FILM = {"title": "Heat", "year": 1995, "ids": {"trakt": 1, "slug": "heat-1995", "imdb": "tt0113277", "tmdb": 949}}
SHOW = {"title": "Dark", "year": 2017, "ids": {"trakt": 2, "imdb": "tt5753856", "tmdb": 70523}}


def zipped(files: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def entries(filename: str, data: str | bytes) -> dict[str, Entry]:
    return {entry.title: entry for entry in export(filename, data).entries}


def export(filename: str, data: str | bytes) -> Export:
    return read_export(filename, data.encode() if isinstance(data, str) else data)


def why(filename: str, data: str | bytes) -> str:
    with pytest.raises(ExportUnreadable) as refused:
        read_export(filename, data.encode() if isinstance(data, str) else data)
    return refused.value.reason


class TestLetterboxd:
    def test_all_its_tables_say_one_thing_of_each_film(self) -> None:
        archive = zipped(
            {
                "ratings.csv": RATINGS,
                "watched.csv": WATCHED,
                "watchlist.csv": WATCHLIST,
                "likes/films.csv": WATCHED.replace("Heat,1995", "Ikiru,1952"),
                "profile.csv": "Date Joined,Username\n2020-01-01,ada\n",
                "comments.csv": "",
                "deleted/diary.csv": RATINGS.replace("Heat", "Gone"),
                "lists/best.csv": "Letterboxd list export v7\nDate,Name\n2020-01-01,best\n",
            }
        )
        service = export("letterboxd-ada-2024.zip", archive).service
        found = entries("letterboxd-ada-2024.zip", archive)
        assert service == "letterboxd"
        assert set(found) == {"Heat", "Alien", "Ran", "Ikiru"}
        assert found["Heat"] == Entry(
            title="Heat", year=1995, stars=4.5, watched=True, at=datetime(2024, 3, 1, tzinfo=UTC)
        )
        assert (found["Ikiru"].liked, found["Alien"].liked, found["Alien"].watched) == (True, True, True)
        assert (found["Ran"].saved, found["Ran"].watched) == (True, False)

    @pytest.mark.parametrize(
        ("name", "saved", "liked", "watched"),
        [
            ("watchlist.csv", True, False, False),
            ("films.csv", False, True, True),
            ("watched (1).csv", False, False, True),
        ],
    )
    def test_a_table_alone_is_what_its_name_says(self, name: str, saved: bool, liked: bool, watched: bool) -> None:
        heat = entries(name, WATCHED)["Heat"]
        assert (heat.saved, heat.liked, heat.watched) == (saved, liked, watched)

    def test_the_diary_tells_when_a_film_was_seen(self) -> None:
        diary = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-03-09,Heat,1995,u,,,,2024-03-08\n"
        assert entries("diary.csv", diary)["Heat"].at == datetime(2024, 3, 8, tzinfo=UTC)


class TestImdb:
    def test_ratings_to_ten_become_stars_to_five_and_episodes_are_passed_over(self) -> None:
        found = entries("ratings.csv", IMDB)
        assert set(found) == {"Heat, the one", "Thrones"}
        heat = found["Heat, the one"]
        assert (heat.imdb_id, heat.stars, heat.kind, heat.watched) == ("tt0113277", 4.5, "movie", True)
        assert found["Thrones"].kind == "series"

    def test_a_watchlist_is_saved_but_for_what_was_rated(self) -> None:
        found = entries("WATCHLIST.csv", IMDB_LIST)
        assert (found["Ran"].saved, found["Ran"].watched) == (True, False)
        assert (found["Heat"].saved, found["Heat"].stars) == (False, 3.5)


class TestTrakt:
    def test_its_lists_are_known_by_what_their_rows_say(self) -> None:
        rated = {"rated_at": "2024-05-01T10:00:00.000Z", "rating": 7, "type": "movie", "movie": FILM}
        season = {"rated_at": "2024-05-01T10:00:00.000Z", "rating": 2, "type": "season", "season": {}, "show": SHOW}
        archive = zipped(
            {
                "ratings-movies.json": json.dumps([rated]),
                "ratings-seasons.json": json.dumps([season]),
                "watched-shows.json": json.dumps(
                    [{"plays": 3, "last_watched_at": "2024-01-01T00:00:00Z", "show": SHOW}]
                ),
                "lists-watchlist.json": json.dumps(
                    [
                        {
                            "rank": 1,
                            "listed_at": "2023-01-01T00:00:00Z",
                            "type": "movie",
                            "movie": {"title": "Ran", "year": 1985},
                        }
                    ]
                ),
                "collection-movies.json": json.dumps([{"collected_at": "2020-01-01T00:00:00Z", "movie": FILM}]),
            }
        )
        found = entries("trakt.zip", archive)
        heat, dark = found["Heat"], found["Dark"]
        assert (heat.stars, heat.tmdb, heat.kind, heat.imdb_id) == (3.5, 949, "movie", "tt0113277")
        assert (dark.watched, dark.stars, dark.kind) == (True, None, "series")
        assert (found["Ran"].saved, found["Ran"].watched) == (True, False)

    def test_a_table_of_it_is_read_too(self) -> None:
        sheet = (
            "rated_at,rating,type,title,year,imdb_id,tmdb_id\n2024-05-01T10:00:00Z,10,movie,Heat,1995,tt0113277,949\n"
        )
        assert (entries("ratings.csv", sheet)["Heat"].stars, entries("x.csv", sheet)["Heat"].tmdb) == (5.0, 949)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_whatever_program_saved_the_table_it_is_read(encoding: str, between: str) -> None:
    sheet = RATINGS.replace("Heat", "Amélie").replace(",", between).replace("\n", "\r\n")
    assert entries("ratings.csv", sheet.encode(encoding))["Amélie"].stars == 4.5


def test_half_stars_with_a_comma_are_stars() -> None:
    assert entries("r.csv", RATINGS.replace(",", ";").replace("4.5", "4,5"))["Heat"].stars == 4.5


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.csv", "", "empty"),
        ("a.csv", " \n\n", "empty"),
        ("a.csv", "\0" * 100, "empty"),
        ("a.txt", "Dear diary, today I saw Heat.", "unknown"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "unknown"),
        ("a.csv", "Score,Watched\n9,yes\n", "columns"),
        ("a.csv", "Date,Name,Year,Letterboxd URI,Rating\n", "rows"),
        ("a.csv", 'Const,Your Rating,Title\ntt0113277,9,"Heat' + "x" * 140_000, "damaged"),
        ("a.json", "[{", "damaged"),
        ("a.json", "[" * 100_000, "damaged"),
        ("a.json", '[{"name": "Ada"}]', "unknown"),
        ("a.json", "{}", "rows"),
        ("a.zip", b"PK\x03\x04 and nothing more", "damaged"),
        ("a.zip", zipped({"ratings.csv": RATINGS})[:-30], "damaged"),
        ("a.zip", zipped({"notes.txt": "hello"}), "unknown"),
        ("a.zip", zipped({"../ratings.csv": RATINGS}), "path"),
        ("a.zip", zipped({"/etc/ratings.csv": RATINGS}), "path"),
        ("a.zip", zipped({"C:\\ratings.csv": RATINGS}), "path"),
        ("a.zip", zipped({"a\\..\\ratings.csv": RATINGS}), "path"),
        ("a.zip", zipped({"ratings.csv": RATINGS, "inner.zip": zipped({"ratings.csv": RATINGS})}), "nested"),
        ("a.zip", zipped({f"lists/{n}.csv": "" for n in range(MOST_MEMBERS + 1)}), "many"),
        ("a.zip", zipped({"ratings.csv": b"0" * (60 << 20)}), "large"),
        ("a.zip", zipped({".": RATINGS}), "path"),
        ("a.zip", zipped({"ratings.csv": RATINGS}, zipfile.ZIP_LZMA), "damaged"),
        ("a.zip", zipped({f"{n}/ratings.csv": RATINGS * 20_000 for n in range(6)}), "many"),
        ("a.json", "[" + "{}," * MOST_PARTS + "{}]", "many"),
        ("a.csv", RATINGS + "".join(f"2024-01-01,Film {n},1990,u,3\n" for n in range(MOST_ENTRIES)), "many"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 12 else "",
)
def test_what_is_no_export_is_refused_with_its_reason(name: str, data: str | bytes, reason: str) -> None:
    assert why(name, data) == reason


def test_a_zip_that_lies_about_its_size_is_not_unpacked_beyond_the_bound() -> None:
    """The header says one byte; the stream has sixty million."""
    honest = zipped({"ratings.csv": b"0" * (60 << 20)})
    size = (60 << 20).to_bytes(4, "little")
    assert why("bomb.zip", honest.replace(size, (1).to_bytes(4, "little"))) in ("large", "damaged")


def test_columns_without_end_take_no_time_row_by_row() -> None:
    sheet = read_sheet(RATINGS.replace("Rating\n", "Rating" + "," * 100_000 + "\n").encode())
    assert len(sheet.columns) == MOST_COLUMNS
    assert [row["title"] for row in sheet.records()] == ["Heat"]


def test_a_locked_zip_is_refused() -> None:
    data = bytearray(zipped({"ratings.csv": RATINGS}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert why("a.zip", bytes(data)) == "locked"


@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.json", "a.zip", "watchlist.csv", ""]))
def test_no_bytes_at_all_do_more_harm_than_a_refusal(data: bytes, name: str) -> None:
    for given_bytes in (data, b"PK\x03\x04" + data, RATINGS.encode() + data, b"[{" + data):
        try:
            found = read_export(name, given_bytes).entries
        except ExportUnreadable:
            continue
        assert all(entry.title for entry in found)
