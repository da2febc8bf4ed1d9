"""One bot, several processes: whoever has time answers, each person in order and once, and what a process had when it
died or was stopped another goes on with."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any

import pytest

from adapters.telegram.shared_inbox import SharedInbox, whose
from bot.errors import DatabaseUnavailable, UsherError
from bot.messages import Incoming, Reply
from bot.ports import Handle
from bot.sharing import LEASE, Shared, Waiting
from bot.wiring.house import House
from memory.bell import Bell
from memory.holds import SqlHolds, SqlPaces
from memory.lines import SqlLines
from tests.doors.telegram.conftest import Opened
from tests.doors.telegram.test_outbox import DOWN, talkative
from tests.fakes import fake
from tests.standins.telegram_api import Fault, TelegramApi
from tests.standins.telegram_phone import Phone

Process = Callable[[str], Shared]
DOOR = "telegram:4200"


@pytest.fixture
async def process(house: House) -> AsyncIterator[Process]:
    """A process's part in what all share. A bell rings at once in all that are made here."""
    bell = Bell(house.database)
    lines = SqlLines(house.database, bell)

    def of(name: str, share: int = 2) -> Shared:
        return Shared(
            lines=lines,
            holds=SqlHolds(house.database),
            paces=SqlPaces(house.database),
            holder=name,
            share=share,
        )

    yield of
    await asyncio.gather(*(lines.leave(DOOR, name) for name in ("a", "b", "c")))


def counted(handle: Handle, by: Counter[str], name: str) -> Handle:
    """Answers take a moment, so that one process can't be quick enough for all."""

    async def answer(incoming: Incoming, tell: object = None, /) -> tuple[Reply, ...]:
        await asyncio.sleep(0.02)
        by[name] += 1
        return await handle(incoming)

    return answer


def once_several(handle: Handle, by: Counter[str], name: str, begun: set[str], several: asyncio.Event) -> Handle:
    """Nobody answers before two processes have something to answer: quickness decides nothing."""

    async def answer(incoming: Incoming, tell: object = None, /) -> tuple[Reply, ...]:
        begun.add(name)
        if len(begun) > 1:
            several.set()
        async with asyncio.timeout(30):
            await several.wait()
        by[name] += 1
        return await handle(incoming)

    return answer


async def test_several_processes_answer_and_each_person_is_answered_in_order_and_once(
    opened: Opened, api: TelegramApi, house: House, process: Process
) -> None:
    crowd, by = [Phone(api=api) for _ in range(6)], Counter[str]()
    begun, several = set[str](), asyncio.Event()
    async with AsyncExitStack() as stack:
        for name in "abc":
            handle = once_several(talkative(house), by, name, begun, several)
            await stack.enter_async_context(opened(handle, shared=process(name)))
        for number in range(3):
            for phone in crowd:
                await phone.says(f"line {number}", wait=False)
        await api.until(lambda: sum(len(phone.screen) for phone in crowd) >= 18, seconds=60)
    for phone in crowd:
        assert [message["text"] for message in phone.screen] == [f"line {number}" for number in range(3)]
    assert sum(by.values()) == 18 and len(by) > 1
    assert api.methods().count("getUpdates") and "409" not in str(api.refusals)


async def test_what_a_process_had_when_it_died_is_answered_by_another(
    opened: Opened, api: TelegramApi, house: House, process: Process, phone: Phone
) -> None:
    begun, over = asyncio.Event(), asyncio.Event()

    async def never(incoming: Incoming, tell: object = None, /) -> tuple[Reply, ...]:
        begun.set()
        await over.wait()
        return ()

    async with opened(never, shared=process("a")):
        await phone.says("anybody there?", wait=False)
        async with asyncio.timeout(20):
            await begun.wait()
        async with opened(talkative(house), shared=process("b")):
            fake(house.clock).advance(seconds=LEASE.total_seconds() + 1)
            await api.until(lambda: bool(phone.screen), seconds=20)
            await phone.says("and now?", wait=False)
            await api.until(lambda: len(phone.screen) == 2, seconds=20)
        over.set()
    assert [message["text"] for message in phone.screen] == ["anybody there?", "and now?"]


async def test_a_restart_one_after_the_other_loses_and_doubles_nothing(
    opened: Opened, api: TelegramApi, house: House, process: Process
) -> None:
    crowd, by = [Phone(api=api) for _ in range(4)], Counter[str]()
    said = 0

    async def all_say() -> None:
        nonlocal said
        for phone in crowd:
            await phone.says(f"line {said}", wait=False)
        said += 1

    async with AsyncExitStack() as second:
        async with opened(counted(talkative(house), by, "a"), shared=process("a")):
            await all_say()
            await second.enter_async_context(opened(counted(talkative(house), by, "b"), shared=process("b")))
            await all_say()
        await all_say()
        await api.until(lambda: all(len(phone.screen) == 3 for phone in crowd), seconds=60)
    for phone in crowd:
        assert [message["text"] for message in phone.screen] == ["line 0", "line 1", "line 2"]


async def test_a_reply_that_was_on_its_way_comes_from_another_process_without_what_was_seen(
    opened: Opened, api: TelegramApi, house: House, process: Process, phone: Phone
) -> None:
    """The first of two messages arrived; then the process stopped while Telegram was down."""
    api.faults.append(Fault(method="sendPhoto", **DOWN))
    async with opened(talkative(house), shared=process("a")):
        await phone.says("two", wait=False)
        await api.until(lambda: "sendPhoto" in api.methods(), seconds=20)
    api.faults.clear()
    async with opened(talkative(house), shared=process("b")):
        await api.until(lambda: len(phone.screen) == 2, seconds=20)
    assert [message.get("text", "a picture") for message in phone.screen] == ["two", "a picture"]


class Late(SqlLines):
    """Whoever takes lines hears of them late."""

    def __init__(self, house: House) -> None:
        super().__init__(house.database, Bell(house.database))
        self.read, self.told = asyncio.Event(), asyncio.Event()

    async def take(self, *given: Any) -> Sequence[Waiting]:
        found = await super().take(*given)
        self.read.set()
        await self.told.wait()
        return found

    async def rung(self, door: str, seconds: float) -> None: ...


async def nothing_left(updates: object) -> None:
    """No other process had begun with them."""


def inbox(house: House, shared: Shared, expect: Any = nothing_left) -> SharedInbox:
    return SharedInbox(shared=shared, door="telegram:1", now=house.clock.now, expect=expect, called=False)


def update(number: int) -> dict[str, object]:
    return {"update_id": number, "message": {"from": {"id": 7}, "text": "hi"}}


async def test_webhooks_may_reach_any_process(house: House, process: Process) -> None:
    """What one receives of a person whom another answers is left to that one."""
    here, there = inbox(house, process("a")), inbox(house, process("b"))
    assert len(await here.receive([update(1)])) == 1
    assert await there.receive([update(2)]) == []
    here.done(1)
    assert [each["update_id"] for each in await here.tidy()] == [2]
    here.done(2)
    assert await here.tidy() == []
    assert len(await there.receive([update(3)])) == 1
    there.done(3)
    assert await there.tidy() == []


async def test_what_was_answered_while_the_store_was_asked_is_not_begun_again(house: House, process: Process) -> None:
    late = Late(house)
    here = inbox(house, replace(process("a"), lines=late))
    assert len(await here.receive([update(11)])) == 1
    looking = asyncio.create_task(here.next())
    await late.read.wait()
    here.done(11)
    assert await here.tidy() == []
    late.told.set()
    assert await looking == []


async def test_what_another_began_with_comes_though_the_store_fails_once(house: House, process: Process) -> None:
    failures: list[UsherError] = [DatabaseUnavailable(url="here", reason="busy", mend="Wait.")]

    async def expect(updates: object) -> None:
        if failures:
            raise failures.pop()

    here, there = inbox(house, process("a")), inbox(house, process("b", share=1), expect)
    assert len(await here.receive([update(21)])) == 1
    await here.leave()
    with pytest.raises(DatabaseUnavailable):
        await there.next()
    assert [each["update_id"] for each in await there.next()] == [21]
    there.done(21)
    assert await there.tidy() == []


def test_everybody_has_a_line_of_their_own() -> None:
    assert whose({"update_id": 1, "message": {"from": {"id": 7}, "sender_chat": {"id": -100}}}) == "-100"
    assert whose({"update_id": 1, "callback_query": {"from": {"id": 7}, "message": {"from": {"id": 4200}}}}) == "7"
    assert whose({"update_id": 1, "message_reaction": {"user": {"id": 7}, "chat": {"id": 9}}}) == "7"
    assert whose({"update_id": 1}) == ""
