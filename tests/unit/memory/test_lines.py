"""Catalogue files, with the dirt that real ones have."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from bot.errors import FileUnreadable
from bot.titles import Title
from memory.sources.lines import Adult, Bad, Flaw, Read, read

DUNE = {"id": "tmdb:movie:438631", "kind": "movie", "title": "Dune"}
WHOLE = DUNE | {
    "original_title": "Dune", "year": 2021, "overview": "A boy.", "genres": ["Science Fiction"], "runtime": 155,
    "vote_average": 7.8, "vote_count": 12000, "popularity": 31.5, "language": "en", "countries": ["US"],
    "keywords": ["desert"], "cast": ["Zendaya"], "directors": ["Denis Villeneuve"], "imdb_id": "tt1160419",
    "poster_path": "/d.jpg", "seasons": None, "certificate": "PG-13",
}  # fmt: skip


def lines(tmp_path: Path, *given: Any, name: str = "catalogue.jsonl") -> list[Read]:
    """What is read from a file of these lines: text as it is, anything else as JSON."""
    path = tmp_path / name
    texts = [line if isinstance(line, str) else json.dumps(line) for line in given]
    path.write_bytes("\n".join(texts).encode(errors="surrogateescape"))
    return list(read(path))


def one(tmp_path: Path, **given: Any) -> Read:
    (found,) = lines(tmp_path, DUNE | given)
    return found


def title(tmp_path: Path, **given: Any) -> Title:
    found = one(tmp_path, **given)
    assert isinstance(found, Title), found
    return found


def test_a_whole_line_is_a_whole_title(tmp_path: Path) -> None:
    (found,) = lines(tmp_path, WHOLE)
    assert isinstance(found, Title)
    for name, value in WHOLE.items():
        assert getattr(found, name) == (tuple(value) if isinstance(value, list) else value), name


def test_only_id_kind_and_title_are_needed(tmp_path: Path) -> None:
    found = title(tmp_path)
    assert (found.id, found.kind, found.title) == tuple(DUNE.values())
    assert (found.year, found.genres, found.vote_average) == (None, (), None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{not json", "not JSON: Expecting property name enclosed in double quotes at column 2"),
        ('{"id": "tmdb:movie:1", "kind": "movie", "title": "cut of', "not JSON"),
        ("[" * 100_000, "too deep"),
        ('{"year": ' + "9" * 5000 + "}", "a number too long"),
        ("[]", "a line must be one JSON object"),
        ("null", "a line must be one JSON object"),
        ("{}", "id and kind and title missing"),
        ({"id": "tmdb:movie:1", "kind": "movie"}, "title missing"),
        (DUNE | {"title": ""}, "title missing"),
        (DUNE | {"title": "   "}, "title: string should have at least 1 character"),
        (DUNE | {"title": 1917}, "title: input should be a valid string"),
        (DUNE | {"id": 438631}, "id: input should be a valid string"),
        (DUNE | {"id": "tt1160419"}, "'tt1160419' is no title id"),
        (DUNE | {"id": "tmdb:movie:1; DROP TABLE titles"}, "is no title id"),
        (DUNE | {"kind": "book"}, "kind: input should be 'movie' or 'series'"),
    ],
)  # fmt: skip
def test_a_bad_line_is_told_by_number_and_reason_and_the_rest_goes_on(tmp_path: Path, line: Any, reason: str) -> None:
    first, bad, last = lines(tmp_path, DUNE, "", line, WHOLE)
    assert isinstance(bad, Bad)
    assert bad.number == 3
    assert reason in bad.reason
    assert isinstance(first, Title)
    assert isinstance(last, Title)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (DUNE | {"year": "soon"}, "year: input should be a valid integer"),
        (DUNE | {"year": 20210}, "year: input should be less than or equal to 2100"),
        (DUNE | {"runtime": -5}, "runtime: input should be greater than or equal to 0"),
        (DUNE | {"vote_average": 78}, "vote_average: input should be less than or equal to 10"),
        (DUNE | {"vote_count": 10**12}, "vote_count: input should be less than or equal to 2147483647"),
        (DUNE | {"seasons": 10**30}, "seasons: input should be less than or equal to 2147483647"),
        (DUNE | {"popularity": float("nan")}, "popularity: NaN is no figure"),
        (DUNE | {"popularity": float("inf")}, "popularity: input should be a finite number"),
        (DUNE | {"genres": "Drama"}, "genres: input should be a valid list"),
        (DUNE | {"genres": ["Drama", 7]}, "genres: 7 is no name"),
        (DUNE | {"keywords": ["k"] * 1001}, "keywords: list should have at most 1000 items"),
        (DUNE | {"overview": "x" * 20_001}, "overview: string should have at most 20000 characters"),
        (DUNE | {"countries": ["US", "Atlantis"]}, "countries: 'Atlantis' is no country"),
        (DUNE | {"imdb_id": "unknown"}, "imdb_id: 'unknown' is none"),
    ],
)
def test_a_cell_that_can_not_be_used_costs_that_cell_and_is_told(tmp_path: Path, line: Any, reason: str) -> None:
    first, found, flaw, last = lines(tmp_path, DUNE, "", line, WHOLE)
    assert isinstance(found, Title)
    assert isinstance(flaw, Flaw)
    assert flaw.number == 3
    assert reason in flaw.reason
    name = reason.split(":", maxsplit=1)[0].split(".", maxsplit=1)[0]
    assert getattr(found, name) in (None, (), ("Drama",), ("US",))
    assert isinstance(first, Title)
    assert isinstance(last, Title)


def test_signs_that_are_half_or_of_old_windows_cost_nothing_else(tmp_path: Path) -> None:
    half, old, pair = lines(
        tmp_path,
        DUNE | {"title": "half \ud800"},
        '{"id": "tmdb:movie:1", "kind": "movie", "title": "caf\udce9"}',
        '{"id": "tmdb:movie:2", "kind": "movie", "title": "x", "keywords": ["\\ud83c\\udfac clapper"]}',
    )
    assert isinstance(half, Title)
    assert isinstance(old, Title)
    assert isinstance(pair, Title)
    assert (half.title, old.title, pair.keywords) == ("half", "café", ("🎬 clapper",))


@pytest.mark.parametrize("adult", [True, "True", "TRUE", "1", 1])
def test_what_is_for_adults_alone_is_passed_over_unless_it_is_wanted(tmp_path: Path, adult: object) -> None:
    assert lines(tmp_path, DUNE | {"adult": adult}, DUNE) == [Adult(number=1), title(tmp_path)]
    lines(tmp_path, DUNE | {"adult": adult})
    (found,) = read(tmp_path / "catalogue.jsonl", adult=True)
    assert isinstance(found, Title)
    assert found.adult
    assert isinstance(one(tmp_path, adult="False"), Title)


@pytest.mark.parametrize("name", ["year", "runtime", "vote_average", "seasons"])
def test_zero_where_dumps_mean_unknown_is_unknown(tmp_path: Path, name: str) -> None:
    assert getattr(title(tmp_path, **{name: 0}), name) is None


def test_no_votes_is_something_known(tmp_path: Path) -> None:
    assert title(tmp_path, vote_count=0).vote_count == 0


@pytest.mark.parametrize("name", ["original_title", "overview", "language", "imdb_id", "poster_path", "certificate"])
@pytest.mark.parametrize("empty", ["", "  ", None])
def test_empty_text_is_unknown(tmp_path: Path, name: str, empty: str | None) -> None:
    assert getattr(title(tmp_path, **{name: empty}), name) is None


def test_lists_lose_empties_and_repetitions(tmp_path: Path) -> None:
    found = title(tmp_path, genres=["Drama", "", " Drama ", "War", "  "], cast=None)
    assert found.genres == ("Drama", "War")
    assert found.cast == ()


def test_text_is_trimmed_bounded_and_without_nul(tmp_path: Path) -> None:
    found = title(tmp_path, title="  Du\0ne ", overview="y" * 19_000)
    assert found.title == "Dune"
    assert len(found.overview or "") == 5000


def test_numbers_may_come_as_text_or_with_a_point(tmp_path: Path) -> None:
    found = title(tmp_path, year="2021", runtime=154.6, vote_count="12000.0")
    assert (found.year, found.runtime, found.vote_count) == (2021, 155, 12_000)


def test_other_keys_are_passed_over(tmp_path: Path) -> None:
    assert title(tmp_path, tagline="It begins", budget=165_000_000).title == "Dune"


def test_an_empty_file_has_no_titles(tmp_path: Path) -> None:
    assert lines(tmp_path) == []
    assert lines(tmp_path, name="empty.csv") == []


def test_a_byte_order_mark_and_windows_line_ends_are_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "windows.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + b"\r\n".join(json.dumps(DUNE).encode() for _ in range(2)))
    assert [type(line) for line in read(path)] == [Title, Title]


def test_gzip_is_known_by_its_content_not_its_name(tmp_path: Path) -> None:
    for name in ("catalogue.jsonl.gz", "catalogue.jsonl"):
        (tmp_path / name).write_bytes(gzip.compress(json.dumps(DUNE).encode()))
        assert [type(line) for line in read(tmp_path / name)] == [Title]
    (tmp_path / "plain.gz").write_text(json.dumps(DUNE))
    assert [type(line) for line in read(tmp_path / "plain.gz")] == [Title]


class TestFilesThatCannotBeRead:
    def unreadable(self, path: Path) -> str:
        with pytest.raises(FileUnreadable) as caught:
            list(read(path))
        assert str(path) in str(caught.value)
        return str(caught.value)

    def test_none_there(self, tmp_path: Path) -> None:
        assert "No such file" in self.unreadable(tmp_path / "nowhere.jsonl")

    def test_a_folder(self, tmp_path: Path) -> None:
        assert "directory" in self.unreadable(tmp_path)

    def test_a_truncated_gzip_gives_what_came_before_and_then_says_so(self, tmp_path: Path) -> None:
        path = tmp_path / "cut.jsonl.gz"
        many = [json.dumps(DUNE | {"id": f"tmdb:movie:{n}", "title": f"{n * n}"}) for n in range(5000)]
        path.write_bytes(gzip.compress("\n".join(many).encode())[:-5000])
        reading, taken = read(path), 0
        with pytest.raises(FileUnreadable, match="end-of-stream"):
            for line in reading:
                assert isinstance(line, Title)
                taken += 1
        assert taken > 1000

    @pytest.mark.parametrize("torn", [10, 20_000])
    def test_a_gzip_that_was_damaged(self, tmp_path: Path, torn: int) -> None:
        path = tmp_path / "torn.jsonl.gz"
        data = bytearray(gzip.compress("\n".join(json.dumps(DUNE | {"n": n * n}) for n in range(5000)).encode()))
        data[torn : torn + 50] = b"\xff" * 50
        path.write_bytes(data)
        self.unreadable(path)


class TestDumps:
    """CSV of TMDB dumps, in the forms that go round."""

    def read(self, tmp_path: Path, text: str, name: str = "dump.csv") -> list[Read]:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return list(read(tmp_path / name))

    def test_columns_of_a_film_dump(self, tmp_path: Path) -> None:
        (found,) = self.read(
            tmp_path,
            "id,title,vote_average,vote_count,release_date,runtime,original_language,original_title,overview,"
            "popularity,genres,production_countries,keywords,imdb_id,poster_path\n"
            '27205,Inception,8.364,34495,2010-07-15,148.0,en,Inception,"Cobb, a thief.",83.952,'
            '"Action, Science Fiction","United Kingdom, United States of America","rescue, mission",tt1375666,/o.jpg\n',
        )
        assert isinstance(found, Title)
        assert (found.id, found.kind, found.year, found.runtime) == ("tmdb:movie:27205", "movie", 2010, 148)
        assert found.genres == ("Action", "Science Fiction")
        assert (found.overview, found.language, found.keywords) == ("Cobb, a thief.", "en", ("rescue", "mission"))

    def test_columns_of_a_series_dump(self, tmp_path: Path) -> None:
        (found,) = self.read(tmp_path, "id,name,first_air_date,number_of_seasons\n1399,Game of Thrones,2011-04-17,8\n")
        assert isinstance(found, Title)
        assert (found.id, found.kind, found.title) == ("tmdb:tv:1399", "series", "Game of Thrones")
        assert (found.year, found.seasons) == (2011, 8)

    def test_lists_written_as_json_or_as_python(self, tmp_path: Path) -> None:
        first, second = self.read(
            tmp_path,
            "id,title,genres,production_countries,keywords\n"
            '1,One,"[{""id"": 18, ""name"": ""Drama""}]","[{""iso_3166_1"": ""US"", ""name"": ""United States""}]",[]\n'
            """2,Two,"[{'id': 18, 'name': 'Drama'}]","[{'iso_3166_1': 'FR', 'name': 'France'}]","""
            """"[{'id': 1, 'name': ""director's cut""}]"\n""",
        )
        assert isinstance(first, Title)
        assert isinstance(second, Title)
        assert (first.genres, first.countries, first.keywords) == (("Drama",), ("US",), ())
        assert (second.genres, second.countries, second.keywords) == (("Drama",), ("FR",), ("director's cut",))

    def test_a_bad_record_is_told_by_its_first_line(self, tmp_path: Path) -> None:
        found = self.read(
            tmp_path,
            "id,title,overview,vote_average\n"
            '1,One,"two\nlines",7\n'
            '2,Two,"three\n\nlines",seven\n'
            "3,Three,,8\n"
            ",Nameless,,\n",
        )
        assert [type(line) for line in found] == [Title, Title, Flaw, Title, Bad]
        assert [line.number for line in found if isinstance(line, Bad | Flaw)] == [4, 8]
        assert isinstance(found[2], Flaw)
        assert "vote_average" in found[2].reason

    def test_a_field_too_long_for_any_reader_is_one_bad_line(self, tmp_path: Path) -> None:
        found = self.read(tmp_path, f"id,title\n1,One\n2,{'x' * 200_000}\n3,Three\n")
        assert [type(line) for line in found] == [Title, Bad, Title]

    def test_tabs_part_columns_too(self, tmp_path: Path) -> None:
        (found,) = self.read(tmp_path, "id\ttitle\tyear\n1\tOne, Two\t1999\n", name="dump.tsv")
        assert isinstance(found, Title)
        assert (found.title, found.year) == ("One, Two", 1999)

    def test_a_gzipped_dump(self, tmp_path: Path) -> None:
        path = tmp_path / "dump.csv.gz"
        path.write_bytes(gzip.compress(b"id,title\n1,One\n"))
        assert [type(line) for line in read(path)] == [Title]

    def test_a_header_that_names_nothing_we_know_makes_every_line_bad(self, tmp_path: Path) -> None:
        assert [type(line) for line in self.read(tmp_path, "a,b\n1,2\n3,4\n")] == [Bad, Bad]

    def only(self, tmp_path: Path, text: str) -> Title:
        (found,) = self.read(tmp_path, text)
        assert isinstance(found, Title)
        return found

    def test_figures_and_days_as_people_write_them(self, tmp_path: Path) -> None:
        found = self.only(tmp_path, 'id,title,vote_count,runtime,release_date\n1,One,"1,200",142 min,10/30/1995\n')
        assert (found.vote_count, found.runtime, found.year) == (1200, 142, 1995)
        found = self.only(tmp_path, "id;title;vote_average\n1.0;One, Two;7,5\n")
        assert (found.id, found.title, found.vote_average) == ("tmdb:movie:1", "One, Two", 7.5)

    def test_a_null_in_a_list_costs_that_name_alone(self, tmp_path: Path) -> None:
        found, flaw = self.read(
            tmp_path, 'id,title,genres\n1,One,"[{""id"": 1, ""name"": null}, {""id"": null, ""name"": ""Comedy""}]"\n'
        )
        assert isinstance(found, Title)
        assert found.genres == ("Comedy",)
        assert isinstance(flaw, Flaw)
        assert "genres: null is no name" in flaw.reason

    def test_countries_by_name_become_codes(self, tmp_path: Path) -> None:
        named = "United Kingdom, Soviet Union, United States of America, Deutschland"
        found = self.only(tmp_path, f'id,title,production_countries\n1,One,"{named}"\n')
        assert found.countries == ("GB", "SU", "US", "DE")

    def test_who_made_a_series_is_its_director(self, tmp_path: Path) -> None:
        found = self.only(
            tmp_path, "id,name,first_air_date,created_by,episode_run_time\n1,One,2020-01-05,Ann Example,[45]\n"
        )
        assert (found.directors, found.runtime, found.kind) == (("Ann Example",), 45, "series")

    @pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
    @pytest.mark.parametrize(
        "text", ["id;title\n1;Über\n", "sep=;\r\nid;title\r\n1;Über\r\n", "id,title\n1,Über\n", "id|title\n1|Über"]
    )
    def test_whatever_program_saved_the_dump_it_is_read(self, tmp_path: Path, encoding: str, text: str) -> None:
        (tmp_path / "dump.csv").write_bytes(text.encode(encoding))
        (found,) = read(tmp_path / "dump.csv")
        assert isinstance(found, Title)
        assert found.title == "Über"

    def test_a_row_that_has_slipped_says_so(self, tmp_path: Path) -> None:
        (bad,) = self.read(tmp_path, "id,title,overview\n - Written by X,0.06\n")
        assert isinstance(bad, Bad)
        assert "2 cells where the head has 3" in bad.reason
