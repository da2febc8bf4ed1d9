"""Seasons in text: `just one season`, `a mini series`, `at most two seasons`, `something long to binge`."""

import re

from bot.request import Span

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTS = {"a": 1, "single": 1, **{word: count for count, word in enumerate(_NUMBERS, start=1)}}
_N = rf"(?P<n>a single|a|single|{'|'.join(_NUMBERS)}|10|[1-9])"
_MINI = re.compile(
    r"\b(?:mini|limited)[- ]?series\b|\bminiseries\b|\bone[- ]season\b|\bsingle[- ]season\b|\bone[- ]off series\b"
)
_MOST = re.compile(
    r"\b(?:(?:only|just|exactly|max(?:imum)?(?: of)?|at (?:the )?most|up to|no more than|not more than|finished in|"
    r"under|less than|fewer than|below|done in|over in|in|(?:keep|stick)(?: it)? to|limit (?:is|of))\s+)+"
    rf"{_N}\s+seasons?\b"
)
_NOT_OVER = re.compile(
    r"(?:\b(?:no|not|nothing|never|without|none|avoid|skip)\b|n't\b|\bdont\b)[^.,;!?]{0,40}?"
    rf"\b(?:over|above|past|beyond|(?:more|longer|bigger)(?: than)?|exceeding)\s+{_N}\s+seasons?\b"
)
_MANY = rf"{_N}\s+seasons?(?:\s+(?:is|are|would be|'s))?\s+(?:way |far |just |already )*too (?:many|much|long)\b"
_TOO_MANY = re.compile(rf"\b{_MANY}")
_MORE_IS_TOO_MANY = re.compile(rf"\b(?:over|(?:more|longer) than)\s+{_MANY}")
_AT_MOST = re.compile(
    rf"\b{_N}(?:\s+seasons?)?\s+(?:at (?:the )?(?:very )?most|max(?:imum)?|tops|or (?:less|fewer|under))\b"
    rf"|\b(?:max(?:imum)?(?: of)?|at (?:the )?most|no more than)\s+(?P<m>{'|'.join(_NUMBERS)}|10|[1-9])"
    r"(?= *(?:$|[.,;!?]))"
)
"""A number that is the most; of seasons where the message speaks of them."""
_FEW = re.compile(
    r"\b(?:not (?:so |too |that )?many|few(?:er)?|less|not more|no more) seasons\b|"
    r"\bseasons?\b[^.,;]{0,12}\b(?:too many|so many)"
)
_SERIES = r"(?:mini ?)?(?:series|shows?|sitcoms?|soaps?)"
_NOT_LONG = re.compile(
    rf"\b{_SERIES}\b.{{0,40}}\bnot? (?:too|so|that|very|all that) long\b"
    rf"|\b(?:not (?:too|so|that|very) long|shorter)\b[^.;]{{0,20}}\b{_SERIES}\b"
)
"""A series that takes few evenings, where nothing is said of its episodes."""
FEW = 3.0
"""Seasons that are few."""
_PLAIN = re.compile(r"\b(?P<n>one|single|1) seasons?\b(?! (?:finale|two|2))")
_REFUSED = re.compile(r"\b(?:not|no|never)\b[^.,;]{0,20}$")


def read_seasons(plain: str) -> Span:
    """How many seasons are wanted at most; `plain` is lower case with names blotted out."""
    if (match := _MINI.search(plain)) and not _REFUSED.search(plain[: match.start()]):
        return Span(max=1.0)
    if _FEW.search(plain) or (_NOT_LONG.search(plain) and "episode" not in plain):
        return Span(max=FEW)
    if "season" not in plain or "how many" in plain:
        return Span()
    if match := _MORE_IS_TOO_MANY.search(plain) or _MOST.search(plain) or _NOT_OVER.search(plain):
        return _up_to(match["n"])
    if match := _AT_MOST.search(plain):
        return _up_to(match["n"] or match["m"])
    if match := _TOO_MANY.search(plain):
        return _up_to(match["n"], less=1)
    match = _PLAIN.search(plain)
    return _up_to(match["n"]) if match else Span()


def _up_to(number: str, less: int = 0) -> Span:
    """So many seasons at most, `less` of them where the number itself is too many; one at the least."""
    count = _COUNTS.get(number.removeprefix("a ")) or int(number)
    return Span(max=float(max(1, count - less)))
