"""The ways in which a deck can be moved as a whole: shorter, older, lighter, whatever makes sense for what is in it."""

from dataclasses import dataclass, replace
from statistics import median

import numpy as np

from bot.recommend.arrays import TitleArrays
from bot.request import Request, Span
from bot.scene.deck import Shown
from bot.taste.traits import TRAITS

_CRITIQUED = tuple((TRAITS.index(name), name) for name in ("darkness", "comfort", "pacing_slow", "complexity"))


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
    trait = {name: float(arrays.z[found].mean(axis=0)[place]) for place, name in _CRITIQUED}
    runtimes = [float(v) for v in columns.runtime[found] if np.isfinite(v)]
    years = [float(v) for v in columns.year[found] if np.isfinite(v)]
    options: list[tuple[float, Critique]] = []

    def offer(weight: float, name: str, changed: Request) -> None:
        options.append((weight, Critique(name=name, request=changed)))

    if runtimes and (middle := median(runtimes)) > 60:
        offer((middle - 95) / 20, "shorter", replace(request, runtime=Span(max=middle - 10)))
    if years:
        middle = median(years)
        offer((middle - 1985) / 20, "older", replace(request, year=Span(max=middle - 8)))
        offer((2005 - middle) / 20, "newer", replace(request, year=Span(min=middle + 8)))
    offer(1.2 * trait["darkness"], "lighter", request.pushed({"darkness": -0.7, "humor": 0.5, "comfort": 0.4}))
    offer(1.2 * trait["comfort"] - 0.6, "darker", request.pushed({"darkness": 0.7, "suspense": 0.4, "comfort": -0.4}))
    offer(trait["pacing_slow"], "faster", request.pushed({"pacing_slow": -0.8}))
    offer(trait["complexity"], "simpler", request.pushed({"complexity": -0.7, "accessible": 0.5}))
    offer(
        2.0 * (float(arrays.fame[found].mean()) - 0.5),
        "less_famous",
        replace(request, novelty=min(1.0, max(0.0, request.novelty) + 0.5)),
    )
    return tuple(critique for _, critique in sorted(options, key=lambda o: -o[0])[:4])
