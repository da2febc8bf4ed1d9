"""Titles in sentences and on cards are called as they are in the person's language, where that is known."""

from dataclasses import replace

import pytest

from bot.scene.cards import heading
from bot.titles import Title, TitleId
from bot.words import words

GODFATHER = Title(id=TitleId("tmdb:movie:238"), kind="movie", title="The Godfather", year=1972, language="en")
AMELIE = Title(
    id=TitleId("tmdb:movie:1"), kind="movie", title="A Film of Nobody", original_title="Un film à personne", year=2001,
    language="fr",
)  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("en", "The Godfather (1972)"),
        ("de", "Der Pate (The Godfather, 1972)"),
        ("ru", "Крёстный отец (The Godfather, 1972)"),
        ("zh", "教父（The Godfather，1972）"),
    ],
)
def test_a_card_has_both_names(locale: str, shown: str) -> None:
    assert heading(GODFATHER, words(locale)) == shown


def test_a_film_of_ones_own_language_has_its_original_name() -> None:
    assert heading(AMELIE, words("fr")) == "Un film à personne (A Film of Nobody, 2001)"
    assert heading(AMELIE, words("de")) == "A Film of Nobody (2001)"
    english = replace(AMELIE, language="en")
    assert heading(english, words("en")) == "A Film of Nobody (2001)"


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("en", "Inception"),
        ("ru", "«Начало» (Inception)"),
        ("zh", "《盗梦空间》（Inception）"),
        ("es", "«El origen» (Inception)"),
    ],
)
def test_a_sentence_says_the_name_in_quotes(locale: str, name: str) -> None:
    assert name in words(locale)("ask-length-unknown", title="Inception")


def test_no_quotes_are_doubled_and_none_stand_on_a_label() -> None:
    assert "《《" not in words("zh")("ask-language-unknown", title="Inception")
    assert words("ru")("title-near", title="Inception", year=2010) == "Начало (2010)"


def test_a_list_says_each_by_its_name() -> None:
    assert (
        words("zh").several(["Inception", "The Godfather", "No Such Film"])
        == "《盗梦空间》（Inception）、《教父》（The Godfather）和No Such Film"
    )
    many = ["Inception", "The Godfather", "No Such Film", "Parasite"]
    assert words("zh").several(many) == "《盗梦空间》、《教父》、No Such Film和《寄生虫》"


@pytest.mark.parametrize("locale", ["de", "es", "fr", "ru", "zh"])
def test_the_first_of_a_series_is_not_called_as_the_series(locale: str) -> None:
    first = "The Lord of the Rings: The Fellowship of the Ring"
    assert words(locale).titled(first) not in {"Der Herr der Ringe", "El señor de los anillos", "Властелин колец"}
