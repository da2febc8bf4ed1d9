"""A wish that names a theme finds titles that have it, whatever their words."""

import pytest

from bot.recommend.arrays import TitleArrays
from bot.recommend.themes import FEW, about, themes
from bot.recommend.word_index import words_of
from bot.request import Request
from bot.titles import Domain
from tests.unit.test_recommend import recommended


def names(arrays: TitleArrays, subject: str) -> set[str]:
    found = about(subject, arrays)
    return set() if found is None else {arrays.columns.titles[row] for row in found.nonzero()[0]}


@pytest.mark.parametrize(
    ("subject", "title"),
    [("cooking", "Ratatouille"), ("heist", "Ocean's Eleven"), ("space travel", "Interstellar"), ("grief", "Up")],
)
def test_a_theme_is_found_by_its_name_or_a_keyword(arrays: TitleArrays, subject: str, title: str) -> None:
    assert title in names(arrays, subject)


def test_a_word_that_names_a_theme_means_that_theme_alone(arrays: TitleArrays) -> None:
    assert "The Godfather" in names(arrays, "crime") - names(arrays, "heist")


@pytest.mark.parametrize("subject", ["", "zeppelins", "a man who wakes up every day to the same war again and again"])
def test_other_words_name_no_theme(arrays: TitleArrays, subject: str) -> None:
    assert about(subject, arrays) is None


def test_every_theme_can_be_named(arrays: TitleArrays) -> None:
    for name in themes():
        assert about(name, arrays) is not None
        assert len(words_of(name)) <= FEW


def test_a_film_about_cooking_is_about_food(arrays: TitleArrays) -> None:
    asked = Request(domain=Domain.MOVIES, text="a film about cooking", subject="cooking")
    picks = recommended(arrays, asked).picks
    shown = [arrays.columns.titles[arrays.place[pick.title]] for pick in picks]
    assert set(shown[:3]) & names(arrays, "cooking")
    assert "The Killing" not in shown
