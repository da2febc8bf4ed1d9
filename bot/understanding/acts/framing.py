"""What stands around a wish: "any ideas?" before it and "everything else is up to you" behind it ask and choose
nothing, where the wish itself stands between them."""

import re
from functools import cache

from bot.understanding.acts.cues import bounded
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

LONGEST, MOST = 400, 3
"""Characters of a message that is looked at, and frames on either side."""
_MARK = r"(?:\s*[,.:;!?…，。：；！？、]+\s*|\s+[-–—/]+\s+)"
_AND = r"(?:\s+(?:and|und|et|y|и)\s+)"
_END = r"[\s.!?…。！？~^:)(\U0001f300-\U0001faff]*$"


def without_frame(text: str, *, chooses: bool) -> str:
    """The message without such clauses at its ends; those that leave the choice only where it `chooses` nothing."""
    text = text.replace("ß", "ss")
    said = plain(text)
    if len(said) != len(text) or len(text) > LONGEST:
        return text
    keys = ("rests",) if chooses else ("rests", "choices")
    first, last = 0, len(text)
    for _ in range(MOST):
        if lead := _lead().match(said, first, last):
            first = lead.end()
        if (tail := _rest(keys).search(said, first, last)) and tail.start() > first:
            last = tail.start()
    rest = text[first:last].strip()
    return rest if any(sign.isalnum() for sign in rest) else text


def without_hedges(text: str) -> str:
    """The text (as `plain` writes it) without what says at its beginning that one doesn't know, where more is said:
    "i don't know, you choose"."""
    rest = text
    while hedge := _hedge().match(rest):
        rest = rest[hedge.end() :]
    return rest if any(sign.isalnum() for sign in rest) else text


def _lines(*keys: str) -> str:
    lines = (line for entry in lexicon("acts/framing").values() for key in keys for line in entry[key])
    return "|".join(bounded(line) for line in lines)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?:{_lines('leads')}){_MARK}|(?:{_lines('says')})(?:{_MARK}|\s+|(?<=[\u3400-\u9fff])))")


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_lines('hedges')})(?:{_MARK}|\s+(?:but|aber|mais|pero|но)\s+)")


@cache
def _rest(keys: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_MARK}|{_AND})(?:{_lines(*keys)}){_END}")
