"""Misspelt words of the lexicons put right: `enoyed`, `comdey`, `supehero`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bot.understanding.text.lexicons import lexicon, ranks
from bot.understanding.text.spelling import Spelling
from bot.understanding.text.tokens import Text, fold

LEXICONS = ("opinions/feelings", "limits/filters", "limits/moods", "limits/traits")


def _words(entry: Any) -> Iterator[str]:
    """Every word in a lexicon, however deep it stands."""
    if isinstance(entry, str):
        yield from (fold(word) for word in entry.split())
    elif isinstance(entry, dict):
        for value in entry.values():
            yield from _words(value)
    else:
        for value in entry:
            yield from _words(value)


_ENDINGS = {
    "t": "can don didn doesn isn wasn weren wouldn couldn shouldn haven hasn hadn won aren",
    "m": "i", "ve": "i we you they", "ll": "it you they", "d": "they", "re": "you they",
    "s": "that what there here let who where",
}  # fmt: skip
_BARE = {f"{stem}{end}": f"{stem}'{end}" for end, stems in _ENDINGS.items() for stem in stems.split()}
"""Words that are written without their apostrophe, and with it."""
_BARE_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_BARE, key=len, reverse=True))})\b", re.IGNORECASE)


def with_apostrophes(text: str) -> str:
    """`cant`, `ive`, `whats` as they are meant: `can't`, `i've`, `what's`."""

    def mend(match: re.Match[str]) -> str:
        meant = _BARE[match[0].lower()]
        return match[0][0] + meant[1:]

    return _BARE_WORD.sub(mend, text)


_INTERJECTION = re.compile(
    r"^(?P<so>(?:(?:hm+|well|oh|ok|okay|ah|so|yeah)[ ,]+)*(?:no|nah|nope|yes|yeah|ok|okay))\s+"
    r"(?=(?:let'?s|i|i'm|i'd|i've|we|rather|that|the|wait|but|actually|show|give|go|it|maybe|just|what|please)\b)",
    re.IGNORECASE,
)
_SPIRIT = re.compile(r"\bin the (?:spirit|vein|style|manner|tradition) of\b", re.IGNORECASE)


def as_meant(text: str) -> str:
    """The text with apostrophes where they belong, a comma behind a no that refuses nothing ("no let's go back"), and
    "like" for its longer forms."""
    return _SPIRIT.sub("like", _INTERJECTION.sub(r"\g<so>, ", with_apostrophes(text)))


class Mending:
    """Corrects words that neither English nor a name has towards the lexicons, one slip each."""

    def __init__(self) -> None:
        words = {word for name in LEXICONS for word in _words(lexicon(name))}
        self._spelling = Spelling({word: -float(ranks().get(word, 30_000)) for word in words})

    def mend(self, text: Text, names: frozenset[int]) -> Text:
        """The text with such words corrected; tokens in `names` stay."""
        tokens = [
            token
            if place in names or not self._spelling.unknown(token.word)
            else replace(token, word=self._meant(token.word))
            for place, token in enumerate(text.tokens)
        ]
        return replace(text, tokens=tuple(tokens))

    def _meant(self, word: str) -> str:
        return next((meant for meant, slips in self._spelling.meant(word) if slips == 1 and len(word) > 4), word)
