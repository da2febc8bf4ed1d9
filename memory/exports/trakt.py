"""A Trakt export: JSON of ratings, of what was watched, of the watchlist, one or a zip of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from bot.errors import ExportUnreadable
from bot.ports import Json
from bot.titles import Entry, Kind
from memory.exports.cells import imdb_id
from memory.exports.days import EARLIEST, LATEST, TRAKT_DAYS, moment
from memory.exports.sheet import LONGEST_CELL
from memory.exports.tables import Read

NAME = "trakt"
_KINDS: Mapping[str, Kind] = {"movie": "movie", "show": "series"}
_WATCHED = ("last_watched_at", "watched_at", "plays")
_FILES = ("rating", "watched", "watchlist", "history", "favorite")


def wanted(path: PurePosixPath) -> bool:
    return path.suffix.lower() in (".json", ".csv") and any(word in path.name.lower() for word in _FILES)


def from_json(given: Json, path: PurePosixPath, read: Read) -> None:
    """Adds the entries of a list, or of lists by name. Which list it is shows in what its rows say of themselves;
    favourites alone look like a watchlist, but for the file's name."""
    rows = _rows(given)
    entries = [entry for row in rows if (entry := _entry(row))]
    if rows and not entries:
        raise ExportUnreadable(reason="unknown")
    if "favorite" in path.name.lower():
        entries = [replace(entry, liked=True, watched=True, saved=False) for entry in entries]
    read.entries += [entry for entry in entries if entry.says]
    read.aside += sum(not entry.says for entry in entries)


def _rows(given: Json) -> list[Mapping[str, Any]]:
    lists: Iterable[Any] = given.values() if isinstance(given, dict) else [given]
    return [row for some in lists if isinstance(some, list) for row in some if isinstance(row, dict)]


def _entry(row: Mapping[str, Any]) -> Entry | None:
    """A row about a film or a whole series. What is said of an episode or a season is no verdict on the series, but to
    have watched or rated one is to have watched of it."""
    if not {"rating", *TRAKT_DAYS} & set(row):
        return None
    for name, kind in _KINDS.items():
        named = row.get(name)
        if isinstance(named, dict) and isinstance(named.get("title"), str) and named["title"].strip():
            entry = _said(kind, named, row)
            if "episode" in row or "season" in row:
                return replace(entry, stars=None, saved=False)
            return entry
    return None


def _said(kind: Kind, named: Mapping[str, Any], told: Mapping[str, Any]) -> Entry:
    ids = named.get("ids")
    ids = ids if isinstance(ids, dict) else {}
    rating, tmdb, made = told.get("rating"), ids.get("tmdb"), named.get("year")
    rated = isinstance(rating, int | float) and 1 <= rating <= 10
    watched = rated or any(name in told for name in _WATCHED)
    return Entry(
        title=named["title"].strip()[:LONGEST_CELL],
        year=made if isinstance(made, int) and EARLIEST <= made <= LATEST else None,
        kind=kind,
        imdb_id=imdb_id(ids.get("imdb")),
        tmdb=tmdb if isinstance(tmdb, int) and 0 < tmdb < 10**10 else None,
        stars=float(rating) / 2 if rated and rating is not None else None,
        watched=watched,
        saved="listed_at" in told and not watched,
        at=next((found for name in TRAKT_DAYS if (found := moment(told.get(name)))), None),
    )
