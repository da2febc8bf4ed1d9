"""How well the trait model guesses what people wrote: `python -m benchmarks.traits [--write docs/starter.md]`.

Every title's traits are estimated by a model that saw no title of its director. R2 is the share of a trait's variance
that the estimates explain; genres alone run in the same folds. "Imported" are the same titles described by another
catalogue's overview, keywords, genres and runtime: what the model meets in real imports, and never trains on.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.catalogue import SHARED
from benchmarks.starter_tables import write_tables
from bot.ports import Columns, Floats
from bot.taste.training import ridge, train
from bot.taste.traits import WRITTEN, facts
from bot.titles import GENRES, Title
from memory.columns import columns_of
from memory.documents import document
from memory.sources.build_starter import embed_exactly
from memory.sources.described import embedded
from memory.sources.lines import read
from memory.sources.starter import read_starter, starter_columns

FOLDS = 10
LEAST_MEAN = 0.58
LEAST_ANY = 0.3
LEAST_GAIN = 0.02
"""R2 over genres alone that counts as clearly better: three times what another shuffle of the folds changes."""

Predict = Callable[[Columns], Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """R2 of each trait; `imported` is None when there was no other catalogue to take descriptions from."""

    genres: Floats
    model: Floats
    imported: Floats | None = None

    @property
    def met(self) -> bool:
        gains = self.model - self.genres
        return bool(self.model.mean() >= LEAST_MEAN and self.model.min() >= LEAST_ANY and gains.min() >= LEAST_GAIN)


def measure(columns: Columns, imported: Columns | None = None, folds: int = FOLDS) -> Scores:
    """Cross-validated R2 over titles with written traits; `imported` has the same titles in the same order."""
    wanted = columns.traits[:, [columns.trait_names.index(name) for name in WRITTEN]]
    estimates = {name: np.zeros_like(wanted) for name in ("genres", "model", "imported")}
    known, foreign = facts(columns), facts(imported) if imported else None
    genres = known[:, : len(GENRES)]
    for out in folds_by_director(columns, folds):
        weights, intercept = ridge(genres[~out], wanted[~out], 1.0)
        estimates["genres"][out] = genres[out] @ weights + intercept
        model = train(columns.vectors[~out], known[~out], wanted[~out], "")
        estimates["model"][out] = model.estimate(columns.vectors[out], known[out])
        if imported and foreign is not None:
            estimates["imported"][out] = model.estimate(imported.vectors[out], foreign[out])
    scores = {name: r2(wanted, found) for name, found in estimates.items()}
    return Scores(genres=scores["genres"], model=scores["model"], imported=scores["imported"] if imported else None)


def folds_by_director(columns: Columns, folds: int, seed: int = 0) -> Iterator[NDArray[np.bool_]]:
    """Masks of the titles left out, each director's (the first named) in one fold."""
    directors = [names[0] if names else name for names, name in zip(columns.directors, columns.ids, strict=True)]
    group = np.unique(directors, return_inverse=True)[1]
    fold = np.random.default_rng(seed).permutation(group.max() + 1) % folds
    for number in range(folds):
        yield fold[group] == number


def r2(wanted: Floats, found: Floats) -> Floats:
    """1 - squared error / variance, per column."""
    error = ((wanted - found) ** 2).sum(axis=0)
    return np.asarray(1 - error / ((wanted - wanted.mean(axis=0)) ** 2).sum(axis=0), dtype=np.float32)


def as_imported(columns: Columns, path: Path) -> Columns:
    """The same titles, in the same order, as another catalogue describes them, as ours does the few that it lacks
    (minutes, the first time)."""
    ours = {title.id: title for title in read_starter()}
    theirs = {title.id: title for title in read(path) if isinstance(title, Title) and title.id in ours}
    titles = [theirs.get(name, ours[name]) for name in columns.ids]
    return columns_of(titles, embedded([document(title) for title in titles], embed_exactly))


def table(scores: Scores) -> str:
    """The scores as a Markdown table, the least well guessed trait last."""
    rows = ["| trait | genres alone | model | imported |", "| --- | --- | --- | --- |"]
    imported = scores.imported if scores.imported is not None else np.full(len(WRITTEN), np.nan)
    for i in np.argsort(-scores.model):
        rows.append(_row(WRITTEN[i], scores.genres[i], scores.model[i], imported[i]))
    rows.append(_row("**mean**", scores.genres.mean(), scores.model.mean(), imported.mean()))
    return "\n".join(rows)


def _row(name: str, *values: float) -> str:
    return f"| {name} | " + " | ".join("–" if np.isnan(value) else f"{value:.2f}" for value in values) + " |"


def main(short: bool, write: Path | None = None) -> bool:
    """Print the table, write it between its marks in `write`; were the targets met?"""
    columns = starter_columns()
    catalogue = SHARED / "data" / "catalogue.jsonl.gz"
    imported = as_imported(columns, catalogue) if catalogue.exists() and not short else None
    scores = measure(columns, imported, 3 if short else FOLDS)
    print(table(scores))
    print(f"\nleast gain over genres alone: {(scores.model - scores.genres).min():.3f}")
    if write:
        write_tables(write, table(scores))
    return scores.met


def _options(given: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.traits", description=__doc__)
    parser.add_argument("--short", action="store_true", help="three folds, nothing embedded")
    parser.add_argument("--write", type=Path, help="a page whose marked tables are to be replaced")
    return parser.parse_args(given)


if __name__ == "__main__":
    options = _options()
    raise SystemExit(0 if main(options.short, options.write) else 1)
