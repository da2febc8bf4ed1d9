"""The starter catalogue on its way into the stores."""

import structlog

from bot.errors import UsherError
from memory.catalogue import SqlCatalogue
from memory.sources.fill import Filler
from memory.sources.starter import read_starter, starter_digest, starter_vectors

log = structlog.get_logger("usher")

_NOTE = "starter"


async def bring_in_starter(filler: Filler, catalogue: SqlCatalogue, *, model_sha256: str, again: bool = False) -> None:
    """Once for each version of the starter, or `again`; its own vectors are taken where they fit the model in use."""
    digest = starter_digest()
    if await catalogue.note(_NOTE) == digest and not again:
        return
    await filler.load(iter(read_starter()), "starter")
    shipped = starter_vectors()
    if shipped.model_sha256 == model_sha256:
        await filler.accept(shipped.ids, shipped.digests, shipped.vectors)
    else:
        await filler.embed()
    await _index(filler)
    await catalogue.take_note(_NOTE, digest)


async def _index(filler: Filler) -> None:
    """The vector store is a help, not a need: without it the vectors in the database answer."""
    try:
        await filler.index()
    except UsherError as error:
        log.warning("vectors unavailable", reason=str(error))
