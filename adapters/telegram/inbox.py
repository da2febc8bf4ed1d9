"""Updates between Telegram and their answers: recorded before they are acknowledged, handed out once."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, cast

import orjson
import structlog

from bot.errors import UsherError
from bot.ports import DoorMemory

log = structlog.get_logger("usher.telegram")


TIDY_SECONDS = 2.0
"""How soon what was answered is wiped: not at once, for somebody may wait for the next answer."""


class Inbox:
    """One bot's, answered by one process. What was being answered when it died comes again at the next start."""

    def __init__(self, *, memory: DoorMemory, door: str, now: Callable[[], datetime]) -> None:
        self._memory = memory
        self._door = door
        self._now = now
        self._done: set[str] = set()

    async def receive(self, updates: Iterable[Any]) -> Sequence[dict[str, Any]]:
        """Record updates; those that are new, in their order. What has no id can't be told apart and is left out, what
        no store can keep is set aside: it would stop the door at every start."""
        whole = recordable(updates)
        if not whole:
            return ()
        fresh = await self._memory.receive(self._door, whole, self._now())
        return [update for number, update in whole.items() if number in fresh]

    async def left_over(self) -> Sequence[dict[str, Any]]:
        return list((await self._memory.unanswered(self._door)).values())

    async def untidy(self) -> None:
        """Returns when it is time to tidy."""
        await asyncio.sleep(TIDY_SECONDS)

    def thought(self, number: int) -> None:
        """Nothing more is to be thought about the update; its answer may still be on its way."""

    def done(self, number: int) -> None:
        """The update needs no further thought. Written down at the next call of `tidy`: the
        dialogue knows its events, so one that comes again after a crash is not answered twice."""
        self._done.add(str(number))

    async def tidy(self) -> Sequence[dict[str, Any]]:
        """Nothing comes of it that is to be answered: what came meanwhile was handed out at once."""
        done, self._done = self._done, set()
        try:
            if done:
                await self._memory.mark_answered(self._door, done, self._now())
        except BaseException:
            self._done |= done
            raise
        return ()

    async def stay(self) -> None:
        """What is in work goes on here, though nothing new comes."""

    async def leave(self) -> None:
        """The dialogue knows what was answered; the rest waits for the next start."""
        with suppress(UsherError):
            await self.tidy()


def recordable(updates: Iterable[Any]) -> dict[str, dict[str, Any]]:
    """What of it can be kept, by its id."""
    told = {number: update for update in updates if (number := number_of(update)) is not None}
    return {str(number): kept for number, update in told.items() if (kept := storable(update))}


def storable(update: dict[str, Any]) -> dict[str, Any] | None:
    """An update as it can be kept: without halves of surrogate pairs and NUL. None for what can't: numbers beyond 64
    bits, lists in lists beyond any message."""
    try:
        if b"\\u0000" not in orjson.dumps(update):
            return update
        return cast(dict[str, Any], _clean(update))
    except TypeError:
        pass
    try:
        orjson.dumps(cleaned := cast(dict[str, Any], _clean(update)))
    except (TypeError, RecursionError) as error:
        log.error("update set aside", door="telegram", update=update["update_id"], error=type(error).__name__)
        return None
    return cleaned


def _clean(told: object) -> object:
    if isinstance(told, str):
        return told.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    if isinstance(told, dict):
        return {_clean(name): _clean(value) for name, value in told.items()}
    return [_clean(each) for each in told] if isinstance(told, list) else told


def number_of(update: object) -> int | None:
    """An update's id; None for what is no update."""
    number = update.get("update_id") if isinstance(update, dict) else None
    if isinstance(number, int):
        return number
    log.warning("not an update", door="telegram", kind=type(update).__name__)
    return None
