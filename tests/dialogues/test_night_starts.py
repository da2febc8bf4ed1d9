"""A movie night starts when somebody says, in words or by a button, on their clock; the chat is told when it does."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.wiring.house import House
from tests.dialogues.gathering import Group, Told, closing, labels
from tests.dialogues.talking import Someone
from tests.fakes import fake


@pytest.fixture
def group(house: House) -> Group:
    return Group(house)


async def at_home(someone: Someone, zone: str = "Europe/Berlin") -> None:
    await someone.does("set", "zone", zone)


async def test_a_start_in_words_is_told_with_the_day_and_the_clock_it_is_on(group: Group) -> None:
    await at_home(group["Ann"])
    night = await group.plan("friday at 8")
    assert "It starts Friday, " in night.text
    assert "20:00 (Europe/Berlin)" in night.text
    assert night.begins
    assert night.begins.at.astimezone(UTC).hour in (18, 19)
    assert "1/3" in group["Ann"].text, "and the questions come as they did"
    ballot = await group.press("Ann", "Start")
    assert "It starts Friday, " in ballot.text


async def test_minutes_to_vote_and_a_start_can_be_said_together(group: Group) -> None:
    night = await group.plan("30", "in 2 hours")
    assert "It starts" in night.text
    await group.press("Ben", "I'm in")
    assert "closes in 30 min" in (await group.press("Ann", "Start")).text


async def test_without_a_time_zone_it_is_asked_once(group: Group) -> None:
    asked = await group.plan("friday at 8")
    assert "on whose clock" in asked.text
    await group.press("Ben", "Tokyo")
    assert "Ann" in group["Ben"].text, "it is for the host to say"
    night = await group.press("Ann", "Tokyo")
    assert "20:00 (Asia/Tokyo)" in night.text
    assert "Who's in?" in night.text
    again = await group.plan("saturday 9pm")
    assert "Saturday" in again.text
    assert "21:00 (Asia/Tokyo)" in again.text


async def test_who_joins_before_the_clock_is_known_loses_no_start(group: Group) -> None:
    await group.plan("friday at 8")
    await group["Ben"].says("I'm in")
    waiting = group.look("Ben")
    assert "Ann, for the start I still need your time zone" in waiting.text
    assert "Ben" in waiting.text
    assert "on whose clock" in (await group.press("Ann", "Start time")).text
    night = await group.press("Ann", "Tokyo")
    assert "20:00 (Asia/Tokyo)" in night.text
    assert "time zone" not in night.text


async def test_the_clock_is_told_in_words_too(group: Group) -> None:
    await group.plan("friday at 8")
    await group["Ben"].says("I'm in")
    await group["Ann"].says("Berlin")
    assert "20:00 (Europe/Berlin)" in group.look("Ann").text
    await group.press("Ann", "Start time")
    await group.press("Ann", "No time")
    assert "time zone" not in (await group.press("Chi", "I'm in")).text, "what was let go isn't waited for"


async def test_whose_country_is_known_is_not_asked(house: House) -> None:
    night = await Group(house, locale="de-AT").plan("Freitag um 20 Uhr")
    assert "Beginn: Freitag, " in night.text
    assert "20:00 (Europe/Vienna)" in night.text


async def test_a_button_sets_moves_and_takes_away_the_start(group: Group) -> None:
    await at_home(group["Ann"])
    await group.plan()
    await group.press("Ben", "I'm in")
    assert "When does it start, Ann?" in (await group.press("Ann", "Start time")).text
    assert "It starts" not in (await group.press("Ann", "Back")).text
    await group.press("Ann", "Start time")
    assert "20:00" in (await group.press("Ann", "Tomorrow")).text
    await group.press("Ann", "Start time")
    assert "It starts Saturday" in (await group.press("Ann", "Saturday")).text
    await group.press("Ann", "Start time")
    night = await group.press("Ann", "No time")
    assert "It starts" not in night.text
    assert "Ann and Ben" in night.text


async def test_only_who_leads_sets_it(group: Group) -> None:
    await group.gathered("Ben")
    before = group.night
    await group.press("Ben", "Start time")
    assert group["Ben"].replies[0].alert
    assert group.night is before
    await group["Ben"].does("movie_night", "tomorrow")
    assert "That is for Ann to say" in group["Ben"].text
    assert "It starts" not in group["Ben"].text


@pytest.mark.parametrize(("words", "told"), [("whenever", "couldn't read a time"), ("in 90 days", "two months")])
async def test_what_is_no_time_to_come_is_said_and_the_night_goes_on(group: Group, words: str, told: str) -> None:
    night = await group.plan(words)
    assert told in night.text
    assert "Who's in?" in night.text
    assert any("I'm in" in label for label in labels(night))


async def test_the_chat_is_reminded_once_with_what_won(house: House, group: Group) -> None:
    await group.plan("in 2 hours")
    await group.press("Ben", "I'm in")
    await group.press("Ann", "Start")
    await group.press("Ann", "1")
    await group.press("Ben", "1")
    told = Told()
    fake(house.clock).advance(hours=1)
    await closing(house, told)
    assert told.to(group) == []
    fake(house.clock).advance(hours=1, minutes=1)
    await closing(house, told)
    await closing(house, told)
    (reminder,) = told.to(group)
    assert reminder.text.startswith("It's time: ")


async def test_a_night_that_still_gathers_is_there_when_it_starts(house: House, group: Group) -> None:
    await at_home(group["Ann"])
    night = await group.plan("in 3 days")
    told = Told()
    fake(house.clock).advance(days=2)
    await closing(house, told)
    assert night.stands not in [reply.stands for reply in told.amended], "it doesn't lapse before"
    assert told.to(group) == []
    fake(house.clock).advance(days=1, minutes=1)
    await closing(house, told)
    (reminder,) = told.to(group)
    assert "It's time for the movie night" in reminder.text
    assert any("Start" in label for label in labels(reminder))
    fake(house.clock).advance(hours=7)
    await closing(house, told)
    (lapsed,) = [reply for reply in told.amended if reply.stands == night.stands]
    assert lapsed.begins, "and what nobody starts ends"
    assert lapsed.begins.off


async def test_of_a_night_that_was_called_off_nobody_is_reminded(house: House, group: Group) -> None:
    await group.plan("in 2 hours")
    off = await group.press("Ann", "Call it off")
    assert off.begins
    assert off.begins.off
    told = Told()
    fake(house.clock).advance(hours=3)
    await closing(house, told)
    assert told.to(group) == []


async def test_a_door_that_is_silent_reminds_later_and_not_hours_later(house: House, group: Group) -> None:
    await group.plan("in 2 hours")
    fake(house.clock).advance(hours=2, minutes=1)
    await closing(house, Told(silent=True))
    told = Told()
    await closing(house, told)
    assert len(told.to(group)) == 1
    other = Group(house)
    await other.plan("in 2 hours")
    fake(house.clock).advance(hours=4)
    await closing(house, told)
    assert told.to(other) == []


async def test_alone_it_starts_too(house: House) -> None:
    someone = Someone(manager=house.manager, name=f"alone-{datetime.now(UTC).timestamp()}")
    await someone.does("movie_night", "in 2 hours")
    assert "It starts" in someone.text
    assert "1/3" in someone.text


async def test_how_it_was_is_asked_the_day_after_it_started(house: House, group: Group) -> None:
    await group.plan("in 3 days")
    await group.press("Ann", "Start")
    night = await house.nights.on_in("test", group.chat.id)
    assert night
    assert night.asked_at() - house.clock.now() > timedelta(days=3)
