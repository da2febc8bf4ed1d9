"""Concepts in words that no way of saying fits: parts of a wish beside what the concepts mean, as vectors."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from bot.knowledge.vocabulary import CONCEPTS, concepts
from bot.ports import Floats

FLOOR = 0.5
"""A part of a wish names the concept whose two nearest sayings are, on average, at least this near (cosine). Calibrated
on `benchmarks/concept_words.tsv`: right in 86 of 100, and for 83 of the 139 lines that mean something."""
BESIDE = 0.005
"""A second concept is named too where it is hardly less near than the first."""
SAYINGS = 2
WEIGHT = 0.5
"""How central to a wish is what was found so: less than what was said."""
SHORTEST, LONGEST, MOST = 3, 16, 4
"""Words of a part that says enough and still says one thing; parts of a wish that are looked at."""
_PARTS = re.compile(
    r"[,.;:!?()\"…—–]+|\s-\s|\b(?:but|and then|because|although|that's|which is|please)\b"
    r"|\b(?:who|that|which|and) (?=(?:is|are|do|does|has|have|can|will|was)n['’]t\b|(?:is|are) not\b)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|nothing|never|none|nobody|without|except|isn|aren|don|doesn|didn|wasn|hate|avoid|less)\b|n['’]t\b|"
    r"\b(?:two|three|\d+)\s*(?:hours?|minutes?|years?|min|h)\b|\b(?:tonight|recommend|suggest|netflix|subtitles?)\b|"
    r"\b(?:can|could|may|might) be\b|\b(?:is|are) (?:fine|ok|okay|optional)\b|"
    r"\bwe\b|\bmy (?:\w+ )?(?:wife|husband|girlfriend|boyfriend|partner|kids?|sons?|daughters?)\b|"
    r"\bmy (?:\w+ )?(?:mum|mom|dad|parents?|friends?)\b",
    re.IGNORECASE,
)
_NEVER = frozenset(("occasion", "standing"))
"""Groups of concepts that are said outright or not at all."""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Meanings:
    """Vectors of what concepts mean and how they are called, float16 [sayings, dimension] as they ship, and whose each
    is."""

    vectors: NDArray[np.float16]
    concept: Sequence[str]

    def claimed(self, parts: Floats) -> dict[str, float]:
        """The concepts that these parts of a wish name, and how central each is to it."""
        found: dict[str, float] = {}
        for near in self._near(parts):
            best = int(near.argmax())
            if near[best] < FLOOR:
                continue
            for place in np.flatnonzero(near >= near[best] - BESIDE):
                found[CONCEPTS[place]] = WEIGHT
        return found

    def _near(self, parts: Floats) -> Floats:
        """How near each part is to each concept, float32 [parts, concepts]: the mean of its SAYINGS nearest."""
        cosines = parts @ self.vectors.astype(np.float32).T
        near = np.zeros((len(parts), len(CONCEPTS)), dtype=np.float32)
        for place, own in self._places:
            near[:, place] = np.partition(cosines[:, own], -SAYINGS, axis=1)[:, -SAYINGS:].mean(axis=1)
        return near

    @cached_property
    def _places(self) -> list[tuple[int, slice]]:
        """Where each concept stands, and its sayings, which stand together."""
        places, start = [], 0
        for name, group in groupby(self.concept):
            size = len(list(group))
            if name in CONCEPTS and size >= SAYINGS:
                places.append((CONCEPTS.index(name), slice(start, start + size)))
            start += size
        return places


def sayings() -> Iterator[tuple[str, str]]:
    """Every concept that may be claimed with each of its meanings: pairs of its name and a text to embed."""
    for name, concept in concepts().items():
        if concept.group not in _NEVER:
            for text in dict.fromkeys((name, concept.meaning, *concept.words["en"])):
                yield name, text


_FILM = re.compile(
    r"\b(?:an? |some |any |the )?(?:movies?|films?|flicks?|series|shows?|something|anything)"
    r"(?: (?:that|which|about)\b)?",
    re.IGNORECASE,
)
"""Words for films: whoever asks for one wants no film about film."""


def bare_parts(text: str) -> list[str]:
    """The parts of a wish of which nothing else was understood."""
    return parts_of(text, {})


def parts_of(text: str, known: Mapping[str, float]) -> list[str]:
    """The parts of a wish to look for a concept in, without the words for films: none that denies something,
    sets a limit, or holds a way of saying one of the `known` concepts."""
    ways = [way for name in known if name in concepts() for way in (name, *concepts()[name].words["en"])]
    found = []
    for part in _PARTS.split(_FILM.sub(" ", text)):
        words = part.split()
        said = f" {' '.join(words).casefold()} "
        told = any(f" {way.casefold()} " in said for way in ways)
        if SHORTEST <= len(words) <= LONGEST and not told and not _DENIED.search(part):
            found.append(" ".join(words))
    return found[:MOST]
