"""Older decks: their buttons turn their own pages. Verdicts on a card: said in passing, ticked, taken back there."""

from bot.messages import Reply
from bot.titles import TitleId, short_id
from bot.wiring.house import House
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock


async def a_deck(someone: Someone) -> Reply:
    await someone.does("enough")
    return someone.last


def labels(reply: Reply) -> list[str]:
    """Of the card on top."""
    return [button.label for row in reply.cards[reply.position].buttons for button in row]


def titles(reply: Reply) -> list[TitleId]:
    return [card.title for card in reply.cards]


async def tap(someone: Someone, card: Reply, label: str) -> Reply:
    """Press a button of the card on top; what comes in its place."""
    rows = card.cards[card.position].buttons
    action = next(button.action for row in rows for button in row if label in button.label)
    reply = await someone.presses(action)
    assert reply.quiet, reply
    return reply.quiet


async def test_an_older_decks_buttons_turn_its_own_pages(someone: Someone) -> None:
    first, second = await a_deck(someone), await a_deck(someone)
    assert not set(titles(first)) & set(titles(second))
    for deck in (first, second, first):
        reply = await someone.presses(deck.page(5))
        assert (titles(reply), reply.position, reply.replaces) == (titles(deck), 5, True)


async def test_the_deck_that_was_paged_last_is_the_one_that_is_talked_of(someone: Someone) -> None:
    first = await a_deck(someone)
    await a_deck(someone)
    await someone.presses(first.page(3))
    await someone.says("loved it")
    await someone.does("history")
    assert any(first.cards[3].heading.split(" (")[0] in label for label in someone.labels)


async def test_a_deck_of_long_ago_says_so_politely(someone: Someone) -> None:
    first = await a_deck(someone)
    for _ in range(6):
        await a_deck(someone)
    for action in (first.page(1), first.buttons[0][0].action):
        reply = await someone.presses(action)
        assert (reply.cards, reply.quiet) == ((), None)
        assert "cleared away" in reply.text
        assert any("Find me a film" in label for label in someone.labels)


async def test_an_older_decks_refinements_are_about_its_own_wish(someone: Someone, house: House) -> None:
    await someone.says("a western")
    first = someone.last
    await someone.says("a musical comedy from the 60s")
    different = next(b.action for row in first.buttons for b in row if b.action.verb == "try_different")
    reply = await someone.presses(different)
    arrays = house.recommender.arrays
    assert all("Western" in arrays.columns.genres[arrays.place[title]] for title in titles(reply)[:3])


async def test_a_verdict_on_a_card_is_said_in_passing_and_ticked_where_it_stands(someone: Someone) -> None:
    deck = await a_deck(someone)
    third = await someone.presses(deck.page(2))
    after = await tap(someone, third, "👍")
    assert someone.last.text.startswith("Good: more in the spirit of")
    assert (after.position, after.replaces, after.deck) == (2, True, deck.deck)
    assert titles(after)[: len(titles(deck))] == titles(deck), "what a like brings lies behind them"
    assert "👍 ✓" in labels(after)
    assert "↩ Undo" in labels(after)
    assert "👍 ✓" not in [b.label for row in after.cards[1].buttons for b in row]


async def test_what_was_ticked_is_taken_back_on_the_card(someone: Someone) -> None:
    liked = await tap(someone, await a_deck(someone), "👍")
    back = await tap(someone, liked, "Undo")
    assert "Taken back" in someone.last.text
    assert "👍 ✓" not in labels(back)
    assert (await someone.export())["verdicts"] == []


async def test_a_seen_card_offers_stars_there_and_ticks_those_given(someone: Someone) -> None:
    seen = await tap(someone, await a_deck(someone), "Seen")
    assert "✅ Seen ✓" in labels(seen)
    rated = await tap(someone, seen, "4 ★")
    assert "4 ★ ✓" in labels(rated)
    assert [(row["verdict"], row["stars"]) for row in (await someone.export())["verdicts"]] == [
        ("seen", None),
        ("rated", 4.0),
    ]


async def test_saving_ticks_the_card_too(someone: Someone) -> None:
    saved = await tap(someone, await a_deck(someone), "Save")
    assert "🔖 Save ✓" in labels(saved)


async def test_a_card_alone_stays_alone_when_it_is_liked(someone: Someone) -> None:
    card = await someone.does("card", "m27205")
    liked = await tap(someone, card, "👍")
    assert titles(liked) == ["tmdb:movie:27205"]
    assert "👍 ✓" in labels(liked)


async def test_a_verdict_without_its_deck_is_still_said_and_can_be_taken_back(
    someone: Someone, clock: FakeClock
) -> None:
    deck = await a_deck(someone)
    clock.advance(hours=2)
    action = deck.cards[0].buttons[0][0].action
    reply = await someone.presses(action)
    assert reply.quiet is None
    assert any("Undo" in label for label in someone.labels)
    await someone.does("like", short_id(deck.cards[1].title))
    assert someone.last.quiet is None


async def test_an_imported_verdict_has_no_undo_on_its_card_for_that_would_undo_all(someone: Someone) -> None:
    films = b"Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Inception,2010,u,5\n2024-01-01,Parasite,2019,u,5\n"
    await someone.sends("ratings.csv", films)
    card = await someone.does("card", "m27205")
    assert "5 ★ ✓" in labels(card)
    assert not any("Undo" in label for label in labels(card))


async def test_every_button_of_a_deck_fits_into_sixty_four_bytes_even_among_others(someone: Someone) -> None:
    deck = (await a_deck(someone)).owned_by(someone.account)
    judged = await tap(someone, deck, "👍")
    for reply in (deck, judged.owned_by(someone.account)):
        rows = (*reply.buttons, *(row for card in reply.cards for row in card.buttons))
        assert all(len(button.action.encode().encode()) <= 64 for row in rows for button in row)
