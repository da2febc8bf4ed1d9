"""How well and how fast Usher understands without a key.

`python -m benchmarks.understanding [--half odd|even] [--failures]`; rules were made with the even half of the cases in
view, the odd half was only counted. Cases are scored by the shared score.py. In the sentiment set a title is
guessed to be disliked when it stands in `dislike` after the window was read as messages, and liked otherwise: people
speak mostly of what they like. Targets: F1 0.85, wholly right 0.70, no_title 0.95 clean, injection and small talk all
clean, sentiment macro-F1 0.75, p95 40 ms and 150 ms at 5,000 characters.
"""

import argparse
import gzip
import importlib.util
import json
import re
import sys
import time
import tracemalloc
from collections.abc import Iterator, Sequence
from datetime import date
from types import ModuleType
from typing import Any

import numpy as np

from benchmarks.catalogue import SHARED, read_columns
from bot.language.messages import Message
from bot.ports import Columns
from bot.understanding.local import LocalUnderstanding

Met = tuple[str, float, float, bool]
"""A figure's name, its value, its target, and whether it is met."""
TODAY = date(2026, 11, 20)
EVAL = SHARED / "eval"
_TAGS = re.compile(r"\[[^\]]*\]")


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", EVAL / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _cases(half: str | None) -> list[dict[str, Any]]:
    lines = (EVAL / "understanding_dev.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    return cases if half is None else cases[half == "odd" :: 2]


def _told(text: str) -> list[Message]:
    return [Message(role="user", text=text)]


def score_understanding(understanding: LocalUnderstanding, half: str | None, failures: bool) -> Iterator[Met]:
    cases, scorer = _cases(half), _scorer()
    outputs = {case["id"]: understanding.read(_told(case["text"])).to_json() for case in cases}
    result, notes = scorer.score(cases, outputs)
    overall, fields = result["overall"], result["fields"]
    print("F1 by field:", ", ".join(f"{name} {each['f1']:.2f}" for name, each in fields.items() if each["f1"]))
    print("right by tag:", ", ".join(f"{tag} {each['right']}/{each['cases']}" for tag, each in result["tags"].items()))
    print(f"forbidden facts {result['forbidden_facts']}, stray titles {result['stray_titles']}, cases {len(cases)}")
    yield _least("overall F1", overall["f1"], 0.85)
    yield _least("wholly right", result["wholly_right"], 0.70)
    strays = {note["id"] for note in notes if note["stray"]}
    for tag, target in (("no_title", 0.95), ("injection", 1.0), ("smalltalk", 1.0)):
        tagged = [case for case in cases if tag in case["tags"]]
        dirty = [c for c in tagged if c["id"] in strays or scorer.forbidden(c, scorer.facts(outputs[c["id"]]))]
        yield _least(f"{tag} clean", 1 - len(dirty) / len(tagged), target)
    for note in notes if failures else ():
        told = {key: value for key, value in outputs[note["id"]].items() if value and value not in ("any", "none")}
        print(
            f"\n{note['id']} {note['text']}\n   missed {note['missed']} forbidden {note['forbidden']} {note['stray']}"
        )
        print("  ", json.dumps(told, ensure_ascii=False))


def score_sentiment(understanding: LocalUnderstanding, half: str | None, failures: bool) -> Met:
    with gzip.open(EVAL / "sentiment_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        cases = [json.loads(line) for line in lines]
    cases = cases if half is None else cases[half == "odd" :: 2]
    pairs = []
    for case in cases:
        read = understanding.read([Message(role=turn["role"], text=turn["text"]) for turn in case["window"]])
        guess = "disliked" if case["title"]["id"] in {ref.id for ref in read.dislike} else "liked"
        pairs.append((case["label"], guess))
        if failures and guess != case["label"]:
            print("\n", case["label"], case["title"], [(turn["role"], turn["text"]) for turn in case["window"]])
    return _least("sentiment macro-F1", _macro_f1(pairs), 0.75)


def _macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    scores = []
    for label in ("liked", "disliked"):
        hit = sum(a == label == b for a, b in pairs)
        wrong = sum((a == label) != (b == label) for a, b in pairs)
        scores.append(2 * hit / (2 * hit + wrong) if hit else 0.0)
    return sum(scores) / len(scores)


def score_half_remembered(understanding: LocalUnderstanding, sample: int) -> Met:
    """The share of posts about half-remembered films that are told as such; finding the film is measured elsewhere.

    Without the tags in brackets: nearly all these posts begin with [TOMT], which would make this no test at all.
    """
    with gzip.open(EVAL / "half_remembered_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [_TAGS.sub("", json.loads(line)["text"]).strip() for line in lines][:sample]
    read = [understanding.read(_told(text)) for text in texts]
    return _least("half-remembered told", sum(each.description is not None for each in read) / len(read), 0.80)


def time_reading(understanding: LocalUnderstanding) -> Iterator[Met]:
    texts = [case["text"] for case in _cases(None)]
    long = [(" ".join(texts[n:] + texts))[:5_000] for n in range(0, 40, 2)]
    for name, sample, target in (("normal", texts * 3, 40.0), ("5,000 characters", long, 150.0)):
        taken = []
        for text in sample:
            start = time.perf_counter()
            understanding.read(_told(text))
            taken.append((time.perf_counter() - start) * 1000)
        yield _most(f"p95 ms, {name}", float(np.percentile(taken, 95)), target)


def build(columns: Columns) -> tuple[LocalUnderstanding, list[Met]]:
    """The understanding, with the seconds it took to build and the megabytes that its objects hold."""
    start = time.perf_counter()
    understanding = LocalUnderstanding(columns, today=lambda: TODAY)
    seconds = time.perf_counter() - start
    tracemalloc.start()
    weighed = LocalUnderstanding(columns, today=lambda: TODAY)
    megabytes = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    del weighed
    return understanding, [_most("index s", seconds, 3.0), _most("index MB", megabytes, 100.0)]


def _least(name: str, value: float, target: float) -> Met:
    return name, value, target, value >= target


def _most(name: str, value: float, target: float) -> Met:
    return name, value, target, value <= target


def main(short: bool = False, half: str | None = None, failures: bool = False) -> bool:
    """Print the table; were all targets met?"""
    if not EVAL.is_dir():
        print(f"skipped: the development sets are not there ({EVAL})", file=sys.stderr)
        return True
    columns = read_columns(SHARED / "data" / "catalogue.jsonl.gz")
    understanding, figures = build(columns)
    figures += score_understanding(understanding, half, failures)
    figures += [score_sentiment(understanding, half, failures)]
    figures += [score_half_remembered(understanding, 200 if short else 1_000)]
    figures += time_reading(understanding)
    for name, value, target, met in figures:
        print(f"{name:<26}{value:>9.3f}   target {target:<7}{'' if met else 'MISSED'}")
    return all(met for *_, met in figures)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understanding", description=__doc__)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--half", choices=("odd", "even"))
    parser.add_argument("--failures", action="store_true")
    options = parser.parse_args()
    raise SystemExit(0 if main(options.short, options.half, options.failures) else 1)
