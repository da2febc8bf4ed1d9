"""Noted is what was said of what was seen; taken back is that alone; lists do all that one message asks."""

import pytest

from tests.dialogues.talking import Someone


async def test_several_titles_get_their_own_stars(someone: Someone) -> None:
    await someone.says("Arrival was great 5 stars. Inception too maybe 4. Heat was meh")
    await someone.says("what did i rate so far")
    assert "Arrival 5 of 5" in someone.text
    assert "Inception 4 of 5" in someone.text
    assert "seen Heat" in someone.text


@pytest.mark.parametrize(
    "text", ["Remarkable pick, Heat", "No!! I asked if Heat is too crude", "Heat. Lovely choice. Is it in colour?"]
)
async def test_praise_of_a_pick_and_a_protest_are_no_verdict(someone: Someone, text: str) -> None:
    await someone.says(text)
    await someone.says("what did i rate so far")
    assert "iked" not in someone.text


async def test_a_list_does_all_that_one_message_asks(someone: Someone) -> None:
    await someone.says("save Heat")
    await someone.says("remove Heat, add Arrival")
    await someone.says("show me my watchlist")
    assert any("Arrival" in label for label in someone.labels)
    assert not any("Heat" in label for label in someone.labels)


async def test_whether_a_title_is_on_the_list_is_answered_first(someone: Someone) -> None:
    await someone.says("save Heat")
    await someone.says("is Heat on my list?")
    assert someone.text.startswith("Yes")
    await someone.says("does my list have Arrival on it too")
    assert someone.text.startswith("Not yet")


async def test_who_never_saw_it_has_no_opinion_noted(someone: Someone) -> None:
    await someone.says("I hated Heat")
    await someone.says("I did NOT hate Heat!! never seen it")
    assert someone.text.startswith("Taken back")


async def test_taking_a_verdict_back_keeps_what_was_saved_before(someone: Someone) -> None:
    await someone.says("save Heat")
    await someone.says("I hated Heat")
    await someone.says("I never said I hated Heat")
    await someone.says("show me my watchlist")
    assert any("Heat" in label for label in someone.labels)


async def test_what_was_not_noted_takes_nothing_else_back(someone: Someone) -> None:
    await someone.says("Arrival 5 stars")
    await someone.says("i didnt say Heat")
    assert "nothing noted about Heat" in someone.text
    await someone.says("what did i rate so far")
    assert "Arrival 5 of 5" in someone.text


async def test_what_was_taken_back_can_be_put_back(someone: Someone) -> None:
    await someone.says("Arrival 5 stars")
    await someone.says("take that back")
    await someone.says("no wait put that back")
    assert "5 of 5" in someone.text


@pytest.mark.parametrize("text", ["remember I don't do horror", "please remember that I never watch horror"])
async def test_what_is_to_be_remembered_holds_for_good(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert someone.text.startswith("Noted")
    await someone.says("what do you know about me")
    assert "orror" in someone.text


async def test_a_whole_series_seen_is_noted_film_by_film(someone: Someone) -> None:
    await someone.says("seen all the Toy Story movies")
    assert "Toy Story 2" in someone.text or "Toy Story" in someone.text


async def test_what_was_seen_after_a_save_is_not_saved(someone: Someone) -> None:
    await someone.says("save Arrival")
    await someone.says("we have seen Heat and Inception")
    assert "seen" in someone.text
    await someone.says("show me my watchlist")
    assert not any("Heat" in label for label in someone.labels)
