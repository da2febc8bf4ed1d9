"""What one would say aloud of a title stands in every language, in a form that a reason can be made of."""

import re

import pytest

from bot.knowledge.pitches import pitch, pitches
from bot.titles import TitleId
from bot.words import languages
from memory.sources.starter import read_starter

ASIDE = re.compile(r"[:;–—“”„«»\"：；…]|[.!?。！？]$")
"""What would jar with a reason's own marks, or end it before its end."""
HEAT = TitleId("tmdb:movie:949")


def test_a_title_has_its_sentence_in_every_language_or_in_none() -> None:
    english = set(pitches("en"))
    assert english
    for locale in languages():
        assert set(pitches(locale)) == english


def test_only_titles_of_the_starter_have_one() -> None:
    assert set(pitches("en")) <= {title.id for title in read_starter()}


@pytest.mark.parametrize("locale", languages())
def test_a_sentence_ends_open_and_holds_no_marks_that_a_reason_sets_itself(locale: str) -> None:
    odd = {title: said for title, said in pitches(locale).items() if ASIDE.search(said) or said != said.strip()}
    assert not odd


@pytest.mark.parametrize("locale", languages())
def test_no_two_titles_have_the_same_sentence(locale: str) -> None:
    said = list(pitches(locale).values())
    assert len(set(said)) == len(said)


def test_an_unknown_title_or_language_has_none() -> None:
    assert pitch(TitleId("tmdb:movie:0"), "en") == ""
    assert pitch(HEAT, "eo") == ""
