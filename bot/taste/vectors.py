"""Where a taste points: lately, and over the years. What someone loved last week and what they always loved are two
answers; whoever recommends mixes them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from bot.ports import Floats, Rows
from bot.taste.profile import Horizons, Taste, opinion_of
from bot.titles import Judgement, TitleId

AWAY = 0.45
"""What a disliked title counts beside a liked one: people dislike for much, and like for one thing (Rocchio 1971)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TasteVectors:
    """Unit float32 [dimension] each; None without an opinion on a title that has a vector.

    `short_term` halves with every `Horizons.events` later opinions, `long_term` with every `Horizons.days`.
    """

    short_term: Floats | None = None
    long_term: Floats | None = None


def taste_vectors(taste: Taste, rows: Callable[[tuple[TitleId, ...]], Rows], vectors: Floats) -> TasteVectors:
    """Both vectors. `rows` gives the rows of titles in `vectors` (float32 [titles, dimension], of length 1), leaving
    out those it doesn't know."""
    opinions = _opinions(taste)
    return TasteVectors(
        short_term=_pointing(_by_order(opinions, taste.horizons), rows, vectors),
        long_term=_pointing(_by_age(opinions, taste), rows, vectors),
    )


def _opinions(taste: Taste) -> list[Judgement]:
    """The opinion of each liked and disliked title, oldest first."""
    held = {*taste.liked, *taste.disliked}
    latest: dict[TitleId, Judgement] = {}
    for judgement in taste.judgements:
        if opinion_of(judgement) and judgement.title in held:
            latest.pop(judgement.title, None)
            latest[judgement.title] = judgement
    return list(latest.values())


def _by_order(opinions: Sequence[Judgement], horizons: Horizons) -> dict[TitleId, float]:
    return {
        judgement.title: _side(judgement) * 0.5 ** (later / horizons.events)
        for later, judgement in enumerate(reversed(opinions))
    }


def _by_age(opinions: Sequence[Judgement], taste: Taste) -> dict[TitleId, float]:
    """By age at `now`, without one at the latest opinion."""
    now = taste.now or max((judgement.at for judgement in opinions), default=None)
    half_life = timedelta(days=taste.horizons.days)
    return {
        judgement.title: _side(judgement) * 0.5 ** (max(now - judgement.at, timedelta(0)) / half_life)
        for judgement in opinions
        if now
    }


def _side(judgement: Judgement) -> float:
    return 1.0 if opinion_of(judgement) > 0 else -AWAY


def _pointing(
    worth: Mapping[TitleId, float], rows: Callable[[tuple[TitleId, ...]], Rows], vectors: Floats
) -> Floats | None:
    """Liked and disliked titles each averaged by their worth, so that neither outweighs the other by number."""
    total = np.zeros(vectors.shape[1], dtype=np.float32)
    for side in (1.0, -1.0):
        known = {title: each for title, each in worth.items() if each * side > 0 and len(rows((title,)))}
        if known:
            weights = np.array(list(known.values()), dtype=np.float32)
            mean = weights @ vectors[rows(tuple(known))] / np.abs(weights).sum()
            total += mean * (1.0 if side > 0 else AWAY)
    length = float(np.linalg.norm(total))
    return (total / length).astype(np.float32) if length > 1e-6 else None
