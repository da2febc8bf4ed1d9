"""Words: which titles speak of what was said. BM25 over overviews, keywords, names and people, as arrays.

Scores are Okapi BM25 (Robertson and Zaragoza 2009) with a weight per field, as in BM25F: a title's keywords count for
more than its overview.
"""

import re
import unicodedata
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.packed import Packed
from bot.ports import Columns, Floats, Rows
from bot.titles import TitleId

K1, B = 1.2, 0.6
"""BM25's saturation and length penalty; docs/decisions.md has the figures that chose them and the field weights."""
OVERVIEW, KEYWORDS, NAME, PEOPLE, GENRE = 1.0, 2.0, 0.5, 0.5, 1.0
COMMON = 0.15
"""A word in more than this share of the titles tells nothing."""
LONGEST = 4000
"""Characters of a text that are read."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_EMPTY = {
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can",
    "can't", "could", "did", "didn't", "do", "does", "don't", "for", "from", "get", "had", "has", "have", "he", "her",
    "him", "his", "how", "i", "i'm", "i've", "if", "in", "into", "is", "it", "it's", "its", "just", "like", "me",
    "more", "most", "much", "my", "no", "not", "of", "on", "one", "only", "or", "other", "our", "out", "over",
    "really", "set", "she", "so", "some", "something", "than", "that", "the", "their", "them", "then", "there", "they",
    "this", "to", "too", "up", "very", "was", "we", "were", "what", "when", "where", "which", "while", "who", "will",
    "with", "would", "you", "your", "anything",
}  # fmt: skip
"""Words that every text has."""


def stem(word: str) -> str:
    """The word without its commonest English endings: murders, murdered and murdering meet in one form."""
    for ending, least in (("'s", 1), ("ies", 2), ("ing", 4), ("ed", 4), ("s", 3)):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith(("ss", "us", "is")):
            word = word[: -len(ending)] + ("y" if ending == "ies" else "")
            break
    word = word.removesuffix("e") if len(word) > 4 else word
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


_stem = lru_cache(maxsize=16_384)(stem)


def words_of(text: str) -> list[str]:
    """The text's telling words as stems, in order; no accents, no case, nothing empty of meaning."""
    return [_stem(word) for word in _plain(text)]


def names_of(text: str) -> list[str]:
    """The text's words as parts of people's names, marked so: who wants a film about a cook wants none with Elisha
    Cook."""
    return [f"@{word}" for word in _plain(text)]


def _plain(text: str) -> list[str]:
    plain = text[:LONGEST].casefold().replace("’", "'")
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return [word for word in _WORD.findall(plain) if word not in _EMPTY]


@dataclass(frozen=True, kw_only=True, repr=False)
class WordIndex:
    """Postings by term: those of term t are `rows[starts[t]:starts[t + 1]]` (int32, a title's row) with its BM25 weight
    there (`weights`, float16)."""

    terms: Mapping[str, int]
    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    weights: NDArray[np.float16]
    titles: int

    def score(self, words: Mapping[str, float]) -> Floats:
        """How much each title speaks of the (weighted) words, float32 [titles], 0 or more."""
        found = np.zeros(self.titles, dtype=np.float32)
        for word, weight in words.items():
            term = self.terms.get(word)
            if term is not None:
                at = slice(self.starts[term], self.starts[term + 1])
                found[self.rows[at]] += weight * self.weights[at].astype(np.float32)
        return found

    def speaking(self, words: str) -> Rows:
        """Rows of the titles that have all telling words of a phrase, in any order and place."""
        found: Rows | None = None
        for word in words_of(words):
            term = self.terms.get(word)
            rows = self.rows[self.starts[term] : self.starts[term + 1]] if term is not None else self.rows[:0]
            found = rows.astype(np.int64) if found is None else np.intersect1d(found, rows, assume_unique=True)
        return np.zeros(0, dtype=np.int64) if found is None else found

    def pull(self, word: str, least: int) -> float:
        """How much the titles that speak of a word tell of what else it goes with: its rarity for each unit of their
        weights; 0 for a word of fewer than `least` titles, or of most."""
        term = self.terms.get(word)
        if term is None:
            return 0.0
        at = slice(self.starts[term], self.starts[term + 1])
        spoken, titles = float(self.weights[at].sum(dtype=np.float32)), at.stop - at.start
        return float(np.log1p(self.titles / titles)) / spoken if titles >= least and spoken else 0.0

    def speaking_of(self, words: Iterable[str]) -> Rows:
        """The rows of the titles that have any of these words (as `words_of` writes them)."""
        terms = [self.terms[word] for word in words if word in self.terms]
        spans = [self.rows[self.starts[term] : self.starts[term + 1]] for term in terms]
        return np.unique(np.concatenate(spans)) if spans else np.empty(0, dtype=np.int32)

    def ceiling(self, words: Mapping[str, float]) -> float:
        """A score that a title with all these words would reach."""
        known = [(self.terms[word], weight) for word, weight in words.items() if word in self.terms]
        spans = [(weight, self.weights[self.starts[t] : self.starts[t + 1]]) for t, weight in known]
        return sum(weight * float(np.median(found)) for weight, found in spans if len(found))


class WordIndexBuilder:
    """Takes overviews in any portions, so that they need not all be in memory, then the columns."""

    def __init__(self, place: Mapping[TitleId, int]) -> None:
        self._place = place
        self._terms: dict[str, int] = {}
        self._rows, self._found, self._counts = array("i"), array("i"), array("f")

    def add_overviews(self, overviews: Iterable[tuple[TitleId, str]]) -> None:
        for title, text in overviews:
            if title in self._place:
                self._add(self._place[title], words_of(text), OVERVIEW)

    def of_texts(self) -> WordIndex:
        """The index over the texts so far and nothing else."""
        return self._weighed(len(self._place))

    def finish(self, columns: Columns) -> WordIndex:
        """The index over the overviews so far and the columns' names, keywords, genres and people."""
        fields: tuple[tuple[Sequence[Iterable[str]], float], ...] = (
            (columns.keywords, KEYWORDS),
            ([(name,) for name in columns.titles], NAME),
            (columns.genres, GENRE),
        )
        for texts, weight in fields:
            for row, several in enumerate(texts):
                self._add(row, words_of(" ".join(several)), weight)
        for people in (columns.directors, columns.cast):
            for row, several in enumerate(people):
                self._add(row, names_of(" ".join(several)), PEOPLE)
        return self._weighed(len(columns.ids))

    def _add(self, row: int, words: Sequence[str], weight: float) -> None:
        """Each word as it comes: a word that comes twice is added up with all the others."""
        terms = self._terms
        self._found.extend([terms.setdefault(word, len(terms)) for word in words])
        self._rows.extend([row] * len(words))
        self._counts.extend([weight] * len(words))

    def _weighed(self, titles: int) -> WordIndex:
        """Postings sorted by term and row, a title's fields added up, counts turned into BM25 weights."""
        terms, rows = np.frombuffer(self._found, dtype=np.int32), np.frombuffer(self._rows, dtype=np.int32)
        keys, place = np.unique(terms.astype(np.int64) * max(titles, 1) + rows, return_inverse=True)
        counts = np.bincount(place, weights=np.frombuffer(self._counts, dtype=np.float32), minlength=len(keys))
        terms, rows = np.divmod(keys, max(titles, 1))
        lengths = np.bincount(rows, weights=counts, minlength=titles)
        frequency = np.bincount(terms, minlength=len(self._terms))
        rarity = np.log1p((titles - frequency + 0.5) / (frequency + 0.5))
        rarity[frequency > COMMON * max(titles, 1)] = 0.0
        penalty = K1 * (1 - B + B * lengths[rows] / max(float(lengths.mean()) if titles else 1.0, 1e-6))
        weights = rarity[terms] * counts * (K1 + 1) / (counts + penalty)
        return WordIndex(
            terms=Packed(self._terms),
            starts=np.concatenate(([0], np.cumsum(frequency))),
            rows=rows.astype(np.int32),
            weights=weights.astype(np.float16),
            titles=titles,
        )
