"""Four figures without which nobody leaves a children's profile: asked for with buttons, kept as a digest."""

import hashlib
import hmac
import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue import Turn, rows
from bot.messages import Reply

LENGTH = 4
MOST_TRIES = 5
PAUSE = timedelta(minutes=10)
"""No more wrong tries than this in so long: they are counted for the person, in whichever chat or profile."""


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
    return len(_lately(turn)) >= MOST_TRIES


def _lately(turn: Turn) -> tuple[datetime, ...]:
    return tuple(at for at in turn.preferences.wrong_pins if turn.now - at < PAUSE)


def is_right(turn: Turn, given: str) -> bool:
    """Whether these are the figures; wrong ones are counted."""
    kept = turn.preferences.pin or ""
    if kept and hmac.compare_digest(digest(given, kept.partition(":")[0]), kept):
        turn.prefer(replace(turn.preferences, wrong_pins=()))
        return True
    turn.prefer(replace(turn.preferences, wrong_pins=(*_lately(turn), turn.now)))
    return False
