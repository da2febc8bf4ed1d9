"""Evenings of the five questions, and what came of each. The ports that keep them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.titles import TitleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """One evening: which questions were asked, in their order, and what was answered ("" for a skipped one; what was
    asked last and has no answer was left). `shown` are the titles that came, none where nobody waited for them;
    `pleased` says of those that were judged within a week how much they pleased, -1 to 1. `followed` counts the
    searches of the hour after."""

    id: int
    asked: tuple[str, ...]
    answers: Mapping[str, str]
    shown: tuple[TitleId, ...] = ()
    pleased: Mapping[TitleId, float]
    followed: int = 0

    @property
    def left(self) -> bool:
        """Whether the questions were left before anything came."""
        return not self.shown

    @property
    def liked(self) -> int:
        return sum(much > 0 for much in self.pleased.values())


class Evenings(Protocol):
    """What is kept of them."""

    async def count(self, domain: str, after: int, before: datetime) -> int:
        """How many evenings of a domain there are behind the one with this id that are over: begun before then."""

    async def read(self, domain: str, after: int, before: datetime, most: int) -> Sequence[Lived]:
        """Those, the latest so many, oldest first."""
