"""The language model within its means: budget and circuit before a question, costs and health after it."""

import asyncio
import json
import math
import time
from collections import defaultdict
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from bot import observe
from bot.language.circuit import Breaker
from bot.language.claude import ClaudeSettings
from bot.language.deadline import left
from bot.language.messages import READ_CHARACTERS, Message
from bot.language.ports import AiHealth, AiUsage, Answered, Form, Language, Spent
from bot.language.prices import price_of
from bot.ports import Clock

DOLLAR = 1_000_000
"""Costs are kept in millionths of a US dollar."""
FRAME = 12_000
"""Characters that the schema and the frame of a request take at most."""
LEAST = 1.0
"""Seconds that a turn must have left for a question: in less it is seldom answered."""


class LanguageModel:
    """Puts questions to the language model, if there is one. What can't be asked or answered is None."""

    def __init__(
        self, *, language: Language | None, usage: AiUsage, health: AiHealth, clock: Clock, settings: ClaudeSettings
    ) -> None:
        self._language, self._usage, self._clock, self._settings = language, usage, clock, settings
        self._breaker = Breaker(
            health=health, clock=clock, failures=settings.circuit_failures, pause=settings.circuit_pause
        )
        self._price = price_of(settings.model, settings.price)
        self._underway: defaultdict[int | None, int] = defaultdict(int)

    @property
    def able(self) -> bool:
        """Whether there is a model and any money for it."""
        return self._language is not None and self._settings.daily_budget > 0

    @property
    def mark(self) -> str:
        """What answers depend on, beside the question."""
        return self._settings.model

    async def ask(
        self, instructions: str, messages: Sequence[Message], form: type[Form], person: int | None = None
    ) -> Form | None:
        """The answer; None when it may not be asked or there is none, and the caller goes on without."""
        if not self._language:
            return None
        said = as_data(messages)
        most = self._price.most(len(instructions) + len(said.encode()) + FRAME, self._settings.max_tokens)
        with self._set_aside(most, person):
            if refusal := await self._refusal(person):
                observe.language_calls.labels(outcome=refusal).inc()
                return None
            answered = await _in_time(self._language.ask(instructions, said, form))
            await self._record(answered, most, person)
        return answered.value

    async def affords(self, share: float) -> bool:
        """Whether today has cost less than this share of its budget so far."""
        return self.able and (await self.spent()).cost < share * self._settings.daily_budget * DOLLAR

    async def spent(self) -> Spent:
        """What today came to so far."""
        return await self._usage.spent(self._clock.now().date())

    @contextmanager
    def _set_aside(self, most: int, person: int | None) -> Iterator[None]:
        """Count what a question may cost as spent while it is under way, so that many at once can't overdraw."""
        whose = {None, person}
        for each in whose:
            self._underway[each] += most
        try:
            yield
        finally:
            for each in whose:
                self._underway[each] -= most
                if not self._underway[each]:
                    del self._underway[each]

    async def _refusal(self, person: int | None) -> str:
        """Why it may not be asked: late, budget, share or circuit; empty when it may."""
        if left() < LEAST:
            return "late"
        budget = self._settings.daily_budget * DOLLAR
        today = self._clock.now().date()
        if (await self._usage.spent(today)).cost + self._underway[None] > budget:
            return "budget"
        share = budget * self._settings.person_share
        if person is not None and (await self._usage.spent(today, person)).cost + self._underway[person] > share:
            return "share"
        return "" if await self._breaker.admits() else "circuit"

    async def _record(self, answered: Answered[Form], most: int, person: int | None) -> None:
        """A question that ran out of time may have been answered, and paid for, all the same: it counts in full."""
        cost = most if answered.failure == "timeout" else self._price.cost(answered.tokens)
        observe.language_calls.labels(outcome=answered.failure or "answered").inc()
        observe.language_cost.inc(cost / DOLLAR)
        for kind in ("input", "cache_write", "cache_read", "output"):
            observe.language_tokens.labels(kind=kind).inc(getattr(answered.tokens, kind))
        if answered.failure:
            observe.log.warning("language model", failure=answered.failure, ms=round(answered.ms))
        await self._breaker.learn(answered.failure, answered.ms)
        spent = Spent(calls=1, tokens=answered.tokens, cost=cost)
        await self._usage.record(self._clock.now().date(), person, spent)


async def _in_time(asking: Coroutine[Any, Any, Answered[Form]]) -> Answered[Form]:
    """The answer, as long as the turn waits for it."""
    started, most = time.perf_counter(), left()
    try:
        async with asyncio.timeout(most if math.isfinite(most) else None):
            return await asking
    except TimeoutError:
        return Answered(failure="timeout", ms=(time.perf_counter() - started) * 1000)


def as_data(messages: Sequence[Message]) -> str:
    """The turns as JSON, each cut to what is read of it: in its strings nothing can end or begin anything."""
    turns = [{"role": message.role, "text": _clean(message.text)} for message in messages]
    return json.dumps(turns, ensure_ascii=False)


def _clean(text: str) -> str:
    """Bounded, and without halves of surrogate pairs, which UTF-8 can't carry."""
    return text[:READ_CHARACTERS].encode(errors="ignore").decode()
