"""How likely a person is to like a pick: a logistic curve over what moved its score and how the person judges."""

import numpy as np

from bot.ports import Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.score import Candidates
from bot.taste.profile import Taste

INTERCEPT, SCORE, QUALITY, COMMUNITY, WARMTH = -2.7, 0.8, 1.21, 2.24, 2.9
"""Fitted by `python -m benchmarks confidence` on MovieLens; docs/decisions.md has the figures."""
DOUBT = 3.0
"""Likes, and as many others, that are imagined of everybody before the first verdict."""


def estimate(chosen: Candidates, arrays: TitleArrays, taste: Taste) -> Floats:
    """Probability of a like, float32 [candidates], 0.02 to 0.98."""
    logit = facts(chosen, arrays, taste) @ np.array([INTERCEPT, SCORE, QUALITY, COMMUNITY, WARMTH])
    return (1 / (1 + np.exp(-logit))).clip(0.02, 0.98).astype(np.float32)


def facts(chosen: Candidates, arrays: TitleArrays, taste: Taste) -> Floats:
    """What the curve reads, float32 [candidates, 5]: one, the score, the standing, what the community's
    ratings gave to the score (0 without any), and the share of titles that this person liked so far."""
    count = len(chosen.rows)
    judged = len({*taste.liked, *taste.disliked, *taste.seen})
    warmth = (len(taste.liked) + DOUBT) / (judged + 2 * DOUBT)
    community = chosen.shares.get("community", 0.0) * chosen.parts.get("community", np.zeros(count))
    columns = (np.ones(count), chosen.score, arrays.quality[chosen.rows], community, np.full(count, warmth))
    return np.stack(columns, axis=1).astype(np.float32)
