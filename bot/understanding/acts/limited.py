"""Whether words say nothing but a limit: how long, how old, in which language, in what form a film is."""

import re

from bot.knowledge.vocabulary import concepts
from bot.request import Understanding

_FORMS = frozenset((
    "black and white", "silent film", "subtitles", "classic", "long epic", "short and sweet", "animation",
    "long-running series", "mini series",
))  # fmt: skip
"""Concepts of how a film is made, that may be rather than are wished."""
_SPOKEN = frozenset(("subtitles", "foreign"))
"""Traits that say the same."""
_DRAWN = frozenset(("Animation",))


def is_mere_limit(read: Understanding) -> bool:
    """Whether words say nothing but a limit: "longer is fine" and "English is ok" wish for no kind of film."""
    what = read.full
    told = {*what.concepts} - _FORMS - _nations(what) - _times(what)
    kinds = {*what.genres.wanted} - _DRAWN or what.people or what.similar_to or told or what.things
    limits = what.runtime or what.year or what.languages or what.countries or what.kind == "series"
    forms = {*what.concepts} & _FORMS or {*what.genres.wanted} & _DRAWN or {*what.traits} & _SPOKEN
    return bool(limits or forms) and not kinds


_BESIDES = re.compile(
    r"\b(?:(?:fine|ok|okay|good|great|alright|welcome|allowed) (?:too|as well)|also|auch|aussi|tambi[eé]n|тоже)\b|也"
)
"""With one of these, what is said comes besides what was wished."""


def offers_several(read: Understanding, said: str) -> bool:
    """Whether words name languages or countries of which any will do: "Korean or Japanese is fine". Where `said` has it
    that they come besides others, they ask for nothing."""
    named = max(len(read.full.languages.wanted), len(read.full.countries.wanted))
    return named > 1 and not _BESIDES.search(said.lower())


def _nations(what: Understanding) -> frozenset[str]:
    """The places that a nation's name says besides its language."""
    named = what.languages.wanted or what.countries.wanted
    return frozenset(name for name in what.concepts if concepts()[name].group == "place") if named else frozenset()


def _times(what: Understanding) -> frozenset[str]:
    """The times that years say as well: "the eighties"."""
    return frozenset(name for name in what.concepts if concepts()[name].group == "time") if what.year else frozenset()
