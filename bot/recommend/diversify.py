"""From many good candidates to a few that differ: maximal marginal relevance within limits, and a slate's parts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import numpy as np

from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.families import head_of
from bot.recommend.score import Candidates
from bot.titles import Slot

MOST_ALIKE, PAGE = {"director": 2, "franchise": 1}, 8
"""No more titles than this of one director, or of one franchise, in this many."""
SAGA = 2
"""The same of a franchise where franchises were asked for."""


def mmr(candidates: Candidates, arrays: TitleArrays, count: int, balance: float, *, sagas: bool = False) -> Rows:
    """Places of `count` candidates, best first: each next one maximises balance·relevance - (1 - balance)·likeness.

    Relevance is the score stretched to 0..1 over these candidates; likeness the highest cosine to those already chosen
    (Carbonell and Goldstein 1998): of what they are, where that is known of both, else of their documents. A title
    whose director or franchise has had its share waits while there are others; `sagas`: franchises were asked for.
    """
    most = {**MOST_ALIKE, "franchise": SAGA} if sagas else MOST_ALIKE
    alike = _likenesses(candidates.rows, arrays)
    low, high = (candidates.score.min(), candidates.score.max()) if len(candidates.rows) else (0.0, 0.0)
    relevance = (candidates.score - low) / max(high - low, 1e-6)
    families = [families_of(int(row), arrays) for row in candidates.rows]
    chosen: list[int] = []
    closest = np.full(len(candidates.rows), -1.0, dtype=np.float32)
    left = np.ones(len(candidates.rows), dtype=bool)
    while len(chosen) < min(count, len(candidates.rows)):
        worth = balance * relevance - (1 - balance) * np.maximum(closest, 0)
        free = left & ~_had_their_share(families, chosen[1 - PAGE :], most)
        place = int(np.where(free if free.any() else left, worth, -np.inf).argmax())
        chosen.append(place)
        left[place] = False
        closest = np.maximum(closest, alike[place])
    return np.array(chosen, dtype=np.int64)


def _likenesses(rows: Rows, arrays: TitleArrays) -> Floats:
    """Cosines of each to each, float32 [rows, rows]: of concepts where those of both are known, else of documents."""
    vectors = arrays.vectors[rows]
    profiles = arrays.concepts[rows].astype(np.float32) * (arrays.concept_worth / 100)
    lengths = np.linalg.norm(profiles, axis=1)
    profiles /= np.maximum(lengths, 1e-6)[:, None]
    known = lengths > 0
    return np.where(known[:, None] & known, profiles @ profiles.T, vectors @ vectors.T).astype(np.float32)


STRANGERS, LIKING, LEAST, SETTLED = 120, 24, 12, 12.0
"""How many of the best luck may bring first to someone of whom nothing is known, to someone who liked one title, and at
least; and the likes at which it is half as many."""
BESIDE_LUCK = 0.25
"""What being the better counts beside luck for a stranger; for who liked anything both count the same."""
SHARE = 5
"""Luck chooses among one in so many of the candidates at most: of one year's films few are good."""


def stirred(candidates: Candidates, arrays: TitleArrays, person: int, day: date, likes: int) -> Candidates:
    """The candidates with luck in the order of the best, another for each person and evening, and of each franchise the
    first: who asks for nothing in particular wants neither everybody's list nor yesterday's, nor the seventh part of
    anything. The better one is, the likelier it comes first; the more is known of the taste, the fewer are stirred."""
    kept = candidates.take(_first_parts(candidates.rows, arrays))
    among = max(LEAST, round(LIKING * SETTLED / (SETTLED + likes))) if likes else STRANGERS
    best = np.argsort(-kept.score, kind="stable")[: min(among, max(LEAST, len(kept.rows) // SHARE))]
    if not len(best):
        return kept
    rows = kept.rows[best]
    luck = np.random.default_rng([person, day.toordinal()]).random(int(rows.max()) + 1)[rows]
    top, level = kept.score[best].max(), kept.score[best].min()
    fit = (kept.score[best] - level) / max(top - level, 1e-6)
    score = kept.score.copy()
    weight = 1.0 if likes else BESIDE_LUCK
    score[best] = level + (top - level) * (luck + weight * fit) / (1 + weight)
    return replace(kept, score=score)


def _first_parts(rows: Rows, arrays: TitleArrays) -> Rows:
    """Places of the rows that are the first of their franchise, by year, among these rows."""
    heads = [head_of(arrays.columns.titles[row]) for row in rows]
    first: dict[str, int] = {}
    for place in sorted(range(len(rows)), key=lambda place: arrays.years[rows[place]]):
        first.setdefault(heads[place], place)
    return np.array(sorted(first.values()), dtype=np.int64)


def families_of(row: int, arrays: TitleArrays) -> frozenset[str]:
    """What a title may share with too many others: its first director, and its franchise by the head of its name."""
    name = head_of(arrays.columns.titles[row])
    directors = arrays.columns.directors[row][:1]
    return frozenset((*(f"director {d}" for d in directors), f"franchise {name}"))


def _had_their_share(families: list[frozenset[str]], chosen: list[int], most: Mapping[str, int]) -> np.ndarray:
    """Which candidates belong to a family of which the `most` are among the chosen."""
    shown = Counter(family for place in chosen for family in families[place])
    full = {family for family, times in shown.items() if times >= most[family.split(" ", 1)[0]]}
    return np.array([bool(full & own) for own in families], dtype=bool)


APART = 0.2
"""The share of picks that are not safe."""


def apart_of(count: int) -> int:
    """How many of this many picks are not safe: two of eight or ten, the last of them the wildcard."""
    return max(1, min(3, round(APART * count)))


LOTS, FAMILIAR = 150, 12.0
"""The most titles among which those that are not safe are drawn, and the likes at which a taste is half known."""
NEAR, AMONG, KNOWN, SCORED = 3.0, 1.0, 0.7, 4.0
"""What likeness to the taste, what raters say, and being known (against it) count for what is not safe; and the score
itself, as long as little is known of the taste. docs/decisions.md has the figures."""


def slate(candidates: Candidates, safe: Rows, arrays: TitleArrays, count: int, likes: int) -> Rows:
    """Places of `count` candidates for someone who asked for nothing in particular: mostly the `safe` places, then some
    that are near their taste and less known, the least known last. These are drawn by lot, always the same for the same
    safe ones, among the more the better the taste is known: the best of them would be the same for many people. Without
    a taste all are safe."""
    parts = candidates.parts
    if count < 4 or "taste" not in parts:
        return safe
    apart = apart_of(count)
    first = safe[: count - apart]
    sure = (likes / (likes + FAMILIAR)) ** 2
    reach = NEAR * parts["taste"] + AMONG * parts.get("community", 0) - KNOWN * arrays.renown[candidates.rows]
    reach = sure * reach + (1 - sure) * SCORED * candidates.score
    reach[first] = -np.inf
    lots = np.argsort(-reach, kind="stable")[: max(2 * apart, round(LOTS * sure))]
    lots = lots[np.isfinite(reach[lots])]
    draw = np.random.default_rng(int(candidates.rows[first].sum()))
    further = draw.choice(lots, min(apart, len(lots)), replace=False)
    further = further[np.argsort(-arrays.renown[candidates.rows[further]], kind="stable")]
    return np.concatenate([first, further]).astype(np.int64)


def slots(candidates: Candidates, arrays: TitleArrays, slated: bool) -> list[Slot]:
    """What part each pick plays. In a slate the last ones are adjacent and the very last the wildcard; else the least
    famous is the wildcard, those farthest in score from the best are adjacent. Fewer than four picks are all safe."""
    count = len(candidates.rows)
    labels = [Slot.SAFE] * count
    if count < 4:
        return labels
    order = np.arange(count)[::-1] if slated else np.argsort(candidates.score)
    for place in order[: apart_of(count)]:
        labels[int(place)] = Slot.ADJACENT
    labels[count - 1 if slated else int(arrays.fame[candidates.rows].argmin())] = Slot.WILDCARD
    return labels
