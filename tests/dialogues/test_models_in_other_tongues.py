"""What people who write German, French, Spanish, Russian and Chinese wish for beside a model: like it, but calmer; not
so loud as it; what one card is not; films in which people cook."""

import pytest

from tests.dialogues.talking import Someone

INTERSTELLAR = "tmdb:movie:157336"


@pytest.mark.parametrize(
    ("locale", "said", "but"),
    [
        ("ru", "как Интерстеллар, но поспокойнее", "но"),
        ("ru", "вроде Интерстеллара, но повеселее", "но"),
        ("de", "nicht so laut wie Interstellar, ruhiger", "aber"),
        ("de", "so in Richtung Interstellar, aber lustiger", "aber"),
        ("es", "como Interstellar pero más tranquila", "pero"),
        ("es", "algo rollo Interstellar, pero más divertida", "pero"),
        ("fr", "comme Interstellar mais plus calme", "mais"),
        ("fr", "un truc genre Interstellar, mais plus drôle", "mais"),
        ("zh", "像星际穿越但是更安静", "但"),
    ],
)
async def test_what_is_like_a_title_but_more_so_is_like_it_and_other_than_it(
    someone: Someone, locale: str, said: str, but: str
) -> None:
    someone.locale = locale
    await someone.says(said)
    assert but in someone.text
    assert someone.titles
    assert INTERSTELLAR not in someone.titles


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("ru", "Мстители не спокойно. хочу что-нибудь медленное"),
        ("fr", "Shrek n'est pas calme. je veux un film lent"),
        ("de", "Shrek ist nicht ruhig. ich will etwas Langsames"),
        ("en", "Shrek is not calm. I want something slow"),
    ],
)
async def test_what_a_title_is_not_is_no_wish_against_it(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    noted = (await someone.export())["insights"]
    assert not [each for each in noted if each["kind"] != "title" and float(str(each["weight"])) < 0]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("fr", "j'ai aimé Moon mais c'était triste. maintenant un film drôle"),
        ("en", "I liked Moon, but sad. now something funny"),
        ("ru", "Луна понравилась, но грустно. теперь весёлого"),
    ],
)
async def test_how_a_title_was_that_was_liked_is_no_wish(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    assert someone.titles
    noted = str((await someone.export())["insights"])
    assert "'value': 'sad'" not in noted
    assert "'value': 'darkness'" not in noted


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("de", "andern Film, viel gekocht und gegessen", "Essen"),
        ("fr", "un film où on mange bien", "Cuisine"),
        ("es", "una película donde se cocina", "Comida"),
        ("ru", "фильм где готовят", "Еда"),
        ("zh", "想看下厨的电影", "厨师"),
    ],
)
async def test_what_people_do_in_a_film_is_its_subject(someone: Someone, locale: str, said: str, told: str) -> None:
    someone.locale = locale
    await someone.says(said)
    assert told.casefold() in someone.text.casefold()
    assert someone.titles
