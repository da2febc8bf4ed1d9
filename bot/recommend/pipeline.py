"""The order of steps from a request to picks, on one screen: rules, filter, gather, score, closer look; then, in
picking.py, variety and reasons, page by page."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from bot import observe
from bot.errors import CatalogueEmpty
from bot.knowledge.nearness import Meanings, bare_parts
from bot.persons import Person, Recipe
from bot.ports import Embedder, Rows, Vectors
from bot.recommend.arrays import TitleArrays
from bot.recommend.bound import bound
from bot.recommend.centres import centres_of, embed_texts
from bot.recommend.community import Circle
from bot.recommend.config import RecommendSettings, Weights
from bot.recommend.experiments import ExperimentSettings
from bot.recommend.filters import FEW, Allowed, allow
from bot.recommend.gather import gather
from bot.recommend.half_remembered import recollect, sentences
from bot.recommend.kept import Kept, Ranked, key_of
from bot.recommend.picking import page_of, pages_after
from bot.recommend.rerank import PART, CloserLook
from bot.recommend.rewrite import Rewriter
from bot.recommend.rules import Audience, Effect, Ruling
from bot.recommend.score import LEADS, Candidates, score
from bot.recommend.search import Search
from bot.recommend.seeds import in_style, nearness, of_their_form, refused_by_name, same_story
from bot.request import Request, Span
from bot.taste.profile import Taste
from bot.titles import Pick, TitleId

LIKE = 0.6
"""How near to the seeds, beside what is nearest to them, FEW titles must be that have what they are to have besides."""
STRIDE = 0.4
"""What is left of the way that something is to be from what it is to be like, where nothing alike lies at its end."""
LONGEST = 100
"""Picks on all pages of a list together, where the first page alone isn't more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended:
    """Picks, best first; the request they answer after `relaxed` filters gave way; time taken; how they were made."""

    picks: tuple[Pick, ...]
    request: Request
    relaxed: tuple[str, ...]
    ms: float
    recipe: Recipe | None = None


class Recommender:
    """Finds titles for a request and a taste. `circle` is what a community's ratings say, if there are any; without the
    other steps' objects there are no rules, no closer look, and no sentence but the template's."""

    def __init__(
        self,
        *,
        arrays: Callable[[], TitleArrays],
        vectors: Vectors,
        embedder: Embedder,
        settings: RecommendSettings,
        circle: Callable[[], Circle | None] = lambda: None,
        ruling: Ruling | None = None,
        rewriter: Rewriter | None = None,
        closer: CloserLook | None = None,
        experiment: ExperimentSettings | None = None,
        meanings: Meanings | None = None,
    ) -> None:
        self._arrays, self._circle = arrays, circle
        self._vectors, self._embedder = vectors, embedder
        self._settings, self._experiment = settings, experiment or ExperimentSettings()
        self._ruling, self._meanings = ruling or Ruling.none(), meanings
        self._rewriter, self._closer = rewriter, closer or CloserLook.none()
        self._kept = Kept(settings.kept_seconds)

    @property
    def arrays(self) -> TitleArrays:
        return self._arrays()

    @property
    def cards(self) -> int:
        """How many picks make a deck."""
        return self._settings.cards

    async def recommend(
        self,
        request: Request,
        taste: Taste,
        shown: frozenset[TitleId] = frozenset(),
        count: int | None = None,
        weights: Weights | None = None,
        person: Person | None = None,
    ) -> Recommended:
        """`count` picks (as many as the request says, else eight), never one that the taste knows, was shown, or the
        request names; `weights` take the place of the settings' for this once. The same search again, with more titles
        shown, goes on in the list that the first one made. `person` is for whom: rules, experiments and budgets ask."""
        (page,) = await self._answer(self._search(request, taste, shown, count, weights, person), 1)
        return page

    async def comes_near(self, text: str) -> Mapping[str, float]:
        """The concepts that a wish comes near in meaning where no way of saying one stands in it, and how central each
        is to it; none without a model."""
        parts = bare_parts(text) if self._meanings else []
        vectors = await embed_texts(parts, self._embedder)
        return self._meanings.claimed(vectors) if self._meanings and vectors is not None else {}

    async def pages(
        self,
        request: Request,
        taste: Taste,
        count: int | None = None,
        weights: Weights | None = None,
        diversify: float | None = None,
        person: Person | None = None,
    ) -> tuple[Recommended, ...]:
        """The picks of one search page by page, LONGEST in all; one page at least, which may be empty. `diversify`, 0
        to 1, takes the place of the settings' variety for this once."""
        search = self._search(request, taste, frozenset(), count, weights, person)
        if diversify is not None:
            search = replace(search, settings=replace(search.settings, mmr_lambda=1 - diversify))
        return await self._answer(search, max(1, LONGEST // search.count))

    def _search(
        self,
        request: Request,
        taste: Taste,
        shown: frozenset[TitleId],
        count: int | None,
        weights: Weights | None,
        person: Person | None,
    ) -> Search:
        arrays = self.arrays
        if not len(arrays):
            raise CatalogueEmpty
        variant = self._experiment.variant_of(person.id if person else None)
        settings = self._experiment.variants[variant].settings(self._settings) if variant else self._settings
        settings = replace(settings, weights=weights) if weights else settings
        request = of_their_form(in_style(request, arrays), arrays)
        known = frozenset() if request.description else taste.known | _named(request, arrays)
        known |= refused_by_name(request.without, arrays)
        return Search(
            request=request,
            taste=Taste() if request.description else taste,
            hidden=known | shown,
            count=count or request.count or settings.cards,
            settings=settings,
            experiment=(self._experiment.name or "") if variant else "",
            variant=variant,
            person=person,
            arrays=arrays,
            circle=self._circle(),
            day=self._ruling.today(),
        )

    async def _answer(self, search: Search, pages: int) -> tuple[Recommended, ...]:
        started = time.perf_counter()
        ranked = await self._ranked(search)
        first = await asyncio.to_thread(page_of, ranked, search.hidden, search)
        took = (time.perf_counter() - started) * 1000
        recipe = search.recipe(ranked.settled, PART in ranked.scored.parts)
        more = await asyncio.to_thread(pages_after, first, ranked, search, pages - 1) if pages > 1 else []
        return tuple(
            Recommended(picks=picks, request=ranked.request, relaxed=ranked.relaxed, ms=took, recipe=recipe)
            for picks in (first, *more)
        )

    async def _ranked(self, search: Search) -> Ranked:
        """All candidates with their scores: kept, or found anew."""
        audience = Audience.of(search.request, search.person)
        effect = self._ruling.effect(search.arrays, audience)
        source = self._kept.made_from(search.arrays, search.circle, self._ruling.rules)
        key = key_of(search.request, search.taste, search.settings, search.count, audience, source)
        found = self._kept.get(key, search.hidden, search.count, search.arrays)
        observe.kept_lists.labels(outcome="hit" if found else "miss").inc()
        if found:
            return found
        ranked, whole = await (self._recollect if search.request.description else self._find)(search, effect)
        if whole:
            self._kept.put(key, ranked)
        return ranked

    async def _find(self, search: Search, effect: Effect) -> tuple[Ranked, bool]:
        """Candidates for a request and a taste; whether no step lacked its model."""
        arrays, taste, settings = search.arrays, search.taste, search.settings
        allowed = await asyncio.to_thread(_allow_alike, search.request, search, effect)
        if "people" in allowed.relaxed:  # nothing more of theirs: what is like it
            allowed = replace(allowed, request=in_style(allowed.request, arrays))
        asked = await self._rewritten(allowed.request, search.bearer)
        centres = await centres_of(asked, taste, arrays, search.circle, self._embedder, self._meanings)
        asked = replace(asked, concepts={**centres.claimed, **asked.concepts})
        neighbours = max(settings.neighbours, 4 * search.count)
        rows = await gather(
            replace(allowed.request, concepts=asked.concepts), arrays, allowed.mask, centres, self._vectors, neighbours
        )
        scored = await asyncio.to_thread(score, rows, asked, arrays, centres, settings.weights, taste)
        scored = effect.weighed(effect.applied(scored), asked)
        scored = await self._closer.at(scored, asked, search)
        whole = centres.text is not None or not (asked.text or asked.phrases)
        allowed = replace(allowed, request=replace(allowed.request, concepts=asked.concepts))
        return _ranked(scored, allowed, search, effect), whole

    async def _recollect(self, search: Search, effect: Effect) -> tuple[Ranked, bool]:
        """Candidates for a half-remembered film, the likeliest first: also ones the person knows, for so it is."""
        description = search.request.description
        told = await embed_texts(sentences(description), self._embedder)
        allowed = await asyncio.to_thread(_allow, replace(search.request, similar_to=()), search, effect)
        rows, most = np.flatnonzero(allowed.mask), max(LONGEST, search.count)
        found = await asyncio.to_thread(recollect, description, told, rows, search.arrays, most, search.request.told)
        only_excluding = Effect(excluded=effect.excluded)
        return replace(_ranked(found, allowed, search, only_excluding), settled=True), told is not None

    async def likeliest(self, description: str, titles: tuple[TitleId, ...]) -> tuple[tuple[TitleId, float], ...]:
        """The titles that a half-remembered film may be among these few, the likeliest first, with how well the
        description fits them (as `recollect` scores it)."""
        arrays = self.arrays
        rows = np.array(arrays.rows(titles), dtype=np.int64)
        if not len(rows):
            return ()
        told = await embed_texts(sentences(description), self._embedder)
        found = await asyncio.to_thread(recollect, description, told, rows, arrays, len(rows))
        return tuple((arrays.ids[row], float(score)) for row, score in zip(found.rows, found.score, strict=True))

    async def _rewritten(self, request: Request, bearer: int | None) -> Request:
        """With the sentence that is embedded beside the person's own words; one that came along stays."""
        if not self._rewriter or request.rewritten:
            return request
        return replace(request, rewritten=await self._rewriter.sentence(request, bearer))


def _named(request: Request, arrays: TitleArrays) -> frozenset[TitleId]:
    """The seeds, and what is of the same story as they are."""
    kept_out = same_story(arrays.rows(request.similar_to), arrays)
    return frozenset((*request.similar_to, *(arrays.ids[row] for row in kept_out)))


def _allow(request: Request, search: Search, effect: Effect) -> Allowed:
    barred = effect.barred(request)
    mask = np.zeros(len(search.arrays), dtype=bool) if barred is None else barred.copy()
    mask[search.arrays.rows(search.hidden)] = True
    return allow(bound(request), search.arrays, mask)


def _allow_alike(request: Request, search: Search, effect: Effect) -> Allowed:
    """The titles that the request allows; who leads, and how far they are to feel otherwise than the seeds, is a wish
    alone where next to nothing that keeps to it is like those: a dog is there or not, older characters and less sorrow
    are a matter of degree."""
    allowed = _allow(request, search, effect)
    arrays, seeds = search.arrays, search.arrays.rows(request.similar_to)
    looser = _looser(request, seeds, arrays) if len(seeds) else request
    if looser == request:
        return allowed
    without = _allow(looser, search, effect)
    rows = np.flatnonzero(without.mask)
    near = nearness(rows, seeds, arrays)
    enough = LIKE * np.sort(near)[-FEW:].mean() if len(rows) else 0.0
    return allowed if (near[allowed.mask[rows]] >= enough).sum() >= FEW else without


def _looser(request: Request, seeds: Rows, arrays: TitleArrays) -> Request:
    """The request without what leads, and with the bounds of feelings drawn towards what the seeds are."""
    leads = frozenset(name for name in request.beside if name.endswith(LEADS))
    shades = {name: _drawn(span, name, seeds, arrays) for name, span in request.shades.items()}
    return replace(request, beside=request.beside - leads, shades=shades)


def _drawn(bound: Span, trait: str, seeds: Rows, arrays: TitleArrays) -> Span:
    """A bound of a trait, of the way from the seeds to which a STRIDE is left."""
    level = float(arrays.z[seeds, arrays.trait_place(trait)].mean())

    def nearer(end: float | None) -> float | None:
        return None if end is None else level + STRIDE * (end - level)

    return Span(min=nearer(bound.min), max=nearer(bound.max))


def _ranked(scored: Candidates, allowed: Allowed, search: Search, effect: Effect) -> Ranked:
    return Ranked(
        scored=scored,
        request=allowed.request,
        relaxed=allowed.relaxed,
        hidden=search.hidden,
        effect=effect,
    )
