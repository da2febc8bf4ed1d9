"""People whose own films are not meant: all of them are seen, or what is wished is like theirs and another's."""

import re
from functools import cache

from bot.understanding.names.people import Person
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.phrasing import said
from bot.understanding.text.plain import plain
from bot.understanding.text.tokens import Text

BEFORE, BEHIND = 8, 16
"""Words before and behind a name in which it is told."""


def is_spent(text: Text, person: Person) -> bool:
    """Whether all films of somebody are seen, or another's are asked for: "we've seen everything by Hitchcock", "I love
    Hitchcock, but I've seen all of his", "in the vein of Hitchcock, but not his"."""
    before, behind = _around(text, person)
    return bool(_pattern("before").search(before) or _pattern("behind").search(behind))


def is_likened(text: Text, person: Person) -> bool:
    """Whether films like theirs are asked for behind their name: "all of Fincher, what else is like that?"."""
    return bool(_pattern("like").search(_around(text, person)[1]))


def _around(text: Text, person: Person) -> tuple[str, str]:
    return (
        plain(said(text, max(0, person.first - BEFORE), person.first)),
        plain(said(text, person.last, min(len(text.tokens), person.last + BEHIND))),
    )


@cache
def _pattern(where: str) -> re.Pattern[str]:
    told = lexicon("names/spent")[where]
    return re.compile(f"(?:{told})$" if where == "before" else told)
