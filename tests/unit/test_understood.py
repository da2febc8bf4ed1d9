"""The line above the cards: what was understood, and nothing else."""

import pytest

from bot.recommend.arrays import TitleArrays
from bot.request import Choice, Request, Span
from bot.scene.cards import how_sure
from bot.scene.understood import understood
from bot.titles import Pick, Slot, TitleId
from bot.words import languages, words

INCEPTION = TitleId("tmdb:movie:27205")


def test_the_line_names_the_example_the_feel_and_the_limits(arrays: TitleArrays) -> None:
    wish = Request(similar_to=(INCEPTION,), traits={"pacing_slow": 0.8}, runtime=Span(max=120))
    assert understood(wish, arrays, words("en")) == "Like Inception, unhurried, under 2 h:"


def test_what_is_refused_is_said_too(arrays: TitleArrays) -> None:
    wish = Request(concepts={"heist": 1.0}, genres=Choice(refused=("Horror",)), year=Span(min=1990, max=1999))
    assert understood(wish, arrays, words("en")) == "Heist, from 1990 to 1999, without horror:"


def test_where_nothing_was_asked_nothing_is_said(arrays: TitleArrays) -> None:
    assert understood(Request(), arrays, words("en")) == ""


@pytest.mark.parametrize("locale", languages())
def test_the_line_is_in_the_persons_language(arrays: TitleArrays, locale: str) -> None:
    wish = Request(similar_to=(INCEPTION,), concepts={"heist": 1.0, "films about film": 1.0}, year=Span(max=1999))
    line = understood(wish, arrays, words(locale))
    assert words(locale).titled("Inception") in line
    assert ("films about film" in line) == (locale == "en")


def a_pick(confidence: float, slot: Slot = Slot.SAFE) -> Pick:
    return Pick(title=INCEPTION, score=0.5, confidence=confidence, slot=slot)


def test_sure_is_said_in_words_and_a_wild_card_is_never_sure() -> None:
    assert [how_sure(a_pick(value)) for value in (0.08, 0.4, 0.8)] == ["gamble", "likely", "very"]
    assert how_sure(a_pick(0.9, Slot.WILDCARD)) == "gamble"


def test_nothing_is_very_likely_for_a_stranger() -> None:
    assert [how_sure(a_pick(value), known=False) for value in (0.08, 0.4, 0.8)] == ["", "likely", "likely"]
    assert how_sure(a_pick(0.9, Slot.WILDCARD), known=False) == "gamble"
