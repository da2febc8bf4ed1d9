"""More and less of what lies there: who says "lighter" means lighter than these cards, or than the one named."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from bot.recommend.arrays import TitleArrays
from bot.request import CHILD_UNTIL, Request, Span
from bot.titles import TitleId
from bot.understanding.acts.cues import has

PUSHED = 0.4
"""How strongly a change must push a trait to be meant as more or less of it."""
_FRIGHT = "scares"
STEP, SHORTEST = 5, 60
"""Minutes: to what a length is rounded, and below which nothing is called shorter still."""


def shaded(
    request: Request, pushed: Mapping[str, float], lying: Sequence[TitleId], said: str, arrays: TitleArrays
) -> Request:
    """The request with a bound for each trait of which a change (`said` as `plain` writes it) asks for more or less:
    half of the titles `lying` there are on the other side of it. What was bound before holds on, unless the change goes
    back on it."""
    turned = {name for name, push in pushed.items() if _goes_back(request.shades.get(name), push)}
    shades = {name: span for name, span in request.shades.items() if name not in turned}
    rows = arrays.rows(tuple(lying))
    if has("comparative", said) and len(rows):
        for name, push in pushed.items():
            if abs(push) >= PUSHED and request.traits.get(name, 0.0) * push > 0 and not _too_young(name, request):
                middle = float(np.median(arrays.z[rows, arrays.trait_place(name)]))
                shades[name] = Span(min=middle) if push > 0 else Span(max=middle)
    return replace(request, shades=shades)


def as_short(request: Request, change: Span, lying: Sequence[TitleId], said: str, arrays: TitleArrays) -> Request:
    """The request for films shorter than the middle one of those that lie there, where a change only says so without a
    figure: "shorter", "not so long"."""
    vague = change.max is not None and has("comparative", said) and not any(sign.isdigit() for sign in said)
    if not vague or request.runtime.max is None:
        return request
    lengths = arrays.columns.runtime[arrays.rows(tuple(lying))]
    known = lengths[np.isfinite(lengths)]
    if not len(known) or (middle := float(np.median(known)) // STEP * STEP) < SHORTEST:
        return request
    return replace(request, runtime=replace(request.runtime, max=min(request.runtime.max, middle)))


def _goes_back(bound: Span | None, push: float) -> bool:
    return bound is not None and ((bound.min is not None and push < 0) or (bound.max is not None and push > 0))


def _too_young(trait: str, request: Request) -> bool:
    """Whether fright is kept from the youngest, whatever is asked for."""
    return trait == _FRIGHT and request.kids_age is not None and request.kids_age < CHILD_UNTIL
