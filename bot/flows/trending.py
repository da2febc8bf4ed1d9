"""What many like and watch just now, for whoever wants to know that rather than what fits them."""

import asyncio

from bot.dialogue import Command, Flow, Replies, Turn
from bot.recommend.pipeline import Recommended, Recommender
from bot.recommend.trending import TRENDS, trending
from bot.request import Request
from bot.scene.finding import Finder
from bot.scene.meant import meant

COUNT = 8


class Trending:
    def __init__(self, *, recommender: Recommender, finder: Finder) -> None:
        self._recommender = recommender
        self._finder = finder

    def flow(self) -> Flow:
        return Flow(name="trending", verbs={"trending": Command(self.trending, offered=True, public=True)})

    async def trending(self, turn: Turn) -> Replies:
        """Without what the person knows already, and what they never want; what isn't known to trend is said to be
        just well known."""
        arrays = self._recommender.arrays
        request = meant(turn, Request(domain=turn.domain), arrays)
        found = await asyncio.to_thread(trending, request, arrays, turn.taste.known, COUNT)
        result = Recommended(picks=found, request=request, relaxed=(), ms=0.0)
        known = all(piece.kind in TRENDS for pick in found for piece in pick.evidence)
        note = turn.say("trending" if known else "trending-unknown")
        return await self._finder.lay(turn, request, result, origin="trending", note=note)
