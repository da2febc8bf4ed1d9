"""Where titles can be watched: the port behind it, and which country is meant."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.dialogue import Turn
from bot.titles import TitleId
from bot.words import territories

Offers = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By country (two letters) and way (flatrate, free, ads, rent, buy) the services, the most used first."""


COMMON = ("US", "GB", "DE", "FR", "ES", "IT", "CA", "AU", "BR", "MX", "IN", "JP", "KR", "NL", "SE", "PL", "AT", "CH")
"""Countries that are offered by name."""
SERVICES = (
    "Netflix", "Prime Video", "Disney+", "Max", "Apple TV+", "Hulu", "Paramount+", "Peacock", "MUBI", "Crunchyroll",
    "BBC iPlayer", "Sky", "WOW", "Canal+", "Movistar Plus+", "Filmin",
)  # fmt: skip
"""Services that people say they have."""


class Availability(Protocol):
    """Where titles can be watched."""

    async def offers(self, title: TitleId) -> Offers:
        """Empty where nobody knows any. Raises SourceUnavailable."""


def country_of(turn: Turn) -> str:
    """The person's country: as they set it, else as their platform, their time zone or their language suggests."""
    return country_told(turn) or _of_zone(turn.preferences.timezone or "") or _of_language(turn.say.locale)


def country_told(turn: Turn) -> str:
    """The person's country as they set it, else as their platform says; empty where neither does."""
    told = turn.incoming.locale.replace("_", "-").split("-")[-1]
    known = told if told.isupper() and told in territories("en") else ""
    return turn.preferences.country or known


def own_first(turn: Turn, services: Sequence[str]) -> list[str]:
    """The services with those that the person has first, and ticked."""
    mine = [plain_service(name) for name in turn.preferences.services]

    def has(service: str) -> bool:
        return any(f" {name} " in f" {plain_service(service)} " for name in mine)

    return [*(f"{each} ✓" for each in services if has(each)), *(each for each in services if not has(each))]


def plain_service(name: str) -> str:
    return " ".join(name.casefold().replace("+", " plus").split())


def _of_zone(zone: str) -> str:
    from babel.core import get_global

    return str(get_global("zone_territories").get(zone, ""))


def _of_language(language: str) -> str:
    from babel.core import get_global

    return str(get_global("likely_subtags").get(language, "US")).split("_")[-1]
