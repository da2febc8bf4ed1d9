"""Days as people's programs write them: 2024-02-03, 20240203, 3.2.2024, 02/03/24, Tue Mar 1 2016, 3 mars, seconds."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from typing import Literal

from babel import Locale

EARLIEST, LATEST = 1870, 2100
Order = Literal["day", "month"]
"""What stands first in 03/02/2024."""
TRAKT_DAYS = ("rated_at", "last_watched_at", "watched_at", "listed_at")
"""What Trakt calls the moments of its rows, in JSON and in tables."""
_TONGUES = ("en", "de", "fr", "es", "ru")
_YEAR_FIRST = re.compile(r"(\d{4})[./年-]\s?(\d{1,2})[./月-]\s?(\d{1,2})日?(?:[ T].*)?")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\.?(?:[ ,T].*)?")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:[ ,T].*)?")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?")
_WORD, _YEAR = re.compile(r"[^\W\d_]+"), re.compile(r"\b\d{4}\b")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?!\d)")
_SECONDS = re.compile(r"\d{10}|\d{13}")


def moment(given: object, first: Order | None = None) -> datetime | None:
    """The day or moment of a text, taken as UTC where no zone is told; None for anything else, and for a day that may
    be read in two ways while nobody told which comes `first`."""
    if not isinstance(given, str) or not (text := given.strip()):
        return None
    try:
        figures = text.isdecimal() and len(text) != 8  # eight are a day, 20240203
        found = _of_seconds(text) if figures else datetime.fromisoformat(text)
        found = found or _of_figures(text, first) or _of_words(text)
    except ValueError:
        found = _sure(text, first)
    if found is None:
        return None
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    return found if EARLIEST <= found.year <= LATEST else None


def order_of(texts: Iterable[str]) -> Order | None:
    """What comes first in a column of 03/02/2024: the figure that is more than twelve in some row tells."""
    firsts, seconds = set[int](), set[int]()
    for text in texts:
        if match := _SLASHED.fullmatch(text.strip()):
            firsts.add(int(match[1]))
            seconds.add(int(match[2]))
    day_first, month_first = max(firsts, default=0) > 12, max(seconds, default=0) > 12
    if day_first == month_first:
        return None
    return "day" if day_first else "month"


def _sure(text: str, first: Order | None) -> datetime | None:
    """Where the text is no ISO date: the other ways to write one; None for a thirtieth of February."""
    try:
        return _of_figures(text, first) or _of_words(text)
    except ValueError:
        return None


def _of_seconds(text: str) -> datetime | None:
    return datetime.fromtimestamp(int(text[:10]), UTC) if _SECONDS.fullmatch(text) else None


def _of_figures(text: str, first: Order | None) -> datetime | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return datetime(int(match[1]), int(match[2]), int(match[3]))
    if match := _DOTTED.fullmatch(text):  # with dots the day stands first wherever such dates are written
        return datetime(_whole_year(match[3]), int(match[2]), int(match[1]))
    if not (match := _SLASHED.fullmatch(text)):
        return None
    one, two, year = int(match[1]), int(match[2]), _whole_year(match[3])
    first = first or ("day" if one > 12 or one == two else "month" if two > 12 else None)
    if first is None:
        return None
    return datetime(year, two, one) if first == "day" else datetime(year, one, two)


def _whole_year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text) if int(text) < 70 else 1900 + int(text)


def _of_words(text: str) -> datetime | None:
    """`Tue Mar  1 00:00:00 2016`, `3. Februar 2024`: of several words that are months the last, for `mar.` is Tuesday
    too."""
    plain = _CLOCK.sub(" ", text.casefold())
    named = [month for word in _WORD.findall(plain) if (month := _months().get(word))]
    years = _YEAR.findall(plain)
    days = _DAY.findall(_YEAR.sub(" ", plain))
    if not (named and years and days):
        return None
    return datetime(int(years[-1]), named[-1], int(days[0]))


@cache
def _months() -> dict[str, int]:
    """The names of the months, whole and short, in the languages that Usher speaks."""
    found: dict[str, int] = {"sept": 9}
    for tongue in _TONGUES:
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names = Locale.parse(tongue).months[form][width]
                found |= {str(name).rstrip(".").casefold(): int(month) for month, name in names.items()}
    return found
