"""Words that are no title's name though one is called so: "the second one", "im back"."""

import re
from functools import lru_cache

from bot.understanding.acts.cues import is_all
from bot.understanding.text.tongues import small_words

_WHICH_ONE = re.compile(r"(?:the )?(?:next|other|new|newer|old|older|last|first|second|third|best) ones?")


_BEGUN = re.compile(
    r"(?:this|that|it|these|those|they|everything|das|die|es|ca|c|ce|esto?|eso|son|это|они|все)"
    r"(?:(?: |'?)(?:is|s|are|re|was|were|ist|sind|war|est|sont|es|son))?"
    r"(?: (?:all|so|way|too|really|just|alle?s?|tout))*"
)
"""How a sentence begins that says something of what lies there."""
_EVENING = re.compile(r"(?:date|movie|film|game|family|girls'?) night")
"""What evening it is: films are called so too."""


def is_which_one(words: str) -> bool:
    """Whether words only point at one of several."""
    return bool(_WHICH_ONE.fullmatch(words))


def is_evening(words: str, text: str) -> bool:
    """Whether words say what evening it is, and are not written as a title is: "date night, something funny"."""
    return bool(_EVENING.fullmatch(words)) and words.title() not in text


@lru_cache(maxsize=4096)
def is_talk(words: str) -> bool:
    """Whether words only point, or are said in passing: "lol ok", "this is"."""
    return (
        is_which_one(words)
        or (not words.isascii() and all(word in small_words() for word in words.split()))
        or bool(_BEGUN.fullmatch(words))
        or any(is_all(name, words) for name in ("filler", "laugh", "thank", "back"))
    )
