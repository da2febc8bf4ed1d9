"""What films are about, in other languages: "mit einem Leuchtturm", with a lighthouse, said in the person's word."""

from collections.abc import Iterator
from functools import cache

from bot.understanding.text.lexicons import lexicon


def subject_ways(code: str) -> Iterator[tuple[str, str]]:
    """The English word for each subject with the language's own ways."""
    yield from ((english, way) for english, ways in _all().items() for way in ways.get(code, ()))


@cache
def subjects() -> frozenset[str]:
    """The English words of subjects, each of which is one however common its words are."""
    return frozenset(_all())


def subject_in(thing: str, code: str) -> str:
    """How a language says a subject; as it was written where it has no word here."""
    ways = _all().get(thing, {}).get(code[:2], ())
    return ways[0].rstrip("*") if ways else thing


def _all() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = lexicon("text/subjects")
    return found
