"""Whatever is put as a question is answered first: of the title talked of, of somebody, of the cards, of Usher. None of
it searches in place of an answer, none of it teaches."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("is song kang-ho in it", "Yes, Song Kang-ho is in Parasite."),
        ("does song kang-ho sing?", "more than that I can't tell"),
        ("do they speak english in it", "Korean"),
        ("whats the korean title", "기생충"),
        ("what happens to the dog?", "none that I know of"),
        ("is the book better?", "no book"),
        ("who's the driver played by?", "don't know"),
        ("is it funny or sad", "Parasite"),
        ("is it based on a true story", "Not as far as I know"),
        ("is there a part 3?", "None that I have"),
        ("quick q how long", "2 h"),
        ("can i watch it with my 12 year old", "child of 12"),
        ("too scary for a 6 year old?", "child of 6"),
        ("is the house for sale?", "can't tell"),
    ],
)
async def test_a_question_while_a_title_is_talked_of_is_of_that_title(someone: Someone, asked: str, told: str) -> None:
    await someone.says("Parasite")
    await someone.says(asked)
    assert told in someone.text
    assert len(someone.titles) <= 1


@pytest.mark.parametrize(
    "wish", ["something with a dog", "a funny one instead?", "show me a horror film", "what should we watch?"]
)
async def test_a_wish_after_a_title_was_talked_of_is_still_a_wish(someone: Someone, wish: str) -> None:
    await someone.says("Parasite")
    await someone.says(wish)
    assert len(someone.titles) > 1


@pytest.mark.parametrize(
    ("locale", "asked"),
    [("de", "spielt da song kang-ho mit?"), ("fr", "il y a song kang-ho dedans ?"), ("ru", "там играет song kang-ho?")],
)
async def test_whether_somebody_is_in_it_is_answered_in_the_persons_language(
    someone: Someone, locale: str, asked: str
) -> None:
    someone.locale = locale
    await someone.says("Parasite")
    await someone.says(asked)
    assert "Song Kang-ho" in someone.text
    assert someone.titles == []


@pytest.mark.parametrize("again", ["show me the list again", "read me that again", "what were they again?"])
async def test_the_cards_are_shown_once_more_when_they_are_asked_for(someone: Someone, again: str) -> None:
    await someone.says("korean thrillers")
    before = someone.titles
    await someone.says(again)
    assert someone.titles == before


async def test_whether_that_is_all_and_which_were_seen_is_answered_of_the_cards(someone: Someone) -> None:
    await someone.says("korean thrillers")
    await someone.says("is that all?")
    assert "that fit" in someone.text
    await someone.says("which of these have I seen")
    assert "None of these" in someone.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what has Bong Joon Ho directed", "Parasite"),
        ("what's Bong Joon Ho's best film", "★"),
        ("is Bong Joon Ho making a new film", "What comes next I can't tell"),
        ("how old is Bong Joon Ho", "I only know titles"),
        ("who is Bong Joon Ho", "directed"),
    ],
)
async def test_what_is_asked_of_somebody_is_told_and_no_cards_are_shown(
    someone: Someone, asked: str, told: str
) -> None:
    await someone.says(asked)
    assert told in someone.text
    assert someone.titles == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("do you store what I say", "/forget"),
        ("can you remember that?", "/taste"),
        ("is this free?", "cost nothing"),
        ("where do your films come from", "catalogue"),
        ("how many films do you know", "titles"),
        ("can you play the film for me", "can't play"),
        ("can you also do books?", "only films and series"),
        ("how do you choose?", "By what you ask for"),
        ("do you have series as well", "Shall I show some"),
        ("kennst du auch bücher?", "only films and series"),
    ],
)
async def test_what_is_asked_of_usher_itself_is_answered_each_in_its_own_words(
    someone: Someone, asked: str, told: str
) -> None:
    await someone.says(asked)
    assert told in someone.text
    assert someone.titles == []


async def test_a_part_by_its_number_is_of_the_series_that_is_talked_of(someone: Someone) -> None:
    await someone.says("John Wick")
    await someone.says("how long is part two?")
    assert "Chapter 2" in someone.text
