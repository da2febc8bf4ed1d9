"""How well concepts are claimed of titles nobody described: `python -m benchmarks.concepts [--write PAGE]`.

Every described title is read by a model that saw no title of its director, with calibration and thresholds from the
other folds: as the starter tells of it, and "imported", as another catalogue does (its overview, keywords, genres,
runtime), which is what the model meets in real imports and never trains on. A claim is right when an editor wrote that
concept of the title, or one that implies it; `clearly` counts those alone that are more than a side note.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks.catalogue import SHARED
from benchmarks.starter_tables import replaced
from bot.knowledge.model import Mask
from bot.knowledge.training import Examples, TrainingConfig, bounds, calibrated, chances_of, trials
from bot.knowledge.vocabulary import CONCEPTS, concepts
from bot.ports import Floats
from memory.sources.build_starter import embed_exactly
from memory.sources.described import imported_examples, own_examples

LEAST_PRECISION = 0.7
BINS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was claimed of each title and with which chance, and what holds (1, a side note 0.5), [titles, concepts]."""

    claimed: Mask
    chance: Floats
    wanted: Floats

    @property
    def precision(self) -> float:
        return _share((self.wanted > 0)[self.claimed])

    @property
    def clearly(self) -> float:
        return _share((self.wanted == 1)[self.claimed])

    @property
    def recall(self) -> float:
        return _share(self.claimed[self.wanted > 0])

    @property
    def recall_clearly(self) -> float:
        return _share(self.claimed[self.wanted == 1])


def measure(known: Examples, imported: Examples | None, config: TrainingConfig | None = None) -> list[Measured]:
    """Cross-validated claims of the titles as the starter tells of them, and as another catalogue does."""
    config = config or TrainingConfig()
    tried = trials(known, imported, config)
    chance = [np.zeros_like(trial.wanted) for trial in tried]
    claimed = [np.zeros(trial.wanted.shape, dtype=bool) for trial in tried]
    for number in range(config.folds):
        others = [trial[trial.group % config.folds != number] for trial in tried]
        weights = calibrated(others[0].signs, others[0].wanted)
        least = bounds(others, weights, config)
        for place, trial in enumerate(tried):
            there = trial.group % config.folds == number
            chance[place][there] = chances_of(trial.signs[:, there], weights)
            claimed[place][there] = chance[place][there] >= least
    return [Measured(claimed=c, chance=p, wanted=t.wanted) for c, p, t in zip(claimed, chance, tried, strict=True)]


def overall(own: Measured, imported: Measured) -> str:
    """The figures of all concepts together."""
    figures: tuple[tuple[str, Callable[[Measured], str]], ...] = (
        ("titles", lambda found: f"{len(found.claimed):,}"),
        ("concepts written of a title, implied ones too", lambda found: f"{(found.wanted > 0).sum(axis=1).mean():.1f}"),
        ("concepts claimed of a title", lambda found: f"{found.claimed.sum(axis=1).mean():.1f}"),
        ("concepts that are ever claimed", lambda found: f"{found.claimed.any(axis=0).sum()} of {len(CONCEPTS)}"),
        ("precision", lambda found: f"{found.precision:.2f}"),
        ("precision, clearly", lambda found: f"{found.clearly:.2f}"),
        ("recall", lambda found: f"{found.recall:.2f}"),
        ("recall of what clearly holds", lambda found: f"{found.recall_clearly:.2f}"),
        *(
            (f"right of claims with a chance of {low:.0%} to {high:.0%}", _right(low, high))
            for low, high in pairwise(BINS)
        ),
    )
    rows = [f"| {name} | {figure(own)} | {figure(imported)} |" for name, figure in figures]
    return "\n".join(["| of | as the starter tells | imported |", "| --- | --- | --- |", *rows])


def _right(low: float, high: float) -> Callable[[Measured], str]:
    def share(found: Measured) -> str:
        within = found.claimed & (found.chance >= low) & (found.chance <= high)
        return f"{_share((found.wanted > 0)[within]):.2f}"

    return share


def by_concept(found: Measured) -> str:
    """Precision and recall of each concept, by group; those that are never claimed in one line a group."""
    lines = ["| concept | written of | claimed of | precision | recall |", "| --- | --- | --- | --- | --- |"]
    never: dict[str, list[str]] = {}
    for column, concept in enumerate(concepts().values()):
        claimed, held = found.claimed[:, column], found.wanted[:, column] > 0
        if not claimed.any():
            never.setdefault(concept.group, []).append(concept.name)
            continue
        right, missed = _share(held[claimed]), _share(claimed[held])
        lines.append(f"| {concept.name} | {held.sum()} | {claimed.sum()} | {right:.2f} | {missed:.2f} |")
    return "\n".join([*lines, "", "Never claimed:", "", *(f"- {g}: {', '.join(names)}" for g, names in never.items())])


def _share(values: Mask) -> float:
    return float(values.mean()) if values.size else float("nan")


def main(short: bool, write: Path | None = None) -> bool:
    """Print the tables, write them between their marks in `write`; were the claims right often enough?"""
    catalogue = SHARED / "data" / "catalogue.jsonl.gz"
    imported = imported_examples(catalogue, embed_exactly) if catalogue.exists() and not short else None
    measured = measure(own_examples(), imported, TrainingConfig(folds=3) if short else TrainingConfig())
    own, found = measured[0], measured[-1]
    summary = overall(own, found)
    print(summary, by_concept(found), sep="\n\n")
    if write:
        text = write.read_text(encoding="utf-8")
        for name, table in (("overall", summary), ("concepts", by_concept(found))):
            text = replaced(text, name, table)
        write.write_text(text, encoding="utf-8")
    return found.precision >= LEAST_PRECISION


def _options(given: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.concepts", description=__doc__)
    parser.add_argument("--short", action="store_true", help="three folds, nothing embedded")
    parser.add_argument("--write", type=Path, help="a page whose marked tables are to be replaced")
    return parser.parse_args(given)


if __name__ == "__main__":
    options = _options()
    raise SystemExit(0 if main(options.short, options.write) else 1)
