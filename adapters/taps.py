"""Double taps: the same button of the same message, pressed again before anybody could have read what came of it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from cachetools import LRUCache

SOON = 0.7
"""Seconds after an answer within which nobody has read it and decided to press the same again."""
REMEMBERED = 10_000


class Taps:
    """Remembers the last presses, and when each was answered."""

    def __init__(self) -> None:
        self._last: LRUCache[tuple[object, ...], tuple[object, float]] = LRUCache(REMEMBERED)

    @contextmanager
    def one(self, *where: object, what: object) -> Iterator[bool]:
        """A press, given by whose and where it is and what was pressed; whether it is a new one rather than the second
        of a double tap."""
        before, at = self._last.get(where, (None, 0.0))
        new = before != what or time.monotonic() - at > SOON
        if new:
            self._last[where] = what, float("inf")  # under way: whatever comes meanwhile is the same tap
        try:
            yield new
        finally:
            if new and self._last.get(where, (None, 0.0))[0] == what:
                self._last[where] = what, time.monotonic()
