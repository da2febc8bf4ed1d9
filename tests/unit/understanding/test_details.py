"""Clauses of a wish that tell more than its concepts do."""

import pytest

from bot.understanding.limits.details import aliases_said, by_other_words, read_details
from bot.understanding.text.tokens import read_text
from tests.unit.understanding.conftest import Read


def details(said: str, known: str, about: str = "", refused: str = "") -> tuple[str, ...]:
    """The details of what is said, where these words are understood, that one names a subject, and that is refused."""
    text = read_text(said)
    words = [token.word for token in text.tokens]
    places = frozenset(n for n, word in enumerate(words) if word in known.split())
    subjects = [(n, n + 1) for n, word in enumerate(words) if word == about]
    return read_details(text, places, subjects, [-1 if word == refused else 1 for word in words])


def test_a_detail_goes_from_its_first_telling_word_to_the_end_of_its_clause() -> None:
    said = "a film about sisters who never call each other back, in colour"
    assert details(said, "sisters", "sisters") == ("sisters who never call each other back",)


def test_what_is_refused_ends_it() -> None:
    assert details("a western with dusty saloons no duels", "western", refused="duels") == ("dusty saloons",)
    assert details("a western with no dusty saloons", "western", refused="dusty") == ()


@pytest.mark.parametrize("said", ["a western while I peel potatoes slowly", "a western for my grumpy uncle norbert"])
def test_those_who_watch_are_no_detail(said: str) -> None:
    assert details(said, "western") == ()


def test_a_clause_that_speaks_of_no_film_is_none() -> None:
    assert details("something cosy, candles and blankets", "cosy") == ()


def test_at_most_two_are_kept() -> None:
    assert (
        len(details("a western with dusty saloons, a western with tall horses, a western with wild rivers", "western"))
        == 2
    )


def test_words_that_named_a_subject_otherwise_count_once() -> None:
    text = read_text("something set on a submarine")
    assert aliases_said(text, [(4, 5), (4, 5)]) == ("submarine",)


def test_words_for_films_make_no_other_name() -> None:
    assert by_other_words("heist", "bank robbery")
    assert not by_other_words("heist", "heist movies")


def test_one_of_two_lands_is_told_from_both(read: Read) -> None:
    assert "Portugal" in read("a story set in Portugal").aliases
    assert not read("a story set on a ship").aliases
