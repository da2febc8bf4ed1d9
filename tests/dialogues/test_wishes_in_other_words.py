"""Wishes that no list of ways of saying has word by word: superlatives, sorts of films, one for those who hate the
sort."""

import pytest

from bot.understanding.text.degrees import without_degree
from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("the saddest film ever", "sad"),
        ("the funniest movie you know", "funny"),
        ("your silliest comedy please", "silly"),
        ("the weirdest thing you have", "surreal"),
        ("an underrated 90s thriller", "hidden gem"),
        ("a musical for people who hate musicals", "Musical"),
        ("a western for someone who doesn't like westerns", "Western"),
    ],
)
async def test_it_is_the_line_above_the_cards(someone: Someone, text: str, header: str) -> None:
    await someone.says(text)
    assert header.casefold() in someone.text.casefold()
    assert "also fits" not in someone.text
    assert someone.titles


async def test_what_is_hated_besides_stays_refused(someone: Someone) -> None:
    await someone.says("a horror film for someone who hates jump scares")
    assert "without jump scares" in someone.text


@pytest.mark.parametrize("text", ["a film where a kid is the hero, adventure", "a movie about a lonely guy, thriller"])
async def test_a_film_about_somebody_tells_nothing_of_who_asks(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert "Noted" not in someone.text
    assert someone.titles


async def test_what_one_drinks_with_it_is_no_actress(someone: Someone) -> None:
    await someone.says("rainy day movie with tea")
    assert "Leoni" not in someone.text


@pytest.mark.parametrize(
    ("word", "known", "adjective"),
    [
        ("scariest", {"scary"}, "scary"),
        ("saddest", {"sad"}, "sad"),
        ("gentlest", {"gentle"}, "gentle"),
        ("darkest", {"dark"}, "dark"),
        ("forest", {"sad"}, "forest"),
        ("honest", {"sad"}, "honest"),
        ("best", {"b"}, "best"),
    ],
)
def test_a_superlative_is_of_an_adjective_that_is_known(word: str, known: set[str], adjective: str) -> None:
    assert without_degree(word, known) == adjective


async def test_a_short_first_name_is_the_long_one(someone: Someone) -> None:
    await someone.says("anything with jimmy stewart")
    assert "James Stewart" in someone.text


@pytest.mark.parametrize("text", ["I want to laugh, nothing romantic", "we could use a laugh"])
async def test_what_somebody_wants_to_do_at_it_is_a_wish(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert "A good laugh" in someone.text


async def test_what_somebody_does_meanwhile_is_none(someone: Someone) -> None:
    await someone.says("something easy while I cook")
    assert "Cooks" not in someone.text
    assert "Food" not in someone.text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "what's good tonight"),
        ("en", "what's on this week?"),
        ("de", "was läuft heute Abend?"),
        ("fr", "quoi de bien ce soir ?"),
        ("es", "¿qué ponen hoy?"),
        ("ru", "что хорошего сегодня?"),
        ("zh", "今晚有什么好看的"),
    ],
)
async def test_asking_what_there_is_tonight_is_an_empty_wish_and_no_greeting(
    someone: Someone, locale: str, text: str
) -> None:
    someone.locale = locale
    await someone.says(text)
    assert someone.titles


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("motorcycle movie", "The Motorcycle Diaries"),
        ("library film", "The Breakfast Club"),
    ],
)
async def test_a_subject_with_a_word_for_films_is_heard_however_ordinary_it_is(
    someone: Someone, words: str, title: str
) -> None:
    await someone.says(words)
    assert f"“{words.split(maxsplit=1)[0]}”" in someone.text
    assert any(title in card.heading for card in someone.last.cards)


@pytest.mark.parametrize("words", ["everything by Hitchcock", "all of Hitchcock please"])
async def test_all_that_somebody_made_is_laid_out_whatever_lies_there(someone: Someone, words: str) -> None:
    await someone.says("something scary")
    await someone.says(words)
    assert someone.text.startswith("By Alfred Hitchcock I have")


@pytest.mark.parametrize(("words", "title"), [("penguins", "Happy Feet"), ("wolves", "Wolfwalkers")])
async def test_an_animal_alone_is_a_subject(someone: Someone, words: str, title: str) -> None:
    await someone.says(words)
    assert any(title in card.heading for card in someone.last.cards)


async def test_where_the_dog_does_not_die_there_is_a_dog(someone: Someone) -> None:
    await someone.says("I want a movie where the dog does not die")
    assert "A dog, without a dog that dies" in someone.text
    assert not any("John Wick" in card.heading for card in someone.last.cards)


@pytest.mark.parametrize(
    ("words", "header", "title"),
    [
        ("something like Heat but set in Asia", "Like Heat, Asia", "Infernal Affairs"),
        ("like Jaws but with bears", "Like Jaws, “bears”", "Cocaine Bear"),
    ],
)
async def test_what_a_likeness_is_to_differ_in_is_met_and_said(
    someone: Someone, words: str, header: str, title: str
) -> None:
    await someone.says(words)
    assert someone.text.startswith(header)
    assert any(title in card.heading for card in someone.last.cards)


async def test_a_sequel_with_a_subtitle_is_of_its_series(someone: Someone) -> None:
    await someone.says("does The Terminator have a sequel?")
    assert "After The Terminator comes Terminator 2: Judgment Day" in someone.text
