"""Rows of TMDB dumps as catalogue lines: other names of columns, lists in many forms, figures as people write them."""

import ast
import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.titles import LISTS
from memory.sources.countries import country_code

_UNKNOWN = frozenset(("nan", "null", "none", "n/a", "na", "\\n", "-", "?"))
"""What programs write for a figure that nobody knows, in small letters."""
_YES = frozenset(("true", "1", "yes", "t", "1.0"))
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:[,\u00a0\u202f' ]\d{3})+(?:\.\d+)?")
_MINUTES = re.compile(r"(\d+(?:\.\d+)?)\s*(?:min|mins|minutes|m)\.?", re.IGNORECASE)
_YEAR = re.compile(r"(?:^|\D)(1[89]\d\d|20\d\d)(?!\d)")
_FIGURES = ("runtime", "vote_average", "vote_count", "popularity", "seasons")
_OTHER_NAMES = {
    "title": ("title", "name"),
    "original_title": ("original_title", "original_name"),
    "language": ("language", "original_language"),
    "directors": ("directors", "director", "created_by"),
    "countries": ("countries", "production_countries", "origin_country"),
    "seasons": ("seasons", "number_of_seasons"),
    "runtime": ("runtime", "episode_run_time"),
    "cast": ("cast", "actors"),
}
"""A line's keys, and the columns of dumps that hold them, the best first."""


def from_dump(row: Mapping[str, Any]) -> dict[str, Any]:
    """A TMDB dump's columns under the catalogue line's names."""
    kind = row.get("kind") or ("series" if "first_air_date" in row or row.get("media_type") == "tv" else "movie")
    number = str(row.get("id") or row.get("tmdb_id") or "").strip().removesuffix(".0")
    date = row.get("release_date") or row.get("first_air_date") or row.get("release_year") or ""
    given: dict[str, Any] = {
        **row,
        **{key: next((row[name] for name in names if row.get(name)), None) for key, names in _OTHER_NAMES.items()},
        "kind": kind,
        "id": number if ":" in number or not number else f"tmdb:{'tv' if kind == 'series' else 'movie'}:{number}",
        "year": row.get("year") or date,
    }
    for name in LISTS:
        given[name] = _names(given.get(name))
    if isinstance(given["runtime"], str) and given["runtime"].startswith("["):
        given["runtime"] = next(iter(_names(given["runtime"]) or ()), None)
    return given


def _names(value: object) -> list[Any] | None:
    """`a, b`, `a|b` or a dump's `[{"name": "a"}]` as a list; what of it has no name is None."""
    if not isinstance(value, str) or not value.strip():
        return None
    if value.lstrip().startswith("["):
        found = _parsed(value)
        return [_name(part) for part in found] if isinstance(found, list) else None
    return [part.strip() for part in value.replace("|", ",").split(",") if part.strip()]


def _parsed(value: str) -> Any:
    """JSON, which knows null and pairs of escapes, or a list as Python writes it."""
    for read in (json.loads, ast.literal_eval):
        try:
            return read(value)
        except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
            continue
    return None


def _name(part: Any) -> Any:
    """A country by its code, anything else by its name."""
    return (part.get("iso_3166_1") or part.get("name")) if isinstance(part, dict) else part


def is_adult(given: Mapping[str, Any]) -> bool:
    """Whether the source says that a title is for adults alone."""
    value = given.get("adult")
    return value is True or (isinstance(value, str | int | float) and str(value).strip().casefold() in _YES)


def mended(given: Mapping[str, Any], flaws: list[str]) -> dict[str, Any]:
    """The line with figures, years and countries as the catalogue writes them. A part that can't be used is left out
    and named in `flaws`; figures that only say "unknown" are left out without a word."""
    found = {key: _whole(value) for key, value in given.items()}
    for name in _FIGURES:
        if str(found.get(name)).strip().casefold() == "nan":
            flaws.append(f"{name}: NaN is no figure")
        found[name] = _figure(found.get(name))
    found["year"] = _year(found.get("year"))
    for name in LISTS:
        if isinstance(found.get(name), list):
            found[name] = list(_listed(name, found[name], flaws))
    return found


def _listed(name: str, values: list[Any], flaws: list[str]) -> Iterator[Any]:
    for each in values:
        value = _whole(each)
        if not isinstance(value, str):
            flaws.append(f"{name}: {json.dumps(each, default=str)[:40]} is no name")
        elif name != "countries" or not value.strip():
            yield value
        elif code := country_code(value):
            yield code
        else:
            flaws.append(f"countries: {value[:40]!r} is no country")


def _whole(value: Any) -> Any:
    """A text with pairs of escapes as the sign they stand for, without the halves of any."""
    if isinstance(value, str) and not value.isascii() and any("\ud800" <= c <= "\udfff" for c in value):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    return value


def _figure(value: Any) -> Any:
    """`1,200`, `7,5`, `142 min` and NaN as figures; anything else as it is."""
    if isinstance(value, float) and math.isnan(value):
        return None
    if not isinstance(value, str):
        return value
    text = value.strip()
    if not text or text.casefold() in _UNKNOWN:
        return None
    if _THOUSANDS.fullmatch(text):
        return re.sub(r"[,\u00a0\u202f' ]", "", text)
    if match := _MINUTES.fullmatch(text):
        return match[1]
    return text.replace(",", ".") if text.count(",") == 1 else text


def _year(value: Any) -> Any:
    """The year of a day written in any order; what has none as it is."""
    value = _figure(value)
    if isinstance(value, str) and not value.isdecimal() and (match := _YEAR.search(value)):
        return match[1]
    return value
