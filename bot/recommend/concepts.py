"""What titles are and have, beside what is asked: how well each meets the concepts of a wish, and what is refused."""

from collections.abc import Mapping

import numpy as np

from bot.knowledge.vocabulary import concepts, notes
from bot.ports import Bytes, Floats
from bot.recommend.arrays import SOME, UNKNOWN, Mask, TitleArrays
from bot.recommend.themes import keyed
from bot.recommend.word_index import words_of
from bot.request import Facet

NEAR = 0.5
"""What a near concept counts beside the one that was asked for."""
ENOUGH = 0.7
"""From this strength on a part of a wish is met; more of it is worth little, for the other parts come first."""
BEYOND, ALONE = 0.3, 0.7
"""What strength beyond ENOUGH is worth; and where a wish has but one such part, which is then what it is about."""
ALL = 0.5
"""How much of the score hangs on the part that is met least."""
TOLD, FULLY = 0.5, 1.5
"""Of that strength so much is told by the words in which a title is described; and how often what is usual among those
that speak of it says all."""
PARTS = 0.6
"""Concepts at least this central are parts of a wish that must all be met."""
BY_KEYWORD = 0.6
"""How strongly a keyword alone says that a concept holds."""
HOLDS = 0.4
"""A refused concept holds from this strength on."""
ROUGH: Mapping[str, tuple[str, float]] = {
    "gore": ("violence", 0.9), "violence": ("violence", 0.5), "torture": ("violence", 1.2),
    "war horrors": ("violence", 1.2),
    "jump scares": ("scares", 0.6), "frightening scenes": ("scares", 0.6), "bleak ending": ("darkness", 1.0),
    "slow first hour": ("pacing_slow", 0.9), "body horror": ("scares", 1.0), "sexual violence": ("darkness", 1.6),
}  # fmt: skip
"""What speaks for a note where nobody noted anything: a trait this many standard deviations above the usual."""


def matched(wanted: Mapping[str, float], arrays: TitleArrays) -> Floats:
    """How well each title meets the concepts of a wish, float32 [titles], 0 to 1.

    Each part counts up to ENOUGH, hardly more beyond it, and the least met part holds the whole back: all parts must be
    met before one is met twice over.
    """
    names = list(wanted)
    weights = np.array([wanted[name] for name in names], dtype=np.float32)
    met = np.stack([_met(name, arrays) for name in names])
    beyond = np.where((weights >= PARTS).sum() == 1, ALONE, BEYOND).astype(np.float32)
    much = np.stack([_much(name, own, arrays) for name, own in zip(names, met, strict=True)])
    worth = (1 - beyond) * np.minimum(met / ENOUGH, 1) + beyond * much
    mean = weights @ worth / weights.sum()
    parts = worth[weights >= PARTS]
    least = parts.min(axis=0) if len(parts) else np.ones(len(arrays), dtype=np.float32)
    return np.asarray(mean * (1 - ALL + ALL * least), dtype=np.float32)


def faceted(facets: tuple[Facet, ...], arrays: TitleArrays) -> Floats:
    """How well each title meets these sides of a wish, float32 [titles], 0 to 1: of each side any concept will do, and
    what speaks against it takes from it; the side that is met least holds the whole back."""
    met = np.stack([_side(facet, arrays) for facet in facets])
    return np.asarray((1 - ALL) * met.mean(axis=0) + ALL * met.min(axis=0), dtype=np.float32)


def _side(facet: Facet, arrays: TitleArrays) -> Floats:
    lacking, clean = np.ones(len(arrays), dtype=np.float32), np.ones(len(arrays), dtype=np.float32)
    for name, lean in facet:
        if lean > 0:
            lacking *= 1 - np.float32(lean) * arrays.concept(name)
        else:
            clean *= 1 + np.float32(lean) * arrays.concept(name)
    speaks = np.minimum((1 - lacking) / ENOUGH, 1) if any(lean > 0 for _, lean in facet) else 1.0
    return np.asarray(speaks * clean, dtype=np.float32)


def _met(name: str, arrays: TitleArrays) -> Floats:
    """How strongly each title has the concept, or NEAR as much one that is near it; where nobody wrote of the title, a
    keyword that names the concept tells of it."""
    own = arrays.concept(name)
    said = _said(name, concepts()[name].words["en"], arrays) & ~arrays.concepts_written
    own = np.maximum(own, np.where(said, BY_KEYWORD, 0).astype(np.float32))
    near = concepts()[name].near
    if not near:
        return own
    return np.maximum(own, NEAR * np.max([arrays.concept(other) for other in near], axis=0))


def _much(name: str, met: Floats, arrays: TitleArrays) -> Floats:
    """How much of a title a concept that it meets so well is, float32 [titles], 0 to 1: where the very name of a place
    is told of a title, more of it lies there than one scene."""
    if concepts()[name].group != "place" or " and " in name:
        return met
    return np.asarray((1 - TOLD) * met + TOLD * np.minimum(met, told_of(name, arrays)), dtype=np.float32)


def told_of(name: str, arrays: TitleArrays) -> Floats:
    """How much each title's name, plot and keywords speak of a concept by its own name, float32 [titles], 0 to 1 for as
    much as titles that speak of it usually do, and half as much again; remembered by name."""
    key = f"told {name}"
    if key not in arrays.themed:
        words = dict.fromkeys(words_of(name), 1.0)
        whole = FULLY * arrays.words.ceiling(words)
        arrays.themed[key] = np.minimum(arrays.words.score(words) / max(whole, 1e-6), 1).astype(np.float32)
    return arrays.themed[key]


def has_any(names: frozenset[str], arrays: TitleArrays) -> Mask:
    """Titles with any of these concepts: by what was written or estimated of them, or by a keyword that says so."""
    found = np.zeros(len(arrays), dtype=bool)
    for name in names:
        found |= (arrays.concept(name) >= HOLDS) | _said(name, concepts()[name].words["en"], arrays)
    return found


ROUGHLY: Mapping[str, tuple[str, float]] = {
    "terrifying": ("scares", 1.2), "jumpy": ("scares", 1.2), "brutal": ("violence", 1.3), "bleak": ("darkness", 1.5),
    "disturbing": ("darkness", 1.6), "sad": ("darkness", 1.5), "slow burn": ("pacing_slow", 1.4),
}  # fmt: skip
"""What makes a refused feeling hold beside the concept itself: a trait so many standard deviations above the usual."""


TEARS: Mapping[str, float] = {"sad": HOLDS, "tear-jerker": 0.9, "need a good cry": 0.6}
"""Who refuses one of these wants no tears: each with the strength from which a title has them. A lump in the throat
alone (a weaker tear-jerker) is none."""


def refused(names: frozenset[str], arrays: TitleArrays) -> Mask:
    """Titles that have any of these concepts, or so much of the trait that feels the same."""
    found = has_any(names, arrays)
    if names & TEARS.keys():
        found = found | np.logical_or.reduce([arrays.concept(name) >= least for name, least in TEARS.items()])
    found[arrays.words.speaking_of(_telling(names, arrays))] = True
    for name in names & ROUGHLY.keys():
        trait, least = ROUGHLY[name]
        found = found | (arrays.z[:, arrays.trait_place(trait)] >= least)
    return found


_THINGS = frozenset(("plot", "subject", "time"))
"""Groups of concepts of which a title's words tell."""
SELDOM, SHORTEST = 0.015, 4
"""A word in more than this share of the titles, or of fewer letters, is no sign that one is about it."""


def _telling(names: frozenset[str], arrays: TitleArrays) -> set[str]:
    """Rare words (as stems) that name these concepts by themselves: who refuses Nazis wants no film whose plot speaks
    of one."""
    known = (concepts()[name] for name in names if name in concepts())
    ways = (way for concept in known if concept.group in _THINGS for way in (concept.name, *concept.words["en"]))
    stems = {stem for way in ways if way.isalpha() and len(way) >= SHORTEST for stem in words_of(way)}
    return {stem for stem in stems if len(arrays.words.speaking_of((stem,))) <= SELDOM * len(arrays)}


def noted(names: frozenset[str], arrays: TitleArrays) -> Mask:
    """Titles of which any of these notes holds: as noted; where nothing was noted, by keywords and rough traits."""
    out = np.zeros(len(arrays), dtype=bool)
    for name in names:
        known: Bytes = arrays.note(name)
        guess = _said(name, notes()[name].words["en"], arrays)
        if name in ROUGH:
            trait, least = ROUGH[name]
            guess = guess | (arrays.z[:, arrays.trait_place(trait)] >= least)
        out |= np.where(known == UNKNOWN, guess, known >= SOME)
    return out


def _said(name: str, ways: tuple[str, ...], arrays: TitleArrays) -> Mask:
    """Titles with a keyword that is one of these ways; remembered by name."""
    key = f"keyword {name}"
    if key not in arrays.themed:
        arrays.themed[key] = keyed((name, *ways), arrays).astype(np.float32)
    return arrays.themed[key] > 0
