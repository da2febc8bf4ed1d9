"""What comforts, by its kind; and that somebody was told something kind and has not said yet what would help."""

from dataclasses import dataclass
from typing import Final

from bot.dialogue import Turn
from bot.request import Request

SPARED: Final = frozenset(("bleak ending", "a child dies"))
"""Notes that never comfort."""
GENTLE: Final = Request(
    concepts={"gentle": 1.0, "warm-hearted": 0.9, "hopeful": 0.7, "cosy": 0.6},
    traits={"comfort": 0.9, "darkness": -0.9, "violence": -0.8, "scares": -0.8},
    notes_refused=SPARED,
    unsaid=SPARED,
)
LAUGH: Final = Request(
    concepts={"funny": 1.0, "feel-good": 0.9, "warm-hearted": 0.5},
    traits={"humor": 0.9, "comfort": 0.6, "darkness": -0.8, "violence": -0.5},
    notes_refused=SPARED,
    unsaid=SPARED,
)
SLEEPY: Final = Request(
    concepts={"before bed": 1.0, "gentle": 0.9, "cosy": 0.6},
    traits={"comfort": 0.9, "suspense": -0.8, "darkness": -0.8, "scares": -0.9, "violence": -0.8},
    notes_refused=SPARED,
    unsaid=SPARED,
)
PARTY: Final = Request(
    concepts={"funny": 0.9, "feel-good": 1.0, "with friends": 0.6, "uplifting": 0.6},
    traits={"humor": 0.8, "comfort": 0.6, "spectacle": 0.3, "darkness": -0.8},
)
BASES: Final = {"gentle": GENTLE, "laugh": LAUGH, "party": PARTY, "else": LAUGH, "sleepy": SLEEPY}
"""What an offer means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consoled:
    """Sorrow was answered, and `how` is what films would be like as long as nothing else is said."""

    how: str


def as_consoled(turn: Turn, wish: Request) -> Request:
    """A wish that only says what it is not to be ("but no drama"), right after sorrow was answered: something gentle
    besides. Any other as it is."""
    consoled = turn.recall(Consoled)
    turn.drop(Consoled)
    return wish.within(BASES[consoled.how]) if consoled and consoled.how in BASES and wish.open else wish
