"""A wish for all that somebody made: "go deep on Villeneuve", "everything by Agnès Varda in order", "more by her"."""

import re
from collections.abc import Sequence
from functools import cache

from bot.request import Understanding
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.cues import has_unspaced, trimmed
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

ALL, NEXT = "all", "next"
"""What such an act is about: the whole, or the next step of one that is under way."""
YEARS = "years"
"""What is said besides where the order of release is asked for."""
LONGEST = 120
"""Characters up to which a message is looked at."""
MOST_WORDS = 3
"""Words of a name."""
_LEAD = re.compile(
    r"^(?:ok|okay|so|and|now|please|can you|could you|can we|could we|let's|lets|i want to|i'd like to|show me|give me"
    r"|und|bitte|zeig mir|ich will|ich mochte|et|montre[- ]moi|je veux|je voudrais|y|muestrame|quiero|и|покажи|хочу)"
    r"[ ,]+|^(?:我想|请|给我)"
)


def dives(said: str, read: Understanding, scene: Scene) -> Act | None:
    """The act of such a wish: `value` is who, as it was written, "" for whoever was spoken of; None for any other."""
    text = trimmed(plain(said))
    if len(text) > LONGEST or scene.asks:
        return None
    besides = frozenset((YEARS,)) if _pattern("years").search(text) else frozenset[str]()
    bare = trimmed(_pattern("tail").sub("", text))
    while lead := _LEAD.match(bare):
        bare = bare[lead.end() :].strip()
    if _pattern("them").fullmatch(bare):
        return Act(kind="dive", about=ALL, besides=besides)
    if scene.diving and _pattern("onward").fullmatch(bare.rstrip("?!. ？")):
        return Act(kind="dive", about=NEXT)
    if match := _pattern("next").fullmatch(bare):
        return Act(kind="dive", about=NEXT, value=_who(match))
    people = read.full.people.wanted
    if people and _pattern("made").fullmatch(bare):
        return Act(kind="dive", about=ALL, value=people[0], besides=besides)
    for name in ("surely", "named"):
        match = _pattern(name).fullmatch(bare)
        if match and (who := _who(match)) and (name == "surely" or _is_one_of(who, people) or _is_name(who, said)):
            return Act(kind="dive", about=ALL, value=_as_written(who, said), besides=besides)
    return None


def _who(match: re.Match[str]) -> str:
    return trimmed(next((found for key, found in match.groupdict().items() if found and key.startswith("w")), ""))


def _is_one_of(who: str, people: Sequence[str]) -> bool:
    """Whether it is nothing but the name, or the surname, of somebody who was read; in other scripts and with endings
    that are another language's it is enough that it is short."""
    words = who.replace("-", " ").split()
    if not who.isascii():
        return bool(people) and len(words) <= MOST_WORDS and not any(sign.isdecimal() for sign in who)
    return any({*words} <= {*plain(name).replace("-", " ").split()} for name in people)


def _is_name(who: str, said: str) -> bool:
    """Whether each word of it is written with a capital."""
    written = _as_written(who, said).split()
    return len(written) > 1 and all(word[:1].isupper() for word in written)


def _as_written(who: str, said: str) -> str:
    at = plain(said).find(who)
    return said[at : at + len(who)] if at >= 0 and len(plain(said)) == len(said) else who


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Any of the lines, W in them a name."""
    found, number = [], 0
    for line in lexicon("acts/diving")[name]:
        parts = re.split(r"\bW(?=s?\b|'|\?)|(?<![A-Za-z])W(?![A-Za-z])|W(?=[^\x00-\x7f]|\()", line)
        built = parts[0]
        for part in parts[1:]:
            number += 1
            shortest = 1 if has_unspaced(line) else 2
            built += rf"(?P<w{number}>[^,;:!?]{{{shortest},40}}?){part}"
        found.append(built)
    return re.compile("|".join(f"(?:{line})" for line in found))
