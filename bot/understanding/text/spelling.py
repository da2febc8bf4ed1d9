"""Words as they were meant: a misspelt word is brought back to the nearest word that names are made of."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.text.lexicons import ranks

SHORTEST = 4
"""Shorter words are taken as they are written: one letter makes another word of them."""


_ENDINGS = ("s", "es", "er", "r", "est", "ier", "iest", "ing", "ed", "d", "ly", "y", "ish", "ness")


def _stem(word: str, ending: str) -> str:
    """`weirder` -> `weird`; the empty word where the ending is not there."""
    stem = word.removesuffix(ending)
    if stem == word or len(stem) < SHORTEST or (ending in ("d", "r") and not stem.endswith("e")):
        return ""
    return stem + ("y" if ending in ("ier", "iest") else "")


class Spelling:
    """Corrects words towards a vocabulary {word: how famous the names are that it stands in}."""

    def __init__(self, vocabulary: Mapping[str, float]) -> None:
        self._fame = vocabulary
        shelves: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in vocabulary:
            if len(word) >= SHORTEST and not word.isdigit():
                shelves[word[0], len(word)].append(word)
        self._shelves = dict(shelves)
        self.meant = lru_cache(maxsize=4096)(self._meant)
        self.unknown = lru_cache(maxsize=16_384)(self._unknown)

    def known(self, word: str) -> bool:
        """Whether the vocabulary has the word."""
        return word in self._fame

    def _unknown(self, word: str) -> bool:
        """Whether it is neither a common English word nor part of any name: then it may be misspelt."""
        return (
            len(word) >= SHORTEST and word.isalpha() and word not in self._fame and word not in ranks()
            and not any(_stem(word, ending) in ranks() for ending in _ENDINGS)
        )  # fmt: skip

    def _meant(self, word: str) -> tuple[tuple[str, int], ...]:
        """Up to three words it may stand for, with the number of slips (1; 2 from seven letters), likeliest first."""
        most = 1 if len(word) < 7 else 2
        shelf = [w for n in range(len(word) - most, len(word) + most + 1) for w in self._shelves.get((word[0], n), ())]
        near = process.extract(word, shelf, scorer=OSA.distance, score_cutoff=most, limit=12)
        ranked = sorted(near, key=lambda found: (found[1], -self._fame[found[0]]))
        return tuple((found, int(slips)) for found, slips, _ in ranked[:3])
