"""What chat writes short, and one slip in a telling word, is read as it was meant; names and other languages stay."""

import pytest

from bot.understanding.text.mending import Slips, in_full


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("gimme smth funny plz", "give me something funny please"), ("r u a bot", "are you a bot"),
        ("what do u think", "what do you think"), ("iwas lustiges vllt", "irgendwas lustiges vielleicht"),
        ("algo pa ver porfa", "algo para ver por favor"), ("un film stp", "un film s'il te plaît"),
        ("чонить смешное плиз", "что-нибудь смешное пожалуйста"), ("有木有", "有没有"), ("cv ?", "ça va ?"),
        ("the hate u give", "the hate u give"), ("u turn", "u turn"), ("a film called Nix", "a film called Nix"),
    ],
)  # fmt: skip
def test_short_words_are_put_in_full_and_names_stay(said: str, meant: str) -> None:
    assert in_full(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("recomend somthing shroter", "recommend something shorter"), ("i watchd it", "i watched it"),
        ("who dirceted it", "who directed it"), ("anythign but hororr", "anything but horror"),
        ("etwas lustiges für heute", "etwas lustiges für heute"), ("agotada", "agotada"), ("hungover", "hungover"),
        ("the usuall suspects", "the usuall suspects"),
    ],
)  # fmt: skip
def test_one_slip_in_a_telling_word_is_put_right_and_other_languages_stay(said: str, meant: str) -> None:
    assert Slips(lambda word: False).mended(said) == meant


def test_a_word_of_a_name_is_no_slip() -> None:
    assert Slips(lambda word: word == "thriler").mended("thriler") == "thriler"
