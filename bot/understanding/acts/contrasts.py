"""Contrasts: "less of the first, more of the third" is like the third, and in nothing like the first."""

import re
from collections.abc import Callable
from functools import cache

from bot.understanding.acts.cues import alternatives, has_unspaced, trimmed
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

Points = Callable[[str], bool]
"""Whether words point at a title."""
_WHAT = r"(?P<what>[^,.;!?，。；！？]{1,40}?)"
_MARKS = ("less", "fewer", "not", "nicht", "weniger", "pas", "moins", "no", "menos", "не", "меньше", "像")
"""Words of which one is in whatever says that there is to be less."""
_WITHIN = r"(?<!\w)"
_END = (
    r"(?=\s*(?:$|[,.;!?，。；！？]|\b(?:and|but|und|aber|et|mais|y|pero|и|а|но) |\bmore\b|\bless\b|\bmehr\b|\bweniger\b"
    r"|\bplus\b|\bmoins\b|\bmas\b|\bmenos\b|\bбольше\b|\bменьше\b|\bplease\b|\bbitte\b))"
)
_JOINT = re.compile(
    r"^[\s,.;，。；]*(?:(?:and|but|und|aber|et|mais|y|pero|и|а|но) )?|[\s,.;，。；]*(?:and|but|und|et|y|и)?\s*$"
)


def without_less(text: str, points: Points) -> str:
    """The message without what there is to be less of, where it points at a title and another is what there is to be
    more of; else as it is."""
    said = plain(text)
    if len(said) != len(text):
        return text
    less = _first("less", said, points)
    rest = f"{text[: less.start()]} {text[less.end() :]}" if less else ""
    return _JOINT.sub("", rest) if rest and _first("more", plain(rest), points) else text


def says_only_less(text: str, points: Points) -> bool:
    """Whether nothing is said but that there is to be less of what a card is."""
    less = _first("less", text, points)
    rest = f"{text[: less.start()]} {text[less.end() :]}" if less else text
    return bool(less) and not trimmed(_JOINT.sub("", rest)).strip()


def _first(name: str, said: str, points: Points) -> re.Match[str] | None:
    if name == "less" and not any(word in said for word in _MARKS):
        return None
    found = (match for pattern in _ways(name) for match in pattern.finditer(said))
    return next((match for match in found if points(trimmed(match["what"]))), None)


@cache
def _ways(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(f"{'' if has_unspaced(each) else _WITHIN}(?:{each.replace('X', _WHAT)}){_END}")
        for line in lexicon("acts/contrasts")[name]
        for each in alternatives(line)
    )
