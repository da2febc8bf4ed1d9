"""The catalogue in memory: arrays to score on and the index that finds titles in text, replaced together."""

import asyncio
import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.knowledge.model import ConceptModel
from bot.language.kept import KeptAnswers
from bot.language.messages import Message
from bot.language.model import LanguageModel
from bot.ports import Catalogue, Columns, Trends
from bot.recommend.annexed import annexed
from bot.recommend.arrays import TitleArrays
from bot.recommend.community import Circle, Community
from bot.recommend.heat import heated
from bot.recommend.prior import Prior
from bot.recommend.word_index import WordIndexBuilder
from bot.request import Understanding
from bot.scouting import FRESH, WorldTrends
from bot.taste.traits import TraitModel
from bot.thrift import give_back
from bot.titles import TitleId
from bot.understanding.deep import DeepUnderstanding
from bot.understanding.linking import Linker
from bot.understanding.local import LocalUnderstanding
from bot.understanding.names.lacking import Lacking
from bot.understanding.names.loosely import Loosely
from bot.understanding.names.titles import TitleIndex

MOST_ANNEXED = 30_000
"""Titles up to which a few more are put behind them at once: the vectors are copied then, and the names read anew."""


class Library:
    """Holds what was last loaded; `refresh` loads again when the catalogue has changed."""

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        traits: TraitModel,
        concepts: ConceptModel,
        today: Callable[[], date],
        language_model: LanguageModel,
        kept: KeptAnswers,
        community: Path,
        prior: Prior | None = None,
        trends: Trends,
        world: WorldTrends,
        now: Callable[[], datetime],
    ) -> None:
        self._catalogue = catalogue
        self._trends, self._world, self._now = trends, world, now
        self._hot: tuple[str, str | None] = "", None
        self._refreshing = asyncio.Lock()
        self._traits, self._concepts = traits, concepts
        self._today = today
        self._language_model, self._kept = language_model, kept
        self._version: str | None = None
        self._arrays: TitleArrays | None = None
        self._community, self._prior = community, prior
        self._learned_at = 0.0
        self._circle: Circle | None = None
        self._understanding: asyncio.Task[DeepUnderstanding] | None = None
        self._titles: TitleIndex | None = None
        self._loose: Loosely | None = None
        self._lacking: Lacking | None = None
        self._mended: Callable[[str], str] | None = None

    @property
    def arrays(self) -> TitleArrays:
        assert self._arrays is not None, "refresh() comes first"
        return self._arrays

    def circle(self) -> Circle | None:
        """What ratings say of the titles, ours and those of others; None where nothing was learned from any."""
        return self._circle

    async def refresh(self) -> bool:
        """Load what changed; True when something did. Readers see the old state until the new one is whole."""
        async with self._refreshing:
            changed = await self._refresh()
            hot = await self._heat()
        return changed or hot

    async def _refresh(self) -> bool:
        version = await self._catalogue.version()
        learned_at = self._community.stat().st_mtime if self._community.exists() else 0.0
        if version == self._version and learned_at == self._learned_at:
            return False
        first = self._version is None
        if version != self._version:
            await self._load(version)
        community = await asyncio.to_thread(Community.load, self._community)
        self._circle = Circle(community, self.arrays.ids, self._prior) if community or self._prior else None
        self._learned_at = learned_at
        if not first:
            gc.collect()  # what was there before; at a start there is none, and looking for it takes half a second
        give_back()
        gc.freeze()  # what was just loaded stays: the collector need not walk it in the middle of somebody's turn
        return True

    async def _heat(self) -> bool:
        """Bring what is liked here lately, and what the world watches, into the arrays, where any of these is new; what
        the world watched some hours ago goes out of them."""
        since = self._now() - FRESH
        version = f"{await self._trends.version()}|{await self._world.version(since)}"
        if self._hot == (version, self._version) or (version == "|" and not self._hot[0]):
            return False
        heat = {trend.title: trend.heat for trend in await self._trends.read()}
        self._arrays = heated(self.arrays, heat, await self._world.read(since))
        self._hot = version, self._version
        return True

    async def _load(self, version: str) -> None:
        columns = await self._catalogue.columns()
        words = WordIndexBuilder({title: row for row, title in enumerate(columns.ids)})
        async for overviews in self._catalogue.overviews():
            await asyncio.to_thread(words.add_overviews, overviews)
        self._take(await asyncio.to_thread(TitleArrays.of, columns, self._traits, words, self._concepts), version)

    def _take(self, arrays: TitleArrays, version: str) -> None:
        """Use these from now on; their names are read behind."""
        self._arrays = arrays
        self._understanding = asyncio.create_task(self._index(arrays.columns))
        self._version = version

    async def _index(self, columns: Columns) -> DeepUnderstanding:
        local = await asyncio.to_thread(LocalUnderstanding, columns, today=self._today)
        self._titles, self._mended, self._lacking = local.titles, local.mended, local.lacking
        self._loose = Loosely(local.titles, local.lacking)
        linker = Linker(local.titles, local.people)
        return DeepUnderstanding(local=local, linker=linker, language_model=self._language_model, kept=self._kept)

    async def annex(self, titles: Sequence[TitleId], before: str) -> bool:
        """A few titles more, which just came into the catalogue: behind the others, so that nobody waits while all is
        loaded anew; False where there are too many for that, and the next `refresh` brings them. `before` is the
        catalogue's version from before they came: what else changed since is loaded then."""
        async with self._refreshing:
            new = [title for title in titles if title not in self.arrays.place]
            if not new or len(self.arrays) > MOST_ANNEXED:
                return not new
            more = await self._catalogue.few(new)
            version = await self._catalogue.version() if self._version == before else self._version
            arrays = await asyncio.to_thread(annexed, self.arrays, more, self._traits, self._concepts)
            if self._circle:
                community = await asyncio.to_thread(Community.load, self._community)
                self._circle = Circle(community, arrays.ids, self._prior)
            self._arrays = arrays
            reading = asyncio.create_task(self._index(arrays.columns))
            await reading  # others read by the names that were known until these are
            self._understanding, self._version = reading, version
            return True

    async def titles(self) -> TitleIndex:
        """The titles by their names."""
        assert self._understanding is not None, "refresh() comes first"
        await asyncio.shield(self._understanding)
        assert self._titles is not None
        return self._titles

    async def find_named(self, words: str) -> TitleId | None:
        """As `named`, once the names have been read."""
        await self.titles()
        return self.named(words)

    def named(self, words: str) -> TitleId | None:
        """The best known title of exactly this name, however it is written; None while the names are being read."""
        titles, ids = self._titles, self.arrays.ids  # once each: others may be put in their place meanwhile
        row = titles.best(words) if titles else None
        return None if row is None else ids[row]

    def loosely(self, words: str, *, sequel: bool = False, widely: bool = False) -> tuple[TitleId, ...]:
        """The title that loose words name, or several where they fit equally; with `sequel`, only a film of a series
        that is named by its place; with `widely`, all titles that they fit."""
        loose, ids = self._loose, self.arrays.ids
        if loose is None:
            return ()
        if sequel:
            row = loose.sequel(words)
            return () if row is None else (ids[row],)
        return tuple(ids[row] for row in loose.meant(words, widely=widely))

    def alike(self, name: str) -> tuple[TitleId, ...]:
        """The titles that are like a well-known one which is not here; none where it is no such title's name."""
        lack, ids = self._lacking and self._lacking.named(name), self.arrays.ids
        return tuple(ids[row] for row in lack.alike) if lack else ()

    async def near(self, name: str) -> tuple[TitleId, ...]:
        """The titles whose names are most like one that none has; none where none is much like it."""
        loose, ids = self._loose, self.arrays.ids
        rows = await asyncio.to_thread(loose.near, name) if loose else ()
        return tuple(ids[row] for row in rows)

    def mended(self, text: str) -> str:
        """A message with short words in full and slips in telling words put right; as it is while names are read."""
        return self._mended(text) if self._mended else text

    async def understand(self, text: str, person: int | None = None, locale: str = "") -> Understanding:
        """What one message says; `person` bears the cost if a language model is asked."""
        return await self.understand_all([Message(role="user", text=text, locale=locale)], person)

    async def understand_here(self, text: str, person: int | None = None, locale: str = "") -> Understanding:
        """What words say that are still being typed; no language model is asked of them."""
        return await self.understand_all([Message(role="user", text=text, locale=locale)], person, here=True)

    async def understand_all(
        self, messages: Sequence[Message], person: int | None = None, *, here: bool = False
    ) -> Understanding:
        """What all the person's messages together say."""
        assert self._understanding is not None, "refresh() comes first"
        deep = await asyncio.shield(self._understanding)
        read = await deep.read(messages, person, here=here)
        read = replace(read, dialogue=sum(message.role == "user" for message in messages) > 1)
        if read.source != "local":
            return read
        meant = [replace(message, text=self.mended(message.text)) for message in messages]
        return _worded(read, wording(meant, read.full))

    async def warm(self, text: str, lasting: timedelta = timedelta()) -> bool | None:
        """Have the answer to a common request kept for at least so long (`DeepUnderstanding.warm`)."""
        assert self._understanding is not None, "refresh() comes first"
        return await (await asyncio.shield(self._understanding)).warm(text, lasting)


def _worded(read: Understanding, topic: str) -> Understanding:
    """With the words to embed; what is not worth embedding is not worth looking up either."""
    whole = replace(read.whole, topic=topic, subject=read.whole.topic) if read.whole else None
    return replace(read, topic=topic, subject=read.topic if topic else "", whole=whole)


LONGEST = 1000
"""Characters that are embedded: beyond them the model reads nothing anyway."""


def wording(messages: Sequence[Message], read: Understanding) -> str:
    """The words to embed: all that the person said without the titles named; nothing where the words are about nothing
    but titles and filters, and the bare topic beside a title ("faster" must not find The Fast and the Furious).

    Whole sentences find better than their bare topics: MiniLM was trained on sentences.
    """
    if not read.topic or read.similar_to:
        return read.topic if " " in read.topic else ""
    said = read.subject or " ".join(message.text for message in messages if message.role == "user")
    for ref in (*read.like, *read.dislike, *read.seen, *read.about, *read.without):
        said = said.replace(ref.text, " ")
    return " ".join(said.split())[:LONGEST]
