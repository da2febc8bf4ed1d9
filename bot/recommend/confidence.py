"""How likely a person is to like a pick: a logistic curve over its score, its standing, and how the person judges."""

import numpy as np

from bot.ports import Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.score import Candidates
from bot.taste.profile import Taste

INTERCEPT, SCORE, QUALITY, WARMTH, KNOWN = -2.92, 2.57, 1.53, 0.94, 0.86
"""Fitted by `python -m benchmarks confidence` on MovieLens; docs/decisions.md has the figures."""
DOUBT = 3.0
"""Likes, and as many others, that are imagined of everybody before the first verdict."""
FAMILIAR = 12.0
"""Likes at which a taste is half known."""


def estimate(chosen: Candidates, arrays: TitleArrays, taste: Taste) -> Floats:
    """Probability of a like, float32 [candidates], 0.02 to 0.98."""
    logit = facts(chosen, arrays, taste) @ np.array([INTERCEPT, SCORE, QUALITY, WARMTH, KNOWN])
    return (1 / (1 + np.exp(-logit))).clip(0.02, 0.98).astype(np.float32)


def facts(chosen: Candidates, arrays: TitleArrays, taste: Taste) -> Floats:
    """What the curve reads, float32 [candidates, 5]: one, the score, the standing, the log odds of a like among what
    this person judged so far, and how well the taste is known (0 to 1)."""
    count, likes = len(chosen.rows), len(taste.liked)
    judged = len({*taste.liked, *taste.disliked, *taste.seen})
    warmth = np.log((likes + DOUBT) / (judged - likes + DOUBT))
    own = (np.full(count, value) for value in (warmth, likes / (likes + FAMILIAR)))
    return np.stack((np.ones(count), chosen.score, arrays.quality[chosen.rows], *own), axis=1).astype(np.float32)
