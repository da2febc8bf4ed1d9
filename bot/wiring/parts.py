"""Settings to stores to parts: what the flows, the doors and the jobs are made of."""

import hmac
from datetime import UTC, datetime
from pathlib import Path

from bot.drawing.covers import Covers
from bot.errors import KeyMissing
from bot.flows.night.shown import NightShown
from bot.jobs.analysis import Analysing
from bot.knowledge.model import ConceptModel
from bot.language.claude import Claude
from bot.language.kept import KeptAnswers
from bot.language.model import LanguageModel
from bot.library import Library
from bot.ports import Clock
from bot.recommend.pages import Pages
from bot.recommend.pipeline import Recommender
from bot.recommend.rerank import CloserLook
from bot.recommend.rerank_claude import ByClaude
from bot.recommend.rerank_small import FinerEvidence, Small
from bot.recommend.rewrite import Rewriter
from bot.recommend.rule_file import RuleFile
from bot.recommend.rules import Ruling
from bot.recommend.together import Together
from bot.scene.waiting import Waiting
from bot.settings import Settings, secret_key
from bot.taste.traits import TraitModel
from memory.analysis import SqlAnalyses
from memory.catalogue import SqlCatalogue
from memory.database import Database
from memory.documents import TEMPLATE
from memory.experiments import SqlTrials
from memory.language import SqlAiHealth, SqlAiUsage, SqlAnswers
from memory.links import SqlLinks
from memory.models.cross_encoder import CrossEncoderJudge
from memory.models.embedding import SentenceEmbedder
from memory.nights import SqlNights
from memory.people import SqlPeople
from memory.ratings import SqlRatings
from memory.sources.availability import TmdbAvailability
from memory.sources.starter import CONCEPT_MODEL, TRAIT_MODEL
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


class Parts:
    """Stores, model, catalogue and everything that thinks, put together once; the flows are made of these."""

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
            concepts=ConceptModel.load(CONCEPT_MODEL),
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

    def together(self) -> Together:
        """For groups, of the same parts as the recommender."""
        return Together(
            arrays=lambda: self.library.arrays,
            vectors=self.vectors,
            embedder=self.embedder,
            settings=self.settings.recommend,
            circle=self.library.circle,
            ruling=Ruling(self.rules.rules, lambda: self.clock.now().date()),
        )

    def tmdb(self) -> Tmdb:
        """TMDB, when there is a key; raises KeyMissing."""
        if not self.settings.secrets.tmdb_api_key:
            raise KeyMissing(name="TMDB_API_KEY")
        return Tmdb(base=self.settings.conversation.tmdb_base, key=self.settings.secrets.tmdb_api_key)
