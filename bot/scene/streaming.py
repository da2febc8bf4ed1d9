"""Picks that run where somebody can watch them: "only on Netflix"."""

import asyncio
from collections.abc import Sequence

from bot.dialogue import Turn
from bot.errors import SourceUnavailable
from bot.request import OWN_SERVICES
from bot.scene.availability import Availability, Offers, country_of, plain_service
from bot.titles import Pick, TitleId
from bot.words import territories

INCLUDED = ("flatrate", "free", "ads")
"""Ways of a service that cost nothing more once one has it."""
LOOKED_UP = 24
"""Picks that are looked up for one wish, so that eight may be left."""


class Streaming:
    """`availability` is None where nothing can be looked up: there is no key."""

    def __init__(self, availability: Availability | None) -> None:
        self._availability = availability

    async def on(
        self, turn: Turn, services: Sequence[str], picks: Sequence[Pick], count: int
    ) -> tuple[tuple[Pick, ...], str]:
        """At most `count` of the picks, those that run on the services in the person's country, and a line that says
        so; the first ones, and a line that says why, where none does or nobody can tell."""
        first, services = tuple(picks[:count]), with_own(turn, services)
        if not services:
            return first, turn.say("streaming-untold" if self._availability else "streaming-no-key-own")
        named = turn.say.several([_called(service) for service in services], "or")
        if not self._availability:
            return first, turn.say("streaming-no-key", services=named)
        country = country_of(turn)
        offers = await asyncio.gather(*(self._offers(pick.title) for pick in picks[:LOOKED_UP]))
        if all(each is None for each in offers):
            return first, turn.say("streaming-trouble", services=named)
        kept = tuple(p for p, each in zip(picks, offers, strict=False) if each and _has(each, country, services))
        place = territories(turn.say.locale).get(country, country)
        key = "streaming-found" if kept else "streaming-none"
        return kept[:count] or first, turn.say(key, services=named, country=place)

    async def _offers(self, title: TitleId) -> Offers | None:
        assert self._availability
        try:
            return await self._availability.offers(title)
        except SourceUnavailable:
            return None


def with_own(turn: Turn, services: Sequence[str]) -> tuple[str, ...]:
    """The services named, and where somebody meant their own those that they set; none where they set none."""
    own = turn.preferences.services if OWN_SERVICES in services else ()
    return tuple(dict.fromkeys((*(each for each in services if each != OWN_SERVICES), *own)))


def _called(service: str) -> str:
    """A service as people write it: `netflix` is Netflix, MUBI stays."""
    return service.title() if service.islower() else service


def _has(offers: Offers, country: str, services: Sequence[str]) -> bool:
    """Whether one of the services has it there: "netflix" is "Netflix Standard with Ads" too."""
    there = offers.get(country, {})
    names = [f" {plain_service(name)} " for way in INCLUDED for name in there.get(way, ())]
    return any(f" {plain_service(service)} " in name for service in services for name in names)
