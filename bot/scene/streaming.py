"""Picks that run where somebody can watch them, "only on Netflix"; and what cards say of where they run."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace

from bot.dialogue import Turn
from bot.recommend.pipeline import Recommended
from bot.request import OWN_SERVICES, Request
from bot.scene.availability import INCLUDED, Availability, country_of, country_told, days_since, has, own_first
from bot.titles import Offered, TitleId
from bot.words import territories

LOOKED_UP = 24
"""Picks that are looked up for one wish, so that eight may be left."""
PATIENCE = 1.0
"""Seconds that a wish for what runs somewhere waits for what is not known yet."""
NAMED = 2
"""Services that a card names."""
Search = Callable[[Request, int | None], Awaitable[Recommended]]
"""So many picks for a request; as many as cards where no count is given."""


class Streaming:
    """`availability` is None where nothing can be looked up: there is no key."""

    def __init__(self, availability: Availability | None) -> None:
        self._availability = availability

    @property
    def able(self) -> bool:
        """Whether anybody can look up where a title runs."""
        return self._availability is not None

    async def found(
        self, turn: Turn, request: Request, search: Search, count: int, every: Collection[TitleId]
    ) -> tuple[Recommended, str]:
        """At most `count` picks that run on the services asked for in the person's country, and a line that says so;
        what fits otherwise, and a line that says why, where nothing does or nobody can tell. `every` are all titles."""
        services = with_own(turn, request.services)
        if not (services and self._availability):
            return await search(request, None), self._unable(turn, services)
        country = country_of(turn)
        known = await self._availability.known(country)
        elsewhere = frozenset(title for title, offered in known.items() if not has(offered, services))
        found = await search(replace(request, nowhere=elsewhere), LOOKED_UP)
        titles = [pick.title for pick in found.picks]
        told = await self._availability.offers(titles, country, PATIENCE) if titles else {}
        running = frozenset(title for title, offered in told.items() if has(offered, services))
        kept = tuple(pick for pick in found.picks if pick.title in running)
        there = frozenset(known) - elsewhere
        if len(kept) < count and there - running:
            more = await search(replace(request, nowhere=frozenset(every) - there), count)
            found = replace(found if kept else more, ms=found.ms + more.ms)
            kept += tuple(pick for pick in more.picks if pick.title not in running)
        named, place = _named(turn, services), territories(turn.say.locale).get(country, country)
        if kept:
            return replace(found, picks=kept[:count]), turn.say("streaming-found", services=named, country=place)
        key = "streaming-none" if told or known else "streaming-trouble"
        return await search(request, None), turn.say(key, services=named, country=place)

    async def lines(self, turn: Turn, titles: Sequence[TitleId]) -> dict[TitleId, str]:
        """What cards say of where titles run, in a country that the person told or whose clocks they are on: their own
        services first, else what includes it, else that it can be rented or bought. Of a country that is only guessed
        it is asked and not told: whoever asks where a title runs has it at once."""
        country = country_told(turn) or (turn.preferences.timezone and country_of(turn))
        if not (self._availability and titles):
            return {}
        offers = await self._availability.offers(titles, country or country_of(turn))
        if not country:
            return {}
        return {title: line for title in titles if (line := _line(turn, offers.get(title), country))}

    def _unable(self, turn: Turn, services: Sequence[str]) -> str:
        if not services:
            return turn.say("streaming-untold" if self._availability else "streaming-no-key-own")
        return turn.say("streaming-no-key", services=_named(turn, services))


def with_own(turn: Turn, services: Sequence[str]) -> tuple[str, ...]:
    """The services named, and where somebody meant their own those that they set; none where they set none."""
    own = turn.preferences.services if OWN_SERVICES in services else ()
    return tuple(dict.fromkeys((*(each for each in services if each != OWN_SERVICES), *own)))


def _line(turn: Turn, offered: Offered | None, country: str) -> str:
    """`Netflix ✓, MUBI in Germany (JustWatch, today)`; empty where it runs nowhere, or nobody knows."""
    if not offered or not offered.at:
        return ""
    place = territories(turn.say.locale).get(country, country)
    days = days_since(turn, offered)
    for key, ways in (("card-streams", INCLUDED), ("card-to-rent", ("rent", "buy"))):
        services = list(dict.fromkeys(name for way in ways for name in offered.services.get(way, ())))
        if services:
            named = turn.say.several(own_first(turn, services)[:NAMED])
            return turn.say(key, services=named, country=place, days=days)
    return ""


def _named(turn: Turn, services: Sequence[str]) -> str:
    return turn.say.several([_called(service) for service in services], "or")


def _called(service: str) -> str:
    """A service as people write it: `netflix` is Netflix, MUBI stays."""
    return service.title() if service.islower() else service
