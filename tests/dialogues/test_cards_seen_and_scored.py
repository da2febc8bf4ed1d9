"""Cards that are seen or scored by their places, and scores as they are given in each language."""

from collections.abc import Callable

import pytest

from tests.dialogues.talking import Someone

ARRIVAL, INCEPTION = "tmdb:movie:329865", "tmdb:movie:27205"
WISH = {
    "en": "a comedy",
    "de": "eine Komödie",
    "fr": "une comédie",
    "es": "una comedia",
    "ru": "комедия",
    "zh": "喜剧片",
}


async def verdicts(someone: Someone) -> dict[object, object]:
    return {row["title_id"]: row["stars"] or row["verdict"] for row in (await someone.export())["verdicts"]}


@pytest.mark.parametrize(
    ("locale", "said", "places"),
    [
        ("en", "seen 1", (1,)),
        ("en", "seen 1, 2 and 5", (1, 2, 5)),
        ("en", "saw 2 and 4 already", (2, 4)),
        ("de", "1, 2 und 5 kenn ich", (1, 2, 5)),
        ("fr", "vu la 1 et la 3", (1, 3)),
        ("es", "la 1 y la 4 ya las vi", (1, 4)),
        ("ru", "первый и третий видела", (1, 3)),
        ("zh", "1和3看过了", (1, 3)),
    ],
)
async def test_cards_are_seen_by_their_figures(
    another: Callable[..., Someone], locale: str, said: str, places: tuple[int, ...]
) -> None:
    someone = another(locale=locale)
    await someone.says(WISH[locale])
    deck = someone.titles
    await someone.says(said)
    assert await verdicts(someone) == {deck[place - 1]: "seen" for place in places}


@pytest.mark.parametrize(
    ("locale", "said", "stars"),
    [
        ("en", "give the third an 8", {3: 4.0}),
        ("es", "la 3 un 9, la 4 un 8", {3: 4.5, 4: 4.0}),
        ("es", "la 3 un 9, la 4 un 4", {3: 4.5, 4: 2.0}),
        ("de", "dem dritten 8", {3: 4.0}),
        ("fr", "mets 9 à la 3", {3: 4.5}),
        ("ru", "третьему 8", {3: 4.0}),
        ("zh", "第三个8分", {3: 4.0}),
    ],
)
async def test_cards_are_scored_by_their_places(
    another: Callable[..., Someone], locale: str, said: str, stars: dict[int, float]
) -> None:
    someone = another(locale=locale)
    await someone.says(WISH[locale])
    deck = someone.titles
    await someone.says(said)
    assert await verdicts(someone) == {deck[place - 1]: given for place, given in stars.items()}


@pytest.mark.parametrize(
    ("locale", "said", "stars"),
    [
        ("en", "give Arrival a 9", {ARRIVAL: 4.5}),
        ("es", "ponle un 9 a Arrival", {ARRIVAL: 4.5}),
        ("es", "y a Arrival un 8", {ARRIVAL: 4.0}),
        ("es", "Arrival la vi, un 10", {ARRIVAL: 5.0}),
        ("es", "Arrival un 7 y Inception un 5", {ARRIVAL: 3.5, INCEPTION: 2.5}),
        ("es", "Arrival un 5 sobre 10", {ARRIVAL: 2.5}),
        ("fr", "mets 9 à Arrival", {ARRIVAL: 4.5}),
        ("fr", "Arrival, 8", {ARRIVAL: 4.0}),
        ("de", "Arrival kriegt 9", {ARRIVAL: 4.5}),
        ("ru", "поставь 9 Arrival", {ARRIVAL: 4.5}),
        ("zh", "给Arrival打9分", {ARRIVAL: 4.5}),
    ],
)
async def test_titles_are_scored_as_it_is_said_in_each_language(
    another: Callable[..., Someone], locale: str, said: str, stars: dict[str, float]
) -> None:
    someone = another(locale=locale)
    await someone.says(said)
    assert await verdicts(someone) == stars
