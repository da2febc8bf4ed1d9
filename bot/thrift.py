"""Memory given back to the system: glibc keeps a pool for every thread, and Usher has a dozen that load things once."""

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager

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


def uncollected() -> None:
    """From now on what is built stays, until `kept`: the collector walks none of the modules and tables that a start
    makes, which would take a third of it."""
    gc.disable()


def kept() -> None:
    """What was built so far is never walked, from now on the rest is."""
    gc.freeze()
    gc.enable()


@contextmanager
def all_kept() -> Iterator[None]:
    """While much is built that stays: the collector need not walk it again and again, which takes a third of the time,
    nor afterwards, which takes 0.3 s in the middle of somebody's turn."""
    collecting = gc.isenabled()
    gc.collect(1)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def _call(name: str, *numbers: int) -> None:
    try:
        getattr(ctypes.CDLL(None), name)(*numbers)
    except (AttributeError, OSError):
        return
