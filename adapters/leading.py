"""What one of several processes does for all: as long as it lives and can say so; then another does."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

import structlog

from bot.errors import UsherError
from bot.sharing import LEASE, Shared

log = structlog.get_logger("usher.sharing")


async def lead(
    shared: Shared,
    name: str,
    work: Callable[[], Awaitable[None]],
    *,
    now: Callable[[], datetime],
    look: float,
) -> None:
    """Do the work whenever no other process does, until cancelled or until it ends by itself; whoever waits looks
    every `look` seconds whether it is theirs to do now. Raises what the work raises."""
    while True:
        try:
            lease = await shared.holds.take(name, shared.holder, now(), now() + LEASE)
        except UsherError as error:
            log.warning("lease not taken", name=name, error=type(error).__name__)
            lease = None
        if lease and await _led(shared, name, work, now):
            return
        await asyncio.sleep(look)


async def _led(shared: Shared, name: str, work: Callable[[], Awaitable[None]], now: Callable[[], datetime]) -> bool:
    """Whether the work ended by itself rather than for want of the lease."""
    working = asyncio.ensure_future(work())
    keeping = asyncio.create_task(_keep(shared, name, now))
    log.info("leads", name=name)
    try:
        await asyncio.wait({working, keeping}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            working.result()
            return True
        log.warning("lease lost", name=name)
        return False
    finally:
        for task in (working, keeping):
            task.cancel()
        await asyncio.wait({working, keeping})
        with suppress(UsherError):
            await shared.holds.free([name], shared.holder)


async def _keep(shared: Shared, name: str, now: Callable[[], datetime]) -> None:
    """Until it is another's, or nobody could be told for too long that this process lives."""
    until = now() + LEASE
    while now() < until:
        await asyncio.sleep(LEASE.total_seconds() / 3)
        with suppress(UsherError):
            if not await shared.holds.keep({name: ""}, shared.holder, now() + LEASE):
                return
            until = now() + LEASE
