"""Titles by loose words: a part of the name, a slip in it, a sequel by its place; nothing for words that say something
else."""

from collections.abc import Callable

import pytest

from bot.understanding.local import LocalUnderstanding
from bot.understanding.names.loosely import Loosely

Found = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def loosely(understanding: LocalUnderstanding) -> Loosely:
    return Loosely(understanding.titles, understanding.lacking)


@pytest.fixture(scope="module")
def found(understanding: LocalUnderstanding, loosely: Loosely) -> Found:
    return lambda words: [understanding.titles.columns.titles[row] for row in loosely.meant(words)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the shawshank one", "The Shawshank Redemption"),
        ("that wall street film", "The Wolf of Wall Street"),
        ("usual suspects", "The Usual Suspects"),
        ("shawshenk redemption", "The Shawshank Redemption"),
        ("empire strikes", "The Empire Strikes Back"),
    ],
)
def test_part_of_a_name_is_enough(found: Found, words: str, title: str) -> None:
    assert found(words) == [title]


@pytest.mark.parametrize(
    "words",
    ["the second godfather", "godfather two", "godfather part 2", "der zweite Pate", "den zweiten Paten",
     "le deuxième parrain", "El padrino 2", "el segundo padrino", "Крёстный отец 2", "教父2", "教父第二部"],
)  # fmt: skip
def test_sequel_is_known_by_its_place(found: Found, words: str) -> None:
    assert found(words) == ["The Godfather Part II"]


@pytest.mark.parametrize(
    "words", ["the ending", "something funny", "the good one", "the last", "music", "one more film"]
)
def test_ordinary_words_are_no_part_of_a_name(found: Found, words: str) -> None:
    assert found(words) == []


def test_heat_has_no_second_part(loosely: Loosely) -> None:
    assert loosely.sequel("heat 2") is None


@pytest.mark.parametrize("words", ["nichts mit krimi", "nichts", "rien", "nada"])
def test_word_that_everybody_says_is_no_part_of_a_name(found: Found, words: str) -> None:
    assert found(words) == []
