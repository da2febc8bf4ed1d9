"""Whom or what nobody here knows is said in one clause, and the rest of the wish is answered."""

import pytest

from bot.words import words
from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("locale", "said", "name", "header"),
    [
        ("en", "a comedy with Blanche Gardin under two hours", "Blanche Gardin", "Something funny, under 2 h"),
        ("fr", "une comédie avec Blanche Gardin", "Blanche Gardin", "Drôle"),
        ("es", "una comedia de Paco León para esta noche", "Paco León", "Divertido"),
        ("de", "eine Komödie mit Hape Kerkeling", "Hape Kerkeling", "Lustig"),
        ("ru", "фильм с Бланш Гарден, комедия", "Бланш Гарден", "Смешное"),
    ],
)
async def test_somebody_unknown_is_said_and_the_rest_is_answered(
    someone: Someone, locale: str, said: str, name: str, header: str
) -> None:
    someone.locale = locale
    await someone.says(said)
    first, second = someone.text.splitlines()[:2]
    assert first == words(locale)("person-unknown-besides", name=name)
    assert second.startswith(header)
    assert len(someone.titles) == 8


@pytest.mark.parametrize(
    ("locale", "said"),
    [("es", "una de Paco León"), ("fr", "un film avec Blanche Gardin"), ("de", "was mit Hape Kerkeling")],
)
async def test_nobody_else_is_taken_for_somebody_unknown(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    assert not someone.titles


@pytest.mark.parametrize("said", ["una comedia de Nueva York", "una de vaqueros", "una comedia de los noventa"])
async def test_a_place_or_a_time_is_nobody(someone: Someone, said: str) -> None:
    someone.locale = "es"
    await someone.says(said)
    assert "No conozco" not in someone.text
    assert someone.titles


@pytest.mark.parametrize(("said", "name"), [("海角七号那种", "海角七号"), ("有没有像疯狂的石头那种", "疯狂的石头")])
async def test_a_chinese_model_that_is_not_here_is_said_to_be_missing(someone: Someone, said: str, name: str) -> None:
    someone.locale = "zh"
    await someone.says(said)
    assert f"“{name}”" in someone.text
    assert not someone.titles


async def test_a_kind_in_chinese_is_no_model(someone: Someone) -> None:
    someone.locale = "zh"
    await someone.says("想要轻松那种")
    assert len(someone.titles) == 8
