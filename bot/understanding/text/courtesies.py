"""What people say around what they mean, taken off before anything is read: "I'm sorry, but", "let me put it another
way", "Bollywood isn't quite what I had in mind"."""

import re
from functools import cache

from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.pointing_back import without_that

LONGEST = 500
"""Characters of a message that is looked through."""


def without_courtesies(text: str) -> str:
    """The text as it is meant, with what a refusal points back at by its name; as it is where nothing would be left."""
    if len(text) > LONGEST:
        return text
    text = without_that(text)
    said = text.replace("’", "'")
    for pattern, instead in _courtesies():
        said = pattern.sub(instead, said, count=1)
    said = said.strip(" ,;:")
    return said if any(map(str.isalnum, said)) and said != text.replace("’", "'") else text


@cache
def _courtesies() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(told, re.IGNORECASE), instead) for told, instead in lexicon("text/courtesies"))
