"""Tables that anybody's program wrote are known by what they hold; a cell that can't be read costs that cell."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.titles import Entry, Export
from memory.exports.cells import imdb_id, stars, tmdb_id, year
from memory.exports.days import moment, order_of
from memory.exports.exports import read_export


def export(name: str, text: str) -> Export:
    return read_export(name, text.encode())


def one(text: str, name: str = "table.csv") -> Entry:
    (entry,) = export(name, text).entries
    return entry


def day(year: int, month: int, number: int) -> datetime:
    return datetime(year, month, number, tzinfo=UTC)


class TestDays:
    @pytest.mark.parametrize(
        "text",
        [
            "2016-03-01", "2016-03-01T00:00:00.000Z", "2016/3/1", "1.3.2016", "01.03.16", "Tue Mar  1 00:00:00 2016",
            "March 1, 2016", "1 mars 2016", "mar. 1 mars 2016", "1. März 2016", "1 marzo 2016", "1 марта 2016",
            "2016年3月1日", "20160301", "1456790400", "1456790400000", "Mar 1st, 2016",
        ],
    )  # fmt: skip
    def test_a_day_is_read_however_it_is_written(self, text: str) -> None:
        found = moment(text)
        assert found
        assert found.date() == day(2016, 3, 1).date()

    @pytest.mark.parametrize(
        "text",
        ["03/02/2024", "3-2-24", "soon", "", "31.02.2024", "2024", "12/2024", "99/99/2024", "20249999"],
    )
    def test_a_day_that_may_be_two_or_none_is_left_out(self, text: str) -> None:
        assert moment(text) is None

    def test_a_column_tells_what_stands_first(self) -> None:
        assert order_of(["03/02/2024", "28/02/2024"]) == "day"
        assert order_of(["03/02/2024", "02/28/2024"]) == "month"
        assert order_of(["03/02/2024"]) is None
        assert order_of(["13/02/2024", "02/28/2024"]) is None
        assert moment("03/02/2024", "day") == day(2024, 2, 3)
        assert moment("03/02/2024", "month") == day(2024, 3, 2)

    @given(st.text(max_size=40))
    def test_no_text_breaks_it(self, text: str) -> None:
        found = moment(text)
        assert found is None or found.tzinfo


class TestCells:
    @pytest.mark.parametrize(
        ("text", "scale", "value"),
        [
            ("4.5", 5, 4.5), ("4,5", 5, 4.5), ("★★★★½", 5, 4.5), ("½", 5, 0.5), ("★★★☆☆", 5, 3.0), ("****", 5, 4.0),
            ("⭐️⭐️", 5, 2.0), ("9", 10, 4.5), ("9/10", 5, 4.5), ("4 / 5", 10, 4.0), ("85", 100, 4.5), ("90%", 5, 4.5),
            ("3½", 5, 3.5), ("great", 5, None), ("11", 10, None), ("-1", 5, None), ("nan", 5, None), ("", 5, None),
            ("★★★★★★", 5, None),
        ],
    )  # fmt: skip
    def test_stars_are_read_in_any_form(self, text: str, scale: float, value: float | None) -> None:
        assert stars(text, scale) == value

    @pytest.mark.parametrize(
        ("given", "found"),
        [
            ("tt0113277", "tt0113277"), ("https://www.imdb.com/title/tt0113277/", "tt0113277"),
            ("0113277", "tt0113277"),
            (113277, "tt0113277"), ("113277.0", None), ("0113277.0", "tt0113277"), ("nm0000199", None), ("", None),
            (None, None), ("https://m.imdb.com/title/tt13024974?ref_=x", "tt13024974"),
        ],
    )  # fmt: skip
    def test_an_imdb_id_is_read_however_a_tool_wrote_it(self, given: object, found: str | None) -> None:
        assert imdb_id(given) == found

    @pytest.mark.parametrize(
        ("given", "found"),
        [
            ("603", (None, 603)), ("603.0", (None, 603)), ("movie/603", ("movie", 603)), ("tv:1399", ("tv", 1399)),
            ("https://www.themoviedb.org/movie/603-the-matrix", ("movie", 603)), ("", (None, None)),
            ("0", (None, None)),
            ("tt0113277", (None, None)),
        ],
    )  # fmt: skip
    def test_a_number_of_tmdb_too(self, given: str, found: tuple[str | None, int | None]) -> None:
        assert tmdb_id(given) == found

    def test_years(self) -> None:
        assert [year(text) for text in ("1995", "1995.0", "(1995)", "2011–2019", "95", "19955", "soon", "")] == [
            1995, 1995, 1995, 2011, None, None, None, None,
        ]  # fmt: skip


class TestTables:
    def test_older_imdb_lists_rate_as_well(self) -> None:
        entry = one(
            '"position","const","created","Title","Title type","Directors","You rated","Year","Runtime (mins)"\n'
            '"1","tt0113277","Tue Mar  1 00:00:00 2016","Heat","Feature Film","Michael Mann","8","1995","170"\n'
        )
        assert (entry.stars, entry.watched, entry.saved, entry.at) == (4.0, True, False, day(2016, 3, 1))
        assert (entry.directors, entry.runtime, entry.kind) == (("Michael Mann",), 170, "movie")

    def test_a_scripts_history_without_types_is_taken_by_its_ids(self) -> None:
        entry = one(
            '"trakt_id","imdb","tmdb","title","year","watched_at"\n"1","tt0113277","949","Heat","1995","2016-05-28"\n'
        )
        assert (entry.imdb_id, entry.tmdb, entry.kind, entry.watched) == ("tt0113277", 949, None, True)

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("Title,Year,Rating,WatchedDate\nHeat,1995,4,2020-01-01\n", 4.0),
            ("Title,Year,Rating10\nHeat,1995,4\n", 2.0),
            ("imdbID,Rating10\ntt0113277,9\n", 4.5),
            ('"imdb_id";"title";"vote"\n"tt0113277";"Heat";"5"\n', 2.5),
            ("Title;Rating\nHeat;9\n", 4.5),
            ("Name\tRating\nHeat\t80\n", 4.0),
        ],
    )
    def test_the_form_that_converters_write_and_its_cousins(self, text: str, value: float) -> None:
        entry = one(text)
        assert (entry.stars, entry.watched) == (value, True)

    def test_lines_before_the_head_and_a_second_head_are_passed_over(self) -> None:
        text = (
            "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2020-01-02,Mine,,u,\n\n"
            "Position,Name,Year,URL,Description\n1,Heat,1995,https://boxd.it/1,\n"
        )
        found = export("list.csv", text)
        assert (found.service, [entry.title for entry in found.entries]) == ("letterboxd", ["Heat"])
        assert one("My films\nmade by me\nTitle,Year,Rating\nHeat,1995,5\n").stars == 5.0

    def test_excels_line_about_the_delimiter_is_no_head(self) -> None:
        assert one("sep=;\nDate;Name;Year;Letterboxd URI;Rating\n03.02.2024;Heat;1995;u;4,5\n").stars == 4.5
        assert one("sep=|\r\nName|Rating\r\nHeat, the film|4\r\n").title == "Heat, the film"

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("wishes.csv", "Date,Name,Year,Letterboxd URI\n2024-01-01,Heat,1995,u\n"),
            ("list.csv", "tmdb_id,title,date_added\n949,Heat,2015-10-23\n"),
            ("list.csv", "Title,Year,Rating\nHeat,1995,\n"),
            ("list.csv", "Title\nHeat\n"),
            ("list.csv", "Title,Watched\nHeat,no\n"),
        ],
    )
    def test_what_a_row_does_not_say_is_not_assumed(self, name: str, text: str) -> None:
        assert not one(text, name).says

    def test_what_may_be_anybodys_figure_is_kept_apart(self) -> None:
        entry = one("Title,Score\nHeat,8\n")
        assert (entry.stars, entry.perhaps, entry.says) == (None, 4.0, False)

    def test_a_word_in_a_column_of_what_was_seen_counts(self) -> None:
        assert one("Title,Seen\nHeat,yes\n").watched
        assert one("Title,Watched Date\nHeat,2020-01-01\n").at == day(2020, 1, 1)

    def test_what_can_not_be_read_is_counted(self) -> None:
        text = "Title,Type,Rating,Date Rated\nHeat,movie,great,03/02/2024\nA Pilot,episode,9,2024-01-01\n,movie,9,\n"
        found = export("mine.csv", text)
        assert (found.odd_stars, found.odd_days, found.aside) == (("great",), ("03/02/2024",), 2)
        assert [(entry.title, entry.stars, entry.at) for entry in found.entries] == [("Heat", None, None)]

    def test_nothing_said_is_nothing_odd(self) -> None:
        found = export("mine.csv", "Title,Rating,Date\nHeat,NaN,N/A\nRan,-,\nUp,0,null\n")
        assert (found.odd_stars, found.odd_days, len(found.entries)) == ((), (), 3)

    def test_ids_in_addresses_are_ids(self) -> None:
        entry = one("Name,URL,Rating\nHeat,https://www.imdb.com/title/tt0113277/,5\n")
        assert entry.imdb_id == "tt0113277"
        entry = one("Name,URL,Rating\nDark,https://www.themoviedb.org/tv/70523-dark,5\n")
        assert (entry.tmdb, entry.kind) == (70523, "series")
