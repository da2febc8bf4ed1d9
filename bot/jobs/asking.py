"""What evenings teach of the five questions: a step a domain when enough of them are over."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.evenings import Evenings, Lived
from bot.ports import Clock, Floats
from bot.questions.asking import Asking
from bot.questions.learning import ENOUGH, STEP_AFTER, Z, liked_in_eight, step
from bot.questions.quiz import questionnaire
from bot.questions.tuning import Tuning
from bot.recommend.arrays import TitleArrays
from bot.titles import Domain, TitleId

OVER = timedelta(days=1)
"""An evening is over when it began so long ago: most verdicts come on the same evening, or the next day."""
MOST = 2_000
"""Evenings that one step looks at, the latest."""


def z_of(arrays: TitleArrays) -> Z:
    """The standardised traits of the catalogue's titles."""

    def z(title: TitleId) -> Floats | None:
        return arrays.z[arrays.place[title]] if title in arrays.place else None

    return z


class LearningToAsk:
    """`enabled` is the operator's switch."""

    def __init__(
        self,
        *,
        evenings: Evenings,
        asking: Asking,
        arrays: Callable[[], TitleArrays],
        clock: Clock,
        enabled: bool = True,
    ) -> None:
        self._evenings, self._asking, self._arrays, self._clock = evenings, asking, arrays, clock
        self._enabled = enabled

    async def run(self) -> str:
        if not self._enabled:
            return ""
        learned = [domain.value for domain in Domain if await self._learn(domain)]
        if learned:
            await self._asking.refresh()
        return f"questions of {', '.join(learned)} learned" if learned else ""

    async def _learn(self, domain: Domain) -> bool:
        """One step on, where there are enough evenings that came under the present questions."""
        tuning, before = await self._asking.read(domain), self._clock.now() - OVER
        least = STEP_AFTER if tuning.evenings else ENOUGH
        if await self._evenings.count(domain.value, tuning.last, before) < least:
            return False
        lived = await self._evenings.read(domain.value, tuning.last, before, MOST)
        await self._asking.keep(domain, await asyncio.to_thread(self._stepped, domain, tuning, lived))
        return True

    def _stepped(self, domain: Domain, tuning: Tuning, lived: Sequence[Lived]) -> Tuning:
        found = step(tuning, questionnaire(domain), lived, z_of(self._arrays()))
        return Tuning(
            levels=found.levels,
            order=found.order,
            evenings=tuning.evenings + len(lived),
            last=lived[-1].id,
            made_at=self._clock.now().isoformat(timespec="minutes"),
            liked=liked_in_eight(lived),
        )
