"""When something begins, read from words: "friday at 8", "in 2 hours", "20:30", in six languages. Pure: what a moment
is on somebody's clock is known once their time zone is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import get_day_names, get_month_names

from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

EVENING = time(20)
"""A film begins at eight where only a day is said."""
PARTS = (("morning", 9 * 60), ("afternoon", 15 * 60))
"""The minute that a part of a day stands for, where no hour is said; the evening is EVENING."""
NIGHT = 12
"""Below this hour "8" is eight in the evening, unless the morning is said."""
FARTHEST = timedelta(days=60)
LANGUAGES = ("en", "de", "fr", "es", "ru", "zh")
MIDNIGHT = 24 * 60
"""The minute that a day ends with: "friday at midnight" is in the night to Saturday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """`after` so long from now; else at `minute` of a day (0 to 1440, the midnight it ends with): `day` days from
    today, the next `weekday` (0 is Monday), on the next date `on` (month and day), or whichever day it comes next."""

    after: timedelta | None = None
    minute: int = EVENING.hour * 60
    day: int | None = None
    weekday: int | None = None
    on: tuple[int, int] | None = None

    @property
    def local(self) -> bool:
        """Whether the time zone must be known."""
        return self.after is None

    def encode(self) -> str:
        """At most ten characters, for a button: `m90`, `d1.1200`, `w4.1200`, `t12-05.1200`, `n.1200`."""
        if self.after is not None:
            return f"m{round(self.after.total_seconds() / 60)}"
        if self.on:
            return f"t{self.on[0]:02}-{self.on[1]:02}.{self.minute}"
        day = f"d{self.day}" if self.day is not None else f"w{self.weekday}" if self.weekday is not None else "n"
        return f"{day}.{self.minute}"

    @classmethod
    def decode(cls, text: str) -> "Moment | None":
        """What `encode` made; None for anything else."""
        if match := re.fullmatch(r"m(\d{1,7})", text):
            return cls(after=timedelta(minutes=int(match[1])))
        match = re.fullmatch(
            r"(?:d(?P<day>\d{1,2})|w(?P<weekday>[0-6])|t(?P<date>\d\d-\d\d)|n)\.(?P<minute>\d{1,4})", text
        )
        if not match or int(match["minute"]) > MIDNIGHT:
            return None
        given = {key: int(value) for key in ("day", "weekday") if (value := match[key])}
        month, _, day = (match["date"] or "").partition("-")
        on = (int(month), int(day)) if month and _is_date(int(month), int(day)) else None
        return cls(minute=int(match["minute"]), day=given.get("day"), weekday=given.get("weekday"), on=on)

    def at(self, now: datetime, zone: str) -> datetime | None:
        """The moment after `now` (aware) on the clocks of a zone; None where it has passed, or is too far away."""
        if self.after is not None:
            found: datetime | None = now + self.after
        else:
            here = ZoneInfo(zone or "UTC")
            starts = (self._start(day, here) for day in self._days(now.astimezone(here).date()))
            found = next((start for start in starts if start > now), None)
        return found.astimezone(now.tzinfo) if found and now < found <= now + FARTHEST else None

    def _days(self, today: date) -> Iterator[date]:
        """The days that may be meant, the soonest first."""
        if self.on:
            yield from (_date(year, *self.on) for year in (today.year, today.year + 1))
        elif self.weekday is not None:
            soonest = today + timedelta(days=(self.weekday - today.weekday()) % 7)
            yield from (soonest, soonest + timedelta(days=7))
        elif self.day is not None:
            yield today + timedelta(days=self.day)
        else:
            yield from (today, today + timedelta(days=1))

    def _start(self, day: date, zone: ZoneInfo) -> datetime:
        return datetime.combine(day, time(), zone) + timedelta(minutes=self.minute)


def moment_in(text: str) -> Moment | None:
    """The moment that a text names; None where it names none."""
    return found_in(text)[0]


def found_in(text: str) -> tuple[Moment | None, str]:
    """The moment that a text names, and what else it says, as `plain` writes it with hours as figures."""
    said = plain(text).strip()
    if (found := _after_somewhere(said)) is not None and (after := _after(said[found:])):
        moment, end = after
        return Moment(after=moment), _squeezed(f"{said[:found]} {said[found + end :]}")
    digits = _in_digits(said)
    on, rest = _dated(digits)
    day, weekday, rest = (None, None, rest) if on else _day(rest)
    some_day = on is not None or day is not None or weekday is not None
    minute = _minute(rest, some_day)
    part = next((minute for key, minute in PARTS if _any(key).search(rest)), None)
    evening = bool(_any("evening").search(rest))
    if minute is None and not (some_day or evening):
        return None, said
    if minute is None:
        minute = EVENING.hour * 60 if evening or part is None else part
    return Moment(minute=minute, day=day, weekday=weekday, on=on), _squeezed(_without_clock(rest, some_day))


def _without_clock(said: str, dated: bool) -> str:
    """The text without its hour and what stands beside it."""
    for key in ("noon", "midnight", "half_past", "half_to", "quarter_past", "quarter_to", "and_half", "and_quarter"):
        said = re.sub(rf"(?<![^\W_])(?:{'|'.join(lexicon('limits/moments')[key])})(?![^\W_])", " ", said)
    for key in ("morning", "afternoon", "evening"):
        said = _any(key).sub(" ", said)
    if (match := _CLOCK.search(said)) and (match["bare"] is None or dated or match["at"]):
        said = f"{said[: match.start()]} {said[match.end() :]}"
    return _any("leading").sub(" ", said)


def _squeezed(said: str) -> str:
    return " ".join(said.split()).strip(" ,;:，、")


def means_none(text: str) -> bool:
    """Whether a text says that there is no time."""
    return bool(_any("none").fullmatch(plain(text).strip()))


def _after_somewhere(said: str) -> int | None:
    """Where "in 2 hours" begins: at a word, or between Chinese signs."""
    return next((at for at in range(len(said)) if _begins(said, at) and _after(said[at:])), None)


def _begins(said: str, at: int) -> bool:
    """Whether a word begins there, as far as the script has words."""
    if said[at].isspace():
        return False
    return not at or not (said[at - 1].isalnum() and said[at].isalnum()) or _chinese(said[at - 1 : at + 1])


def _after(said: str) -> tuple[timedelta, int] | None:
    """ "in 2 hours", "через полчаса", "两小时后", and where that ends."""
    words, found = lexicon("limits/moments"), timedelta()
    units = "|".join(f"(?P<{unit}>{words['units'][unit]})" for unit in ("minutes", "hours", "days"))
    span = rf"(?P<number>{words['number']})?[ -]*(?:{units})(?![a-zа-я])(?P<half>半)?"
    opened = re.match(rf"(?:{words['before']}){span}", said)
    closed = re.match(rf"(?P<lead>半)?{span}(?:{words['after_it']})", said)
    match = opened or closed
    if not match:
        return None
    number = 0.5 if closed and closed["lead"] else _number(match["number"])
    unit = next(unit for unit in ("minutes", "hours", "days") if match[unit])
    found = timedelta(**{unit: number + (0.5 if match["half"] else 0.0)})
    more = re.match(
        rf"\s*(?:and|und|et|y|и)?\s*(?P<number>\d{{1,2}})\s*(?:{words['units']['minutes']})", said[match.end() :]
    )
    if more:
        return found + timedelta(minutes=int(more["number"])), match.end() + more.end()
    return found, match.end()


def _number(said: str | None) -> float:
    known: dict[str, str] = lexicon("limits/moments")["numbers"]
    if not said:
        return 1.0
    return float(said) if said.isdecimal() else float(known.get(said, "1"))


def _in_digits(said: str) -> str:
    """The text with hours as figures: "um halb neun" is "um halb 9"."""
    hours: dict[str, str] = lexicon("limits/moments")["hours"]

    def figure(match: re.Match[str]) -> str:
        counts = match[0] in _ARTICLES and not _BEFORE_HOUR.search(said[: match.start()])
        return match[0] if counts else hours[match[0]]

    return _hour_words().sub(figure, said)


_ARTICLES = frozenset(("one", "ein"))
"""Hours in words that mostly are none: "this one"."""
_BEFORE_HOUR = re.compile(r"\b(?:at|um|halb|past|to|nach|vor)\s$")


def _dated(said: str) -> tuple[tuple[int, int] | None, str]:
    """A month and a day ("5 december", "Dec 5th", "12月5日"), and the text without them."""
    names = "|".join(map(re.escape, _months()))
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er)?"
    for form in (
        rf"(?<!\d){day}\s*(?:de |of )?(?P<month>{names})[a-zа-я]{{0,2}}\b\.?",
        rf"(?<![^\W\d_])(?P<month>{names})\.?\s+{day}(?![\d:])",
        rf"(?P<number>\d{{1,2}})月{day}[日号]?",
    ):
        if match := re.search(form, said):
            parts = match.groupdict()
            month = int(parts.get("number") or 0) or _months()[parts["month"]]
            if _is_date(month, int(match["day"])):
                return (month, int(match["day"])), f"{said[: match.start()]} {said[match.end() :]}"
    return None, said


def _is_date(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31 and (month, day) not in _NO_DATES


def _date(year: int, month: int, day: int) -> date:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, month, 28 if (month, day) == (2, 29) and not leap else day)


def _day(said: str) -> tuple[int | None, int | None, str]:
    """Days from today or a weekday, and the text without it."""
    for key, days in (("after_tomorrow", 2), ("tonight", 0), ("tomorrow", 1), ("today", 0)):
        if match := _any(key).search(said):
            evening = " 晚" if "晚" in match[0] else ""
            return days, None, f"{said[: match.start()]} {evening}{said[match.end() :]}"
    for name, number in _weekdays().items():
        edge = r"(?![^\W\d_])" if name.isascii() and len(name) < 4 else r"[^\W\d_]{0,3}" if not _chinese(name) else ""
        start = r"(?<![^\W\d_])" if not _chinese(name) else ""
        if match := re.search(f"{start}{re.escape(name)}{edge}", said):
            return None, number, f"{said[: match.start()]} {said[match.end() :]}"
    return None, None, said


def _minute(said: str, dated: bool) -> int | None:
    """The minute of the day that is named; None where no hour is."""
    for key, minute in (("noon", 12 * 60), ("midnight", MIDNIGHT)):
        if _any(key).search(said):
            return minute
    match = _CLOCK.search(said)
    if not match:
        return None
    beside = _beside(said[: match.start("hour")], said[match.end("hour") :])
    alone = match[0].strip() == said.strip()
    if match["bare"] is not None and not (dated or match["at"] or beside or alone):
        return None
    hour, exact = int(match["hour"]), match["minute"] or match["minutes"]
    minute = int(exact) if exact else beside
    if minute < 0:
        hour, minute = hour - 1, minute + 60
    if hour > 24 or minute >= 60 or (hour == 24 and minute):
        return None
    morning, later = _any("morning").search(said), _any("afternoon").search(said)
    clear = match["minute"] and len(match["hour"]) == 2 and not later  # "08:30" is as it stands
    if hour < NIGHT and (later or not (morning or clear)) and hour:
        hour += 12
    if hour == 12 and morning:
        hour = 0
    return hour * 60 + minute


def _beside(before: str, behind: str) -> int:
    """Minutes that words beside the hour add: "halb neun" is half past eight."""
    for key, minutes in (("half_to", -30), ("half_past", 30), ("quarter_past", 15), ("quarter_to", -15)):
        if re.search(rf"(?:{'|'.join(lexicon('limits/moments')[key])})\s*$", before):
            return minutes if key != "half_past" or "полов" not in before else -30
    for key, minutes in (("and_half", 30), ("and_quarter", 15)):
        if re.match(rf"\s*(?:点|heures?|h)?\s*(?:{'|'.join(lexicon('limits/moments')[key])})", behind):
            return minutes
    return 0


_NO_DATES = frozenset(((2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31)))
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<at>(?:at|um|a|a las?|в|@)\s*)?(?P<hour>\d{1,2})"
    r"(?:[:.](?P<minute>\d{2})|\s*(?:h|uhr|heures?|点|час\w*|ч)\s*(?P<minutes>\d{2})?(?![a-z])|(?P<bare>))(?![\d:])"
)


@cache
def _any(key: str) -> re.Pattern[str]:
    """Any of the ways to say it, as whole words where the script has them."""
    ways = [
        way if _chinese(way) else rf"(?<![^\W_])(?<!\d:)(?:{way})(?![^\W_])" for way in lexicon("limits/moments")[key]
    ]
    if key in ("morning", "afternoon"):  # "8pm", "8 am"; "am Freitag" is no morning
        ways[0] = rf"(?:(?<=\d)|(?<=\d ))(?:{lexicon('limits/moments')[key][0]})(?![^\W_])"
    return re.compile("|".join(ways))


@cache
def _hour_words() -> re.Pattern[str]:
    words = lexicon("limits/moments")["hours"]
    return re.compile("|".join(word if _chinese(word) else rf"(?<![^\W_]){word}(?![^\W_])" for word in words))


@cache
def _months() -> dict[str, int]:
    """Names of months without their endings, the longest first."""
    found: dict[str, int] = {}
    for language in LANGUAGES[:-1]:
        for width in ("wide", "abbreviated"):
            names: Any = get_month_names(width, "format", language)
            for number, name in names.items():
                found.setdefault(plain(name).rstrip("."), number)
    return dict(sorted(found.items(), key=lambda each: -len(each[0])))


@cache
def _weekdays() -> dict[str, int]:
    """Names of weekdays without their endings, the longest first; 0 is Monday."""
    found: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            names: Any = get_day_names(width, "format", language)
            for number, name in names.items():
                word = plain(name).rstrip(".")
                ending = width == "wide" and language == "ru"
                found.setdefault(word[:-1] if ending and word[-1] in "аеья" else word, number)
    found |= {name: int(number) for name, number in lexicon("limits/moments")["weekdays"].items()}
    return dict(sorted(found.items(), key=lambda each: -len(each[0])))


def _chinese(word: str) -> bool:
    return any("一" <= letter <= "鿿" for letter in word)
