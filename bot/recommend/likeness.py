"""How like some titles others are, and where a taste points."""

import numpy as np

from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays, genre_table

CENTRE, CLOSEST, FEEL, GENRES, ERA, KINDRED = 0.18, 0.23, 0.17, 0.17, 0.25, 0.15
"""What likeness is made of: nearness of documents to the exemplars' mean and to the closest one, likeness of traits,
shared genres, how near in years, and an editor's word for it. docs/decisions.md has the figures."""
LATEST = 50
"""Exemplars among which the closest one is looked for: the latest."""
YEARS = 8.0
"""Years apart at which two titles are of a third of one era."""


def likeness(rows: Rows, exemplars: Rows, arrays: TitleArrays, worth: Floats | None = None) -> Floats:
    """Likeness of each title to the exemplars, float32 [rows], 0 to 1. `worth` is what each of them counts; less than
    nothing for a title to stay away from."""
    worth = np.ones(len(exemplars), dtype=np.float32) if worth is None else worth
    if not (worth > 0).any():
        return np.zeros(len(rows), dtype=np.float32)
    theirs = _apart(exemplars, arrays)
    mean = _lengthened((worth @ theirs)[None, :])
    exemplars, theirs, worth = exemplars[worth > 0], theirs[worth > 0], worth[worth > 0] / worth[worth > 0].sum()
    near = _nearness(rows, np.concatenate([mean, theirs[-LATEST:]]), arrays)
    closest = near[:, 1:].max(axis=1).clip(0, 1)
    feel = (_lengthened(arrays.z[rows]) @ (worth @ _lengthened(arrays.z[exemplars]))).clip(0, 1)
    genres = _lengthened(genre_table(arrays.genres[rows])) @ (
        worth @ _lengthened(genre_table(arrays.genres[exemplars]))
    )
    era = np.exp(-np.abs(arrays.years[rows][:, None] - arrays.years[exemplars]) / YEARS) @ worth
    alike = CENTRE * near[:, 0].clip(0, 1) + CLOSEST * closest + FEEL * feel + GENRES * genres + ERA * era
    return np.asarray((alike + KINDRED * np.isin(rows, arrays.kin(exemplars))).clip(0, 1), dtype=np.float32)


def _apart(rows: Rows, arrays: TitleArrays) -> Floats:
    """Unit vectors of how the titles differ from what all titles have in common, float32 [rows, dimension]."""
    return _lengthened(arrays.vectors[rows] - arrays.middle)


def _nearness(rows: Rows, points: Floats, arrays: TitleArrays) -> Floats:
    """How near each title's `_apart` is to each of the unit vectors, float32 [rows, points]; thousands of those are not
    made for it."""
    near = arrays.vectors[rows] @ points.T - arrays.middle @ points.T
    return np.asarray(near / arrays.apart[rows, None], dtype=np.float32)


def _lengthened(vectors: Floats) -> Floats:
    """Each row at length 1; one of no length stays."""
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6), dtype=np.float32)


def unit(vector: Floats) -> Floats | None:
    """The vector at length 1; None for one of (almost) no length."""
    length = float(np.linalg.norm(vector))
    return (vector / length).astype(np.float32) if length > 1e-6 else None


FAR = 4.5
"""Standard deviations above the catalogue's mean nearness at which a title counts as a full match."""


def above_average(everyone: Floats) -> Floats:
    """How far each nearness stands above what titles have on average, 0 (the mean or less) to 1 (FAR above it).

    Cosines to a short query crowd into a narrow band whose place depends on the query; this makes them comparable.
    """
    return ((everyone - everyone.mean()) / max(float(everyone.std()), 1e-6) / FAR).clip(0, 1)
