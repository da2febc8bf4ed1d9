"""Where to look: what a request and a taste point at, as unit vectors to search near and as a value a title."""

import asyncio
from dataclasses import dataclass

import numpy as np

from bot.errors import ModelMissing, ModelNotReady
from bot.ports import Embedder, Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.community import Circle
from bot.recommend.config import RecommendSettings
from bot.recommend.likeness import rocchio, unit
from bot.recommend.words import words_of
from bot.request import Request
from bot.taste.profile import Taste


@dataclass(frozen=True, slots=True, kw_only=True)
class Centres:
    """Each None where there is nothing to go by. `text`, `seeds` and `taste` are unit vectors; `words` and `community`
    are float32 [titles], 0 to 1: how much a title speaks of what was asked, how well it goes with what was liked.
    """

    text: Floats | None = None
    seeds: Floats | None = None
    taste: Floats | None = None
    words: Floats | None = None
    community: Floats | None = None

    @property
    def vectors(self) -> list[Floats]:
        return [centre for centre in (self.text, self.seeds, self.taste) if centre is not None]

    @property
    def values(self) -> list[Floats]:
        return [values for values in (self.words, self.community) if values is not None]


REWRITTEN = 0.67
"""What the bare subject ("cooking") counts beside the words as they were said ("a film about cooking"): 0.4 to 0.6."""


async def centres_of(
    request: Request,
    taste: Taste,
    arrays: TitleArrays,
    circle: Circle | None,
    embedder: Embedder,
    settings: RecommendSettings,
) -> Centres:
    """Without a model the meaning of the words drops out; the words themselves, traits, seeds and taste go on."""
    weighed = {text: 1.0 for text in (request.text, *request.phrases) if text}
    if request.subject and request.subject != request.text:
        weighed[request.subject] = REWRITTEN
    vectors = await embedded(list(weighed), embedder)
    mean = unit(np.average(vectors, axis=0, weights=list(weighed.values()))) if vectors is not None else None
    return await asyncio.to_thread(_centres, request, taste, arrays, circle, mean, settings)


async def embedded(texts: list[str], embedder: Embedder) -> Floats | None:
    """The texts' unit vectors, float32 [texts, dimension]; None without texts or without a model."""
    try:
        return await embedder.embed(texts) if texts else None
    except (ModelNotReady, ModelMissing):
        return None


def _centres(
    request: Request,
    taste: Taste,
    arrays: TitleArrays,
    circle: Circle | None,
    text: Floats | None,
    settings: RecommendSettings,
) -> Centres:
    seeds = arrays.rows(request.similar_to)
    liked = arrays.rows(tuple(dict.fromkeys((*taste.liked, *request.similar_to))))
    seen = taste.seen - frozenset((*taste.liked, *taste.disliked, *request.similar_to))
    return Centres(
        text=text,
        seeds=unit(arrays.vectors[seeds].mean(axis=0)) if len(seeds) else None,
        taste=rocchio(taste, arrays, settings.rocchio, settings.half_life),
        words=_spoken(request.subject, arrays),
        community=circle.score(liked, arrays.rows(taste.disliked), arrays.rows(seen)) if circle else None,
    )


def _spoken(subject: str, arrays: TitleArrays) -> Floats | None:
    """How much of the subject's words each title has, 1 for as much as a title usually has of all of them."""
    words = dict.fromkeys(words_of(subject), 1.0)
    whole = arrays.words.ceiling(words)
    return np.minimum(arrays.words.score(words) / whole, 1).astype(np.float32) if whole else None
