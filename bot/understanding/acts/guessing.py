"""What a message may do where no rule knows: a logistic regression on its meaning and a few signs of the scene.

Learned from the utterances of utterances.yaml (`python -m benchmarks.acts --write`), shipped as guess.npz with its
digest. It only ever leads to acts that teach nothing; below LEAST nothing is guessed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.errors import ModelNotReady
from bot.ports import Embedder, Floats
from bot.shipped import shipped_arrays
from bot.understanding.acts.act import TEACHING, Act, ActKind, Scene
from bot.understanding.text.mending import as_meant
from bot.understanding.text.tongues import in_english

SHIPPED = Path(__file__).with_name("guess.npz")
LEAST = 0.55
"""The probability from which a guess is acted on."""
SIGNS = ("cards", "wish", "question", "named", "facts", "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What the model is told besides the message: whether cards lie there, whether a wish stands, whether it is put as
    a question, names a title, says anything to search by; and how many words it has."""

    cards: bool = False
    wish: bool = False
    question: bool = False
    named: bool = False
    facts: bool = False
    words: int = 1

    def as_floats(self) -> Floats:
        """float32 [signs], each about 0 to 1."""
        told = (self.cards, self.wish, self.question, self.named, self.facts, min(self.words, 20) / 20)
        return np.array(told, dtype=np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActModel:
    """Weights float32 [acts, dimension + signs] and intercepts [acts]; `model_sha256` names the embedding weights."""

    acts: tuple[ActKind, ...]
    weights: Floats
    intercepts: Floats
    model_sha256: str

    @classmethod
    def load(cls, path: Path = SHIPPED) -> "ActModel":
        """Read the shipped file; raises StarterDamaged when its digest (beside it) does not match."""
        data = shipped_arrays(path)
        return cls(
            acts=tuple(data["acts"].tolist()),
            weights=data["weights"].astype(np.float32),
            intercepts=data["intercepts"].astype(np.float32),
            model_sha256=str(data["model_sha256"]),
        )

    def probabilities(self, vector: Floats, signs: Signs) -> Floats:
        """One an act, adding up to 1; `vector` is the message's unit vector."""
        logits = self.weights @ np.concatenate([vector, signs.as_floats()]) + self.intercepts
        raised = np.exp(logits - logits.max())
        return np.asarray(raised / raised.sum(), dtype=np.float32)

    def guess(self, vector: Floats, signs: Signs) -> ActKind | None:
        """The likeliest act, where it is likely enough and teaches nothing; None otherwise."""
        found = self.probabilities(vector, signs)
        best = int(found.argmax())
        return self.acts[best] if found[best] >= LEAST and self.acts[best] not in TEACHING else None


class Guesser:
    """The model with what it embeds by; guesses nothing while the embedding model loads, or where it is another than
    the one that was learned with."""

    def __init__(self, embedder: Embedder, *, model_sha256: str) -> None:
        self._embedder = embedder
        model = ActModel.load()
        self._model = model if model.model_sha256 == model_sha256 else None

    async def __call__(self, text: str, signs: Signs) -> ActKind | None:
        if self._model is None:
            return None
        try:
            (vector,) = await self._embedder.embed([in_words(text)])
        except ModelNotReady:
            return None
        return self._model.guess(vector, signs)


def in_words(text: str) -> str:
    """The text as it is embedded: in English, as far as Usher can say it so."""
    return in_english(as_meant(text), lambda words: False) or as_meant(text)


def inputs(vectors: Floats, signs: Sequence[Signs]) -> Floats:
    """What the model reads, float32 [messages, dimension + signs]."""
    return np.concatenate([vectors, np.stack([each.as_floats() for each in signs])], axis=1).astype(np.float32)


def guessed_act(kind: ActKind | None, scene: Scene) -> Act:
    """What a message that is most likely of a kind does in its scene, as far as that teaches nothing."""
    if kind in ("ask", "where") and not scene.at_hand:
        kind = None
    if kind == "ask" and scene.at_hand:
        return Act(kind="ask", about="beyond", titles=(scene.at_hand,))
    if kind == "refine" and scene.wish is None:
        kind = "wish"
    if kind == "feel":
        return Act(kind="feel", about="low")
    return Act(kind=kind or "other")
