"""A door that closes by itself is opened again, and no other door minds."""

import asyncio

import pytest

from bot.errors import DoorBlocked, DoorRefused
from bot.messages import Incoming, Reply
from bot.ports import Handle
from bot.wiring.keeping import keep_open


async def nobody(incoming: Incoming) -> tuple[Reply, ...]:
    return ()


class Ending:
    """A door that ends in these ways, one after the other, and then stays open."""

    name = "test"
    state = "ok"

    def __init__(self, *ends: Exception | None) -> None:
        self._ends = list(ends)
        self.opened, self.open = 0, asyncio.Event()

    async def run(self, handle: Handle) -> None:
        self.opened += 1
        if not self._ends:
            self.open.set()
            await asyncio.Event().wait()
        if error := self._ends.pop(0):
            raise error


async def test_whatever_ends_a_door_it_is_opened_again() -> None:
    door = Ending(KeyError("result"), DoorRefused(door="Test", reason="the token"), OSError("gone"))
    keeping = asyncio.create_task(keep_open(door, nobody, first=0.001))
    async with asyncio.timeout(10):
        await door.open.wait()
    assert door.opened == 4
    assert not keeping.done()
    keeping.cancel()


async def test_a_taken_address_at_the_start_is_for_the_operator_and_later_is_waited_for() -> None:
    blocked = DoorBlocked(door="web", where="here", reason="taken")
    with pytest.raises(DoorBlocked):
        await keep_open(Ending(blocked), nobody, first=0.001)
    door = Ending(OSError("gone"), blocked, None)
    await keep_open(door, nobody, first=0.001)
    assert door.opened == 3


async def test_a_door_that_has_no_more_to_serve_ends() -> None:
    await keep_open(Ending(None), nobody)
