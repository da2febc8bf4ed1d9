"""When to ask a language model: `python -m benchmarks.unsure [--write]` fits bot/understanding/unsure.yaml again.

The local reading of every development case is right or not by the shared score.py. A logistic regression (ridge
penalty, Newton's method) over the signs of bot/understanding/unsure.py learns which are not. It learns from the odd
half alone: the rules of the local reading were made with the even half in view, and are right there far more often than
elsewhere. The marks from which it is asked are those that leave at most SHARE of all cases to ask about. Figures called
unseen are from ten-fold cross-validation on the odd half, repeated with other folds. To be run again whenever the local
reading has changed.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.catalogue import SHARED, read_columns
from benchmarks.understanding import EVAL, TODAY, _cases, _scorer, _told
from bot.request import Understanding
from bot.understanding import unsure
from bot.understanding.local import LocalUnderstanding
from bot.understanding.text.lexicons import ROOM
from bot.understanding.text.tokens import read_text

SHARE = 0.09
"""Messages to ask about; the target is one in ten, and other messages than these will be a little different."""
LESS = 0.75
"""The mark for messages with much to learn, as a share of the plain one."""
PENALTY = 1.0
FOLDS, REPEATS = 10, 20
FILE = ROOM / "unsure.yaml"

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """What the local reading made of each case: its signs [cases, signs], and whether it was not wholly right."""

    texts: Sequence[str]
    reads: Sequence[Understanding]
    signs: Numbers
    wrong: Flags

    def odd(self) -> "Cases":
        """The half that the local reading was not made with."""
        return Cases(texts=self.texts[1::2], reads=self.reads[1::2], signs=self.signs[1::2], wrong=self.wrong[1::2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """What goes into the file."""

    weights: Mapping[str, float]
    plain: float
    figures: Sequence[str]

    def text(self) -> str:
        weights = ", ".join(f"{name}: {weight:.2f}" for name, weight in self.weights.items())
        notes = "".join(f"# {line}\n" for line in ("Made by `python -m benchmarks.unsure --write`.", *self.figures))
        learning = LESS * self.plain
        return f"{notes}weights: {{{weights}}}\nask_from: {{plain: {self.plain:.3f}, learning: {learning:.3f}}}\n"


def read_cases(local: LocalUnderstanding) -> Cases:
    cases = _cases(None)
    reads = [local.read(_told(case["text"])) for case in cases]
    outputs = {case["id"]: read.to_json() for case, read in zip(cases, reads, strict=True)}
    failed = {note["id"] for note in _scorer().score(cases, outputs)[1]}
    texts = [case["text"] for case in cases]
    rows = [unsure.signs_of(read, read_text(text)) for read, text in zip(reads, texts, strict=True)]
    signs = np.array([[row[name] for name in unsure.SIGNS] for row in rows])
    return Cases(texts=texts, reads=reads, signs=signs, wrong=np.array([case["id"] in failed for case in cases]))


def logistic(signs: Numbers, wrong: Flags) -> Numbers:
    """Weights of the signs, then the constant, which bears no penalty."""
    given = np.column_stack([signs, np.ones(len(signs))])
    ridge = np.diag([*[PENALTY] * signs.shape[1], 1e-6])
    weights = np.zeros(given.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (chance - wrong) + ridge @ weights
        weights -= np.linalg.solve((given * (chance * (1 - chance))[:, None]).T @ given + ridge, slope)
    return weights


def left_out(cases: Cases) -> Numbers:
    """How unsure a fit that did not see the case is of it: the mean over repeats, as log odds."""
    total = np.zeros(len(cases.texts))
    for repeat in range(REPEATS):
        fold = np.random.default_rng(repeat).permutation(len(total)) % FOLDS
        for number in range(FOLDS):
            weights = logistic(cases.signs[fold != number], cases.wrong[fold != number])
            total[fold == number] += cases.signs[fold == number] @ weights[:-1] + weights[-1]
    return total / REPEATS


def auc(score: Numbers, wrong: Flags) -> float:
    """The chance that a wrong case scores above a right one."""
    above = score[wrong][:, None] - score[~wrong]
    return float((above > 0).mean() + 0.5 * (above == 0).mean())


def fit(cases: Cases) -> Fitted:
    odd = cases.odd()
    weights = logistic(odd.signs, odd.wrong)
    sure = np.array([unsure.unsure(read, text) for read, text in zip(cases.reads, cases.texts, strict=True)])
    by_rule = np.isin(sure, (0.0, unsure.FOREIGN))  # what the rules decide is not for the regression
    score = np.where(by_rule, sure, 1 / (1 + np.exp(-cases.signs @ weights[:-1] - weights[-1])))
    learning = np.array([read.significance >= unsure.LEARNING for read in cases.reads])
    score = np.where(learning, score / LESS, score)
    plain = _mark(score)
    named = {"always": weights[-1], **dict(zip(unsure.SIGNS, weights[:-1], strict=True))}
    figures = _figures(cases, score >= plain)
    return Fitted(weights={name: float(weight) for name, weight in named.items()}, plain=plain, figures=figures)


def _mark(score: Numbers) -> float:
    """Between the last message that is asked about and the first that is not, so that rounding changes nothing."""
    falling = np.sort(score)[::-1]
    asked = int(SHARE * len(score))
    return float(min(0.999, (falling[asked - 1] + falling[asked]) / 2))


def _figures(cases: Cases, asked: Flags) -> list[str]:
    odd, wrong, missed = cases.odd(), cases.wrong, cases.wrong & ~asked
    unseen = left_out(odd)
    first = np.argsort(-unseen)[: int(SHARE * len(unseen))]
    halves = f"{wrong.sum()} of {len(wrong)} cases, {odd.wrong.sum()} of them in the odd half"
    best = f"{1 - wrong.mean():.3f}, {1 - missed.mean():.3f} if those come back right"
    return [
        f"Not wholly right by the local reading: {halves}.",
        f"Unseen: AUC {auc(unseen, odd.wrong):.2f}; {odd.wrong[first].sum()} of the {len(first)} most doubtful wrong.",
        f"{1 - asked.mean():.1%} of all cases are answered without asking; of the {asked.sum()} asked about",
        f"{wrong[asked].sum()} are wrong. Wholly right: {best}.",
    ]


def main(short: bool = False, write: Path | None = None) -> bool:
    """Print what was fitted, write it to the file; is at least nine in ten answered without asking?"""
    cases = read_cases(LocalUnderstanding(read_columns(SHARED / "data" / "catalogue.jsonl.gz"), today=lambda: TODAY))
    fitted = fit(cases)
    print(fitted.text(), end="")
    if write:
        write.write_text(fitted.text(), encoding="utf-8")
        return True
    alone = sum(not unsure.worth_asking(read, text) for read, text in zip(cases.reads, cases.texts, strict=True))
    print(f"by the file as it is: {alone / len(cases.texts):.1%} answered without asking (target 90%)")
    return alone >= 0.9 * len(cases.texts)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.unsure", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"replace {FILE.name}")
    if not EVAL.is_dir():
        sys.exit(f"skipped: the development sets are not there ({EVAL})")
    sys.exit(0 if main(write=FILE if parser.parse_args().write else None) else 1)
