"""The whole of Usher, put together once from settings: parts, flows, manager; opened, warmed and closed."""

import asyncio
from functools import partial

from bot import observe
from bot.dialogue import Replies, merge
from bot.errors import UsherError, VectorsUnavailable
from bot.hearing import Hearing
from bot.jobs.tallying import Tallying
from bot.manager import Manager
from bot.messages import Incoming, Picture
from bot.ports import Clock, Tell
from bot.rehearsal import rehearse
from bot.scene.heralds import Owed
from bot.scene.pasted import Pasting
from bot.scene.pointed import Pointed
from bot.settings import Settings
from bot.thrift import collector, give_back
from bot.titles import TitleId
from bot.understanding.acts.clausal import Lives
from bot.understanding.acts.guessing import Guesser
from bot.understanding.schema import ReadAnswer
from bot.wiring.counting import counted
from bot.wiring.cutting import CUTTING
from bot.wiring.features import features, heralds, movie_night
from bot.wiring.parts import Parts, Quiet
from memory.models.embedding import SentenceEmbedder
from memory.sources.bring_in import bring_in_starter
from memory.sources.fill import Filler, Progress


class House(Parts):
    """Everything, put together once. `open()` before use, `close()` after."""

    def __init__(
        self, settings: Settings, *, clock: Clock | None = None, embedder: SentenceEmbedder | None = None
    ) -> None:
        super().__init__(settings, clock=clock, embedder=embedder)
        self._loaded = asyncio.Event()
        self.routes, self.heralds = merge(features(self)), heralds(self)
        self.hearing = Hearing(
            understand=self.library.understand,
            mended=self.library.mended,
            names=self.library.named,
            loosely=self.library.loosely,
            guess=Guesser(self.embedder, model_sha256=settings.model.sha256),
            lives=Lives(self.embedder, model_sha256="" if embedder else settings.model.sha256),
            titles=self.titles,
            pasting=Pasting(
                find=self.entries.find,
                titles=self.titles,
                by_imdb=self.asked.by_imdb if self.asked else None,
                seeking=self.seeking,
            ),
            seeking=self.seeking,
            pointed=Pointed(arrays=lambda: self.library.arrays, embedder=self.embedder),
            cut=CUTTING,
            routes=self.routes,
        )
        self.manager = Manager(
            routes=self.routes,
            hearing=self.hearing,
            people=self.people,
            clock=self.clock,
            max_text=settings.conversation.max_text,
            learning=settings.taste,
            owed=Owed(self.heralds).before,
            asked_elsewhere=movie_night(self).private.said,
            asks_within=settings.language.turn_deadline,
        )

        self.tallying = Tallying(store=self.tallies, clock=self.clock, count=partial(counted, self.embedder))

    async def open(self, progress: Progress | None = None) -> None:
        """Enter, and load the titles; the model warms behind."""
        await self.enter(progress)
        await self.load()

    async def enter(self, progress: Progress | None = None) -> None:
        """Migrate, bring in the starter catalogue when it is new: doors may open now, and who comes waits for the
        titles."""
        await self.database.migrate()
        await self.bring_in_starter(progress or Quiet())
        await self.fetch_learned()
        await self.compare_keys()

    async def load(self) -> None:
        """The titles, and what else every turn needs."""
        collector.rest()  # what is built now stays
        try:
            await self.library.refresh()
        finally:
            collector.wake()
        await self.asking.refresh()
        await self.typed.warm()
        self._loaded.set()

    @property
    def is_loaded(self) -> bool:
        return self._loaded.is_set()

    async def loaded(self) -> None:
        """Return when the titles are there."""
        await self._loaded.wait()

    async def handle(self, incoming: Incoming, tell: Tell | None = None, /) -> Replies:
        """The manager's answer to what came by a door, once the titles are there."""
        await self.loaded()
        return await self.manager.handle(incoming, tell)

    async def warm(self) -> None:
        """Load behind the open doors what the first turns would wait for, what every turn needs first: the model, the
        words, and the vector store's index, without which the vectors in memory answer."""
        try:
            await asyncio.shield(self.embedder.warm())
        except UsherError as error:
            observe.log.error("no model", reason=str(error))
        await asyncio.to_thread(CUTTING.warm)
        await asyncio.to_thread(rehearse, self.routes)
        await self.library.titles()
        try:
            await self.vectors.warm(self.embedder.dimension)
        except VectorsUnavailable as error:
            observe.log.warning("vectors unavailable", reason=str(error))
        if self.claude:
            await self.claude.prepare(ReadAnswer)
        give_back()

    async def close(self) -> None:
        await self.manager.idle()
        await self.seeking.idle()
        if self.availability and self.asked:
            await self.availability.close()
            await self.asked.close()
        if self.world:
            await self.world.close()
        await self.database.close()

    def filler(self, progress: Progress) -> Filler:
        return Filler(catalogue=self.catalogue, embedder=self.embedder, vectors=self.vectors, progress=progress)

    async def bring_in_starter(self, progress: Progress, *, again: bool = False) -> None:
        """The catalogue that ships, where it or its version is new, or `again`."""
        sha256 = self.settings.model.sha256
        await bring_in_starter(self.filler(progress), self.catalogue, model_sha256=sha256, again=again)

    async def draw(self, title: TitleId) -> Picture:
        """The house is its doors' `CoverArt`."""
        await self.loaded()
        return await self.title_covers.draw(title)
