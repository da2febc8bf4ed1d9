"""How likely a person is to like a pick: a logistic curve over the score and the title's standing."""

import numpy as np

from bot.ports import Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.score import Candidates

INTERCEPT, SCORE, QUALITY = -2.2, 2.6, 1.6
"""Set so that an average title met by chance is liked about one time in five and a strong match four times in five.
`benchmarks/confidence.py` measures the curve on MovieLens; another issue calibrates it per stream."""


def estimate(chosen: Candidates, arrays: TitleArrays) -> Floats:
    """Probability of a like, float32 [candidates], 0.02 to 0.98."""
    logit = INTERCEPT + SCORE * chosen.score + QUALITY * arrays.quality[chosen.rows]
    return (1 / (1 + np.exp(-logit))).clip(0.02, 0.98).astype(np.float32)
