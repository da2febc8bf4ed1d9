"""Titles of another service's export found in the catalogue: by number, by IMDb's id, by name and year."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from functools import cached_property

from rapidfuzz import fuzz, process

from bot.ports import Catalogue
from bot.titles import Entry, Match, TitleId
from bot.understanding.names.titles import TitleIndex
from bot.understanding.names.variants import FULL, PART, SHORT, sides_of
from bot.understanding.text.tokens import fold, name_words

NEAR = 90.0
"""Likeness (0 to 100) from which two names of one year are one name, misspelt."""
ALIKE = 60.0
"""The same of names of which an id says that they are one title's, though not whether of a film or a series."""
LONGER = 2.5
"""By so much longer or shorter a film is another: a feature of four minutes is a music video."""
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_EPISODES = re.compile(r":\s+(?:season|staffel|saison|temporada|сезон|limited series)\b.*", re.IGNORECASE)
_TURNED = re.compile(r"(.+), (the|a|an|le|la|les|el|los|las|der|die|das|il|l')", re.IGNORECASE)
_NONE = Match()


class Entries:
    """Looks entries up. `titles` gives the index of the present catalogue."""

    def __init__(self, *, catalogue: Catalogue, titles: Callable[[], Awaitable[TitleIndex]]) -> None:
        self._catalogue = catalogue
        self._titles = titles

    async def find(self, entries: Sequence[Entry]) -> list[Match]:
        """Our title for each entry, none where the catalogue has none that is surely the same. What an entry's ids say
        holds: one of which we don't have the id is never found by its name alone in a title with another."""
        known = await self._catalogue.by_imdb({entry.imdb_id for entry in entries if entry.imdb_id})
        index = await self._titles()
        named = await asyncio.to_thread(self._all, entries, known, index)
        unsure = {match.title for entry, match in zip(entries, named, strict=True) if entry.imdb_id and match.title}
        ours = await self._catalogue.get(unsure - set(known.values()))
        other = {title for title, found in ours.items() if found.imdb_id}
        return [
            _NONE if entry.imdb_id and match.title in other and not _numbered(entry, match.title) else match
            for entry, match in zip(entries, named, strict=True)
        ]

    def _all(self, entries: Sequence[Entry], known: Mapping[str, TitleId], index: TitleIndex) -> list[Match]:
        names, place = Names(index), {title: row for row, title in enumerate(index.columns.ids)}
        return [_match(entry, known, names, place) for entry in entries]


def _match(entry: Entry, known: Mapping[str, TitleId], names: "Names", place: Mapping[TitleId, int]) -> Match:
    """By TMDB's number where it is told of what; by IMDb's id; by the number alone where the names agree; by name."""
    numbers = [title for title in _numbers(entry) if title in place]
    if entry.kind and numbers:
        return Match(title=numbers[0])
    if found := known.get(entry.imdb_id or ""):
        return Match(title=found)
    if entry.tmdb:  # the catalogue's own number: what it doesn't have under it, it doesn't have
        alike = [title for title in numbers if names.alike(entry, place[title])]
        return Match(title=alike[0]) if alike else _NONE
    rows = names.rows(entry)
    ids = tuple(names.index.columns.ids[row] for row in rows)
    return Match(title=ids[0]) if len(ids) == 1 else Match(either=ids)


def _numbers(entry: Entry) -> Iterator[TitleId]:
    if entry.tmdb:
        for kind, path in (("movie", "movie"), ("series", "tv")):
            if entry.kind in (None, kind):
                yield TitleId(f"tmdb:{path}:{entry.tmdb}")


def _numbered(entry: Entry, title: TitleId) -> bool:
    return title in _numbers(entry)


class Names:
    """The index, asked for whole names with a year."""

    def __init__(self, index: TitleIndex) -> None:
        self.index = index

    def rows(self, entry: Entry) -> tuple[int, ...]:
        """The row of the title that bears the entry's name, as it stands, without what is in brackets behind it, or its
        original name; several where there is no year and the name is that of several."""
        for name in _written(entry):
            if found := self._named(entry, name):
                return found
        return self._by_sides(entry) or self._misspelt(entry)

    def _named(self, entry: Entry, name: str) -> tuple[int, ...]:
        """The title that bears the name (but for an article, or a part of it in the very year) and came out within a
        year of it; of several the likeliest, one spelt exactly so before one whose number is written otherwise."""
        options = []
        for row, weight in self.index.named(name):
            apart = _apart(self.index.years[row], entry.year)
            enough = weight >= SHORT if apart in (0, 1) else weight >= FULL if apart is None else False
            if (enough or (apart == 0 and weight >= PART)) and self._fits(row, entry, apart) and self._spelt(row, name):
                options.append((weight, -(apart or 0), self.index.fame[row], row))
        if not options:
            return ()
        if entry.year is None:
            return tuple(row for weight, _, _, row in sorted(options, reverse=True) if weight == max(options)[0])
        return (max(options)[-1],)

    def _fits(self, row: int, entry: Entry, apart: int | None) -> bool:
        """Whether nothing that the entry says of the title speaks against the row. An entry with an id may be of any
        film of the name: a year next door is too little there, unless the director is the same."""
        columns = self.index.columns
        if entry.kind not in (None, columns.kinds[row]):
            return False
        said, known = ({fold(name) for name in names} for names in (entry.directors, columns.directors[row]))
        if said and known and not said & known:
            return False
        minutes = float(columns.runtime[row])
        if entry.runtime and minutes > 0 and columns.kinds[row] == "movie":
            longer = max(minutes, entry.runtime) / min(minutes, entry.runtime)
            if longer > LONGER:
                return False
        return not (entry.imdb_id and apart == 1 and not said & known)

    def _spelt(self, row: int, name: str) -> bool:
        """Of a name that is one number: whether the title writes it so too, for Nine is not 9."""
        if not (len(words := name_words(name)) == 1 and words[0].isdigit()):
            return True
        columns = self.index.columns
        return fold(name) in {fold(columns.titles[row]), fold(columns.original_titles[row] or "")}

    def _by_sides(self, entry: Entry) -> tuple[int, ...]:
        """`Star Wars: Episode V - The Empire Strikes Back`: the title that one side names whole and another in part."""
        sides = sides_of(_BRACKET.sub("", entry.title))
        for place, side in enumerate(sides):
            for row in self._named(entry, side):
                own = _figures(" ".join(name_words(self.index.columns.titles[row])))
                rest = [*sides[:place], *sides[place + 1 :], ": ".join(sides[: max(place, 1)])]
                told = any(row in dict(self.index.named(other)) for other in rest if other != side)
                if told and own <= _figures(" ".join(name_words(entry.title))):
                    return (row,)
        return ()

    def _misspelt(self, entry: Entry) -> tuple[int, ...]:
        """Figures must agree: parts of a series differ in nothing else."""
        said = " ".join(name_words(entry.title))
        shelf = self._by_year.get(entry.year or 0, {})
        for name, _, row in process.extract(said, shelf, scorer=fuzz.ratio, score_cutoff=NEAR, limit=3):
            if _figures(name) == _figures(said) and self._fits(row, entry, 0) and self._spelt(row, entry.title):
                return (row,)
        return ()

    def alike(self, entry: Entry, row: int) -> bool:
        """Whether a title of this number may be the entry's: by its name, or where there is none."""
        columns = self.index.columns
        said = " ".join(name_words(entry.title))
        names = (" ".join(name_words(name or "")) for name in (columns.titles[row], columns.original_titles[row]))
        return said in ("", str(entry.tmdb)) or any(fuzz.token_set_ratio(said, name) >= ALIKE for name in names)

    @cached_property
    def _by_year(self) -> dict[int, dict[int, str]]:
        """Year -> row -> name, made when the first name is not found as it is written."""
        shelves: dict[int, dict[int, str]] = {}
        for row, (year, title) in enumerate(zip(self.index.years, self.index.columns.titles, strict=True)):
            if year:
                shelves.setdefault(year, {})[row] = " ".join(name_words(title))
        return shelves


def _written(entry: Entry) -> Iterator[str]:
    """The ways in which an entry's name may be meant, the likeliest first: as it stands, its article before it, without
    a bracket behind it, each of two names with a slash between, the series of an episode, its original name."""
    yield entry.title
    if turned := _TURNED.fullmatch(entry.title):
        yield f"{turned[2]} {turned[1]}"
    if (bare := _BRACKET.sub("", entry.title)) and bare != entry.title:
        yield bare
    if " / " in entry.title:
        yield from filter(None, map(str.strip, entry.title.split(" / ")))
    if (whole := _EPISODES.sub("", entry.title)) != entry.title:
        yield whole
    if entry.original and entry.original != entry.title:
        yield entry.original


def _apart(one: int | None, other: int | None) -> int | None:
    """Years between the two; None where either is unknown."""
    return abs(one - other) if one and other else None


def _figures(name: str) -> set[str]:
    """The words of a name that tell its parts apart."""
    return {word for word in name.split() if word.isdigit() or word in _PARTS}


_PARTS = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "one", "two", "three", "four", "five"}
