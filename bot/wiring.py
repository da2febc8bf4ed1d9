"""The one module that knows everything: settings to stores to flows to doors."""

from collections.abc import Mapping
from datetime import UTC, datetime

from adapters.web.door import WebDoor
from bot import observe
from bot.covers import Covers
from bot.dialogue import Routes, merge
from bot.errors import UsherError
from bot.flows.deck import Deck
from bot.flows.more import More
from bot.flows.picks import Picks
from bot.flows.privacy import Privacy
from bot.flows.questions import Questions
from bot.flows.rate import Rate
from bot.flows.settings import SettingsFlow
from bot.flows.taste import TasteFlow
from bot.flows.watchlist import Watchlist
from bot.flows.welcome import Welcome, help_reply
from bot.flows.wish import Wish
from bot.library import Library
from bot.manager import Manager
from bot.ports import Clock, Door
from bot.recommend.pipeline import Recommender
from bot.settings import Settings
from bot.taste.traits import TraitModel
from bot.titles import Title
from bot.understanding.asking import Asking
from bot.understanding.claude import Claude
from bot.understanding.deep import Kept
from memory.catalogue import SqlCatalogue
from memory.database import Database
from memory.documents import TEMPLATE
from memory.embedding import SentenceEmbedder
from memory.language import SqlAiHealth, SqlAiUsage, SqlAnswers
from memory.people import SqlPeople
from memory.sources.fill import Filler, Progress
from memory.sources.starter import TRAIT_MODEL, read_starter, starter_digest, starter_vectors
from memory.vectors import ChromaVectors, fingerprint


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
        self.covers = Covers(store.data_dir / "covers")
        self.ai_health = SqlAiHealth(self.database)
        self.asking = self._asking()
        self.library = Library(
            catalogue=self.catalogue,
            traits=TraitModel.load(TRAIT_MODEL),
            today=lambda: self.clock.now().date(),
            asking=self.asking,
            kept=Kept(answers=SqlAnswers(self.database), clock=self.clock, days=settings.language.cache_days),
        )
        self.recommender = Recommender(
            arrays=lambda: self.library.arrays,
            vectors=self.vectors,
            embedder=self.embedder,
            settings=settings.recommend,
        )
        self.manager = Manager(
            routes=self._routes(), people=self.people, clock=self.clock, max_text=settings.conversation.max_text
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
        features = (
            Welcome(),
            questions,
            picks,
            Wish(understand=understand, picks=picks, questions=questions, help=help_reply),
            Rate(recommender=recommender, understand=understand),
            More(picks=picks, deck=deck, catalogue=self.catalogue, recommender=recommender, understand=understand),
            Watchlist(catalogue=self.catalogue),
            TasteFlow(recommender=recommender),
            SettingsFlow(),
            Privacy(people=self.people),
        )
        return merge(feature.flow() for feature in features)

    async def open(self, progress: Progress | None = None) -> None:
        """Migrate, bring in the starter catalogue when it is new, load the arrays; the model warms behind."""
        await self.database.migrate()
        await self.bring_in_starter(progress or Quiet())
        await self.library.refresh()

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
        return [WebDoor(host=web.host, port=web.port, checks=self.checks, registry=observe.registry)]

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
