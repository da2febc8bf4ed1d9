"""One of two, how many of the cards, and whom "him" and "her" mean after somebody was named."""

from collections.abc import Callable

import pytest

from bot.wiring.house import House
from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    "said", ["should we watch the second or the fourth?", "shall i go for the fourth or the second"]
)
async def test_of_two_cards_one_is_taken_with_its_reason(someone: Someone, said: str) -> None:
    await someone.says("a thriller")
    names = [card.heading.rpartition(" (")[0] for card in someone.last.cards]
    await someone.says(said)
    assert someone.text.startswith(("I'd take " + names[1], "I'd take " + names[3]))
    await someone.says("ok")
    assert "Enjoy" in someone.text


async def test_of_two_films_named_one_is_taken(someone: Someone) -> None:
    await someone.says("should we watch Heat or Ronin tonight?")
    assert "Heat" in someone.text
    assert not someone.titles


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        ("how many of these are under two hours?", lambda minutes, certificate: minutes < 120),
        ("how many of them are longer than two hours", lambda minutes, certificate: minutes > 120),
        ("how many are rated r", lambda minutes, certificate: certificate == "R"),
        ("which of these are rated PG-13?", lambda minutes, certificate: certificate == "PG-13"),
    ],
)
async def test_cards_are_counted_by_their_facts(
    someone: Someone, house: House, said: str, fits: Callable[[float, str | None], bool]
) -> None:
    await someone.says("a crime film")
    arrays = house.recommender.arrays
    columns, rows = arrays.columns, arrays.rows(tuple(someone.titles))
    meant = [columns.titles[row] for row in rows if fits(columns.runtime[row], columns.certificates[row])]
    others = [columns.titles[row] for row in rows if columns.titles[row] not in meant]
    await someone.says(said)
    assert all(name in someone.text for name in meant)
    assert not any(name in someone.text for name in others)
    assert said.startswith("which") or len(meant) in (0, len(rows)) or f"{len(meant)} of {len(rows)}" in someone.text


@pytest.mark.parametrize(
    ("first", "then", "who"),
    [
        ("is emily blunt in sicario", "anything with her", "With Emily Blunt:"),
        ("who's the lead in nightcrawler", "something funny with him", "Jake Gyllenhaal"),
        ("who plays the lead in drive", "what else with him", "Ryan Gosling"),
    ],
)
async def test_him_and_her_are_who_was_asked_of(someone: Someone, first: str, then: str, who: str) -> None:
    await someone.says(first)
    await someone.says(then)
    assert who in someone.text
    assert " and Benicio" not in someone.text


async def test_who_joins_and_what_they_cannot_stand_narrows_the_wish(someone: Someone) -> None:
    await someone.says("a thriller")
    await someone.says("mum joins now. she can't stand shooting")
    assert "hrilling" in someone.text
    assert "without violence" in someone.text
    assert not (await someone.export())["insights"]


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("Heat or Inception, which is shorter", "Shorter: Inception, 2 h 28"),
        ("heat or inception? we want something shorter", "Shorter: Inception, 2 h 28"),
        ("which is better for a 7 year old, Ratatouille or Heat", "For a child of 7 rather Ratatouille"),
        ("Paddington 2 or Heat, whats better for my mum", "Rather Paddington 2"),
        ("Heat or Inception, which is better rated", "Better rated: Inception, ★ 8.4"),
        ("Heat or Inception, which one tonight", "I'd take "),
    ],
)
async def test_of_two_that_one_wins_which_has_more_of_what_was_asked(someone: Someone, said: str, begins: str) -> None:
    await someone.says(said)
    assert someone.text.startswith(begins), someone.text
    assert "★" not in someone.text or "rated" in said


async def test_what_is_asked_next_is_asked_of_the_same_two(someone: Someone) -> None:
    await someone.says("Heat or Inception, which one")
    await someone.says("the length!! not the rating")
    assert someone.text.startswith("Shorter: Inception")
    await someone.says("and is it funnier?")
    assert "Funnier: " in someone.text and someone.text.startswith(("Yes. ", "No. "))
    await someone.says("which of the two is scarier")
    assert someone.text.startswith("Scarier: ")
