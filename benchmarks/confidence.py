"""Is "81 % sure" right 81 times of 100? Fits the curve of `bot.recommend.confidence` and measures it on others.

Picks for held-out MovieLens people that they rated afterwards: liked is four stars or more. Curves are fitted on one
half of the people, with full histories and with three likes, and measured on the other; the expected calibration
error (ten bins) must be at most 0.05.
"""

import asyncio
from collections.abc import Sequence

import numpy as np

from benchmarks.house import open_house
from benchmarks.quality import recommender_of
from benchmarks.tastes import LIKED, Held, circle_of, split, taste_of, with_few
from bot.ports import Floats, Rows
from bot.recommend import confidence
from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.pipeline import Recommender
from bot.recommend.score import Candidates
from bot.request import Request
from bot.titles import Domain, Pick
from memory.sources.starter import starter_prior

DEEP, BINS, PENALTY, HALVINGS = 200, 10, 1.0, 10
NAMES = ("full histories", "three likes")


async def examples(recommender: Recommender, people: Sequence[Held]) -> tuple[Floats, Floats, Rows]:
    """Facts [picks, 5], liked or not [picks], and the person's number [picks], for picks they rated."""
    facts, liked, whose = [], [], []
    for number, held in enumerate(people):
        taste = taste_of(held)
        found = await recommender.recommend(Request(domain=Domain.MOVIES), taste, count=DEEP)
        stars = {rating.title: rating.stars for rating in held.wanted}
        rated = [pick for pick in found.picks if pick.title in stars]
        if rated:
            facts.append(confidence.facts(_candidates(rated, recommender.arrays), recommender.arrays, taste))
            liked += [float(stars[pick.title] >= LIKED) for pick in rated]
            whose += [number] * len(rated)
    return np.concatenate(facts), np.array(liked), np.array(whose)


def _candidates(picks: Sequence[Pick], arrays: TitleArrays) -> Candidates:
    """The picks as the candidates they were."""
    rows = np.array([arrays.place[pick.title] for pick in picks])
    score = np.array([pick.score for pick in picks], dtype=np.float32)
    return Candidates(rows=rows, parts={}, shares={}, score=score)


def fitted(facts: Floats, liked: Floats) -> Floats:
    """Logistic regression by Newton's steps with a small ridge."""
    weights, x, ridge = np.zeros(facts.shape[1]), facts.astype(np.float64), PENALTY * np.eye(facts.shape[1])
    for _ in range(25):
        sure = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (liked - sure) - ridge @ weights
        weights += np.linalg.solve((x * (sure * (1 - sure))[:, None]).T @ x + ridge, slope)
    return weights.astype(np.float32)


def calibration_error(sure: Floats, liked: Floats) -> float:
    """Expected calibration error: |mean confidence - share liked| by tenths of confidence, weighed by their picks."""
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [abs(sure[bins == b].mean() - liked[bins == b].mean()) * (bins == b).mean() for b in np.unique(bins)]
    return float(sum(gaps))


async def run(short: bool) -> bool:
    house = await open_house(25_578, short=False)
    parted = split(house.library.arrays)
    recommender = recommender_of(house, circle_of(parted, house.library.arrays, starter_prior()))
    met = True
    everything: list[tuple[Floats, Floats, Rows]] = []
    for people in (list(parted.people), with_few(parted.people, 1)):
        facts, liked, whose = await examples(recommender, people[: 40 if short else None])
        everything.append((facts, liked, whose))
    for name, (facts, liked, _), held in zip(NAMES, everything, _held_out(everything), strict=True):
        now = calibration_error(_sure(facts, _coefficients()), liked)
        print(f"{name}: {len(liked)} picks, {liked.mean():.2f} liked, error of the curve in use {now:.3f}, "
              f"of curves fitted on other people {held:.3f} (target 0.05)")  # fmt: skip
        met &= now <= 0.05 and held <= 0.05
    whole = fitted(*_together(everything, [np.ones(len(y), dtype=bool) for _, y, _ in everything]))
    print("fitted on all: INTERCEPT, SCORE, QUALITY, WARMTH, KNOWN =", ", ".join(f"{w:.2f}" for w in whole))
    await house.close()
    return met


def _held_out(everything: Sequence[tuple[Floats, Floats, Rows]]) -> Floats:
    """The error of each kind of picks under curves of other people, the mean of many halvings."""
    rng, errors = np.random.default_rng(0), []
    people = np.unique(np.concatenate([whose for _, _, whose in everything]))
    for _ in range(HALVINGS):
        others = rng.permutation(people)[: len(people) // 2]
        theirs = [np.isin(whose, others) for _, _, whose in everything]
        curve = fitted(*_together(everything, theirs))
        parted = zip(everything, theirs, strict=True)
        errors.append([calibration_error(_sure(facts[~t], curve), liked[~t]) for (facts, liked, _), t in parted])
    return np.mean(errors, axis=0)


def _together(everything: Sequence[tuple[Floats, Floats, Rows]], masks: Sequence[Mask]) -> tuple[Floats, Floats]:
    """Facts and likes of all kinds of picks, as far as the masks go."""
    parted = list(zip(everything, masks, strict=True))
    return np.concatenate([e[0][m] for e, m in parted]), np.concatenate([e[1][m] for e, m in parted])


def _coefficients() -> Floats:
    return np.array([
        confidence.INTERCEPT, confidence.SCORE, confidence.QUALITY, confidence.WARMTH, confidence.KNOWN
    ])  # fmt: skip


def _sure(facts: Floats, weights: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-facts @ weights)))


def main(short: bool) -> bool:
    """Print the errors and the coefficients; True when the curve in use is calibrated."""
    return asyncio.run(run(short))
