"""What a wish's ordinary words say: no title, no other language, nothing turned round, and complaints that refuse."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize("said", ["a slow film about nobody", "old movie, black and white, funny"])
async def test_ordinary_words_of_a_wish_teach_nothing(someone: Someone, said: str) -> None:
    await someone.says(said)
    assert "oted" not in someone.text


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "a war film, not world war two"),
        ("de", "kriegsfilm aber nicht zweiter weltkrieg"),
        ("fr", "film de guerre mais pas la seconde guerre mondiale"),
        ("es", "cine bélico pero no de la segunda guerra mundial"),
        ("ru", "фильм про войну но не про вторую мировую"),
        ("zh", "战争片，不要二战的"),
    ],
)
async def test_who_refuses_one_war_refuses_no_other(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    facts = [card.facts or "" for reply in someone.replies for card in reply.cards]
    war = {"en": "War", "de": "Krieg", "fr": "Guerre", "es": "bélic", "ru": "Воен", "zh": "战争"}[locale]
    assert sum(war.casefold() in each.casefold() for each in facts) > len(facts) // 2


@pytest.mark.parametrize(
    ("locale", "said", "country"),
    [
        ("en", "an english mystery", "UK"),
        ("de", "englischer krimi", "Großbritannien"),
        ("fr", "série anglaise", "Royaume-Uni"),
        ("ru", "английский детектив", "Великобритания"),
    ],
)
async def test_what_is_english_by_its_kind_is_from_there(
    someone: Someone, locale: str, said: str, country: str
) -> None:
    someone.locale = locale
    await someone.says(said)
    assert country in someone.text


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "i just want to rate some films"),
        ("de", "ich will nur filme bewerten"),
        ("fr", "je veux juste noter des films"),
        ("es", "solo quiero puntuar películas"),
        ("ru", "хочу просто оценить"),
        ("zh", "我只想打分"),
    ],
)
async def test_who_would_only_rate_is_asked_for_titles(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    assert not someone.titles
    await someone.says("heat 4")
    assert "4" in someone.text


async def test_what_is_said_to_be_refused_already_stays_refused(someone: Someone) -> None:
    someone.locale = "ru"
    await someone.says("умное, но без войны")
    await someone.says("это же война")
    assert "только не военное" in someone.text


async def test_one_kind_of_what_is_wished_is_refused(someone: Someone) -> None:
    await someone.says("something funny for tonight")
    await someone.says("no not stupid funny")
    assert "Not funny" not in someone.text
    assert "silly" in someone.text


async def test_a_film_of_somebody_comes_without_what_is_refused_beside(someone: Someone) -> None:
    await someone.says("anything by the coen brothers but not fargo")
    assert "tmdb:movie:275" not in someone.titles


async def test_the_others_that_are_kept_are_no_film(someone: Someone) -> None:
    await someone.says("something scary")
    await someone.says("keep the others")
    assert "Saved" not in someone.text


async def test_what_is_too_old_sets_a_limit_that_holds(someone: Someone) -> None:
    await someone.says("something scary")
    await someone.says("too old")
    await someone.says("without gore")
    assert "from 20" in someone.text


async def test_who_asks_whether_it_was_asked_for_refuses_it(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("did i ask for kids stuff")
    assert "Not for children" in someone.text or "not for children" in someone.text
