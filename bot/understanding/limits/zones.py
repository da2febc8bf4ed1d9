"""A time zone read from the name of a place: a city that has one of its own, in six languages, or a country that has
one alone."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

LANGUAGES = ("en", "de", "fr", "es", "ru", "zh")
LONGEST = 40
_LEAD = re.compile(
    r"^(?:(?:i'?m|i am|i live|we live|we'?re) in |in |from |ich (?:bin|wohne|lebe) in |aus |j'habite (?:a |en |au )?"
    r"|je suis (?:a |en |au )|a |en |au |vivo en |estoy en |я (?:живу )?в |в |из |我(?:在|住在?)|在)"
)


def zone_in(text: str) -> str:
    """The zone of the place that a short text names; "" where it names none, or a country with several."""
    said = plain(text).strip(" .!?。！")
    if len(said) > LONGEST:
        return ""
    known = _places()
    bare = _LEAD.sub("", said, count=1).removesuffix(" time").removesuffix("时间").strip()
    return known.get(said) or known.get(bare) or (_stems().get(bare[:-1], "") if bare[-1:] >= "а" else "")


def country_in(text: str) -> str:
    """The two letters of the country that a short text names; "" where it names none."""
    said = plain(text).strip(" .!?。！")
    if len(said) > LONGEST:
        return ""
    bare = _LEAD.sub("", said, count=1).removeprefix("the ")
    return _countries().get(said) or _countries().get(bare, "")


def zone_of_country(country: str) -> str:
    """The zone of a country (two letters) that has one alone, or several that are always alike; else ""."""
    zones = _by_country().get(country, ())
    return _plainest(zones) if zones and _alike(zones) else ""


@cache
def _places() -> dict[str, str]:
    """Cities and countries by their names in small letters, with the zone; a city goes before a country."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        names = Locale.parse(language).territories
        found |= {plain(names[code]): zone for code, zone in _of_country().items() if code in names}
    for zone in _cities():
        found[plain(zone)] = found[plain(zone.rpartition("/")[2].replace("_", " "))] = zone
    found |= {plain(name): zone for zone, names in lexicon("limits/zones").items() for name in names}
    for language in LANGUAGES[1:]:
        called = Locale.parse(language).time_zones
        for zone in _cities():
            if city := called.get(zone, {}).get("city"):
                found.setdefault(plain(city), zone)
    return found


def country_of_zone(zone: str) -> str:
    """The two letters of the country in which a zone's city lies; "" for none."""
    found = get_global("zone_territories").get(zone, "")
    return found if len(found) == 2 and found.isalpha() else ""


@cache
def _countries() -> dict[str, str]:
    """Countries by their names in small letters, with their two letters."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        names = Locale.parse(language).territories
        found |= {plain(name): code for code, name in names.items() if len(code) == 2 and code.isalpha()}
    return found | {name: code for code, names in lexicon("limits/lands").items() for name in names}


@cache
def _stems() -> dict[str, str]:
    """The same without the last letter, for Russian has others there: "в Москве"."""
    return {name[:-1]: zone for name, zone in _places().items() if name[-1:] >= "а"}


@cache
def all_zones() -> frozenset[str]:
    """The zones there are, by name: the library walks through a thousand files whenever it is asked."""
    return frozenset(available_timezones())


@cache
def _cities() -> tuple[str, ...]:
    """Zones that are named after a city."""
    territories = get_global("zone_territories")
    return tuple(sorted(z for z in all_zones() if z.count("/") == 1 and z in territories))


@cache
def _of_country() -> dict[str, str]:
    """Countries whose clocks all show the same, winter and summer, with the zone that is named most simply."""
    return {code: _plainest(those) for code, those in _by_country().items() if _alike(those)}


@cache
def _by_country() -> dict[str, list[str]]:
    zones: dict[str, list[str]] = {}
    for zone, territory in get_global("zone_territories").items():
        if zone in all_zones() and len(territory) == 2:
            zones.setdefault(territory, []).append(zone)
    return zones


def _plainest(zones: Iterable[str]) -> str:
    return min(zones, key=lambda zone: (zone.count("/") != 1, len(zone), zone))


def _alike(zones: Iterable[str]) -> bool:
    seasons = (datetime(2026, 1, 15, 12, tzinfo=UTC), datetime(2026, 7, 15, 12, tzinfo=UTC))
    return len({tuple(day.astimezone(ZoneInfo(zone)).utcoffset() for day in seasons) for zone in zones}) == 1
