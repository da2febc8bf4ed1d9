"""A closer look at the best candidates: whoever takes it gives each a value, and the values move the scores."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.config import RerankerName, RerankSettings
from bot.recommend.rewrite import in_words, names
from bot.recommend.score import Candidates
from bot.recommend.search import Search
from bot.request import Request
from bot.taste.profile import Taste
from bot.titles import Title, TitleId

PART = "rerank"
LATELY = 10
"""Titles liked and disliked that a reranker is told of."""
Hydrate = Callable[[Iterable[TitleId]], Awaitable[dict[TitleId, Title]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What titles are looked for, in words; titles that the person liked and disliked last, by name."""

    sentence: str = ""
    liked: tuple[str, ...] = ()
    disliked: tuple[str, ...] = ()

    @classmethod
    def of(cls, request: Request, taste: Taste, arrays: TitleArrays) -> "Wanted":
        liked, disliked = (tuple(names(titles, arrays, LATELY)) for titles in (taste.liked, taste.disliked))
        return cls(sentence=in_words(request, arrays), liked=liked, disliked=disliked)


class Reranker(Protocol):
    """Whoever takes the closer look."""

    async def read(
        self, wanted: Wanted, titles: Sequence[Title], person: int | None = None
    ) -> Mapping[TitleId, float] | None:
        """How well the titles answer, 0 to 1; those it doesn't name answer least. None: the order stays as it is.
        Never raises for what a model or a service does. `person` bears the cost, if it costs anything."""


class CloserLook:
    """The rerankers there are, by name. `hydrate` gives titles with their overviews."""

    def __init__(self, *, rerankers: Mapping[RerankerName, Reranker], hydrate: Hydrate) -> None:
        self._rerankers, self._hydrate = rerankers, hydrate

    @classmethod
    def none(cls) -> "CloserLook":
        """Nobody looks."""

        async def nothing(_: Iterable[TitleId]) -> dict[TitleId, Title]:
            return {}

        return cls(rerankers={}, hydrate=nothing)

    async def at(self, scored: Candidates, request: Request, search: Search) -> Candidates:
        """The candidates after the chosen reranker looked at the best of them; as they were, where none did."""
        arrays, settings = search.arrays, search.settings
        reranker = self._rerankers.get(settings.reranker)
        if not reranker or not len(scored.rows):
            return scored
        window = np.argsort(-scored.score, kind="stable")[: settings.rerank.window]
        ids = [arrays.ids[row] for row in scored.rows[window]]
        found = await self._hydrate(ids)
        wanted = Wanted.of(request, search.taste, arrays)
        titles = [found[title] for title in ids if title in found]
        worth = await reranker.read(wanted, titles, search.bearer)
        if not worth:
            return scored
        values = np.array([worth.get(title, 0.0) for title in ids], dtype=np.float32)
        return moved(scored, window, values, settings.rerank)


def moved(scored: Candidates, window: Rows, worth: Floats, settings: RerankSettings) -> Candidates:
    """One part more in the score: what the closer look found, over the range of scores that the window has, so that
    nothing leaves it. Only the `best` of it count, and they come first as far as `weight` lets them."""
    low, high = float(scored.score[window].min()), float(scored.score[window].max())
    order = np.argsort(-worth, kind="stable")
    worth = worth.clip(0, 1)
    worth[order[settings.best :]] = 0.0
    part = scored.score.copy()
    part[window] = low + (high - low) * worth
    weight = settings.weight
    return Candidates(
        rows=scored.rows,
        parts={**scored.parts, PART: part},
        shares={**{name: share * (1 - weight) for name, share in scored.shares.items()}, PART: weight},
        score=((1 - weight) * scored.score + weight * part).astype(np.float32),
    )
