"""Four figures without which nobody leaves a children's profile: asked for with buttons, kept as a digest."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.dialogue import Turn, rows
from bot.messages import Reply

LENGTH = 4
MOST_TRIES = 5
PAUSE = timedelta(minutes=10)
"""After so many wrong tries nobody may try for so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongTries:
    """Wrong figures in this conversation, and when the last ones were given."""

    count: int
    at: datetime


def digest(figures: str, salt: str = "") -> str:
    """What is kept of a PIN, `salt:digest`; it is slow to make, so that a copy of it is not soon undone. It goes with
    the person's settings, also to whom their accounts are joined with."""
    salt = salt or secrets.token_hex(8)
    return f"{salt}:{hashlib.pbkdf2_hmac('sha256', figures.encode(), salt.encode(), 100_000).hex()[:32]}"


def locked(turn: Turn) -> bool:
    """Whether the profile in use is a child's that a PIN keeps."""
    return turn.for_kids and bool(turn.preferences.pin)


def keypad(turn: Turn, purpose: str, target: str, given: str = "", note: str = "") -> Reply:
    """Buttons of figures; each says what was given so far and one figure more."""
    keys = [turn.button("pin-figure", "pin", purpose, target, f"{given}{n}", figure=n) for n in (*range(1, 10), 0)]
    again = turn.button("pin-again", "pin", purpose, target, "")
    leave = turn.button("button-keep", "profile")
    dots = "●" * len(given) + "○" * (LENGTH - len(given))
    text = "\n".join(filter(None, (note, turn.say(f"pin-{purpose}"), dots)))
    return Reply(text=text, buttons=rows(*keys[:9], again, keys[9], leave, wide=3), replaces=True)


def paused(turn: Turn) -> bool:
    """Whether too many wrong tries were made just now."""
    tries = turn.recall(WrongTries)
    return tries is not None and tries.count >= MOST_TRIES and turn.now - tries.at < PAUSE


def is_right(turn: Turn, given: str) -> bool:
    """Whether these are the figures; wrong ones are counted."""
    kept = turn.preferences.pin or ""
    if kept and hmac.compare_digest(digest(given, kept.partition(":")[0]), kept):
        turn.drop(WrongTries)
        return True
    tries = turn.recall(WrongTries)
    fresh = tries is not None and turn.now - tries.at < PAUSE
    turn.keep(WrongTries(count=tries.count + 1 if tries and fresh else 1, at=turn.now))
    return False
