"""The language of somebody's words, where a platform doesn't say which one they read."""

import pytest

from bot.understanding.spoken_in import language_of

TITLES = {"Das weiße Band", "Les Choristes", "Mar adentro"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("irgendwas mit Pferden, bitte", "de"),
        ("Guten Abend", "de"),
        ("danke", "de"),
        ("on est quatre et on veut rire", "fr"),
        ("bonjour", "fr"),
        ("una peli de miedo para esta noche", "es"),
        ("hola", "es"),
        ("something with horses, please", "en"),
        ("is there anything like that one", "en"),
    ],
)
def test_words_tell_their_language(text: str, language: str) -> None:
    assert language_of(text, TITLES.__contains__) == language


@pytest.mark.parametrize(
    "text", ["", "ok", "horror", "film noir", "Alien 3", "Mar adentro", "Les Choristes", "Das weiße Band", "👍", "1917"]
)
def test_a_films_name_and_a_word_that_several_have_tell_none(text: str) -> None:
    assert language_of(text, TITLES.__contains__) == ""
