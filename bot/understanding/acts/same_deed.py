"""What was just done to one card is to be done to another: "and the next one too", "same for 4", "pareil pour le
suivant"."""

import re
from functools import cache

from bot.understanding.acts.cues import trimmed
from bot.understanding.acts.places import is_place, place_alone, places_in
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

NEXT = 0
"""In a place's stead: the card behind the one to which it was done."""
_JOINTS = re.compile(r" ?(?:,|&|\+|、|和) ?| (?:and|und|et|y|и) ")


def same_for(text: str, size: int) -> tuple[int, ...]:
    """The places of a deck of `size` to which the same is to be done, `NEXT` for the one that follows; none where the
    words say anything else, or ask."""
    said = plain(text).rstrip(" .!")
    if "?" in said or "？" in said or len(said) > LONGEST:
        return ()
    said = trimmed(said)
    found = (match["x"] for way in _ways() if (match := way.fullmatch(said)))
    return next((places for words in found if (places := _places(words.strip(), size))), ())


LONGEST = 60
"""Characters of such words at most."""


def _places(words: str, size: int) -> tuple[int, ...]:
    """The places that words name and say nothing else; none where one of them is no place."""
    if _next().fullmatch(words):
        return (NEXT,)
    if place := place_alone(words, size):
        return (place,)
    if (places := places_in(words, size)) and all(is_place(each, size) for each in _JOINTS.split(words)):
        return places
    return ()


@cache
def _next() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts/same_deed")["next"]))


@cache
def _ways() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(way.replace("X", "(?P<x>.+)")) for way in lexicon("acts/same_deed")["ways"])
