"""Whether words can be compared by their meaning: the model that embeds them reads English."""

import re

from bot.understanding.text.lexicons import UNLISTED, surprise
from bot.understanding.text.tongues import words_of_tongues

_WORDS = re.compile(r"[^\W\d_]+")


def is_readable(text: str) -> bool:
    """Whether more words are English than not; those that are words of other languages as well tell nothing."""
    balance = 0
    for word in _WORDS.findall(text.casefold()):
        if surprise(word) >= UNLISTED:
            balance -= 1
        elif word not in words_of_tongues():
            balance += 1
    return balance >= 0
