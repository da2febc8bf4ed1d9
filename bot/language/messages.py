"""What was said: the one thing that understanding reads."""

from dataclasses import dataclass
from typing import Literal

READ_CHARACTERS = 4_000
"""How much of one message is read; the rest is left alone (the person is told elsewhere)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One turn of a dialogue, oldest first in a sequence; `locale` is the language its writer is likely to write in."""

    role: Literal["user", "assistant"]
    text: str
    locale: str = ""
