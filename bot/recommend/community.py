"""What people who rated much say: titles that go together, and what those with a like taste liked.

Two models of the same ratings. The first is EASE (Steck 2019), the ridge regression of every title's likes on all
others', kept by its spectrum: with W [rank, titles] such that WᵀW = Xᵀ(XXᵀ + λ)⁻¹X, a profile x scores
(xWᵀ)W / (1 - diag WᵀW). With no more raters than `rank` that is EASE itself, at a fraction of its memory. The second is
the nearest raters, near by the rare titles they share rather than by what everybody likes; it knows better what to say
to someone with three likes. Its scores count by their logarithm: twice the likes are one step, wherever.
docs/decisions.md has the figures. Before there are ratings, and of titles whose raters are few, what ships of another
community speaks (`prior.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bot.ports import Floats, Ratings, Rows
from bot.recommend.prior import Elsewhere, Prior
from bot.titles import TitleId


@dataclass(frozen=True, kw_only=True)
class CommunityConfig:
    """`liked`, `fair` are the stars from which a rating counts whole and half; `penalty` is EASE's λ; `rank` the most
    directions kept (4 bytes a title each); `raters` the most raters, the latest; `neighbours` and `shrink` the nearest
    raters and what damps the likeness of those with little in common; `together` what EASE counts beside them with
    many likes, `few` the number of likes at which it counts half of that; `floor` the share of the most liked title's
    likes, by the nearest raters, that is as good as none; `damp` how much, with many likes, being liked by everybody
    takes away; `seen` what a title counts that was seen and neither liked
    nor disliked, and takes away when it was disliked. `elsewhere` are the raters who liked a title at which they are
    heard as much as what ships of another community, and `trust` what that one's word counts beside theirs."""

    liked: float = 4.0
    fair: float = 3.0
    penalty: float = 100.0
    rank: int = 384
    raters: int = 20_000
    neighbours: int = 200
    shrink: float = 5.0
    together: float = 0.6
    few: float = 12.0
    floor: float = 1e-3
    damp: float = 0.5
    seen: float = 0.3
    elsewhere: float = 1.0
    trust: float = 0.1


@dataclass(frozen=True, kw_only=True, repr=False)
class Community:
    """A fitted model. `titles` are its columns; `spectrum` W float32 [rank, titles], `room` 1 - diag WᵀW [titles].

    The ratings themselves by title: raters of column t who liked it are `raters[starts[t]:starts[t + 1]]` with
    `strength` 1 or 0.5; `length` [raters] is the norm of a rater's strengths, each times its title's rarity.
    """

    titles: NDArray[np.str_]
    spectrum: Floats
    room: Floats
    starts: NDArray[np.int64]
    raters: NDArray[np.int32]
    strength: Floats
    length: Floats

    def save(self, path: Path) -> None:
        """Write the model beside the path and then in its place, so that no reader meets half of it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".part.npz")
        np.savez(half, **{field.name: getattr(self, field.name) for field in fields(self)})
        half.replace(path)

    @classmethod
    def load(cls, path: Path) -> "Community | None":
        """The model kept there; None when there is none, or none that can be read."""
        try:
            with np.load(path) as kept:
                return cls(**{field.name: kept[field.name] for field in fields(cls)})
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return None


def fit(ratings: Ratings, config: CommunityConfig | None = None) -> Community | None:
    """The model of these ratings; None when nobody liked anything. Seconds to minutes: a job's work, never a turn's."""
    from scipy.sparse import csr_matrix

    config = config or CommunityConfig()
    value = np.where(ratings.stars >= config.liked, 1.0, np.where(ratings.stars >= config.fair, 0.5, 0.0))
    kept = (value > 0) & _latest(ratings, config.raters)
    if not kept.any():
        return None
    _, rater = np.unique(ratings.raters[kept], return_inverse=True)
    names, title = np.unique(np.asarray(ratings.titles, dtype=np.str_)[ratings.title[kept]], return_inverse=True)
    likes = csr_matrix((value[kept].astype(np.float32), (rater, title)))
    spectrum = _spectrum(likes, config)
    by_title = likes.tocsc()
    starts = by_title.indptr.astype(np.int64)
    weighed = likes.multiply(rarity(starts, likes.shape[0])).tocsr()
    return Community(
        titles=names,
        spectrum=spectrum,
        room=np.maximum(1 - (spectrum**2).sum(axis=0), 1e-3).astype(np.float32),
        starts=starts,
        raters=by_title.indices.astype(np.int32),
        strength=by_title.data.astype(np.float32),
        length=np.sqrt(np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel()).astype(np.float32),
    )


def rarity(starts: NDArray[np.int64], raters: int) -> Floats:
    """What sharing a title tells of two raters: the root of the logarithm of all raters by its own, float32 [titles],
    above 0."""
    return np.sqrt(np.log((raters + 1) / np.maximum(np.diff(starts), 1))).astype(np.float32)


def _latest(ratings: Ratings, most: int) -> NDArray[np.bool_]:
    """Ratings of the `most` raters who rated last."""
    last = np.zeros(int(ratings.raters.max(initial=-1)) + 1, dtype=np.int64)
    np.maximum.at(last, ratings.raters, ratings.at)
    if len(last) <= most:
        return np.ones(len(ratings.raters), dtype=bool)
    chosen = np.zeros(len(last), dtype=bool)
    chosen[np.argpartition(-last, most)[:most]] = True
    return chosen[ratings.raters]


def _spectrum(likes: Any, config: CommunityConfig) -> Floats:
    """W of the module's docstring, from the singular values s and right vectors V of the likes: V √(s² / (s² + λ))."""
    from scipy.sparse.linalg import svds

    raters, titles = likes.shape
    if raters <= 2 * config.rank:
        squares, left = np.linalg.eigh(np.asarray((likes @ likes.T).todense(), dtype=np.float64))
        squares, left = squares[-config.rank :], left[:, -config.rank :]
        right = np.asarray((likes.T @ left).T)
        return (right / np.sqrt(np.maximum(squares, 0) + config.penalty)[:, None]).astype(np.float32)
    _, values, right = svds(likes, k=min(config.rank, titles - 1, raters - 1), random_state=0)
    return (right * (values / np.sqrt(values**2 + config.penalty))[:, None]).astype(np.float32)


class Circle:
    """The communities as the catalogue sees them: scores by catalogue row. Either may be missing, not both."""

    def __init__(
        self,
        community: Community | None,
        ids: Sequence[TitleId],
        prior: Prior | None = None,
        config: CommunityConfig | None = None,
    ) -> None:
        self._config = config or CommunityConfig()
        self._own = _Own(community, ids, self._config) if community else None
        self._elsewhere = Elsewhere(prior, ids) if prior else None

    def score(self, liked: Rows, disliked: Rows, seen: Rows) -> Floats | None:
        """How well each title goes with the liked ones and, less, those that were merely seen, float32 [catalogue], 0
        to 1 for the best; None when no community knows any of them."""
        told = self._elsewhere.score(liked, disliked, seen, self._config.seen) if self._elsewhere else None
        own = self._own.score(liked, disliked, seen) if self._own else None
        if own is None or told is None:
            return told if own is None else own
        heard = self._heard(liked, seen)
        return np.asarray(heard * own + (1 - heard) * told, dtype=np.float32)

    def trust(self, liked: Rows, seen: Rows) -> float:
        """How much `score` is worth for these titles, 0 to 1: the more of the house's raters know them, the more."""
        heard = self._heard(liked, seen)
        return heard + (1 - heard) * self._config.trust

    def both(self, row: int, other: int) -> int:
        """How many raters liked both titles, at least."""
        return sum(each.both(row, other) for each in (self._own, self._elsewhere) if each)

    def _heard(self, liked: Rows, seen: Rows) -> float:
        """The share of the house's own raters in what is said, 0 to 1."""
        if not self._elsewhere:
            return 1.0
        fans = self._own.fans(liked if len(liked) else seen) if self._own else 0.0
        return fans / (fans + self._config.elsewhere)


class _Own:
    """The house's own community, by catalogue row."""

    def __init__(self, community: Community, ids: Sequence[TitleId], config: CommunityConfig) -> None:
        self._config = config
        self._model = community
        place = {title: row for row, title in enumerate(ids)}
        known = np.array([place.get(TitleId(str(title)), -1) for title in community.titles], dtype=np.int64)
        self._rows = np.flatnonzero(known >= 0)
        self._known = known[self._rows]
        self._column = np.full(len(ids), -1, dtype=np.int64)
        self._column[self._known] = self._rows
        self._rarity = rarity(community.starts, len(community.length))

    def score(self, liked: Rows, disliked: Rows, seen: Rows) -> Floats | None:
        likes, dislikes, others = self._columns(liked), self._columns(disliked), self._columns(seen)
        if not len(likes) and not len(others):
            return None
        columns = np.concatenate([likes, others, dislikes])
        worth = np.repeat([1.0, self._config.seen, -self._config.seen], [len(likes), len(others), len(dislikes)])
        together = _share(self._together(columns, worth))
        many = len(likes) / (len(likes) + self._config.few)
        everybody = (np.maximum(np.diff(self._model.starts), 1) ** (self._config.damp * many)).astype(np.float32)
        alike = self._by_steps(_share(self._alike(columns[worth > 0], worth[worth > 0]) / everybody))
        mixed = self._config.together * many
        found = np.zeros(len(self._column), dtype=np.float32)
        found[self._known] = (mixed * together + (1 - mixed) * alike).clip(0, 1)[self._rows]
        return found

    def both(self, row: int, other: int) -> int:
        if self._column[row] < 0 or self._column[other] < 0:
            return 0
        return len(np.intersect1d(self._fans(int(self._column[row])), self._fans(int(self._column[other]))))

    def fans(self, rows: Rows) -> float:
        """How many raters liked one of these titles, in the mean."""
        columns = self._columns(rows)
        return float(np.diff(self._model.starts)[columns].sum() / max(len(rows), 1))

    def _columns(self, rows: Rows) -> Rows:
        columns = self._column[rows]
        return columns[columns >= 0]

    def _together(self, columns: Rows, worth: Floats) -> Floats:
        spectrum = self._model.spectrum
        drawn = spectrum[:, columns] @ worth.astype(np.float32)
        return np.asarray((drawn @ spectrum) / self._model.room, dtype=np.float32)

    def _alike(self, columns: Rows, worth: Floats) -> Floats:
        """Likes of the raters nearest in taste, each counting by how near (damped cosine over rarities, squared)."""
        model, config = self._model, self._config
        worth = worth * self._rarity[columns]
        shared = np.zeros(len(model.length), dtype=np.float32)
        for title, weight in zip(columns, worth, strict=True):
            at = slice(model.starts[title], model.starts[title + 1])
            shared[model.raters[at]] += weight * self._rarity[title] * model.strength[at]
        near = shared / (model.length * np.linalg.norm(worth) + config.shrink)
        if len(near) > config.neighbours:
            near[near < np.partition(near, -config.neighbours)[-config.neighbours]] = 0
        weighed = near[model.raters] ** 2 * model.strength
        return np.add.reduceat(weighed, model.starts[:-1]).astype(np.float32)

    def _by_steps(self, shares: Floats) -> Floats:
        """Shares of the highest by their logarithm, 0 for `floor` and less, to 1."""
        floor = self._config.floor
        return np.asarray(1 - np.log(np.maximum(shares, floor)) / np.log(floor), dtype=np.float32)

    def _fans(self, column: int) -> NDArray[np.int32]:
        model = self._model
        at = slice(model.starts[column], model.starts[column + 1])
        return model.raters[at][model.strength[at] >= 1]


def _share(values: Floats) -> Floats:
    """The values as shares of the highest, 0 to 1."""
    return np.asarray((values / max(float(values.max(initial=0)), 1e-9)).clip(0, 1), dtype=np.float32)
