"""Newer and older than what is spoken of: "a bit newer" beside a film of 1980 means no film of this year."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from bot.recommend.arrays import TitleArrays
from bot.request import Request, Span
from bot.titles import TitleId
from bot.understanding.acts.cues import has

NEARLY, FAR = 5.0, 25.0
"""Years by which "a bit newer" is away at least and at most."""
AWAY = 10.0
"""Years by which "newer" is away."""
_A_BIT = re.compile(
    r"\b(?:(?:a )?(?:little|(?:tiny )?bit|touch|tad)|slightly|somewhat|etwas|(?:ein )?(?:bisschen|wenig)|un peu|"
    r"un poco|un poquito|algo|немного|чуть|чуточку|слегка) |一点|一些"
)
_NOT_OLD = re.compile(
    r"\b(?:not|n't|nicht|net|pas|no|не) (?:\w+ ){1,2}(?:old|alt|vieux|vieille|ancien|viej|antigu|стар|древн)"
    r"|(?:别|不要?|没那么)太?(?:老|旧)"
)
"""Not so old, which is less than to ask for what is new."""
_FIGURE = re.compile(
    r"\d{4}|\d0'?s\b|\bthan\b(?! (?:that|this|these|those|them|it)\b)|\d ?(?:years?|jahre?n?|ans|anos|лет|年)"
)
"""A year or a title that is compared with says itself when."""


def beside(request: Request, spoken: Sequence[TitleId], said: str, arrays: TitleArrays) -> Request:
    """The request with its years counted from the titles it is to be like, else from those spoken of (the deck)."""
    newer, older = has("newer", said), has("older", said)
    if newer == older or not request.year or _FIGURE.search(said):
        return request
    years = [float(arrays.years[row]) for row in arrays.rows(tuple(request.similar_to or spoken))]
    known = [year for year in years if year > 0]
    if not known:
        return request
    first, step = median(known), NEARLY if _A_BIT.search(said) else AWAY
    last = FAR if _A_BIT.search(said) else None
    if newer:
        newest = float(arrays.years.max())
        soft = last is not None or _NOT_OLD.search(said)
        beyond = first if soft else min(max(known) + 1, newest - AWAY)  # newer than any, as far as that goes
        low, high = min(max(first + step, beyond), newest - NEARLY), first + last if last else newest
        return replace(request, year=Span(min=max(low, first + 1), max=high if high < newest else None))
    return replace(request, year=Span(min=first - last if last else None, max=first - step))
