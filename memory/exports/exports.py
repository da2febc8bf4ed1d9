"""Exports of other services: a file as it was sent to what it says, title by title. Pure; nothing half-read."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from bot.errors import ExportUnreadable
from bot.ports import Json
from bot.titles import Entry, Export
from memory.exports import imdb, letterboxd, trakt
from memory.exports.archive import is_zip, unpack
from memory.exports.sheet import Sheet, read_sheet
from memory.exports.tables import Read, is_table, read_table, service_of

MOST_ENTRIES = 20_000
"""Titles in one export; ten a week for a lifetime."""
MOST_TOLD = 5 * MOST_ENTRIES
"""What all files of an export say together: a title may stand in each of them."""
MOST_PARTS = 2_000_000
"""Values in one file of JSON; each takes some tens of bytes, however short it is written."""


def read_export(filename: str, data: bytes) -> Export:
    """What the export says, one entry a title. Raises ExportUnreadable with one word for why: empty, damaged, large,
    many, path, locked, nested, columns, rows, unknown."""
    if not data.strip(b"\0 \r\n\t"):
        raise ExportUnreadable(reason="empty")
    read = Read()
    service = _from_zip(data, read) if is_zip(data) else _from_one(filename, data, read)
    joined = _joined(read.entries)
    if not joined:
        raise ExportUnreadable(reason="rows")
    if len(joined) > MOST_ENTRIES:
        raise ExportUnreadable(reason="many")
    odd_stars, odd_days = tuple(read.odd_stars), tuple(read.odd_days)
    return Export(service=service, entries=joined, aside=read.aside, odd_stars=odd_stars, odd_days=odd_days)


def _from_zip(data: bytes, read: Read) -> str:
    """Of an archive's tables only those count that say something themselves: the others are about something else."""
    found = unpack(data, lambda path: letterboxd.wanted(path) or trakt.wanted(path) or imdb.wanted(path))
    services: set[str] = set()
    for name, content in found.items():
        if not content.strip():
            continue
        some = Read()
        try:
            service = _from_one(name, content, some)
        except ExportUnreadable as error:
            if error.reason in ("unknown", "columns"):
                continue  # a file about something else, such as comments or a profile
            raise
        said = [entry for entry in some.entries if entry.says]
        if some.entries and not said:
            continue
        services.add(service)
        read.entries += said
        read.aside += some.aside
        read.odd_stars += some.odd_stars
        read.odd_days += some.odd_days
        if len(read.entries) > MOST_TOLD:
            raise ExportUnreadable(reason="many")
    if not services:
        raise ExportUnreadable(reason="unknown")
    return services.pop() if len(services) == 1 else "several"


def _from_one(filename: str, data: bytes, read: Read) -> str:
    path = PurePosixPath(filename.replace("\\", "/"))
    if data.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in (b"[", b"{"):
        trakt.from_json(_json(data), path, read)
        return trakt.NAME
    sheet = read_sheet(data)
    if not is_table(sheet):
        raise ExportUnreadable(reason=_why(sheet))
    read_table(sheet, path, read)
    return service_of(sheet)


def _why(sheet: Sheet) -> str:
    """A head without rows, a table without a column of titles, or no table at all."""
    if {"title", "imdb", "tmdb"} & set(sheet.columns):
        return "rows"
    return "columns" if any(sheet.columns) and len(sheet.columns) > 1 else "unknown"


def _json(data: bytes) -> Json:
    if sum(map(data.count, (b"[", b"{", b","))) > MOST_PARTS:
        raise ExportUnreadable(reason="many")
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise ExportUnreadable(reason="damaged") from None


def _joined(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """One entry a title: what its several rows say together, the later stars where they differ."""
    found: dict[object, Entry] = {}
    for entry in entries:
        key = entry.imdb_id or (entry.tmdb and (entry.kind, entry.tmdb)) or (entry.title.casefold(), entry.year)
        before = found.get(key)
        found[key] = _both(before, entry) if before else entry
    return tuple(found.values())


def _both(one: Entry, other: Entry) -> Entry:
    first, later = sorted((one, other), key=lambda e: e.at.timestamp() if e.at else 0.0)
    return replace(
        one,
        stars=later.stars if later.stars is not None else first.stars,
        liked=one.liked or other.liked,
        watched=one.watched or other.watched,
        saved=one.saved or other.saved,
        tmdb=one.tmdb or other.tmdb,
        imdb_id=one.imdb_id or other.imdb_id,
        perhaps=later.perhaps if later.perhaps is not None else first.perhaps,
        at=later.at or first.at,
    )
