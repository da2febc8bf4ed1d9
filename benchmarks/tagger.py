"""How well messages are cut into what they do, by messages that were not learned from, and learning it anew.

`python -m benchmarks.tagger` measures the shipped tagger by messages_unseen.tsv; `--write` learns from all others (an
hour of two cores) and writes tagger.npz with its digest.
"""

import argparse
import asyncio
import hashlib
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.messages import IN_CONTEXT, MESSAGES, UNSEEN, Marked, messages
from bot.settings import ModelSettings
from bot.understanding.tagger.tagging import CONTEXTS, LABELS, SHIPPED, features_of, may_begin, tokens_of
from bot.wiring.cutting import Cutting
from memory.models.layers import END, LONGEST, START
from memory.models.weights import WEIGHTS, locate

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from benchmarks.tagger_net import Example, Net

LAYERS, ROUNDS, VARIANTS, BATCH, SEED = 4, 5, 2, 32, 0
RATE, CHAIN_RATE, TABLE_RATE, FORGOTTEN = 8e-4, 0.02, 0.004, 0.5
OTHER_NAME, SMALL, UNMARKED = 0.5, 0.4, 0.15
"""How often a name is exchanged for another, and that one written small; and a message's marks are left out."""
LIKE_LENGTHS = 40
"""Batches among which messages of about one length are put together."""
_MARKS = re.compile(r"[.,!;:…]+")


def varied(message: Marked, names: Sequence[str], chance: random.Random) -> Marked:
    """The message with other names in some places, and maybe without its marks: what it does stays."""
    unmarked = message.language != "zh" and chance.random() < UNMARKED
    text, spans, last = "", [], 0
    for start, end, label in message.spans:
        low, last = len(text), start
        for first, behind in (each for each in message.names if start <= each[0] < end):
            text += _without_marks(message.text[last:first], unmarked)
            other = chance.choice(names) if chance.random() < OTHER_NAME else message.text[first:behind]
            text += other.lower() if chance.random() < SMALL else other
            last = behind
        text += _without_marks(message.text[last:end], unmarked)
        spans.append((low, len(text), label))
    return Marked(message.language, text, tuple(spans), (), message.context)


def _without_marks(text: str, unmarked: bool) -> str:
    return _MARKS.sub(" ", text) if unmarked else text


def example(message: Marked, tokenizer: "Tokenizer") -> "Example":
    from benchmarks.tagger_net import Example

    words = tokens_of(message.text)
    first = tokenizer.encode(message.context, add_special_tokens=False).ids
    read = tokenizer.encode(message.text, add_special_tokens=False)
    head = [START, *first, END]
    ids, offsets = read.ids[:LONGEST], read.offsets[:LONGEST]
    place, of_words = 0, []
    for start, end in offsets:
        while place < len(words) - 1 and words[place].end <= start:
            place += 1
        of_words.append(place if start < words[place].end and end > words[place].start else -1)
    return Example(
        ids=[*head, *ids, END],
        sides=[0] * len(head) + [1] * (len(ids) + 1),
        words=[-1] * len(head) + [*of_words, -1],
        rows=features_of(words),
        begins=may_begin(words),
        labels=[next(label for low, high, label in message.spans if low <= word.start < high) for word in words],
        context=CONTEXTS.index(message.context) if message.context else len(CONTEXTS),
    )


def examples(told: Sequence[Marked]) -> list[list["Example"]]:
    """The messages as they are, and as often as VARIANTS says in all, with other names."""
    chance, tokenizer = random.Random(SEED), whole_texts()
    names = [each.text[low:high] for each in told for low, high in each.names]
    others = [[varied(each, names, chance) for each in told] for _ in range(VARIANTS - 1)]
    return [[example(each, tokenizer) for each in some if tokens_of(each.text)] for some in (told, *others)]


def whole_texts() -> "Tokenizer":
    """The model's tokenizer, that neither fills texts up nor cuts them."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(model_weights().with_name("tokenizer.json")))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def model_weights() -> Path:
    folder = locate(ModelSettings().name)
    assert folder is not None
    return folder / WEIGHTS


def batches(some: Sequence["Example"], chance: random.Random) -> Iterator[Sequence["Example"]]:
    """The examples in random order, those of about one length together."""
    left = [*some]
    chance.shuffle(left)
    found = []
    for at in range(0, len(left), BATCH * LIKE_LENGTHS):
        near = sorted(left[at : at + BATCH * LIKE_LENGTHS], key=lambda each: len(each.ids))
        found += [near[first : first + BATCH] for first in range(0, len(near), BATCH)]
    chance.shuffle(found)
    yield from found


def learn(told: Sequence[Marked]) -> "Net":
    """The likeliest net of these messages (AdamW, one cycle of rates: Smith and Topin 2018)."""
    import torch

    from benchmarks.tagger_net import Batch, Net

    torch.manual_seed(SEED)
    torch.set_flush_denormal(True)  # else the forgotten features' gradients take most of the time
    chance, forgetting = random.Random(SEED), np.random.default_rng(SEED)
    net, variants = Net(model_weights(), LAYERS), examples(told)
    parts = net.groups()
    rates = (RATE, CHAIN_RATE, TABLE_RATE)
    optimizer = torch.optim.AdamW([{"params": some, "lr": rate} for some, rate in zip(parts, rates, strict=True)])
    count = -(-len(variants[0]) // BATCH) * ROUNDS
    plan = torch.optim.lr_scheduler.OneCycleLR(optimizer, [*rates], total_steps=count + ROUNDS, pct_start=0.15)
    started = time.monotonic()
    for done in range(ROUNDS):
        losses = []
        for some in batches(variants[done % VARIANTS], chance):
            loss = net.loss(Batch.of(some, FORGOTTEN, forgetting))
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch
            torch.nn.utils.clip_grad_norm_(parts[0], 1.0)
            optimizer.step()
            plan.step()
            losses.append(loss.item())
        print(f"round {done + 1}: loss {np.mean(losses):.3f}, {time.monotonic() - started:.0f} s", flush=True)
    return net


async def measure(told: Sequence[Marked], cut: Cutting) -> float:
    """Print the shares of words rightly labelled, by language and label, and what is taken for what; the share of
    all."""
    words: dict[str, list[bool]] = defaultdict(list)
    labels: dict[str, list[bool]] = defaultdict(list)
    whole: list[bool] = []
    taken: Counter[tuple[str, str]] = Counter()
    for each in told:
        stretches = await cut(each.text, each.context or "start")  # type: ignore[arg-type]  # a str of the file, one of CONTEXTS
        pairs = []
        for token in tokens_of(each.text):
            if not token.is_mark:
                has = next(LABELS[label] for start, end, label in each.spans if start <= token.start < end)
                pairs.append((has, next(one.label for one in stretches if one.start <= token.start < one.end)))
        for has, got in pairs:
            words[each.language].append(has == got)
            labels[has].append(has == got)
        taken.update((has, got) for has, got in pairs if has != got)
        whole.append(all(has == got for has, got in pairs))
    for name, right in (*sorted(words.items()), *sorted(labels.items())):
        print(f"{name:9} {np.mean(right):.2f} of {len(right)}")
    print("most taken for another:", taken.most_common(12))
    share = float(np.mean([each for some in words.values() for each in some]))
    print(f"words right {share:.3f}, messages wholly {np.mean(whole):.3f}")
    return share


def write(net: "Net") -> None:
    np.savez_compressed(SHIPPED, **net.arrays())
    SHIPPED.with_suffix(".sha256").write_text(f"{hashlib.sha256(SHIPPED.read_bytes()).hexdigest()}  {SHIPPED.name}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    if arguments.write:
        write(learn([*messages(MESSAGES), *messages(IN_CONTEXT)]))
    else:
        asyncio.run(measure(messages(UNSEEN), Cutting()))
