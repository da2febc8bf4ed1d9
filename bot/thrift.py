"""Memory given back to the system: glibc keeps a pool for every thread, and Usher has a dozen that load things once."""

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

M_ARENA_MAX = -8
"""glibc's number for the option (malloc.h)."""
POOLS = 2
M_MMAP_THRESHOLD, M_TRIM_THRESHOLD = -3, -1
LARGE = 1 << 20
"""Bytes from which memory is asked of the system for itself alone, and goes back there as soon as it is free. glibc
would raise its own figure to 32 MB with each large piece that was ever freed, and keep what is smaller."""


def few_pools() -> None:
    """At most two pools from now on, and nothing large in them: 80 MB less at 20,000 titles. Does nothing where the C
    library is another."""
    _call("mallopt", M_ARENA_MAX, POOLS)
    _call("mallopt", M_MMAP_THRESHOLD, LARGE)
    _call("mallopt", M_TRIM_THRESHOLD, LARGE)


def give_back() -> None:
    """Return what is free, after something large was loaded."""
    _call("malloc_trim", 0)


class Collector:
    """The garbage collector, which rests while anybody builds what is to stay, and wakes when the last is done."""

    def __init__(self) -> None:
        self._resting, self._lock = 0, Lock()

    def rest(self) -> None:
        """From now on it walks nothing: a third of a start would go into that."""
        with self._lock:
            self._resting += 1
            gc.disable()

    def wake(self) -> None:
        """What was built so far is never walked, and from now on, where nobody else builds, the rest is."""
        gc.freeze()
        with self._lock:
            self._resting = max(0, self._resting - 1)
            if not self._resting:
                gc.enable()


collector = Collector()
"""That of this process."""


@contextmanager
def all_kept() -> Iterator[None]:
    """While much is built that stays: the collector need not walk it again and again, which takes a third of the time,
    nor afterwards, which takes 0.3 s in the middle of somebody's turn."""
    gc.collect(1)
    collector.rest()
    try:
        yield
    finally:
        collector.wake()


def _call(name: str, *numbers: int) -> None:
    try:
        getattr(ctypes.CDLL(None), name)(*numbers)
    except (AttributeError, OSError):
        return
