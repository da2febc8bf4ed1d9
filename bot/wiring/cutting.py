"""What cuts messages into stretches: the shipped tagger over layers of the model that it was learned with.

These are the default model's, which comes with Usher, whatever model a host embeds by.
"""

import asyncio
import logging
from threading import Lock

from bot.errors import UsherError
from bot.settings import ModelSettings
from bot.understanding.tagger.tagging import Context, Stretch, Tagger
from memory.models.layers import Layers

_LOG = logging.getLogger(__name__)


class Cutting:
    """Loads the tagger when it is first asked (or warmed), once; where its layers can't be had there are no stretches,
    and the rules alone hear."""

    def __init__(self, model: ModelSettings | None = None) -> None:
        """`model` is the one that the tagger was learned with."""
        self._model = model or ModelSettings()
        self._loading, self._tried = Lock(), False
        self._tagger: Tagger | None = None

    async def __call__(self, text: str, context: Context) -> tuple[Stretch, ...]:
        return await asyncio.to_thread(self._stretches, text, context)

    def warm(self) -> None:
        with self._loading:
            if not self._tried:
                self._tagger, self._tried = self._loaded(), True

    def _stretches(self, text: str, context: Context) -> tuple[Stretch, ...]:
        self.warm()
        return self._tagger.stretches(text, context) if self._tagger else ()

    def _loaded(self) -> Tagger | None:
        name, sha256 = self._model.name, self._model.sha256
        try:
            return Tagger.load(lambda changes: Layers.load(name, sha256=sha256, changes=changes))
        except UsherError as error:
            _LOG.warning("messages are heard by the rules alone: %s", error)
            return None


CUTTING = Cutting()
"""One for all houses of a process: nothing in it changes, and it takes 40 MB."""
