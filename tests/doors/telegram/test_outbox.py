"""What was answered arrives: once, in order, also when Telegram is down for long or the process dies in between."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator

import pytest

from bot import observe
from bot.dialogue import Flow, Replies, Turn, merge
from bot.manager import Manager
from bot.messages import Action, Button, Incoming, Picture, Reply
from bot.ports import Handle
from bot.wiring.doors import standing
from bot.wiring.house import House
from memory.doors import SqlDoorMemory
from tests.doors.telegram.conftest import Opened
from tests.fakes import FakeHearing, fake
from tests.standins.telegram_api import Fault, TelegramApi
from tests.standins.telegram_phone import Phone

DOWN = {"status": 502, "description": "Bad Gateway", "times": 10_000}
PNG = b"\x89PNG"
AGAIN = Button(label="Again", action=Action(verb="again"))


def talkative(house: House) -> Handle:
    """A dialogue that says what was said, over the house's own store; `two` is answered by words and a picture."""

    async def say(turn: Turn) -> Replies:
        if turn.action.verb == "again":
            return (Reply(text=f"again {len(turn.conversation)}", buttons=((AGAIN,),), replaces=True),)
        turn.conversation["said"] = turn.text
        first = Reply(text=turn.text, buttons=((AGAIN,),) if turn.text == "button" else ())
        return (first, Reply(picture=Picture(alt="bars", data=PNG))) if turn.text == "two" else (first,)

    verbs = {"again": say, "stale": say, "help": say}
    routes = merge([Flow(name="talkative", verbs=verbs, hears={"other": say})])
    return Manager(routes=routes, hearing=FakeHearing(say), people=house.people, clock=house.clock).handle


@pytest.fixture
def handle(house: House) -> Handle:
    return talkative(house)


@pytest.fixture
def heal(api: TelegramApi) -> Iterator[Callable[[], None]]:
    yield api.faults.clear
    api.faults.clear()


def texts(phone: Phone) -> list[str]:
    return [message.get("text", "a picture") for message in phone.screen]


async def kept(house: House) -> int:
    return len([unsent for unsent in await house.outbox.waiting("telegram") if unsent.replies])


async def until_kept(house: House, right: Callable[[int], bool]) -> None:
    for _ in range(1000):
        if right(await kept(house)):
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"{await kept(house)} turns wait to be sent")


async def all_is_sent(house: House) -> None:
    await until_kept(house, lambda count: count == 0)


Heal = Callable[[], None]
Wait = Callable[[int], Awaitable[None]]


@pytest.fixture
def waiting(house: House) -> Wait:
    """Until so many turns' replies wait."""

    async def wait(count: int) -> None:
        await until_kept(house, lambda found: found >= count)

    return wait


@pytest.mark.parametrize("status", [500, 502, 401, 429])
async def test_what_could_not_be_sent_for_long_arrives_once_and_in_order(
    opened: Opened, api: TelegramApi, phone: Phone, house: House, handle: Handle, heal: Heal, waiting: Wait, status: int
) -> None:
    flood = {"parameters": {"retry_after": 0}} if status == 429 else {}
    other = Phone(api=api)
    api.faults.append(Fault(method="sendMessage", chat=phone.chat, **{**DOWN, "status": status}, **flood))
    async with opened(handle):
        for text in ("one", "two", "three", "four"):
            await phone.says(text, wait=False)
        await waiting(4)
        await other.says("nobody else waits", wait=False)
        await api.until(lambda: texts(other) == ["nobody else waits"])
        tries = api.methods().count("sendMessage")
        await api.until(lambda: api.methods().count("sendMessage") > tries + 3)
        assert phone.screen == []
        heal()
        await all_is_sent(house)
        await phone.says("five")
    assert texts(phone) == ["one", "two", "a picture", "three", "four", "five"]
    assert api.violations == []


async def test_an_outage_for_all_is_sat_out(
    opened: Opened, api: TelegramApi, house: House, handle: Handle, heal: Heal, waiting: Wait
) -> None:
    crowd = [Phone(api=api) for _ in range(12)]
    api.faults.append(Fault(method="sendMessage", **DOWN))
    async with opened(handle):
        for number in range(3):
            for phone in crowd:
                await phone.says(str(number), wait=False)
        await waiting(3 * len(crowd))
        heal()
        await all_is_sent(house)
    assert [texts(phone) for phone in crowd] == [["0", "1", "2"]] * len(crowd)


async def test_what_was_answered_when_the_process_died_arrives_after_the_start(
    opened: Opened, api: TelegramApi, phone: Phone, house: House, handle: Handle
) -> None:
    async def dies(incoming: Incoming) -> tuple[Reply, ...]:
        await handle(incoming)
        raise asyncio.CancelledError

    async with opened(dies):
        await phone.says("saved", wait=False)
        await until_kept(house, lambda count: count == 1)
    assert phone.screen == []
    async with opened(handle):
        await api.until(lambda: bool(phone.screen))
        await phone.says("next")
    async with opened(handle):
        await phone.says("last")
    assert texts(phone) == ["saved", "next", "last"]
    assert await kept(house) == 0


async def test_what_could_not_be_sent_before_the_end_arrives_after_the_start_in_order(
    opened: Opened, api: TelegramApi, phone: Phone, house: House, handle: Handle, heal: Heal, waiting: Wait
) -> None:
    api.faults.append(Fault(method="sendMessage", **DOWN))
    async with opened(handle):
        for text in ("one", "two", "three"):
            await phone.says(text, wait=False)
        await waiting(3)
    heal()
    async with opened(handle):
        await phone.says("four", wait=False)
        await api.until(lambda: len(phone.screen) == 5)
    assert texts(phone) == ["one", "two", "a picture", "three", "four"]


async def test_of_an_answer_that_was_half_sent_only_the_rest_comes_after_the_start(
    opened: Opened, api: TelegramApi, phone: Phone, house: House, handle: Handle, heal: Heal
) -> None:
    api.faults.append(Fault(method="sendPhoto", **DOWN))
    async with opened(handle):
        await phone.says("two", wait=False)
        await api.until(lambda: api.methods().count("sendPhoto") > 6)
        assert texts(phone) == ["two"]
    heal()
    async with opened(handle):
        await api.until(lambda: len(phone.screen) == 2)
        await phone.says("three")
    assert texts(phone) == ["two", "a picture", "three"]


async def test_an_edit_that_failed_is_an_edit_again(
    opened: Opened, api: TelegramApi, phone: Phone, house: House, handle: Handle, heal: Heal, waiting: Wait
) -> None:
    async with opened(handle):
        await phone.says("button")
        api.faults.append(Fault(method="editMessageText", **DOWN))
        await phone.taps("Again", wait=False)
        await waiting(1)
    heal()
    async with opened(handle):
        await all_is_sent(house)
    assert texts(phone) == ["again 1"]


async def test_an_answer_that_is_late_says_so_once(
    opened: Opened, api: TelegramApi, phone: Phone, house: House, handle: Handle, heal: Heal, waiting: Wait
) -> None:
    api.faults.append(Fault(method="sendMessage", **DOWN))
    async with opened(handle):
        await phone.says("two", wait=False)
        await waiting(1)
        fake(house.clock).advance(minutes=9)
        await phone.says("quick", wait=False)
        await waiting(2)
        fake(house.clock).advance(minutes=2)
        tries = api.methods().count("sendMessage")
        await api.until(lambda: api.methods().count("sendMessage") > tries + 4)  # those of one attempt
        heal()
        await all_is_sent(house)
    assert texts(phone) == ["Sorry, this took a while:\ntwo", "a picture", "quick"]


async def test_after_a_day_it_is_given_up_and_counted(
    opened: Opened, api: TelegramApi, phone: Phone, house: House, handle: Handle, heal: Heal, waiting: Wait
) -> None:
    def given_up() -> float:
        return observe.registry.get_sample_value("usher_replies_given_up_total", {"door": "telegram"}) or 0.0

    before = given_up()
    api.faults.append(Fault(method="sendMessage", **DOWN))
    async with opened(handle):
        await phone.says("of yesterday", wait=False)
        await waiting(1)
    async with opened(handle):
        await phone.says("of yesterday too", wait=False)
        await waiting(2)
        fake(house.clock).advance(hours=25)
        await all_is_sent(house)
        heal()
        await phone.says("today")
    assert texts(phone) == ["today"]
    assert given_up() - before == 2
    assert not await SqlDoorMemory(house.database).unanswered("telegram:4200")


async def test_the_operator_is_told_what_waits(
    opened: Opened, api: TelegramApi, phone: Phone, house: House, handle: Handle, heal: Heal, waiting: Wait
) -> None:
    api.faults.append(Fault(method="sendMessage", **DOWN))
    async with opened(handle) as door:
        await phone.says("unsent", wait=False)
        await waiting(1)
        fake(house.clock).advance(minutes=3)
        told = (await standing(house, [door]))["telegram"]
        assert (told["unsent"], told["unsent_oldest_seconds"]) == (1, 180)
        heal()
        await all_is_sent(house)
        assert "unsent" not in (await standing(house, [door]))["telegram"]
