"""Catalogue files: JSON Lines in the design's form (also .gz), and CSV of TMDB dumps, one checked Title a line."""

import ast
import csv
import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import Annotated, Any, TextIO

from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError
from typing_extensions import TypedDict

from bot.errors import BadTitleId, FileUnreadable
from bot.titles import Kind, Title, TitleId, title_id

LONGEST_TEXT = 5_000
LARGEST = 2**31 - 1
"""What PostgreSQL's integers hold."""
_GZIP = b"\x1f\x8b"
_LISTS = ("genres", "countries", "keywords", "cast", "directors")


def _without_nul(value: Any) -> Any:
    """PostgreSQL takes no NUL in a text."""
    return value.replace("\0", "") if isinstance(value, str) else value


Text = Annotated[str, Field(max_length=20_000), BeforeValidator(_without_nul)]
Name = Annotated[str, Field(min_length=1, max_length=20_000), BeforeValidator(_without_nul)]
Names = Annotated[list[Text], Field(max_length=1_000)]
Count = Annotated[int, Field(ge=0, le=LARGEST)]


class Line(TypedDict, total=False):
    """The catalogue line: unknown keys are passed over, so that a dump with more columns imports."""

    __pydantic_config__ = ConfigDict(extra="ignore", allow_inf_nan=False, str_strip_whitespace=True)  # type: ignore[misc]  # pydantic's hook
    id: str
    kind: Kind
    title: Name
    original_title: Text | None
    year: Annotated[int, Field(ge=0, le=2100)] | None
    overview: Text | None
    genres: Names | None
    runtime: Annotated[float, Field(ge=0, le=20_000)] | None
    vote_average: Annotated[float, Field(ge=0, le=10)] | None
    vote_count: Count | None
    popularity: float | None
    language: Text | None
    countries: Names | None
    keywords: Names | None
    cast: Names | None
    directors: Names | None
    imdb_id: Text | None
    poster_path: Text | None
    seasons: Count | None
    certificate: Text | None


_line = TypeAdapter(Line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """A line that can't be used, and why."""

    number: int
    reason: str


def read(path: Path) -> Iterator[Title | Bad]:
    """Titles of a file in its order, with a Bad for each line that can't be used. Raises FileUnreadable."""
    with open_lines(path) as file:
        yield from _from_csv(file) if {".csv", ".tsv"} & set(path.suffixes) else _from_json(file)


@contextmanager
def open_lines(path: Path) -> Iterator[TextIO]:
    """A text file, gzipped or not; raises FileUnreadable, also while it is read.

    Bytes that are no UTF-8 become halves of surrogate pairs, which no field takes: one bad line, not a bad file.
    """
    try:
        with path.open("rb") as raw:
            plain: Any = gzip.GzipFile(fileobj=raw) if raw.peek(2)[:2] == _GZIP else raw
            yield TextIOWrapper(plain, encoding="utf-8-sig", errors="surrogateescape", newline="")
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileUnreadable(path=path, reason=reason) from None


def _from_json(file: TextIO) -> Iterator[Title | Bad]:
    for number, text in enumerate(file, 1):
        if not text.strip():
            continue
        try:
            given = json.loads(text)
        except json.JSONDecodeError as error:
            yield Bad(number=number, reason=f"not JSON: {error.msg} at column {error.colno}")
        except (ValueError, RecursionError):
            yield Bad(number=number, reason="not JSON that can be read: too deep, or a number too long")
        else:
            yield _checked(number, given)


def _from_csv(file: TextIO) -> Iterator[Title | Bad]:
    """A record may span lines; its number is that of its first."""
    header = file.readline()
    rows = csv.DictReader(chain([header], file), delimiter="\t" if "\t" in header else ",")
    if not rows.fieldnames:
        return
    while True:
        number = rows.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Bad(number=number, reason=str(error))
            continue
        yield _checked(number, _from_dump({(k or "").strip().lower(): v for k, v in row.items() if v}))


def _from_dump(row: dict[str, Any]) -> dict[str, Any]:
    """A TMDB dump's columns under the catalogue line's names."""
    kind = row.get("kind") or ("series" if "first_air_date" in row or row.get("media_type") == "tv" else "movie")
    number = str(row.get("id", "")).strip()
    date = row.get("release_date") or row.get("first_air_date") or ""
    given: dict[str, Any] = {
        **row,
        "kind": kind,
        "id": number if ":" in number else f"tmdb:{'tv' if kind == 'series' else 'movie'}:{number}",
        "title": row.get("title") or row.get("name"),
        "original_title": row.get("original_title") or row.get("original_name"),
        "language": row.get("language") or row.get("original_language"),
        "year": row.get("year") or (date[:4] if date[:4].isdigit() else None),
        "directors": row.get("directors") or row.get("director"),
        "countries": row.get("countries") or row.get("production_countries"),
        "seasons": row.get("seasons") or row.get("number_of_seasons"),
    }
    for name in _LISTS:
        given[name] = _names(given.get(name))
    return given


def _names(value: object) -> list[str] | None:
    """`a, b`, `a|b` or a dump's `[{"name": "a"}]` as a list."""
    if not isinstance(value, str) or not value.strip():
        return None
    if value.lstrip().startswith("["):
        try:
            return [str(_name(part)) for part in ast.literal_eval(value)]
        except (ValueError, SyntaxError, KeyError, TypeError, RecursionError, MemoryError):
            return None
    return [part.strip() for part in value.replace("|", ",").split(",") if part.strip()]


def _name(part: Any) -> Any:
    """A country by its code, anything else by its name."""
    return (part.get("iso_3166_1") or part["name"]) if isinstance(part, dict) else part


def _checked(number: int, given: object) -> Title | Bad:
    if not isinstance(given, dict):
        return Bad(number=number, reason="a line must be one JSON object")
    missing = [name for name in ("id", "kind", "title") if not given.get(name)]
    if missing:
        return Bad(number=number, reason=f"{' and '.join(missing)} missing")
    try:
        line = _line.validate_python(given)
        title_id(line["id"])
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        return Bad(number=number, reason=f"{where}: {first['msg'].lower()}")
    except BadTitleId as error:
        return Bad(number=number, reason=str(error))
    return _title(line)


def _title(line: Line) -> Title:
    """The line as a Title; zeros that mean "unknown" in dumps become None."""
    lists: dict[str, Any] = {name: _distinct(line.get(name)) for name in _LISTS}
    return Title(
        id=TitleId(line["id"]),
        kind=line["kind"],
        title=line["title"],
        original_title=line.get("original_title") or None,
        year=line.get("year") or None,
        overview=(line.get("overview") or "")[:LONGEST_TEXT] or None,
        runtime=round(line.get("runtime") or 0) or None,
        vote_average=line.get("vote_average") or None,
        vote_count=line.get("vote_count"),
        popularity=line.get("popularity"),
        language=line.get("language") or None,
        imdb_id=line.get("imdb_id") or None,
        poster_path=line.get("poster_path") or None,
        seasons=line.get("seasons") or None,
        certificate=line.get("certificate") or None,
        **lists,
    )


def _distinct(names: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name)) if isinstance(names, list) else ()
