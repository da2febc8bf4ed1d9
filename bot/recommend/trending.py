"""What is liked and watched just now: the one place that says what trending means."""

import numpy as np

from bot.recommend.arrays import TitleArrays
from bot.recommend.explain import reputation_of
from bot.recommend.filters import allow
from bot.request import Request
from bot.titles import Evidence, Pick, Slot, TitleId

TRENDS = frozenset({"here", "trending"})
"""Evidence that a title is liked or watched just now, rather than well known and well liked at all times."""


def trending(request: Request, arrays: TitleArrays, hidden: frozenset[TitleId], count: int) -> tuple[Pick, ...]:
    """The most liked lately by several people here, and what is popular everywhere, within a request's limits; where
    nobody knows what is popular now, the well known and well liked. How sure a pick is isn't said, for it is nobody's
    in particular."""
    mask = np.zeros(len(arrays), dtype=bool)
    mask[arrays.rows(hidden)] = True
    rows = np.flatnonzero(allow(request, arrays, mask).mask)
    renown = arrays.renown[rows] * arrays.quality[rows]
    best = rows[np.lexsort((-renown, -arrays.trending[rows]))][:count]
    return tuple(_pick(int(row), arrays) for row in best)


def _pick(row: int, arrays: TitleArrays) -> Pick:
    much = round(float(arrays.trending[row]), 4)
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
