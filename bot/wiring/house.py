"""The whole of Usher, put together once from settings: parts, flows, manager; opened, warmed and closed."""

import asyncio
from collections.abc import Mapping

import numpy as np

from bot import observe
from bot.dialogue import merge
from bot.errors import UnknownTitle, UsherError, VectorsUnavailable
from bot.hearing import Hearing
from bot.manager import Manager
from bot.messages import Picture
from bot.ports import Clock, Teller
from bot.scene.cards import byline
from bot.settings import Settings
from bot.thrift import give_back
from bot.titles import Title, TitleId
from bot.understanding.schema import Answer
from bot.wiring.features import features
from bot.wiring.parts import Parts, Quiet
from memory.models.embedding import SentenceEmbedder
from memory.sources.fill import Filler, Progress
from memory.sources.starter import read_starter, starter_digest, starter_vectors


class House(Parts):
    """Everything, put together once. `open()` before use, `close()` after."""

    def __init__(
        self, settings: Settings, *, clock: Clock | None = None, embedder: SentenceEmbedder | None = None
    ) -> None:
        super().__init__(settings, clock=clock, embedder=embedder)
        self.tellers: dict[str, Teller] = {}
        self.routes = merge(features(self))
        self.hearing = Hearing(understand=self.library.understand, titles=self.titles, routes=self.routes)
        self.manager = Manager(
            routes=self.routes,
            hearing=self.hearing,
            people=self.people,
            clock=self.clock,
            max_text=settings.conversation.max_text,
            learning=settings.taste,
        )

    async def open(self, progress: Progress | None = None) -> None:
        """Migrate, bring in the starter catalogue when it is new, load the arrays; the model warms behind."""
        await self.database.migrate()
        await self.bring_in_starter(progress or Quiet())
        await self.library.refresh()

    async def warm(self) -> None:
        """Load behind the open doors what the first turns would wait for: the model, and the vector store's index."""
        model = self.embedder.warm()
        try:
            await self.vectors.nearest(np.eye(1, self.embedder.dimension, dtype=np.float32)[0], 1)
        except VectorsUnavailable as error:
            observe.log.warning("vectors unavailable", reason=str(error))
        try:
            await asyncio.shield(model)
        except UsherError as error:
            observe.log.error("no model", reason=str(error))
        if self.claude:
            await self.claude.prepare(Answer)
        give_back()

    async def close(self) -> None:
        await self.manager.idle()
        if self.availability:
            await self.availability.close()
        await self.database.close()

    def filler(self, progress: Progress) -> Filler:
        return Filler(catalogue=self.catalogue, embedder=self.embedder, vectors=self.vectors, progress=progress)

    async def bring_in_starter(self, progress: Progress, *, again: bool = False) -> None:
        """Once for each version of the starter. Its shipped vectors are taken when they fit the model in use."""
        filler, digest = self.filler(progress), starter_digest()
        if await self.catalogue.note("starter") == digest and not again:
            return
        await filler.load(iter(read_starter()), "starter")
        shipped = starter_vectors()
        if shipped.model_sha256 == self.settings.model.sha256:
            await filler.accept(shipped.ids, shipped.digests, shipped.vectors)
        else:
            await filler.embed()
        await self._index(filler)
        await self.catalogue.take_note("starter", digest)

    async def _index(self, filler: Filler) -> None:
        """The vector store is a help, not a need: without it the vectors in the database answer."""
        try:
            await filler.index()
        except UsherError as error:
            observe.log.warning("vectors unavailable", reason=str(error))

    async def drawn(self, title: TitleId) -> Picture:
        """The drawn cover of a title, for doors that must send it; the same drawing has the same key."""
        found = (await self.catalogue.get([title])).get(title)
        if not found:
            raise UnknownTitle(id=title)
        arrays = self.recommender.arrays
        mood = arrays.mood_of(title) if title in arrays.place else {}
        path = await self.covers.path(title, found.title, byline(found), mood)
        data = await asyncio.to_thread(path.read_bytes)
        return Picture(alt=found.title, data=data, key=path.stem)

    async def picture(self, title: Title, byline: str) -> str:
        """A poster's address, else the path of a drawn cover."""
        if title.poster_path:
            return f"{self.settings.conversation.poster_base}{title.poster_path}"
        mood = self.recommender.arrays.mood_of(title.id)
        return str(await self.covers.path(title.id, title.title, byline, mood))

    async def checks(self) -> Mapping[str, str]:
        """What readiness depends on, each ok, warming, or what is wrong."""
        found = {"model": "ok" if self.embedder.ready else "warming"}
        try:
            status = await self.catalogue.status()
            found["database"] = "ok"
            found["catalogue"] = "ok" if status.titles else "empty"
        except UsherError as error:
            found["database"] = type(error).__name__
        return found
