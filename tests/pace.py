"""How fast this machine is just now: what a test says of time is said of a machine, and holds on a slower one too."""

import re
import sys
import time

WORK = 0.0075
"""Processor seconds that `_work` takes on an idle core of the machine whose times the tests' bounds are; with something
else on the same core they are 0.0135."""
TRACED = 2.0
"""How many times slower code is whose lines are counted."""


def slower() -> float:
    """How many times slower than that machine this thread works, at least 1: another core's load, a tracer."""
    started = time.thread_time()
    _work()
    return max(1.0, (time.thread_time() - started) / WORK) * (TRACED if sys.gettrace() else 1.0)


def _work() -> int:
    """Some of what a turn does: patterns over words, sums, dictionaries."""
    words = "the quick brown fox sees a slow Japanese film about memory " * 40
    found = sum(len(re.findall(pattern, words)) for pattern in (r"\b\w+ing\b", r"(?:quick|slow) \w+", r"memory\s"))
    counts: dict[str, int] = {}
    for number in range(40_000):
        key = str(number % 97)
        counts[key] = counts.get(key, 0) + number
    return found + len(counts)
