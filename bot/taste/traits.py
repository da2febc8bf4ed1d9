"""Traits: the named axes of titles and tastes, and how a title nobody described gets them.

Written traits come with the starter catalogue. Derived traits follow from facts. The rest is estimated by a ridge
model over the title's vector and facts, trained on the written ones (bot.taste.training; `python -m benchmarks.traits`
prints how well).
"""

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.knowledge.model import named
from bot.knowledge.vocabulary import CONCEPTS
from bot.ports import Columns, Floats
from bot.shipped import shipped_arrays
from bot.titles import GENRES, plain_genres

WRITTEN = (
    "complexity", "intellectual", "darkness", "suspense", "comfort", "humor", "depth", "pacing_slow", "artistic",
    "fantasy", "spectacle", "world_building", "coming_of_age", "self_discovery", "youth", "ambition", "professional",
    "relationships", "wisdom", "nostalgia", "life_lessons", "adventure", "art_house", "accessible", "familiar",
    "unconventional", "romance", "violence", "scares",
)  # fmt: skip
DERIVED = ("mainstream", "popularity", "highly_rated", "foreign", "subtitles")
TRAITS = WRITTEN + DERIVED

NAMED = 0.7
"""What a keyword that is a concept's name counts beside a genre, which counts 1."""
PRIOR_VOTES = 150.0
"""Votes that the catalogue's mean counts for in a title's weighted rating (the IMDb Top 250 formula)."""


def weighted_rating(average: Floats, votes: Floats) -> Floats:
    """(v·R + m·C) / (v + m): R the title's rating 0 to 10, v its votes, C the mean rating, m PRIOR_VOTES."""
    known = np.isfinite(average) & (np.nan_to_num(votes) > 0)
    mean = float(np.average(average[known], weights=np.log1p(votes[known]))) if known.any() else 6.0
    v = np.where(known, np.nan_to_num(votes), 0.0)
    rating = np.where(known, np.nan_to_num(average), mean)
    return ((v * rating + PRIOR_VOTES * mean) / (v + PRIOR_VOTES)).astype(np.float32)


def percentile(values: Floats) -> Floats:
    """The share of titles below each value, 0 to 1; equal values share their place."""
    if not len(values):
        return values.astype(np.float32)
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    below = np.concatenate(([0], np.cumsum(counts)[:-1])) + (counts - 1) / 2
    return (below[inverse] / max(1, len(values) - 1)).astype(np.float32)


def derived(columns: Columns) -> Floats:
    """The DERIVED traits, float32 [titles, 5], from votes, rating and language."""
    fame = percentile(np.log1p(np.nan_to_num(columns.vote_count)))
    quality = percentile(weighted_rating(columns.vote_average, columns.vote_count))
    foreign = np.array([0.15 if not lang else float(lang != "en") for lang in columns.languages], dtype=np.float32)
    odd = np.array([bool({"Documentary", "TV Movie"} & set(genres)) for genres in columns.genres], dtype=np.float32)
    mainstream = np.clip(fame * (1 - 0.4 * foreign) - 0.2 * odd, 0, 1)
    return np.stack([mainstream, fame, quality, foreign, foreign], axis=1).astype(np.float32)


def facts(columns: Columns) -> Floats:
    """What the trait model reads beside the vector, float32 [titles, features]; the last are the CONCEPTS that keywords
    name."""
    genres = np.zeros((len(columns.ids), len(GENRES)), dtype=np.float32)
    place = {genre: i for i, genre in enumerate(GENRES)}
    for row, (names, keywords) in enumerate(zip(columns.genres, columns.keywords, strict=True)):
        for genre in plain_genres(tuple(names), tuple(keywords)):
            genres[row, place[genre]] = 1.0
    year = np.nan_to_num((columns.year - 1990) / 25, nan=0.0)
    runtime = np.nan_to_num((columns.runtime - 105) / 30, nan=0.0).clip(-3, 3)
    series = np.array([kind == "series" for kind in columns.kinds], dtype=np.float32)
    language = np.array([float(bool(lang) and lang != "en") for lang in columns.languages], dtype=np.float32)
    many = np.array([len(names) for names in columns.genres], dtype=np.float32)
    rest = np.stack([year, year**2, runtime, runtime**2, series, language, many], axis=1)
    return np.concatenate([genres, rest, named(columns) * np.float32(NAMED)], axis=1, dtype=np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class TraitModel:
    """Two ridge regressions to the WRITTEN traits: over vector and facts, and over facts alone for want of a vector.

    A title's traits are `vector @ meaning + facts @ plain + intercept`, and for each of a few main `axes` of meaning
    what a place on it says under the title's genres: a cosy murder differs from a bloody one, a cosy romance hardly.
    Shapes, all float32: `meaning` [dimension, traits], `plain` [features, traits], `axes` [axes, dimension],
    `centre` [axes], `blend` [axes, genres, traits], `intercept` [traits], `without` [features + 1, traits] with the
    intercept last. `model_sha256` names the embedding weights that the vectors must come from, `concepts` the CONCEPTS
    that it was trained with: the last features.
    """

    model_sha256: str
    concepts: tuple[str, ...]
    meaning: Floats
    plain: Floats
    axes: Floats
    centre: Floats
    blend: Floats
    intercept: Floats
    without: Floats

    @classmethod
    def load(cls, path: Path) -> "TraitModel":
        """Read the shipped file; raises StarterDamaged when its digest (beside it) does not match."""
        data = shipped_arrays(path)
        arrays = {name: data[name].astype(np.float32) for name in MODEL_ARRAYS}
        trained = data["concepts"].tolist()
        alone, intercept = np.split(arrays["without"], [-1])
        arrays["plain"] = _of_today(arrays["plain"], trained)
        arrays["without"] = np.concatenate([_of_today(alone, trained), intercept])
        return cls(model_sha256=str(data["model_sha256"]), concepts=CONCEPTS, **arrays)

    def estimate(self, vectors: Floats, facts: Floats) -> Floats:
        """The WRITTEN traits 0 to 1, float32 [titles, 29]; rows without a vector (all zero) use facts alone."""
        found = facts @ self.without[:-1] + self.without[-1]
        if vectors.shape[1] == len(self.meaning):
            has = vectors.any(axis=1)
            found[has] = self._with_vector(vectors[has], facts[has])
        return np.clip(found, 0, 1).astype(np.float32)

    def _with_vector(self, vectors: Floats, facts: Floats) -> Floats:
        found = vectors @ self.meaning + facts @ self.plain + self.intercept
        genres = facts[:, : len(GENRES)]
        for places, weights in zip((vectors @ self.axes.T - self.centre).T, self.blend, strict=True):
            found += places[:, None] * (genres @ weights)
        return np.asarray(found, dtype=np.float32)


def _of_today(weights: Floats, trained: list[str]) -> Floats:
    """Weights [features, traits] with those of the concepts in the vocabulary's order; nothing for one that is new."""
    rest, told = np.split(weights, [len(weights) - len(trained)])
    row = {name: told[i] for i, name in enumerate(trained)}
    nothing = np.zeros(weights.shape[1], dtype=np.float32)
    return np.concatenate([rest, np.stack([row.get(name, nothing) for name in CONCEPTS])])


MODEL_ARRAYS = tuple(field.name for field in fields(TraitModel) if field.name not in ("model_sha256", "concepts"))
"""The arrays of a model's file, by name."""


def all_traits(columns: Columns, model: TraitModel) -> tuple[Floats, NDArray[np.bool_]]:
    """Every title's TRAITS, float32 [titles, 34], and a boolean per title: were they written by a person."""
    estimated = model.estimate(columns.vectors, facts(columns))
    place = {name: i for i, name in enumerate(columns.trait_names)}
    given = np.full((len(columns.ids), len(WRITTEN)), np.nan, dtype=np.float32)
    for i, name in enumerate(WRITTEN):
        if name in place:
            given[:, i] = columns.traits[:, place[name]]
    written = np.asarray(np.isfinite(given).all(axis=1))
    values = np.where(np.isfinite(given), given, estimated)
    return np.concatenate([values, derived(columns)], axis=1).astype(np.float32), written
