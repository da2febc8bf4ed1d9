"""A Letterboxd export: a zip of ratings.csv, watched.csv, watchlist.csv and likes/films.csv, or one of these alone."""

from pathlib import PurePosixPath

from bot.titles import Entry
from memory.exports.sheet import Sheet, moment, number, year

NAME = "letterboxd"
_FILES = {"ratings", "watched", "watchlist", "diary", "reviews"}
_ASIDE = {"deleted", "orphaned", "lists"}
HIGHEST = 5.0


def wanted(path: PurePosixPath) -> bool:
    """Of the archive's files those that say what was seen, rated, liked or saved; not what was deleted."""
    if path.suffix.lower() != ".csv" or _ASIDE & set(path.parts):
        return False
    return path.stem in _FILES or path.parts[-2:] == ("likes", "films.csv")


def knows(sheet: Sheet) -> bool:
    return sheet.has("date", "name", "year", "letterboxd uri")


def from_sheet(sheet: Sheet, path: PurePosixPath) -> list[Entry]:
    """One table's entries. Three of the tables look alike: the file's name tells which it is."""
    name = path.stem.lower()
    saved = "watchlist" in name
    liked = "likes" in path.parts or name.startswith(("likes", "films"))
    rates = sheet.has("rating")
    return [
        Entry(
            title=row["name"],
            year=year(row["year"]),
            kind=None,
            stars=_stars(row["rating"]) if rates else None,
            liked=liked,
            watched=not saved,
            saved=saved,
            at=moment(row.get("watched date")) or moment(row["date"]),
        )
        for row in sheet.records()
        if row["name"]
    ]


def _stars(text: str) -> float | None:
    stars = number(text)
    return stars if stars is not None and 0.5 <= stars <= HIGHEST else None
