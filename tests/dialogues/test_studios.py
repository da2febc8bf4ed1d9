"""A studio that no catalogue here knows is said to be unknown, and is not searched past; some are a kind of film."""

import pytest

from tests.dialogues.talking import Someone

UNKNOWN = "Which studio made what I don't know"


@pytest.mark.parametrize(
    "words",
    ["something by Blumhouse", "A24", "a film from A24", "StudioCanal", "Studio Canal film", "a DreamWorks movie"],
)
async def test_a_studio_alone_is_said_not_to_be_known(someone: Someone, words: str) -> None:
    await someone.says(words)
    assert someone.text.startswith(UNKNOWN)
    assert not someone.titles


@pytest.mark.parametrize("words", ["A24 horror", "a Blumhouse horror", "Hammer horror", "horror from Neon"])
async def test_the_rest_of_the_wish_is_heard(someone: Someone, words: str) -> None:
    await someone.says(words)
    assert someone.text.startswith(UNKNOWN)
    assert "Horror" in someone.text
    assert "ndie" not in someone.text
    assert someone.titles


@pytest.mark.parametrize("words", ["Pixar", "something by Ghibli", "Disney movies", "Marvel"])
async def test_those_that_are_a_kind_of_film_are_searched(someone: Someone, words: str) -> None:
    await someone.says(words)
    assert UNKNOWN not in someone.text
    assert someone.titles


@pytest.mark.parametrize("words", ["neon lights and rain", "a film about Laika the dog", "universal themes"])
async def test_ordinary_words_are_no_studio(someone: Someone, words: str) -> None:
    await someone.says(words)
    assert UNKNOWN not in someone.text


@pytest.mark.parametrize(
    ("locale", "words", "said"),
    [
        ("de", "Horror von Blumhouse", "Welches Studio"),
        ("fr", "un film de chez A24", "Quel studio"),
        ("es", "terror de A24", "qué estudio"),
        ("ru", "ужасы от A24", "Какая студия"),
        ("zh", "A24的恐怖片", "哪家公司"),
    ],
)
async def test_it_is_said_in_five_languages_more(someone: Someone, locale: str, words: str, said: str) -> None:
    someone.locale = locale
    await someone.says(words)
    assert said in someone.text
