"""How a door stands, as the operator is told it."""

from dataclasses import dataclass

OPENING, OPEN = "opening", "ok"


@dataclass(slots=True)
class Standing:
    """`now` is OPENING, OPEN, or what keeps the door from serving."""

    now: str = OPENING
