"""What single words mean where they stand: the first layers of the embedding model, changed a little, word by word.

The embedding model tells what a whole text is about. Its first layers tell of each word what it does among the others;
with low-rank changes to their weights (Hu et al. 2021, LoRA) that somebody learned, they tell what it is asked for.
NumPy alone, in float32: a message of twenty words is too short for a runtime to be worth its loading.
"""

import json
import mmap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np

from bot.ports import Floats
from memory.models.weights import WEIGHTS, check, locate

if TYPE_CHECKING:
    from tokenizers import Tokenizer

HEADS = 12
LONGEST = 250
"""Tokens of a message that are read; words behind them get the mean of nothing, which is zero."""
START, END = 101, 102
"""The tokens before and behind a text."""
LINEAR: Mapping[str, str] = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "o": "attention.output.dense", "f": "intermediate.dense", "g": "output.dense",
}  # fmt: skip
"""What the learned changes are called, and which weights of a layer they change."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """Weights float32 [in, out] and biases [out] of each linear part, and the two normalisations' scales and shifts."""

    linear: Mapping[str, tuple[Floats, Floats]]
    norms: tuple[tuple[Floats, Floats], tuple[Floats, Floats]]

    def __call__(self, x: Floats) -> Floats:
        """float32 [tokens, width] -> the same."""
        size = x.shape[1] // HEADS
        q, k, v = (self._of(name, x).reshape(len(x), HEADS, size).transpose(1, 0, 2) for name in "qkv")
        scores = q @ k.transpose(0, 2, 1) / np.float32(size**0.5)
        scores = np.exp(scores - scores.max(axis=2, keepdims=True))
        mixed = (scores / scores.sum(axis=2, keepdims=True)) @ v
        x = _normed(x + self._of("o", mixed.transpose(1, 0, 2).reshape(x.shape)), *self.norms[0])
        return _normed(x + self._of("g", _gelu(self._of("f", x))), *self.norms[1])

    def _of(self, name: str, x: Floats) -> Floats:
        weights, bias = self.linear[name]
        return np.asarray(x @ weights + bias, dtype=np.float32)


class Layers:
    """Reads the words of a message in their places (WordStates of the tagger)."""

    def __init__(self, tokenizer: "Tokenizer", embeddings: Sequence[Floats], norm: tuple[Floats, Floats],
                 layers: Sequence[_Layer]) -> None:  # fmt: skip
        self._tokenizer = tokenizer
        self._words, self._places, self._sides = embeddings
        self._norm, self._layers = norm, layers

    @classmethod
    def load(cls, name: str, *, sha256: str, changes: Mapping[str, Floats]) -> Self:
        """The first layers of the model of this name, changed: `changes` has for the layers from 0 on, by `0.q.a` and
        `0.q.c`, float32 [rank, in] and [out, rank], whose product is added to the weights; by `0.n1.w`, `0.n1.b` and
        so on its normalisations; by `norm.w` and `norm.b` that of the embeddings. Raises ModelMissing, and
        ModelUntrusted for other weights than those that the changes were learned for."""
        folder = locate(name)
        weights = folder / WEIGHTS if folder else Path(name)
        check(weights, sha256)
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(weights.with_name("tokenizer.json")))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        pages, found = _mapped(weights)
        count = 1 + max(int(key.split(".")[0]) for key in changes if key[0].isdigit())
        embeddings = [found[f"embeddings.{part}_embeddings.weight"] for part in ("word", "position", "token_type")]
        norm = (changes["norm.w"], changes["norm.b"])
        layers = [_changed(found, place, changes) for place in range(count)]
        if hasattr(mmap, "MADV_DONTNEED"):
            pages.madvise(mmap.MADV_DONTNEED)  # the layers were copied; of the words few are ever read
        return cls(tokenizer, embeddings, norm, layers)

    def __call__(self, text: str, words: Sequence[tuple[int, int]], before: str) -> Floats:
        """For each word (where it begins and ends in the text) the mean of its tokens' states, float32 [words, width];
        `before` is what the text answers, read beside it."""
        first = self._tokenizer.encode(before, add_special_tokens=False).ids
        read = self._tokenizer.encode(text, add_special_tokens=False)
        head = [START, *first, END]
        ids = np.array([*head, *read.ids[:LONGEST], END])
        sides = np.array([0] * len(head) + [1] * (len(ids) - len(head)))
        x = _normed(self._words[ids] + self._places[: len(ids)] + self._sides[sides], *self._norm)
        for layer in self._layers:
            x = layer(x)
        return _by_word(x[len(head) : -1], read.offsets[:LONGEST], words)


def _by_word(x: Floats, tokens: Sequence[tuple[int, int]], words: Sequence[tuple[int, int]]) -> Floats:
    found = np.zeros((len(words), x.shape[1]), dtype=np.float32)
    count = np.zeros(len(words), dtype=np.float32)
    place = 0
    for state, (start, end) in zip(x, tokens, strict=True):
        while place < len(words) - 1 and words[place][1] <= start:
            place += 1
        if start < words[place][1] and end > words[place][0]:
            found[place] += state
            count[place] += 1
    return np.asarray(found / np.maximum(count, 1)[:, None], dtype=np.float32)


def _changed(found: Mapping[str, Floats], place: int, changes: Mapping[str, Floats]) -> _Layer:
    linear = {}
    for short, name in LINEAR.items():
        key = f"encoder.layer.{place}.{name}"
        weights = found[f"{key}.weight"] + changes[f"{place}.{short}.c"] @ changes[f"{place}.{short}.a"]
        linear[short] = np.ascontiguousarray(weights.T, dtype=np.float32), np.array(found[f"{key}.bias"])
    one, two = ((changes[f"{place}.{each}.w"], changes[f"{place}.{each}.b"]) for each in ("n1", "n2"))
    return _Layer(linear, (one, two))


def _mapped(weights: Path) -> tuple[mmap.mmap, dict[str, Floats]]:
    """The float32 arrays of a safetensors file, mapped and not read, and the map."""
    with weights.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        told = json.loads(file.read(size))
    with weights.open("rb") as file:
        pages = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    whole = np.frombuffer(pages, dtype=np.uint8, offset=8 + size)
    return pages, {
        name.removeprefix("bert."): whole[slice(*each["data_offsets"])].view(np.float32).reshape(each["shape"])
        for name, each in told.items()
        if name != "__metadata__" and each["dtype"] == "F32"
    }


def _normed(x: Floats, scale: Floats, shift: Floats) -> Floats:
    middle = x - x.mean(axis=1, keepdims=True)
    return np.asarray(
        middle / np.sqrt((middle**2).mean(axis=1, keepdims=True) + 1e-12) * scale + shift, dtype=np.float32
    )


def _gelu(x: Floats) -> Floats:
    """By the tangent (Hendrycks and Gimpel 2016), as it was learned with; a power would take a hundred times as long as
    the products."""
    return np.asarray(0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x))), dtype=np.float32)
