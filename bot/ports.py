"""What `bot` needs from the outside, as Protocols, and the records that cross these lines."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import Any, Generic, Literal, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel

from bot.messages import Account, Chat, Incoming, Picture, Reply
from bot.persons import Change, Memory
from bot.titles import Analysis, Judgement, Sought, Title, TitleId

Json = Any
Floats = NDArray[np.float32]
Rows = NDArray[np.int64]
Form = TypeVar("Form", bound=BaseModel)
Circuit = Literal["closed", "open", "half_open"]


class People(Protocol):
    """Persons and what they did."""

    async def load(self, incoming: Incoming, now: datetime) -> Memory:
        """Find or make the person of the account, and what the turn needs to know of them."""

    async def revisit(self, profile: int, now: datetime) -> Memory | None:
        """What is known of a profile, in use or not, without any conversation; None when there is none such."""

    async def save(
        self,
        incoming: Incoming,
        memory: Memory,
        conversation: Mapping[str, Json],
        changes: Sequence[Change],
        now: datetime,
    ) -> None:
        """All of a turn's changes, the conversation and the event's id, in one transaction."""

    async def export(self, person: int) -> dict[str, Json]:
        """All that is kept about a person."""

    async def find(self, account: Account) -> int | None:
        """The person behind an account, if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Columns:
    """The whole catalogue as parallel columns, one place a title, for the arrays that scoring runs on.

    Numbers are NaN where unknown; `vectors` is float32 [titles, dimension], zero rows where not embedded yet;
    `traits` float32 [titles, len(trait_names)], NaN where nobody wrote them.
    """

    ids: Sequence[TitleId]
    titles: Sequence[str]
    original_titles: Sequence[str | None]
    kinds: Sequence[str]
    languages: Sequence[str | None]
    certificates: Sequence[str | None]
    genres: Sequence[Sequence[str]]
    countries: Sequence[Sequence[str]]
    keywords: Sequence[Sequence[str]]
    directors: Sequence[Sequence[str]]
    cast: Sequence[Sequence[str]]
    kindred: Sequence[Sequence[TitleId]]
    year: Floats
    runtime: Floats
    seasons: Floats
    vote_average: Floats
    vote_count: Floats
    popularity: Floats
    trait_names: Sequence[str]
    traits: Floats
    vectors: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueStatus:
    titles: int
    domains: Mapping[str, int]
    embedded: int
    model: str
    dimension: int
    updated_at: datetime | None

    @property
    def coverage(self) -> float:
        return self.embedded / self.titles if self.titles else 0.0


class Catalogue(Protocol):
    """The titles."""

    async def get(self, ids: Iterable[TitleId]) -> dict[TitleId, Title]: ...

    async def by_imdb(self, ids: Iterable[str]) -> dict[str, TitleId]:
        """IMDb's ids (tt0816692) of titles that the catalogue has, with ours."""

    async def columns(self) -> Columns: ...

    def overviews(self) -> AsyncIterator[Sequence[tuple[TitleId, str]]]:
        """Every title's overview, a portion at a time: all together they would take tens of megabytes."""

    async def version(self) -> str:
        """Changes whenever titles or vectors change."""

    async def upsert(self, titles: Sequence[Title], source: str) -> int:
        """Write titles, in one transaction; the number that were new or different."""

    async def status(self) -> CatalogueStatus: ...


class Notes(Protocol):
    """Small facts about the house itself, such as the catalogue's version (`catalogue`)."""

    async def note(self, key: str) -> str:
        """What was noted; empty when nothing was."""

    async def take_note(self, key: str, value: str) -> None: ...


class Analyses(Protocol):
    """Where analyses of titles are kept."""

    async def put(self, analyses: Sequence[Analysis]) -> None:
        """Keep them, in one transaction; what a language model said of a title is not replaced by an estimate."""

    async def find(self, sought: Sought) -> list[Analysis]:
        """Those that fit, the best known titles first. Raises UnknownFigure for a figure that isn't kept."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Ratings:
    """Stars that many raters gave, one place a rating: `raters` int32 numbers, `title` int32 places in `titles`,
    `stars` float32 0.5 to 5, `at` int64 seconds since 1970."""

    titles: Sequence[TitleId]
    raters: NDArray[np.int32]
    title: NDArray[np.int32]
    stars: Floats
    at: Rows


class Vectors(Protocol):
    """Where title vectors are searched."""

    async def nearest(self, vector: Floats, k: int) -> list[tuple[TitleId, float]]:
        """The k titles nearest to a unit vector, best first, with cosine (-1 to 1). Raises VectorsUnavailable."""


class Embedder(Protocol):
    """Text to unit vectors, float32 [texts, dimension]. Raises ModelNotReady or ModelMissing."""

    name: str
    dimension: int

    async def embed(self, texts: Sequence[str]) -> Floats: ...

    @property
    def ready(self) -> bool: ...


class Clock(Protocol):
    def now(self) -> datetime:
        """An aware UTC time."""


Handle = Callable[[Incoming], Awaitable[tuple[Reply, ...]]]
"""What a door does with an event: hand it in, show what comes back."""


class Door(Protocol):
    """A way in. `run` serves until cancelled, then finishes what is in flight."""

    name: str

    async def run(self, handle: Handle) -> None: ...


class Teller(Protocol):
    """A door that can speak first."""

    name: str

    async def tell(self, chat: Chat, reply: Reply) -> bool:
        """Send a reply that answers no event; False when the chat can't be reached (any more)."""


class CoverArt(Protocol):
    """Draws what a title without a poster looks like."""

    async def drawn(self, title: TitleId) -> Picture:
        """A PNG in `data`; the same drawing has the same `key`. Raises UnknownTitle."""


class DoorMemory(Protocol):
    """What a door remembers between two starts. `door` names it, with the bot's own id where there may be several."""

    async def receive(self, door: str, events: Mapping[str, Json], now: datetime) -> frozenset[str]:
        """Record events as the platform told them, by their ids; those that were not known before."""

    async def answered(self, door: str, ids: Collection[str], now: datetime) -> None:
        """These are dealt with: what they said goes at once, their ids after two days."""

    async def unanswered(self, door: str) -> Mapping[str, Json]:
        """What was received and never dealt with, oldest first."""

    async def recall(self, door: str, key: str) -> str | None:
        """What was kept under the key."""

    async def keep(self, door: str, key: str, value: str) -> None: ...

    async def carded(self, account: Account, chat: str, message: str, title: TitleId, now: datetime) -> None:
        """From now on this message shows that title to the account's person; nothing when nobody has the account."""

    async def title_on(self, platform: str, chat: str, message: str) -> TitleId | None:
        """The title that a message shows, for a month."""

    async def reachable(self, account: Account, able: bool, now: datetime) -> None:
        """Whether messages reach an account, as far as the platform says."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A title that a person was shown under a variant of an experiment, and their last word on it since, if any."""

    variant: str
    person: int
    judgement: Judgement | None = None


class Trials(Protocol):
    """What became of the picks that experiments made."""

    async def tried(self, experiment: str) -> Sequence[Tried]:
        """Each title once for each person, as it was shown first."""

    async def experiments(self) -> Sequence[str]:
        """All experiments that anybody was shown something of, the newest first."""
