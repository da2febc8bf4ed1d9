"""The one module that knows everything: settings to stores to flows to doors."""

import asyncio
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np

from adapters.web.door import WebDoor
from bot import observe
from bot.covers import Covers
from bot.dialogue import Routes, merge
from bot.errors import KeyMissing, UnknownTitle, UsherError, VectorsUnavailable
from bot.flows.children import Children
from bot.flows.deck import Deck, byline
from bot.flows.lookup import Lookup
from bot.flows.more import More
from bot.flows.picks import Picks
from bot.flows.privacy import Privacy
from bot.flows.profiles import Profiles
from bot.flows.questions import Questions
from bot.flows.rate import Rate
from bot.flows.remembered import Remembered
from bot.flows.settings import SettingsFlow
from bot.flows.taste import TasteFlow
from bot.flows.watchlist import Watchlist
from bot.flows.welcome import Welcome, help_reply
from bot.flows.wish import Wish
from bot.introduction import introductions
from bot.library import Library
from bot.manager import Manager
from bot.messages import Picture
from bot.ports import Clock, Door
from bot.recommend.pipeline import Recommender
from bot.settings import Settings, secret_key
from bot.taste.traits import TraitModel
from bot.thrift import give_back
from bot.titles import Title, TitleId
from bot.understanding.asking import Asking
from bot.understanding.claude import Claude
from bot.understanding.deep import Kept
from memory.catalogue import SqlCatalogue
from memory.database import Database
from memory.documents import TEMPLATE
from memory.doors import SqlDoorMemory
from memory.embedding import SentenceEmbedder
from memory.language import SqlAiHealth, SqlAiUsage, SqlAnswers
from memory.people import SqlPeople
from memory.ratings import SqlRatings
from memory.sources.fill import Filler, Progress
from memory.sources.starter import TRAIT_MODEL, read_starter, starter_digest, starter_vectors
from memory.sources.tmdb import Tmdb
from memory.vectors import ChromaVectors, fingerprint

if TYPE_CHECKING:
    from adapters.telegram.webhook import Webhook


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class Quiet:
    """Progress that nobody watches."""

    def start(self, what: str, total: int | None) -> None: ...

    def advance(self, count: int) -> None: ...


class House:
    """Everything, put together once. `open()` before use, `close()` after."""

    def __init__(
        self, settings: Settings, *, clock: Clock | None = None, embedder: SentenceEmbedder | None = None
    ) -> None:
        self.settings = settings
        self.clock = clock or SystemClock()
        store, model = settings.store, settings.model
        mark = fingerprint(f"{model.name}|{model.sha256}", model.dimension, TEMPLATE)
        self.database = Database(store.database_url, store.data_dir)
        self.catalogue = SqlCatalogue(self.database, model=mark, model_name=model.name, dimension=model.dimension)
        self.people = SqlPeople(self.database, ttl_minutes=settings.conversation.conversation_ttl_minutes)
        self.embedder = embedder or SentenceEmbedder(
            name=model.name,
            sha256=model.sha256,
            dimension=model.dimension,
            patience=model.patience,
            threads=model.threads,
        )
        self.vectors = ChromaVectors(url=store.chroma_url, folder=store.data_dir / "chroma", name=mark)
        self.ratings = SqlRatings(self.database)
        self.covers = Covers(store.data_dir / "covers")
        self.ai_health = SqlAiHealth(self.database)
        self.asking = self._asking()
        self.library = Library(
            catalogue=self.catalogue,
            traits=TraitModel.load(TRAIT_MODEL),
            today=lambda: self.clock.now().date(),
            asking=self.asking,
            kept=Kept(answers=SqlAnswers(self.database), clock=self.clock, days=settings.language.cache_days),
            community=store.data_dir / "community.npz",
        )
        self.recommender = Recommender(
            arrays=lambda: self.library.arrays,
            vectors=self.vectors,
            embedder=self.embedder,
            settings=settings.recommend,
            circle=self.library.circle,
        )
        self.routes = self._routes()
        self.manager = Manager(
            routes=self.routes,
            people=self.people,
            clock=self.clock,
            max_text=settings.conversation.max_text,
            learning=settings.taste,
        )

    def _asking(self) -> Asking:
        """The way to the language model; without a key it never asks."""
        key, chosen = self.settings.secrets.anthropic_api_key, self.settings.language
        return Asking(
            language=Claude(key=key, settings=chosen) if key else None,
            usage=SqlAiUsage(self.database),
            health=self.ai_health,
            clock=self.clock,
            settings=chosen,
        )

    def _routes(self) -> Routes:
        """The features, by name."""
        recommender, understand = self.recommender, self.library.understand
        deck = Deck(catalogue=self.catalogue, poster_base=self.settings.conversation.poster_base)
        picks = Picks(recommender=recommender, deck=deck, late_hour_runtime=self.settings.recommend.late_hour_runtime)
        questions = Questions(recommender=recommender, picks=picks, order=self.settings.conversation.question_order)
        taste, children = TasteFlow(recommender=recommender), Children(recommender=recommender)
        remembered = Remembered(recommender=recommender, deck=deck)
        features = (
            Welcome(),
            questions,
            picks,
            remembered,
            Wish(
                understand=understand,
                picks=picks,
                questions=questions,
                remembered=remembered,
                help=help_reply,
                taste=taste.taste,
            ),
            Rate(recommender=recommender, understand=understand),
            More(picks=picks, deck=deck, recommender=recommender, understand=understand),
            Watchlist(catalogue=self.catalogue),
            Lookup(catalogue=self.catalogue, deck=deck, recommender=recommender),
            taste,
            Profiles(),
            SettingsFlow(),
            Privacy(people=self.people),
        )
        return merge(children.guard(feature.flow()) for feature in features)

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
        give_back()

    async def close(self) -> None:
        await self.manager.idle()
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

    def doors(self) -> list[Door]:
        """Every door that is configured; the web door always."""
        web = self.settings.web
        webhook = self._webhook()
        others = [webhook.route()] if webhook else []
        doors: list[Door] = [
            WebDoor(host=web.host, port=web.port, checks=self.checks, registry=observe.registry, others=others)
        ]
        if self.settings.secrets.telegram_token:
            doors.append(self._telegram(webhook))
        return doors

    def _telegram(self, webhook: "Webhook | None") -> Door:
        """Imported here: without a token nothing of it is loaded."""
        from adapters.telegram.api import Connection
        from adapters.telegram.door import TelegramDoor

        chosen = self.settings.telegram
        connection = Connection(
            token=self.settings.secrets.telegram_token,
            api_base=chosen.api_base,
            poll_seconds=chosen.poll_seconds,
            messages_per_second=chosen.messages_per_second,
        )
        return TelegramDoor(
            connection,
            memory=SqlDoorMemory(self.database),
            art=self,
            introductions=introductions(self.routes.verbs),
            now=self.clock.now,
            webhook=webhook,
        )

    def _webhook(self) -> "Webhook | None":
        """When Telegram is to call: its secret is made from ours, so that nobody has to invent one."""
        url = self.settings.telegram.webhook_url
        if not (url and self.settings.secrets.telegram_token):
            return None
        from adapters.telegram.webhook import Webhook

        secret = hmac.digest(secret_key(self.settings).encode(), b"telegram webhook", "sha256").hex()
        return Webhook(url=url, secret=secret)

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

    def tmdb(self) -> Tmdb:
        """TMDB, when there is a key; raises KeyMissing."""
        if not self.settings.secrets.tmdb_api_key:
            raise KeyMissing(name="TMDB_API_KEY")
        return Tmdb(base=self.settings.conversation.tmdb_base, key=self.settings.secrets.tmdb_api_key)

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
