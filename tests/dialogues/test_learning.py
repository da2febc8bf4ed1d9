"""What Usher learns from talk: noted with Undo, read back with its source, corrected, removed, and put to use."""

import asyncio
import json
import threading
from typing import Any

import numpy as np
import pytest

from bot.drawing import portrait as picture
from bot.taste.traits import TRAITS
from bot.titles import TitleId, short_id
from bot.wiring.house import House
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock


async def kept(someone: Someone, house: House) -> dict[str, list[dict[str, object]]]:
    person = await house.people.find(someone.account)
    assert person
    return await house.people.export(person)


@pytest.mark.parametrize(
    "said",
    [
        "ninety minutes is great", "an hour and a half is lovely", "thanks! i'll let you know how we liked it",
        "deux heures c'est super", "ich sag dir morgen, wie er mir gefallen hat", "mañana te digo si me ha gustado",
    ],
)  # fmt: skip
async def test_what_is_said_of_a_length_or_will_be_told_teaches_nothing(someone: Someone, said: str) -> None:
    await someone.says("a heist film")
    await someone.says(said)
    told = await someone.export()
    assert not told["verdicts"] and not told["insights"]


@pytest.mark.parametrize("said", ["i refuse to watch Tom Cruise", "I'm boycotting Tom Cruise"])
async def test_whom_somebody_refuses_to_watch_is_not_liked(someone: Someone, said: str) -> None:
    await someone.says(f"{said}. a thriller please")
    assert "without Tom Cruise" in someone.text


async def test_what_a_message_taught_is_noted_in_a_few_words(someone: Someone) -> None:
    await someone.says("I loved Dune's visuals but it was too slow")
    assert someone.text.startswith("Noted: you liked Dune")
    assert "visually stunning" in someone.text
    assert "brisk" in someone.text
    assert any("Undo" in label for label in someone.labels)


async def test_undo_takes_back_exactly_what_that_message_taught(someone: Someone, house: House) -> None:
    await someone.says("I hate horror")
    first = next(b.action for b in someone.buttons() if b.action.verb == "undo")
    await someone.says("I loved Parasite, I like comedies")
    await someone.presses(first)
    assert "I hate horror" in someone.text
    await someone.does("taste")
    assert "horror" not in someone.text
    assert "Parasite" in someone.text
    assert "comedies" in someone.text
    await someone.presses(first)
    assert "nothing to take back" in someone.text


async def test_undo_of_one_verdict_leaves_the_later_ones(someone: Someone) -> None:
    await someone.does("enough")
    first, second = someone.titles[:2]
    await someone.does("like", short_id(TitleId(first)))
    undo = next(b.action for b in someone.buttons() if b.action.verb == "undo")
    await someone.does("like", short_id(TitleId(second)))
    await someone.presses(undo)
    await someone.does("history")
    assert [b.action.args[0] for b in someone.buttons()] == [short_id(TitleId(second))]


async def test_undo_without_a_button_takes_back_the_newest(someone: Someone, clock: FakeClock) -> None:
    await someone.says("I loved Parasite")
    clock.advance(minutes=1)
    await someone.says("I hate horror")
    await someone.says("/undo")
    await someone.says("/undo")
    assert "Parasite" in someone.text
    await someone.does("taste")
    assert "nothing about you" in someone.text


@pytest.mark.parametrize("asked", ["/taste", "what do you know about me?", "What have you learned about me so far?"])
async def test_usher_says_what_it_knows_with_source_and_day(someone: Someone, clock: FakeClock, asked: str) -> None:
    await someone.says("I like comedies")
    clock.advance(days=3)
    await someone.says(asked)
    assert "You like comedies (you said “I like comedies” on " in someone.text


async def test_words_and_verdicts_that_agree_are_told_together(someone: Someone, house: House) -> None:
    arrays = house.recommender.arrays
    for title in [t for t, row in arrays.place.items() if arrays.has_genre("Horror")[row]][:4]:
        await someone.does("like", short_id(title))
    await someone.says("I like horror")
    await someone.does("taste")
    assert "4 of your 4 likes agree" in someone.text


async def test_a_newer_word_overturns_an_older_one(someone: Someone, clock: FakeClock) -> None:
    await someone.says("I hate horror")
    clock.advance(days=30)
    await someone.says("I actually like horror now")
    await someone.does("taste")
    assert "like horror films" in someone.text
    assert "not for you" not in someone.text


async def test_what_is_said_of_tonight_is_told_apart_and_lapses(someone: Someone, clock: FakeClock) -> None:
    await someone.says("I'm tired, something cozy for tonight")
    await someone.does("taste")
    assert "For now" in someone.text
    assert "easy" not in someone.text.partition("For now")[2].partition("\n")[2]
    clock.advance(hours=2)
    await someone.does("taste")
    assert "For now" not in someone.text


async def test_the_mood_of_a_conversation_goes_on_to_its_next_picks(someone: Someone, house: House) -> None:
    arrays, comfort = house.recommender.arrays, TRAITS.index("comfort")

    def warmth() -> float:
        return float(np.mean([arrays.z[arrays.place[TitleId(t)], comfort] for t in someone.titles]))

    await someone.does("surprise")
    before = warmth()
    await someone.says("I'm tired, something cozy for tonight")
    await someone.does("picks")
    await someone.does("enough")
    assert warmth() > before


async def test_what_was_refused_for_good_stays_away_until_asked_for(someone: Someone, house: House) -> None:
    arrays = house.recommender.arrays
    horror = arrays.has_genre("Horror")
    await someone.says("I hate horror")
    for ask in ("surprise", "enough", "try_different"):
        await someone.does(ask)
        assert someone.titles
        assert not any(horror[arrays.place[TitleId(title)]] for title in someone.titles)
    await someone.says("show me a horror film from the 80s")
    assert all(horror[arrays.place[TitleId(title)]] for title in someone.titles)


async def test_taste_has_no_say_in_which_film_is_half_remembered(someone: Someone, house: House) -> None:
    asked = "what's that film where a writer goes mad in an empty hotel in winter and chases his family with an axe"
    arrays = house.recommender.arrays
    await someone.says("I hate horror")
    await someone.says(asked)
    assert any(arrays.has_genre("Horror")[arrays.place[TitleId(title)]] for title in someone.titles)


async def test_lasting_words_lean_the_picks_their_way(someone: Someone, house: House) -> None:
    arrays, slow = house.recommender.arrays, TRAITS.index("pacing_slow")

    def pace() -> float:
        return float(np.mean([arrays.z[arrays.place[TitleId(t)], slow] for t in someone.titles]))

    await someone.does("picks")
    before = pace()
    await someone.says("I don't like slow films")
    await someone.does("enough")
    assert pace() < before


async def test_a_thing_can_be_removed_and_is_gone_from_the_store(someone: Someone, house: House) -> None:
    await someone.says("I like comedies")
    await someone.says("I hate horror")
    await someone.does("taste")
    await someone.taps("Remove one")
    await someone.taps("horror")
    await someone.does("taste")
    assert "horror" not in someone.text
    assert "Horror" not in json.dumps((await kept(someone, house))["insights"])


async def test_a_guess_from_verdicts_that_is_not_true_is_not_guessed_again(someone: Someone, house: House) -> None:
    arrays = house.recommender.arrays
    horror = [t for t, row in arrays.place.items() if arrays.has_genre("Horror")[row]]
    for title in horror[:4]:
        await someone.does("like", short_id(title))
    await someone.does("taste")
    await someone.taps("Correct")
    await someone.taps("horror films")
    await someone.taps("Not true")
    await someone.does("like", short_id(horror[5]))
    await someone.does("taste")
    assert "You like horror" not in someone.text


async def test_less_so_and_more_so_move_what_is_known_and_can_be_undone(someone: Someone, house: House) -> None:
    await someone.says("I hate horror")
    await someone.does("correct")
    await someone.taps("Horror")
    await someone.taps("Less so")
    (told,) = [i for i in (await kept(someone, house))["insights"] if not i["said"]]
    assert [lesson["lean"] for lesson in told["lessons"]] == [0.0, -0.5]  # type: ignore[attr-defined, index]  # an export is plain JSON
    await someone.taps("Undo")
    assert all(i["said"] for i in (await kept(someone, house))["insights"])


async def test_a_liked_title_can_be_removed(someone: Someone) -> None:
    await someone.says("I loved Parasite")
    await someone.does("unlearn")
    await someone.taps("Parasite")
    await someone.does("taste")
    assert "nothing about you" in someone.text


async def test_a_correction_of_what_is_gone_says_so(someone: Someone) -> None:
    await someone.does("correct", "nothing", "more")
    assert "any more" in someone.text
    assert someone.labels


async def test_taste_comes_with_a_picture_unless_pictures_are_off(someone: Someone) -> None:
    await someone.says("I like comedies")
    await someone.does("taste")
    pictures = [reply.picture for reply in someone.replies if reply.picture]
    assert [picture.data[:8] for picture in pictures if picture.data] == [b"\x89PNG\r\n\x1a\n"]
    light = pictures[0].data
    await someone.does("set", "theme", "dark")
    await someone.does("taste")
    assert [r.picture.data != light for r in someone.replies if r.picture] == [True]
    await someone.does("set", "pictures", "off")
    await someone.does("taste")
    assert not any(reply.picture for reply in someone.replies)


async def test_the_loop_goes_on_while_the_picture_is_drawn(someone: Someone, monkeypatch: pytest.MonkeyPatch) -> None:
    await someone.says("I like comedies")
    going_on, draw = threading.Event(), picture.draw

    def wait_for_the_loop(*given: Any) -> bytes:
        assert going_on.wait(10)
        return draw(*given)

    monkeypatch.setattr(picture, "draw", wait_for_the_loop)
    drawing = asyncio.create_task(someone.does("taste"))
    await asyncio.sleep(0.1)
    going_on.set()
    await drawing
    assert any(reply.picture for reply in someone.replies)


async def test_a_message_that_taught_much_queues_a_refresh_with_it(someone: Someone, house: House) -> None:
    await someone.says("I like comedies")
    assert (await kept(someone, house))["queue"] == []
    await someone.says("I loved Dune's visuals but it was too slow")
    (work,) = (await kept(someone, house))["queue"]
    assert work["kind"] == "refresh"


async def test_an_opinion_that_names_nothing_is_of_the_card_on_top(someone: Someone) -> None:
    await someone.does("enough")
    await someone.does("page", "2")
    title = someone.titles[2]
    await someone.says("loved it")
    await someone.does("history")
    assert [b.action.args[0] for b in someone.buttons()] == [short_id(TitleId(title))]


async def test_stars_without_a_title_are_for_the_card_on_top(someone: Someone) -> None:
    await someone.does("enough")
    title = someone.titles[0]
    await someone.says("/rate 4")
    assert "4 of 5" in someone.text
    await someone.does("history")
    assert [b.action.args[0] for b in someone.buttons()] == [short_id(TitleId(title))]


async def test_only_a_short_phrase_of_a_long_message_is_kept(someone: Someone, house: House) -> None:
    secret = "my neighbour's name is Trelawney and the key is under the mat. " * 20
    await someone.says(secret + "I loved Parasite.")
    (insight,) = (await kept(someone, house))["insights"]
    assert insight["said"] == "I loved Parasite"
