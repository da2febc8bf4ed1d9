"""What a wish tells beyond its concepts is looked for, and the line above the cards says that it was heard."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a western told from the women's side", "“told from the women's side”"),
        ("a film about sisters who don't get along", "“sisters who don't get along”"),
        ("an italian film with a lot of shouting and family dinners", "“shouting and family dinners”"),
        ("a comedy about a wedding going wrong, please", "“wedding going wrong”"),
        (
            "a slow burn thriller with a female detective in a snowy place tonight",
            "“female detective in a snowy place”",
        ),
        ("sci fi with practical effects and a small crew", "“practical effects and a small crew”"),
    ],
)
async def test_they_are_told_in_the_persons_own_words(someone: Someone, text: str, told: str) -> None:
    await someone.says(text)
    assert told in someone.text
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
    assert "deally" not in someone.text
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
