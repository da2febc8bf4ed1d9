"""What `bot` needs from the outside, as Protocols, and the records that cross these lines."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from bot.messages import Account, Chat, Incoming, Picture, Reply
from bot.persons import Change, Memory
from bot.titles import Analysis, Judgement, Sought, Title, TitleId

Json = Any
Floats = NDArray[np.float32]
Rows = NDArray[np.int64]
Bytes = NDArray[np.uint8]


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
        replies: Sequence[Reply] = (),
        lasts: timedelta | None = None,
    ) -> None:
        """All of a turn's changes, the conversation and the event's id, in one transaction. Nothing for a person who
        was forgotten meanwhile. Raises Overtaken, having changed nothing, where another turn of the person's was saved
        since `memory` was loaded. The replies to an event that is `kept` go into the outbox with it. The conversation
        goes on for as long as usual, or as it `lasts`."""

    async def unsent(self, incoming: Incoming) -> tuple[Reply, ...]:
        """The replies to an event that was dealt with, as far as they wait to be sent."""

    async def export(self, person: int) -> dict[str, Json]:
        """All that is kept about a person."""

    async def find(self, account: Account) -> int | None:
        """The person behind an account, if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Columns:
    """The whole catalogue as parallel columns, one place a title, for the arrays that scoring runs on.

    Numbers are NaN where unknown; `vectors` is float32 [titles, dimension], zero rows where not embedded yet;
    `traits` float32 [titles, len(trait_names)], NaN where nobody wrote them. `concepts` are a title's pairs of a column
    in CONCEPTS and a percentage, `notes` of a column in NOTES and 1 (some) or 2 (strong), both as they were written
    (`bot.knowledge.vocabulary`); without `notes_known` nobody has looked for notes.
    """

    ids: Sequence[TitleId]
    titles: Sequence[str]
    original_titles: Sequence[str | None]
    kinds: Sequence[str]
    languages: Sequence[str | None]
    certificates: Sequence[str | None]
    adult: NDArray[np.bool_]
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
    concepts: Sequence[Sequence[tuple[int, int]]]
    notes: Sequence[Sequence[tuple[int, int]]]
    notes_known: NDArray[np.bool_]
    suits_from: Floats
    endings: Sequence[str | None]
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

    async def few(self, ids: Sequence[TitleId]) -> Columns:
        """The same of these titles alone, as far as they are there."""

    def overviews(self) -> AsyncIterator[Sequence[tuple[TitleId, str]]]:
        """Every title's overview, a portion at a time: all together they would take tens of megabytes."""

    async def version(self) -> str:
        """Changes whenever titles or vectors change."""

    async def upsert(self, titles: Sequence[Title], source: str) -> int:
        """Write titles, in portions; the number that were new or different."""

    async def status(self) -> CatalogueStatus: ...


class Notes(Protocol):
    """Small facts about the house itself, such as the catalogue's version (`catalogue`)."""

    async def note(self, key: str) -> str:
        """What was noted; empty when nothing was."""

    async def take_note(self, key: str, value: str) -> None: ...


class Analyses(Protocol):
    """Where analyses of titles are kept."""

    async def put(self, analyses: Sequence[Analysis]) -> None:
        """Keep them, in portions; what a language model said of a title is not replaced by an estimate."""

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


Tell = Callable[[Reply], Awaitable[None]]
"""Shows a reply of a turn that goes on."""


class Handle(Protocol):
    """What a door does with an event: hand it in, show what comes back. A door that shows replies as they come gives
    `tell`, and what is told comes back no more; without it all come back together."""

    async def __call__(self, incoming: Incoming, tell: Tell | None = None, /) -> tuple[Reply, ...]: ...


class Door(Protocol):
    """A way in. `run` serves until cancelled, then finishes what is in flight; it may be run again after it ended."""

    name: str

    @property
    def state(self) -> str:
        """ok, opening, or what is wrong with it, for the operator."""

    async def run(self, handle: Handle) -> None: ...


@runtime_checkable
class Teller(Protocol):
    """A door that can speak first."""

    name: str

    async def tell(self, chat: Chat, reply: Reply) -> bool:
        """Send a reply that answers no event, in the chat's thread if it has one; False when the chat can't be reached
        (any more). Raises DoorSilent where it was not sent, DoorUnsure where some of it may have been. One that
        `replaces` goes in place of the message that `stands` under its name, or isn't said."""


class CoverArt(Protocol):
    """Draws what a title without a poster looks like."""

    async def draw(self, title: TitleId) -> Picture:
        """A PNG in `data`; the same drawing has the same `key`. Raises UnknownTitle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """Events that were received and are not dealt with yet: how many, and since when the oldest waits."""

    waiting: int
    since: datetime


class DoorMemory(Protocol):
    """What a door remembers between two starts. `door` names it, with the bot's own id where there may be several."""

    async def receive(self, door: str, events: Mapping[str, Json], now: datetime) -> frozenset[str]:
        """Record events as the platform told them, by their ids; those that were not known before."""

    async def mark_answered(self, door: str, ids: Collection[str], now: datetime) -> None:
        """These are dealt with: what they said goes at once, their ids after two days."""

    async def unanswered(self, door: str) -> Mapping[str, Json]:
        """What was received and never dealt with, oldest first."""

    async def backlog(self) -> Mapping[str, "Backlog"]:
        """What waits to be dealt with, by door; doors with nothing are left out."""

    async def recall(self, door: str, key: str) -> str | None:
        """What was kept under the key."""

    async def keep(self, door: str, key: str, value: str) -> None: ...

    async def keep_card(self, account: Account, chat: str, message: str, title: TitleId, now: datetime) -> None:
        """From now on this message shows that title to the account's person; nothing when nobody has the account."""

    async def title_on(self, platform: str, chat: str, message: str) -> TitleId | None:
        """The title that a message shows, for a month."""

    async def reachable(self, account: Account, able: bool, now: datetime) -> None:
        """Whether messages reach an account, as far as the platform says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A title that a person was shown under a variant of an experiment, their last word on it since, if any, and
    whether they looked closer."""

    variant: str
    person: int
    judgement: Judgement | None = None
    clicked: bool = False


class Trials(Protocol):
    """What became of the picks that experiments made."""

    async def tried(self, experiment: str) -> Sequence[Tried]:
        """Each title once for each person, as it was shown first."""

    async def experiments(self) -> Sequence[str]:
        """All experiments that anybody was shown something of, the newest first."""


class Outcome(StrEnum):
    """How a run of a job ended: by itself, with an error, beyond its limit, without its lease, or with the process."""

    OK = "ok"
    FAILED = "failed"
    OVERRAN = "overran"
    LOST = "lost"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobState:
    """What all processes know of a job: who has it and `until` when, from when on it is `due`, how its last run went
    and what it `did`, and its `failures` in a row."""

    name: str
    holder: str = ""
    until: datetime | None = None
    due: datetime | None = None
    started: datetime | None = None
    ended: datetime | None = None
    outcome: Outcome | None = None
    failures: int = 0
    did: str = ""
    ms: float = 0.0

    def open(self, now: datetime) -> bool:
        """Whether it is due and nobody's."""
        return (self.due is None or self.due <= now) and (not self.holder or self.until is None or self.until <= now)


Counted = tuple[str, str]
"""What is counted: its name, and a label that tells its kinds apart (a door, an outcome)."""


class Leases(Protocol):
    """Who may run a job, for all processes of one Usher."""

    async def states(self) -> Mapping[str, JobState]:
        """What is known of each job, by name."""

    async def take(self, job: str, holder: str, now: datetime, until: datetime) -> JobState | None:
        """The job is the holder's until then, as it was before but for that; None unless it is due and nobody's."""

    async def keep(self, job: str, holder: str, until: datetime) -> bool:
        """It stays the holder's until then; False when it is theirs no more."""

    async def done(self, holder: str, after: JobState) -> None:
        """It is nobody's again, and what came of it is noted; nothing when it was the holder's no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A piece of queued work; `tries` is how often it was begun, this time too."""

    id: int
    profile: int | None
    payload: Json
    tries: int


class WorkQueue(Protocol):
    """What turns leave for jobs to do."""

    async def begin(self, kind: str, now: datetime, again: datetime, most: int) -> Sequence[Work]:
        """At most so many pieces that are due, the longest due first; each is due `again` then unless finished."""

    async def finish(self, work: int) -> None:
        """It is done."""

    async def put_off(self, work: int, due: datetime) -> None:
        """It failed, and is due again then."""

    async def put_aside(self, work: int, why: str) -> None:
        """It is never tried again."""

    async def waiting(self) -> tuple[int, int]:
        """How many pieces wait, and how many were put aside."""

    async def oldest(self, now: datetime) -> float:
        """For how many seconds the longest due piece has been due; 0 where none is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A title that several people liked lately: how many, and how much together, the more the later."""

    title: TitleId
    people: int
    heat: float


class Trends(Protocol):
    """What is liked lately, of everyone together; nothing in it says who."""

    async def count(self, now: datetime, days: float, least: int) -> Sequence[Trend]:
        """Titles that at least so many people liked, saved or rated well; half as much for each `days` ago."""

    async def keep(self, trends: Sequence[Trend]) -> None:
        """These from now on, and no others."""

    async def read(self) -> Sequence[Trend]:
        """The hottest first."""

    async def version(self) -> str:
        """Changes whenever the trends do."""
