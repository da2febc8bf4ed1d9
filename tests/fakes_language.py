"""Stand-ins for the ports around the language model: in memory, deterministic, held to the contracts of the real."""

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import date, datetime
from typing import cast

from pydantic import BaseModel

from bot.language.ports import Answered, Form, Health, Spent
from bot.ports import Json

USUAL_MS = 900.0


class FakeLanguage:
    """The Language port: a queue of answers, one a question; with none left, every question fails as `connection`.

    `asked` holds what was said each time. While `waiting` is set, answers come when it is released.
    """

    model = "claude-haiku-5-5"

    def __init__(self, *answers: Answered[BaseModel] | BaseModel) -> None:
        self.answers = deque(answers)
        self.asked: list[str] = []
        self.waiting: asyncio.Event | None = None

    async def ask(self, instructions: str, said: str, form: type[Form]) -> Answered[Form]:
        self.asked.append(said)
        if self.waiting:
            await self.waiting.wait()
        answer = self.answers.popleft() if self.answers else Answered(failure="connection", ms=USUAL_MS)
        found = answer if isinstance(answer, Answered) else Answered(value=answer, ms=USUAL_MS)
        return cast(Answered[Form], found)


class FakeAnswers:
    """The Answers port over a dict."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[Json, datetime]] = {}

    async def get(self, key: str, now: datetime) -> Json | None:
        understanding, expires = self.kept.get(key, (None, now))
        return understanding if expires > now else None

    async def put(self, key: str, understanding: Json, expires: datetime, now: datetime) -> None:
        self.kept = {known: kept for known, kept in self.kept.items() if kept[1] > now}
        self.kept[key] = understanding, expires


class FakeAiUsage:
    """The AiUsage port over a dict."""

    def __init__(self) -> None:
        self._spent: dict[tuple[date, int | None], Spent] = {}

    async def record(self, day: date, person: int | None, spent: Spent) -> None:
        for whose in {None, person}:
            known = await self.spent(day, whose)
            self._spent[day, whose] = Spent(
                calls=known.calls + spent.calls, tokens=known.tokens + spent.tokens, cost=known.cost + spent.cost
            )

    async def spent(self, day: date, person: int | None = None) -> Spent:
        return self._spent.get((day, person), Spent())


class FakeAiHealth:
    """The AiHealth port over one value."""

    def __init__(self) -> None:
        self.health = Health()

    async def read(self) -> Health:
        return self.health

    async def change(self, how: Callable[[Health], Health]) -> Health:
        self.health = how(self.health)
        return self.health
