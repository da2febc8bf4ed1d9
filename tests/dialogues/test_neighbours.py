"""A like brings three neighbours at once: named, and behind the cards it came from; each pick says where it is from."""

from bot.messages import Reply
from tests.dialogues.talking import Someone


async def liked(someone: Someone, wish: str = "something tense") -> tuple[Reply, Reply]:
    """The deck, and what the like on its first card says."""
    deck = await someone.says(wish)
    return deck, await someone.presses(deck.cards[0].buttons[0][0].action)


async def test_three_neighbours_are_named_and_lie_behind_the_deck(someone: Someone) -> None:
    deck, reply = await liked(someone)
    assert "Near it: " in reply.text
    assert reply.quiet
    before, after = [card.title for card in deck.cards], [card.title for card in reply.quiet.cards]
    assert after[: len(before)] == before, "no card changes its place"
    assert len(after) == len(before) + 3
    assert len(set(after)) == len(after)


async def test_they_keep_to_the_wish(someone: Someone) -> None:
    deck, reply = await liked(someone, "a comedy under 100 minutes")
    assert reply.quiet
    lengths = [card.facts.partition(" · ")[0] for card in reply.quiet.cards[len(deck.cards) :]]
    assert len(lengths) == 3
    assert all(_minutes(length) <= 100 for length in lengths)


def _minutes(length: str) -> int:
    hours, _, minutes = length.partition(" h ")
    return 60 * int(hours) + int(minutes or 0)


async def test_the_same_like_brings_them_once(someone: Someone) -> None:
    deck, reply = await liked(someone)
    again = await someone.presses(deck.cards[0].buttons[0][0].action)
    assert "Near it" not in again.text
    assert again.quiet
    assert reply.quiet
    assert len(again.quiet.cards) == len(reply.quiet.cards)


async def test_places_mean_what_they_meant(someone: Someone) -> None:
    deck, _ = await liked(someone)
    third = deck.cards[2].heading.rpartition(" (")[0]
    assert third in (await someone.says("who directed the third?")).text


async def test_picks_say_where_they_come_from_and_how_sure_they_are(someone: Someone) -> None:
    await liked(someone)
    await someone.does("trending")
    await someone.says("something like Heat")
    picks = (await someone.export())["picks"]
    sources = {str(pick["source"]) for pick in picks}
    assert {"similar_to_rated", "similar_to_named"} <= sources
    assert "local" not in {str(pick["source"]) for pick in picks if pick["evidence"] and pick["source"] == "wish"}
    assert all(isinstance(pick["confidence"], float) for pick in picks)
