"""What Usher says without being asked: a reminder, "how was it?", the weekly five, an evening of the calendar, a
group's film of the week. Each is a notice: in which chat, from when on, about what. It is written down with the turn
that made it, and told once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.messages import Account, Chat
from bot.titles import TitleId

LATE = timedelta(minutes=10)
"""A notice that comes later than this says when it was to come."""
STUCK = timedelta(minutes=5)
"""A notice that a process began to tell so long ago and never said how it went: it may have arrived, so it is not sent
again."""
STALE = timedelta(days=7)
"""What could not be told for so long is not told any more."""


class NoticeKind(StrEnum):
    REMINDER = "reminder"
    AFTERWARDS = "afterwards"
    WEEKLY = "weekly"
    NEXT_STEP = "next_step"
    OCCASION = "occasion"
    CHANNEL = "channel"


class Told(StrEnum):
    """What became of a notice that was due: it was sent; it waits to be sent again, or for the person's next message,
    because nothing reaches the chat; it had nothing to say any more, or came too late for that."""

    SENT = "sent"
    LATER = "later"
    OWED = "owed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """`due` is when it is to be told (aware, UTC); `zone` is the time zone in which that was said, "" where it was said
    as "in two hours". `title` or `words` say what it is of; `called` is how the person is addressed among others. Of
    one `key` a person has one waiting at most: a new one takes its place. One that is told `once` is never made again
    under its key. `every` is the moment at which it comes again, where it does (as `Moment.encode` writes it). `id`,
    `person`, `profile` and `tries` are the store's to say."""

    kind: NoticeKind
    account: Account
    chat: Chat
    due: datetime
    key: str = ""
    once: bool = False
    zone: str = ""
    locale: str = "en"
    title: TitleId | None = None
    words: str = ""
    called: str = ""
    every: str = ""
    id: int = 0
    person: int = 0
    profile: int = 0
    tries: int = 0


class Notices(Protocol):
    """Notices that wait. They are made, dropped and told beside a turn by `People.save`; `Memory.owed` has those that
    are to be told with the turn."""

    async def waiting(self, person: int, kind: NoticeKind) -> Sequence[Notice]:
        """A person's, the soonest first."""

    async def of_chat(self, platform: str, chat: str, kind: NoticeKind) -> Sequence[Notice]:
        """Those that wait for a chat, whoever made them."""

    async def begin(self, now: datetime) -> Notice | None:
        """The one that is due for longest; None where none is. Whoever has begun it is the only one to tell it, and
        says how that went; of whom that is not heard (STUCK) the notice is owed. One at a time: where a process is
        killed, no more than that one is in doubt."""

    async def repeat(self, notice: Notice) -> None:
        """It comes next, instead of what waits under its key."""

    async def stop(self, notice: Notice) -> None:
        """What waits under its key is not told."""

    async def told(self, id: int, how: Told, now: datetime, again: datetime | None = None) -> None:
        """How it went with one that was begun; `again` is when it is tried next, where it is."""
