"""The circuit breaker: a service that fails again and again is left alone for a while, then tried once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot import observe
from bot.language.ports import AiHealth, Circuit, Health
from bot.ports import Clock

RECENT = 100
"""Answers whose times are kept for the p95."""
OF_THE_TEXT = frozenset({"truncated", "refusal", "schema"})
"""Failures that a text may bring about; they say nothing of the service, so nobody can open the circuit by them."""
_SHOWN: dict[Circuit, float] = {"closed": 0.0, "half_open": 0.5, "open": 1.0}


class Breaker:
    """Says whether the service may be asked, and learns what came of it. All processes share what is known."""

    def __init__(
        self,
        *,
        health: AiHealth,
        clock: Clock,
        failures: int,
        pause: float,
        show: Callable[[float], None] = observe.language_circuit.set,
    ) -> None:
        """`failures` in a row open the circuit; after `pause` seconds one question goes through. `show` is told how
        it stands: 0 closed, 0.5 on trial, 1 open."""
        self._health, self._clock, self._show = health, clock, show
        self._failures, self._pause = failures, timedelta(seconds=pause)

    async def admits(self) -> bool:
        """Whether to ask now. Of an open circuit whose pause is over, only the first to come is admitted."""
        health = await self._health.read()
        if health.circuit == "closed" or not self._due(health):
            self._shown(health)
            return health.circuit == "closed"
        admitted = False

        def half_open(found: Health) -> Health:
            nonlocal admitted
            admitted = found.circuit == "closed" or self._due(found)
            probing = admitted and found.circuit != "closed"
            return replace(found, circuit="half_open", opened_at=self._clock.now()) if probing else found

        self._shown(await self._health.change(half_open))
        return admitted

    async def learn(self, failure: str, ms: float) -> None:
        """Note what came of a question: one word for why there is no answer, "" where there is one, and how long it
        took."""
        now = self._clock.now()
        self._shown(await self._health.change(lambda health: after(health, failure, ms, now, self._failures)))

    def _due(self, health: Health) -> bool:
        return health.opened_at is None or self._clock.now() >= health.opened_at + self._pause

    def _shown(self, health: Health) -> None:
        self._show(_SHOWN[health.circuit])


def after(health: Health, failure: str, ms: float, now: datetime, most: int) -> Health:
    """The health after one more question. From the `most`th failure of the service in a row the circuit is open, also
    after a failed trial; an answer closes it, and so does a bad answer, for the service is there."""
    served = not failure or failure in OF_THE_TEXT
    health = replace(health, calls=health.calls + 1, in_a_row=0 if served else health.in_a_row + 1)
    if failure:
        health = replace(health, failures=health.failures + 1, last_error=failure, last_error_at=now)
    if served:
        recent = (*health.recent, round(ms, 1))[-RECENT:]
        return replace(health, recent=recent, circuit="closed", opened_at=None)
    if health.in_a_row >= most:
        return replace(health, circuit="open", opened_at=now)
    return health
