"""In which language somebody writes, where their words tell: for a platform that doesn't say which one they read."""

import re
from collections.abc import Callable

from bot.understanding.acts.heard import courtesies_in
from bot.understanding.text.ordinary import is_ordinary, leaning
from bot.understanding.text.plain import plain

CODES = ("de", "es", "fr")
"""Languages of ours whose letters don't tell them from English."""
MOST, FEW, SOME = 40, 2, 3
"""Words that are looked at; ordinary ones of a language that tell it; words that tell English."""
OWN, APART, ENGLISH = 1.5, 1.0, -2.0
"""How much more at home words are in a language than in English (Zipf's scale, a word), and than in the next one; how
much less in all of them where they are English."""
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, is_name: Callable[[str], bool]) -> str:
    """The code of the language; empty where the words don't tell: a film's name (`is_name`) may be in any, and so may
    a word or two."""
    words = _WORD.findall(text.replace("’", "'"))[:MOST]
    if not words or is_name(text):
        return ""
    (most, code), (next_most, _), *_ = sorted(((leaning(words, each), each) for each in CODES), reverse=True)
    if most <= ENGLISH and len(words) >= SOME:
        return "en"
    told = sum(is_ordinary(word, code) for word in words) >= FEW or bool(courtesies_in(plain(text)))
    return code if told and most >= OWN and most - next_most >= APART else ""
