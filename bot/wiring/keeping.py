"""A door that is kept open: what closes it ends nothing else, and it is opened again after growing pauses."""

import asyncio
import secrets
import time

from bot import observe
from bot.errors import DoorBlocked, UsherError
from bot.ports import Door, Handle

FIRST, LONGEST = 1.0, 300.0
"""Seconds before a door is opened again: after its first end, and at most. One that was open for longer begins anew."""


async def keep_open(door: Door, handle: Handle, *, first: float = FIRST, longest: float = LONGEST) -> None:
    """Serve by this door until cancelled, or until it has no more to serve (the terminal's input ended).

    Raises DoorBlocked where its address is taken at the start: that is for the operator, now.
    """
    pause, tried = first, False
    while True:
        opened = time.monotonic()
        try:
            await door.run(handle)
            return
        except DoorBlocked as error:
            if not tried:
                raise
            _tell(door, error, pause)
        except Exception as error:
            _tell(door, error, pause)
        tried = True
        if time.monotonic() - opened > longest:
            pause = first
        await asyncio.sleep(pause)
        pause = min(2 * pause, longest)


def _tell(door: Door, error: Exception, again_in: float) -> None:
    """One line for the operator; what nobody foresaw has its traceback under a reference."""
    observe.errors.labels(kind=type(error).__name__).inc()
    if isinstance(error, UsherError):
        observe.log.error("door closed", door=door.name, reason=str(error), again_in=again_in)
    else:
        reference = secrets.token_hex(4)
        observe.log.error("door closed", door=door.name, reference=reference, again_in=again_in, exc_info=error)
