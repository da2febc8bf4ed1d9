"""Is "81 % sure" right 81 times of 100? Fits the curve of `bot.recommend.confidence` and measures it on others.

Picks for held-out MovieLens people that they rated afterwards: liked is four stars or more. The curve is fitted on one
half of the people and measured on the other; the expected calibration error (ten bins) must be at most 0.05.
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
from bot.titles import Domain

DEEP, BINS, PENALTY = 200, 10, 1.0


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


def _candidates(picks: Sequence, arrays: TitleArrays) -> Candidates:  # type: ignore[type-arg]
    """The picks as the candidates they were."""
    rows = np.array([arrays.place[pick.title] for pick in picks])
    sure = np.array([pick.parts.get("community", 0.0) for pick in picks], dtype=np.float32)
    score = np.array([pick.score for pick in picks], dtype=np.float32)
    return Candidates(rows=rows, parts={"community": sure}, shares={"community": 1.0}, score=score)


def fitted(facts: Floats, liked: Floats) -> Floats:
    """Logistic regression by Newton's steps with a small ridge. What the score itself counts is given: among picks for
    a known taste it tells nothing beyond the rest, but of a request in words there is nothing else to go by."""
    weights = np.zeros(facts.shape[1])
    free = np.arange(len(weights)) != 1
    weights[1] = confidence.SCORE
    x, ridge = facts[:, free].astype(np.float64), PENALTY * np.eye(int(free.sum()))
    for _ in range(25):
        sure = 1 / (1 + np.exp(-facts @ weights))
        slope = x.T @ (liked - sure) - ridge @ weights[free]
        weights[free] += np.linalg.solve((x * (sure * (1 - sure))[:, None]).T @ x + ridge, slope)
    return weights.astype(np.float32)


def calibration_error(sure: Floats, liked: Floats) -> float:
    """Expected calibration error: |mean confidence - share liked| by tenths of confidence, weighed by their picks."""
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [abs(sure[bins == b].mean() - liked[bins == b].mean()) * (bins == b).mean() for b in np.unique(bins)]
    return float(sum(gaps))


async def run(short: bool) -> bool:
    house = await open_house(25_578, short=False)
    parted = split(house.library.arrays)
    recommender = recommender_of(house, circle_of(parted, house.library.arrays))
    met = True
    everything = []
    for name, people in (("full histories", list(parted.people)), ("three likes", with_few(parted.people, 1))):
        facts, liked, whose = await examples(recommender, people[: 40 if short else None])
        everything.append((facts, liked))
        halves = [calibration_error(_sure(facts[h], fitted(facts[~h], liked[~h])), liked[h]) for h in _halves(whose)]
        now = calibration_error(_sure(facts, _coefficients()), liked)
        print(f"{name}: {len(liked)} picks, {liked.mean():.2f} liked, error of the curve in use {now:.3f}, "
              f"of one fitted on the other half {np.mean(halves):.3f}")  # fmt: skip
        met &= now <= 0.05
    whole = fitted(np.concatenate([f for f, _ in everything]), np.concatenate([y for _, y in everything]))
    print("fitted on all: INTERCEPT, SCORE, QUALITY, COMMUNITY, WARMTH =", ", ".join(f"{w:.2f}" for w in whole))
    await house.close()
    return met


def _halves(whose: Rows) -> tuple[Mask, Mask]:
    return whose % 2 == 0, whose % 2 == 1


def _coefficients() -> Floats:
    return np.array([
        confidence.INTERCEPT, confidence.SCORE, confidence.QUALITY, confidence.COMMUNITY, confidence.WARMTH
    ])  # fmt: skip


def _sure(facts: Floats, weights: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-facts @ weights)))


def main(short: bool) -> bool:
    """Print the errors and the coefficients; True when the curve in use is calibrated."""
    return asyncio.run(run(short))
