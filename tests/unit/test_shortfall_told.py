"""What is missing is told in one sentence, of the part that matters most; feelings and occasions go without one."""

from dataclasses import replace

import numpy as np
import pytest

from bot.recommend.arrays import TitleArrays
from bot.recommend.concepts import TEARS, refused
from bot.recommend.filters import RELAXABLE
from bot.recommend.parts import parts_of
from bot.request import Choice, Request, Span
from bot.scene.eras import beside
from bot.scene.shortfall import shortfall, told
from bot.words import languages, words


@pytest.mark.parametrize("locale", languages())
def test_an_occasion_that_no_card_suits_is_passed_over(arrays: TitleArrays, locale: str) -> None:
    wish = Request(genres=Choice(wanted=("Horror",)), concepts={"with grandparents": 0.9, "short and sweet": 0.9})
    cards = [arrays.ids[row] for row in arrays.has_genre("Horror").nonzero()[0][:4]]
    line = told(shortfall(wish, cards, arrays), wish, arrays, words(locale))
    assert "«" not in line and "“" not in line and "„" not in line


def test_one_sentence_tells_what_is_missing(arrays: TitleArrays) -> None:
    wish = Request(genres=Choice(wanted=("Western", "War")))
    cards = [
        arrays.ids[row] for row in (arrays.has_genre("Comedy") & ~arrays.has_genre("Western", "War")).nonzero()[0][:3]
    ]
    line = told(shortfall(wish, cards, arrays), wish, arrays, words("en"))
    assert line.count(".") == 1


def test_who_made_films_is_named_as_their_maker(arrays: TitleArrays) -> None:
    wish = Request(people=Choice(wanted=("Christopher Nolan",), refused=("Ingmar Bergman",)))
    rows = arrays.people["christopher nolan"]
    cards = [arrays.ids[row] for row in rows if "Christopher Nolan" in arrays.columns.directors[row]][:3]
    assert told(shortfall(wish, cards, arrays), wish, arrays, words("en")) == "By Christopher Nolan:"


def test_who_refuses_what_is_sad_is_spared_tears(arrays: TitleArrays) -> None:
    mask = refused(frozenset(("sad",)), arrays)
    assert mask[arrays.concept("tear-jerker") >= TEARS["tear-jerker"]].all()


def test_under_ninety_minutes_begins_below_ninety(arrays: TitleArrays) -> None:
    allows = next(each.allows for each in RELAXABLE if each.name == "runtime")
    mask = allows(Request(runtime=Span(max=90)), arrays)
    assert arrays.columns.runtime[mask].max() < 90


def test_older_and_newer_are_counted_from_what_is_spoken_of(arrays: TitleArrays) -> None:
    title = arrays.ids[int((arrays.years == 1980).nonzero()[0][0])]
    asked = Request(similar_to=(title,), year=Span(min=2020))
    assert beside(asked, (), "a bit newer", arrays).year == Span(min=1985, max=2005)
    assert beside(asked, (), "newer please", arrays).year == Span(min=1990)
    older = replace(asked, similar_to=(), year=Span(max=1989))
    assert beside(older, (title,), "older than these", arrays).year == Span(max=1970)
    assert beside(asked, (), "newer than 2010", arrays) == asked


def test_a_town_is_named_as_it_was_said_while_the_cards_are_set_there(arrays: TitleArrays) -> None:
    wish = Request(concepts={"britain and ireland": 0.9}, aliases=("edinburgh",))
    rows = np.flatnonzero(next(part for part in parts_of(wish, arrays) if part.kind == "spot").kept_by)
    elsewhere = np.flatnonzero(arrays.concept("london") == 1)[:3]
    there, others = ([arrays.ids[row] for row in some] for some in (rows, elsewhere))
    assert told(shortfall(wish, there, arrays), wish, arrays, words("en")) == "Edinburgh:"
    assert told(shortfall(wish, others, arrays), wish, arrays, words("en")).startswith("Britain and Ireland.")
