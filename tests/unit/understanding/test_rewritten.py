"""What is left out of a message or put back into its form before anything decides what it does."""

import pytest

from bot.understanding.acts.asides import without_asides
from bot.understanding.acts.contrasts import says_only_less, without_less
from bot.understanding.acts.places import places_in
from bot.understanding.limits.deadlines import without_journey
from bot.understanding.names.inflected import dictionary_forms
from bot.understanding.text.tokens import name_words


def points(words: str) -> bool:
    return bool(places_in(words, 8))


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("the second then, my gran loves it", "the second then"),
        ("ok we'll take Heat, she picked it, night", "ok we'll take Heat, night"),
        ("возьму Матрицу, бабушка любила", "возьму Матрицу"),
        ("就看黑客帝国吧，我奶奶很喜欢", "就看黑客帝国吧"),
        ("my gran loves it", "my gran loves it"),
        ("a comedy, my gran loves it", "a comedy, my gran loves it"),
        ("the second then, my gran hates it", "the second then, my gran hates it"),
        ("the second? my gran loves it", "the second? my gran loves it"),
    ],
)
def test_an_aside_is_left_out_only_beside_what_is_taken(said: str, left: str) -> None:
    assert without_asides(said) == left


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("less of the first, more of the third", "more of the third"),
        ("more like the second, less like the last", "more like the second"),
        ("moins comme le premier, plus comme le deuxième", "plus comme le deuxième"),
        ("less violence, more humour", "less violence, more humour"),
        ("less of the first", "less of the first"),
    ],
)
def test_what_there_is_to_be_less_of_goes_where_a_card_is_to_be_more(said: str, left: str) -> None:
    assert without_less(said, points) == left


def test_less_alone_is_known_and_nothing_beside_it() -> None:
    assert says_only_less("less like the first", points)
    assert not says_only_less("less like the first and shorter", points)
    assert not says_only_less("less violent", points)


@pytest.mark.parametrize(
    ("said", "name"),
    [("Матрицу", "матрица"), ("Трои", "троя"), ("Чужого", "чужои"), ("Амели", "амеля")],
)
def test_russian_endings_lead_back_to_names(said: str, name: str) -> None:
    forms = {*dictionary_forms(tuple(name_words(said)))}
    assert name in forms


def test_other_scripts_have_no_russian_forms() -> None:
    assert not [*dictionary_forms(("matrix",)), *dictionary_forms(())]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("a film for the train, 90 min", "a film, 90 min"),
        ("something for the train buff", "something for the train buff"),
        ("a film on a train", "a film on a train"),
        ("was für den flug", "was"),
    ],
)
def test_the_way_on_which_one_watches_is_left_out(said: str, left: str) -> None:
    assert without_journey(said) == left
