"""Locks by key: one key's work in order, different keys' side by side, nothing kept of what is over."""

import asyncio

from bot.locks import KeyedLocks


async def test_who_asks_for_the_same_key_waits_in_the_order_of_asking() -> None:
    lock_of, order = KeyedLocks[str](), list[str]()

    async def work(name: str) -> None:
        async with lock_of("one"):
            order.append(f"{name} begins")
            await asyncio.sleep(0)
            order.append(f"{name} ends")

    await asyncio.gather(work("a"), work("b"), work("c"))
    assert order == ["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]


async def test_different_keys_never_wait_for_each_other() -> None:
    lock_of = KeyedLocks[int]()
    order: list[str] = []

    async def other() -> None:
        async with lock_of(2):
            order.append("the other is in")

    async with lock_of(1):
        await asyncio.gather(other())
        order.append("the first goes")
        assert lock_of(1).locked()
    assert order == ["the other is in", "the first goes"]


async def test_a_lock_that_nobody_holds_is_forgotten() -> None:
    lock_of = KeyedLocks[int]()
    async with lock_of(1):
        assert len(lock_of) == 1
    assert len(lock_of) == 0
