"""Whether a film is set, or was filmed, in a place is asked of that film: nothing is searched, no title is missed."""

import pytest

from bot.titles import TitleId
from tests.dialogues.talking import Someone

HEAT = TitleId("tmdb:movie:949")


async def test_a_place_of_which_the_film_speaks_is_its_place(someone: Someone) -> None:
    await someone.says("Before Sunrise")
    await someone.says("is it set in Vienna?")
    assert someone.text == "Yes, as far as I know Before Sunrise is set there."
    await someone.says("does it take place in Lisbon?")
    assert someone.text.startswith("Not as far as I know. What I know of where")


@pytest.mark.parametrize("words", ["is the first set in Los Angeles?", "was Heat set in Los Angeles?", "set in LA?"])
async def test_by_its_place_or_its_name(someone: Someone, words: str) -> None:
    await someone.does("card", "m949")
    await someone.says(words)
    assert not someone.titles
    assert "no title called" not in someone.text


async def test_where_it_was_filmed_is_said_not_to_be_known(someone: Someone) -> None:
    await someone.says("a heist film")
    await someone.says("filmed in Prague?", about=HEAT)
    assert someone.text.startswith("Where Heat was filmed I don't know.")
    assert "Los Angeles" in someone.text


@pytest.mark.parametrize(
    ("locale", "words", "said"),
    [
        ("de", "spielt der in Lissabon?", "Soweit ich weiß, nicht."),
        ("de", "wurde der in Prag gedreht?", "Wo Heat gedreht wurde"),
        ("fr", "ça se passe à Lisbonne ?", "Pas à ma connaissance."),
        ("es", "¿transcurre en Lisboa?", "Que yo sepa, no."),
        ("ru", "действие происходит в Лиссабоне?", "Насколько я знаю, нет."),
        ("zh", "故事发生在里斯本吗？", "据我所知不是"),
    ],
)
async def test_it_is_asked_in_five_languages_more(someone: Someone, locale: str, words: str, said: str) -> None:
    someone.locale = locale
    await someone.does("card", "m949")
    await someone.says(words)
    assert said in someone.text
    assert not someone.titles


@pytest.mark.parametrize("words", ["a film set in Lisbon", "something set in Lisbon?", "films set in Lisbon"])
async def test_what_is_wished_for_is_no_question(someone: Someone, words: str) -> None:
    await someone.says("a heist film")
    await someone.says(words)
    assert someone.titles
