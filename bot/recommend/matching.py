"""A few titles held against one taste: which of them suit it, how well, and why. What the scout asks."""

import asyncio
from collections.abc import Callable, Sequence

import numpy as np

from bot.persons import Person
from bot.ports import Embedder
from bot.recommend import confidence
from bot.recommend.arrays import TitleArrays
from bot.recommend.centres import Centres, centres_of
from bot.recommend.community import Circle
from bot.recommend.config import RecommendSettings
from bot.recommend.explain import evidence
from bot.recommend.filters import firm
from bot.recommend.fit import Fit, fits
from bot.recommend.rules import Audience, Effect, Ruling
from bot.recommend.score import score
from bot.request import Request
from bot.taste.profile import Taste
from bot.titles import Evidence, Pick, Slot, TitleId


def _watched(much: float) -> tuple[Evidence, ...]:
    """That many are watching it just now, where that is known."""
    return (Evidence(kind="trending", value="", weight=much),) if much else ()


class Matcher:
    """The parts are those of the recommender."""

    def __init__(
        self,
        *,
        arrays: Callable[[], TitleArrays],
        embedder: Embedder,
        settings: RecommendSettings,
        circle: Callable[[], Circle | None] = lambda: None,
        ruling: Ruling | None = None,
    ) -> None:
        self._arrays, self._embedder, self._settings, self._circle = arrays, embedder, settings, circle
        self._ruling = ruling or Ruling.none()

    @property
    def arrays(self) -> TitleArrays:
        return self._arrays()

    async def match(
        self,
        titles: Sequence[TitleId],
        request: Request,
        taste: Taste,
        person: Person | None = None,
        *,
        least: float,
        source: str,
    ) -> tuple[Pick, ...]:
        """Those that fit at least so well (0 to 1: which share of the catalogue fits less), the best first, within what
        the request allows and the house's rules leave, without what the person knows. A pick's score is its fit, and
        its parts are the fit's."""
        arrays, circle = self.arrays, self._circle()
        effect = self._ruling.effect(arrays, Audience.of(request, person))
        open_to_them = tuple(
            title for title in self._allowed(request, effect, arrays, titles) if title not in taste.known
        )
        if not open_to_them or not taste.liked:
            return ()
        centres = await centres_of(request, taste, arrays, circle, self._embedder)
        found = await asyncio.to_thread(fits, open_to_them, taste, arrays, centres.community)
        best = sorted((fit for fit in found if fit.whole >= least), key=lambda fit: (-fit.whole, fit.title))
        return await asyncio.to_thread(self._picks, best, request, taste, centres, source) if best else ()

    @staticmethod
    def _allowed(
        request: Request, effect: Effect, arrays: TitleArrays, titles: Sequence[TitleId]
    ) -> tuple[TitleId, ...]:
        """Those that the request's firm limits and the rules leave."""
        mask = firm(request, arrays)
        if effect.excluded is not None:
            mask = mask & ~effect.excluded
        return tuple(title for title in titles if title in arrays.place and mask[arrays.place[title]])

    def _picks(
        self, best: Sequence[Fit], request: Request, taste: Taste, centres: Centres, source: str
    ) -> tuple[Pick, ...]:
        arrays = self.arrays
        best = [fit for fit in best if fit.title in arrays.place]
        rows = np.array([arrays.place[fit.title] for fit in best], dtype=np.int64)
        scored = score(rows, request, arrays, centres, self._settings.weights, taste)
        sure = confidence.estimate(scored, arrays, taste)
        return tuple(
            Pick(
                title=fit.title,
                score=fit.whole,
                confidence=round(float(sure[place]), 3),
                slot=Slot.SAFE,
                evidence=(
                    *evidence(place, scored, request, arrays, taste, self._circle()),
                    *_watched(float(arrays.watched[rows[place]])),
                ),
                parts=fit.parts,
                source=source,
            )
            for place, fit in enumerate(best)
        )
