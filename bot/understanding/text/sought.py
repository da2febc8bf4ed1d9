"""Many patterns at once, each sought only where letters stand that it cannot do without.

The lexicons hold some five thousand alternatives in six languages, and a message holds two or three of them. What each
alternative must have of letters is read off it once; a message is held against all these letters in one pass, and only
what may stand in it is compiled and sought: most never are, by nobody.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar

from bot.parsed import worked_out

GRAM = 3
"""Letters in a row by which what may stand in a text is found; shorter pieces are found by all they have."""
FORM = 1
"""Changes when letters are read off patterns otherwise."""
KEPT = 512
"""Texts of which is kept what may stand in them: many rooms ask the same of one message and of its words."""
_REPEATS = re.compile(r"\{(\d+)(?:,\d*)?\}[?+]?|([?*+])[?+]?")
_ZERO_WIDTH, _MANY = frozenset("bBAZ"), frozenset("dDsSwW0123456789")

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Letters = frozenset[str]


def letters_of(source: str) -> Letters:
    """Runs of letters of which one at least stands in whatever the regular expression finds, as far as it tells for
    sure; none where it may find something without any of them. For patterns with small and capital letters apart."""
    found, end = _either(source, 0)
    if end != len(source):
        raise ValueError(f"a bracket too many at {end}: {source}")
    return found


def _either(source: str, at: int) -> tuple[Letters, int]:
    """What one of several alternatives must have, up to the end of their group."""
    each, at = _one(source, at)
    found, certain = set(each), bool(each)
    while source[at : at + 1] == "|":
        each, at = _one(source, at + 1)
        found |= each
        certain = certain and bool(each)
    return frozenset(found) if certain else frozenset(), at


def _one(source: str, at: int) -> tuple[Letters, int]:
    """What one alternative must have: of all it has for sure, what tells most."""
    best: Letters = frozenset()
    run = ""
    while at < len(source) and source[at] not in "|)":
        inner, letter, joins, end = _piece(source, at)
        least, at = _repeated(source, end)
        if least and letter and end == at:
            run += letter
            continue
        if not least or not joins:
            best = _better(best, _told(run + letter if least else run))
            best, run = _better(best, inner) if least else best, ""
    return _better(best, _told(run)), at


def _piece(source: str, at: int) -> tuple[Letters, str, bool, int]:
    """What stands at a place: what a group must have, or a letter, or what is as wide as nothing, so that letters go on
    behind it; and where it ends."""
    sign = source[at]
    if sign == "(":
        return _group(source, at)
    if sign == "[":
        return frozenset(), "", False, _behind_class(source, at)
    if sign == "\\":
        behind = source[at + 1]
        special = behind in _ZERO_WIDTH or behind in _MANY
        return frozenset(), "" if special or behind.isalpha() else behind, behind in _ZERO_WIDTH, at + 2
    return frozenset(), "" if sign in ".^$" else sign, sign in "^$", at + 1


def _group(source: str, at: int) -> tuple[Letters, str, bool, int]:
    """A group's letters; none of what only looks ahead or behind."""
    looks = source.startswith(("(?=", "(?!", "(?<=", "(?<!"), at)
    if looks:
        start = at + (4 if source[at + 2] == "<" else 3)
    elif source.startswith("(?P<", at):
        start = source.index(">", at) + 1
    elif source.startswith("(?:", at):
        start = at + 3
    elif source.startswith("(?", at):
        raise ValueError(f"no such group is known: {source[at : at + 9]}")
    else:
        start = at + 1
    inner, end = _either(source, start)
    return frozenset() if looks else inner, "", looks, end + 1


def _behind_class(source: str, at: int) -> int:
    """Where a class of letters ends."""
    end = at + (2 if source[at + 1] == "^" else 1)
    end += source[end] == "]"
    while source[end] != "]":
        end += 2 if source[end] == "\\" else 1
    return end + 1


def _repeated(source: str, at: int) -> tuple[int, int]:
    """How often at least what stands before a place is there, and where that ends."""
    match = _REPEATS.match(source, at)
    if not match:
        return 1, at
    return int(match[1]) if match[1] else int(match[2] == "+"), match.end()


def _told(run: str) -> Letters:
    """A run of letters as what must be there, unless it would be found anywhere."""
    return frozenset((run,)) if len(run) > 1 or not run.isascii() else frozenset()


def _worth(found: Letters) -> tuple[int, int]:
    """The more letters each has the better, and the fewer there are; beyond some letters more of them tell no more."""
    return min(2 * GRAM, *(len(run) if run.isascii() else 2 * len(run) for run in found)), -len(found)


def _better(one: Letters, other: Letters) -> Letters:
    """Of two that are there for sure what tells more."""
    if not (one and other):
        return one or other
    return other if _worth(other) > _worth(one) else one


class Family(Generic[K]):
    """Patterns by name, each the alternatives of one regular expression."""

    def __init__(self, sources: Mapping[K, Sequence[str]], *, begin: str = "", end: str = "", name: str = "") -> None:
        """`begin` and `end` stand around each alternative, and say nothing of letters. A large family has a `name`,
        under which what was read off it is kept for the next start."""
        self._begin, self._end = begin, end
        self._owners = [(name, source) for name, lines in sources.items() for source in lines]
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._each = {name: Sought(self, name) for name in sources}
        letters = self._letters(name)
        self._always = tuple(place for place, found in enumerate(letters) if not found)
        self._index = _index(letters)
        self.standing = lru_cache(maxsize=KEPT)(self._standing)
        """The alternatives of each name that may stand in a text, by their places."""

    def _letters(self, name: str) -> list[Letters]:
        def read() -> list[list[str]]:
            return [list(letters_of(source)) for _, source in self._owners]

        if not name:
            return list(map(frozenset, read()))
        told = hashlib.sha256("\n".join(source for _, source in self._owners).encode()).hexdigest()
        copy = Path(__file__).parent / "__pycache__" / f"letters.{name}.msgpack"
        return list(map(frozenset, worked_out(copy, f"{FORM} {told}", read)))

    def __getitem__(self, name: K) -> "Sought[K]":
        return self._each[name]

    def __contains__(self, name: K) -> bool:
        return name in self._each

    def __iter__(self) -> Iterator[K]:
        return iter(self._each)

    def first(self, text: str) -> tuple[K, re.Match[str]] | None:
        """The first name of which something stands in a text, and what."""
        return next(self.found(text), None)

    def found(self, text: str) -> Iterator[tuple[K, re.Match[str]]]:
        """Each name of which something stands in a text, in their order, with what."""
        for name in self.standing(text):
            if match := self[name].search(text):
                yield name, match

    def compiled(self, place: int) -> re.Pattern[str]:
        """An alternative, compiled when it is first sought."""
        if place not in self._compiled:
            self._compiled[place] = re.compile(f"{self._begin}(?:{self._owners[place][1]}){self._end}")
        return self._compiled[place]

    def _standing(self, text: str) -> Mapping[K, tuple[int, ...]]:
        near = {place for gram in self._index.keys() & _grams(text) for run, place in self._index[gram] if run in text}
        found: dict[K, list[int]] = {}
        for place in sorted(near.union(self._always)):
            found.setdefault(self._owners[place][0], []).append(place)
        return {name: tuple(places) for name, places in found.items()}


@lru_cache(maxsize=KEPT)
def _grams(text: str) -> frozenset[str]:
    """All that stands in a text, by one letter, two and three."""
    return frozenset(text[at : at + size] for size in range(1, GRAM + 1) for at in range(len(text) - size + 1))


def _index(letters: Sequence[Letters]) -> dict[str, list[tuple[str, int]]]:
    """By a few letters of it that the fewest have, each run with the places of what must have it."""
    runs = {run for found in letters for run in found}
    grams = {run: [run[at : at + GRAM] for at in range(max(1, len(run) - GRAM + 1))] for run in runs}
    common = Counter(gram for each in grams.values() for gram in each)
    index: dict[str, list[tuple[str, int]]] = {}
    for place, found in enumerate(letters):
        for run in found:
            index.setdefault(min(grams[run], key=common.__getitem__), []).append((run, place))
    return index


def sought(lines: Iterable[str], *, begin: str = "", end: str = "") -> "Sought[str]":
    """One pattern of these alternatives, with the same around each."""
    return Family({"": tuple(lines)}, begin=begin, end=end)[""]


class Told(Generic[V]):
    """Patterns in their order, each with what it tells."""

    def __init__(self, told: Iterable[tuple[str, V]]) -> None:
        each = tuple(told)
        self._family = Family({place: (source,) for place, (source, _) in enumerate(each)})
        self._values = tuple(value for _, value in each)

    def likely(self, text: str) -> Iterator[tuple[re.Pattern[str], V]]:
        """Those that may stand in a text, compiled, each with what it tells."""
        return ((self._family.compiled(place), self._values[place]) for place in self._family.standing(text))


class Sought(Generic[K]):
    """One pattern of a family, asked as a compiled one is."""

    def __init__(self, family: Family[K], name: K) -> None:
        self._family, self._name = family, name

    def _places(self, text: str) -> tuple[int, ...]:
        return self._family.standing(text).get(self._name, ())

    def search(self, text: str) -> re.Match[str] | None:
        """What stands first in the text; of two in one place, the alternative that comes first."""
        best: re.Match[str] | None = None
        for place in self._places(text):
            found = self._family.compiled(place).search(text)
            if found and (best is None or found.start() < best.start()):
                best = found
        return best

    def match(self, text: str) -> re.Match[str] | None:
        return self._first(lambda pattern: pattern.match(text), text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._first(lambda pattern: pattern.fullmatch(text), text)

    def is_in(self, text: str) -> bool:
        """Whether it stands anywhere in the text."""
        return any(self._family.compiled(place).search(text) for place in self._places(text))

    def likely(self, text: str) -> Iterator[re.Pattern[str]]:
        """Those of its alternatives that may stand in the text, each compiled."""
        return map(self._family.compiled, self._places(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Each place where it stands, from left to right, none over another."""
        found = {place: match for place, each in enumerate(self.likely(text)) if (match := each.search(text))}
        while found:
            match = found[min(found, key=lambda place: (found[place].start(), place))]
            yield match
            onward = match.end() + (match.end() == match.start())
            for place in [place for place, each in found.items() if each.start() < onward]:
                later = found[place].re.search(text, onward)
                found = {**found, place: later} if later else {n: each for n, each in found.items() if n != place}

    def sub(self, other: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with something else, the same for all or made of each, in each of those places, or in the first few
        (`count`)."""
        parts, last = list[str](), 0
        for match in islice(self.finditer(text), count or None):
            parts += (text[last : match.start()], other if isinstance(other, str) else other(match))
            last = match.end()
        return "".join((*parts, text[last:]))

    def _first(self, way: Callable[[re.Pattern[str]], re.Match[str] | None], text: str) -> re.Match[str] | None:
        return next((found for place in self._places(text) if (found := way(self._family.compiled(place)))), None)
