"""What the scout finds: titles that the world watches just now, and those of them that suit one taste. The ports that
carry them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal, Protocol

from bot.titles import Kind, Pick, Title, TitleId

Window = Literal["day", "week"]
FRESH = timedelta(hours=6)
"""What the world was heard to watch so long ago is news no more."""


class TrendSource(Protocol):
    """Where is known what the world watches."""

    async def trending(self, kind: Kind, window: Window, pages: int) -> list[TitleId]:
        """The most watched first, twenty a page. Raises SourceUnavailable."""

    async def details(self, ids: Sequence[TitleId]) -> list[Title]:
        """These titles with their facts, as far as they are to be had. Raises SourceUnavailable."""

    async def close(self) -> None: ...


class WorldTrends(Protocol):
    """What the world watches, as it was heard last."""

    async def keep(self, heat: Mapping[TitleId, float], now: datetime) -> None:
        """These from now on, each 0 to 1, and no others."""

    async def read(self, since: datetime) -> Mapping[TitleId, float]:
        """What was heard since then; the hottest first."""

    async def version(self, since: datetime) -> str:
        """Changes whenever what `read` gives does; empty where it gives nothing."""


class Scouted(Protocol):
    """Picks that the scout keeps for each profile."""

    async def active(self, since: datetime, after: int, most: int) -> Sequence[int]:
        """At most so many profiles in use that searched or judged since then, by their number, those above `after`."""

    async def put(self, profile: int, picks: Sequence[Pick], now: datetime, most: int) -> None:
        """These beside those that were kept, and of all the latest and best `most`; one that is there already stands as
        it is given now, but for what was said of it. Nothing where the profile is gone."""

    async def told(self, profile: int, said: Mapping[TitleId, str], locale: str) -> None:
        """What the language model said of titles that are kept; "" where it was asked and said nothing."""

    async def of(self, profile: int, since: datetime, most: int) -> Sequence[Pick]:
        """What was found for a profile since then, the best fit first, what was said of it among its evidence."""

    async def unread(self, profile: int, locale: str, most: int) -> Sequence[TitleId]:
        """The best fit of those of which nothing was asked in this language yet."""
