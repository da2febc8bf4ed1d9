"""What was answered and may not have arrived yet: replies that are written down with their turn, until a door says that
they were sent."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.messages import Account, Chat, Reply
from bot.ports import Backlog

LATE = timedelta(minutes=10)
"""A reply that comes later than this says so."""
GIVEN_UP = timedelta(days=1)
"""A reply that could not be sent for so long is not sent any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsent:
    """The replies of one turn: to whose event, by its id, where they go and in which language; `told` is how the door
    heard of it, `over` the message whose button was pressed. `shown` are the messages that were sent already, under
    names that the door gave them."""

    account: Account
    event: str
    chat: Chat
    replies: tuple[Reply, ...]
    at: datetime
    locale: str = "en"
    told: str = ""
    over: str = ""
    shown: Mapping[str, str] = field(default_factory=dict)


class Outbox(Protocol):
    """Replies that wait to be sent. They are put there by `People.save`."""

    async def waiting(self, platform: str) -> Sequence[Unsent]:
        """All of a platform's, in the order of their turns."""

    async def take_over(self, platform: str, alive: Collection[str], holder: str) -> Sequence[Unsent]:
        """What processes that are not `alive` left, in order; it is the holder's now."""

    async def note(self, account: Account, event: str, shown: Mapping[str, str]) -> None:
        """These messages of the replies to an event were sent; others still are to be."""

    async def sent(self, account: Account, event: str) -> None:
        """All replies to the event were sent, or can't be: nothing of them is kept."""

    async def give_up(self, account: Account, event: str) -> None:
        """They were tried for long enough: nothing of them is kept, and it is counted."""

    async def backlog(self) -> Mapping[str, Backlog]:
        """What waits, by platform; those with nothing are left out."""
