"""Evenings of the calendar: which comes next in a country, when, and what one would watch. What is kept where stands in
calendar.yaml; by hemisphere where the season is meant."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.parsed import shipped_yaml
from bot.request import Request
from bot.taste.profile import Taste

FILE = Path(__file__).with_name("calendar.yaml")
LUNAR_NEW_YEARS = (
    (2026, 2, 17), (2027, 2, 6), (2028, 1, 26), (2029, 2, 13), (2030, 2, 3), (2031, 1, 23), (2032, 2, 11),
    (2033, 1, 31), (2034, 2, 19), (2035, 2, 8),
)  # fmt: skip
"""The first days of the Chinese calendar's years, as almanacs have them."""
RAMADAN, LATER = 9, timedelta(days=3)
"""The month, and how long after its first day as the tables have it the evening is: whoever watches for the moon may
begin a day or two apart."""
HIDJRA_EPOCH = 227_015
"""The ordinal of the day before 1 Muharram of the year 1 in the tabular Islamic calendar (16 July 622, Julian)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """An evening that is kept in some `countries`; `at` says when, as the file does."""

    name: str
    at: Mapping[str, Any]
    countries: frozenset[str]
    concepts: Mapping[str, float]
    gently: Mapping[str, float] = field(default_factory=dict)
    notes_refused: frozenset[str] = frozenset()

    def days(self, year: int) -> Iterator[date]:
        """The days of a year on which it is."""
        at = self.at
        if moon := at.get("moon"):
            found = _new_years(year) if moon == "lunar_new_year" else _ramadans(year)
            yield from (day - timedelta(days=at.get("before", 0)) for day in found)
        elif "weekday" in at:
            first = date(year, at["month"], at["from"])
            yield first + timedelta(days=(at["weekday"] - first.weekday()) % 7)
        else:
            yield date(year, at["month"], at["day"])

    def wish(self, taste: Taste) -> Request:
        """What one would watch then; gently for whoever refuses horror."""
        refused = "Horror" in taste.refused.genres or taste.refused.concepts & set(self.concepts)
        concepts = self.gently if self.gently and refused else self.concepts
        return Request(concepts=dict(concepts), notes_refused=self.notes_refused)


@cache
def occasions() -> Mapping[str, Occasion]:
    """All of them, by name."""
    given: dict[str, dict[str, Any]] = shipped_yaml(FILE)
    return {
        name: Occasion(
            name=name,
            at=each["at"],
            countries=frozenset(each["countries"].split()),
            concepts=each["concepts"],
            gently=each.get("gently") or {},
            notes_refused=frozenset(each.get("notes_refused") or ()),
        )
        for name, each in given.items()
    }


def next_evening(now: datetime, country: str, zone: str) -> tuple[Occasion, datetime] | None:
    """The next evening of the calendar that a country keeps, and its moment (aware) after `now`; None where nobody
    knows of any."""
    here = ZoneInfo(zone or "UTC")
    year = now.astimezone(here).year
    found = [
        (datetime.combine(day, time(), here) + timedelta(minutes=occasion.at["minute"]), occasion.name)
        for occasion in occasions().values()
        if country in occasion.countries
        for each in (year, year + 1)
        for day in occasion.days(each)
    ]
    soonest = min(((at, name) for at, name in found if at > now), default=None)
    return (occasions()[soonest[1]], soonest[0].astimezone(now.tzinfo)) if soonest else None


def _new_years(year: int) -> Iterator[date]:
    yield from (date(*given) for given in LUNAR_NEW_YEARS if given[0] == year)


def _ramadans(year: int) -> Iterator[date]:
    """Some days into each Ramadan that begins in the year."""
    hidjra = int((year - 622) * 33 / 32)
    starts = (islamic(each, RAMADAN, 1) for each in range(hidjra - 1, hidjra + 3))
    yield from (start + LATER for start in starts if start.year == year)


def islamic(year: int, month: int, day: int) -> date:
    """A day of the tabular Islamic calendar (civil epoch, leap years of type II): within a day or two of what is
    seen."""
    before = (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(HIDJRA_EPOCH - 1 + day + 29 * (month - 1) + month // 2 + before)
