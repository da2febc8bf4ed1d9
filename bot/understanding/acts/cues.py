"""The cues of the lexicons in said/: short patterns in six languages that tell what a message does in its scene.

A cue is the alternatives of one regular expression, over the text in small letters without Latin accents and with
straight quotes. Plain words stand between word boundaries by themselves; Chinese ones need none.
"""

import re
from functools import cache, lru_cache

from bot.understanding.text.lexicons import merged

_UNSPACED = re.compile(r"[\u3400-\u9fff]")
_EDGE = re.compile(r"^[\s,.!?¡¿。，！？…:;\-–—'\"()]+|[\s,.!?¡¿。，！？…:;\-–—'\"()~]+$")


def trimmed(text: str) -> str:
    """Without punctuation at both ends."""
    return _EDGE.sub("", text)


_SPACED, _BEYOND = r"[A-Za-z0-9_\u00c0-\u04ff]", r"[^\x00-\u04ff]"
"""A letter or figure of a script with spaces between words, and what lies beyond these scripts. Small ranges: `re` goes
through every sign of one when it compiles it, here twice a line of hundreds."""
_FIRST = rf"(?:(?<!{_SPACED})(?<!')|(?={_BEYOND}))"
LAST = rf"(?:(?!{_SPACED})|(?<={_BEYOND}))"
"""Where a cue begins and ends: at a word's edge, but between Chinese signs anywhere."""


@cache
def cue(name: str) -> re.Pattern[str]:
    """The cue as one pattern, its words between word boundaries."""
    lines = merged("acts/said")[name]
    return re.compile("|".join(bounded(line, ending=LAST) for line in lines))


def bounded(line: str, ending: str = "") -> str:
    """A line's alternatives from a word's edge on, up to `ending`."""
    return f"{_FIRST}(?:{line}){ending}"


def has_unspaced(text: str) -> bool:
    """Whether there is Chinese in it, which has no spaces between words."""
    return bool(_UNSPACED.search(text))


@lru_cache(maxsize=2048)
def has(name: str, text: str) -> bool:
    """Whether the cue is anywhere in the text (as `plain` writes it). Several rooms ask the same of one message, and
    over thousands of characters an answer takes milliseconds: the last ones are kept."""
    return bool(cue(name).search(text))


def opens(name: str, text: str) -> bool:
    """Whether the text begins with the cue."""
    return bool(cue(name).match(trimmed(text)))


def is_all(name: str, text: str) -> bool:
    """Whether the text is nothing but the cue."""
    return bool(cue(name).fullmatch(trimmed(text)))


def alternatives(line: str) -> list[str]:
    """A line's alternatives at its top: each may have an X of its own."""
    parts, depth = [""], 0
    for sign in line:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts
