"""Titles that a message refuses by their names: "but not heat"."""

import re
from collections.abc import Set
from functools import lru_cache

from bot.titles import TitleId
from bot.understanding.acts.cues import is_all
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.slots import REFUSED, Names, is_ordinary, slots, titles_at
from bot.understanding.text.known_words import facts_in_words
from bot.understanding.text.lexicons import lexicon, ranks
from bot.understanding.text.tongues import means_kind


def refused_in(
    text: str, names: Names, before: Names | None = None, capitals: Set[str] = frozenset()
) -> tuple[TitleId, ...]:
    """The titles that a message (as `plain` writes it) refuses by name: "but not heat". `before` finds titles that lie
    before one by their names. What is a feeling, a genre or a common word without a capital is no title: "not old"."""

    text = _COURTESY.sub("", text)

    def named(words: str) -> TitleId | None:
        if before and words not in facts_in_words() and (title := before(words)):
            return title
        if words.removeprefix("a ") in facts_in_words() or means_kind(words):
            return None  # German writes every noun with a capital: "kein Horror" is no film of that name
        if words not in capitals and _are_common(words):
            return None  # "no bad guys" is of no film of that name
        told = words.startswith("the ") and not is_reference(words)  # "not the martian": a title with its article
        return names(words) if told or words in capitals or not is_ordinary(words) else None

    found = (each.title for match in _refusals(text) for each in titles_at(match, REFUSED, named, capitals))
    return tuple(dict.fromkeys(found))


_COURTESY = re.compile(
    r"[ ,]+(?:bitte|danke|please|pls|plz|svp|stp|s'il (?:te|vous) plait|merci"
    r"|por favor|porfa|xfa|gracias|пожалуйста|плиз)\W*$"
)
"""Behind a name at the end, and no part of it: "mais pas Intouchables stp"."""
_COMMON = 1_500
"""English words more common than this one by rank name things."""


def _are_common(words: str) -> bool:
    """Whether they are several of a thing that anybody speaks of, in small letters: "bad guys", "old people"."""
    each = words.split()
    last = each[-1] if each else ""
    many = last in ("people", "men", "women", "children") or (last.endswith("s") and len(last) > len("his"))
    return many and each[0] != "the" and all(_rank(word) < _COMMON for word in each)


def _rank(word: str) -> int:
    return min(ranks().get(word, _COMMON), ranks().get(word.removesuffix("s"), _COMMON))


def refuses_kind(text: str) -> bool:
    """Whether words (as `plain` writes them) refuse a kind of film: "no horror please", "pas de films d'horreur"."""
    kinds = {phrase for phrases in lexicon("limits/filters")["genres"].values() for phrase in phrases}
    said = [word for match in _refusals(text) for word in match[0].split()]
    said += [match["what"] for match in _NO_KIND.finditer(text)]
    return any(word in kinds or means_kind(word) for word in said)


_NO_KIND = re.compile(r"(?:\bkeine\w*|\bnada de|\bникак\w+|不要|不看|别)\s*(?P<what>[^\s,.!?，。！？]+)")
"""Refusals of a kind by words that refuse no title."""


@lru_cache(maxsize=32)
def _refusals(text: str) -> tuple[re.Match[str], ...]:
    """Where something is refused; a message is asked for it where it is read, and where cards lie."""
    found = (match for slot in slots()[REFUSED].likely(text) for match in slot.finditer(text))
    return tuple(match for match in found if not is_all("unhurried", match[0]))
