"""Quiet hours: when nothing is said that was not asked for at that hour."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.persons import Preferences


def quiet_until(preferences: Preferences, zone: str, now: datetime) -> datetime | None:
    """When the quiet hours end in which `now` (aware) lies, on the person's clocks; None where it lies in none."""
    first, last = preferences.quiet
    here = now.astimezone(ZoneInfo(preferences.timezone or zone or "UTC"))
    if first == last or not (first <= here.hour < last if first < last else here.hour >= first or here.hour < last):
        return None
    day = here.date() + timedelta(days=1 if here.hour >= first > last else 0)
    return datetime.combine(day, time(last), here.tzinfo).astimezone(now.tzinfo)
