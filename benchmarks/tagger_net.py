"""The tagger as torch learns it: the embedding model's first layers with low-rank changes, hashed features, a chain.

The same computation as `bot.understanding.tagger.tagging` and `memory.models.layers`, over many messages at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from bot.understanding.tagger.tagging import BUCKETS, CONTEXTS, LABELS
from memory.models.layers import HEADS, LINEAR

WIDTH, RANK = 384, 16
WITHIN, BEFORE_HEAD = 0.1, 0.2
"""What is dropped within the layers and before the head while it learns."""
FAR = -1e9


@dataclass(frozen=True, slots=True)
class Example:
    """One message: its tokens' ids, the side each is on and the word it belongs to (-1: none); for each word its rows
    of the table, whether something may begin there, and its label; what lay there (len(CONTEXTS): nobody says)."""

    ids: Sequence[int]
    sides: Sequence[int]
    words: Sequence[int]
    rows: Sequence[Sequence[int]]
    begins: Sequence[bool]
    labels: Sequence[int]
    context: int


class Changed(nn.Module):
    """A linear part whose weights stay and have a product of low rank added (Hu et al. 2021)."""

    weight: torch.Tensor
    bias: torch.Tensor

    def __init__(self, weight: torch.Tensor, bias: torch.Tensor) -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.register_buffer("bias", bias)
        self.a = nn.Parameter(torch.randn(RANK, weight.shape[1]) * 0.02)
        self.c = nn.Parameter(torch.zeros(weight.shape[0], RANK))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.linear(x, self.weight + self.c @ self.a, self.bias)


class Norm(nn.Module):
    def __init__(self, weights: Mapping[str, torch.Tensor], name: str) -> None:
        super().__init__()
        self.w = nn.Parameter(weights[f"{name}.weight"].clone())
        self.b = nn.Parameter(weights[f"{name}.bias"].clone())

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.layer_norm(x, (WIDTH,), self.w, self.b, 1e-12)


class Layer(nn.Module):
    q: Changed
    k: Changed
    v: Changed
    o: Changed
    f: Changed
    g: Changed

    def __init__(self, weights: Mapping[str, torch.Tensor], place: int) -> None:
        super().__init__()
        at = f"encoder.layer.{place}"
        for short, name in LINEAR.items():
            setattr(self, short, Changed(weights[f"{at}.{name}.weight"], weights[f"{at}.{name}.bias"]))
        self.n1, self.n2 = Norm(weights, f"{at}.attention.output.LayerNorm"), Norm(weights, f"{at}.output.LayerNorm")

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        texts, tokens, _ = x.shape
        q, k, v = (part(x).view(texts, tokens, HEADS, -1).transpose(1, 2) for part in (self.q, self.k, self.v))
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(x.shape)
        x = self.n1(x + F.dropout(self.o(mixed), WITHIN, self.training))
        made = self.g(F.gelu(self.f(x), approximate="tanh"))
        out: torch.Tensor = self.n2(x + F.dropout(made, WITHIN, self.training))
        return out


class Net(nn.Module):
    """Scores of each label for each word, and of each step between labels."""

    word: torch.Tensor
    position: torch.Tensor
    token_type: torch.Tensor

    def __init__(self, model: Path, layers: int) -> None:
        super().__init__()
        found = {name.removeprefix("bert."): each.float() for name, each in load_file(model).items()}
        for short in ("word", "position", "token_type"):
            self.register_buffer(short, found[f"embeddings.{short}_embeddings.weight"])
        self.norm = Norm(found, "embeddings.LayerNorm")
        self.layers = nn.ModuleList([Layer(found, place) for place in range(layers)])
        self.head, self.table = nn.Linear(WIDTH, len(LABELS)), nn.Embedding(BUCKETS, len(LABELS))
        self.contexts = nn.Embedding(len(CONTEXTS) + 1, len(LABELS))
        nn.init.zeros_(self.table.weight)
        nn.init.zeros_(self.contexts.weight)
        self.steps = nn.Parameter(torch.zeros(2, len(LABELS), len(LABELS)))
        self.first = nn.Parameter(torch.zeros(len(LABELS)))

    def groups(self) -> tuple[list[torch.Tensor], list[torch.Tensor], list[torch.Tensor]]:
        """The parameters of the layers and the head, of the chain, of the table of features."""
        chain = [self.steps, self.first, self.contexts.weight]
        apart = {id(each) for each in (*chain, self.table.weight)}
        rest: list[torch.Tensor] = [each for each in self.parameters() if id(each) not in apart]
        return rest, [*chain], [self.table.weight]

    def scores(self, told: "Batch") -> torch.Tensor:
        """float [messages, words, labels]."""
        x = self.norm(self.word[told.ids] + self.position[: told.ids.shape[1]] + self.token_type[told.sides])
        x = F.dropout(x, WITHIN, self.training)
        mask = torch.where(told.is_token[:, None, None, :], 0.0, FAR)
        for layer in self.layers:
            x = layer(x, mask)
        count = told.labels.shape[1]
        place = torch.where(told.words >= 0, told.words, count)
        summed = torch.zeros(len(x), count + 1, WIDTH).scatter_add_(1, place[:, :, None].expand(-1, -1, WIDTH), x)
        tokens = torch.zeros(len(x), count + 1).scatter_add_(1, place, torch.ones_like(place, dtype=torch.float))
        states = (summed / tokens.clamp(min=1)[:, :, None])[:, :count]
        hashed = F.embedding_bag(told.rows, self.table.weight, told.offsets, mode="sum")
        known = self.head(F.dropout(states, BEFORE_HEAD, self.training)) + self.contexts(told.contexts)[:, None, :]
        out: torch.Tensor = known + hashed.view(len(x), count, -1)
        return out

    def loss(self, told: "Batch") -> torch.Tensor:
        """The mean negative log likelihood of the messages' labels (forward algorithm)."""
        scores, which = self.scores(told), torch.arange(len(told.labels))
        ahead = scores[:, 0] + self.first
        right = ahead[which, told.labels[:, 0]]
        for place in range(1, told.labels.shape[1]):
            step, there = self.steps[told.begins[:, place]], told.is_word[:, place]
            moved = torch.logsumexp(ahead[:, :, None] + step, 1) + scores[:, place]
            gained = step[which, told.labels[:, place - 1], told.labels[:, place]]
            right = right + there * (gained + scores[which, place, told.labels[:, place]])
            ahead = torch.where(there[:, None] > 0, moved, ahead)
        return (torch.logsumexp(ahead, 1) - right).mean()

    def arrays(self) -> dict[str, Any]:
        """What ships, by the names that `Tagger.load` and `Layers.load` know, float16."""
        told: dict[str, torch.Tensor] = {
            "weights": torch.where(self.table.weight.abs() < 0.01, 0.0, self.table.weight), "inside": self.steps[0],
            "across": self.steps[1], "first": self.first, "head": self.head.weight.T,
            "contexts": self.contexts.weight[: len(CONTEXTS)] + self.head.bias,
            "norm.w": self.norm.w, "norm.b": self.norm.b,
        }  # fmt: skip
        for place, layer in enumerate(self.layers):
            for name, each in layer.named_parameters():
                told[f"{place}.{name}"] = each
        return {name: each.detach().numpy().astype(np.float16) for name, each in told.items()}


@dataclass(frozen=True, slots=True)
class Batch:
    """Messages side by side, filled up to the longest."""

    ids: torch.Tensor
    sides: torch.Tensor
    words: torch.Tensor
    is_token: torch.Tensor
    labels: torch.Tensor
    begins: torch.Tensor
    is_word: torch.Tensor
    contexts: torch.Tensor
    rows: torch.Tensor
    offsets: torch.Tensor

    @classmethod
    def of(cls, given: Sequence[Example], forgotten: float, chance: np.random.Generator) -> "Batch":
        """`forgotten` is the share of features, and a fifth of it that of what lay there, that are left out."""
        words = max(len(each.labels) for each in given)
        rows: list[int] = []
        offsets: list[int] = []
        for each in given:
            for some in (*each.rows, *([()] * (words - len(each.rows)))):
                offsets.append(len(rows))
                rows += [row for row, at in zip(some, chance.random(len(some)), strict=True) if at >= forgotten]
        unsaid = chance.random(len(given)) < forgotten / 5
        return cls(
            ids=_filled([each.ids for each in given]),
            sides=_filled([each.sides for each in given]),
            words=_filled([each.words for each in given], -1),
            is_token=_filled([[1] * len(each.ids) for each in given]).bool(),
            labels=_filled([each.labels for each in given]),
            begins=_filled([each.begins for each in given]),
            is_word=_filled([[1] * len(each.labels) for each in given]).float(),
            contexts=torch.tensor(
                [len(CONTEXTS) if gone else each.context for each, gone in zip(given, unsaid, strict=True)]
            ),
            rows=torch.tensor(rows, dtype=torch.long),
            offsets=torch.tensor(offsets),
        )


def _filled(some: Sequence[Sequence[int]], fill: int = 0) -> torch.Tensor:
    longest = max(map(len, some))
    return torch.tensor([[*map(int, each), *([fill] * (longest - len(each)))] for each in some])
