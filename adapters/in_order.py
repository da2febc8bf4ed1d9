"""What is sent to a chat, in order: at once while all is well; what could not be sent after growing pauses, and what
comes for that chat meanwhile behind it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog

from adapters.pauses import LONGEST_PAUSE
from bot.errors import UsherError
from bot.messages import Account, Reply
from bot.outbox import GIVEN_UP, Outbox

log = structlog.get_logger("usher.outbox")

MOST_WAITING = 30
"""Answers in line for one chat; whoever has another waits for room."""

Rest = Callable[[Exception], float | None]
"""For how many seconds at least to let be what failed with this; None where it failed for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One answer. `attempt` sends what of it was not sent yet; `over` is called once it was sent or can't be, `give_up`
    when `since` is too long ago."""

    attempt: Callable[[], Awaitable[None]]
    over: Callable[[], Awaitable[None]]
    give_up: Callable[[], Awaitable[None]]
    since: datetime


def errand(
    outbox: Outbox,
    door: str,
    account: Account,
    event: str,
    attempt: Callable[[], Awaitable[None]],
    *,
    since: datetime,
    kept: bool,
    done: Callable[[], None] = lambda: None,
) -> Errand:
    """The answer to an event. What the outbox has `kept` of it goes once it is over; then `done` is called."""

    async def end(ending: Callable[[Account, str], Awaitable[None]]) -> None:
        try:
            if kept:
                await ending(account, event)
        except UsherError as error:
            log.warning("outbox not tidied", door=door, error=type(error).__name__)
        done()

    return Errand(attempt=attempt, over=partial(end, outbox.sent), give_up=partial(end, outbox.give_up), since=since)


def made_at(replies: Iterable[Reply]) -> datetime | None:
    """When the turn of these replies was; None where they are of none."""
    return next((reply.made_at for reply in replies if reply.made_at), None)


class Line:
    """What waits for one chat."""

    def __init__(self) -> None:
        self.errands: deque[Errand] = deque()
        self.moved = asyncio.Event()


class InOrder:
    """One door's. `first` is the seconds before the first repetition of what failed."""

    def __init__(self, *, door: str, rest: Rest, first: float, now: Callable[[], datetime]) -> None:
        self._door, self._rest, self._first, self._now = door, rest, first, now
        self._lines: dict[Hashable, Line] = {}
        self._working: set[asyncio.Task[None]] = set()

    async def send(self, chat: Hashable, errand: Errand) -> None:
        """Now, where nothing waits for that chat; returns when it is over, or in line. Raises what failed for good."""
        if chat not in self._lines:
            try:
                await errand.attempt()
            except Exception as error:
                rest = self._rest(error)
                if rest is None:
                    await errand.over()
                    raise
                self._say(error)
                await self._join(chat, errand, rest)
            else:
                await errand.over()
            return
        await self._join(chat, errand, 0.0)

    async def queue(self, chat: Hashable, errand: Errand) -> None:
        """Soon, after what waits for that chat."""
        await self._join(chat, errand, 0.0)

    async def close(self) -> None:
        """Nothing more is sent; what is in line is for the next start."""
        working = list(self._working)
        for task in working:
            task.cancel()
        if working:
            await asyncio.wait(working)

    async def _join(self, chat: Hashable, errand: Errand, rest: float) -> None:
        while (line := self._lines.get(chat)) and len(line.errands) >= MOST_WAITING:
            line.moved.clear()
            await line.moved.wait()
        if line is None:
            line = self._lines[chat] = Line()
            task = asyncio.create_task(self._work(chat, line, rest))
            self._working.add(task)
            task.add_done_callback(self._working.discard)
        line.errands.append(errand)

    async def _work(self, chat: Hashable, line: Line, rest: float) -> None:
        """The errands of a chat one after the other, each until it is over."""
        try:
            pause = self._first
            await asyncio.sleep(max(pause, rest))
            while line.errands:
                again = await self._tried(line.errands[0])
                if again is None:
                    line.errands.popleft()
                    line.moved.set()
                    pause = self._first
                else:
                    pause = min(2 * pause, LONGEST_PAUSE)
                    await asyncio.sleep(max(pause, again))
        finally:
            del self._lines[chat]
            line.moved.set()

    async def _tried(self, errand: Errand) -> float | None:
        """None when it is over, else for how long to rest at least."""
        try:
            if self._now() - errand.since > GIVEN_UP:
                await errand.give_up()
                return None
            await errand.attempt()
        except Exception as error:
            self._say(error)
            if (rest := self._rest(error)) is not None:
                return rest
        await errand.over()
        return None

    def _say(self, error: Exception) -> None:
        log.warning("not sent yet", door=self._door, error=type(error).__name__)
