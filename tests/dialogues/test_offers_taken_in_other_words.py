"""What was offered is taken by whoever asks for a suggestion, or can't decide."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize("text", ["so what would you suggest", "any ideas?", "what should I watch next?", "what next"])
async def test_a_suggestion_asked_for_after_what_was_loved_is_like_all_of_it(someone: Someone, text: str) -> None:
    await someone.says("I loved Parasite and Oldboy")
    assert "Parasite and Oldboy?" in someone.text
    await someone.says(text)
    assert someone.text.startswith("Like Parasite and Oldboy")


@pytest.mark.parametrize("text", ["idk", "no idea", "not sure"])
async def test_who_cannot_decide_gets_what_was_offered(someone: Someone, text: str) -> None:
    await someone.says("my boyfriend just left me")
    await someone.says(text)
    assert someone.titles


async def test_the_same_mood_in_another_form_is_like_what_was_spoken_of(someone: Someone) -> None:
    await someone.says("just saw Heat, amazing")
    await someone.says("now something with the same vibe but a series")
    assert "Like Heat" in someone.text
    assert all(title.startswith("tmdb:tv:") for title in someone.titles)


async def test_something_similar_is_like_what_was_recalled(someone: Someone) -> None:
    await someone.says("movie where a guy is stuck on mars")
    await someone.says("yes!")
    await someone.says("something similar but older")
    assert "Like The Martian" in someone.text


async def test_a_dislike_alone_offers_no_more_of_it(someone: Someone) -> None:
    await someone.says("i can't stand gore")
    assert "Noted: no gore for you." in someone.text
    assert "Shall I" not in someone.text


async def test_a_liking_is_told_once(someone: Someone) -> None:
    await someone.says("i like sad films")
    assert "Noted: you like what is sad." in someone.text
    await someone.says("also i hate musicals")
    assert "Noted: you don't like musicals." in someone.text


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        ("something funny like star wars", "forget star wars"),
        ("something sad like the godfather", "actually forget the godfather"),
        ("something sad like Heat", "vergiss Heat"),
    ],
)
async def test_a_model_that_is_forgotten_goes_and_the_rest_stays(someone: Someone, wish: str, text: str) -> None:
    await someone.says(wish)
    await someone.says(text)
    assert "Like" not in someone.text
    assert someone.titles
