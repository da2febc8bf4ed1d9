"""The order of steps from a request to picks, on one screen: gather, filter, score, diversify, explain."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from bot.errors import CatalogueEmpty, ModelMissing, ModelNotReady
from bot.ports import Embedder, Floats, Rows, Vectors
from bot.recommend import confidence
from bot.recommend.arrays import TitleArrays
from bot.recommend.config import RecommendSettings
from bot.recommend.diversify import mmr, slots
from bot.recommend.explain import evidence
from bot.recommend.filters import Allowed, allow
from bot.recommend.gather import gather
from bot.recommend.score import Candidates, Centres, rocchio, score, unit
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
    """Finds titles for a request and a taste."""

    def __init__(
        self, *, arrays: Callable[[], TitleArrays], vectors: Vectors, embedder: Embedder, settings: RecommendSettings
    ) -> None:
        self._arrays = arrays
        self._vectors = vectors
        self._embedder = embedder
        self._settings = settings

    @property
    def arrays(self) -> TitleArrays:
        return self._arrays()

    async def recommend(
        self, request: Request, taste: Taste, shown: frozenset[TitleId] = frozenset(), count: int | None = None
    ) -> Recommended:
        """`count` picks (eight by default), never one that the taste knows, was shown, or the request names."""
        started = time.perf_counter()
        arrays, settings = self.arrays, self._settings
        if not len(arrays):
            raise CatalogueEmpty
        count = count or settings.cards
        hidden = taste.known | shown | frozenset(request.similar_to)
        allowed = await asyncio.to_thread(_allow, request, arrays, hidden, count)
        centres = await self._centres(allowed.request, taste, arrays)
        neighbours = max(settings.neighbours, 4 * count)
        rows = await gather(allowed.request, arrays, allowed.mask, centres.known(), self._vectors, neighbours)
        said = replace(allowed.request, text=request.text)
        picks = await asyncio.to_thread(_pick, rows, said, arrays, centres, taste, settings, count)
        took = (time.perf_counter() - started) * 1000
        return Recommended(picks=picks, request=allowed.request, relaxed=allowed.relaxed, ms=took)

    async def _centres(self, request: Request, taste: Taste, arrays: TitleArrays) -> Centres:
        """Where to search near. Without a model the words drop out and traits, seeds and taste go on."""
        settings = self._settings
        seeds = arrays.vectors[arrays.rows(request.similar_to)]
        return Centres(
            text=await self._text_centre(request),
            seeds=unit(seeds.mean(axis=0)) if len(seeds) else None,
            taste=rocchio(taste, arrays, settings.rocchio, settings.half_life),
        )

    async def _text_centre(self, request: Request) -> Floats | None:
        texts = [text for text in (request.text, *request.phrases) if text]
        if not texts:
            return None
        try:
            return unit((await self._embedder.embed(texts)).mean(axis=0))
        except (ModelNotReady, ModelMissing):
            return None


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
) -> tuple[Pick, ...]:
    """From candidates to picks: score, keep the best, let them differ, explain."""
    scored = score(rows, request, arrays, centres, settings.weights)
    top = scored.take(np.argsort(-scored.score, kind="stable")[: max(settings.candidates, 2 * count)])
    chosen = top.take(mmr(top, arrays, count, settings.mmr_lambda))
    return _picks(chosen, request, arrays, taste)


def _picks(chosen: Candidates, request: Request, arrays: TitleArrays, taste: Taste) -> tuple[Pick, ...]:
    sure = confidence.estimate(chosen, arrays)
    labels = slots(chosen, arrays)
    return tuple(
        Pick(
            title=arrays.ids[row],
            score=round(float(chosen.score[place]), 4),
            confidence=round(float(sure[place]), 3),
            slot=labels[place],
            evidence=evidence(place, chosen, request, arrays, taste),
            parts={n: round(chosen.shares[n] * float(part[place]), 4) for n, part in chosen.parts.items()},
        )
        for place, row in enumerate(chosen.rows)
    )
