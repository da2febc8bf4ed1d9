"""How the concept model is made: ridge regression over the titles whose concepts a person wrote, then calibration.

Run when the starter catalogue is built (`python -m memory.sources.build_starter`), never while Usher runs.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.knowledge.model import ConceptModel, Mask, Spoken, chances, facts, named, spoken
from bot.knowledge.vocabulary import CONCEPTS
from bot.ports import Columns, Floats

NEVER = 2.0
"""A chance that nothing reaches."""
FEWEST = 0.5
"""No chance below is claimed, however well such claims did: what is claimed is likelier than not."""
USUAL = (6.0, 0.5, 0.3, -3.5)
"""What signs weigh where little is known of a concept: its score, its name among keywords, its name in the text, and
where they start."""
DRAW = 1.0
"""How hard weights are drawn to the usual."""
STEPS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingConfig:
    """Ridge penalties, by what they weigh: a smaller one lets it say more. `folds` of the cross-validation.

    A concept is claimed where, of the claims made of titles by directors unseen in training, at least `precision` held,
    both as the starter and as another catalogue tells of them; `alone` is asked where there is no other catalogue. It
    needs `least` such claims that held. Chosen by cross-validation; docs/knowledge.md has the figures.
    """

    meaning: float = 1.0
    facts: float = 8.0
    words: float = 30.0
    folds: int = 5
    precision: float = 0.7
    alone: float = 0.8
    least: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Titles as the model sees them, a row each.

    `wanted` float32 [rows, concepts] is 1 where a concept clearly holds and 0.5 where it is a side note; `group` is
    alike for titles of one director.
    """

    vectors: Floats
    facts: Floats
    named: Mask
    spoken: Mask
    wanted: Floats
    group: NDArray[np.int64]

    def __getitem__(self, some: Mask) -> "Examples":
        return Examples(**{name: getattr(self, name)[some] for name in self.__dataclass_fields__})

    def __len__(self) -> int:
        return len(self.group)


def examples(columns: Columns, index: Spoken, wanted: Floats) -> Examples:
    """The titles of the columns; `wanted` says how strongly concepts hold, float32 [titles, concepts], 0 to 1."""
    makers = [names[0] if names else title for names, title in zip(columns.directors, columns.ids, strict=True)]
    return Examples(
        vectors=columns.vectors,
        facts=facts(columns),
        named=named(columns),
        spoken=spoken(index, len(columns.ids)),
        wanted=np.select([wanted >= 0.65, wanted >= 0.25], [1.0, 0.5], 0.0).astype(np.float32),
        group=np.array([int(hashlib.sha256(name.encode()).hexdigest()[:12], 16) for name in makers], dtype=np.int64),
    )


def folds(known: Examples, count: int) -> Iterator[Mask]:
    """Masks of the rows left out, each director's titles in one fold."""
    for number in range(count):
        yield known.group % count == number


def fit(known: Examples, config: TrainingConfig, model_sha256: str = "") -> ConceptModel:
    """Ridge regression of what holds on all that is seen, every concept at once; its scores are no chances yet."""
    middle = known.vectors.mean(axis=0)
    blocks = known.vectors - middle, known.facts, known.named, known.spoken
    sizes = [block.shape[1] for block in blocks]
    inputs = np.concatenate(blocks, axis=1).astype(np.float32)
    usual, often = inputs.mean(axis=0), known.wanted.mean(axis=0)
    penalty = np.repeat([config.meaning, config.facts, config.words, config.words], sizes)
    inputs -= usual
    square = (inputs.T @ inputs).astype(np.float64) + np.diag(penalty)
    weights = np.linalg.solve(square, inputs.T @ (known.wanted - often)).astype(np.float32)
    meaning, plain, keywords, texts = np.split(weights, np.cumsum(sizes)[:-1])
    return ConceptModel(
        model_sha256=model_sha256,
        names=CONCEPTS,
        middle=middle.astype(np.float32),
        meaning=meaning,
        plain=plain,
        keywords=keywords,
        texts=texts,
        intercept=(often - usual @ weights).astype(np.float32),
        least=np.full(len(CONCEPTS), NEVER, dtype=np.float32),
    )


def unseen(known: Examples, judged: Examples, config: TrainingConfig) -> Floats:
    """A score for each row of `judged` by a model of those `known` that saw no title of its director, float32 [rows,
    concepts]."""
    scores = np.zeros_like(judged.wanted)
    for out, there in zip(folds(known, config.folds), folds(judged, config.folds), strict=True):
        some = judged[there]
        scores[there] = fit(known[~out], config).scores(some.vectors, some.facts, some.named, some.spoken)
    return scores


def signs(scores: Floats, known: Examples) -> Floats:
    """What speaks for each concept of each row, float32 [4, rows, concepts]: the score, the concept's own name among
    the keywords and in the text, and 1."""
    return np.stack([scores, known.named, known.spoken, np.ones_like(scores)]).astype(np.float32)


def calibrated(signs: Floats, wanted: Floats) -> Floats:
    """The weights of the signs that make chances true, float32 [4, concepts]: a logistic regression for each concept
    (Platt 1999), drawn to what is usual, by Newton's steps."""
    usual = np.array(USUAL)[:, None]
    weights = np.repeat(usual, wanted.shape[1], axis=1)
    wide = signs.astype(np.float64)
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(wide * weights[:, None, :]).sum(axis=0).clip(-30, 30)))
        slope = np.einsum("snc,nc->sc", wide, chance - wanted) + DRAW * (weights - usual)
        bend = np.einsum("snc,tnc,nc->cst", wide, wide, chance * (1 - chance), optimize=True) + DRAW * np.eye(
            len(USUAL)
        )
        weights = weights - np.linalg.solve(bend, slope.T[:, :, None])[:, :, 0].T
    return weights.astype(np.float32)


def chances_of(signs: Floats, weights: Floats) -> Floats:
    """The chance of each concept of each row, float32 [rows, concepts]."""
    return chances((signs * weights[:, None, :]).sum(axis=0))


def thresholds(chance: Floats, held: Mask, precision: float, least: int) -> Floats:
    """The chance from which on a concept's claims held often enough, float32 [concepts]; NEVER where none is.

    What fails at the edge is counted as if there were one claim more that did not hold.
    """
    found = np.full(chance.shape[1], NEVER, dtype=np.float32)
    for column in range(chance.shape[1]):
        order = np.argsort(-chance[:, column], kind="stable")
        right = np.cumsum(held[order, column])
        share = right / (np.arange(len(order)) + 2)
        good = np.flatnonzero((share >= precision) & (right >= least))
        if len(good):
            found[column] = max(chance[order[good[-1]], column], FEWEST)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """Titles with the signs that models which never saw their directors found."""

    signs: Floats
    wanted: Floats
    group: NDArray[np.int64]

    def __getitem__(self, some: Mask) -> "Trial":
        return Trial(signs=self.signs[:, some], wanted=self.wanted[some], group=self.group[some])


def trials(known: Examples, imported: Examples | None, config: TrainingConfig) -> list[Trial]:
    """The known titles, and the same as another catalogue tells of them where there is one."""
    return [
        Trial(signs=signs(unseen(known, told, config), told), wanted=told.wanted, group=told.group)
        for told in (known, imported)
        if told is not None
    ]


def bounds(tried: Sequence[Trial], weights: Floats, config: TrainingConfig) -> Floats:
    """The chance from which on a concept is claimed: every trial must bear it out."""
    precision = config.precision if len(tried) > 1 else config.alone
    each = [thresholds(chances_of(t.signs, weights), t.wanted > 0, precision, config.least) for t in tried]
    return np.asarray(np.max(each, axis=0), dtype=np.float32)


def train(
    known: Examples, model_sha256: str, imported: Examples | None = None, config: TrainingConfig | None = None
) -> ConceptModel:
    """The model learned from the known titles, and calibrated by what each fold made of the others. Of the `imported`
    it learns nothing: they only bound what is claimed."""
    config = config or TrainingConfig()
    tried = trials(known, imported, config)
    weights = calibrated(tried[0].signs, known.wanted)
    model, own = fit(known, config, model_sha256), np.arange(len(CONCEPTS))
    grown = {name: weights[0] * getattr(model, name) for name in ("meaning", "plain", "keywords", "texts")}
    grown["keywords"][own, own] += weights[1]
    grown["texts"][own, own] += weights[2]
    intercept = weights[0] * model.intercept + weights[3]
    return replace(model, **grown, intercept=intercept, least=bounds(tried, weights, config))
