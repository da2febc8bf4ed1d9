"""Scores: each part 0 to 1 over the candidates, then their weighted mean."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.config import Weights
from bot.recommend.gather import push_vector
from bot.request import Request
from bot.taste.profile import Taste


@dataclass(frozen=True, slots=True, kw_only=True)
class Centres:
    """Unit vectors to search near, None where there is nothing to go by."""

    text: Floats | None = None
    seeds: Floats | None = None
    taste: Floats | None = None

    def known(self) -> list[Floats]:
        return [centre for centre in (self.text, self.seeds, self.taste) if centre is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Rows, the parts of their scores (each float32 [rows], 0 to 1), each part's share, and the score, 0 to 1."""

    rows: Rows
    parts: Mapping[str, Floats]
    shares: Mapping[str, float]
    score: Floats

    def take(self, places: Rows) -> "Candidates":
        """Those at these places, in this order."""
        parts = {name: part[places] for name, part in self.parts.items()}
        return Candidates(rows=self.rows[places], parts=parts, shares=self.shares, score=self.score[places])


def score(rows: Rows, request: Request, arrays: TitleArrays, centres: Centres, weights: Weights) -> Candidates:
    """The candidates with all parts that the request gives reason for."""
    parts: dict[str, Floats] = {}
    near = arrays.vectors[rows]
    if centres.text is not None:
        parts["text"] = _standing(near @ centres.text, centres.text, arrays)
    if request.traits:
        parts["traits"] = 0.5 + 0.5 * np.tanh(arrays.z[rows] @ push_vector(request) / 1.3)
    if centres.seeds is not None:
        parts["seeds"] = _likeness(_standing(near @ centres.seeds, centres.seeds, arrays), rows, request, arrays)
    if centres.taste is not None:
        parts["taste"] = _standing(near @ centres.taste, centres.taste, arrays)
    parts["quality"] = arrays.quality[rows]
    if request.novelty > 0:
        parts["novelty"] = 1 - arrays.fame[rows]
    else:
        parts["popularity"] = arrays.fame[rows]
    wanted = {name: getattr(weights, name) * _emphasis(name, request) for name in parts}
    total = sum(wanted.values()) or 1.0
    shares = {name: weight / total for name, weight in wanted.items()}
    mixed = sum((shares[name] * part for name, part in parts.items()), np.zeros(len(rows)))
    return Candidates(rows=rows, parts=parts, shares=shares, score=np.asarray(mixed, dtype=np.float32))


def _emphasis(part: str, request: Request) -> float:
    """How much louder a part speaks because of what was asked: novelty and fame by how much they were wanted."""
    if part in ("novelty", "popularity"):
        return 1.0 + 2.0 * abs(request.novelty)
    return 1.0


FAR = 4.5
"""Standard deviations above the catalogue's mean nearness at which a title counts as a full match."""


def _standing(cosine: Floats, centre: Floats, arrays: TitleArrays) -> Floats:
    """How far a nearness stands above what titles have to this centre, 0 (the mean or less) to 1 (FAR above it).

    Cosines to a short query crowd into a narrow band whose place depends on the query; this makes them comparable.
    """
    everyone = arrays.vectors @ centre
    return ((cosine - everyone.mean()) / max(float(everyone.std()), 1e-6) / FAR).clip(0, 1)


VECTOR, FEEL, GENRES, KINDRED = 0.45, 0.25, 0.15, 0.15
"""What likeness to a seed is made of: nearness of documents, of traits, shared genres, and an editor's word for it."""


def _likeness(nearness: Floats, rows: Rows, request: Request, arrays: TitleArrays) -> Floats:
    """Likeness to the seeds, 0 to 1."""
    seeds = arrays.rows(request.similar_to)
    feel = arrays.z[seeds].mean(axis=0)
    lengths = np.linalg.norm(arrays.z[rows], axis=1) * np.linalg.norm(feel)
    traits = (arrays.z[rows] @ feel / np.maximum(lengths, 1e-6)).clip(0, 1)
    union = np.bitwise_or.reduce(arrays.genres[seeds])
    both = np.bitwise_count(arrays.genres[rows] & union).astype(np.float32)
    either = np.bitwise_count(arrays.genres[rows] | union).astype(np.float32)
    kin = np.isin(rows, arrays.kin(seeds))
    return VECTOR * nearness + FEEL * traits + GENRES * both / np.maximum(either, 1) + KINDRED * kin


def rocchio(taste: Taste, arrays: TitleArrays, weights: tuple[float, float, float], half_life: float) -> Floats | None:
    """Where a taste points: toward liked titles, away from disliked ones, recent ones counting more (Rocchio 1971).

    Unit float32 [dimension]; None without a liked or disliked title that has a vector.
    """
    _, liked, disliked = weights
    centre = np.zeros(arrays.vectors.shape[1], dtype=np.float32)
    for titles, weight in ((taste.liked, liked), (taste.disliked, -disliked)):
        rows = arrays.rows(titles)
        if len(rows):
            recency = 0.5 ** (np.arange(len(rows))[::-1] / half_life)
            centre += weight * np.average(arrays.vectors[rows], axis=0, weights=recency).astype(np.float32)
    return unit(centre)


def unit(vector: Floats) -> Floats | None:
    """The vector at length 1; None for one of (almost) no length."""
    length = float(np.linalg.norm(vector))
    return (vector / length).astype(np.float32) if length > 1e-6 else None
