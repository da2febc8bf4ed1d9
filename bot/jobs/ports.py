"""What jobs need from the outside, and the records that cross these lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.ports import Json
from bot.titles import TitleId


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """How much there is to learn from: a mark that changes with the community's ratings, and how many opinions Usher's
    own people gave."""

    community: str
    own: int


class Retention(Protocol):
    """What passes with time."""

    async def delete(self, what: str, before: datetime, most: int) -> int:
        """Delete at most so many of the older ones, in one short transaction; how many went."""
