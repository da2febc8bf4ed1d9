"""Circles: those who show each other what they loved. A group of a platform is one; who is in it said so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.messages import Account, Chat


@dataclass(frozen=True, slots=True, kw_only=True)
class Friend:
    """One of a circle: which taste they show, and what they are called there."""

    person: int
    profile: int
    name: str


class Circles(Protocol):
    """Who shows what they loved to whom."""

    async def join(self, circle: str, friend: Friend, now: datetime) -> None:
        """They are in it from now on, under this name."""

    async def leave(self, person: int, circle: str = "") -> bool:
        """They are in it no more; in none, where no circle is named. False where they were in none such."""

    async def members(self, circle: str) -> Sequence[Friend]:
        """All of a circle, in the order in which they came."""

    async def friends(self, person: int, circle: str = "") -> Sequence[Friend]:
        """The others of the circles that a person is in, or of the one that is named, each once; nobody where the
        person is in none such: who sees shows, too."""


def circle_of(account: Account, chat: Chat) -> str:
    """The circle of a group."""
    return f"{account.platform}:{chat.id}"[:120]
