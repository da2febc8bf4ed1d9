"""Updates between Telegram and their answers: recorded before they are acknowledged, handed out once."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

import structlog

from bot.ports import DoorMemory

log = structlog.get_logger("usher.telegram")


class Inbox:
    """One bot's. What was being answered when the process died comes again at the next start."""

    def __init__(self, *, memory: DoorMemory, door: str, now: Callable[[], datetime]) -> None:
        self._memory = memory
        self._door = door
        self._now = now
        self._done: set[str] = set()

    async def receive(self, updates: Iterable[Any]) -> Sequence[dict[str, Any]]:
        """Record updates; those that are new, in their order. What has no id can't be told apart and is left out."""
        whole = {str(number): update for update in updates if (number := number_of(update)) is not None}
        if not whole:
            return ()
        fresh = await self._memory.receive(self._door, whole, self._now())
        return [update for number, update in whole.items() if number in fresh]

    async def left_over(self) -> Sequence[dict[str, Any]]:
        return list((await self._memory.unanswered(self._door)).values())

    def done(self, number: int) -> None:
        """The update needs no further thought. Written down at the next call of `tidy`: the
        dialogue knows its events, so one that comes again after a crash is not answered twice."""
        self._done.add(str(number))

    async def tidy(self) -> None:
        done, self._done = self._done, set()
        try:
            if done:
                await self._memory.mark_answered(self._door, done, self._now())
        except BaseException:
            self._done |= done
            raise


def number_of(update: object) -> int | None:
    """An update's id; None for what is no update."""
    number = update.get("update_id") if isinstance(update, dict) else None
    if isinstance(number, int):
        return number
    log.warning("not an update", door="telegram", kind=type(update).__name__)
    return None
