"""An IMDb export: the CSV of somebody's ratings (1 to 10), of their watchlist, or of a list."""

from pathlib import PurePosixPath

from bot.titles import Entry, Kind
from memory.exports.sheet import Sheet, imdb_id, moment, number, year

NAME = "imdb"
_PASSED_OVER = ("episode", "game", "podcast")
"""Title types that no catalogue of films and series has."""


def wanted(path: PurePosixPath) -> bool:
    return path.suffix.lower() == ".csv" and len(path.parts) == 1


def knows(sheet: Sheet) -> bool:
    return sheet.has("const", "title") and (sheet.has("your rating") or sheet.has("position"))


def from_sheet(sheet: Sheet, path: PurePosixPath) -> list[Entry]:
    """What stands on a list is saved, unless it has been rated."""
    listed = sheet.has("position")
    entries = []
    for row in sheet.records():
        if not row["title"] or any(word in row.get("title type", "").lower() for word in _PASSED_OVER):
            continue
        rating = number(row.get("your rating", ""))
        entries.append(
            Entry(
                title=row["title"],
                year=year(row.get("year", "")),
                kind=_kind(row.get("title type", "")),
                imdb_id=imdb_id(row["const"]),
                stars=rating / 2 if rating is not None and rating >= 1 else None,
                watched=rating is not None,
                saved=listed and rating is None,
                at=moment(row.get("date rated")) or moment(row.get("created")),
            )
        )
    return entries


def _kind(text: str) -> Kind | None:
    lower = text.lower()
    if "series" in lower:
        return "series"
    return "movie" if "movie" in lower else None
