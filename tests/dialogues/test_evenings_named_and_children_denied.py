"""What evening it is names no film; spans of years are no ages; who has no children gets films for grown-ups."""

import pytest

from bot.wiring.house import House
from tests.dialogues.talking import Someone


@pytest.mark.parametrize("text", ["date night, funny but not cheesy", "game night, something loud but not stupid"])
async def test_what_evening_it_is_is_no_film_that_was_liked(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert "Noted: you liked" not in someone.text


async def test_the_film_that_is_called_so_is_liked_where_it_is_named(someone: Someone) -> None:
    await someone.says("I loved Game Night")
    assert "you liked Game Night" in someone.text


@pytest.mark.parametrize(
    ("locale", "wish", "denied"),
    [
        ("en", "a comedy for my kids", "i don't have kids, forget the kids"),
        ("de", "eine komödie für kinder", "ich habe gar keine kinder"),
        ("fr", "une comédie pour les enfants", "on n'a pas d'enfants"),
        ("es", "una comedia para niños", "no tengo niños"),
        ("ru", "комедия для детей", "у меня нет детей"),
    ],
)
async def test_who_has_no_children_gets_films_for_grown_ups(
    someone: Someone, locale: str, wish: str, denied: str
) -> None:
    someone.locale = locale
    await someone.says(wish)
    assert "7" in someone.text.split("\n")[0]
    await someone.says(denied)
    assert someone.titles
    assert "7" not in someone.text.split("\n")[0]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "a thriller from the last 5 or 6 years"),
        ("de", "ein thriller aus den letzten 5 bis 6 jahren"),
        ("fr", "un thriller des 5 ou 6 dernières années"),
        ("es", "un thriller de los últimos 5 o 6 años"),
        ("ru", "триллер за последние 5-6 лет"),
    ],
)
async def test_of_two_spans_of_years_the_longer_one_holds_and_is_no_childs_age(
    someone: Someone, house: House, locale: str, text: str
) -> None:
    someone.locale = locale
    await someone.says(text)
    assert str(house.clock.now().year - 6) in someone.text.split("\n")[0]
    assert someone.titles


@pytest.mark.parametrize(
    "text", ["something with my parents, they're in their 70s", "a comedy for my folks in their seventies"]
)
async def test_how_old_grown_ups_are_is_no_decade_of_films(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert "seventies" not in someone.text.casefold()
    assert "197" not in someone.text.split("\n")[0]
