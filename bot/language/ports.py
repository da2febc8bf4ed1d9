"""What asking a language model needs from the outside, and the records that cross these lines."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import Generic, Literal, Protocol, TypeVar

from pydantic import BaseModel

from bot.ports import Json

Form = TypeVar("Form", bound=BaseModel)
Circuit = Literal["closed", "open", "half_open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What calls of the language model took: tokens read, written to and read from its cache, and made."""

    input: int = 0
    cache_write: int = 0
    cache_read: int = 0
    output: int = 0

    def __add__(self, other: "Tokens") -> "Tokens":
        return Tokens(
            input=self.input + other.input,
            cache_write=self.cache_write + other.cache_write,
            cache_read=self.cache_read + other.cache_read,
            output=self.output + other.output,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Generic[Form]):
    """What came of a question: the answer in its form, or `failure`, one word for why there is none.

    `ms` is how long it took, whatever came of it; `tokens` are known only where the service told them.
    """

    value: Form | None = None
    failure: str = ""
    tokens: Tokens = Tokens()
    ms: float = 0.0


class Language(Protocol):
    """The language model."""

    model: str

    async def ask(self, instructions: str, said: str, form: type[Form]) -> Answered[Form]:
        """Answer in a form. `instructions` are ours and stay the same from call to call; `said` comes from people and
        is data. Never raises for what the service does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What calls came to; `cost` in millionths of a US dollar."""

    calls: int = 0
    tokens: Tokens = Tokens()
    cost: int = 0


class AiUsage(Protocol):
    """What the language model has cost, by day and person."""

    async def record(self, day: date, person: int | None, spent: Spent) -> None:
        """Add to the day, and to the person's part of it."""

    async def spent(self, day: date, person: int | None = None) -> Spent:
        """What a day came to, or one person's part of it. The day's sum outlives a person who is forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How the language model's service has been. `in_a_row` are its failures since it last answered, `recent` the
    milliseconds of the last answers; an open circuit asks nothing until some time after `opened_at`."""

    calls: int = 0
    failures: int = 0
    in_a_row: int = 0
    recent: tuple[float, ...] = ()
    last_error: str | None = None
    last_error_at: datetime | None = None
    circuit: Circuit = "closed"
    opened_at: datetime | None = None

    @property
    def p95_ms(self) -> float | None:
        """The time that 19 of 20 recent answers took at most."""
        return sorted(self.recent)[ceil(0.95 * len(self.recent)) - 1] if self.recent else None


class AiHealth(Protocol):
    """Where that is kept, for all processes of one Usher."""

    async def read(self) -> Health: ...

    async def change(self, how: Callable[[Health], Health]) -> Health:
        """Read, change and write, with no other change in between; what it is then."""


class Answers(Protocol):
    """Understandings that were paid for, by the digest of what was said."""

    async def get(self, key: str, now: datetime) -> Json | None:
        """What was put there, unless it has expired."""

    async def put(self, key: str, understanding: Json, expires: datetime, now: datetime) -> None:
        """Keep it until then; what expired before now goes."""
