"""Where titles can be watched: the port behind it, and which country is meant."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol
from urllib.parse import urlencode

from babel.core import get_global

from bot.dialogue import Turn
from bot.titles import Offered, TitleId
from bot.words import territories

INCLUDED = ("flatrate", "free", "ads")
"""Ways that cost nothing more once one has the service."""
SOON, PATIENT = 0.3, 4.0
"""Seconds that cards wait for what is not known yet, and somebody who asks for it."""
COMMON = ("US", "GB", "DE", "FR", "ES", "IT", "CA", "AU", "BR", "MX", "IN", "JP", "KR", "NL", "SE", "PL", "AT", "CH")
"""Countries that are offered by name."""
SERVICES = (
    "Netflix", "Prime Video", "Disney+", "Max", "Apple TV+", "Hulu", "Paramount+", "Peacock", "MUBI", "Crunchyroll",
    "BBC iPlayer", "Sky", "WOW", "Canal+", "Movistar Plus+", "Filmin",
)  # fmt: skip
"""Services that people say they have."""


class Availability(Protocol):
    """Where titles can be watched, as far as that was asked elsewhere."""

    async def offers(self, titles: Sequence[TitleId], country: str, seconds: float = SOON) -> Mapping[TitleId, Offered]:
        """Of those of which it is known; what isn't, or is old, is asked for and waited for so long at most. Never
        raises for what doesn't come."""

    async def known(self, country: str) -> Mapping[TitleId, Offered]:
        """Of all titles of which it is known."""


def country_of(turn: Turn) -> str:
    """The person's country: as they set it, else as their platform, their time zone or their language suggests."""
    return country_told(turn) or _of_zone(turn.preferences.timezone or "") or _of_language(turn.say.locale)


def country_told(turn: Turn) -> str:
    """The person's country as they set it, else as their platform says; empty where neither does."""
    told = turn.incoming.locale.replace("_", "-").split("-")[-1]
    known = told if told.isupper() and told in territories("en") else ""
    return turn.preferences.country or known


def watch_page(title: TitleId, country: str) -> str:
    """TMDB's page with a title's offers in a country; from there people go on to the services."""
    _, kind, number = title.split(":")
    return f"https://www.themoviedb.org/{kind}/{number}/watch?{urlencode({'locale': country})}"


def days_since(turn: Turn, offered: Offered) -> int:
    """Whole days since it was asked; what was asked during this very turn was asked today."""
    return max(0, (turn.now - offered.at).days) if offered.at else 0


def own_first(turn: Turn, services: Sequence[str]) -> list[str]:
    """The services with those that the person has first, and ticked."""
    mine = [plain_service(name) for name in turn.preferences.services]

    def has(service: str) -> bool:
        return any(f" {name} " in f" {plain_service(service)} " for name in mine)

    return [*(f"{each} ✓" for each in services if has(each)), *(each for each in services if not has(each))]


def plain_service(name: str) -> str:
    return " ".join(name.casefold().replace("+", " plus").split())


def has(offered: Offered, services: Iterable[str]) -> bool:
    """Whether one of the services has it for nothing more: "netflix" is "Netflix Standard with Ads" too."""
    names = [f" {plain_service(name)} " for way in INCLUDED for name in offered.services.get(way, ())]
    return any(f" {plain_service(service)} " in name for service in services for name in names)


def _of_zone(zone: str) -> str:
    return str(get_global("zone_territories").get(zone, ""))


def _of_language(language: str) -> str:
    return str(get_global("likely_subtags").get(language, "US")).split("_")[-1]
