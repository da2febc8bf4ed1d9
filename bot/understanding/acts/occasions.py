"""With whom one watches, as the occasion that suits: read from words about watching together alone, and gone where
words say so."""

import re
from functools import cache

from bot.understanding.acts.cues import LAST, bounds, cue, has
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.sought import Family, Sought

OCCASIONS = ("with parents", "with grandparents", "date night", "with friends")
"""Who watches along, by the occasion that suits them: cues of the same names tell."""
_GONE = dict(zip(OCCASIONS, ("no parents", "no grandparents", "no date", "no friends"), strict=True))
"""What says of each that it is none."""


def occasions_in(said: str) -> frozenset[str]:
    """The occasions that a message (as `plain` writes it) speaks of as something to watch at. A couple that is torn or
    quarrels watches nothing together, nor does anybody who is named in a clause about something else."""
    if has("heartbreak", said):
        return frozenset()
    clauses = [clause for clause in _ENDS.split(without_gone(said)) if not _pattern("apart").search(clause)]
    return frozenset(name for name in OCCASIONS if any(has(name, clause) for clause in clauses))


def without_gone(said: str) -> str:
    """The words without those that say who doesn't watch along."""
    for name in (*_GONE.values(), "alone"):
        said = _pattern(name).sub(" ", said)
    return said


def occasions_gone(said: str) -> frozenset[str]:
    """The occasions that a message says to be none: "not a date", "forget date night"; all where one is alone."""
    if _pattern("alone").search(said) or has("heartbreak", said):
        return frozenset(OCCASIONS) - occasions_in(said)
    return frozenset(name for name, gone in _GONE.items() if _pattern(gone).search(said))


def words_of(occasion: str, said: str) -> frozenset[str]:
    """The words with which a message speaks of an occasion: they name no thing that a film has."""
    return frozenset(word for match in cue(occasion).finditer(said) for word in match[0].split())


def names_date(said: str) -> bool:
    """Whether a couple's evening is called so."""
    return bool(_pattern("named date").search(said))


_ENDS = re.compile(r"[.!?;,。！？；，]+")


def _pattern(name: str) -> Sought[str]:
    return _patterns()[name]


@cache
def _patterns() -> Family[str]:
    return bounds(lexicon("acts/occasions"), ending=LAST)
