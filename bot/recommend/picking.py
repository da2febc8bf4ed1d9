"""From a list of candidates to pages of picks: keep the best, let them differ, label and explain them."""

from dataclasses import replace

import numpy as np

from bot.ports import Floats, Rows
from bot.recommend import confidence
from bot.recommend.arrays import Mask
from bot.recommend.config import RecommendSettings
from bot.recommend.diversify import mmr, slate, slots, stirred
from bot.recommend.explain import evidence
from bot.recommend.filters import FEW
from bot.recommend.kept import Ranked
from bot.recommend.parts import kept
from bot.recommend.score import Candidates
from bot.recommend.search import Search
from bot.recommend.sources import source_of
from bot.recommend.unasked import wants_sagas
from bot.request import Request
from bot.taste.profile import Taste
from bot.titles import Pick, TitleId


def pages_after(first: tuple[Pick, ...], ranked: Ranked, search: Search, most: int) -> list[tuple[Pick, ...]]:
    """Up to so many further pages, the last of which may be short."""
    found, last, hidden = list[tuple[Pick, ...]](), first, search.hidden
    while len(found) < most and len(last) == search.count:
        hidden |= {pick.title for pick in last}
        if not (last := page_of(ranked, hidden, search)):
            break
        found.append(last)
    return found


def page_of(ranked: Ranked, hidden: frozenset[TitleId], search: Search) -> tuple[Pick, ...]:
    """From candidates to picks: keep the best, let them differ, explain."""
    arrays, settings, count = search.arrays, search.settings, search.count
    scored = ranked.without(hidden, arrays)
    request = ranked.request
    if request.open and search.person and not ranked.settled:
        scored = stirred(scored, arrays, search.person.id, search.day, len(search.taste.liked))
    if "seeds" in scored.parts and count <= settings.cards and not search.request.lean:
        scored = scored.take(_alike(scored.parts["seeds"], kept(scored.rows, search.request, arrays)))
    order = np.argsort(-scored.score, kind="stable")
    if ranked.settled:
        return _picks(scored.take(order[:count]), ranked, search)
    if not (request.open or search.request.lean):
        asked = replace(search.request, kind=None) if "kind" in ranked.relaxed else search.request
        keeps = kept(scored.rows, asked, arrays)
        order = np.lexsort((-scored.score, -keeps))
        if (whole := int((keeps >= 1).sum())) < count:
            some = _nearly(scored.score[order], keeps[order], whole)
            return _picks(scored.take(order[some][:count]), ranked, search)
        order = order[:whole][scored.score[order[:whole]] >= FAR_BEHIND * scored.score[order[:FEW]].mean()]
    top = scored.take(order[: max(settings.candidates, 2 * count)])
    varied = mmr(
        top, arrays, min(count, settings.candidates), _balance(request, search.taste, settings), sagas=_sagas(request)
    )
    rest = np.setdiff1d(np.arange(len(top.rows)), varied)  # who wants fifty wants an order: variety is for a page
    varied = np.concatenate([varied, rest])[:count]
    if not request.open:
        return _picks(top.take(varied), ranked, search)
    places = slate(scored, order[varied], arrays, count, len(search.taste.liked))
    return _picks(scored.take(places), ranked, search, slated="taste" in scored.parts)


ALIKE, HARDLY = (0.6, 0.35), 0.15
"""What is to be like something is at least so near to it, beside the nearest that the rest of the wish allows; at least
half so near where hardly any is; and hardly so where only that has what it was to be beside it."""


def _alike(near: Floats, keeps: Floats) -> Rows:
    """Places of those that are like the seeds; of all where hardly any is even half alike; with those that alone keep
    the rest of the wish: "like Jaws but with bears"."""
    for least in ALIKE:
        if len(alike := np.flatnonzero(near >= least)) >= FEW:
            apart = (keeps >= 1).any() and not (keeps[alike] >= 1).any()
            return np.union1d(alike, np.flatnonzero((keeps >= 1) & (near >= HARDLY))) if apart else alike
    return np.arange(len(near))


FAR_BEHIND = 0.45
"""What keeps all of a wish and has less than this share of the best three's score keeps it in name alone."""
NEARLY, MOSTLY, HALF = 0.7, 0.6, 0.5
"""What keeps only some of a wish comes behind what keeps it all, with at least this share of its score and where it
keeps most of it: a few honest picks are better than eight. Where nothing keeps it all, of the FEW best that keep half
of it."""


def _nearly(scores: Floats, keeps: Floats, whole: int) -> Mask:
    """Which of the candidates are worth showing, in their order: the `whole` first, which keep all of the wish, and
    those that come close to them."""
    best = scores[:whole] if whole else np.sort(scores)[-FEW:]
    near = scores >= NEARLY * (np.median(best) if len(best) else 0)
    mostly = keeps >= MOSTLY
    close = near & (mostly | (not mostly.any()))
    close[:whole] = True
    close[:FEW] |= mostly[:FEW] if whole else (keeps[:FEW] >= HALF) | near[:FEW]
    return np.asarray(close, dtype=bool)


def _picks(chosen: Candidates, ranked: Ranked, search: Search, *, slated: bool = False) -> tuple[Pick, ...]:
    arrays, taste, request = search.arrays, search.taste, ranked.request
    circle = None if ranked.settled else search.circle
    sure = confidence.estimate(ranked.effect.undone(chosen), arrays, taste)
    labels = slots(chosen, arrays, slated)
    told = [
        ranked.effect.with_lifts(evidence(place, chosen, request, arrays, taste, circle), int(row))
        for place, row in enumerate(chosen.rows)
    ]
    return tuple(
        Pick(
            title=arrays.ids[row],
            score=round(min(1.0, float(chosen.score[place])), 4),
            confidence=round(float(sure[place]), 3),
            slot=labels[place],
            evidence=told[place],
            source=source_of(told[place], request),
            parts={n: round(chosen.shares[n] * float(part[place]), 4) for n, part in chosen.parts.items()},
        )
        for place, row in enumerate(chosen.rows)
    )


def _sagas(request: Request) -> bool:
    """Whether franchises, sequels or somebody's films are what is wanted."""
    return bool(request.people.wanted) or wants_sagas(request)


def _balance(request: Request, taste: Taste, settings: RecommendSettings) -> float:
    """How much relevance counts against variety: all of it in a slate, most of it where a subject was named, for what
    differs from the rest is then off the subject."""
    if request.best or (request.open and taste.liked):
        return 1.0
    return max(settings.mmr_lambda, 0.9) if request.subject else settings.mmr_lambda
