"""The cues of the lexicons in said/: short patterns in six languages that tell what a message does in its scene.

A cue is the alternatives of one regular expression, over the text in small letters without Latin accents and with
straight quotes. Plain words stand between word boundaries by themselves; Chinese ones need none.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from bot.understanding.text.lexicons import merged
from bot.understanding.text.sought import Family, Sought

_SIGNS = re.compile(r"\\.|.", re.DOTALL)
_UNSPACED = re.compile(r"[\u3400-\u9fff]")
_EDGE = f"{''.join(filter(str.isspace, map(chr, range(0x3001))))},.!?¡¿。，！？…:;-–—'\"()"


def trimmed(text: str) -> str:
    """Without punctuation at both ends."""
    return text.lstrip(_EDGE).rstrip(f"{_EDGE}~")


FEW = 30
"""Letters up to which what words are is kept."""
_SPACED, _BEYOND = r"[A-Za-z0-9_\u00c0-\u04ff]", r"[^\x00-\u04ff]"
"""A letter or figure of a script with spaces between words, and what lies beyond these scripts. Small ranges: `re` goes
through every sign of one when it compiles it, here twice a line of hundreds."""
_FIRST = rf"(?:(?<!{_SPACED})(?<!')|(?={_BEYOND}))"
LAST = rf"(?:(?!{_SPACED})|(?<={_BEYOND}))"
"""Where a cue begins and ends: at a word's edge, but between Chinese signs anywhere."""


def cue(name: str) -> Sought[str]:
    """The cue as a pattern, its words between word boundaries."""
    return cues()[name]


@cache
def cues() -> Family[str]:
    """All cues."""
    return bounds(merged("acts/said"), ending=LAST, name="cues")


def bounds(lines: Mapping[str, Sequence[str]], ending: str = "", name: str = "") -> Family[str]:
    """The lines' alternatives by name, each as `bounded` has it."""
    told = {name: [each for line in lines[name] for each in _apart(line)] for name in lines}
    return Family(told, begin=_FIRST, end=ending, name=name)


def _apart(line: str) -> list[str]:
    """A line's alternatives, those of one that is a group alone each for itself."""
    each = alternatives(line)
    inner = alternatives(line[3:-1]) if len(each) == 1 and line.startswith("(?:") and line.endswith(")") else []
    return inner if inner and all(map(_is_closed, inner)) else each


def _is_closed(part: str) -> bool:
    """Whether no bracket in it closes one that was opened before it."""
    try:
        re.compile(part)
    except re.error:
        return False
    return True


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
    return cue(name).is_in(text)


def opens(name: str, text: str) -> bool:
    """Whether the text begins with the cue."""
    return bool(cue(name).match(trimmed(text)))


def is_all(name: str, text: str) -> bool:
    """Whether the text is nothing but the cue."""
    return _is_all(name, text) if len(text) <= FEW else bool(cue(name).fullmatch(trimmed(text)))


@lru_cache(maxsize=4096)
def _is_all(name: str, text: str) -> bool:
    """Kept, for every message is asked for the same small words."""
    return bool(cue(name).fullmatch(trimmed(text)))


def alternatives(line: str) -> list[str]:
    """A line's alternatives at its top: each may have an X of its own."""
    parts, depth = [""], 0
    for sign in _SIGNS.findall(line):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts
