"""Superlatives as the adjectives they are of: who wants the saddest film there is wants a sad one."""

from collections.abc import Container, Iterator

SHORTEST = 6
"""Letters of a superlative; `west`, `best` and `guest` are none."""


def without_degree(word: str, known: Container[str]) -> str:
    """The adjective that an English word is the superlative of, where it is one of the `known`; else the word."""
    if len(word) < SHORTEST or not word.endswith("est"):
        return word
    return next((adjective for adjective in _adjectives(word.removesuffix("est")) if adjective in known), word)


def _adjectives(stem: str) -> Iterator[str]:
    """What it may be of: funni(est), dark(est), gentl(est), sad(dest)."""
    if stem.endswith("i"):
        yield f"{stem[:-1]}y"
    yield stem
    yield f"{stem}e"
    if stem[-1] == stem[-2]:
        yield stem[:-1]


WHOLLY = frozenset((
    "no", "not", "nothing", "without", "any", "more", "the", "a", "an", "too", "so", "hate", "hates", "less", "avoid",
    "never", "of", "about", "with", "in", "or", "and", "nor", "want", "like", "love", "isnt", "really", "that", "as",
    "very", "be", "is",
))  # fmt: skip
"""Right before what is refused as a whole."""
