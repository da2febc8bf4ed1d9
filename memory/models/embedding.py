"""Text to vectors on worker threads: people's words by the converted model where there is one, documents by the
reference. A model is loaded late and checked first."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

import numpy as np
import structlog
from cachetools import TTLCache

from bot.errors import ConvertedDamaged, ModelNotReady
from bot.ports import Floats
from memory.models.converted import Converted, usable
from memory.models.reference import Reference
from memory.models.weights import WEIGHTS, check, digest_of, downloaded, locate

log = structlog.get_logger("usher")

DAY = 24 * 3600
MOST_CACHED = 4096
LONGEST = 2000
"""Characters of a query that are embedded: the model reads 256 tokens at most."""
MANY = 256
"""Documents from which on the reference is worth its loading: torch embeds five times as many a second, and takes eight
seconds and 450 MB to be there."""
PORTION = 16
"""Documents between which somebody's words may slip in."""


class Encoder(Protocol):
    """A loaded model. `kind` says which library runs it."""

    kind: str

    def encode(self, texts: Sequence[str]) -> Floats:
        """Unit vectors, float32 [texts, dimension]."""


class SentenceEmbedder:
    """The Embedder port. `warm()` starts loading; `embed` waits for it `patience` seconds, then ModelNotReady.

    Words are embedded on `threads` threads (0: as many as the library likes), documents on all: threads of a short
    text wait for each other wherever something else runs.
    """

    def __init__(self, *, name: str, dimension: int, sha256: str = "", patience: float = 8.0, threads: int = 1) -> None:
        self.name = name
        self.dimension = dimension
        self._sha256 = sha256
        self._found: str | None = None
        self._patience = patience
        self._threads = threads
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="embedding")
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="embedding-documents")
        self._loading: asyncio.Future[Encoder] | None = None
        self._reading: asyncio.Future[Encoder] | None = None
        self._cache: TTLCache[str, Floats] = TTLCache(MOST_CACHED, DAY)
        self.asked = self.remembered = 0

    @property
    def ready(self) -> bool:
        done = self._loading if self._loading and self._loading.done() and not self._loading.cancelled() else None
        return bool(done and not done.exception())

    def warm(self) -> "asyncio.Future[Encoder]":
        """Begin to load the model, once; the future ends with it, or with ModelMissing or ModelUntrusted."""
        if self._loading is None or self._loading.cancelled():
            self._loading = asyncio.get_running_loop().run_in_executor(self._worker, self._load)
        return self._loading

    async def embed(self, texts: Sequence[str]) -> Floats:
        """Unit vectors, float32 [texts, dimension]; the same text within a day comes from memory."""
        cut = [text[:LONGEST] for text in texts]
        known = {text: vector for text in cut if (vector := self._cache.get(text)) is not None}
        new = list(dict.fromkeys(text for text in cut if text not in known))
        self.asked, self.remembered = self.asked + len(cut), self.remembered + len(known)
        if new:
            model = await self._ready_model()
            known |= zip(new, await self._encode(self._worker, model, new), strict=True)
            self._cache.update((text, known[text]) for text in new)
        return np.array([known[text] for text in cut], dtype=np.float32).reshape(len(cut), self.dimension)

    async def embed_documents(self, texts: Sequence[str]) -> Floats:
        """Vectors of documents, uncached; waits for the model as long as it takes. Many take the reference, few what
        answers people, so that a serving process needs no torch for a handful of new titles."""
        converted = await asyncio.to_thread(self.converted) if len(texts) >= MANY else None
        if converted:
            if self._reading is None or self._reading.cancelled():
                self._reading = asyncio.get_running_loop().run_in_executor(self._reader, self._load_reference)
            return await self._encode(self._reader, await asyncio.shield(self._reading), texts)
        model = await asyncio.shield(self.warm())
        if isinstance(model, Reference):
            return await self._encode(self._worker, model, texts)
        portions = [texts[start : start + PORTION] for start in range(0, len(texts), PORTION)]
        found = [await self._encode(self._worker, model, some) for some in portions]
        return np.concatenate([np.empty((0, self.dimension), dtype=np.float32), *found])

    async def _encode(self, worker: ThreadPoolExecutor, model: Encoder, texts: Sequence[str]) -> Floats:
        return await asyncio.get_running_loop().run_in_executor(worker, model.encode, texts)

    async def _ready_model(self) -> Encoder:
        try:
            return await asyncio.wait_for(asyncio.shield(self.warm()), self._patience)
        except TimeoutError:
            raise ModelNotReady from None

    def verify(self) -> Path | None:
        """Where the model is (None for a hub name); raises ModelMissing or ModelUntrusted. A conversion, whose digests
        are checked when it is loaded, is taken at its word here; other weights are read once."""
        found = self.converted()
        if found:
            return found
        folder = locate(self.name)
        if self._sha256:
            check(folder / WEIGHTS if folder else downloaded(self.name), self._sha256)
        return folder

    def converted(self) -> Path | None:
        """The folder with this model converted, if there is one; weights that are trusted unseen are read for it."""
        if self._sha256:
            return usable(self.name, self._sha256)
        if self._found is None:
            folder = locate(self.name)
            weights = folder / WEIGHTS if folder else None
            self._found = digest_of(weights) if weights and weights.exists() else ""
        return usable(self.name, self._found) if self._found else None

    def _load(self) -> Encoder:
        folder = self.converted()
        if folder:
            try:
                return _warmed(Converted.load(folder, dimension=self.dimension, threads=self._threads))
            except ConvertedDamaged as error:
                log.warning("converted model passed over", reason=str(error))
        return self._load_reference()

    def _load_reference(self) -> Encoder:
        folder = locate(self.name)
        if self._sha256:
            check(folder / WEIGHTS if folder else downloaded(self.name), self._sha256)
        return _warmed(Reference.load(self.name, folder, dimension=self.dimension, threads=self._threads))


def _warmed(model: Encoder) -> Encoder:
    """The model after a first pass, which is slower than the next."""
    model.encode(["warm"])
    return model
