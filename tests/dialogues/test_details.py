"""What a wish tells beyond its concepts is looked for, and never echoed above the cards."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a western told from the women's side", "told from"),
        ("a film about sisters who don't get along", "get along"),
        ("need smth good on train 90min tops no romance pls", "train"),
        ("just off a night shift at the hospital, brain is mush. something funny, no hospitals pls", "shift"),
    ],
)
async def test_no_words_are_echoed_of_which_no_concept_was_understood(someone: Someone, text: str, words: str) -> None:
    await someone.says(text)
    assert words not in someone.text
    assert "also fits" not in someone.text
    assert someone.titles


@pytest.mark.parametrize(
    "text",
    [
        "a heist film",
        "a musical from the 60s my nan would sing along to",
        "I need background noise while I do my ironing",
        "movie where food matters, but no romance please",
        "a horror film, no blood and no jump scares",
        "a bank robbery film",
        "a war film tonight please, under two hours",
    ],
)
async def test_what_was_understood_or_tells_of_ones_own_life_is_none(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert "“" not in someone.text
    assert someone.titles


async def test_a_new_subject_lets_go_of_the_detail_before(someone: Someone) -> None:
    await someone.says("a western told from the women's side")
    await someone.says("a courtroom drama instead")
    assert "women's side" not in someone.text


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("something that'll make my dad cry", "Tear-jerker"),
        ("a horror film that's actually about something", "Horror, satire"),
        ("a film about grief that ends hopefully", "Grief, hopeful"),
        ("a heist film, 90s or earlier", "up to 1999"),
        ("a heist film, the seventies or later", "from 1970"),
        ("a double bill for halloween, one old one new", "Halloween:"),
        ("a film with a scheming queen", "Political intrigue, royalty"),
    ],
)
async def test_what_may_be_said_in_other_words_is_understood(someone: Someone, text: str, header: str) -> None:
    await someone.says(text)
    assert header in someone.text


async def test_a_plural_names_nothing_otherwise(someone: Someone) -> None:
    await someone.says("spy movie")
    assert not any("Spy Kids" in card.heading for card in someone.last.cards[:4])


async def test_whose_films_are_meant_are_those_they_made(someone: Someone) -> None:
    await someone.says("a Tarantino movie")
    assert not any("Desperado" in card.heading for card in someone.last.cards)


@pytest.mark.parametrize("text", ["movie about artificial intelligence", "film about artificial intelligence please"])
async def test_what_a_film_is_about_is_no_title_that_is_missing(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert "Artificial intelligence" in someone.text
    assert someone.titles
