"""An order: kind, mood, length and company in one command, answered with picks at once."""

from dataclasses import replace

from bot.dialogue import Flow, Replies, Turn
from bot.request import Request, Span
from bot.scene.finding import Finder
from bot.scene.moods import MOODS
from bot.titles import Domain

COMPANIES: dict[str, dict[str, float]] = {
    "alone": {},
    "partner": {"romance": 0.4, "relationships": 0.4, "violence": -0.3},
    "friends": {"humor": 0.4, "spectacle": 0.3, "accessible": 0.3},
    "family": {"comfort": 0.4, "violence": -0.6, "scares": -0.6},
}
"""Whom one watches with, as gentle trait pushes."""
YOUNGEST = 7
"""The age that suits a family when nobody says how old its children are."""
SHORTEST, LONGEST = 10, 600
"""Minutes that are taken for a length."""


class Order:
    def __init__(self, *, finder: Finder) -> None:
        self._finder = finder

    def flow(self) -> Flow:
        return Flow(name="order", verbs={"order": self.order})

    async def order(self, turn: Turn) -> Replies:
        """`order:KIND:MOOD:MINUTES:COMPANY`, each of which may be empty or unknown."""
        kind, mood, minutes, company = (turn.action.arg(place) for place in range(4))
        request = Request(domain=Domain(kind) if kind in list(Domain) else turn.domain)
        for pushes in (MOODS.get(mood, {}), COMPANIES.get(company, {})):
            request = request.pushed(pushes)
        if minutes.isdecimal():
            request = replace(request, runtime=Span(max=float(min(LONGEST, max(SHORTEST, int(minutes[:6]))))))
        if company == "family":
            request = replace(request, kids_age=YOUNGEST)
        return await self._finder.find(turn, request, origin="order")
