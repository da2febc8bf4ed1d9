"""The local reranker: a model of our own reads what is wanted beside each title's text."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import numpy as np
from cachetools import TTLCache

from bot import observe
from bot.errors import UsherError
from bot.ports import Embedder, Floats
from bot.recommend.config import RerankSettings
from bot.recommend.rerank import Wanted
from bot.titles import Title, TitleId

OVERVIEW, SENTENCES, SHORTEST = 600, 4, 25
"""Characters of an overview that are read, sentences of it, and characters below which one tells nothing."""
PORTION = 16
"""Texts embedded at once: between two portions somebody else's words get their turn."""


class Judge(Protocol):
    """A model that reads. Raises ModelNotReady or ModelMissing."""

    async def judge(self, wanted: str, texts: Sequence[str]) -> Floats:
        """How well each text answers, float32 [texts], more is better, in a unit of its own."""


class Small:
    """Lets a judge read, within its time; what it read is kept."""

    def __init__(self, judge: Judge, settings: RerankSettings) -> None:
        self._judge, self._timeout = judge, settings.timeout
        self._kept: TTLCache[tuple[str, TitleId], float] = TTLCache(settings.cache_size, settings.cache_minutes * 60)

    async def read(
        self, wanted: Wanted, titles: Sequence[Title], person: int | None = None
    ) -> Mapping[TitleId, float] | None:
        """As the port says; without words for what is wanted there is nothing to read by."""
        if not wanted.sentence or not titles:
            return None
        try:
            async with asyncio.timeout(self._timeout):
                judged = await self._judged(wanted.sentence, titles)
        except Exception as error:  # whatever a model does, the order stays as it is
            observe.errors.labels(kind=f"reranker {type(error).__name__}").inc()
            if not isinstance(error, (TimeoutError, UsherError)):
                observe.log.error("reranker failed", exc_info=error)
            return None
        values = np.array([judged[title.id] for title in titles], dtype=np.float32)
        if not np.isfinite(values).all():
            return None
        spread = float(np.ptp(values))
        return dict(zip([t.id for t in titles], ((values - values.min()) / max(spread, 1e-6)).tolist(), strict=True))

    async def _judged(self, wanted: str, titles: Sequence[Title]) -> Mapping[TitleId, float]:
        known = {title.id: value for title in titles if (value := self._kept.get((wanted, title.id))) is not None}
        new = [title for title in titles if title.id not in known]
        if new:
            values = await self._judge.judge(wanted, [text_of(title) for title in new])
            known |= {title.id: float(value) for title, value in zip(new, values, strict=True)}
            self._kept.update(((wanted, title.id), known[title.id]) for title in new)
        return known


def text_of(title: Title) -> str:
    """A title as a reader gets it: its name, what it is, what happens in it."""
    name = f"{title.title} ({title.year})" if title.year else title.title
    return ". ".join(part for part in (name, ", ".join(title.genres), (title.overview or "")[:OVERVIEW]) if part)


class FinerEvidence:
    """The embedding model as a judge: a title answers as well as its best sentence does, and half as well as all of
    them. Vectors of sentences are kept, so that a title is read once."""

    def __init__(self, embedder: Embedder, settings: RerankSettings) -> None:
        self._embedder = embedder
        self._vectors: TTLCache[str, Floats] = TTLCache(settings.cache_size, settings.cache_minutes * 60)

    async def judge(self, wanted: str, texts: Sequence[str]) -> Floats:
        split = [sentences_of(text) for text in texts]
        asked = (await self._embedder.embed([wanted]))[0]
        vectors = await self._embedded(dict.fromkeys(sentence for each in split for sentence in each))
        near = [np.array([vectors[sentence] @ asked for sentence in each], dtype=np.float32) for each in split]
        return np.array([each.max() + 0.5 * each.mean() for each in near], dtype=np.float32)

    async def _embedded(self, sentences: Iterable[str]) -> Mapping[str, Floats]:
        """Each sentence's vector; what was done when the time was up is kept for the next time."""
        found = {sentence: self._vectors.get(sentence) for sentence in sentences}
        new = [sentence for sentence, vector in found.items() if vector is None]
        for start in range(0, len(new), PORTION):
            some = dict(zip(each := new[start : start + PORTION], await self._embedder.embed(each), strict=True))
            found |= some
            self._vectors.update(some)
        return {sentence: vector for sentence, vector in found.items() if vector is not None}


def sentences_of(text: str) -> list[str]:
    """The text's first sentences that tell something; the whole where there are none."""
    parts = [part.strip() for part in text.replace("! ", ". ").replace("? ", ". ").split(". ")]
    return [part for part in parts if len(part) >= SHORTEST][:SENTENCES] or [text]
