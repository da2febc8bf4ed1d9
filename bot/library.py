"""The catalogue in memory: arrays to score on and the index that finds titles in text, replaced together."""

import asyncio
import gc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.ports import Catalogue, Columns
from bot.recommend.arrays import TitleArrays
from bot.request import Understanding
from bot.taste.traits import TraitModel
from bot.understanding.asking import Asking
from bot.understanding.deep import DeepUnderstanding, Kept
from bot.understanding.linking import Links
from bot.understanding.local import LocalUnderstanding
from bot.understanding.messages import Message


class Library:
    """Holds what was last loaded; `refresh` loads again when the catalogue has changed."""

    def __init__(
        self, *, catalogue: Catalogue, traits: TraitModel, today: Callable[[], date], asking: Asking, kept: Kept
    ) -> None:
        self._catalogue = catalogue
        self._traits = traits
        self._today = today
        self._asking, self._kept = asking, kept
        self._version: str | None = None
        self._arrays: TitleArrays | None = None
        self._understanding: asyncio.Task[DeepUnderstanding] | None = None

    @property
    def arrays(self) -> TitleArrays:
        assert self._arrays is not None, "refresh() comes first"
        return self._arrays

    async def refresh(self) -> bool:
        """Load what changed; True when something did. Readers see the old state until the new one is whole."""
        version = await self._catalogue.version()
        if version == self._version:
            return False
        columns = await self._catalogue.columns()
        self._arrays = await asyncio.to_thread(TitleArrays.of, columns, self._traits)
        self._understanding = asyncio.create_task(self._index(columns))
        self._version = version
        gc.collect()
        gc.freeze()  # what was just loaded stays: the collector need not walk it in the middle of somebody's turn
        return True

    async def _index(self, columns: Columns) -> DeepUnderstanding:
        local = await asyncio.to_thread(LocalUnderstanding, columns, today=self._today)
        return DeepUnderstanding(local=local, links=lambda: Links.of(columns), asking=self._asking, kept=self._kept)

    async def understand(self, text: str, person: int | None = None) -> Understanding:
        """What one message says; `person` bears the cost if a language model is asked."""
        return await self.understand_all([Message(role="user", text=text)], person)

    async def understand_all(self, messages: Sequence[Message], person: int | None = None) -> Understanding:
        """What all the user's messages together say."""
        assert self._understanding is not None, "refresh() comes first"
        deep = await asyncio.shield(self._understanding)
        read = await deep.read(messages, person)
        return read if read.source != "local" else replace(read, topic=wording(messages, read))

    async def warm(self, texts: Iterable[str]) -> int:
        """Have the answers to common requests ready; the number that a language model read now or before."""
        assert self._understanding is not None, "refresh() comes first"
        return await (await asyncio.shield(self._understanding)).warm(texts)


LONGEST = 1000
"""Characters that are embedded: beyond them the model reads nothing anyway."""


def wording(messages: Sequence[Message], read: Understanding) -> str:
    """The words to embed: all that the user said without the titles named; nothing where the words are about nothing
    but titles and filters, and the bare topic beside a title ("faster" must not find The Fast and the Furious).

    Whole sentences find better than their bare topics: MiniLM was trained on sentences.
    """
    if not read.topic or read.similar_to:
        return read.topic if " " in read.topic else ""
    said = " ".join(message.text for message in messages if message.role == "user")
    for ref in (*read.like, *read.dislike, *read.seen, *read.about):
        said = said.replace(ref.text, " ")
    return " ".join(said.split())[:LONGEST]
