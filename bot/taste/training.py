"""How the trait model is made: ridge regression in closed form over the titles whose traits a person wrote.

Run when the starter catalogue is built (`python -m memory.sources.build_starter`), never while Usher runs.
"""

from dataclasses import dataclass

import numpy as np

from bot.knowledge.vocabulary import CONCEPTS
from bot.ports import Floats
from bot.taste.traits import TraitModel
from bot.titles import GENRES

RUNTIME = slice(len(GENRES) + 2, len(GENRES) + 4)
"""Where `facts` keeps the runtime and its square."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingConfig:
    """`penalty` and `facts_penalty` are ridge penalties, with and without a vector; `axes` how many main directions of
    meaning meet the genres; `facts_scale` how large a fact stands beside a unit vector (smaller: penalised more).

    Chosen by cross-validation; docs/decisions.md has the figures.
    """

    penalty: float = 4.0
    facts_penalty: float = 10.0
    axes: int = 16
    facts_scale: float = 0.5


def train(
    vectors: Floats, facts: Floats, traits: Floats, model_sha256: str, config: TrainingConfig | None = None
) -> TraitModel:
    """The model learned from titles [n, dimension], their facts [n, features] and traits [n, traits] of 0 to 1.

    Every title is seen twice, once without its runtime, because a third of imported titles have none.
    """
    config = config or TrainingConfig()
    mean = vectors.mean(axis=0)
    axes = np.linalg.svd(vectors - mean, full_matrices=False)[2][: config.axes]
    twice = np.concatenate([facts, _without_runtime(facts)])
    seen = np.concatenate([vectors, vectors])
    wanted = np.concatenate([traits, traits])
    blends = _blends((seen - mean) @ axes.T, twice[:, : len(GENRES)])
    weights, intercept = ridge(
        np.concatenate([seen, config.facts_scale * twice, blends], axis=1), wanted, 2 * config.penalty
    )
    meaning, plain, blend = np.split(weights, [vectors.shape[1], vectors.shape[1] + facts.shape[1]])
    alone, alone_intercept = ridge(twice, wanted, 2 * config.facts_penalty)
    return TraitModel(
        model_sha256=model_sha256,
        concepts=CONCEPTS,
        meaning=meaning.astype(np.float32),
        plain=(config.facts_scale * plain).astype(np.float32),
        axes=axes.astype(np.float32),
        centre=(axes @ mean).astype(np.float32),
        blend=blend.reshape(config.axes, len(GENRES), -1).astype(np.float32),
        intercept=intercept.astype(np.float32),
        without=np.concatenate([alone, alone_intercept[None]]).astype(np.float32),
    )


def ridge(inputs: Floats, wanted: Floats, penalty: float) -> tuple[Floats, Floats]:
    """Weights [inputs, outputs] and intercept [outputs] that minimise squared error + penalty * squared weights."""
    x, y = inputs.astype(np.float64), wanted.astype(np.float64)
    x_mean, y_mean = x.mean(axis=0), y.mean(axis=0)
    x, y = x - x_mean, y - y_mean
    weights = np.linalg.solve(x.T @ x + penalty * np.eye(x.shape[1]), x.T @ y)
    return weights.astype(np.float32), (y_mean - x_mean @ weights).astype(np.float32)


def _blends(places: Floats, genres: Floats) -> Floats:
    """Each axis of meaning times each genre, [n, axes * genres], axis by axis."""
    return (places[:, :, None] * genres[:, None, :]).reshape(len(places), -1)


def _without_runtime(facts: Floats) -> Floats:
    unknown = facts.copy()
    unknown[:, RUNTIME] = 0.0
    return unknown
