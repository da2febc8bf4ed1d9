"""Whoever is to be in one title together is; else any of those named will do, and the line above says which."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("films with both de niro and pacino", "With Robert De Niro and Al Pacino"),
        ("something with tom hanks and meg ryan together", "With Tom Hanks and Meg Ryan"),
        ("something by nolan or villeneuve", "By Christopher Nolan or Denis Villeneuve"),
        ("films by the coen brothers", "By Ethan Coen and Joel Coen"),
    ],
)
async def test_the_line_above_the_cards_is_true(someone: Someone, text: str, header: str) -> None:
    await someone.says(text)
    assert header in someone.text


async def test_both_are_in_all_of_them(someone: Someone) -> None:
    await someone.says("films with both de niro and pacino")
    assert someone.titles
    assert {"tmdb:movie:240", "tmdb:movie:949"} <= set(someone.titles)
    assert "tmdb:movie:103" not in someone.titles


async def test_what_she_hates_is_told_beside_whom_it_is_for(someone: Someone) -> None:
    await someone.says("I want to watch something with my grandma, she's 84")
    await someone.says("not too much talking")
    assert "without much talk" in someone.text
    await someone.says("she hates swearing")
    assert "strong language" in someone.text
