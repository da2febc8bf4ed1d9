"""Concepts of titles that nobody described: what text, keywords and facts let one claim.

A logistic regression a concept over the title's vector, its facts and the words it shares with the vocabulary, trained
on the titles of the starter (bot.knowledge.training; `python -m benchmarks.concepts` prints how well). A concept is
claimed only where such claims proved right often enough; some concepts never are.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.knowledge.vocabulary import CONCEPTS, concepts
from bot.ports import Bytes, Columns, Floats, Rows
from bot.shipped import shipped_arrays
from bot.titles import GENRES, plain_genres

LANGUAGES = (
    "ar", "cs", "da", "de", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "is", "it", "ja", "ko", "nl", "no",
    "pl", "pt", "ro", "ru", "sv", "ta", "te", "th", "tr", "zh",
)  # fmt: skip
DECADES = range(1920, 2030, 10)
_FOLLOWS = re.compile(r"\b(?:[2-9]|II|III|IV|VI|VII|VIII|Part|Chapter|Episode|Returns|Reloaded)\b")
"""What the name of a title that follows another often has."""
_HOLLOW = {"a", "an", "the", "of", "on", "in", "to", "and", "for", "by", "film", "movie", "series", "set", "about"}
MOST_WORDS = 6
"""Of a keyword."""
PORTION = 4096
"""Titles estimated at once: their scores take 7 MB."""


Mask = NDArray[np.bool_]


class Spoken(Protocol):
    """Which titles speak of words: an index of what is written of them."""

    def speaking(self, words: str) -> Rows:
        """Rows of the titles whose texts have all these words, in any order."""


def facts(columns: Columns) -> Floats:
    """What is known of each title beside its text, float32 [titles, features], about 0 to 1."""
    count = len(columns.ids)
    genres = np.zeros((count, len(GENRES)), dtype=np.float32)
    place = {genre: i for i, genre in enumerate(GENRES)}
    for row, (names, keywords) in enumerate(zip(columns.genres, columns.keywords, strict=True)):
        for genre in plain_genres(tuple(names), tuple(keywords)):
            genres[row, place[genre]] = 1.0
    language = np.array([code or "" for code in columns.languages])[:, None] == np.array(LANGUAGES)
    decade = (columns.year // 10 * 10)[:, None] == np.array(DECADES)
    series = np.array([kind == "series" for kind in columns.kinds], dtype=np.float32)
    runtime = np.where(series > 0, np.nan, columns.runtime)
    lengths = [runtime < 45, runtime < 90, runtime > 120, runtime > 150, series * (columns.runtime < 35)]
    seasons = [columns.seasons == 1, columns.seasons > 4]
    follows = np.array([bool(_FOLLOWS.search(title)) for title in columns.titles], dtype=np.float32)
    rest = np.array([series, follows, *lengths, *seasons], dtype=np.float32).T
    return np.concatenate([genres, language, decade, rest], axis=1).astype(np.float32)


def named(columns: Columns) -> Mask:
    """Where a keyword is a concept's name or one of its English ways, bool [titles, concepts]."""
    ways = _ways()
    telling = frozenset[str]().union(*ways)
    found = np.zeros((len(columns.ids), len(CONCEPTS)), dtype=bool)
    known: dict[str, tuple[int, ...]] = {}
    for row, keywords in enumerate(columns.keywords):
        for keyword in keywords:
            if keyword not in known:
                known[keyword] = tuple(_named_by(_telling(keyword), ways, telling))
            found[row, list(known[keyword])] = True
    return found


def spoken(index: Spoken, titles: int) -> Mask:
    """Where a title's texts have all words of one of a concept's English ways, bool [titles, concepts]."""
    found = np.zeros((titles, len(CONCEPTS)), dtype=bool)
    for column, concept in enumerate(concepts().values()):
        for way in {concept.name.removeprefix("franchise: "), *concept.words["en"]}:
            found[index.speaking(way), column] = True
    return found


@cache
def _ways() -> dict[frozenset[str], int]:
    """The telling words of each way of saying a concept, and its column."""
    return {
        _telling(way): column
        for column, concept in enumerate(concepts().values())
        for way in (*concept.words["en"], concept.name.removeprefix("franchise: "))
        if _telling(way)
    }


def _named_by(keyword: frozenset[str], ways: Mapping[frozenset[str], int], telling: frozenset[str]) -> Iterator[int]:
    """Columns of the concepts that a keyword speaks of: `based on novel or book` is `based on a novel`."""
    words = sorted(keyword & telling)[:MOST_WORDS]
    for chosen in range(1, 1 << len(words)):
        part = frozenset(word for place, word in enumerate(words) if chosen >> place & 1)
        if part in ways and (len(part) > 1 or len(keyword) == 1):
            yield ways[part]


def _telling(text: str) -> frozenset[str]:
    plain = text.casefold().replace("’", "'")
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", plain)
    return frozenset(
        word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words if word not in _HOLLOW
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptModel:
    """What is learned, all float32: `middle` [dimension] is subtracted from vectors; `meaning` [dimension, concepts],
    `plain` [facts, concepts], `keywords` and `texts` [concepts, concepts] and `intercept` [concepts] give a score, of
    which 1 / (1 + exp(-score)) is the chance that the concept holds; `least` [concepts] is the chance from which on it
    is claimed, above 1 where it never is. `model_sha256` names the embedding weights that vectors must come from.
    """

    model_sha256: str
    names: tuple[str, ...]
    middle: Floats
    meaning: Floats
    plain: Floats
    keywords: Floats
    texts: Floats
    intercept: Floats
    least: Floats

    @classmethod
    def load(cls, path: Path) -> "ConceptModel":
        """Read the shipped file; raises StarterDamaged when its digest (beside it) does not match."""
        data = shipped_arrays(path)
        arrays = {name: data[name].astype(np.float32) for name in MODEL_ARRAYS}
        return cls(model_sha256=str(data["model_sha256"]), names=tuple(data["names"].tolist()), **arrays)

    def scores(self, vectors: Floats, facts: Floats, named: Mask, spoken: Mask) -> Floats:
        """A score for each title and concept of `names`, float32 [titles, concepts]."""
        words = named.astype(np.float32) @ self.keywords + spoken.astype(np.float32) @ self.texts
        found = facts @ self.plain + words + self.intercept
        if vectors.shape[1] == len(self.middle):
            has = vectors.any(axis=1)
            found[has] += (vectors[has] - self.middle) @ self.meaning
        return np.asarray(found, dtype=np.float32)

    def claims(self, columns: Columns, index: Spoken, rows: Rows) -> Bytes:
        """What may be claimed of the titles in `rows`, uint8 [rows, CONCEPTS]: the chance in percent; 0 where unsure,
        which most often means that it does not hold."""
        known, keywords, texts = facts(columns), named(columns), spoken(index, len(columns.ids))
        place = [CONCEPTS.index(name) for name in self.names if name in CONCEPTS]
        kept = [column for column, name in enumerate(self.names) if name in CONCEPTS]
        claimed = np.zeros((len(rows), len(CONCEPTS)), dtype=np.uint8)
        for start in range(0, len(rows), PORTION):
            some = rows[start : start + PORTION]
            chance = chances(self.scores(columns.vectors[some], known[some], keywords[some], texts[some]))
            sure = np.where(chance >= self.least, np.rint(100 * chance), 0)
            claimed[start : start + PORTION, place] = sure[:, kept].astype(np.uint8)
        return claimed


MODEL_ARRAYS = tuple(field.name for field in fields(ConceptModel) if field.name not in ("model_sha256", "names"))
"""The arrays of a model's file, by name."""


def chances(scores: Floats) -> Floats:
    """The logistic function."""
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)
