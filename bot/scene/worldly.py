"""The world's word on a title: what was heard lately, else asked of each source, as far as it answers in time."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import observe
from bot.errors import SourceUnavailable
from bot.knowledge.candidates import concepts_in
from bot.ports import Catalogue, Clock
from bot.titles import Title, TitleId
from bot.world import FRESH, Candidate, Fact, Heard, WorldSource, WorldWords

PATIENCE = 5.0
"""Seconds that somebody waits for an answer; what comes later is kept for the next who asks."""
LEFT_ALONE = timedelta(minutes=5)
"""A source that failed is not asked again for so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the world says of a title, and what it may be about, which nobody checked; `silent` are sources that did not
    answer."""

    facts: tuple[Fact, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    silent: tuple[str, ...] = ()


class World:
    """`_under_way` are questions by source, title and language, `_alone_until` says how long a source is left alone."""

    def __init__(self, *, sources: Sequence[WorldSource], kept: WorldWords, catalogue: Catalogue, clock: Clock) -> None:
        self._sources, self._kept, self._catalogue, self._clock = tuple(sources), kept, catalogue, clock
        self._under_way: dict[tuple[str, TitleId, str], asyncio.Task[tuple[Fact, ...]]] = {}
        self._alone_until: dict[str, datetime] = {}

    async def of(self, title: TitleId, locale: str, patience: float = PATIENCE) -> Told:
        """What each source says, in their order. Nobody waits for longer than their `patience`, and a question goes on
        without them."""
        found = await self._catalogue.get([title])
        if title not in found:
            return Told()
        answers = await asyncio.gather(*(self._by(source, found[title], locale, patience) for source in self._sources))
        facts = tuple(fact for answer in answers for fact in answer or ())
        silent = tuple(source.name for source, answer in zip(self._sources, answers, strict=True) if answer is None)
        return Told(facts=facts, candidates=tuple(await self._kept.proposed(20, title)), silent=silent)

    async def close(self) -> None:
        for task in self._under_way.values():
            task.cancel()
        for source in self._sources:
            await source.close()

    async def _by(self, source: WorldSource, title: Title, locale: str, patience: float) -> Sequence[Fact] | None:
        """One source's facts; None where it is silent."""
        now = self._clock.now()
        kept = await self._kept.get(title.id, source.name, locale, now - FRESH)
        if kept is not None:
            return kept
        if now < self._alone_until.get(source.name, now):
            return None
        key = source.name, title.id, locale
        task = self._under_way.get(key)
        if task is None:
            task = asyncio.create_task(self._hear(source, title, locale))
            self._under_way[key] = task
            task.add_done_callback(lambda _: self._under_way.pop(key, None))
        try:
            async with asyncio.timeout(patience):
                return await asyncio.shield(task)
        except (SourceUnavailable, TimeoutError):
            return None

    async def _hear(self, source: WorldSource, title: Title, locale: str) -> tuple[Fact, ...]:
        """Ask it, keep what it said, and note what concepts its words name."""
        try:
            heard = await source.hear(title, locale)
        except SourceUnavailable as error:
            self._alone_until[source.name] = self._clock.now() + LEFT_ALONE
            observe.log.warning("a source is silent", source=source.name, reason=str(error))
            raise
        await self._kept.put(title.id, source.name, locale, heard.facts, self._clock.now())
        await self._kept.propose(candidates_of(source.name, title, heard), self._clock.now())
        return heard.facts


def candidates_of(source: str, title: Title, heard: Heard) -> list[Candidate]:
    """The concepts that a source's words name and that nobody wrote for the title, each once."""
    found: dict[str, Candidate] = {}
    for text, url in heard.texts:
        for concept, words in concepts_in(text, without=title.title).items():
            if concept not in title.concepts:
                found.setdefault(
                    concept, Candidate(title=title.id, concept=concept, source=source, words=words, url=url)
                )
    return list(found.values())
