"""Exceptions, years counted from this one, and complaints about all that was shown, as they are meant."""

import pytest

from bot.request import Span
from bot.understanding.acts.refusing import as_refused
from bot.understanding.limits.years import read_years
from bot.understanding.text.excepted import as_excepted


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("no thrillers except slow ones", "slow thrillers"),
        ("nothing foreign except French", "French foreign"),
        ("keine Serien außer kurzen", "kurzen Serien"),
        ("pas de westerns sauf italiens", "italiens westerns"),
        ("nada de terror excepto japonés", "japonés terror"),
        ("pas d'animation sauf Pixar", "Pixar animation"),
        ("никаких мультфильмов кроме советских", "советских мультфильмов"),
        ("no romance except Notting Hill", "no romance"),
        ("anything but war", "anything but war"),
        ("like Alien but not by Ridley Scott", "like Alien, without Ridley Scott"),
        ("like Fargo but not from Joel Coen", "like Fargo, without Joel Coen"),
        ("something not from New Zealand", "something not from New Zealand"),
        ("a non-French comedy", "a comedy, not French"),
        ("non-violent", "non-violent"),
        ("nobody's cat dies", "no cat dies"),
    ],
)
def test_what_is_excepted_is_wished_and_who_is_left_out_is(said: str, meant: str) -> None:
    assert as_excepted(said, {"Notting Hill"}.__contains__, {"Joel Coen"}.__contains__) == meant


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("a thriller from last year", 2025, 2025),
        ("last year's best films", 2025, 2025),
        ("a film made ten years ago", 2016, 2016),
        ("something from 3 years ago", 2023, 2023),
        ("the last three years", 2023, None),
        ("my cat died last year", None, None),
        ("something we saw two years ago", None, None),
    ],
)
def test_a_year_that_is_counted_from_this_one_is_that_year(said: str, low: int | None, high: int | None) -> None:
    assert read_years(said, 2026) == Span(min=low, max=high)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("everything you show is French", "no French"),
        ("only old films come up", "no old films"),
        ("du zeigst immer nur Western", "keine Western"),
        ("todo lo que propones es terror", "nada de terror"),
        ("всё, что ты советуешь, драмы", "без драмы"),
    ],
)
def test_all_that_was_shown_is_refused(said: str, plain: str) -> None:
    assert as_refused(said) == plain
