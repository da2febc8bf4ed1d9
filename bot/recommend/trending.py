"""What is liked and watched just now: the one place that says what trending means."""

import numpy as np

from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.explain import reputation_of
from bot.recommend.filters import allow
from bot.request import Request
from bot.titles import Evidence, Pick, Slot, TitleId

TRENDS = frozenset({"here", "trending"})
"""Evidence that a title is liked or watched just now, rather than well known and well liked at all times."""


def trending(request: Request, arrays: TitleArrays, hidden: frozenset[TitleId], count: int) -> tuple[Pick, ...]:
    """The most liked lately by several people here, and what the world was heard to watch some hours ago at most,
    within a request's limits; behind them, and where nobody knows any, the well known and well liked: how popular a
    title was when it came into the catalogue says nothing of now. How sure a pick is isn't said, for it is nobody's in
    particular."""
    mask = np.zeros(len(arrays), dtype=bool)
    mask[arrays.rows(hidden)] = True
    rows = np.flatnonzero(allow(request, arrays, mask).mask)
    renown = arrays.renown[rows] * arrays.quality[rows]
    now = arrays.trending[rows] * _is_fresh(arrays)[rows]
    best = rows[np.lexsort((-renown, -now))][:count]
    return tuple(_pick(int(row), arrays) for row in best)


def _is_fresh(arrays: TitleArrays) -> Mask:
    """Titles of which it is known that they are liked here lately, or watched in the world just now."""
    return (arrays.heat > 0) | (arrays.watched > 0)


def _pick(row: int, arrays: TitleArrays) -> Pick:
    much = round(float(arrays.trending[row] * _is_fresh(arrays)[row]), 4)
    evidence = (Evidence(kind="here" if arrays.heat[row] > 0 else "trending", value="", weight=much),)
    return Pick(
        title=arrays.ids[row],
        score=much,
        confidence=0.0,
        slot=Slot.SAFE,
        evidence=evidence if much else reputation_of(row, arrays),
        parts={"trending": much} if much else {},
        source="trending" if much else "local",
    )
