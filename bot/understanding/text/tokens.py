"""A message as tokens that remember where they stood, so that every part can point at the words it read."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|&|[★⭐]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"'})
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12"}
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}
_OTHER = {
    "&": "and",
    "vol": "volume",
    "pt": "part",
    "mister": "mr",
    "doctor": "dr",
    "versus": "vs",
    "v": "vs",
    "π": "pi",
}
_FORMS = {**_OTHER, **_NUMBERS, **_ROMAN}
_HARD = re.compile(r"[.!?\n]|(?:^|\s)[-–—]+\s|…")


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """A word without case, accents and apostrophes: `Amélie's` -> `amelies`."""
    return _folded(word)


def _folded(word: str) -> str:
    """`fold` of words that are met once, as those of a catalogue's names are: they'd fill the cache for nothing."""
    plain = word.lower() if word.isascii() else unicodedata.normalize("NFKD", word.casefold())
    return plain if plain.isalnum() else "".join(c for c in plain if c.isalnum() or c == "&")


def canon(folded: str) -> str:
    """The form in which names are compared: numerals as digits, `&` as `and`, `vol` as `volume`."""
    return _FORMS.get(folded, folded)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word: `word` folded, `name` in the form of names, `raw` as written at `start`:`end`, `gap` before it."""

    word: str
    name: str
    raw: str
    start: int
    end: int
    gap: str

    @property
    def opens(self) -> bool:
        """Whether a new sentence or a clause set off by a dash begins here."""
        return self.gap != " " and bool(_HARD.search(self.gap))

    @property
    def capital(self) -> bool:
        return self.raw[0].isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One message: `raw` with straight quotes, `plain` the same in lower case, character for character.

    `shouted` when capitals tell nothing: most words begin with one.
    """

    raw: str
    plain: str
    tokens: tuple[Token, ...]
    shouted: bool

    def without(self, spans: Iterable[tuple[int, int]]) -> str:
        """`plain` with these token ranges blotted out, so that names are not read as anything else."""
        plain = self.plain
        for first, last in spans:
            start, end = self.tokens[first].start, self.tokens[last - 1].end
            plain = plain[:start] + "_" * (end - start) + plain[end:]
        return plain


def clause_before(tokens: Sequence[Token], first: int, most: int) -> list[str]:
    """The words, at most so many, that stand before a token in its own clause."""
    start = first
    while start > max(0, first - most) and not (tokens[start].opens or "," in tokens[start].gap):
        start -= 1
    return [token.word for token in tokens[start:first]]


def read_text(text: str) -> Text:
    """Any string as a Text; lone surrogates and control characters are dropped by not being words."""
    raw = text.translate(_QUOTES)
    plain = _lowered(raw)
    tokens, last = [], 0
    for match in _TOKEN.finditer(raw):
        word = fold(match[0]) or match[0]
        tokens.append(
            Token(
                word=word,
                name=canon(word),
                raw=match[0],
                start=match.start(),
                end=match.end(),
                gap=raw[last : match.start()],
            )
        )
        last = match.end()
    return Text(raw=raw, plain=plain, tokens=tuple(tokens), shouted=_shouted(tokens))


def _lowered(raw: str) -> str:
    """In lower case, character for character: some would become two, and a sigma depends on what is behind it."""
    whole = raw.lower()
    if len(whole) == len(raw) and "Σ" not in raw:
        return whole
    return "".join(low if len(low := c.lower()) == 1 else c for c in raw)


def _shouted(tokens: Iterable[Token]) -> bool:
    words = [token.raw for token in tokens if len(token.raw) > 1 and token.raw[0].isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def name_words(name: str) -> list[str]:
    """The words of a title or a person in the form in which tokens are compared with them; one copy of each, for the
    indexes of names keep most of them several times over."""
    if name.isascii() and name.replace(" ", "").isalnum():  # as most names are
        return [intern(_FORMS.get(word, word)) for word in name.lower().split()]
    return [intern(canon(_folded(word) or word)) for word in _TOKEN.findall(name.translate(_QUOTES))]
