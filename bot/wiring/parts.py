"""Stores to parts: what the flows, the doors and the jobs are made of."""

import hmac
from pathlib import Path

from bot.drawing.covers import Covers
from bot.drawing.title_covers import TitleCovers
from bot.flows.lookup import Typed
from bot.flows.night.shown import NightShown
from bot.jobs.analysis import Analysing
from bot.knowledge.model import ConceptModel
from bot.language.claude import Claude
from bot.language.kept import KeptAnswers
from bot.language.model import LanguageModel
from bot.library import Library
from bot.ports import Clock
from bot.recommend.matching import Matcher
from bot.recommend.pages import Pages
from bot.recommend.pipeline import Recommender
from bot.recommend.rerank import CloserLook
from bot.recommend.rerank_claude import ByClaude
from bot.recommend.rerank_small import FinerEvidence, Small
from bot.recommend.rewrite import Rewriter
from bot.recommend.rule_file import RuleFile
from bot.recommend.rules import Ruling
from bot.recommend.together import Together
from bot.scene.seeking import Seeking
from bot.scene.titles import Titles
from bot.scene.waiting import Waiting
from bot.settings import Settings, secret_key
from bot.taste.traits import TraitModel
from bot.understanding.names.entries import Entries
from bot.wiring.stores import Stores
from bot.wiring.world import world_of
from memory.language import SqlAiUsage, SqlAnswers
from memory.models.cross_encoder import CrossEncoderJudge
from memory.models.embedding import SentenceEmbedder
from memory.scouting import SqlScouted, SqlWorldTrends
from memory.sources.enrich import Enricher, Shelf
from memory.sources.seek import Seeker
from memory.sources.starter import CONCEPT_MODEL, TRAIT_MODEL, starter_meanings, starter_prior
from memory.trends import SqlTrends
from memory.waiting import SqlWaitingPicks


class Quiet:
    """Progress that nobody watches."""

    def start(self, what: str, total: int | None) -> None: ...

    def advance(self, count: int) -> None: ...


class Parts(Stores):
    """What reads, knows, recommends and draws, over the stores; the flows, the doors and the jobs are made of these."""

    def __init__(
        self, settings: Settings, *, clock: Clock | None = None, embedder: SentenceEmbedder | None = None
    ) -> None:
        super().__init__(settings, clock=clock, embedder=embedder)
        key = settings.secrets.anthropic_api_key
        self.claude = Claude(key=key, settings=settings.language) if key else None
        self.language_model = self._language_model()
        self.library = self._library()
        self.analysing = Analysing(
            refresh=self.library.refresh,
            arrays=lambda: self.library.arrays,
            kept=self.analyses,
            notes=self.catalogue,
        )
        self.rules = RuleFile(settings.recommend.rules)
        self.recommender = self._recommender()
        self.titles = Titles(lambda: self.library.arrays)
        self.entries = Entries(catalogue=self.catalogue, titles=self.library.titles)
        self.typed = Typed(lambda: self.library.arrays)
        self.title_covers = self._title_covers()
        self.waiting = self._waiting()
        self.asked = self.tmdb() if settings.secrets.tmdb_api_key else None
        self.availability = self._enricher()
        self.seeking = Seeking(
            elsewhere=self._seeker(),
            library=self.library,
            version=self.catalogue.version,
            clock=self.clock,
        )
        self.shelf = Shelf(self.catalogue, self.availability)
        self.world = world_of(settings, self)
        self.night_shown = NightShown(
            catalogue=self.shelf,
            poster_base=settings.conversation.poster_base,
            clock=self.clock,
            availability=self.availability,
        )

    def _library(self) -> Library:
        """The catalogue in memory, with what reads text over it."""
        days = self.settings.language.cache_days
        return Library(
            catalogue=self.catalogue,
            traits=TraitModel.load(TRAIT_MODEL),
            concepts=ConceptModel.load(CONCEPT_MODEL),
            today=lambda: self.clock.now().date(),
            language_model=self.language_model,
            kept=KeptAnswers(answers=SqlAnswers(self.database), clock=self.clock, days=days),
            community=self.community,
            prior=starter_prior(),
            trends=SqlTrends(self.database),
            world=SqlWorldTrends(self.database),
            now=self.clock.now,
        )

    def _enricher(self) -> Enricher | None:
        """What has titles come alive; None without a key."""
        if not self.asked:
            return None
        return Enricher(tmdb=self.asked, facts=self.catalogue, kept=self.known_elsewhere, clock=self.clock)

    def _seeker(self) -> Seeker | None:
        """What finds titles elsewhere that are not here; None without a key."""
        if not self.asked:
            return None
        return Seeker(tmdb=self.asked, catalogue=self.catalogue, embedder=self.embedder, vectors=self.vectors)

    def _waiting(self) -> Waiting:
        """Picks that are made before anybody asks for them."""
        return Waiting(
            recommender=self.recommender,
            people=self.people,
            store=SqlWaitingPicks(self.database),
            clock=self.clock,
            learning=self.settings.taste,
            hours=self.settings.jobs.fresh_hours,
            scouted=SqlScouted(self.database),
        )

    def _title_covers(self) -> TitleCovers:
        return TitleCovers(
            catalogue=self.catalogue,
            arrays=lambda: self.library.arrays,
            covers=Covers(self.settings.store.data_dir / "covers"),
            poster_base=self.settings.conversation.poster_base,
        )

    def _recommender(self) -> Recommender:
        """The pipeline with the house's rules, the way requests are put into sentences, and those who look closer."""
        settings = self.settings.recommend
        rewriter = Rewriter(
            language_model=self.language_model,
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
            closer=CloserLook(
                rerankers={"small": small, "claude": ByClaude(self.language_model)}, hydrate=self.catalogue.get
            ),
            experiment=self.settings.experiments,
            meanings=starter_meanings(self.settings.model.sha256),
        )

    def pages(self) -> Pages:
        """Cursors, signed with a key made from ours."""
        key = hmac.digest(secret_key(self.settings).encode(), b"cursors", "sha256")
        seconds = self.settings.recommend.kept_seconds
        return Pages(key=key, answers=SqlAnswers(self.database), clock=self.clock, seconds=seconds)

    def _language_model(self) -> LanguageModel:
        """The way to the language model; without a key it never asks."""
        chosen = self.settings.language
        return LanguageModel(
            language=self.claude,
            usage=SqlAiUsage(self.database),
            health=self.ai_health,
            clock=self.clock,
            settings=chosen,
        )

    def matcher(self) -> Matcher:
        """Holds a few titles against one taste, with the same parts as the recommender."""
        return Matcher(
            arrays=lambda: self.library.arrays,
            embedder=self.embedder,
            settings=self.settings.recommend,
            circle=self.library.circle,
            ruling=Ruling(self.rules.rules, lambda: self.clock.now().date()),
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
