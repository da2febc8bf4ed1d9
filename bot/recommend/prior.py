"""What an outside community liked together: learned once, shipped, and heard until the house has ratings of its own.

A title's nearest others by the damped cosine of who liked both (Sarwar et al. 2001), with how many did; of the raters
themselves nothing ships. `python -m memory.sources.build_prior` learns it; docs/recommend.md has the figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.ports import Floats, Ratings, Rows
from bot.titles import TitleId


@dataclass(frozen=True, kw_only=True)
class PriorConfig:
    """`liked`, `fair` are the stars from which a rating counts whole and half; `busy` how much less one who rates much
    says with each; `shrink` the likes that are imagined of every title, so that those few know promise little; `least`
    the raters who must like both for two titles to be neighbours, and `kept` the most neighbours of a title."""

    liked: float = 4.0
    fair: float = 3.0
    busy: float = 0.3
    shrink: float = 20.0
    least: int = 2
    kept: int = 60


@dataclass(frozen=True, kw_only=True, repr=False)
class Prior:
    """Neighbours of title t are `others[starts[t]:starts[t + 1]]` (places in `titles`), with how `near` each is (float,
    above 0) and how many raters liked `both` (255 for more); only such as more liked than chance would have it."""

    titles: NDArray[np.str_]
    starts: NDArray[np.int32]
    others: NDArray[np.uint16]
    near: NDArray[np.float16]
    both: NDArray[np.uint8]

    @classmethod
    def load(cls, path: Path) -> "Prior":
        with np.load(path) as kept:
            return cls(**{name: kept[name] for name in cls.__dataclass_fields__})


def learn(ratings: Ratings, config: PriorConfig | None = None) -> Prior:
    """The neighbours that these ratings tell of; titles that have none are left out."""
    from scipy.sparse import csr_matrix

    config = config or PriorConfig()
    value = np.where(ratings.stars >= config.liked, 1.0, np.where(ratings.stars >= config.fair, 0.5, 0.0))
    size = int(ratings.raters.max(initial=-1)) + 1, len(ratings.titles)
    likes = csr_matrix((value.astype(np.float32), (ratings.raters, ratings.title)), shape=size)
    likes.eliminate_zeros()
    count = np.diff(likes.indptr)
    likes = likes[count > 1]  # who liked one thing says nothing of what goes together
    weighed = likes.multiply((np.diff(likes.indptr) ** -config.busy)[:, None]).tocsr()
    shared = np.asarray((likes.T @ weighed).todense(), dtype=np.float32)
    whole = (likes >= 1).astype(np.float32)
    both = np.asarray((whole.T @ whole).todense(), dtype=np.float32)
    often, fans = shared.diagonal().copy(), both.diagonal().copy()
    near = shared / (often[:, None] + config.shrink) / np.sqrt(often + config.shrink)
    np.fill_diagonal(near, 0)
    near[(both < config.least) | (both * likes.shape[0] <= np.outer(fans, fans))] = 0
    return _packed(np.asarray(ratings.titles, dtype=np.str_), near, both, config.kept)


def _packed(titles: NDArray[np.str_], near: Floats, both: Floats, kept: int) -> Prior:
    """The `kept` nearest of each title, the nearest first; titles in alphabetical order."""
    there = np.flatnonzero((near > 0).any(axis=1))
    there = there[np.argsort(titles[there], kind="stable")]
    near, both = near[np.ix_(there, there)], both[np.ix_(there, there)]
    nearest = np.argsort(-near, axis=1, kind="stable")[:, :kept]
    values = np.take_along_axis(near, nearest, axis=1)
    held = values > 0
    return Prior(
        titles=titles[there],
        starts=np.concatenate([[0], np.cumsum(held.sum(axis=1))]).astype(np.int32),
        others=nearest[held].astype(np.uint16),
        near=(values[held] / max(float(near.max(initial=0)), 1e-9)).astype(np.float16),
        both=np.minimum(np.take_along_axis(both, nearest, axis=1)[held], 255).astype(np.uint8),
    )


class Elsewhere:
    """The prior as a catalogue sees it: by its rows."""

    def __init__(self, prior: Prior, ids: Sequence[TitleId]) -> None:
        self._prior = prior
        place = {title: row for row, title in enumerate(ids)}
        self._row = np.array([place.get(TitleId(str(title)), -1) for title in prior.titles], dtype=np.int64)
        self._place = np.full(len(ids), -1, dtype=np.int64)
        known = np.flatnonzero(self._row >= 0)
        self._place[self._row[known]] = known

    def score(self, liked: Rows, disliked: Rows, seen: Rows, beside: float) -> Floats | None:
        """How well each title goes with these, float32 [catalogue], 0 to 1 for the best; `beside` is what a title
        counts that was merely seen, and takes away when disliked. None where nothing liked or seen has neighbours."""
        found = np.zeros(len(self._place), dtype=np.float32)
        heard = False
        for rows, worth in ((liked, 1.0), (seen, beside), (disliked, -beside)):
            for place in self._places(rows):
                at = self._at(place)
                rows_of = self._row[self._prior.others[at]]
                there = rows_of >= 0
                found[rows_of[there]] += worth * self._prior.near[at][there].astype(np.float32)
                heard |= worth > 0
        highest = float(found.max(initial=0))
        return (found / highest).clip(0, 1) if heard and highest > 0 else None

    def both(self, row: int, other: int) -> int:
        """How many raters liked both titles, where they are neighbours; 255 for more."""
        for one, two in ((row, other), (other, row)):
            place, sought = int(self._place[one]), int(self._place[two])
            if place < 0 or sought < 0:
                return 0
            at = self._at(place)
            found = np.flatnonzero(self._prior.others[at] == sought)
            if len(found):
                return int(self._prior.both[at][found[0]])
        return 0

    def _places(self, rows: Rows) -> Rows:
        places = self._place[rows]
        return places[places >= 0]

    def _at(self, place: int) -> slice:
        return slice(int(self._prior.starts[place]), int(self._prior.starts[place + 1]))
