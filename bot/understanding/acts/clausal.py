"""How likely a clause is of somebody's life and says nothing of what is to be shown: "my sister just moved in".

A logistic regression on the clause's meaning and its letters, learned from the clauses of clauses.yaml
(`python -m benchmarks.clauses --write`), shipped as clauses.npz with its digest. It is a second opinion: rules say
first what a clause does here, and it only ever takes words away from a wish; it teaches nothing.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.errors import ModelNotReady
from bot.ports import Embedder, Floats
from bot.shipped import shipped_arrays
from bot.understanding.acts.guessing import in_words
from bot.understanding.text.plain import plain

SHIPPED = Path(__file__).with_name("clauses.npz")
LETTERS = 4096
"""Places among which runs of letters are shared out by their checksum."""
LONGEST_RUN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseModel:
    """Weights float32 [dimension + LETTERS] and the intercept; `model_sha256` names the embedding weights."""

    weights: Floats
    intercept: float
    model_sha256: str

    @classmethod
    def load(cls, path: Path = SHIPPED) -> "ClauseModel":
        """Read the shipped file; raises StarterDamaged when its digest (beside it) does not match."""
        data = shipped_arrays(path)
        return cls(
            weights=data["weights"].astype(np.float32),
            intercept=float(data["intercept"]),
            model_sha256=str(data["model_sha256"]),
        )

    def probabilities(self, read: Floats) -> Floats:
        """How likely each clause is of somebody's life, float32 [clauses]; `read` is what `inputs` makes of them."""
        return np.asarray(1 / (1 + np.exp(-(read @ self.weights + self.intercept))), dtype=np.float32)


class Lives:
    """The model with what it embeds by; knows nothing while the embedding model loads, or where it is another than the
    one that was learned with."""

    def __init__(self, embedder: Embedder, *, model_sha256: str) -> None:
        self._embedder = embedder
        model = ClauseModel.load()
        self._model = model if model.model_sha256 == model_sha256 else None

    async def __call__(self, clauses: Sequence[str]) -> tuple[float, ...]:
        """How likely each of some clauses is of somebody's life; nought where nobody knows."""
        if self._model is None or not clauses:
            return tuple(0.0 for _ in clauses)
        try:
            vectors = await self._embedder.embed([in_words(plain(each)) for each in clauses])
        except ModelNotReady:
            return tuple(0.0 for _ in clauses)
        return tuple(map(float, self._model.probabilities(inputs(clauses, vectors))))


def inputs(clauses: Sequence[str], vectors: Floats) -> Floats:
    """What the model reads, float32 [clauses, dimension + LETTERS]: unit vectors of meaning and of runs of letters."""
    return np.concatenate([vectors, np.stack([_letters(plain(each)) for each in clauses])], axis=1).astype(np.float32)


def _letters(said: str) -> Floats:
    """The runs of up to LONGEST_RUN letters within a clause's words, counted at their places; a unit vector."""
    counts = np.zeros(LETTERS, dtype=np.float32)
    text = f" {said} "
    for size in range(1, LONGEST_RUN + 1):
        for at in range(len(text) - size + 1):
            counts[zlib.crc32(text[at : at + size].encode()) % LETTERS] += 1
    return counts / max(1e-6, float(np.linalg.norm(counts)))
