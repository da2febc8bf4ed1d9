"""What people tell at length and catalogues have one keyword for: a man who lives the same day again is a time loop."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.parsed import shipped_yaml
from bot.recommend.word_index import words_of

TROPES = Path(__file__).parent / "tropes.yaml"
_BETWEEN = r"(?:\S+ ){0,5}?"
"""What `~` stands for: up to five words."""


def tropes_in(description: str) -> tuple[str, ...]:
    """The keywords whose ways of telling are in a description, each once."""
    text = " ".join(description.casefold().replace("’", "'").split())
    return tuple(keyword for keyword, ways in _tropes().items() if ways.search(text))


def trope_stems(description: str) -> frozenset[str]:
    """The stems of those keywords."""
    return frozenset(stem for keyword in tropes_in(description) for stem in words_of(keyword))


@cache
def _tropes() -> Mapping[str, re.Pattern[str]]:
    ways: dict[str, list[str]] = shipped_yaml(TROPES)
    return {
        keyword: re.compile("|".join(rf"\b(?:{way.replace('~', _BETWEEN)})" for way in several))
        for keyword, several in ways.items()
    }
