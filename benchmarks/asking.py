"""Whether the five questions learn to ask: simulated people whose tastes are known, through the real pipeline.

`python -m benchmarks asking [--short]`: people who choose options as anybody would, and like what is like their own
taste, which differs from what is written of the option; 4 steps of 200 evenings (2 of 200 in the short form), then how
many of eight they like beside before. The same with likes given at random: how far anything moves then.
"""

import asyncio
import time
from collections.abc import Mapping

import numpy as np

from benchmarks.house import open_starter
from bot.evenings import Lived
from bot.jobs.asking import z_of
from bot.questions.learning import liked_in_eight, step
from bot.questions.quiz import Questionnaire, questionnaire, request_from
from bot.questions.tuning import Tuning, tuned
from bot.taste.profile import Taste
from bot.taste.traits import TRAITS
from bot.titles import Domain, TitleId
from bot.wiring.house import House

STEPS, EVENINGS, CHECKED = 4, 200, 1000
SHOWN = 8
NOISE, PICKY = 0.8, 1.4
"""Of a person's joy in a film, in standard deviations of their tastes; and from which joy on they say so."""
LEAST_RISE, MOST_NONSENSE = 0.15, 0.05
TRUTHS: Mapping[str, Mapping[str, float]] = {
    "uplifting": {"humor": 1.0, "comfort": -0.2},
    "intense": {"suspense": 1.0, "darkness": 0.1},
    "contemplative": {"depth": 0.9, "pacing_slow": -0.3},
    "escapist": {"spectacle": 1.0, "world_building": 0.2},
    "challenge": {"complexity": 0.9, "mainstream": 0.4},
    "easy": {"complexity": -0.9, "mainstream": 0.1},
}
"""What those who choose an option really want, where it is not what is written: they mean it in their own way."""


class Simulated:
    """People of one house, at random but the same each time."""

    def __init__(self, house: House, *, nonsense: bool, seed: int) -> None:
        self._house, self._nonsense = house, nonsense
        self._random = np.random.default_rng(seed)
        self._number = 0

    async def evenings(self, tuning: Tuning, count: int) -> list[Lived]:
        questions = tuned(questionnaire(Domain.MOVIES), tuning)
        return [await self._evening(questions) for _ in range(count)]

    async def _evening(self, questions: Questionnaire) -> Lived:
        self._number += 1
        answers = {
            question.id: str(self._random.choice([option.id for option in question.options]))
            for question in questions.questions
            if question.id in ("cognitive_load", "emotional_tone")
        }
        request = request_from(questions, answers)
        hidden = frozenset(self._forgotten())
        found = await self._house.recommender.recommend(request, Taste(), hidden, count=SHOWN)
        shown = tuple(pick.title for pick in found.picks)
        pleased = dict.fromkeys(self._liked(shown, answers), 1.0)
        return Lived(id=self._number, asked=tuple(answers), answers=answers, shown=shown, pleased=pleased)

    def _forgotten(self) -> list[TitleId]:
        """Most of the catalogue was seen before by anybody: what is left differs from evening to evening."""
        ids = self._house.library.arrays.ids
        return [ids[int(row)] for row in self._random.choice(len(ids), int(0.85 * len(ids)), replace=False)]

    def _liked(self, shown: tuple[TitleId, ...], answers: Mapping[str, str]) -> list[TitleId]:
        if self._nonsense:
            return [title for title in shown if self._random.random() < 0.35]
        arrays = self._house.library.arrays
        wish = np.zeros(len(TRAITS), dtype=np.float32)
        for option in answers.values():
            for name, much in TRUTHS.get(option, {}).items():
                wish[TRAITS.index(name)] += much
        wish /= max(float(np.linalg.norm(wish)), 1e-6)
        z = arrays.z[[arrays.place[title] for title in shown]]
        joy = z @ wish + self._random.normal(scale=NOISE, size=len(shown))
        return [title for title, much in zip(shown, joy, strict=True) if much > PICKY]


async def _told(house: House, *, nonsense: bool, steps: int, evenings: int) -> tuple[float, float, float]:
    """Liked of eight as written and as learned, by the same people's luck, and how far the furthest level moved."""
    people, tuning = Simulated(house, nonsense=nonsense, seed=3), Tuning()
    for _ in range(steps):
        lived = await people.evenings(tuning, evenings)
        tuning = step(tuning, questionnaire(Domain.MOVIES), lived, z_of(house.library.arrays))
    first = await Simulated(house, nonsense=nonsense, seed=9).evenings(Tuning(), CHECKED)
    last = await Simulated(house, nonsense=nonsense, seed=9).evenings(tuning, CHECKED)
    before, after = liked_in_eight(first), liked_in_eight(last)
    gaps = [other.liked - one.liked for one, other in zip(first, last, strict=True)]
    print(f"  the same {CHECKED} evenings: standard error of the difference {np.std(gaps) / np.sqrt(len(gaps)):.3f}")
    moves = [(abs(m), f"{key} {name} {m:+.2f}") for key, each in tuning.levels.items() for name, m in each.items()]
    for _, told in sorted(moves, reverse=True)[:6]:
        print(f"    {told}")
    return before, after, max((much for much, _ in moves), default=0.0)


async def measured(short: bool) -> bool:
    steps, house = 2 if short else STEPS, await open_starter()
    began = time.process_time()
    print("people of known tastes:")
    before, after, _ = await _told(house, nonsense=False, steps=steps, evenings=EVENINGS)
    print(f"  liked of eight: {before:.2f} as written, {after:.2f} as learned ({after - before:+.2f})")
    print("likes at random:")
    dull, still, moved = await _told(house, nonsense=True, steps=steps, evenings=EVENINGS)
    print(f"  liked of eight: {dull:.2f} and {still:.2f}; the furthest level moved by {moved:.2f} (bound 0.25)")
    print(f"{time.process_time() - began:.0f} s of processor time")
    await house.close()
    return after - before >= LEAST_RISE and moved <= MOST_NONSENSE


def main(short: bool) -> bool:
    return asyncio.run(measured(short))
