"""How long a door waits before it tries again what failed."""

from tenacity import wait_exponential

LONGEST_PAUSE = 60.0
"""Seconds between tries while a platform can't be reached."""


def pauses(first: float) -> wait_exponential:
    """`first` seconds after the first failure, each further time twice as long, LONGEST_PAUSE at most."""
    return wait_exponential(multiplier=first, max=LONGEST_PAUSE)
