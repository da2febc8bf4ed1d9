"""The circuit breaker: a service that fails again and again is left alone for a while, then tried once."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot import observe
from bot.language.ports import AiHealth, Answered, Circuit, Form, Health
from bot.ports import Clock

RECENT = 100
"""Answers whose times are kept for the p95."""
OF_THE_TEXT = frozenset({"truncated", "refusal", "schema"})
"""Failures that a text may bring about; they say nothing of the service, so nobody can open the circuit by them."""
_SHOWN: dict[Circuit, float] = {"closed": 0.0, "half_open": 0.5, "open": 1.0}


class Breaker:
    """Says whether the service may be asked, and learns what came of it. All processes share what is known."""

    def __init__(self, *, health: AiHealth, clock: Clock, failures: int, pause: float) -> None:
        """`failures` in a row open the circuit; after `pause` seconds one question goes through."""
        self._health, self._clock = health, clock
        self._failures, self._pause = failures, timedelta(seconds=pause)

    async def admits(self) -> bool:
        """Whether to ask now. Of an open circuit whose pause is over, only the first to come is admitted."""
        health = await self._health.read()
        if health.circuit == "closed" or not self._due(health):
            _show(health)
            return health.circuit == "closed"
        admitted = False

        def half_open(found: Health) -> Health:
            nonlocal admitted
            admitted = found.circuit == "closed" or self._due(found)
            probing = admitted and found.circuit != "closed"
            return replace(found, circuit="half_open", opened_at=self._clock.now()) if probing else found

        _show(await self._health.change(half_open))
        return admitted

    async def learn(self, answered: Answered[Form]) -> None:
        """Note what came of a question."""
        now = self._clock.now()
        _show(
            await self._health.change(lambda health: after(health, answered.failure, answered.ms, now, self._failures))
        )

    def _due(self, health: Health) -> bool:
        return health.opened_at is None or self._clock.now() >= health.opened_at + self._pause


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


def _show(health: Health) -> None:
    observe.language_circuit.set(_SHOWN[health.circuit])
