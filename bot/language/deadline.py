"""How long a turn waits for the language model, over all that it asks."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from math import inf

_ends: ContextVar[float] = ContextVar("ends", default=inf)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """What is asked in this block, and in the tasks that begin in it, is answered within so many seconds, or not."""
    before = _ends.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _ends.reset(before)


def left() -> float:
    """Seconds until then; endless outside of any such block, as jobs are."""
    return _ends.get() - time.monotonic()
