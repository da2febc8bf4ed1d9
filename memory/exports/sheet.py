"""Tables as people's programs write them: any of the usual encodings, commas, semicolons or tabs, lines before the
head, heads of many names."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from bot.errors import ExportUnreadable
from memory.exports.columns import role_of
from memory.exports.marks import SEP, encoding_of

MOST_ROWS = 60_000
"""Rows of one table; a title may have several."""
MOST_COLUMNS = 100
"""Of a row that are looked at; no export has as many."""
LONGEST_CELL = 300
HEAD_WITHIN = 20
"""Lines in which a table's head is looked for."""
_DELIMITERS = ",;\t|"
_BEGINNING = 20_000
Rows = list[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table: `columns` are the parts that its columns play (`title`, `rating`; empty where that isn't known),
    `heads` what stood above them in small letters, rows as they stand, `before` the cells of the lines above."""

    columns: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    before: tuple[tuple[str, ...], ...] = ()

    def has(self, *names: str) -> bool:
        return set(names) <= set(self.columns)

    def records(self) -> Iterator[Mapping[str, str]]:
        """Each row as part -> text; what a short row lacks is empty. Of two columns of one part the first that says
        something counts."""
        for row in self.rows:
            record = dict.fromkeys(self.columns, "")
            for name, cell in zip(self.columns, row, strict=False):
                record[name] = record[name] or cell
            yield record

    def column(self, name: str) -> list[str]:
        return [record.get(name, "") for record in self.records()]


def read_sheet(data: bytes) -> Sheet:
    """The table in a file; raises ExportUnreadable (empty, damaged, many, unknown for what is no text)."""
    text = _decoded(data)
    first, _, rest = text.partition("\n")
    told = SEP.fullmatch(first)
    text = rest if told else text
    delimiter = told[1] if told else max(_DELIMITERS, key=lambda each: _headed(text[:_BEGINNING], each))
    rows = _rows(text, delimiter)
    if not rows:
        raise ExportUnreadable(reason="empty")
    place = _head(rows[:HEAD_WITHIN]) or 0
    heads = tuple(name.casefold() for name in rows[place])
    columns = tuple(map(role_of, heads))
    return Sheet(columns=columns, heads=heads, rows=tuple(rows[place + 1 :]), before=tuple(rows[:place]))


def _rows(text: str, delimiter: str) -> Rows:
    """The lines that say anything; raises ExportUnreadable."""
    rows: Rows = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True):
            if not any(cell.strip() for cell in row):
                continue
            if len(rows) > MOST_ROWS:
                raise ExportUnreadable(reason="many")
            rows.append(tuple(" ".join(cell[:LONGEST_CELL].split()) for cell in row[:MOST_COLUMNS]))
    except csv.Error:
        raise ExportUnreadable(reason="damaged") from None
    return rows


def _headed(beginning: str, delimiter: str) -> tuple[int, int]:
    """How well a delimiter parts the beginning of a table: the known columns of its head, and its cells."""
    try:
        rows = [tuple(row) for row in csv.reader(StringIO(beginning, newline=""), delimiter=delimiter)][:HEAD_WITHIN]
    except csv.Error:
        return 0, 0
    rows = [row for row in rows if any(row)]
    place = _head(rows)
    return (_known(rows[place]) if place is not None else 0), len(rows[0]) if rows else 0


def _head(rows: Sequence[tuple[str, ...]]) -> int | None:
    """Which of the first lines is the head: the last that names what a title is called and most of the others know,
    for a list may have a table about itself above."""
    known = [(_known(row), place) for place, row in enumerate(rows)]
    return max(known, key=lambda each: (each[0], each[1]))[1] if known and max(known)[0] else None


def _known(row: Sequence[str]) -> int:
    """How many columns of a line are known as such, 0 unless one of them names titles."""
    roles = {role for cell in row if (role := role_of(cell))}
    return len(roles) if roles & {"title", "imdb", "tmdb"} else 0


def _decoded(data: bytes) -> str:
    """Text in the encoding its first bytes tell, else UTF-8, else that of old Windows programs."""
    try:
        text = data.decode(encoding_of(data))
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text or sum(text[:1000].count(c) for c in "\ufffd\x01\x02\x03\x04") > 5:
        raise ExportUnreadable(reason="unknown")
    return text
