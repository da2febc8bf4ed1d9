"""Settings to stores and models: what the house remembers with, before anything thinks."""

import hashlib
import os
import secrets
import socket
from datetime import UTC, datetime

from bot import observe
from bot.errors import KeyMissing
from bot.language.circuit import Breaker
from bot.ports import Clock
from bot.questions.asking import Asking
from bot.settings import ModelSettings, Settings, secret_key
from bot.sharing import Shared
from memory.analysis import SqlAnalyses
from memory.availability import SqlAvailability
from memory.bell import Bell
from memory.catalogue import SqlCatalogue
from memory.circles import SqlCircles
from memory.database import Database
from memory.documents import TEMPLATE
from memory.evenings import SqlEvenings
from memory.experiments import SqlTrials
from memory.holds import SqlHolds, SqlPaces
from memory.language import TMDB, HealthAtHand, SqlAiHealth
from memory.lines import SqlLines
from memory.links import SqlLinks
from memory.mapped import MappedVectors
from memory.models.embedding import SentenceEmbedder
from memory.nights import SqlNights
from memory.notices import SqlNotices
from memory.outbox import SqlOutbox
from memory.parcels import SqlParcels
from memory.people import SqlPeople
from memory.ratings import SqlRatings
from memory.sources.pace import Pace
from memory.sources.tmdb import Tmdb
from memory.tallies import SqlTallies
from memory.vectors import ChromaVectors, fingerprint

FAILURES, PAUSE = 5, 60.0
"""Failures of TMDB in a row after which it is left alone, and for how many seconds."""


KEY = "key"
"""Where it is noted which key was signed with last."""
COMMUNITY = "community"
"""What the community model goes by among the files that all processes have."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class Stores:
    """Every store and the embedding model, each once."""

    def __init__(
        self, settings: Settings, *, clock: Clock | None = None, embedder: SentenceEmbedder | None = None
    ) -> None:
        self.settings = settings
        self.clock = clock or SystemClock()
        store, model = settings.store, settings.model
        mark = fingerprint(f"{model.name}|{model.sha256}", model.dimension, TEMPLATE)
        self.database = Database(
            store.database_url, store.data_dir, connections=store.connections, synchronous=store.synchronous
        )
        self.bell = Bell(self.database)
        self.shared = None if self.database.embedded else self._shared()
        self.catalogue = SqlCatalogue(
            self.database,
            model=mark,
            model_name=model.name,
            dimension=model.dimension,
            mapped=MappedVectors(store.data_dir / "arrays"),
        )
        self.people = SqlPeople(
            self.database,
            ttl_minutes=settings.conversation.conversation_ttl_minutes,
            holder=self.shared.holder if self.shared else "",
        )
        self.outbox = SqlOutbox(self.database, gave_up=lambda door: observe.given_up.labels(door=door).inc())
        self.embedder = embedder or _embedder(model)
        self.vectors = ChromaVectors(url=store.chroma_url, folder=store.data_dir / "chroma", name=mark)
        self.ratings = SqlRatings(self.database)
        self.community = store.data_dir / "community.npz"
        self.parcels = None if self.database.embedded else SqlParcels(self.database)
        self.ai_health = SqlAiHealth(self.database)
        self.analyses = SqlAnalyses(self.database)
        self.trials = SqlTrials(self.database)
        self.nights = SqlNights(self.database)
        self.notices = SqlNotices(self.database)
        self.known_elsewhere = SqlAvailability(self.database)
        self.tmdb_health = HealthAtHand(SqlAiHealth(self.database, TMDB), self.clock)
        self._tmdb_guard = Breaker(
            health=self.tmdb_health,
            clock=self.clock,
            failures=FAILURES,
            pause=PAUSE,
            show=observe.tmdb_circuit.set,
        )
        self._tmdb_pace = Pace()
        self.circles = SqlCircles(self.database)
        self.evenings = SqlEvenings(self.database)
        self.asking = Asking(self.catalogue)
        self.tallies = SqlTallies(self.database)
        self.links = SqlLinks(self.database, secret=lambda: secret_key(settings))

    def _shared(self) -> Shared:
        """What this process has in common with others on the same database."""
        return Shared(
            lines=SqlLines(self.database, self.bell),
            holds=SqlHolds(self.database),
            paces=SqlPaces(self.database),
            holder=f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}",
            share=self.settings.work.share,
        )

    async def compare_keys(self) -> None:
        """Processes that share a database sign with one key, or cookies and webhooks of one are strange to the next:
        say so where this one has another than was here last."""
        if self.shared:
            digest = hashlib.sha256(f"note of {secret_key(self.settings)}".encode()).hexdigest()[:16]
            before = await self.catalogue.note(KEY)
            if before and before != digest:
                observe.log.warning("another key", mend="set USHER_SECRET_KEY alike in all processes on this database")
            if before != digest:
                await self.catalogue.take_note(KEY, digest)

    async def fetch_learned(self) -> None:
        """What another process learned, where the database is shared."""
        if self.parcels:
            await self.parcels.fetch(COMMUNITY, self.community)

    async def hand_on_learned(self) -> None:
        """What this process learned is for all that share the database."""
        if self.parcels:
            await self.parcels.put(COMMUNITY, self.community)

    def tmdb(self) -> Tmdb:
        """TMDB, when there is a key; raises KeyMissing. All of a process keep one pace, and know together how it is."""
        if not self.settings.secrets.tmdb_api_key:
            raise KeyMissing(name="TMDB_API_KEY")
        base, key = self.settings.conversation.tmdb_base, self.settings.secrets.tmdb_api_key
        adult = self.settings.catalogue.adult
        return Tmdb(base=base, key=key, adult=adult, guard=self._tmdb_guard, pace=self._tmdb_pace)


def _embedder(model: ModelSettings) -> SentenceEmbedder:
    return SentenceEmbedder(
        name=model.name,
        sha256=model.sha256,
        dimension=model.dimension,
        patience=model.patience,
        threads=model.threads,
    )
