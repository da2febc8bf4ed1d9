"""The one module that knows everything: settings to stores to flows to doors."""

import asyncio
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from bot import observe
from bot.dialogue import Routes, merge
from bot.drawing.covers import Covers
from bot.errors import KeyMissing, UnknownTitle, UsherError, VectorsUnavailable
from bot.flows.compare import Compare
from bot.flows.imports import Imports
from bot.flows.lasting import Lasting
from bot.flows.link import Link
from bot.flows.lookup import Lookup
from bot.flows.more import More
from bot.flows.night.movie_night import MovieNight
from bot.flows.night.shown import NightShown
from bot.flows.order import Order
from bot.flows.picks import Picks
from bot.flows.privacy import Privacy
from bot.flows.profiles import Profiles
from bot.flows.questions import Questions
from bot.flows.rate import Rate
from bot.flows.refine import Refine
from bot.flows.remembered import Remembered
from bot.flows.settings import SettingsFlow
from bot.flows.taste import TasteFlow
from bot.flows.trending import Trending
from bot.flows.watchlist import Watchlist
from bot.flows.welcome import Welcome, help_reply
from bot.flows.where import Where
from bot.flows.why import Why
from bot.flows.wish import Wish
from bot.jobs.analysis import Analysing
from bot.language.claude import Claude
from bot.language.kept import KeptAnswers
from bot.language.model import LanguageModel
from bot.library import Library
from bot.manager import Manager
from bot.messages import Picture
from bot.ports import Clock, Teller
from bot.recommend.pages import Pages
from bot.recommend.pipeline import Recommender
from bot.recommend.rerank import CloserLook
from bot.recommend.rerank_claude import ByClaude
from bot.recommend.rerank_small import FinerEvidence, Small
from bot.recommend.rewrite import Rewriter
from bot.recommend.rule_file import RuleFile
from bot.recommend.rules import Ruling
from bot.recommend.together import Together
from bot.scene.cards import Deck, byline
from bot.scene.children import Children
from bot.scene.waiting import Waiting
from bot.settings import Settings, secret_key
from bot.taste.traits import TraitModel
from bot.thrift import give_back
from bot.titles import Title, TitleId
from bot.understanding.names.entries import Entries
from bot.understanding.schema import Answer
from memory.analysis import SqlAnalyses
from memory.catalogue import SqlCatalogue
from memory.database import Database
from memory.documents import TEMPLATE
from memory.experiments import SqlTrials
from memory.exports.exports import read_export
from memory.language import SqlAiHealth, SqlAiUsage, SqlAnswers
from memory.links import SqlLinks
from memory.models.cross_encoder import CrossEncoderJudge
from memory.models.embedding import SentenceEmbedder
from memory.nights import SqlNights
from memory.people import SqlPeople
from memory.ratings import SqlRatings
from memory.sources.availability import TmdbAvailability
from memory.sources.fill import Filler, Progress
from memory.sources.starter import TRAIT_MODEL, read_starter, starter_digest, starter_vectors
from memory.sources.tmdb import Tmdb
from memory.trends import SqlTrends
from memory.vectors import ChromaVectors, fingerprint
from memory.waiting import SqlWaitingPicks


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
        self.community = store.data_dir / "community.npz"
        self.covers = Covers(store.data_dir / "covers")
        self.ai_health = SqlAiHealth(self.database)
        key = settings.secrets.anthropic_api_key
        self.claude = Claude(key=key, settings=settings.language) if key else None
        self.asking = self._asking()
        self.library = Library(
            catalogue=self.catalogue,
            traits=TraitModel.load(TRAIT_MODEL),
            today=lambda: self.clock.now().date(),
            asking=self.asking,
            kept=KeptAnswers(answers=SqlAnswers(self.database), clock=self.clock, days=settings.language.cache_days),
            community=self.community,
            trends=SqlTrends(self.database),
        )
        self.analyses = SqlAnalyses(self.database)
        self.analysing = Analysing(
            refresh=self.library.refresh,
            arrays=lambda: self.library.arrays,
            kept=self.analyses,
            notes=self.catalogue,
        )
        self.rules = RuleFile(settings.recommend.rules)
        self.recommender = self._recommender()
        self.trials = SqlTrials(self.database)
        self.waiting = Waiting(
            recommender=self.recommender,
            people=self.people,
            store=SqlWaitingPicks(self.database),
            clock=self.clock,
            learning=settings.taste,
            hours=settings.jobs.fresh_hours,
        )
        self.nights = SqlNights(self.database)
        self.links = SqlLinks(self.database, secret=lambda: secret_key(settings))
        self.availability = TmdbAvailability(self.tmdb()) if settings.secrets.tmdb_api_key else None
        self.night_shown = NightShown(
            catalogue=self.catalogue,
            poster_base=settings.conversation.poster_base,
            clock=self.clock,
            availability=self.availability,
        )
        self.tellers: dict[str, Teller] = {}
        self.routes = self._routes()
        self.manager = Manager(
            routes=self.routes,
            people=self.people,
            clock=self.clock,
            max_text=settings.conversation.max_text,
            learning=settings.taste,
        )

    def _recommender(self) -> Recommender:
        """The pipeline with the house's rules, the way requests are put into sentences, and those who look closer."""
        settings = self.settings.recommend
        rewriter = Rewriter(
            asking=self.asking,
            answers=SqlAnswers(self.database),
            clock=self.clock,
            days=self.settings.language.cache_days,
            able=settings.rewrite == "claude",
            seconds=settings.rewrite_seconds,
        )
        model, finer = settings.rerank.model, FinerEvidence(self.embedder, settings.rerank)
        small = Small(CrossEncoderJudge(Path(model)) if model else finer, settings.rerank)
        return Recommender(
            arrays=lambda: self.library.arrays,
            vectors=self.vectors,
            embedder=self.embedder,
            settings=settings,
            circle=self.library.circle,
            ruling=Ruling(self.rules.rules, lambda: self.clock.now().date()),
            rewriter=rewriter,
            closer=CloserLook(rerankers={"small": small, "claude": ByClaude(self.asking)}, hydrate=self.catalogue.get),
            experiment=self.settings.experiments,
        )

    def pages(self) -> Pages:
        """Cursors, signed with a key made from ours."""
        key = hmac.digest(secret_key(self.settings).encode(), b"cursors", "sha256")
        seconds = self.settings.recommend.kept_seconds
        return Pages(key=key, answers=SqlAnswers(self.database), clock=self.clock, seconds=seconds)

    def _asking(self) -> LanguageModel:
        """The way to the language model; without a key it never asks."""
        chosen = self.settings.language
        return LanguageModel(
            language=self.claude,
            usage=SqlAiUsage(self.database),
            health=self.ai_health,
            clock=self.clock,
            settings=chosen,
        )

    def _routes(self) -> Routes:
        """The features, by name."""
        recommender, understand = self.recommender, self.library.understand
        deck = Deck(catalogue=self.catalogue, poster_base=self.settings.conversation.poster_base)
        late = self.settings.recommend.late_hour_runtime
        picks = Picks(recommender=recommender, deck=deck, late_hour_runtime=late, waiting=self.waiting)
        questions = Questions(recommender=recommender, picks=picks, order=self.settings.conversation.question_order)
        taste, children = TasteFlow(recommender=recommender), Children(recommender=recommender)
        remembered = Remembered(recommender=recommender, deck=deck)
        where = Where(availability=self.availability, recommender=recommender, understand=understand)
        entries = Entries(catalogue=self.catalogue, titles=self.library.titles)
        rate = Rate(recommender=recommender, deck=deck, understand=understand, picks=picks)
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
                where=where.of,
                which=rate.which,
            ),
            rate,
            Why(recommender=recommender, picks=picks),
            More(picks=picks, deck=deck, recommender=recommender, understand=understand),
            Watchlist(catalogue=self.catalogue, deck=deck, recommender=recommender),
            Lookup(catalogue=self.catalogue, deck=deck, recommender=recommender),
            Order(picks=picks),
            taste,
            Lasting(),
            Profiles(),
            SettingsFlow(),
            Privacy(people=self.people),
            MovieNight(nights=self.nights, together=self._together(), shown=self.night_shown),
            Link(links=self.links),
            Compare(people=self.people, together=self._together(), secret=lambda: secret_key(self.settings)),
            Refine(picks=picks),
            Trending(recommender=recommender, picks=picks),
            where,
            Imports(read=read_export, find=entries.find, recommender=recommender),
        )
        return merge(children.guard(feature.flow()) for feature in features)

    def _together(self) -> Together:
        """For groups, of the same parts as the recommender."""
        return Together(
            arrays=lambda: self.library.arrays,
            vectors=self.vectors,
            embedder=self.embedder,
            settings=self.settings.recommend,
            circle=self.library.circle,
            ruling=Ruling(self.rules.rules, lambda: self.clock.now().date()),
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
