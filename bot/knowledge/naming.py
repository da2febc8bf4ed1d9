"""Concepts by the words that name them, for a few words that stand alone."""

import re
from collections.abc import Mapping
from functools import cache

from bot.knowledge.vocabulary import concepts

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def named_concepts(words: str) -> tuple[str, ...]:
    """The concepts that a few words name, by a way of saying that is among them whole."""
    said = f" {' '.join(_WORD.findall(words.casefold()))} "
    return tuple(dict.fromkeys(name for way, name in _ways().items() if way in said))


@cache
def _ways() -> Mapping[str, str]:
    """Every way of saying, with spaces around it, and its concept; the concept's own name too."""
    said = ((way, name) for name, concept in concepts().items() for way in (name, *concept.words["en"]))
    return {f" {' '.join(_WORD.findall(way.casefold()))} ": name for way, name in said}
