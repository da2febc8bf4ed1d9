"""The vector store: Chroma, embedded or a server by URL. It gives back ids and distances, nothing else."""

import asyncio
import hashlib
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import numpy as np

from bot.errors import VectorsUnavailable
from bot.ports import Floats
from bot.titles import TitleId

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

T = TypeVar("T")

PREFIX = "titles-"
HNSW: Any = {"space": "cosine", "ef_construction": 400, "max_neighbors": 48, "ef_search": 240, "sync_threshold": 5000}
"""Chroma's own settings find 0.97 of the nearest at 16,000 titles; see docs/decisions.md for how these were chosen."""
MANY, EF_MANY = 50_000, 800
"""A larger collection is searched more widely: at 100,000 vectors 240 would find 0.94."""
ADD = 2000
"""Vectors in one call; Chroma takes at most 5,461."""
PATIENCE = 3.0
"""Seconds a search may take: a server that hangs must not hold a turn."""


def fingerprint(model: str, dimension: int, template: str) -> str:
    """Names a collection: changes with the model, its dimension, and what of a title is embedded."""
    return hashlib.sha256(f"{model}|{dimension}|{template}".encode()).hexdigest()[:12]


class ChromaVectors:
    """The Vectors port. Chroma's calls block, so they run on worker threads; failures become VectorsUnavailable."""

    def __init__(self, *, url: str, folder: Path, name: str) -> None:
        self._url = url
        self._folder = folder
        self._name = PREFIX + name
        self._worker = ThreadPoolExecutor(2, thread_name_prefix="chroma")
        self._client: ClientAPI | None = None
        self._collection: Collection | None = None
        self._opening = threading.Lock()
        self._width: int = HNSW["ef_search"]

    @property
    def where(self) -> str:
        return self._url or str(self._folder)

    async def nearest(self, vector: Floats, k: int) -> list[tuple[TitleId, float]]:
        search = self._run(lambda: self._nearest(vector, k))
        try:
            return await asyncio.wait_for(search, PATIENCE)
        except TimeoutError:
            raise VectorsUnavailable(where=self.where, reason=f"no answer within {PATIENCE:g} s") from None

    async def count(self) -> int:
        """Vectors in the store."""
        return await self._run(lambda: self._opened().count())

    async def sync(
        self, ids: Sequence[TitleId], marks: Sequence[str], vectors: Floats, done: Callable[[int], None]
    ) -> int:
        """Bring the collection to exactly these vectors; how many were written. `marks` change when a vector does.

        The collections of other models stay until this one is whole.
        """
        self._width = EF_MANY if len(ids) > MANY else HNSW["ef_search"]
        held = await self._run(self._held)
        stale = [i for i, title in enumerate(ids) if held.pop(title, None) != marks[i]]
        gone = list(held)
        for start in range(0, len(stale), ADD):
            some = stale[start : start + ADD]
            await self._run(partial(self._put, [ids[i] for i in some], [marks[i] for i in some], vectors[some]))
            done(len(some))
        await self._run(lambda: self._finish(gone))
        return len(stale)

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._worker, self._guarded, work)

    def _guarded(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except BaseException as error:  # of many kinds: a panic of Chroma's Rust part is no Exception
            self._collection = None
            reason = (str(error).splitlines() or [type(error).__name__])[0][:200]
            raise VectorsUnavailable(where=self.where, reason=reason) from error

    def _opened(self) -> "Collection":
        with self._opening:
            if self._collection is None:
                self._client = self._client or _connect(self._url, self._folder)
                self._collection = self._client.get_or_create_collection(
                    self._name, embedding_function=None, configuration={"hnsw": HNSW | {"ef_search": self._width}}
                )
            return self._collection

    def _nearest(self, vector: Floats, k: int) -> list[tuple[TitleId, float]]:
        collection = self._opened()
        wanted: Any = [vector]
        found = collection.query(
            query_embeddings=wanted,
            n_results=k,
            include=["distances"],
        )
        distances = found["distances"]
        assert distances is not None
        return [(TitleId(i), 1.0 - d) for i, d in zip(found["ids"][0], distances[0], strict=True)]

    def _held(self) -> dict[str, str]:
        """What the collection has: id -> mark."""
        found = self._opened().get(include=["metadatas"])
        metadatas: Sequence[Any] = found["metadatas"] or ()
        return {i: str((m or {}).get("mark", "")) for i, m in zip(found["ids"], metadatas, strict=True)}

    def _put(self, ids: list[TitleId], marks: list[str], vectors: Floats) -> None:
        metadatas: Any = [{"mark": mark} for mark in marks]
        self._opened().upsert(ids=list(ids), embeddings=np.ascontiguousarray(vectors), metadatas=metadatas)

    def _finish(self, gone: list[str]) -> None:
        collection = self._opened()
        if collection.count() > MANY:
            collection.modify(configuration={"hnsw": {"ef_search": EF_MANY}})
        for start in range(0, len(gone), ADD):
            collection.delete(ids=gone[start : start + ADD])
        assert self._client is not None
        for other in self._client.list_collections():
            if other.name.startswith(PREFIX) and other.name != self._name:
                self._client.delete_collection(other.name)


def _connect(url: str, folder: Path) -> "ClientAPI":
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    if not url:
        folder.mkdir(parents=True, exist_ok=True)
        return chromadb.PersistentClient(path=str(folder), settings=settings)
    address = urlsplit(url if "://" in url else f"http://{url}")
    secure = address.scheme == "https"
    port = address.port or (443 if secure else 8000)
    return chromadb.HttpClient(host=address.hostname or "localhost", port=port, ssl=secure, settings=settings)
