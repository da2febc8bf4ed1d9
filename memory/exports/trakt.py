"""A Trakt export: JSON of ratings, of what was watched, of the watchlist, one or a zip of them; or a CSV of such."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from bot.errors import ExportUnreadable
from bot.ports import Json
from bot.titles import Entry, Kind
from memory.exports.sheet import EARLIEST, LATEST, LONGEST_CELL, Sheet, imdb_id, moment, number, whole, year

NAME = "trakt"
_KINDS: Mapping[str, Kind] = {"movie": "movie", "show": "series"}
_TIMES = ("rated_at", "last_watched_at", "watched_at", "listed_at")
_FILES = ("rating", "watched", "watchlist", "history", "favorite")


def wanted(path: PurePosixPath) -> bool:
    return path.suffix.lower() in (".json", ".csv") and any(word in path.name.lower() for word in _FILES)


def from_json(given: Json, path: PurePosixPath) -> list[Entry]:
    """Entries of a list, or of lists by name. Which list it is shows in what its rows say of themselves; favourites
    alone look like a watchlist, but for the file's name."""
    rows = _rows(given)
    entries = [entry for row in rows if (entry := _entry(row))]
    if "favorite" in path.name.lower():
        entries = [replace(entry, liked=True, watched=True, saved=False) for entry in entries]
    if rows and not entries:
        raise ExportUnreadable(reason="unknown")
    return entries


def knows(sheet: Sheet) -> bool:
    return sheet.has("title", "type") and any(sheet.has(name) for name in _TIMES)


def from_sheet(sheet: Sheet, path: PurePosixPath) -> list[Entry]:
    entries = []
    for row in sheet.records():
        kind = _KINDS.get(row["type"].lower())
        if not kind or not row["title"]:
            continue
        imdb, tmdb = row.get("imdb_id") or row.get("imdb"), whole(row.get("tmdb_id") or row.get("tmdb") or "")
        named = {"title": row["title"], "year": year(row.get("year", "")), "ids": {"imdb": imdb, "tmdb": tmdb}}
        told = {name: row[name] for name in _TIMES if row.get(name)} | {"rating": number(row.get("rating", ""))}
        entries.append(_said(kind, named, told))
    return entries


def _rows(given: Json) -> list[Mapping[str, Any]]:
    lists: Iterable[Any] = given.values() if isinstance(given, dict) else [given]
    return [row for some in lists if isinstance(some, list) for row in some if isinstance(row, dict)]


def _entry(row: Mapping[str, Any]) -> Entry | None:
    """A row about a film or a whole series; episodes and seasons are passed over, but to have watched one is to have
    watched of the series."""
    if not {"rating", *_TIMES} & set(row):
        return None
    for name, kind in _KINDS.items():
        named = row.get(name)
        if isinstance(named, dict) and isinstance(named.get("title"), str) and named["title"].strip():
            part = "episode" in row or "season" in row
            return _said(kind, named, {k: v for k, v in row.items() if not (part and k in ("rating", "listed_at"))})
    return None


def _said(kind: Kind, named: Mapping[str, Any], told: Mapping[str, Any]) -> Entry:
    ids = named.get("ids")
    ids = ids if isinstance(ids, dict) else {}
    rating, imdb, tmdb, made = told.get("rating"), ids.get("imdb"), ids.get("tmdb"), named.get("year")
    rated = isinstance(rating, int | float) and 1 <= rating <= 10
    saved = "listed_at" in told and not rated
    return Entry(
        title=named["title"].strip()[:LONGEST_CELL],
        year=made if isinstance(made, int) and EARLIEST <= made <= LATEST else None,
        kind=kind,
        imdb_id=imdb_id(imdb),
        tmdb=tmdb if isinstance(tmdb, int) and 0 < tmdb < 10**10 else None,
        stars=float(rating) / 2 if rated and rating is not None else None,
        watched=not saved,
        saved=saved,
        at=next((found for name in _TIMES if (found := moment(told.get(name)))), None),
    )
