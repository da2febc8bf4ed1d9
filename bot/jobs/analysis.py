"""Analyses follow the catalogue: when titles have changed they are made anew from what is known of them."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.analysis.estimate import analyses, digest
from bot.ports import Analyses, Notes
from bot.recommend.arrays import TitleArrays

NOTE = "analysed"
"""Where it is noted of which catalogue, and by which rules, the analyses are."""


class Analysing:
    """`refresh` loads the catalogue anew where it has changed."""

    def __init__(
        self,
        *,
        refresh: Callable[[], Awaitable[object]],
        arrays: Callable[[], TitleArrays],
        kept: Analyses,
        notes: Notes,
    ) -> None:
        self._refresh = refresh
        self._arrays = arrays
        self._kept = kept
        self._notes = notes

    async def run(self) -> int:
        """Analyse every title if the catalogue or the rules have changed; the number of titles."""
        wanted = f"{await self._notes.note('catalogue')} {digest()}"
        if await self._notes.note(NOTE) == wanted:
            return 0
        await self._refresh()
        arrays = self._arrays()
        portions = analyses(arrays)
        while some := await asyncio.to_thread(next, portions, None):
            await self._kept.put(some)
        await self._notes.take_note(NOTE, wanted)
        return len(arrays)
