"""A movie night in a forum's topic is told in that topic, and the vote ends where it stood."""

from itertools import count

import pytest

from bot.jobs.nights import ClosingNights
from bot.wiring.house import House
from tests.doors.telegram.conftest import Opened
from tests.fakes import fake
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone

TOPIC = {"message_thread_id": 12, "is_topic_message": True}


_groups = count(-108799, -1)


@pytest.fixture
def ann(api: TelegramApi) -> Phone:
    return Phone(api=api, chat=next(_groups))


@pytest.fixture
def ben(api: TelegramApi, ann: Phone) -> Phone:
    return Phone(api=api, chat=ann.chat)


async def test_a_night_ends_by_itself_in_the_topic_where_it_began(
    opened: Opened, api: TelegramApi, ann: Phone, ben: Phone, house: House
) -> None:
    async with opened() as door:
        await ann.says("/movienight", **TOPIC)
        night = ann.last
        await ben.taps("I'm in", night)
        await ann.taps("Start", night)
        ballot = ann.last
        assert ballot["message_id"] != night["message_id"]
        await ben.taps("2", ballot)
        fake(house.clock).advance(minutes=11)
        closing = ClosingNights(
            nights=house.nights, shown=house.night_shown, tellers={door.name: door}, clock=house.clock
        )
        assert await closing.run() == "1 told"
        won = ann.last
        assert won["message_thread_id"] == TOPIC["message_thread_id"]
        ended = api.chats[ann.chat][ballot["message_id"]]
        assert "closed" in ended["text"]
        assert not ann.buttons(ended), "nobody presses a vote that is over"
    assert api.violations == []


async def test_a_night_that_is_shown_anew_can_be_pressed_in_one_place(
    opened: Opened, api: TelegramApi, ann: Phone, ben: Phone
) -> None:
    async with opened():
        await ann.says("/movienight", **TOPIC)
        first = ann.last["message_id"]
        await ben.says("/movie_night", **TOPIC)
        second = ann.last["message_id"]
        assert second != first
        assert not ann.labels(api.chats[ann.chat][first])
        await ben.says("/nominate Heat", **TOPIC)
        assert not ann.labels(api.chats[ann.chat][second])
        await ben.taps("I'm out")
        assert ann.labels()
    assert api.violations == []


async def test_each_title_of_the_vote_opens_its_card_for_whoever_asks(
    opened: Opened, api: TelegramApi, ann: Phone, ben: Phone
) -> None:
    async with opened():
        await ann.says("/movienight")
        await ben.taps("I'm in", ann.last)
        await ann.taps("Start", ann.last)
        ballot, count = ann.last, len(ann.screen)
        name = next(line for line in ballot["text"].split("\n") if line.startswith("2")).split(" · ")[0][3:]
        await ben.taps("🎞 2", ballot)
        own = Phone(api=api, user=ben.user)
        assert name in own.text
        assert len(ann.screen) == count
        api.blocked.add(ann.user)
        await ann.taps("🎞 2", ballot, wait=False)
        await api.until(lambda: all(press.get("answer") for press in api.presses.values()))
        answer = list(api.presses.values())[-1]["answer"]
        assert answer["url"].startswith("https://t.me/usher_bot?start=title_")
    assert api.violations == []


async def test_a_night_that_nobody_starts_loses_its_buttons(
    opened: Opened, api: TelegramApi, ann: Phone, house: House
) -> None:
    async with opened() as door:
        await ann.says("/movienight")
        night = ann.last
        fake(house.clock).advance(hours=7)
        closing = ClosingNights(
            nights=house.nights, shown=house.night_shown, tellers={door.name: door}, clock=house.clock
        )
        await closing.run()
        assert not ann.buttons(api.chats[ann.chat][night["message_id"]])
        assert len(ann.screen) == 1
    assert api.violations == []
