"""What holds the event loop, by the processor time of its thread: what else a busy machine does is not counted."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held(seconds: float) -> Iterator[list[str]]:
    """Each callback that takes that long from now on, with its time; benchmarks/promptness.py has them by the clock."""
    found: list[str] = []
    run = asyncio.Handle._run

    def timed(handle: asyncio.Handle) -> None:
        started = time.thread_time()
        run(handle)
        if (took := time.thread_time() - started) >= seconds:
            found.append(f"{getattr(handle._callback, '__self__', handle)} took {took:.3f} s")

    asyncio.Handle._run = timed
    try:
        yield found
    finally:
        asyncio.Handle._run = run
