"""What many like and watch just now, for whoever wants to know that rather than what fits them."""

import asyncio

from bot.dialogue import Flow, Replies, Turn
from bot.flows.meant import meant
from bot.flows.picks import Picks
from bot.recommend.pipeline import Recommended, Recommender
from bot.recommend.trending import trending
from bot.request import Request

COUNT = 8


class Trending:
    def __init__(self, *, recommender: Recommender, picks: Picks) -> None:
        self._recommender = recommender
        self._picks = picks

    def flow(self) -> Flow:
        return Flow(name="trending", verbs={"trending": self.trending})

    async def trending(self, turn: Turn) -> Replies:
        """Without what the person knows already, and what they never want."""
        arrays = self._recommender.arrays
        request = meant(turn, Request(domain=turn.domain), arrays)
        found = await asyncio.to_thread(trending, request, arrays, turn.taste.known, COUNT)
        result = Recommended(picks=found, request=request, relaxed=(), ms=0.0)
        return await self._picks.lay(turn, request, result, origin="trending", note=turn.say("trending"))
