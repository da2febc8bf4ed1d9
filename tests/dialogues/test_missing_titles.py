"""A title that isn't here is said to be missing by the name that was typed; neither the card on top nor another title
is taken for it."""

import pytest

from tests.dialogues.talking import Someone


async def verdicts(someone: Someone) -> list[object]:
    return list((await someone.export())["verdicts"])


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("tokyo vice!! thats the one", "tokyo vice"),
        ("i'll take freaky", "freaky"),
        ("longmire 4/5", "longmire"),
        ("saw the last lighthouse keeper of skye yesterday", "the last lighthouse keeper of skye"),
    ],
)
async def test_a_missing_title_is_not_the_card_on_top(someone: Someone, said: str, name: str) -> None:
    await someone.says("something scary")
    await someone.says(said)
    assert someone.text.startswith((f"I have no title called “{name}”", f"I don't have {name}."))
    assert await verdicts(someone) == []


async def test_what_is_asked_next_is_of_the_missing_title(someone: Someone) -> None:
    await someone.says("something scary")
    await someone.says("have you seen tokyo vice?")
    await someone.says("how long is it?")
    assert "I have no title called “tokyo vice”" in someone.text


async def test_a_title_misquoted_is_still_that_title(someone: Someone) -> None:
    await someone.says("finally saw what i do in the shadows")
    assert "What We Do in the Shadows" in someone.text


@pytest.mark.parametrize(("said", "title"), [("planet earth 2 any good", "Planet Earth II"), ("old boy", "Oldboy")])
async def test_a_name_alone_is_known_however_it_is_written(someone: Someone, said: str, title: str) -> None:
    await someone.says(said)
    assert title in f"{someone.text} {[card.heading for card in someone.last.cards]}"


async def test_what_is_like_a_missing_title_is_not_anything(someone: Someone) -> None:
    await someone.says("tokyo vice!! thats the one")
    await someone.says("something like it")
    assert not someone.titles and "tokyo vice" in someone.text


@pytest.mark.parametrize(
    "said",
    ["who wrote the novel?", "no not milder!! we're all 30ish, swearing is fine", "i'm back, up was fire",
     "de pref, remets le", "红猪没看过，讲什么的？", "节奏慢吗？会不会很闷"],
)  # fmt: skip
async def test_scraps_of_a_sentence_are_no_missing_title(someone: Someone, said: str) -> None:
    await someone.says("something funny")
    await someone.says(said)
    assert "no title called" not in someone.text
    assert not someone.text.startswith("I don't have")


async def test_what_is_said_beside_a_missing_title_is_done(someone: Someone) -> None:
    await someone.says("a period drama under two hours. Jane Eyre? Mansfield Park?")
    assert "I don't have Jane Eyre." in someone.text
    assert "I don't have Mansfield Park." in someone.text
    assert "Period drama" in someone.text
    await someone.says("something like Detectorists, but shorter")
    assert someone.text.startswith("I don't have Detectorists.")
    assert "Like Ted Lasso" in someone.text


@pytest.mark.parametrize(
    ("said", "heading"),
    [("Johnny English, the second one", "Johnny English Reborn"), ("fargo the series", "Fargo (2014)"),
     ("Johnny English (the first one)", "Johnny English (2003)"), ("garfield??", "Garfield"),
     ("brooklyn 99", "Brooklyn Nine-Nine"), ("harry & sally", "When Harry Met Sally"),
     ("22 jump st", "22 Jump Street"), ("pirates of the caribbean 3", "Pirates of the Caribbean: At World's End"),
     ("harry potter, the third one", "Harry Potter and the Prisoner of Azkaban")],
)  # fmt: skip
async def test_title_is_found_as_people_write_it(someone: Someone, said: str, heading: str) -> None:
    await someone.says(said)
    assert someone.last.cards[0].heading.startswith(heading)


async def test_what_comes_before_a_film_of_a_series_is_told(someone: Someone) -> None:
    await someone.says("what comes before 28 Weeks Later?")
    assert someone.text == "Before 28 Weeks Later came 28 Days Later (2002)."
