"""Filling the catalogue: titles into SQL, documents into vectors, vectors into the vector store.

Each step does only what is missing, so that a run that was killed goes on where it stopped.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol, TypeVar

import numpy as np

from bot.ports import Floats
from bot.titles import Kind, Title, TitleId
from memory.catalogue import SqlCatalogue
from memory.documents import digest
from memory.sources.lines import Adult, Bad, Flaw, Read

T = TypeVar("T")

LINES = 1000
"""Lines in one transaction."""
DOCUMENTS = 1024
"""Documents embedded between two commits: about ten seconds' work on two cores."""


class Progress(Protocol):
    """Is told what begins, how many steps it has (None: unknown), and each advance."""

    def start(self, what: str, total: int | None) -> None: ...

    def advance(self, count: int) -> None: ...


class Batched(Protocol):
    """An embedder that takes documents by the thousand."""

    async def embed_documents(self, texts: Sequence[str]) -> Floats: ...


class Synced(Protocol):
    """A vector store that can be brought to exactly these vectors."""

    async def sync(
        self, ids: Sequence[TitleId], marks: Sequence[str], vectors: Floats, done: Callable[[int], None]
    ) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What became of a file's lines: written (new or changed), unchanged, the bad ones, parts that were left out, and
    how many were for adults alone."""

    written: int
    unchanged: int
    bad: tuple[Bad, ...]
    flaws: tuple[Flaw, ...] = ()
    adult: int = 0


class Filler:
    def __init__(self, *, catalogue: SqlCatalogue, embedder: Batched, vectors: Synced, progress: Progress) -> None:
        self._catalogue = catalogue
        self._embedder = embedder
        self._vectors = vectors
        self._progress = progress

    async def load(self, lines: Iterable[Read], source: str) -> Loaded:
        """Titles into SQL, a transaction every LINES lines."""
        self._progress.start("Reading titles", None)
        taken = written = 0
        bad: list[Bad] = []
        flaws: list[Flaw] = []
        adult = 0
        for some in _batches(lines, LINES):
            titles = [line for line in some if isinstance(line, Title)]
            bad += [line for line in some if isinstance(line, Bad)]
            flaws += [line for line in some if isinstance(line, Flaw)]
            adult += sum(isinstance(line, Adult) for line in some)
            written += await self._catalogue.upsert(titles, source)
            taken += len(titles)
            self._progress.advance(len(some))
        unchanged = taken - written
        return Loaded(written=written, unchanged=unchanged, bad=tuple(bad), flaws=tuple(flaws), adult=adult)

    async def embed(self) -> int:
        """Vectors for all documents that lack one; how many were made. Longest first, so that batches pad little."""
        pending = sorted(await self._catalogue.unembedded(), key=lambda entry: -len(entry[1]))
        if not pending:
            return 0
        self._progress.start("Learning what titles are about", len(pending))
        for some in _batches(pending, DOCUMENTS):
            vectors = await self._embedder.embed_documents([text for _, text in some])
            await self._catalogue.store_vectors([t for t, _ in some], [digest(text) for _, text in some], vectors)
            self._progress.advance(len(some))
        return len(pending)

    async def accept(self, ids: Sequence[TitleId], marks: Sequence[str], vectors: Floats) -> int:
        """Take vectors made elsewhere for those titles that still lack exactly them."""
        pending = {title: digest(text) for title, text in await self._catalogue.unembedded()}
        rows = [i for i, (title, mark) in enumerate(zip(ids, marks, strict=True)) if pending.get(title) == mark]
        if rows:
            chosen = np.asarray(vectors)[rows]
            await self._catalogue.store_vectors([ids[i] for i in rows], [marks[i] for i in rows], chosen)
        return len(rows)

    async def cap_popularity(self, kind: Kind, most: float, but: Collection[TitleId]) -> int:
        """No title of a kind is more popular than that, but for these; how many fell."""
        return await self._catalogue.cap_popularity(kind, most, but)

    async def index(self) -> int:
        """The vector store brought to what SQL has; how many vectors were written. Old models' go when all is whole."""
        ids, marks, vectors = await self._catalogue.vectors()
        self._progress.start("Filling the vector store", len(ids))
        written = await self._vectors.sync(ids, marks, vectors, self._progress.advance)
        await self._catalogue.drop_other_models()
        return written


def _batches(values: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(values)
    while some := list(islice(left, size)):
        yield some
