"""Quiet hours: when nothing is said that was not asked for at that hour."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.persons import Preferences

USUAL = (22, 8)
"""The quiet hours of whoever set none."""


def quiet_until(preferences: Preferences, zone: str, now: datetime, *, asked: bool = False) -> datetime | None:
    """When the quiet hours end in which `now` (aware) lies, on the person's clocks; None where it lies in none, or
    nobody knows their clocks. What was `asked` for at this very hour is held by quiet hours alone that they set."""
    if asked and preferences.quiet is None:
        return None
    first, last = preferences.quiet or USUAL
    zone = preferences.timezone or zone
    if not zone:
        return None
    here = now.astimezone(ZoneInfo(zone))
    if first == last or not (first <= here.hour < last if first < last else here.hour >= first or here.hour < last):
        return None
    day = here.date() + timedelta(days=1 if here.hour >= first > last else 0)
    return datetime.combine(day, time(last), here.tzinfo).astimezone(now.tzinfo)
