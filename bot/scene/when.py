"""When something is, as people say it: "today at 20:00", "on Friday, 4 December, at 20:00"."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time, format_timedelta, get_day_names

from bot.understanding.limits.moments import Moment
from bot.words import Words

_NEAR = {-1: "when-yesterday", 0: "when-today", 1: "when-tomorrow"}


def when(at: datetime, now: datetime, zone: str, say: Words, *, clock: bool = False) -> str:
    """The moment on the clocks of a zone, to stand in a sentence; with `clock` it is said whose clocks these are. How
    far off it is, where the zone is not known."""
    if not zone:
        return format_timedelta(at - now, add_direction=True, locale=say.locale)
    here = at.astimezone(ZoneInfo(zone))
    days = (here.date() - now.astimezone(here.tzinfo).date()).days
    time = format_time(here, "HH:mm", locale=say.locale)
    if clock:
        time = say("when-clock", time=time, zone=zone.rpartition("/")[2].replace("_", " "))
    if days in _NEAR:
        return say(_NEAR[days], time=time)
    weekday, day = format_date(here, "EEEE", locale=say.locale), format_skeleton("MMMMd", here, locale=say.locale)
    return say("when-day", weekday=weekday, day=day, time=time)


def of_the_week(moment: Moment, say: Words) -> str:
    """A moment that comes each week, short enough for a button: "Friday, 19:30". Needs its `weekday`."""
    assert moment.weekday is not None
    day = get_day_names("wide", context="stand-alone", locale=say.locale)[moment.weekday]
    at = (datetime.min + timedelta(minutes=moment.minute)).time()
    return f"{day.capitalize()}, {format_time(at, 'HH:mm', locale=say.locale)}"
