"""How like some titles others are, and where a taste points."""

import numpy as np

from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays, genre_table
from bot.taste.profile import Taste

VECTOR, FEEL, GENRES, KINDRED = 0.45, 0.25, 0.15, 0.15
"""What likeness is made of: nearness of documents, of traits, shared genres, and an editor's word for it."""


def likeness(nearness: Floats, rows: Rows, models: Rows, arrays: TitleArrays) -> Floats:
    """Likeness to the model titles, float32 [rows], 0 to 1; `nearness` [rows] is that of the documents, 0 to 1."""
    if not len(models):
        return VECTOR * nearness
    feel = arrays.z[models].mean(axis=0)
    lengths = np.linalg.norm(arrays.z[rows], axis=1) * np.linalg.norm(feel)
    traits = (arrays.z[rows] @ feel / np.maximum(lengths, 1e-6)).clip(0, 1)
    kin = np.isin(rows, arrays.kin(models))
    return VECTOR * nearness + FEEL * traits + GENRES * _genres(rows, models, arrays) + KINDRED * kin


def _genres(rows: Rows, models: Rows, arrays: TitleArrays) -> Floats:
    """Cosine of each title's genres with the models' on average, 0 to 1."""
    theirs = genre_table(arrays.genres[models]).mean(axis=0)
    own = genre_table(arrays.genres[rows])
    lengths = np.sqrt(own.sum(axis=1)) * np.linalg.norm(theirs)
    return np.asarray(own @ theirs / np.maximum(lengths, 1e-6), dtype=np.float32)


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
