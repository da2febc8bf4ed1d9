"""How many titles somebody asks for."""

import pytest

from bot.understanding.limits.amounts import read_amount
from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("just 1 movie. fights. now", 1),
        ("only one film, please", 1),
        ("give me three good thrillers", 3),
        ("top 5 westerns", 5),
        ("one movie please", 1),
        ("just one. something short", 1),
    ],
)
def test_a_number_of_titles_is_heard(said: str, count: int) -> None:
    assert read_amount(said) == count


@pytest.mark.parametrize(
    "said",
    ["i've seen just one film of his", "just one season", "give me one more", "give me two hours",
     "a film with two leads", "loved only one movie this year", "i give it 4 stars"],
)  # fmt: skip
def test_another_number_is_none(said: str) -> None:
    assert read_amount(said) is None


@pytest.mark.parametrize(
    "text",
    ["nur einen Film bitte, spannend", "dame una sola peli de terror", "un seul film, drôle",
     "посоветуй один фильм, комедию", "只要一部喜剧"],
)  # fmt: skip
def test_one_film_is_one_in_every_language(read: Read, text: str) -> None:
    assert read(text).count == 1
