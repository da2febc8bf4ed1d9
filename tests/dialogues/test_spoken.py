"""Words that name no title are of the title at hand; names that nobody knows are said to be unknown."""

import pytest

from bot.titles import TitleId
from tests.dialogues.talking import Someone

INCEPTION = TitleId("tmdb:movie:27205")


async def stars_kept(someone: Someone) -> dict[object, object]:
    kept = await someone.export()
    return {each["title_id"]: each["stars"] for each in kept["verdicts"] if each.get("stars")}


@pytest.mark.parametrize(
    ("text", "stars"), [("4/5", 4), ("8/10", 4), ("two stars", 2), ("3", 3), ("9", 4.5), ("★★★", 3), ("3.5", 3.5)]
)
async def test_stars_in_reply_to_a_card_are_for_its_title(someone: Someone, text: str, stars: float) -> None:
    await someone.says(text, about=INCEPTION)
    assert "Inception" in someone.text
    assert list((await stars_kept(someone)).values()) == [stars]


async def test_rate_in_reply_to_a_card_is_for_its_title(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("/rate 2", about=INCEPTION)
    assert "Inception" in someone.text


@pytest.mark.parametrize(
    ("text", "said"),
    [("loved it", "liked Inception"), ("hated it!", "you didn't like"), ("it was boring", "you didn't like")],
)
async def test_an_opinion_in_reply_to_a_card_is_of_its_title(someone: Someone, text: str, said: str) -> None:
    await someone.says(text, about=INCEPTION)
    assert "Inception" in someone.text
    assert said in someone.text


async def test_stars_right_after_a_title_was_spoken_of_are_for_that_title(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("Parasite")
    await someone.says("4/5")
    assert "Parasite: 4 of 5" in someone.text


async def test_a_card_laid_since_is_nearer_than_the_title_spoken_of(someone: Someone) -> None:
    await someone.says("Parasite")
    await someone.says("a comedy")
    await someone.says("8/10")
    assert "Parasite" not in someone.text
    assert "the card on top: 4 of 5" in someone.text


@pytest.mark.parametrize("text", ["4/5", "loved it", "it was terrible"])
async def test_an_opinion_of_nothing_on_the_table_asks_which_title(someone: Someone, text: str) -> None:
    await someone.says("a comedy")
    first = someone.titles[0]
    await someone.does("profile", "new", f"other-{text[:2]}")  # the table is cleared, what was shown is remembered
    await someone.does("profile", "main")
    await someone.says(text)
    assert "Which" in someone.text
    assert any(button.action.args[0] == f"m{first.rsplit(':', 1)[1]}" for button in someone.buttons())
    await someone.presses(next(someone.buttons()).action)
    assert "?" not in someone.text.splitlines()[0]


async def test_stars_with_nothing_shown_yet_tell_how_to_rate(someone: Someone) -> None:
    await someone.says("4/5")
    assert "Name a title" in someone.text
    assert any("Find me a film" in label for label in someone.labels)


async def test_like_this_is_like_the_title_at_hand(someone: Someone) -> None:
    await someone.says("something like this but funnier", about=INCEPTION)
    assert len(someone.titles) == 8
    assert INCEPTION not in someone.titles
    assert any("Inception" in card.reason for card in someone.last.cards)


async def test_a_bare_title_is_its_card_and_offers_its_kin(someone: Someone) -> None:
    await someone.says("Inception")
    assert someone.titles == [INCEPTION]
    assert any("More like this" in label for label in someone.labels)


async def test_a_title_nobody_knows_is_said_to_be_unknown_with_the_nearest_names(someone: Someone) -> None:
    await someone.says("have you seen Gladiatorium 9?")
    assert "no title called “Gladiatorium 9”" in someone.text
    await someone.taps("Gladiator")
    assert someone.last.cards[0].heading.startswith("Gladiator")


async def test_a_name_like_no_other_still_has_a_way_on(someone: Someone) -> None:
    await someone.says("Is Qwyjibo Vrktz any good?")
    assert "no title called “Qwyjibo Vrktz”" in someone.text
    assert any("Find me a film" in label for label in someone.labels)
