"""The vector store: Chroma, embedded or a server by URL. It gives back ids and distances, nothing else."""

import asyncio
import hashlib
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import numpy as np

from bot.errors import VectorsNotReady, VectorsUnavailable
from bot.ports import Floats
from bot.titles import TitleId
from memory.unloaded import stood_in

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

T = TypeVar("T")

PREFIX = "titles-"
HNSW: Any = {"space": "cosine", "ef_construction": 400, "max_neighbors": 48, "ef_search": 480}
"""Chroma's own settings find 0.97 of the nearest at 16,000 titles; see docs/decisions.md for how these were chosen."""
MANY, EF_MANY = 50_000, 800
"""A larger collection is searched more widely: at 100,000 vectors 240 found 0.94, as it found 0.97 at 25,000."""
SAVED, SAVED_MOST = 100, 5000
"""The index is written to disk whenever so many vectors were added, a quarter of them all where that lies between: what
was not is indexed again at every start, and 4,000 vectors take two seconds of that."""
ADD = 2000
"""Vectors in one call; Chroma takes at most 5,461."""
PATIENCE = 0.3
"""Seconds that a turn waits for a search. What is late goes on behind: nobody asks again before it has come to its
end, so that a store that loads or hangs costs one turn so much, and no other anything."""


LOST = 60.0
"""Seconds after which a server's answer isn't waited for any more: it is connected to anew."""


def fingerprint(model: str, dimension: int, template: str) -> str:
    """Names a collection: changes with the model, its dimension, and what of a title is embedded."""
    return hashlib.sha256(f"{model}|{dimension}|{template}".encode()).hexdigest()[:12]


class ChromaVectors:
    """The Vectors port. Chroma's calls block, so they run on worker threads; failures become VectorsUnavailable."""

    def __init__(self, *, url: str, folder: Path, name: str, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._late: asyncio.Future[Any] | None = None
        self._late_since = 0.0
        self._asking: dict[int, list[tuple[Floats, asyncio.Future[list[tuple[TitleId, float]]]]]] = {}
        self._url = url
        self._folder = folder
        self._name = PREFIX + name
        self._worker = ThreadPoolExecutor(2, thread_name_prefix="chroma")
        self._client: ClientAPI | None = None
        self._collection: Collection | None = None
        self._opening = threading.Lock()
        self._width: int = HNSW["ef_search"]
        self._saved = SAVED_MOST

    @property
    def where(self) -> str:
        return self._url or str(self._folder)

    async def warm(self, dimension: int) -> None:
        """Load the index behind the open doors; searches meanwhile raise VectorsNotReady at once. Raises
        VectorsUnavailable."""
        first = np.eye(1, dimension, dtype=np.float32)
        loading = asyncio.ensure_future(self._run(lambda: self._nearest(first, 1)))
        self._wait_behind(loading)
        await asyncio.shield(loading)

    async def nearest(self, vector: Floats, k: int) -> list[tuple[TitleId, float]]:
        if self._late and not self._late.done():
            if not self._url or time.monotonic() < self._late_since + LOST:
                raise VectorsNotReady(where=self.where)
            self._begin_anew()
        search = self._asked_with_others(vector, k)
        try:
            return await asyncio.wait_for(asyncio.shield(search), self._patience)
        except TimeoutError:
            self._wait_behind(search)
            raise VectorsNotReady(where=self.where) from None

    def _asked_with_others(self, vector: Floats, k: int) -> "asyncio.Future[list[tuple[TitleId, float]]]":
        """What is near one vector, asked in one question with all others that are asked for as many just now: four at
        once take Chroma two thirds of what they take one after the other."""
        loop = asyncio.get_running_loop()
        if k not in self._asking:
            self._asking[k] = []
            loop.call_soon(self._ask, k)
        answer: asyncio.Future[list[tuple[TitleId, float]]] = loop.create_future()
        self._asking[k].append((vector, answer))
        return answer

    def _ask(self, k: int) -> None:
        asked = self._asking.pop(k)
        vectors = np.stack([vector for vector, _ in asked])

        def told(done: "asyncio.Future[list[list[tuple[TitleId, float]]]]") -> None:
            error = VectorsNotReady(where=self.where) if done.cancelled() else done.exception()
            for place, (_, answer) in enumerate(asked):
                if answer.done():
                    continue
                if error:
                    answer.set_exception(error)
                else:
                    answer.set_result(done.result()[place])

        asyncio.ensure_future(self._run(lambda: self._nearest(vectors, k))).add_done_callback(told)

    def _wait_behind(self, search: "asyncio.Future[Any]") -> None:
        """Ask nothing more before this search has come to its end."""
        self._late, self._late_since = search, time.monotonic()
        search.add_done_callback(lambda done: done.cancelled() or done.exception())  # nobody may be waiting

    def _begin_anew(self) -> None:
        """Leave the calls that hang to themselves."""
        self._worker.shutdown(wait=False, cancel_futures=True)
        self._worker = ThreadPoolExecutor(2, thread_name_prefix="chroma")
        self._opening = threading.Lock()
        self._client = self._collection = self._late = None

    async def count(self) -> int:
        """Vectors in the store."""
        return await self._run(lambda: self._opened().count())

    async def put(self, ids: Sequence[TitleId], marks: Sequence[str], vectors: Floats) -> None:
        """A few vectors more. Raises VectorsUnavailable."""
        await self._run(partial(self._put, list(ids), list(marks), vectors))

    async def sync(
        self, ids: Sequence[TitleId], marks: Sequence[str], vectors: Floats, done: Callable[[int], None]
    ) -> int:
        """Bring the collection to exactly these vectors; how many were written. `marks` change when a vector does.

        The collections of other models stay until this one is whole.
        """
        self._width = EF_MANY if len(ids) > MANY else HNSW["ef_search"]
        self._saved = min(max(len(ids) // 4, SAVED), SAVED_MOST)
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
                    self._name, embedding_function=None, configuration={"hnsw": self._form()}
                )
            return self._collection

    def _form(self) -> Any:
        """The index as a new collection has it; one that is there keeps its own."""
        return HNSW | {"ef_search": self._width, "sync_threshold": self._saved, "batch_size": SAVED}

    def _nearest(self, vectors: Floats, k: int) -> list[list[tuple[TitleId, float]]]:
        """The nearest to each of some vectors, float32 [vectors, dimension]."""
        collection = self._opened()
        wanted: Any = list(vectors)
        found = collection.query(
            query_embeddings=wanted,
            n_results=k,
            include=["distances"],
        )
        distances = found["distances"]
        assert distances is not None
        return [
            [(TitleId(i), 1.0 - d) for i, d in zip(ids, near, strict=True)]
            for ids, near in zip(found["ids"], distances, strict=True)
        ]

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
        collection.modify(configuration={"hnsw": {"ef_search": self._width}})  # one that is older has another
        for start in range(0, len(gone), ADD):
            collection.delete(ids=gone[start : start + ADD])
        assert self._client is not None
        for other in self._client.list_collections():
            if other.name.startswith(PREFIX) and other.name != self._name:
                self._client.delete_collection(other.name)


def _connect(url: str, folder: Path) -> "ClientAPI":
    with _no_exporter():
        import chromadb
        from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False, chroma_otel_collection_endpoint="")
    if not url:
        folder.mkdir(parents=True, exist_ok=True)
        return chromadb.PersistentClient(path=str(folder), settings=settings)
    address = urlsplit(url if "://" in url else f"http://{url}")
    secure = address.scheme == "https"
    port = address.port or (443 if secure else 8000)
    return chromadb.HttpClient(host=address.hostname or "localhost", port=port, ssl=secure, settings=settings)


def _no_exporter() -> AbstractContextManager[None]:
    """Chroma imports what would send its traces elsewhere, with all of gRPC: 13 MB of memory and a tenth of a second
    for what Usher never turns on. Within this block stand-ins take its place."""
    names = [".".join(_EXPORTER[:count]) for count in range(2, len(_EXPORTER) + 1)]
    return stood_in(names, OTLPSpanExporter=None)


_EXPORTER = ("opentelemetry", "exporter", "otlp", "proto", "grpc", "trace_exporter")
