"""What pages in a browser need of the house, as Protocols, and the records that cross that line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.messages import Account, Action, Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a conversation in a browser: what the person said, or a reply."""

    id: int
    said: str = ""
    reply: Reply | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How a person reads: in which language, where they set one, and how pictures look to them."""

    locale: str = ""
    theme: str = "light"


class Transcripts(Protocol):
    """What was said in browsers lately, so that a page that is loaded anew shows it."""

    async def reader(self, account: Account) -> Reader | None:
        """How the account's person reads; None when nobody has it."""

    async def lines(self, account: Account, since: datetime) -> Sequence[Line]:
        """The latest lines, oldest first."""

    async def line(self, account: Account, number: int) -> Line | None:
        """One line of the account's."""

    async def add(
        self, account: Account, said: str, changed: Mapping[int, Reply], replies: Sequence[Reply], now: datetime
    ) -> Sequence[int]:
        """Lines that are otherwise now, and new ones: what was said, if anything, and the replies. The numbers of the
        new ones; none when nobody has the account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What an onlooker saw: in which language, and the replies to each thing that was looked at."""

    locale: str
    replies: tuple[tuple[Reply, ...], ...] = ()


class Look(Protocol):
    """What a person would be shown if they gave these actions, without giving them: nothing is noted."""

    async def __call__(self, account: Account | None, locale: str, actions: Sequence[Action] = ()) -> Seen: ...
