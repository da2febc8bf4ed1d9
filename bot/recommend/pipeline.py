"""The order of steps from a request to picks, on one screen: filter, gather, score, diversify, explain."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from bot.errors import CatalogueEmpty
from bot.ports import Embedder, Rows, Vectors
from bot.recommend import confidence
from bot.recommend.arrays import TitleArrays
from bot.recommend.centres import Centres, centres_of, embedded
from bot.recommend.community import Circle
from bot.recommend.config import RecommendSettings, Weights
from bot.recommend.diversify import mmr, slate, slots
from bot.recommend.explain import evidence
from bot.recommend.filters import Allowed, allow
from bot.recommend.gather import gather
from bot.recommend.half_remembered import recollect, sentences
from bot.recommend.score import Candidates, score
from bot.request import Request
from bot.taste.profile import Taste
from bot.titles import Pick, TitleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended:
    """Picks, best first; the request they answer after `relaxed` filters gave way; the titles left; time taken."""

    picks: tuple[Pick, ...]
    request: Request
    relaxed: tuple[str, ...]
    ms: float


class Recommender:
    """Finds titles for a request and a taste. `circle` is what a community's ratings say, if there are any."""

    def __init__(
        self,
        *,
        arrays: Callable[[], TitleArrays],
        vectors: Vectors,
        embedder: Embedder,
        settings: RecommendSettings,
        circle: Callable[[], Circle | None] = lambda: None,
    ) -> None:
        self._arrays = arrays
        self._vectors = vectors
        self._embedder = embedder
        self._settings = settings
        self._circle = circle

    @property
    def arrays(self) -> TitleArrays:
        return self._arrays()

    async def recommend(
        self,
        request: Request,
        taste: Taste,
        shown: frozenset[TitleId] = frozenset(),
        count: int | None = None,
        weights: Weights | None = None,
    ) -> Recommended:
        """`count` picks (eight by default), never one that the taste knows, was shown, or the request names; `weights`
        take the place of the settings' for this once."""
        started = time.perf_counter()
        arrays = self.arrays
        settings = replace(self._settings, weights=weights or self._settings.weights)
        if not len(arrays):
            raise CatalogueEmpty
        count = count or settings.cards
        if request.description:
            return await self._recollected(request, shown, count, started)
        hidden = taste.known | shown | frozenset(request.similar_to)
        allowed = await asyncio.to_thread(_allow, request, arrays, hidden, count)
        asked = replace(allowed.request, text=request.text)
        circle = self._circle()
        centres = await centres_of(asked, taste, arrays, circle, self._embedder, settings)
        neighbours = max(settings.neighbours, 4 * count)
        rows = await gather(allowed.request, arrays, allowed.mask, centres, self._vectors, neighbours)
        picks = await asyncio.to_thread(_pick, rows, asked, arrays, centres, taste, settings, count, circle)
        took = (time.perf_counter() - started) * 1000
        return Recommended(picks=picks, request=allowed.request, relaxed=allowed.relaxed, ms=took)

    async def _recollected(
        self, request: Request, shown: frozenset[TitleId], count: int, started: float
    ) -> Recommended:
        """Candidates for a half-remembered film, the likeliest first: also ones the person knows, for so it is."""
        arrays = self.arrays
        told = await embedded(sentences(request.description), self._embedder)
        allowed = await asyncio.to_thread(_allow, replace(request, similar_to=()), arrays, shown, count)
        rows = np.flatnonzero(allowed.mask)
        found = await asyncio.to_thread(recollect, request.description, told, rows, arrays, count)
        picks = await asyncio.to_thread(_picks, found, allowed.request, arrays, Taste())
        took = (time.perf_counter() - started) * 1000
        return Recommended(picks=picks, request=allowed.request, relaxed=allowed.relaxed, ms=took)


def _allow(request: Request, arrays: TitleArrays, hidden: frozenset[TitleId], count: int) -> Allowed:
    mask = np.zeros(len(arrays), dtype=bool)
    mask[arrays.rows(hidden)] = True
    return allow(request, arrays, mask, enough=count)


def _pick(
    rows: Rows,
    request: Request,
    arrays: TitleArrays,
    centres: Centres,
    taste: Taste,
    settings: RecommendSettings,
    count: int,
    circle: Circle | None,
) -> tuple[Pick, ...]:
    """From candidates to picks: score, keep the best, let them differ, explain."""
    scored = score(rows, request, arrays, centres, settings.weights, taste)
    order = np.argsort(-scored.score, kind="stable")
    top = scored.take(order[: max(settings.candidates, 2 * count)])
    varied = mmr(top, arrays, min(count, settings.candidates), _balance(request, taste, settings))
    rest = np.setdiff1d(np.arange(len(top.rows)), varied)  # who wants fifty wants an order: variety is for a page
    varied = np.concatenate([varied, rest])[:count]
    if not request.open:
        return _picks(top.take(varied), request, arrays, taste, circle)
    places = slate(scored, order[varied], arrays, count)
    return _picks(scored.take(places), request, arrays, taste, circle, slated="taste" in scored.parts)


def _picks(
    chosen: Candidates,
    request: Request,
    arrays: TitleArrays,
    taste: Taste,
    circle: Circle | None = None,
    *,
    slated: bool = False,
) -> tuple[Pick, ...]:
    sure = confidence.estimate(chosen, arrays, taste)
    labels = slots(chosen, arrays, slated)
    return tuple(
        Pick(
            title=arrays.ids[row],
            score=round(float(chosen.score[place]), 4),
            confidence=round(float(sure[place]), 3),
            slot=labels[place],
            evidence=evidence(place, chosen, request, arrays, taste, circle),
            parts={n: round(chosen.shares[n] * float(part[place]), 4) for n, part in chosen.parts.items()},
        )
        for place, row in enumerate(chosen.rows)
    )


def _balance(request: Request, taste: Taste, settings: RecommendSettings) -> float:
    """How much relevance counts against variety: all of it in a slate, most of it where a subject was named, for what
    differs from the rest is then off the subject."""
    if request.open and taste.liked:
        return 1.0
    return max(settings.mmr_lambda, 0.9) if request.subject else settings.mmr_lambda
