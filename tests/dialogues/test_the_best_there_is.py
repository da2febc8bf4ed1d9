"""Who asks for the best there is gets what is rated best; whoever praises a title asks for nothing."""

import pytest

from bot.understanding.limits.finest import without_finest
from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("locale", "text", "header"),
    [
        ("en", "best film of 2019?", "Best rated, 2019:"),
        ("en", "what's the best movie you have", "Best rated:"),
        ("en", "best korean thrillers", "Best rated, thrilling, in Korean:"),
        ("en", "top rated comedies of the 80s", "Best rated, funny, from 1980 to 1989:"),
        ("de", "der beste film von 2019", "Bestbewertet, 2019:"),
        ("de", "was sind die besten krimis", "Bestbewertet, Krimi:"),
        ("fr", "les meilleurs films des années 90", "Les mieux notés, de 1990 à 1999"),
        ("es", "la mejor película de terror", "Lo mejor valorado, terror:"),
        ("ru", "лучшие комедии 2019 года", "2019"),
        ("zh", "2019年最好的电影", "评分最高，2019"),
    ],
)
async def test_the_line_above_the_cards_says_so(someone: Someone, locale: str, text: str, header: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert header in someone.text
    assert someone.titles


async def test_parasite_is_among_the_best_of_its_year_for_everyone(someone: Someone) -> None:
    await someone.says("best films of 2019")
    assert "tmdb:movie:496243" in someone.titles


async def test_it_holds_when_the_wish_changes(someone: Someone) -> None:
    await someone.says("best horror films")
    await someone.says("not american")
    assert "Best rated" in someone.text


@pytest.mark.parametrize(
    "text",
    [
        "Heat is the best film ever",
        "the best film I saw this year was Heat",
        "my best friend loves movies",
        "ich will am besten was lustiges",
        "lo mejor es ver una comedia",
    ],
)
def test_praise_and_friends_want_no_best(text: str) -> None:
    assert without_finest(text) is None
