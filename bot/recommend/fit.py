"""How well titles fit a taste, part by part: what they are about, how they are told, how they feel, and what those who
like the same like. Each part says which share of the catalogue fits the taste less, so that parts can be weighed
against each other and a bound means the same for everybody."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from bot.knowledge.vocabulary import CONCEPTS, concepts
from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays, genre_table
from bot.taste.profile import Taste
from bot.taste.traits import TRAITS
from bot.titles import TitleId

THEMATIC, STYLE, EMOTIONAL, COMMUNITY = "thematic", "style", "emotional", "community"
WORTH = {THEMATIC: 0.35, STYLE: 0.2, EMOTIONAL: 0.2, COMMUNITY: 0.25}
"""What each part counts; without a community the others share its weight."""
OF_THEMES = frozenset(("plot", "people", "place", "time", "subject", "kind", "shape"))
"""Groups of concepts that say what a title is about."""
OF_STYLE = (
    "complexity", "intellectual", "pacing_slow", "artistic", "spectacle", "world_building", "art_house", "accessible",
    "unconventional", "mainstream",
)  # fmt: skip
OF_FEELING = (
    "darkness", "suspense", "comfort", "humor", "depth", "romance", "violence", "scares", "nostalgia", "adventure",
)  # fmt: skip
MEASURED = 1500
"""Titles of the catalogue against which a title is measured: evenly taken, for more would tell the same."""
LATEST = 120
"""Titles somebody liked that speak for their taste: the latest."""
GENRE = 0.5
"""What a shared genre counts beside concepts."""
AGAINST = 0.35
"""What a disliked title counts against a liked one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """One title's: the whole and its parts, each 0 to 1."""

    title: TitleId
    whole: float
    parts: dict[str, float]


def fits(titles: tuple[TitleId, ...], taste: Taste, arrays: TitleArrays, community: Floats | None) -> tuple[Fit, ...]:
    """Those of the titles that are here, in their order; none for somebody who liked nothing. `community` is what those
    who like the same think of every title, where that is known."""
    liked = arrays.rows(taste.liked[-LATEST:])
    known = [title for title in titles if title in arrays.place]
    if not len(liked) or not known:
        return ()
    rows = np.array([arrays.place[title] for title in known], dtype=np.int64)
    others = np.unique(np.linspace(0, len(arrays) - 1, min(MEASURED, len(arrays))).astype(np.int64))
    disliked = arrays.rows(taste.disliked[-LATEST:])
    both = np.concatenate([rows, others])
    worth = {
        THEMATIC: _themes(both, liked, disliked, arrays),
        STYLE: _feel(both, liked, taste, OF_STYLE, arrays),
        EMOTIONAL: _feel(both, liked, taste, OF_FEELING, arrays),
    }
    if community is not None:
        worth[COMMUNITY] = community[both]
    shares = {name: _share_below(value[: len(rows)], value[len(rows) :]) for name, value in worth.items()}
    total = sum(WORTH[name] for name in shares)
    whole = sum((WORTH[name] / total * share for name, share in shares.items()), np.zeros(len(rows)))
    return tuple(
        Fit(
            title=title,
            whole=round(float(whole[place]), 4),
            parts={name: round(float(share[place]), 4) for name, share in shares.items()},
        )
        for place, title in enumerate(known)
    )


def _share_below(values: Floats, others: Floats) -> Floats:
    """Which share of the others each value exceeds, those that are equal by half."""
    ordered = np.sort(others)
    below, upto = np.searchsorted(ordered, values, "left"), np.searchsorted(ordered, values, "right")
    return ((below + upto) / 2 / max(len(ordered), 1)).astype(np.float32)


def _themes(rows: Rows, liked: Rows, disliked: Rows, arrays: TitleArrays) -> Floats:
    """How near the concepts and genres of titles come to those of the liked ones, and not to those of the disliked."""
    told = _told(np.concatenate([rows, liked, disliked]), arrays)
    own, theirs, against = np.split(told, [len(rows), len(rows) + len(liked)])
    mean = theirs.mean(axis=0) - (AGAINST * against.mean(axis=0) if len(against) else 0.0)
    return np.asarray(own @ mean, dtype=np.float32)


def _told(rows: Rows, arrays: TitleArrays) -> Floats:
    """What titles are about as vectors of length 1: concepts by how telling they are, and genres."""
    columns = _columns_of_themes()
    about = arrays.concepts[np.ix_(rows, columns)].astype(np.float32) / 100 * arrays.concept_worth[columns]
    kinds = GENRE * genre_table(arrays.genres[rows]).astype(np.float32)
    found = np.concatenate([about, kinds], axis=1)
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6), dtype=np.float32)


def _feel(rows: Rows, liked: Rows, taste: Taste, names: tuple[str, ...], arrays: TitleArrays) -> Floats:
    """How near the traits of titles come to those of what was liked and to what was said of them."""
    columns = np.array([TRAITS.index(name) for name in names], dtype=np.int64)
    centre = arrays.z[np.ix_(liked, columns)].mean(axis=0)
    pushed = taste.pushes()
    centre = centre + np.array([pushed.get(name, 0.0) for name in names], dtype=np.float32)
    apart = arrays.z[np.ix_(rows, columns)] - centre
    return np.asarray(-np.sqrt((apart**2).mean(axis=1)), dtype=np.float32)


@cache
def _columns_of_themes() -> Rows:
    return np.array([n for n, name in enumerate(CONCEPTS) if concepts()[name].group in OF_THEMES], dtype=np.int64)
