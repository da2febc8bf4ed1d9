"""Movie nights as they are kept: the port that the flow and its jobs need."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.night import Guest, GuestTaste, Night


class Nights(Protocol):
    """Movie nights. They are a chat's, so many people change one at the same moment: each change is whole, and those
    that give a night give it as it is then, or None when its phase allows the change no more."""

    async def open(self, night: Night) -> Night:
        """The night with its first guest; the one that is on in the chat already, if one is."""

    async def find(self, id: str) -> Night | None: ...

    async def on_in(self, platform: str, chat: str) -> Night | None:
        """The night that is on in a chat."""

    async def asking(self, person: int, now: datetime) -> Night | None:
        """The night that still gathers and that the person joined last."""

    async def join(self, id: str, guest: Guest, now: datetime) -> Night | None:
        """In, once, while there is room."""

    async def leave(self, id: str, person: int) -> Night | None:
        """Out. A host hands over to whoever has been in longest; without anyone left it is over."""

    async def answer(self, id: str, person: int, answers: Mapping[str, str]) -> Night | None: ...

    async def set_start(self, id: str, starts_at: datetime | None, zone: str, closes_at: datetime) -> Night | None:
        """When it starts, on the clocks of a zone, or that no time is set; while it gathers it goes on to `closes_at`.
        None once it is over."""

    async def starting(self, now: datetime) -> Sequence[Night]:
        """Those that have started, and whose chat was not reminded."""

    async def mark_reminded(self, id: str) -> None: ...

    async def guest_tastes(self, id: str) -> Mapping[int, GuestTaste]:
        """What is known of the guests' tastes, by person."""

    async def propose(self, night: Night, now: datetime, closes_at: datetime) -> Night | None:
        """The vote on the night's titles begins; None too when it changed since it was read."""

    async def vote(self, id: str, person: int, place: int) -> Night | None: ...

    async def close(self, id: str, *, announced: bool) -> Night | None:
        """The vote is over and the leading title has won; `announced` when those who are in are told at once."""

    async def call_off(self, id: str) -> Night | None: ...

    async def due(self, now: datetime) -> Sequence[Night]:
        """Those whose time is up, and those that are over and whose winner nobody was told."""

    async def won(self, platform: str, chat: str, person: int | None) -> Night | None:
        """The last night with a winner: of those that the person was in, or without one of the chat's."""

    async def mark_announced(self, id: str) -> None: ...

    async def tidy(self, before: datetime) -> int:
        """Nights that were to close before then go; how many."""
