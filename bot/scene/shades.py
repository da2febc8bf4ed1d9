"""More and less of what lies there: who says "lighter" means lighter than these cards, or than the one named."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from bot.knowledge.vocabulary import against, concepts
from bot.recommend.arrays import TitleArrays
from bot.recommend.concepts import PARTS
from bot.recommend.parts import SUBJECTS
from bot.request import CHILD_UNTIL, Request, Span, Understanding
from bot.scene.scares import frightening_again, less_frightening, wishes_fright
from bot.titles import TitleId
from bot.understanding.acts.cues import has
from bot.understanding.limits.runtimes import is_vague

PUSHED = 0.4
"""How strongly a change must push a trait to be meant as more or less of it."""
AWAY, A_STEP, LEAST, LEAP = 0.8, 0.3, 0.0, 1.0
"""Standard deviations by which what is "like X but funnier" is funnier than X, than an X that is funny itself, and at
least than what is usual; and by which nothing has to differ from X: easier than Inception is no nursery rhyme."""
FIERCE = ("scares", "violence", "suspense", "darkness")
"""Traits of which anything milder has less."""
DOWN, USUAL, STRONGEST = 0.4, 0.25, 2
"""Standard deviations by which it has less than the middle one of the cards, the usual that counts for nothing, and of
how many of these traits at most."""
_FRIGHT = "scares"
_SUBJECTS_OF = frozenset((
    "professional", "ambition", "coming_of_age", "self_discovery", "life_lessons", "relationships", "youth",
))  # fmt: skip
"""Traits that tell what a title is about: "a workplace comedy like The Office but warmer" asks for no more work."""
_BESIDE = SUBJECTS | {"people", "kind", "ending"}
"""Groups of concepts that a title has or has not, and that its models may lack."""
MOST = 1.5
"""Standard deviations beyond which nothing is asked to go: hardly any title lies there."""
STEP, SHORTEST = 5, 60
"""Minutes: to what a length is rounded, and below which nothing is called shorter still."""
FEW_SEASONS = 3
"""How many seasons a series that is to be shorter has at most."""


def shaded(
    request: Request,
    pushed: Mapping[str, float],
    lying: Sequence[TitleId],
    said: str,
    arrays: TitleArrays,
    *,
    models: bool = False,
) -> Request:
    """The request with a bound for each trait of which a change (`said` as `plain` writes it) asks for more or less:
    half of the titles `lying` there are on the other side of it; where they are the `models` that it is to be like,
    all of them are, clearly. What was bound before holds on, unless the change goes back on it."""
    turned = {name for name, push in pushed.items() if _goes_back(request.shades.get(name), push)}
    if turned & {*FIERCE}:  # scarier than something milder: nothing of that holds
        turned |= {name for name in FIERCE if request.shades.get(name, Span()).max is not None}
        request = frightening_again(request)
    shades = {name: span for name, span in request.shades.items() if name not in turned}
    rows = arrays.rows(tuple(lying))
    if (has("comparative", said) or (models and has("unlike_model", said))) and len(rows):
        for name, push in pushed.items():
            if name in _SUBJECTS_OF:
                continue
            if abs(push) >= PUSHED and request.traits.get(name, 0.0) * push > 0 and not _too_young(name, request):
                middle = float(np.median(arrays.z[rows, arrays.trait_place(name)]))
                shades[name] = _away(middle, push) if models else Span(min=middle) if push > 0 else Span(max=middle)
    return replace(request, shades=shades)


def _away(middle: float, push: float) -> Span:
    """The bound of what has clearly more, or less, of a trait than a model that has so much of it. Who says "faster"
    of what is fast already means a step and no leap: what is like it would be lost."""
    step = AWAY if middle * push < 0 else A_STEP
    if push > 0:
        return Span(min=max(min(middle + step, MOST), min(LEAST, middle + LEAP)))
    return Span(max=min(max(middle - step, -MOST), max(-LEAST, middle - LEAP)))


def milder(
    request: Request, lying: Sequence[TitleId], arrays: TitleArrays, pushed: Mapping[str, float] | None = None
) -> Request:
    """The request for what is milder than the titles lying there: less of what is `pushed` down, and of what these have
    most, be it fright, violence, tension or darkness. What was wished that is fierce goes: milder than terrifying is
    not terrifying, but who wished to be frightened still does."""
    rows = arrays.rows(tuple(lying))
    if wishes_fright(request) and not request.for_children:
        below = float(np.median(arrays.z[rows, arrays.trait_place(_FRIGHT)])) - DOWN if len(rows) else MOST
        gentler = less_frightening(request)
        return replace(gentler, shades={**gentler.shades, _FRIGHT: Span(max=below)})
    middle = {name: float(np.median(arrays.z[rows, arrays.trait_place(name)])) for name in FIERCE} if len(rows) else {}
    bound = sorted((name for name in middle if middle[name] > USUAL), key=lambda name: -middle[name])[:STRONGEST]
    bound += [name for name in middle if (pushed or {}).get(name, 0.0) < 0 and name not in bound]
    shades = dict(request.shades)
    for name in bound:
        before = shades.get(name, Span()).max
        shades[name] = Span(max=min(middle[name] - DOWN, before if before is not None else np.inf))
    fierce = {name for name in FIERCE if request.traits.get(name, 0.0) > 0} | {*bound}
    gone = {concept for name in fierce for concept in against().get(f"{name}-", ())} & request.concepts.keys()
    return replace(
        request,
        shades=shades,
        traits={name: push for name, push in request.traits.items() if name not in FIERCE},
        concepts={name: weight for name, weight in request.concepts.items() if name not in gone},
        text="" if gone or fierce else request.text,
    )


def as_fierce(request: Request) -> Request:
    """The request without what was to be milder: who says so was misheard."""
    shades = {name: span for name, span in request.shades.items() if name not in FIERCE or span.max is None}
    return replace(request, shades=shades)


def as_short(
    request: Request, read: Understanding, lying: Sequence[TitleId], said: str, arrays: TitleArrays
) -> Request:
    """The request for films shorter than the middle one of those that lie there, where a change only says so without a
    figure: "shorter", "not so long"; for series of fewer seasons, where series lie there."""
    if lying and all(arrays.series[row] for row in arrays.rows(tuple(lying))) and has("shorter", said):
        return _with_fewer_seasons(request, lying, arrays)
    vague = read.runtime.max is not None and has("comparative", said) and is_vague(read.english.lower() or said)
    if not vague or (request.runtime.max is None and not has("shorter", said)):
        return request
    told = request.runtime.max if request.runtime.max != read.runtime.max or not has("shorter", said) else None
    lengths = arrays.columns.runtime[arrays.rows(tuple(lying))]
    known = lengths[np.isfinite(lengths)]
    middle = float(np.median(known)) // STEP * STEP if len(known) else 0.0
    most = [each for each in (told, middle if middle >= SHORTEST else read.runtime.max) if each is not None]
    return replace(request, runtime=replace(request.runtime, max=min(most)))


def _with_fewer_seasons(request: Request, lying: Sequence[TitleId], arrays: TitleArrays) -> Request:
    """The request for series of fewer seasons than the middle one, and of few in any case."""
    counts = arrays.columns.seasons[arrays.rows(tuple(lying))]
    known = counts[np.isfinite(counts)]
    fewer = float(np.median(known)) - 1 if len(known) else FEW_SEASONS
    told = request.seasons.max or FEW_SEASONS
    return replace(request, runtime=Span(), seasons=Span(max=max(1.0, min(told, fewer, FEW_SEASONS))))


def beside_models(request: Request, read: Understanding, said: str) -> Request:
    """The request with what its models lack and it must have all the same: "like Heat, but with dogs"."""
    if not request.similar_to or not has("unlike_model", said):
        return request
    told = frozenset(
        name for name, weight in read.concepts.items() if weight >= PARTS and concepts()[name].group in _BESIDE
    )
    return replace(request, beside=request.beside | told)


def short_enough(request: Request, lying: Sequence[TitleId], said: str, arrays: TitleArrays) -> frozenset[TitleId]:
    """Of the titles lying there those that already are as short as a change asks: they stay in the running."""
    most = request.runtime.max
    if most is None or not has("shorter", said):
        return frozenset()
    rows = arrays.rows(tuple(lying))
    return frozenset(arrays.ids[row] for row in rows if float(arrays.columns.runtime[row]) < most)


def _goes_back(bound: Span | None, push: float) -> bool:
    return bound is not None and ((bound.min is not None and push < 0) or (bound.max is not None and push > 0))


def _too_young(trait: str, request: Request) -> bool:
    """Whether fright is kept from the youngest, whatever is asked for."""
    return trait == _FRIGHT and request.kids_age is not None and request.kids_age < CHILD_UNTIL
