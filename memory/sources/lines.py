"""Catalogue files: JSON Lines in the design's form (also .gz), and CSV of TMDB dumps, one checked Title a line.

A cell that can't be used costs that cell: the title comes without it, and a Flaw says so. Without an id, a kind or a
title there is nothing to take.
"""

import codecs
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
from bot.titles import LISTS, Kind, Title, TitleId, title_id
from memory.exports.cells import imdb_id
from memory.exports.marks import SEP, encoding_of
from memory.sources.dumps import from_dump, is_adult, mended

LONGEST_TEXT = 5_000
LARGEST = 2**31 - 1
"""What PostgreSQL's integers hold."""
_GZIP = b"\x1f\x8b"
_NEEDED = ("id", "kind", "title")
OLD_WINDOWS = "usher-cp1252"
"""Bytes that are no UTF-8 are read as old Windows programs write them."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """A part of a line that can't be used, and why; its title comes without it."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Adult:
    """A line about a title for adults alone, which the house doesn't want."""

    number: int


Read = Title | Bad | Flaw | Adult


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error(OLD_WINDOWS, _as_windows)


def read(path: Path, *, adult: bool = False) -> Iterator[Read]:
    """Titles of a file in its order, each with a Flaw for every part that it had to come without; a Bad for a line that
    can't be used, an Adult for a title for adults alone, unless these are wanted. Raises FileUnreadable."""
    with open_lines(path) as file:
        for number, given in _from_csv(file) if {".csv", ".tsv"} & set(path.suffixes) else _from_json(file):
            if isinstance(given, Bad):
                yield given
            elif isinstance(given, dict) and is_adult(given) and not adult:
                yield Adult(number=number)
            else:
                yield from _checked(number, given)


@contextmanager
def open_lines(path: Path) -> Iterator[TextIO]:
    """A text file, gzipped or not; raises FileUnreadable, also while it is read.

    UTF-8 or UTF-16; bytes that are neither are read as those of old Windows programs.
    """
    try:
        with path.open("rb") as raw:
            plain: Any = gzip.GzipFile(fileobj=raw) if raw.peek(2)[:2] == _GZIP else raw
            yield TextIOWrapper(plain, encoding=encoding_of(raw.peek(2)), errors=OLD_WINDOWS, newline="")
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileUnreadable(path=path, reason=reason) from None


def _from_json(file: TextIO) -> Iterator[tuple[int, Any]]:
    for number, text in enumerate(file, 1):
        if not text.strip():
            continue
        try:
            given = json.loads(text)
        except json.JSONDecodeError as error:
            yield number, Bad(number=number, reason=f"not JSON: {error.msg} at column {error.colno}")
        except (ValueError, RecursionError):
            yield number, Bad(number=number, reason="not JSON that can be read: too deep, or a number too long")
        else:
            yield number, given


def _from_csv(file: TextIO) -> Iterator[tuple[int, Any]]:
    """A record may span lines; its number is that of its first."""
    header, told = file.readline(), None
    if match := SEP.fullmatch(header):
        header, told = file.readline(), match[1]
    rows = csv.reader(chain([header], file), delimiter=told or max(",;\t|", key=header.count))
    names = [name.strip().lower() for name in next(rows, [])]
    above = 1 if told else 0
    while names:
        number = rows.line_num + 1 + above
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, Bad(number=number, reason=str(error))
            continue
        if row:
            given = from_dump({name: cell for name, cell in zip(names, row, strict=False) if cell})
            shifted = f" ({len(row)} cells where the head has {len(names)})" if len(row) != len(names) else ""
            yield number, given | {"shifted": shifted}


def _checked(number: int, given: object) -> Iterator[Title | Bad | Flaw]:
    if not isinstance(given, dict):
        yield Bad(number=number, reason="a line must be one JSON object")
        return
    shifted = str(given.pop("shifted", ""))
    if missing := [name for name in _NEEDED if not given.get(name)]:
        yield Bad(number=number, reason=f"{' and '.join(missing)} missing{shifted}")
        return
    flaws: list[str] = []
    try:
        line = _validated(mended(given, flaws), flaws)
        title_id(line["id"])
    except ValidationError as error:
        yield Bad(number=number, reason=_reason(error.errors(include_url=False)[0]) + shifted)
    except BadTitleId as error:
        yield Bad(number=number, reason=str(error) + shifted)
    else:
        yield _title(line, adult=is_adult(given))
        yield from (Flaw(number=number, reason=f"{flaw}; left out") for flaw in flaws)


def _validated(given: dict[str, Any], flaws: list[str]) -> Line:
    """The line without the parts that can't be used; raises ValidationError where what is needed can't be."""
    if written := str(given.get("imdb_id") or "").strip():
        given["imdb_id"] = imdb_id(given["imdb_id"])
        if not given["imdb_id"]:
            flaws.append(f"imdb_id: {written[:40]!r} is none")
    try:
        return _line.validate_python(given)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        if any(fault["loc"][0] in _NEEDED for fault in faults):
            raise
        flaws += map(_reason, faults)
        return _line.validate_python(given | {str(fault["loc"][0]): None for fault in faults})


def _reason(fault: Any) -> str:
    return f"{'.'.join(map(str, fault['loc']))}: {fault['msg'].lower()}"


def _title(line: Line, *, adult: bool) -> Title:
    """The line as a Title; zeros that mean "unknown" in dumps become None."""
    lists: dict[str, Any] = {name: _distinct(line.get(name)) for name in LISTS}
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
        adult=adult,
        **lists,
    )


def _distinct(names: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name)) if isinstance(names, list) else ()
