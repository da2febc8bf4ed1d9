"""Putting a wish right that was read otherwise: what was meant by it, what is said once more, that the cards are not
it."""

import re
from dataclasses import dataclass
from functools import cache

from bot.understanding.acts.cues import has_unspaced, trimmed
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

UNFIT, WHY_ALL = "unfit", "why_all"
"""What an act is about that only says that the cards are not it, or asks why all of them came."""
LONGEST = 30
"""Words of a message that puts a wish right."""
_GAP = r"[\s,.!?:;–—。，！？：；-]*"
_ANSWER = re.compile(
    r"no (?=(?:still|but|i|i'm|im|it|its|it's|we|we're|he|she|they|you|rather|just|maybe|something|anything|not|only"
    r"|the|that|that's|thats|this|these|those|my|our|please|actually|sorry|like)\b(?! (?:no|thing)\b))"
)
"""An answer without its comma, which refuses none of what follows: "no still with some action in it"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """`rest` is what is said besides that it was meant otherwise, `gone` what was not meant, in the words that were
    used; `meant` whether it takes the place of what was understood, rather than saying it once more."""

    rest: str
    gone: str = ""
    meant: bool = True


def without_answer(text: str) -> str:
    """The message without a no that only answers and stands before it without a comma."""
    match = _ANSWER.match(plain(text))
    return text[match.end() :] if match and len(plain(text)) == len(text) else text


def repair_in(text: str) -> Repair | None:
    """How a message puts right what was understood of a wish; None where it doesn't say so in words."""
    said = plain(text)
    if len(said.split()) > LONGEST:
        return None
    if len(said) != len(text):
        text = said
    begin = _before().match(said)
    at = begin.end() if begin else 0
    for pattern in _patterns("denied"):
        if match := pattern.fullmatch(said[at:].strip(" .!。！")):
            gone, what = (match[name] or match[f"{name}2"] for name in ("not", "what"))
            return Repair(rest=what.strip(), gone=gone.strip())
    meant, found = False, False
    while first := _first(said[at:]):
        kind, length = first
        meant, found, at = meant or kind != "again", True, at + length
    rest = text[at:].strip(" ,.;:!–-。，！")
    if not found:
        return _behind(text, said)
    return Repair(rest=rest, meant=meant) if len(rest) > 1 or has_unspaced(rest) else None


def denied_in(text: str) -> Repair | None:
    """What is said behind a mere no: "no, a real band"."""
    match = _DENIES.match(plain(text)) if len(plain(text)) == len(text) else None
    rest = text[match.end() :].strip(" .!。！") if match else ""
    return Repair(rest=rest) if rest and len(rest.split()) <= FEW and "?" not in rest else None


FEW = 9
"""Words behind a mere no that may say what was meant."""
_DENIES = re.compile(r"(?:no+|nope|nah|nein|nee|ne|non|mais non|нет|не|不|不是|不对)\s*[,.!，。！]+\s*(?=\w)")


def _first(said: str) -> tuple[str, int] | None:
    """Which way of putting right a text begins with, and how long it is with what stands between it and the rest."""
    for kind in ("wrong", "meant", "again"):
        end = r"(?=[,.!?:;–—。，！？：；]|\s-|$)" if kind == "wrong" else r"(?!\w)|(?<=[\u3400-\u9fff])"
        for pattern in _patterns(kind, end):
            if (match := pattern.match(said)) and match.end():
                gap = re.match(_GAP, said[match.end() :])
                return kind, match.end() + (gap.end() if gap else 0)
    return None


def _behind(text: str, said: str) -> Repair | None:
    """What is said before that it was meant: "tom hardy i mean"."""
    if not (match := _TAIL.fullmatch(said.strip(" .!。！"))):
        return None
    return Repair(rest=text[match.start("what") : match.end("what")])


_TAIL = re.compile(
    r"(?:(?:no+|nope|nah|nein|nee|non|нет|не|sorry|but|aber|mais|pero)[,.! ]+)?(?P<what>.{2,60}?),? "
    r"(?:i mean|i meant|is what i meant|mein(?:e|te)? ich|je veux dire|je voulais dire|quiero decir|queria decir"
    r"|я имел\w* в виду|имею в виду)"
)


def is_unfit(text: str) -> str:
    """UNFIT where nothing is said but that the cards are not what was wished, WHY_ALL where it is asked why they came;
    else empty."""
    said = plain(text).strip(" .!。！?？")
    begin = _before().match(said)
    for start in {0, begin.end() if begin else 0}:
        rest = trimmed(said[start:])
        for name, key in ((UNFIT, "unfit"), (WHY_ALL, "why_all")):
            if rest and any(pattern.fullmatch(rest) for pattern in _patterns(key)):
                return name
    return ""


@cache
def _patterns(key: str, end: str = "") -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(f"(?:{line}){f'(?:{end})' if end else ''}") for line in lexicon("acts/repairing")[key])


@cache
def _before() -> re.Pattern[str]:
    """What is sighed before, several times."""
    sighs = "|".join(lexicon("acts/repairing")["before"])
    return re.compile(rf"(?:(?:{sighs})(?:(?!\w){_GAP}|(?<=[\u3400-\u9fff]){_GAP}))*")
