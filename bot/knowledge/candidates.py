"""Concepts that somebody else's words name: candidates, until somebody looks at them. They move no score."""

import re
from collections.abc import Mapping
from functools import cache

from bot.knowledge.vocabulary import concepts

GROUPS = frozenset(("plot", "people", "place", "time", "subject", "kind", "feel"))
"""Groups of concepts that words about a title may name; its shape, its ending and its standing are no talk's to say."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def concepts_in(text: str, *, without: str = "") -> Mapping[str, str]:
    """The concepts that an English text names by a whole way of saying, each with the words that do; none by words of
    the title's own name (`without`)."""
    said, own = _spaced(text), _spaced(without)
    if own.strip():
        said = said.replace(own, "  ")
    found: dict[str, str] = {}
    for way, name in _ways().items():
        if way in said:
            found.setdefault(name, way.strip())
    return found


def _spaced(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


@cache
def _ways() -> Mapping[str, str]:
    """Every way of saying, with spaces around it, and its concept, the longest first."""
    ways = {
        _spaced(way): name
        for name, concept in concepts().items()
        if concept.group in GROUPS
        for way in (name, *concept.words["en"])
    }
    return dict(sorted(ways.items(), key=lambda each: -len(each[0])))
