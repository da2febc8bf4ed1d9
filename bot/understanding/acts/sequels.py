"""A film of a series by its number or its place: "und den zweiten Paten?", "el padrino 2"."""

import re
from collections.abc import Iterator

from bot.titles import TitleId
from bot.understanding.acts.places import ordinals
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.slots import BRIEF, Loosely

_NUMBERED = re.compile(
    r"(?:^|[,.;!?] ?|\b(?:und|et|y|and|и) )"
    r"(?P<words>[^,.;!?]{2,40}? (?:part |teil |parte |partie |часть )?(?:[2-9]|i[iv]|iii))"
    r"(?=$|[,.;!?])"
)
_WITH_ORDINAL = 5
"""Words of a sequel's name, the ordinal and what stands before it among them."""


def sequel_in(text: str, loosely: Loosely) -> tuple[tuple[TitleId, ...], str]:
    """The film of a series that a message names by its place ("und den zweiten Paten?", "el padrino 2"), and the words
    that do."""
    for words in _may_be_sequels(text) if len(text) <= BRIEF else ():
        if is_reference(words):
            continue  # "what's it about, number 2": a place among the cards
        if found := loosely(words, sequel=True):
            return found, words
    return (), ""


def _may_be_sequels(text: str) -> Iterator[str]:
    for match in _NUMBERED.finditer(text):
        yield match["words"].strip()
    for pattern in ordinals().values():
        for match in pattern.finditer(text):
            before = re.search(r"[\w']+ $", text[: match.start()])
            rest = re.split(r"[,.;:!?]", text[match.end() :])[0].split()
            for size in range(min(len(rest), _WITH_ORDINAL), 0, -1):
                named = " ".join((match[0], *rest[:size]))
                if before:
                    yield f"{before[0]}{named}"
                yield named
