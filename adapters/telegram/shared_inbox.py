"""The inbox that several processes answer: whoever receives updates records them, whoever has time takes people's lines
of them, and keeps a line until all of it is answered and sent."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from cachetools import LRUCache

from adapters.telegram.inbox import recordable
from bot.errors import UsherError
from bot.sharing import LEASE, Arrived, Shared, Waiting

LOOK_SECONDS = 1.0
"""How often a process with time looks for what others left, without being called."""
TAKEN = 4
"""Lines taken at a time, so that others who are called at the same moment find some."""
KEEP_SECONDS = LEASE.total_seconds() / 3
SOON = 0.03
"""Seconds that what was answered waits for more to be written down with it."""
REMEMBERED = 10_000
"""Updates that were answered here and are known to be: far more than are while the store is asked once."""


class SharedInbox:
    """One bot's, in one process. `expect` hears of updates that another process may have begun with, before they are
    handed out; a `called` process takes nothing at receipt, for all are told at once what there is."""

    def __init__(
        self,
        *,
        shared: Shared,
        door: str,
        now: Callable[[], datetime],
        expect: Callable[[Sequence[str]], Any],
        called: bool,
    ) -> None:
        self._shared, self._lines = shared, shared.lines
        self._door, self._now = door, now
        self._expect, self._called = expect, called
        self._open: defaultdict[str, set[int]] = defaultdict(set)
        self._whose: dict[int, str] = {}
        self._at_work: set[int] = set()
        self._done: set[int] = set()
        self._over: LRUCache[int, bool] = LRUCache(REMEMBERED)
        self._room, self._untidy = asyncio.Event(), asyncio.Event()
        self._kept_at = now()

    async def receive(self, updates: Iterable[Any]) -> Sequence[dict[str, Any]]:
        """Record updates; what is to be answered here then, with what others recorded before for the same people."""
        whole = recordable(updates)
        if not whole:
            return ()
        arrived = {number: Arrived(who=whose(update), told=update) for number, update in whole.items()}
        holder = "" if self._called or not self._free() else self._shared.holder
        now = self._now()
        return await self._begun(await self._lines.receive(self._door, arrived, holder, now, now + LEASE))

    async def left_over(self) -> Sequence[dict[str, Any]]:
        """Nothing: what others left is taken like what is new."""
        return ()

    async def next(self) -> Sequence[dict[str, Any]]:
        """What is to be answered here next; waits for room, and for something to come."""
        while not (free := self._free()):
            self._room.clear()
            await self._room.wait()
        now = self._now()
        found = await self._begun(
            await self._lines.take(self._door, self._shared.holder, now, now + LEASE, min(free, TAKEN))
        )
        if not found:
            await self._lines.rung(self._door, LOOK_SECONDS)
        return found

    def thought(self, number: int) -> None:
        """Nothing more is to be thought about the update; its answer may still be on its way."""
        self._at_work.discard(number)
        self._room.set()

    def done(self, number: int) -> None:
        """The update is answered, and all of the answer sent."""
        self.thought(number)
        self._done.add(number)
        self._untidy.set()

    async def untidy(self) -> None:
        """Returns soon after something was answered, or when it is time to say that this process lives."""
        with suppress(TimeoutError):
            async with asyncio.timeout(KEEP_SECONDS):
                await self._untidy.wait()
                await asyncio.sleep(SOON)

    async def tidy(self) -> Sequence[dict[str, Any]]:
        """Write down what was answered, and keep the lines that go on; what came for them meanwhile."""
        self._untidy.clear()
        done, now = set(self._done), self._now()
        ended = {who for who in map(self._whose.__getitem__, done) if self._open[who] <= done}
        more: Sequence[Waiting] = ()
        if done:
            more = await self._lines.done(self._door, self._shared.holder, [str(n) for n in done], ended, now)
        for number in done:
            self._forget(number)
            self._over[number] = True
        self._done -= done
        if self._open and (now - self._kept_at).total_seconds() >= KEEP_SECONDS / 2:
            await self._lines.keep(self._door, self._shared.holder, now + LEASE)
            self._kept_at = now
        return await self._begun(more)

    async def stay(self) -> None:
        """What is in work goes on here, though nothing new comes."""
        with suppress(UsherError):
            await self._lines.keep(self._door, self._shared.holder, self._now() + LEASE)

    async def leave(self) -> None:
        """What isn't answered goes on in another process."""
        with suppress(UsherError):
            await self.tidy()
            await self._lines.leave(self._door, self._shared.holder)

    def _free(self) -> int:
        """How many more people may be answered."""
        return max(0, self._shared.share - len({self._whose[number] for number in self._at_work}))

    async def _begun(self, waiting: Sequence[Waiting]) -> Sequence[dict[str, Any]]:
        """Those that were not begun here before, which now they are. What the store said may be older than what was
        answered since. Raises UsherError; then none is begun."""
        new = [each for each in waiting if int(each.id) not in self._whose and int(each.id) not in self._over]
        for each in new:
            self._whose[int(each.id)] = each.who
            self._open[each.who].add(int(each.id))
            self._at_work.add(int(each.id))
        if again := [each.id for each in new if each.again]:
            try:
                await self._expect(again)
            except UsherError:
                for each in new:
                    self._forget(int(each.id))
                raise
        return [each.told for each in new]

    def _forget(self, number: int) -> None:
        self.thought(number)
        who = self._whose.pop(number)
        self._open[who].discard(number)
        if not self._open[who]:
            del self._open[who]


def whose(update: dict[str, Any]) -> str:
    """Whose line an update stands in: the sender's, as `Update.effective_sender` has it; a chat that is spoken as is
    one. What comes of nobody is answered one after the other."""
    for kind, told in update.items():
        if kind == "update_id" or not isinstance(told, dict):
            continue
        for name in ("sender_chat", "actor_chat", "from", "user"):
            sender = told.get(name)
            if isinstance(sender, dict) and isinstance(sender.get("id"), int):
                return str(sender["id"])[:40]
    return ""
