"""Picks on the table: paging, verdicts, refinements, and what never comes back."""

from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np

from bot.knowledge.vocabulary import concept_columns
from bot.recommend.arrays import TitleArrays
from bot.taste.traits import TRAITS
from bot.titles import TitleId, from_short_id, short_id
from bot.wiring.house import House
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock


async def shown(someone: Someone) -> list[str]:
    await someone.does("enough")
    return someone.titles


async def test_paging_puts_another_card_on_top_of_the_same_deck(someone: Someone) -> None:
    deck = await shown(someone)
    reply = await someone.does("page", "2")
    assert (reply.position, someone.titles, reply.replaces) == (2, deck, True)


async def test_try_different_shows_eight_that_were_not_there_before(someone: Someone) -> None:
    before = set(await shown(someone))
    for _ in range(4):
        await someone.taps("Try different")
        assert len(someone.titles) == 8
        assert not before & set(someone.titles)
        before |= set(someone.titles)


async def test_a_disliked_or_seen_title_never_comes_back(someone: Someone, clock: FakeClock) -> None:
    first, second, *_ = await shown(someone)
    await someone.does("dislike", short_id(TitleId(first)))
    await someone.does("seen", short_id(TitleId(second)))
    clock.advance(days=3)
    for _ in range(5):
        await someone.does("enough")
        assert not {first, second} & set(someone.titles)
        await someone.taps("Try different")
        assert not {first, second} & set(someone.titles)


async def test_likes_move_the_next_picks_toward_their_kind(someone: Someone, house: House) -> None:
    arrays = house.recommender.arrays
    horror = [t for t, row in arrays.place.items() if arrays.has_genre("Horror")[row]][:6]
    await someone.does("enough")
    before = _share_of(arrays, "Horror", someone.titles)
    for title in horror:
        await someone.does("like", short_id(title))
    await someone.does("enough")
    assert _share_of(arrays, "Horror", someone.titles) > before


def _share_of(arrays: TitleArrays, genre: str, titles: list[str]) -> float:
    mask = arrays.has_genre(genre)
    return float(np.mean([mask[arrays.place[TitleId(title)]] for title in titles]))


async def test_seen_asks_for_stars_and_stars_are_remembered(someone: Someone) -> None:
    title = (await shown(someone))[0]
    await someone.does("seen", short_id(TitleId(title)))
    await someone.taps("4 ★")
    await someone.does("history")
    assert any("★" in label for label in someone.labels)


async def test_undo_takes_the_last_verdict_back(someone: Someone) -> None:
    title = (await shown(someone))[0]
    await someone.does("like", short_id(TitleId(title)))
    await someone.taps("Undo")
    await someone.does("history")
    assert "Nothing yet" in someone.text
    await someone.does("undo")
    assert "nothing to take back" in someone.text


async def test_saved_titles_stand_on_the_watchlist_until_they_get_another_verdict(someone: Someone) -> None:
    title = short_id(TitleId((await shown(someone))[0]))
    await someone.does("save", title)
    await someone.does("watchlist")
    assert len(someone.labels) == 1
    await someone.does("seen", title)
    await someone.does("watchlist")
    assert "empty" in someone.text


async def test_every_refinement_offered_moves_the_set_the_asked_way(someone: Someone, house: House) -> None:
    arrays = house.recommender.arrays

    def mean(values: "np.ndarray", titles: list[str]) -> float:
        return float(np.nanmean([values[arrays.place[TitleId(t)]] for t in titles]))

    ways = {
        "shorter": (arrays.columns.runtime, -1),
        "older": (arrays.columns.year, -1),
        "newer": (arrays.columns.year, 1),
        "lighter": (arrays.traits[:, TRAITS.index("darkness")], -1),
        "faster": (arrays.traits[:, TRAITS.index("pacing_slow")], -1),
        "simpler": (arrays.traits[:, TRAITS.index("complexity")], -1),
        "less_famous": (arrays.fame, -1),
    }
    for tried in range(6):
        await someone.does("enough")
        before = someone.titles
        offered = [b.action for b in someone.buttons() if b.action.verb == "critique"]
        assert 1 <= len(offered) <= 4
        action = offered[tried % len(offered)]
        await someone.presses(action)
        values, sign = ways.get(action.args[0], (arrays.traits[:, TRAITS.index("darkness")], 1))
        assert sign * (mean(values, someone.titles) - mean(values, before)) > 0, action


async def test_more_like_this_never_shows_the_seed_itself(someone: Someone) -> None:
    title = (await shown(someone))[0]
    await someone.does("more", short_id(TitleId(title)))
    assert len(someone.titles) == 8
    assert title not in someone.titles


async def test_why_names_what_counted_and_its_shares_make_a_whole(someone: Someone) -> None:
    title = (await shown(someone))[0]
    await someone.does("why", short_id(TitleId(title)))
    percents = [int(word) for word in someone.text.replace("%", " ").split() if word.isdigit()]
    assert "What counted" in someone.text
    assert percents


async def test_a_mood_gives_picks_at_once(someone: Someone) -> None:
    await someone.taps("Change the mood") if await shown(someone) else None
    await someone.taps("Cosy")
    assert len(someone.titles) == 8


async def test_a_filter_that_gave_way_can_be_put_back(someone: Someone) -> None:
    await someone.says("horror from the 1950s under 60 minutes in Danish")
    assert "also fits" in someone.text
    back = [b for b in someone.buttons() if b.action.verb == "put_back"]
    assert back
    await someone.presses(back[0].action)
    assert someone.replies


async def test_after_ten_at_night_nothing_is_longer_than_two_and_a_half_hours(
    someone: Someone, house: House, clock: FakeClock
) -> None:
    arrays = house.recommender.arrays
    await someone.does("set", "zone", "UTC")
    clock.set(datetime(2026, 11, 20, 23, 30, tzinfo=UTC))
    for _ in range(3):
        await someone.does("enough")
        assert all(arrays.columns.runtime[arrays.place[TitleId(t)]] <= 150 for t in someone.titles)


async def test_buttons_work_after_a_restart(someone: Someone, house: House) -> None:
    await someone.does("enough")
    again = House(house.settings, clock=house.clock, embedder=house.embedder)
    await again.open()
    someone.manager = again.manager
    await someone.taps("Try different")
    assert len(someone.titles) == 8
    await again.close()


async def test_cards_that_lapsed_are_said_to_be_gone_and_new_ones_offered(someone: Someone, clock: FakeClock) -> None:
    await someone.does("enough")
    clock.advance(hours=2)
    await someone.does("page", "3")
    assert "cleared away" in someone.text
    assert someone.labels


async def test_nobody_can_press_another_persons_buttons_in_a_group(another: Callable[..., Someone]) -> None:
    from bot.messages import Chat

    group = Chat(id="group", private=False)
    ann, ben = another(chat=group), another(chat=group)
    await ann.does("enough")
    action = next(ann.buttons()).action
    reply = await ben.presses(action)
    assert reply.alert
    assert "someone else" in reply.text
    assert (await ann.presses(action)).cards


async def test_an_event_delivered_twice_is_answered_once(someone: Someone) -> None:
    title = short_id(TitleId((await shown(someone))[0]))
    await someone.does("like", title, event="the-same")
    await someone.does("like", title, event="the-same")
    assert someone.replies == ()
    await someone.does("undo")
    await someone.does("history")
    assert "Nothing yet" in someone.text


def test_short_ids_lead_back(someone: Someone) -> None:
    assert from_short_id(short_id(TitleId("tmdb:tv:1399"))) == "tmdb:tv:1399"


async def test_a_mood_leaves_what_is_its_opposite_and_keeps_what_goes_with_it(someone: Someone) -> None:
    await someone.does("more_like_this", "The Godfather")
    await someone.does("mood", "laugh")
    assert "Godfather" not in someone.text
    await someone.does("more_like_this", "Coco")
    await someone.does("mood", "cry")
    assert "Coco" in someone.text


async def test_a_mood_of_one_kind_of_film_shows_that_kind_whatever_one_likes(someone: Someone, house: House) -> None:
    for name in ("Heat", "GoodFellas", "Casino"):
        await someone.says(f"I loved {name}")
    arrays = house.recommender.arrays
    terrifying = concept_columns()["terrifying"]
    await someone.does("mood", "scare")
    rows = [arrays.place[title] for title in someone.titles]
    assert sum(int(arrays.concepts[row, terrifying]) >= 50 for row in rows) >= len(rows) - 1
    await someone.does("mood", "laugh")
    assert "terrifying" not in someone.text
