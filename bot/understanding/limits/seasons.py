"""Seasons in text: `just one season`, `a mini series`, `at most two seasons`, `something long to binge`."""

import re

from bot.request import Span

_COUNTS = {
    "one": 1,
    "a": 1,
    "single": 1,
    "1": 1,
    "two": 2,
    "2": 2,
    "three": 3,
    "3": 3,
    "four": 4,
    "4": 4,
    "five": 5,
    "5": 5,
}
_MINI = re.compile(
    r"\b(?:mini|limited)[- ]?series\b|\bminiseries\b|\bone[- ]season\b|\bsingle[- ]season\b|\bone[- ]off series\b"
)
_MOST = re.compile(
    r"\b(?:(?:only|just|exactly|max(?:imum)?(?: of)?|at most|up to|no more than|not more than|under|less than|"
    r"finished in|done in|over in|in)\s+)+(?P<n>one|a single|a|two|three|four|five|single|[1-5])\s+seasons?\b"
)
_AT_MOST = re.compile(
    r"\b(?P<n>one|a single|two|three|four|five|[1-5])\s+seasons?\s+"
    r"(?:at (?:the )?most|max(?:imum)?|tops|or (?:less|fewer))\b"
)
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
    match = _MOST.search(plain) or _AT_MOST.search(plain) or _PLAIN.search(plain)
    if not match or "how many" in plain:
        return Span()
    return Span(max=float(_COUNTS[match["n"].removeprefix("a ")]))
