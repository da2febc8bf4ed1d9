"""Titles of another service's export found in the catalogue: by number, by IMDb's id, by name and year."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from functools import cached_property

from rapidfuzz import fuzz, process

from bot.ports import Catalogue
from bot.titles import Entry, TitleId
from bot.understanding.names.titles import TitleIndex
from bot.understanding.names.variants import FULL, PART, SHORT
from bot.understanding.text.tokens import name_words

NEAR = 90.0
"""Likeness (0 to 100) from which two names of one year are one name, misspelt."""


class Entries:
    """Looks entries up. `titles` gives the index of the present catalogue."""

    def __init__(self, *, catalogue: Catalogue, titles: Callable[[], Awaitable[TitleIndex]]) -> None:
        self._catalogue = catalogue
        self._titles = titles

    async def find(self, entries: Sequence[Entry]) -> list[TitleId | None]:
        """Our title for each entry, None where the catalogue has none that is surely the same."""
        numbered = [numbers[0] if (numbers := list(_numbers(entry))) else None for entry in entries]
        known = await self._catalogue.by_imdb({entry.imdb_id for entry in entries if entry.imdb_id})
        index = await self._titles()
        ids = set(index.columns.ids)
        return await asyncio.to_thread(
            lambda: [
                number if number in ids else known.get(entry.imdb_id or "") or _named(entry, names)
                for names in [Names(index)]
                for entry, number in zip(entries, numbered, strict=True)
            ]
        )


def _numbers(entry: Entry) -> Iterator[TitleId]:
    if entry.tmdb:
        yield TitleId(f"tmdb:{'tv' if entry.kind == 'series' else 'movie'}:{entry.tmdb}")


def _named(entry: Entry, names: "Names") -> TitleId | None:
    row = names.row(entry)
    return None if row is None else names.index.columns.ids[row]


class Names:
    """The index, asked for whole names with a year."""

    def __init__(self, index: TitleIndex) -> None:
        self.index = index

    def row(self, entry: Entry) -> int | None:
        """The row of the title that bears the entry's name (but for an article, or a part of it in the very year) and
        came out within a year of it; of several the likeliest. Else the one misspelt nearly so in that year."""
        years = self.index.years
        options = []
        for row, weight in self.index.named(entry.title):
            apart = _apart(years[row], entry.year)
            enough = weight >= SHORT if apart in (0, 1) else weight >= FULL if apart is None else False
            if (enough or (apart == 0 and weight >= PART)) and self._of_kind(row, entry):
                options.append((weight, -(apart or 0), self.index.fame[row], row))
        return max(options)[-1] if options else self._misspelt(entry)

    def _of_kind(self, row: int, entry: Entry) -> bool:
        return entry.kind in (None, self.index.columns.kinds[row])

    def _misspelt(self, entry: Entry) -> int | None:
        """Figures must agree: parts of a series differ in nothing else."""
        said = " ".join(name_words(entry.title))
        shelf = self._by_year.get(entry.year or 0, {})
        for name, _, row in process.extract(said, shelf, scorer=fuzz.ratio, score_cutoff=NEAR, limit=3):
            if _figures(name) == _figures(said) and self._of_kind(row, entry):
                return row
        return None

    @cached_property
    def _by_year(self) -> dict[int, dict[int, str]]:
        """Year -> row -> name, made when the first name is not found as it is written."""
        shelves: dict[int, dict[int, str]] = {}
        for row, (year, title) in enumerate(zip(self.index.years, self.index.columns.titles, strict=True)):
            if year:
                shelves.setdefault(year, {})[row] = " ".join(name_words(title))
        return shelves


def _apart(one: int | None, other: int | None) -> int | None:
    """Years between the two; None where either is unknown."""
    return abs(one - other) if one and other else None


def _figures(name: str) -> set[str]:
    """The words of a name that tell its parts apart."""
    return {word for word in name.split() if word.isdigit() or word in _PARTS}


_PARTS = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "one", "two", "three", "four", "five"}
