"""The names under which a title is known: its own, shorter ones, abbreviations."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.understanding.text.tokens import name_words

FULL, SHORT, PART, NUMBERED = 1.0, 0.9, 0.5, 0.4
"""How well a name names: the title itself, without its article, only one side of its colon, without its number."""

_ARTICLES = {"the", "a", "an", "le", "la", "les", "el", "los", "der", "die", "das", "il", "l"}
_SIDES = re.compile(r":\s+|\s+[-–—]\s+|,\s+or:?\s+", re.IGNORECASE)
_AND_THE = re.compile(r"\s+(?:and the|y el)\s+", re.IGNORECASE)
KNOWN_BY_PART = 400
"""Votes from which a title is known by one side of its name alone."""


class Name(NamedTuple):
    words: tuple[str, ...]
    weight: float


KNOWN_BY_BEGINNING = 4000
"""Votes from which a long name is known by its first words: Eternal Sunshine, Crouching Tiger."""
_SMALL = _ARTICLES | {"of", "and", "in", "on", "to", "with", "for", "at", "from", "by", "my", "you", "i", "is", "it"}
_COUNTERS = {"part", "volume", "chapter", "episode"}


def unnumbered(words: tuple[str, ...]) -> tuple[str, ...]:
    """`toy story 3` -> `toy story`, `kill bill volume 2` -> `kill bill`; a name that is all number stays."""
    if len(words) < 2 or not words[-1].isdigit():
        return words
    base = words[:-1]
    return base[:-1] if len(base) > 1 and base[-1] in _COUNTERS else base


def without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def names_of(title: str, original: str | None, votes: float) -> Iterator[Name]:
    """All names of one title, the best first; `votes` tells whether it is famous enough for parts of its name."""
    for whole in dict.fromkeys(filter(None, (title, original))):
        words = tuple(name_words(whole))
        if not words:
            continue
        yield Name(words, FULL)
        for other in _written_otherwise(words):
            yield Name(other, FULL)
        if (short := without_article(words)) != words:
            yield Name(short, SHORT)
        if votes >= KNOWN_BY_PART:
            yield from _parts(whole, words)


def _written_otherwise(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name with `st` for street, figures run together (Brooklyn 99), and without the film that it says it is."""
    if "street" in words:
        yield tuple("st" if word == "street" else word for word in words)
    text = " ".join(words)
    if (joined := _FIGURES.sub(lambda match: match[0].replace(" ", ""), text)) != text:
        yield tuple(joined.split())
    if words[0] == "o" and len(words) > 1:
        yield ("oh", *words[1:])
    if len(words) > 2 and words[0] == "the" and words[-1] == "movie":
        yield words[:-1]
        yield words[1:-1]


_FIGURES = re.compile(r"\b\d(?: \d)+\b")


_COURTESIES = frozenset((
    ("good", "night"), ("good", "morning"), ("good", "evening"), ("good", "luck"), ("good", "bye"), ("thank", "you"),
    ("see", "you"), ("yes", "please"), ("no", "thanks"),
))  # fmt: skip
"""What people say to each other, and no short name of a title: Good Night, and Good Luck."""


def ending(title: str) -> tuple[str, ...]:
    """The last two telling words of a long name with what stands between them (Liberty Valance); () for any other."""
    words = without_article(tuple(name_words(title)))
    telling = [place for place, word in enumerate(words) if word not in _SMALL][-2:]
    found = words[telling[0] :] if len(words) > 2 and len(telling) > 1 and telling[0] > 0 else ()
    return () if found in _COURTESIES else found


def beginning(title: str) -> tuple[str, ...]:
    """The first two telling words of a long name with what stands between them; () for any other."""
    words = without_article(tuple(name_words(title)))
    if len(words) < 3 or words[0] in _SMALL or words[0].isdigit():
        return ()
    telling = [place for place, word in enumerate(words) if word not in _SMALL][:2]
    found = words[: telling[1] + 1] if len(telling) > 1 and telling[1] + 1 < len(words) else ()
    return () if found in _COURTESIES else found


def sides_of(whole: str) -> list[str]:
    """The parts of a name that a colon or a dash keeps apart; the name itself where there is none."""
    return _SIDES.split(whole)


def _parts(whole: str, words: tuple[str, ...]) -> Iterator[Name]:
    """Both sides of a colon (`The Empire Strikes Back`), what stands before `and the` (`Harry Potter`) or a comma."""
    sides = _SIDES.split(whole)
    for place, side in enumerate(sides if len(sides) > 1 else ()):
        part = tuple(name_words(side))
        if len(part) > 1 or (part and len(part[0]) > 4):
            yield Name(part, PART if place == 0 else PART + 0.1)
            if (short := without_article(part)) != part and len(short) > 1 - (place == 0):
                yield Name(short, PART)
    head = _AND_THE.split(sides[0])
    if len(head) > 1 and len(before := tuple(name_words(head[0]))) > 1:
        yield Name(before, PART)
    ahead = tuple(name_words(sides[0].partition(",")[0])) if "," in sides[0] else ()
    if len(without_article(ahead)) > 1 and ahead not in _COURTESIES:
        yield Name(without_article(ahead), PART)
    first = tuple(name_words(sides[0])) if len(sides) > 1 else words
    base = unnumbered(first)
    if base != first and without_article(base)[0] not in _ARTICLES:
        yield Name(base, NUMBERED)
        yield Name(without_article(base), NUMBERED)
