"""When something begins is read from words of six languages, and is never guessed from words that name no time."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.understanding.limits.moments import Moment, found_in, means_none, moment_in

BERLIN = "Europe/Berlin"
NOW = datetime(2026, 11, 29, 15, 40, tzinfo=UTC)
"""A Sunday, 16:40 in Berlin."""


def told(text: str, now: datetime = NOW, zone: str = BERLIN) -> str:
    moment = moment_in(text)
    assert moment, text
    assert Moment.decode(moment.encode()) == moment, "a button carries all of it"
    at = moment.at(now, zone)
    return at.astimezone(ZoneInfo(zone)).strftime("%a %d %H:%M") if at else ""


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("friday at 8", "Fri 04 20:00"),
        ("Friday at eight", "Fri 04 20:00"),
        ("fri 8:30pm", "Fri 04 20:30"),
        ("in 2 hours", "Sun 29 18:40"),
        ("in 1 h 30 min", "Sun 29 18:10"),
        ("in half an hour", "Sun 29 17:10"),
        ("20:30", "Sun 29 20:30"),
        ("8:30", "Sun 29 20:30"),
        ("08:30 am", "Mon 30 08:30"),
        ("at 8", "Sun 29 20:00"),
        ("tonight", "Sun 29 20:00"),
        ("noon tomorrow", "Mon 30 12:00"),
        ("Dec 5 at 8", "Sat 05 20:00"),
        ("sunday", "Sun 29 20:00"),
        ("friday at midnight", "Sat 05 00:00"),
        ("tonight at midnight", "Mon 30 00:00"),
        ("Freitag um 20 Uhr", "Fri 04 20:00"),
        ("um halb neun", "Sun 29 20:30"),
        ("heute Abend um 9", "Sun 29 21:00"),
        ("übermorgen 19 Uhr", "Tue 01 19:00"),
        ("morgen früh um 9", "Mon 30 09:00"),
        ("in einer halben Stunde", "Sun 29 17:10"),
        ("3. Dezember 19 Uhr", "Thu 03 19:00"),
        ("vendredi à 20h", "Fri 04 20:00"),
        ("ce soir 21h30", "Sun 29 21:30"),
        ("dans 2 heures", "Sun 29 18:40"),
        ("demain à 8h du soir", "Mon 30 20:00"),
        ("le 5 décembre à 21h", "Sat 05 21:00"),
        ("el viernes a las 8", "Fri 04 20:00"),
        ("esta noche a las 9 y media", "Sun 29 21:30"),
        ("mañana a las 21:00", "Mon 30 21:00"),
        ("a las nueve de la mañana", "Mon 30 09:00"),
        ("dentro de media hora", "Sun 29 17:10"),
        ("в пятницу в 20:00", "Fri 04 20:00"),
        ("завтра в 8 вечера", "Mon 30 20:00"),
        ("через полчаса", "Sun 29 17:10"),
        ("5 декабря в 20:00", "Sat 05 20:00"),
        ("周五晚上8点", "Fri 04 20:00"),
        ("星期五8点半", "Fri 04 20:30"),
        ("两小时后", "Sun 29 18:40"),
        ("明晚八点", "Mon 30 20:00"),
        ("12月5日 20:00", "Sat 05 20:00"),
    ],
)
def test_a_time_in_words_is_that_time(text: str, when: str) -> None:
    assert told(text) == when


@pytest.mark.parametrize(
    "text",
    ["", "30", "movie", "something funny", "may the force", "2nd", "1917", "25:00", "20:75", "a film at home", "Heat"],
)
def test_words_that_name_no_time_are_none(text: str) -> None:
    assert moment_in(text) is None


def test_a_day_is_that_of_the_clock_it_is_said_on() -> None:
    late = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)  # Sunday evening in Los Angeles
    assert told("tonight at 9", late, "America/Los_Angeles") == "Sun 29 21:00"
    assert told("tomorrow", late, "America/Los_Angeles") == "Mon 30 20:00"


def test_an_hour_that_has_passed_is_tomorrows_and_a_day_that_has_is_none() -> None:
    late = datetime(2026, 11, 29, 20, 30, tzinfo=UTC)
    assert told("20:30", late) == "Mon 30 20:30"
    assert told("sunday at 8", late) == "Sun 06 20:00"
    assert told("tonight at 8", late) == ""
    assert told("in 90 days") == "", "nobody plans so far ahead"


@pytest.mark.parametrize("code", ["", "x", "w9.1200", "d1.9999", "t13-40.1200x", "m", "n."])
def test_a_button_of_another_form_means_nothing(code: str) -> None:
    assert Moment.decode(code) is None


def test_no_time_can_be_said() -> None:
    assert means_none("no time")
    assert means_none("sans heure")
    assert not means_none("friday")


@pytest.mark.parametrize(
    ("text", "code", "left"),
    [
        ("on friday at eight to watch Heat", "w4.1200", "to watch heat"),
        ("about this one tomorrow evening", "d1.1200", "about this one"),
        ("am Freitag um halb neun an Heat", "w4.1230", "an heat"),
        ("mañana por la mañana ver Heat", "d1.540", "ver heat"),
        ("завтра утром про Дюну", "d1.540", "про дюну"),
        ("两小时后看这部", "m120", "看这部"),
        ("please in half an hour", "m30", "please"),
    ],
)
def test_what_else_is_said_is_left_over(text: str, code: str, left: str) -> None:
    moment, rest = found_in(text)
    assert moment
    assert (moment.encode(), rest) == (code, left)
