"""What is said of the cards that lie there: disbelief, less than a card has, where one watches, a question of the one
that was meant; a correction takes back what was just said and nothing older."""

import pytest

from tests.dialogues.talking import Someone

ALIEN = "tmdb:movie:348"


@pytest.mark.parametrize("said", ["you serious, i wanted something good", "haha The Room? are you kidding"])
async def test_disbelief_at_the_cards_brings_others(someone: Someone, said: str) -> None:
    await someone.says("a comedy")
    before = {*someone.titles}
    await someone.says(said)
    assert len(someone.titles) == 8
    assert not before & {*someone.titles}
    assert await someone.kept() == {}


async def test_a_title_with_which_one_and_a_goodbye_is_taken(someone: Someone) -> None:
    await someone.says("a period drama")
    await someone.says("fine, Pride and Prejudice, the knightley one. thx bye")
    assert await someone.kept() == {"tmdb:movie:4348": "saved"}


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en", "not as slow as the first one pls"), ("de", "nicht so langsam wie der erste bitte")],
)
async def test_less_than_a_card_has_takes_no_card(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says({"en": "a period drama", "de": "ein historienfilm"}[locale])
    await someone.says(said)
    assert len(someone.titles) > 1
    assert await someone.kept() == {}


async def test_after_a_choice_what_was_said_takes_its_place(someone: Someone) -> None:
    someone.locale = "ru"
    await someone.says("триллер")
    await someone.says("давай Матрицу")
    await someone.says("стой нет, я сказала Чужой")
    assert await someone.kept() == {ALIEN: "saved"}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "need a film for the train, 90 min max"),
        ("de", "ein film für die zugfahrt, max 90 min"),
        ("es", "una peli para el tren, 90 minutos máximo"),
        ("ru", "фильм в поезд, до 90 минут"),
    ],
)
async def test_the_way_on_which_one_watches_is_no_subject(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    header = someone.text.splitlines()[0]
    assert "1" in header
    assert not any(word in header.casefold() for word in ("train", "zug", "tren", "поезд"))


async def test_all_cards_are_turned_down_whatever_is_told_behind_it(someone: Someone) -> None:
    await someone.says("something silly")
    before = {*someone.titles}
    await someone.says("ugh not these, we did all the fast n furious ones last month")
    assert len(someone.titles) == 8
    assert not before & {*someone.titles}


@pytest.mark.parametrize(
    ("asked", "corrected", "answer"),
    [
        ("how long is Heat", "no, I meant Arrival", "Arrival runs"),
        ("who directed Heat", "i asked about Arrival not Heat?", "Arrival: Denis Villeneuve"),
        ("is Heat long? who made it", "not that one. Arrival", "Arrival: Denis Villeneuve"),
        ("how long is Heat", "that's not what I asked, I meant who directed Arrival", "Arrival: Denis Villeneuve"),
    ],
)
async def test_what_was_asked_is_answered_of_the_title_that_was_meant(
    someone: Someone, asked: str, corrected: str, answer: str
) -> None:
    await someone.says(asked)
    await someone.says(corrected)
    assert answer in someone.text, someone.text
    assert "Taken back" not in someone.text and "Saved" not in someone.text


async def test_a_correction_touches_nothing_that_was_noted_earlier(someone: Someone) -> None:
    await someone.says("I loved Heat")
    await someone.says("how long is Ronin")
    await someone.says("no, I meant Arrival")
    assert await someone.kept() == {"tmdb:movie:949": "liked"}
    await someone.says("i didnt say save it. who directed it?")
    assert await someone.kept() == {"tmdb:movie:949": "liked"}


async def test_nobody_having_seen_it_takes_no_choice_back(someone: Someone) -> None:
    await someone.says("we'll watch Heat")
    await someone.says("none of us has seen it. bye")
    assert await someone.kept() == {"tmdb:movie:949": "saved"}


async def test_a_pick_that_is_wondered_at_goes_and_the_wish_stays(someone: Someone) -> None:
    await someone.says("a comedy")
    first = someone.last.cards[0].heading.rpartition(" (")[0]
    await someone.says(f"{first}?? seriously")
    assert someone.text.startswith(f"{first} is off the table")
    assert first not in [card.heading.rpartition(" (")[0] for card in someone.last.cards]
    assert await someone.kept() == {}
