"""Tables as people's programs write them: any of the usual encodings, commas, semicolons or tabs."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO

from bot.errors import ExportUnreadable

MOST_ROWS = 60_000
"""Rows of one table; a title may have several."""
MOST_COLUMNS = 100
"""Of a row that are looked at; no export has as many."""
LONGEST_CELL = 300
_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_HEADER_LINES = 2_000
_IMDB_ID = re.compile(r"tt\d{5,10}")
EARLIEST, LATEST = 1870, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with a head: `columns` in small letters, rows as they stand."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def has(self, *names: str) -> bool:
        return set(names) <= set(self.columns)

    def records(self) -> Iterator[Mapping[str, str]]:
        """Each row as column -> text; what a short row lacks is empty."""
        for row in self.rows:
            padded = (*row, *("" for _ in range(len(self.columns) - len(row))))
            yield dict(zip(self.columns, padded, strict=False))


def read_sheet(data: bytes) -> Sheet:
    """The table in a file; raises ExportUnreadable (empty, damaged, many, unknown for what is no text)."""
    text = _decoded(data)
    head = text[:_HEADER_LINES].split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows: list[tuple[str, ...]] = []
        for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            if not any(cell.strip() for cell in row):
                continue
            if len(rows) > MOST_ROWS:
                raise ExportUnreadable(reason="many")
            rows.append(tuple(" ".join(cell[:LONGEST_CELL].split()) for cell in row[:MOST_COLUMNS]))
    except csv.Error:
        raise ExportUnreadable(reason="damaged") from None
    if not rows:
        raise ExportUnreadable(reason="empty")
    return Sheet(columns=tuple(name.lower() for name in rows[0]), rows=tuple(rows[1:]))


def _decoded(data: bytes) -> str:
    """Text in the encoding its first bytes tell, else UTF-8, else that of old Windows programs."""
    encoding = next((name for mark, name in _BOMS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text or sum(text[:1000].count(c) for c in "\ufffd\x01\x02\x03\x04") > 5:
        raise ExportUnreadable(reason="unknown")
    return text


def number(text: str) -> float | None:
    """`4.5`, `4,5`; None for anything else."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return None
    return value if 0 < value <= 10 else None


def year(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) == 4 and EARLIEST <= int(text) <= LATEST else None


def whole(text: str) -> int | None:
    """A number of a database, such as TMDB's."""
    return int(text) if text.isascii() and text.isdecimal() and 0 < len(text) < 11 else None


def imdb_id(given: object) -> str | None:
    """An id as IMDb writes them, such as tt0113277."""
    return given if isinstance(given, str) and _IMDB_ID.fullmatch(given) else None


def moment(text: object) -> datetime | None:
    """A day or a moment in ISO form, taken as UTC where no zone is told; None for anything else."""
    if not isinstance(text, str) or not text:
        return None
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    return found if EARLIEST <= found.year <= LATEST else None
