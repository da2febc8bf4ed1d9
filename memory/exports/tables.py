"""Tables of films, whoever wrote them: known by what their columns hold, each row to what it says and no more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from typing import Literal

from bot.titles import Entry, Kind
from memory.exports.cells import SCALES, UNSAID, imdb_id, scale_of, stars, tmdb_id, year
from memory.exports.days import TRAKT_DAYS, Order, moment, order_of
from memory.exports.sheet import Sheet

_DAYS = ("rated", "watched", "listed", "date", "added")
"""Columns that tell when, the most telling first."""
_PASSED_OVER = ("episode", "game", "podcast", "season")
"""Types that no catalogue of films and series has."""
_YES, _NO = (
    frozenset(("yes", "true", "x", "✓", "✔", "1", "y", "ja", "oui", "sí", "да")),
    frozenset(("no", "false", "n")),
)
_SEEN_FILES = ("watched", "history", "diary", "review", "seen")
Row = Mapping[str, str]


@dataclass(slots=True, kw_only=True)
class Read:
    """What was read of tables so far: `aside` counts rows about no film or series; odd stars and days are cells that
    say something nobody can read, as they stand."""

    entries: list[Entry] = field(default_factory=list)
    aside: int = 0
    odd_stars: list[str] = field(default_factory=list)
    odd_days: list[str] = field(default_factory=list)


def is_table(sheet: Sheet) -> bool:
    """Whether it names titles, by name or by id, with anything beside them."""
    return bool({"title", "imdb", "tmdb"} & set(sheet.columns)) and bool(sheet.rows)


def service_of(sheet: Sheet) -> str:
    """Which service writes such a table; `table` where none does."""
    if "const" in sheet.heads:
        return "imdb"
    if sheet.has("letterboxd") or any("letterboxd list export" in cell.lower() for row in sheet.before for cell in row):
        return "letterboxd"
    traces = sheet.has("type") and set(sheet.heads) & set(TRAKT_DAYS)
    return "trakt" if traces or sheet.has("trakt") else "table"


def read_table(sheet: Sheet, path: PurePosixPath, read: Read) -> None:
    """Adds the rows' entries to what was read. What a row says is in its columns, and in the file's name, which alone
    tells apart what looks alike; where neither says anything the entry is of no verdict, and somebody has to ask."""
    table = _Table(sheet=sheet, path=path, read=read)
    for row in sheet.records():
        if entry := table.entry(row):
            read.entries.append(entry)
        else:
            read.aside += 1


class _Table:
    def __init__(self, *, sheet: Sheet, path: PurePosixPath, read: Read) -> None:
        self._service, self._read = service_of(sheet), read
        days = (text for name in _DAYS if sheet.has(name) for text in sheet.column(name))
        self._order: Order | None = order_of(days)
        self._scale, self._scores = self._scale_of(sheet), scale_of(sheet.column("score"))
        name = path.stem.casefold()
        self._saved = "watchlist" in name
        self._seen = not self._saved and any(word in name for word in _SEEN_FILES)
        letterboxd = self._service == "letterboxd"
        self._liked = letterboxd and ("likes" in path.parts or name.startswith(("likes", "films")))
        self._listed = self._service == "imdb" and sheet.has("position")

    def _scale_of(self, sheet: Sheet) -> float:
        """Letterboxd counts to five, IMDb and Trakt to ten; a table of nobody's as its highest figure needs."""
        if self._service == "letterboxd":
            return SCALES[0]
        least = SCALES[1] if self._service in ("imdb", "trakt") or sheet.has("rated") else SCALES[0]
        return max(least, scale_of(sheet.column("rating")))

    def entry(self, row: Row) -> Entry | None:
        """What a row says; None for one about an episode or a game, and for one without a name or an id."""
        kind = _kind(row.get("type", ""))
        imdb = imdb_id(row.get("imdb", "")) or imdb_id(row.get("link", ""))
        told, tmdb = tmdb_id(row.get("tmdb") or _of_tmdb(row.get("link", "")))
        name = row.get("title") or row.get("original") or (imdb or "")
        if kind == "other" or not (name or tmdb):
            return None
        given = self._stars(row)
        watched = given is not None or self._liked or self._seen or _is_told(row.get("watched", ""))
        saved = not watched and (self._saved or self._listed or bool(row.get("listed")))
        return Entry(
            title=name or str(tmdb),
            original=row.get("original") or None,
            year=year(row.get("year", "")),
            kind=kind or ("series" if told == "tv" else "movie" if told else None),
            imdb_id=imdb,
            tmdb=tmdb,
            directors=tuple(filter(None, map(str.strip, row.get("directors", "").split(",")))),
            runtime=_minutes(row.get("runtime", "")),
            stars=given,
            perhaps=stars(row.get("score", ""), self._scores),
            liked=self._liked,
            watched=watched,
            saved=saved,
            at=self._day(row),
        )

    def _stars(self, row: Row) -> float | None:
        for name, scale in (("rating", self._scale), ("rating10", SCALES[1])):
            text = row.get(name, "")
            if text.casefold() in UNSAID:
                continue
            found = stars(text, scale)
            if found is None:
                self._read.odd_stars.append(text)
            return found
        return None

    def _day(self, row: Row) -> datetime | None:
        told = [text for name in _DAYS if (text := row.get(name, "")) and text.casefold() not in UNSAID | _YES | _NO]
        found = next((day for text in told if (day := moment(text, self._order))), None)
        if told and found is None:
            self._read.odd_days.append(told[0])
        return found


def _of_tmdb(link: str) -> str:
    return link if "themoviedb.org/" in link else ""


def _is_told(text: str) -> bool:
    """Whether a cell of what was seen says that it was: by a day, or a yes."""
    return text.casefold() not in UNSAID | _NO


def _minutes(text: str) -> int | None:
    value = text.split(" ", maxsplit=1)[0].removesuffix(".0")
    return int(value) if value.isdecimal() and 0 < int(value) < 10_000 else None


def _kind(text: str) -> Kind | Literal["other"] | None:
    """movie or series; `other` for what is neither, None for what may be either."""
    lower = text.casefold()
    if any(word in lower for word in _PASSED_OVER):
        return "other"
    if "series" in lower or lower in ("show", "tv", "tv show", "tvshow"):
        return "series"
    return "movie" if "movie" in lower or "film" in lower else None
