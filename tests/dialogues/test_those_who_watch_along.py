"""What those who watch along loved is what tonight's film is to be like; what they have seen goes off the table."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "what should i watch with my 8 year old, she loved Shrek"),
        ("en", "something for my 10 year old, he loves Shrek"),
        ("en", "a film for the kids, they are obsessed with Shrek"),
        ("de", "was kann ich mit meinem 8-jährigen sohn gucken, er liebt Shrek"),
        ("fr", "un film pour ma fille de 8 ans, elle adore Shrek"),
        ("es", "algo para mi hijo de 8 años, le encanta Shrek"),
    ],
)
async def test_what_they_love_is_the_model_within_their_limits(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert "Shrek" in someone.text
    assert "8" in someone.text or "10" in someone.text or "hildren" in someone.text
    assert "Noted" not in someone.text
    assert len(someone.titles) > 3


@pytest.mark.parametrize("text", ["nah someone's seen it", "no, somebody has seen it", "my wife's seen it"])
async def test_what_they_have_seen_is_nobodys_dislike(someone: Someone, text: str) -> None:
    await someone.says("something scary")
    await someone.says("tell me about the second")
    await someone.says(text)
    assert "off the table" in someone.text
    assert "didn't like" not in someone.text
