"""A title that somebody names and the catalogue lacks: looked for at TMDB, brought in and embedded."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Protocol

import structlog

from bot.errors import UsherError
from bot.ports import Floats
from bot.titles import TitleId
from memory.catalogue import SqlCatalogue
from memory.documents import digest, document
from memory.sources.fill import Batched
from memory.sources.tmdb import Tmdb
from memory.sources.tmdb_titles import Hit

log = structlog.get_logger("usher")

ENGLISH = "en-US"
_ARTICLE = re.compile(r"^(?:the|an?|der|die|das|le|la|les|l|el|los|las|il|un|une|una) ")


class Put(Protocol):
    """A vector store that takes a few vectors more."""

    async def put(self, ids: Sequence[TitleId], marks: Sequence[str], vectors: Floats) -> None: ...


class Seeker:
    """Finds by name or id, and brings in what it found."""

    def __init__(self, *, tmdb: Tmdb, catalogue: SqlCatalogue, embedder: Batched, vectors: Put) -> None:
        self._tmdb, self._catalogue, self._embedder, self._vectors = tmdb, catalogue, embedder, vectors

    async def named(self, name: str, language: str) -> TitleId | None:
        """The title of exactly this name, in the language or in English, however it is written; the best known where
        several bear it. Raises SourceUnavailable."""
        for tongue in dict.fromkeys((language, ENGLISH)):
            if hit := best(name, await self._tmdb.search(name, tongue, waited_for=True)):
                return hit.id
        return None

    async def bring(self, title: TitleId) -> bool:
        """The title comes into the catalogue, with its vector; False for one that TMDB lacks. Raises
        SourceUnavailable, and what the stores raise."""
        found = await self._tmdb.details(title, waited_for=True)
        if not found:
            return False
        await self._catalogue.upsert([found.title], "tmdb")
        (known,) = (await self._catalogue.get([title])).values()
        text = document(known)
        vectors = await self._embedder.embed_documents([text])
        await self._catalogue.store_vectors([title], [digest(text)], vectors)
        try:
            await self._vectors.put([title], [digest(text)], vectors)
        except UsherError as error:
            log.warning("a new title is not in the vector store yet", reason=str(error))
        return True


def best(name: str, hits: Iterable[Hit]) -> Hit | None:
    """The best known of those that bear exactly this name; nothing that is only like it."""
    wanted = _bare(name)
    bearing = [hit for hit in hits if wanted and wanted in (_bare(hit.title), _bare(hit.original_title or ""))]
    return max(bearing, key=lambda hit: (hit.votes, hit.popularity), default=None)


def _bare(name: str) -> str:
    """The name in small letters, without accents, marks and a first article."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = " ".join(re.findall(r"\w+", plain.replace("&", " and ").replace("'", "").replace("’", "")))
    return _ARTICLE.sub("", words)
