"""What a wish tells of a film is told of no one's life, and the line above the cards says each thing once."""

import pytest

from tests.dialogues.talking import Someone

SORRY = {
    "en": "sorry",
    "de": "leid",
    "fr": "désolé",
    "es": "siento",
    "ru": "жаль",
    "zh": "难过",
}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "a comedy set at a funeral"),
        ("de", "komödie über eine beerdigung"),
        ("de", "drama über eine frau im krankenhaus"),
        ("fr", "comédie autour d'un enterrement"),
        ("es", "comedia sobre un funeral"),
        ("ru", "мелодрама где герой погибает"),
        ("ru", "драма где умер муж"),
        ("zh", "男主角最后死了的爱情片"),
        ("zh", "葬礼上的喜剧片"),
    ],
)
async def test_what_happens_in_a_film_is_no_news(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert SORRY[locale] not in someone.text
    assert someone.titles


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "I need a film, my grandma died yesterday"),
        ("en", "something funny after a funeral"),
        ("de", "brauche einen film nach der beerdigung meines vaters"),
        ("fr", "un film qui change les idées, mon chien est mort hier"),
        ("es", "una comedia, se murió mi perro"),
        ("ru", "посоветуй фильм, у меня умер кот"),
        ("zh", "我的狗死了，想看部喜剧"),
    ],
)
async def test_ones_own_news_are(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert SORRY[locale] in someone.text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "film wo ein vater seine tochter sucht"),
        ("es", "peli de madres e hijas que no se llevan bien"),
        ("fr", "un film sur un père et sa fille"),
    ],
)
async def test_daughters_in_a_film_watch_nothing(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert "7" not in someone.text
    assert someone.titles


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "ein film mit meiner tochter, sie ist 6"),
        ("es", "una peli para mi hija de 6 años"),
        ("en", "a film about space for my daughter, she is 6"),
    ],
)
async def test_ones_own_daughter_does(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert "6" in someone.text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("es", "una peli sobre vampiros que no sea de adolescentes"),
        ("es", "una de atracos con humor, nada de tiros todo el rato"),
        ("en", "a vampire film, no teenagers"),
    ],
)
async def test_a_trait_that_follows_from_a_refusal_is_not_said_beside_it(
    someone: Someone, locale: str, text: str
) -> None:
    someone.locale = locale
    await someone.says(text)
    assert "mayor" not in someone.text
    assert "trabajo" not in someone.text
    assert "violencia" not in someone.text
    assert "older" not in someone.text


async def test_a_kind_of_film_in_any_form_names_no_title(someone: Someone) -> None:
    someone.locale = "ru"
    await someone.says("что-то типа детектива")
    assert "Настоящий детектив" not in someone.text
    assert someone.titles


async def test_a_love_story_is_no_praise(someone: Someone) -> None:
    await someone.says("love story where the man dies at the end")
    assert "Noted" not in someone.text
    assert someone.titles
