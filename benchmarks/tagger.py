"""How well messages are cut into what they do, by messages that were not learned from, and learning it anew.

`python -m benchmarks.tagger` cross-validates over the messages of messages.tsv; `--write` learns from all of them and
writes tagger.npz with its digest.
"""

import argparse
import hashlib
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.messages import MESSAGES, Marked, messages
from bot.understanding.tagger.tagging import BUCKETS, LABELS, SHIPPED, Tagger, features_of, may_begin, tokens_of

FOLDS, ROUNDS, RATE, DECAY, FORGOTTEN, BATCH = 5, 12, 0.03, 2e-5, 0.15, 32


@dataclass(frozen=True, slots=True)
class Example:
    rows: list[list[int]]
    begins: list[bool]
    labels: list[int]


def example(message: Marked) -> Example:
    tokens = tokens_of(message.text)
    labels = [next(label for start, end, label in message.spans if start <= token.start < end) for token in tokens]
    return Example(features_of(tokens), may_begin(tokens), labels)


def learn(told: Sequence[Marked], seed: int = 0) -> Tagger:
    """A tagger of the likeliest weights of these messages (maximum conditional likelihood, Adam, weight decay)."""
    import torch

    torch.manual_seed(seed)
    chance = random.Random(seed)
    count = len(LABELS)
    table = torch.nn.Embedding(BUCKETS, count, sparse=False)
    torch.nn.init.zeros_(table.weight)
    steps = torch.nn.Parameter(torch.zeros(2, count, count))
    first = torch.nn.Parameter(torch.zeros(count))
    optimizer = torch.optim.AdamW([table.weight, steps, first], lr=RATE, weight_decay=DECAY)
    examples = [example(each) for each in told]
    batches = len(examples) // BATCH + 1
    plan = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=ROUNDS * batches)
    for _ in range(ROUNDS):
        chance.shuffle(examples)
        for at in range(0, len(examples), BATCH):
            loss = _loss(examples[at : at + BATCH], table, steps, first, chance)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            plan.step()
    with torch.no_grad():
        weights, ways, start = table.weight.numpy().copy(), steps.numpy().copy(), first.numpy().copy()
    return Tagger(weights=weights, inside=ways[0], across=ways[1], first=start)


def _loss(given: Sequence[Example], table: Any, steps: Any, first: Any, chance: random.Random) -> Any:
    """The mean negative log likelihood of the examples' labels, some of their features forgotten."""
    import torch

    longest = max(len(each.rows) for each in given)
    flat: list[int] = []
    offsets: list[int] = []
    for each in given:
        for rows in [*each.rows, *([[]] * (longest - len(each.rows)))]:
            offsets.append(len(flat))
            flat += [row for row in rows if chance.random() > FORGOTTEN]
    bags = torch.nn.functional.embedding_bag(torch.tensor(flat), table.weight, torch.tensor(offsets), mode="sum")
    scores = bags.view(len(given), longest, -1)
    fill = [longest - len(each.rows) for each in given]
    labels = torch.tensor([[*each.labels, *[0] * more] for each, more in zip(given, fill, strict=True)])
    begins = torch.tensor([[*map(int, each.begins), *[0] * more] for each, more in zip(given, fill, strict=True)])
    there = torch.tensor([[1.0] * len(each.rows) + [0.0] * more for each, more in zip(given, fill, strict=True)])
    which = torch.arange(len(given))
    ahead = scores[:, 0] + first
    right = ahead[which, labels[:, 0]]
    for place in range(1, longest):
        step = steps[begins[:, place]]
        is_there = there[:, place]
        moved = torch.logsumexp(ahead[:, :, None] + step, 1) + scores[:, place]
        ahead = torch.where(is_there[:, None] > 0, moved, ahead)
        gained = step[which, labels[:, place - 1], labels[:, place]] + scores[which, place, labels[:, place]]
        right = right + is_there * gained
    return (torch.logsumexp(ahead, 1) - right).mean()


def judged(tagger: Tagger, told: Sequence[Marked]) -> list[tuple[str, list[tuple[int, int]]]]:
    """For each message its language and, for each token that is no mark, the label it has and the one it got."""
    found = []
    for each in told:
        stretches = tagger.stretches(each.text)
        pairs = []
        for token in tokens_of(each.text):
            if token.is_mark:
                continue
            has = next(label for start, end, label in each.spans if start <= token.start < end)
            got = next(one.label for one in stretches if one.start <= token.start < one.end)
            pairs.append((has, LABELS.index(got)))
        found.append((each.language, pairs))
    return found


def measure(told: Sequence[Marked], folds: int = FOLDS) -> list[tuple[str, list[tuple[int, int]]]]:
    shuffled = [*told]
    random.Random(1).shuffle(shuffled)
    rows = []
    for fold in range(folds):
        rest = [each for place, each in enumerate(shuffled) if place % folds != fold]
        rows += judged(learn(rest), shuffled[fold::folds])
    return rows


def table(rows: Sequence[tuple[str, list[tuple[int, int]]]]) -> tuple[float, float]:
    """Print the shares right; the share of words and of whole messages."""
    by_language: dict[str, list[bool]] = defaultdict(list)
    wholly: dict[str, list[bool]] = defaultdict(list)
    got: dict[int, list[bool]] = defaultdict(list)
    missed: dict[tuple[str, str], int] = defaultdict(int)
    for language, pairs in rows:
        by_language[language] += [has == is_ for has, is_ in pairs]
        wholly[language].append(all(has == is_ for has, is_ in pairs))
        for has, is_ in pairs:
            got[has].append(has == is_)
            if has != is_:
                missed[(LABELS[has], LABELS[is_])] += 1
    for language in sorted(by_language):
        print(f"{language}: words {np.mean(by_language[language]):.3f}, messages {np.mean(wholly[language]):.3f}")
    for label in sorted(got):
        print(f"  {LABELS[label]:9} {np.mean(got[label]):.2f} of {len(got[label])}")
    print("  most taken for another:", sorted(missed.items(), key=lambda each: -each[1])[:12])
    right = float(np.mean([each for found in by_language.values() for each in found]))
    whole = float(np.mean([each for found in wholly.values() for each in found]))
    print(f"words right {right:.3f}, messages wholly {whole:.3f}")
    return right, whole


def write(tagger: Tagger) -> None:
    np.savez_compressed(
        SHIPPED,
        weights=np.where(np.abs(tagger.weights) < 0.02, 0, tagger.weights).astype(np.float16),
        inside=tagger.inside.astype(np.float16),
        across=tagger.across.astype(np.float16),
        first=tagger.first.astype(np.float16),
    )
    SHIPPED.with_suffix(".sha256").write_text(f"{hashlib.sha256(SHIPPED.read_bytes()).hexdigest()}  {SHIPPED.name}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--messages", type=Path, default=MESSAGES)
    arguments = parser.parse_args()
    if arguments.write:
        write(learn(messages(arguments.messages)))
    else:
        table(measure(messages(arguments.messages)))
