"""Whose films are all seen, and what somebody can't bear, stays out; who watches no more takes their wish along."""

import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone, makers


@pytest.mark.parametrize(
    ("locale", "text", "maker"),
    [
        ("en", "We've seen nearly everything by Kubrick, so something in his vein that isn't his", "Stanley Kubrick"),
        ("en", "seen all of tarantinos stuff, what else is like that", "Quentin Tarantino"),
        ("en", "I love Miyazaki but I've seen all his films. Anything similar by someone else?", "Hayao Miyazaki"),
        ("de", "Wir haben alles von Kubrick gesehen, gibt es etwas Ähnliches?", "Stanley Kubrick"),
        ("fr", "On a tout vu de Tarantino, un truc dans le même style ?", "Quentin Tarantino"),
        ("es", "he visto casi todo de Nolan, algo parecido", "Christopher Nolan"),
        ("ru", "видела все фильмы Кубрика, что-нибудь похожее", "Stanley Kubrick"),
        ("zh", "诺兰的都看过了，有类似的吗", "Christopher Nolan"),
    ],
)
async def test_who_has_seen_all_of_somebodys_gets_their_like(
    someone: Someone, house: House, locale: str, text: str, maker: str
) -> None:
    someone.locale = locale
    await someone.says(text)
    assert len(someone.titles) >= 3
    assert maker not in makers(house, someone)
    assert not (await someone.export())["verdicts"]


async def test_a_deck_goes_on_without_whose_films_are_all_seen(someone: Someone, house: House) -> None:
    await someone.says("a thriller please")
    await someone.says("seen everything by Nolan already")
    assert someone.titles
    assert "Christopher Nolan" not in makers(house, someone)


async def test_all_seen_and_loved_refuses_nobody(someone: Someone) -> None:
    await someone.says("I've seen everything by Fincher and loved all of it")
    told = [lesson for row in (await someone.export())["insights"] for lesson in row["lessons"]]  # type: ignore[attr-defined]  # rows of an export hold any JSON
    assert not [lesson for lesson in told if lesson["lean"] < 0]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("My husband finds black and white tiring. Could you leave those out?", "black and white"),
        ("my wife can't stand Jim Carrey. can you leave him out", "Jim Carrey"),
        ("our kids hate musicals, could you keep those out?", "musical"),
    ],
)
async def test_what_somebody_cannot_bear_is_what_is_to_be_left_out(someone: Someone, text: str, refused: str) -> None:
    await someone.says("a comedy")
    await someone.says(text)
    assert someone.titles
    assert f"without {refused}" in someone.last.text


@pytest.mark.parametrize(
    ("locale", "first", "then", "said"),
    [
        (
            "en",
            "a horror film for me and my bf",
            "nah forget it hes gone home, just me now. a sad girl movie",
            "horror",
        ),
        ("en", "a comedy", "never mind, everyone went to bed. something scary", "funny"),
        ("de", "eine Komödie", "ach vergiss es, er ist eingeschlafen. was Trauriges", "lustig"),
    ],
)
async def test_who_watches_no_more_takes_the_wish_along(
    someone: Someone, locale: str, first: str, then: str, said: str
) -> None:
    someone.locale = locale
    await someone.says(first)
    await someone.says(then)
    assert someone.titles
    assert said not in someone.last.text.lower()


async def test_what_is_disliked_for_good_leaves_the_cards_that_lie_there(someone: Someone, house: House) -> None:
    await someone.says("disney films")
    before = someone.titles
    await someone.says("the first looks nice but i don't like musicals")
    arrays = house.recommender.arrays
    assert someone.titles and someone.titles != before
    assert not any("Music" in arrays.columns.genres[arrays.place[TitleId(each)]] for each in someone.titles)


async def test_several_places_are_kept_at_once_however_they_are_named(someone: Someone) -> None:
    await someone.says("a comedy")
    lying = someone.titles
    await someone.says("put the third and number 5 on the list")
    rows = (await someone.export())["verdicts"]
    assert {str(row["title_id"]) for row in rows} == {lying[2], lying[4]}


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, that will do for tonight.",
        "ok gotta run, taxi's here",
        "I don't think I can manage that tonight.",
    ],
)
async def test_to_leave_takes_nothing(someone: Someone, text: str) -> None:
    await someone.says("something like Dune")
    await someone.says(text)
    assert not (await someone.export())["verdicts"]
    assert not someone.titles


@pytest.mark.parametrize(
    "text", ["and what do you know about my taste by now?", "What have you understood about my taste so far?"]
)
async def test_what_is_known_of_one_is_asked_in_many_words(someone: Someone, text: str) -> None:
    await someone.says("I loved Arrival")
    await someone.says(text)
    assert "Arrival" in someone.last.text or someone.last.picture


async def test_the_certificate_of_a_card_is_asked_by_its_place(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("whats the first one rated")
    assert "rated" in someone.last.text
