"""Whether words can be compared by their meaning: the model that embeds them reads English."""

import re

from bot.understanding.text.lexicons import UNLISTED, surprise
from bot.understanding.text.tongues import words_of_tongues

_WORDS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-z\u00df-\u024f]")


def is_readable(text: str, *, english: bool) -> bool:
    """Whether more words are English than not; those that are words of other languages as well tell nothing. Where the
    rest of the message is `english`, a rare word is English too, as long as it is written in Latin letters."""
    balance = 0
    for word in _WORDS.findall(text.casefold()):
        if surprise(word) >= UNLISTED and not (english and _LATIN.match(word)):
            balance -= 1
        elif english or word not in words_of_tongues():
            balance += 1
    return balance >= 0
