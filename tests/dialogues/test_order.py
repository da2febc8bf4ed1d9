"""What is ordered in one command, looked up while it is typed, or said beside stars."""

import pytest

from bot.messages import Action, Chose
from bot.wiring.house import House
from tests.dialogues.talking import Someone


async def test_an_order_is_answered_with_picks_that_keep_to_it(someone: Someone, house: House) -> None:
    reply = await someone.does("order", "movies", "cosy", "100", "friends")
    titles = await house.catalogue.get(card.title for card in reply.cards)
    assert len(titles) == 8
    assert all(title.kind == "movie" and (title.runtime or 0) <= 100 for title in titles.values())


async def test_with_the_family_all_suits_children(someone: Someone, house: House) -> None:
    reply = await someone.does("order", "", "", "", "family")
    arrays = house.recommender.arrays
    assert reply.cards
    assert all(arrays.kids_age[arrays.place[card.title]] <= 7 for card in reply.cards)


@pytest.mark.parametrize("args", [(), ("nonsense", "nonsense", "nonsense", "nonsense"), ("", "", "-1"), ("", "", "٣")])
async def test_what_makes_no_sense_in_an_order_is_left_out(someone: Someone, args: tuple[str, ...]) -> None:
    assert (await someone.does("order", *args)).cards


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("incep", "Inception (2010)"),
        ("incpetion", "Inception (2010)"),
        ("godfater", "The Godfather (1972)"),
        ("the matrx", "The Matrix (1999)"),
        ("dne", "Dune (2021)"),
        ("AMELIE", "Amélie (2001)"),
    ],
)
async def test_a_title_is_found_as_it_is_typed_also_with_slips(someone: Someone, typed: str, found: str) -> None:
    for verb in ("inline", "names"):
        reply = await someone.does(verb, typed)
        assert found in [card.heading for card in reply.cards][:3]


async def test_ten_cards_and_more_on_asking_or_twenty_five_names(someone: Someone) -> None:
    first, second = [await someone.does("inline", "the", place) for place in ("0", "10")]
    named = await someone.does("names", "the")
    cards = [card.title for card in (*first.cards, *second.cards)]
    assert len(set(cards)) == 20
    assert [card.title for card in named.cards][:20] == cards
    assert len(named.cards) == 25
    assert (await someone.does("names", "xyzzyqx")).cards == ()


async def test_a_childrens_profile_is_told_no_other_names(someone: Someone, house: House) -> None:
    await someone.says("/profile new kids")
    arrays = house.recommender.arrays
    for typed in ("saw", "the"):
        reply = await someone.does("names", typed)
        assert all(arrays.kids_age[arrays.place[card.title]] < 99 for card in reply.cards)


async def test_a_note_teaches_beside_its_stars_and_is_undone_with_them(someone: Someone) -> None:
    assert someone.chat
    note = Action(verb="stars", args=("m27205", "4", "", "I loved the visuals, but it was too slow."))
    event = Chose(id="note", account=someone.account, chat=someone.chat, action=note)
    someone.replies = await someone.manager.handle(event)
    assert "4 of 5" in someone.text
    assert "Noted" in someone.text
    await someone.taps("Undo")
    await someone.does("taste")
    assert "nothing about you" in someone.text
