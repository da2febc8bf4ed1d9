"""What was answered arrives: once, in order, also when Discord is down for long or the process dies in between."""

import asyncio
from collections.abc import Callable

import pytest

from bot.dialogue import Flow, Replies, Turn, merge
from bot.manager import Manager
from bot.messages import Action, Button, Incoming, Reply
from bot.ports import Handle
from bot.wiring.house import House
from tests.doors.discord.conftest import Opened
from tests.fakes import FakeHearing, fake
from tests.standins.discord_api import DiscordApi, Fault
from tests.standins.discord_people import Person
from tests.standins.discord_world import Channel

MESSAGES = "/messages$"
AGAIN = Button(label="Again", action=Action(verb="again"))


@pytest.fixture
def handle(house: House) -> Handle:
    """A dialogue that says what was said, over the house's own store; `two` is answered by two messages."""

    async def say(turn: Turn) -> Replies:
        if turn.action.verb == "again":
            return (Reply(text="again", buttons=((AGAIN,),), replaces=True),)
        if turn.action.verb != "text":
            return (Reply(text=turn.action.verb, buttons=((AGAIN,),)),)
        return (Reply(text=turn.text), *((Reply(text="and more"),) if turn.text == "two" else ()))

    verbs = dict.fromkeys(("again", "stale", "help", "taste"), say)
    routes = merge([Flow(name="talkative", verbs=verbs, hears={"other": say})])
    return Manager(routes=routes, hearing=FakeHearing(say), people=house.people, clock=house.clock).handle


@pytest.fixture
def dying(handle: Handle) -> Handle:
    """The same, in a process that dies before anything is sent."""

    async def dies(incoming: Incoming) -> tuple[Reply, ...]:
        await handle(incoming)
        raise asyncio.CancelledError

    return dies


def texts(person: Person) -> list[str]:
    return [person.read(message) for message in person.screen]


async def until_kept(house: House, right: Callable[[int], bool]) -> None:
    for _ in range(1000):
        count = len(await house.outbox.waiting("discord"))
        if right(count):
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"{count} turns wait to be sent")


async def all_is_sent(house: House) -> None:
    await until_kept(house, lambda count: count == 0)


async def test_what_could_not_be_sent_for_long_arrives_once_and_in_order(
    opened: Opened, api: DiscordApi, person: Person, house: House, handle: Handle
) -> None:
    async with opened(handle):
        down = [Fault(method="POST", path=MESSAGES, status=503) for _ in range(6)]
        api.faults += down
        for text in ("one", "two", "three"):
            await person.says(text, answered=False)
        await until_kept(house, lambda count: count == 3)
        await all_is_sent(house)
        assert await person.says("four") == "four"
    assert texts(person) == ["one", "two", "and more", "three", "four"]
    assert api.complaints == []


async def test_what_was_answered_when_the_process_died_arrives_after_the_start(
    opened: Opened, api: DiscordApi, person: Person, house: House, handle: Handle, dying: Handle
) -> None:
    async with opened(dying):
        await person.says("two", answered=False)
        await until_kept(house, lambda count: count == 1)
        await person.slash("help", wait=False)
        await until_kept(house, lambda count: count == 2)
    assert person.screen == []
    for _ in range(2):
        async with opened(handle):
            await all_is_sent(house)
    assert texts(person) == ["two", "and more", "help"]
    assert api.complaints == []


async def test_what_was_for_one_persons_eyes_comes_in_a_dm(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel, house: House, handle: Handle, dying: Handle
) -> None:
    ann, ben = person.at(channel), Person(api=api, here=channel)
    async with opened(dying):
        await ann.slash("taste", wait=False)
        await until_kept(house, lambda count: count == 1)
    async with opened(handle):
        await all_is_sent(house)
    assert texts(person) == ["taste"]
    assert [text for text in texts(ben) if "taste" in text] == []
    assert any("in private" in text for text in texts(ben)), "those who saw the question see that it was answered"
    assert api.complaints == []


async def test_an_edit_that_was_not_made_is_an_edit_after_the_start(
    opened: Opened, api: DiscordApi, person: Person, house: House, handle: Handle, dying: Handle
) -> None:
    async with opened(handle):
        assert await person.slash("help") == "help"
    async with opened(dying):
        await person.press("Again", wait=False)
        await until_kept(house, lambda count: count == 1)
    async with opened(handle):
        await all_is_sent(house)
    assert texts(person) == ["again"]
    assert api.complaints == []


async def test_an_answer_that_is_late_says_so_and_one_of_yesterday_is_left(
    opened: Opened, api: DiscordApi, person: Person, house: House, handle: Handle, dying: Handle
) -> None:
    async with opened(dying):
        await person.says("of yesterday", answered=False)
        await until_kept(house, lambda count: count == 1)
        fake(house.clock).advance(hours=23.9)
        await person.says("two", answered=False)
        await until_kept(house, lambda count: count == 2)
        fake(house.clock).advance(minutes=11)
    async with opened(handle):
        await all_is_sent(house)
    assert texts(person) == ["Sorry, this took a while:\ntwo", "and more"]
    assert api.complaints == []
