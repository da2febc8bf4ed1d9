"""Tables that are kept always, in less memory than a dictionary of lists; many words with a number each in a tenth of a
dictionary's, for what is asked seldom."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import numpy as np

K = TypeVar("K")
V = TypeVar("V")


def gathered(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """All values of each key, in their order; most have one, for which a tuple takes half of what a list does."""
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


class Packed(Mapping[str, int]):
    """The words in order, as one text with the place where each ends, and their numbers, -2^31 to 2^31 - 1, beside
    them. A word is found in as many steps as the count of words has binary digits: some microseconds. No word may hold
    a line break."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        words = sorted(numbers)
        self._text = "\n".join(words)
        self._numbers = array("i", [numbers[word] for word in words])
        self._find_ends()

    @classmethod
    def unfolded(cls, text: str, numbers: bytes) -> "Packed":
        """From its two parts, as `folded` gave them."""
        made = cls.__new__(cls)
        made._text, made._numbers = text, array("i", numbers)
        made._find_ends()
        return made

    def folded(self) -> tuple[str, bytes]:
        """The whole of it as two values that can be kept in a file."""
        return self._text, self._numbers.tobytes()

    def _find_ends(self) -> None:
        lengths = np.fromiter(map(len, self._text.split("\n")), dtype=np.int32, count=len(self._numbers)) + np.int32(1)
        self._ends = array("i", np.cumsum(lengths, dtype=np.int32).tobytes())

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[str]:
        return map(self.word, range(len(self)))

    def __getitem__(self, word: str) -> int:
        at = self.at(word)
        if at < len(self) and self.word(at) == word:
            return self._numbers[at]
        raise KeyError(word)

    def word(self, place: int) -> str:
        """The word at a place in their order, 0 to the last."""
        return self._text[self._ends[place - 1] if place else 0 : self._ends[place] - 1]

    def at(self, word: str) -> int:
        """The place of the word, or that of the first behind where it would stand."""
        return bisect_left(range(len(self)), word, key=self.word)
