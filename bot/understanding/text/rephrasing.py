"""What is said in other words than its meaning, put plainly before anything is read: "I'm sorry, but", "let me put it
another way", "Bollywood isn't quite what I had in mind"."""

import re
from functools import cache

from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.pointing_back import LONGEST, without_that


def rephrased(text: str) -> str:
    """The text as it is meant, with what a refusal points back at by its name; as it is where nothing would be left, or
    where it is too long to be looked through."""
    if len(text) > LONGEST:
        return text
    before = without_that(text).replace("’", "'")
    said = before
    for pattern, instead in _rephrasings():
        said = pattern.sub(instead, said, count=1)
    said = said.strip(" ,;:")
    return said if any(map(str.isalnum, said)) and said != text.replace("’", "'") else text


@cache
def _rephrasings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(told, re.IGNORECASE), instead) for told, instead in lexicon("text/rephrasing"))
