"""Titles like one title: by document, feel, genres, an editor's word and raters; never its own sequels."""

import numpy as np

from bot.recommend.arrays import TitleArrays
from bot.recommend.community import Circle
from bot.recommend.diversify import mmr
from bot.recommend.score import mix
from bot.recommend.seeds import nearness, same_story
from bot.titles import TitleId

WEIGHTS = {"alike": 1.0, "raters": 0.3, "fame": 0.1}
"""What likeness, what raters of both say, and how well known a title is count for."""


def similar(title: TitleId, arrays: TitleArrays, circle: Circle | None, count: int) -> tuple[TitleId, ...]:
    """The titles most like this one, best first: none of its own story; at most two of a director and
    one of a franchise in any eight."""
    itself = arrays.rows((title,))
    rows = np.setdiff1d(np.arange(len(arrays)), np.concatenate([itself, same_story(itself, arrays)]))
    nobody = np.zeros(0, dtype=np.int64)
    parts = {"alike": nearness(rows, itself, arrays), "fame": arrays.renown[rows]}
    weights = dict(WEIGHTS)
    if circle and (together := circle.score(itself, nobody, nobody)) is not None:
        parts["raters"] = together[rows]
        weights["raters"] *= circle.trust(itself, nobody)
    scored = mix(rows, parts, {name: weights[name] for name in parts})
    best = scored.take(np.argsort(-scored.score, kind="stable")[: 6 * count])
    return tuple(arrays.ids[row] for row in best.rows[mmr(best, arrays, count, 1.0)])
