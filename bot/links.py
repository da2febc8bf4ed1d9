"""What it takes to make two persons one: frozen values."""

from dataclasses import dataclass
from enum import StrEnum


class Refusal(StrEnum):
    """Why a code joins nothing; each has its words, `link-…`."""

    UNKNOWN = "unknown"
    TOO_OFTEN = "too-often"
    OWN = "own"
    SAME_PLATFORM = "same-platform"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one of two persons brings."""

    platforms: tuple[str, ...]
    verdicts: int
    insights: int
    profiles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """What becomes one: who gave the code, who uses it, and the profiles that both have."""

    giver: Side
    taker: Side
    shared: tuple[str, ...]
