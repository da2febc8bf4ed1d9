"""From many good candidates to a few that differ: maximal marginal relevance, then a label for each one's part."""

import numpy as np

from bot.ports import Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.score import Candidates
from bot.titles import Slot


def mmr(candidates: Candidates, arrays: TitleArrays, count: int, balance: float) -> Rows:
    """Places of `count` candidates, best first: each next one maximises balance·relevance - (1 - balance)·likeness.

    Relevance is the score stretched to 0..1 over these candidates; likeness the highest cosine to those already chosen
    (Carbonell and Goldstein 1998).
    """
    vectors = arrays.vectors[candidates.rows]
    low, high = (candidates.score.min(), candidates.score.max()) if len(candidates.rows) else (0.0, 0.0)
    relevance = (candidates.score - low) / max(high - low, 1e-6)
    chosen: list[int] = []
    closest = np.full(len(candidates.rows), -1.0, dtype=np.float32)
    left = np.ones(len(candidates.rows), dtype=bool)
    while len(chosen) < min(count, len(candidates.rows)):
        worth = balance * relevance - (1 - balance) * np.maximum(closest, 0)
        place = int(np.where(left, worth, -np.inf).argmax())
        chosen.append(place)
        left[place] = False
        closest = np.maximum(closest, vectors @ vectors[place])
    return np.array(chosen, dtype=np.int64)


def slots(candidates: Candidates, arrays: TitleArrays) -> list[Slot]:
    """What part each pick plays: the least famous of the good ones is the wildcard, the two farthest in score from the
    best are adjacent, the others safe. Fewer than four picks are all safe."""
    count = len(candidates.rows)
    labels = [Slot.SAFE] * count
    if count < 4:
        return labels
    wildcard = int(arrays.fame[candidates.rows].argmin())
    for place in np.argsort(candidates.score)[: max(1, count // 3)]:
        labels[int(place)] = Slot.ADJACENT
    labels[wildcard] = Slot.WILDCARD
    return labels
