"""An exception of a title is an exception: a wish comes without it, a dislike says nothing of it, and it is liked only
where that is said."""

import pytest

from bot.titles import TitleId
from tests.dialogues.talking import Someone

SUNRISE, ALIEN, LA_LA_LAND = TitleId("tmdb:movie:76"), TitleId("tmdb:movie:348"), TitleId("tmdb:movie:313369")


async def noted(someone: Someone) -> dict[object, object]:
    """The verdicts that are kept, and what insights say of titles."""
    return await someone.kept()


@pytest.mark.parametrize(
    ("locale", "words", "title"),
    [
        ("en", "I don't like romance except Before Sunrise", "Before Sunrise"),
        ("en", "I hate horror, apart from Alien", "Alien"),
        ("en", "except for Alien I hate horror", "Alien"),
        ("de", "ich mag keine Horrorfilme außer Alien", "Alien"),
        ("fr", "je n'aime pas les westerns sauf Django Unchained", "Django Unchained"),
        ("es", "no me gustan los musicales excepto La La Land", "La La Land"),
        ("zh", "我不喜欢恐怖片，除了异形", "Alien"),
    ],
)
async def test_what_is_said_against_a_kind_says_nothing_of_the_exception(
    someone: Someone, locale: str, words: str, title: str
) -> None:
    someone.locale = locale
    await someone.says(words)
    assert f"{title}" in someone.text
    assert await noted(someone) == {}
    assert (await someone.export())["insights"], "the kind is noted"


async def test_an_exception_is_liked_where_that_is_said(someone: Someone) -> None:
    await someone.says("I hate musicals except La La Land, which I love")
    assert await noted(someone) == {LA_LA_LAND: "liked"}


@pytest.mark.parametrize(
    ("locale", "words", "title"),
    [
        ("en", "Ghibli but not Totoro", "tmdb:movie:8392"),
        ("en", "Studio Ghibli except Spirited Away", "tmdb:movie:129"),
        ("en", "all Pixar except Cars", "tmdb:movie:920"),
        ("en", "anything by Nolan but not Tenet", "tmdb:movie:577922"),
        ("en", "westerns besides Unforgiven", "tmdb:movie:33"),
        ("en", "a heist film other than Heat", "tmdb:movie:949"),
        ("de", "Horror außer Alien", ALIEN),
        ("fr", "des films de Nolan sauf Tenet", "tmdb:movie:577922"),
        ("es", "terror menos Alien", ALIEN),
        ("ru", "ужасы, кроме Чужого", ALIEN),
        ("zh", "诺兰的电影，除了信条", "tmdb:movie:577922"),
    ],
)
async def test_a_wish_comes_without_what_it_excepts(someone: Someone, locale: str, words: str, title: str) -> None:
    someone.locale = locale
    await someone.says(words)
    assert someone.titles
    assert title not in someone.titles
    shown = set(someone.titles)
    await someone.does("try_different")
    assert title not in {*shown, *someone.titles}
    assert await noted(someone) == {}


async def test_a_studio_stays_wished_for_where_one_of_its_films_is_not(someone: Someone) -> None:
    await someone.says("Ghibli but not Totoro")
    assert someone.text.startswith("Studio Ghibli, without My Neighbor Totoro")


@pytest.mark.parametrize("words", ["a comedy but not Dark", "horror but not gore", "something sad but not boring"])
async def test_what_is_no_title_stays_what_it_was(someone: Someone, words: str) -> None:
    await someone.says(words)
    assert someone.titles


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("de", "Komödie aber nicht Adam Sandler"),
        ("de", "Komödien außer Adam Sandler"),
        ("fr", "une comédie mais pas Adam Sandler"),
        ("es", "una comedia pero no Adam Sandler"),
        ("en", "comedies but not Adam Sandler"),
    ],
)
async def test_somebody_is_excepted_likewise(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.says(words)
    assert "Adam Sandler" in someone.text
    assert someone.titles
    assert not any("Adam Sandler" in card.facts for card in someone.last.cards)
