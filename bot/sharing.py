"""What several processes share of a door: events that any of them may answer, in order by person; who does what there
can be only one of; how fast all of them together may talk to a platform."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.ports import Json

LEASE = timedelta(seconds=20)
"""After so long without a sign of life what a killed process had is anybody's again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """An event as its platform told it, and whose it is: one person's are answered in order."""

    who: str
    told: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An event that is to be answered here; `again` where another process may have begun with it."""

    id: str
    who: str
    told: Json
    again: bool = False


class Lines(Protocol):
    """Everybody's events, a line a person; a line is in the hands of one process at a time, the `holder`."""

    async def receive(
        self, door: str, events: Mapping[str, Arrived], holder: str, now: datetime, until: datetime
    ) -> Sequence[Waiting]:
        """Record events by their ids; where any is new, all that waits in those of their lines that are in the holder's
        hands, in order: lines that nobody had are the holder's now `until` then. An empty holder leaves them to whoever
        comes first."""

    async def take(self, door: str, holder: str, now: datetime, until: datetime, most: int) -> Sequence[Waiting]:
        """Take at most so many lines that are nobody's, or whose holder is gone, the longest waiting first; all that
        waits in all of the holder's lines, in order."""

    async def done(
        self, door: str, holder: str, answered: Collection[str], ended: Collection[str], now: datetime
    ) -> Sequence[Waiting]:
        """These events are dealt with, and the holder has no more of these people's; what came for them meanwhile, and
        is the holder's too. Other lines are nobody's now."""

    async def keep(self, door: str, holder: str, until: datetime) -> None:
        """Its lines stay the holder's until then."""

    async def leave(self, door: str, holder: str) -> None:
        """Its lines are nobody's: others go on with them."""

    async def rung(self, door: str, seconds: float) -> None:
        """Returns when there may be something to take, after so long at the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """Who has something until when, and what they noted of it."""

    holder: str
    until: datetime
    note: str = ""


class Holds(Protocol):
    """Things of which there is one for all processes: asking for updates, a shard of a gateway."""

    async def take(self, name: str, holder: str, now: datetime, until: datetime) -> Lease | None:
        """It is the holder's until then: as it was before, with the note of whoever had it. None where another has
        it."""

    async def keep(self, notes: Mapping[str, str], holder: str, until: datetime) -> frozenset[str]:
        """What is the holder's stays so until then, with these notes; the names of what still is."""

    async def free(self, names: Collection[str], holder: str) -> None:
        """They are nobody's; their notes stay."""

    async def held(self, prefix: str, now: datetime) -> Mapping[str, Lease]:
        """What is somebody's now, by name."""


class Paces(Protocol):
    """How fast all processes together do something."""

    async def wait(self, what: str, *, rate: float, burst: float) -> float:
        """For how many seconds to wait before doing it once more, so that all together do it at most `rate` times a
        second, and `burst` times at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What a process has in common with others: its own name there, and how many people it answers at a time."""

    lines: Lines
    holds: Holds
    paces: Paces
    holder: str
    share: int
