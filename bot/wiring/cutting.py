"""What cuts messages into stretches: the shipped tagger over layers of the embedding model, loaded once a process."""

import asyncio
import logging
from functools import cache

from bot.errors import UsherError
from bot.settings import ModelSettings
from bot.understanding.tagger.tagging import Lay, Stretch, Tagger
from memory.models.layers import Layers

_LOG = logging.getLogger(__name__)


@cache
def _tagger(name: str, sha256: str) -> Tagger | None:
    """None where the model's layers can't be had: the rules alone hear then."""
    try:
        return Tagger.load(lambda changes: Layers.load(name, sha256=sha256, changes=changes))
    except UsherError as error:
        _LOG.warning("messages are heard by the rules alone: %s", error)
        return None


class Cutting:
    """Cuts a message; in one thread of its own, so that nobody waits for the layers to load twice."""

    def __init__(self, model: ModelSettings) -> None:
        self._model = model

    async def __call__(self, text: str, lay: Lay) -> tuple[Stretch, ...]:
        return await asyncio.to_thread(self._stretches, text, lay)

    def _stretches(self, text: str, lay: Lay) -> tuple[Stretch, ...]:
        tagger = _tagger(self._model.name, self._model.sha256)
        return tagger.stretches(text, lay) if tagger else ()
