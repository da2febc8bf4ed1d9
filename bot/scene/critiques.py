"""The ways in which a deck can be moved as a whole: shorter, older, lighter, whatever makes sense for what is in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import median

import numpy as np

from bot.recommend.arrays import TitleArrays
from bot.request import Request, Span
from bot.scene.deck import Shown
from bot.taste.traits import TRAITS

_CRITIQUED = tuple((TRAITS.index(name), name) for name in ("darkness", "comfort", "pacing_slow", "complexity"))
LIGHTER, DARKER = {"darkness": -0.7, "humor": 0.5, "comfort": 0.4}, {"darkness": 0.7, "suspense": 0.4, "comfort": -0.4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Critique:
    """A way to move the whole set: its name (a word key) and the request moved that way."""

    name: str
    request: Request


def critiques(shown: Shown, arrays: TitleArrays) -> tuple[Critique, ...]:
    """The four refinements that make most sense for this set, computed from what is in it."""
    found = arrays.rows(tuple(pick.title for pick in shown.picks))
    if not len(found):
        return ()
    request, columns = shown.request, arrays.columns
    usual = arrays.z[found].mean(axis=0)
    trait = {name: float(usual[place]) for place, name in _CRITIQUED}
    runtimes = [float(v) for v in columns.runtime[found] if np.isfinite(v)]
    years = [float(v) for v in columns.year[found] if np.isfinite(v)]
    options: list[tuple[float, str, Callable[[], Request]]] = []

    def offer(weight: float, name: str, moved: Callable[[], Request]) -> None:
        options.append((weight, name, moved))

    if runtimes and (length := median(runtimes)) > 60:
        offer((length - 95) / 20, "shorter", lambda: replace(request, runtime=Span(max=length - 10)))
    if years:
        middle = median(years)
        offer((middle - 1985) / 20, "older", lambda: replace(request, year=Span(max=middle - 8)))
        offer((2005 - middle) / 20, "newer", lambda: replace(request, year=Span(min=middle + 8)))
    offer(1.2 * trait["darkness"], "lighter", lambda: request.pushed(LIGHTER))
    offer(1.2 * trait["comfort"] - 0.6, "darker", lambda: request.pushed(DARKER))
    offer(trait["pacing_slow"], "faster", lambda: request.pushed({"pacing_slow": -0.8}))
    offer(trait["complexity"], "simpler", lambda: request.pushed({"complexity": -0.7, "accessible": 0.5}))
    offer(
        2.0 * (float(arrays.fame[found].mean()) - 0.5),
        "less_famous",
        lambda: replace(request, novelty=min(1.0, max(0.0, request.novelty) + 0.5)),
    )
    best = sorted(options, key=lambda option: -option[0])[:4]
    return tuple(Critique(name=name, request=moved()) for _, name, moved in best)
