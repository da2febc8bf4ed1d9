"""A title that is named and not here is looked for elsewhere, and answered in the same turn or in the next."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from cachetools import LRUCache

from bot import observe
from bot.dialogue import Turn, Understand
from bot.errors import UsherError
from bot.ports import Clock
from bot.request import Understanding
from bot.scene.spoken import missing, speak_of
from bot.scene.titles import FindName
from bot.titles import TitleId

SOON = 2.0
"""Seconds that a turn waits for a title to be looked for and brought in."""
LONGEST = 100
"""Characters of a name that is looked for."""
MOST, HOUR = 20, timedelta(hours=1)
"""Names that are looked for in an hour for one person."""
VAIN = timedelta(hours=24)
"""A name that nobody knows is not looked for again for so long."""
REMEMBERED = 5_000
_TONGUES = {"de": "de-DE", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "zh": "zh-CN"}


class Elsewhere(Protocol):
    """Another catalogue."""

    async def named(self, name: str, language: str) -> TitleId | None:
        """The title of exactly this name there, in the language (`de-DE`) or in English. Raises SourceUnavailable."""

    async def bring(self, title: TitleId) -> bool:
        """It comes into ours; False where there is none such. Raises UsherError."""


class Annexing(Protocol):
    """The catalogue in memory."""

    async def annex(self, titles: Sequence[TitleId], before: str) -> bool:
        """Whether these are at hand now, and not only with the next loading of all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What came of looking for a title: the one that is here now, or that it is still looked for (`late`)."""

    title: TitleId | None = None
    late: bool = False


def as_typed(name: str, text: str) -> str:
    """The name with the small words that it lost on its way into English: `Hormiga Plata` is `La Hormiga de Plata` in
    the text. As it is where the text has it so, or has it not at all."""
    if name.casefold() in text.casefold():
        return name
    between = r"(?:\W+\w{1,3}){0,2}\W+"
    found = re.search(between.join(map(re.escape, name.split())), text, re.IGNORECASE)
    return found[0] if found else name


class Seeking:
    """`elsewhere` is None where nobody can be asked: then nothing is ever found."""

    def __init__(
        self,
        *,
        elsewhere: Elsewhere | None,
        library: Annexing,
        version: Callable[[], Awaitable[str]],
        clock: Clock,
        soon: float = SOON,
    ) -> None:
        """`version` is the catalogue's."""
        self._elsewhere, self._library, self._version, self._clock = elsewhere, library, version, clock
        self._soon, self._in_time = soon, True
        self._under_way: dict[str, asyncio.Task[Sought]] = {}
        self._answered = set[str]()
        self._vain: LRUCache[str, datetime] = LRUCache(REMEMBERED)
        self._asked: LRUCache[int, tuple[datetime, ...]] = LRUCache(REMEMBERED)

    async def missed(self, turn: Turn, names: FindName) -> None:
        """Look once more for the title that was spoken of and is not here: once it has come, it is "it"."""
        if name := missing(turn):
            await self.named(turn, name)
            if title := names(name):
                speak_of(turn, title)

    async def named(self, turn: Turn, name: str) -> Sought:
        """The title of a name that is not here."""
        name = " ".join(name.split())
        if not name or len(name) > LONGEST:
            return Sought()
        locale = turn.say.locale
        key = f"{locale}:{name.casefold()}"
        return await self._sought(turn.person.id, key, lambda other: other.named(name, _TONGUES.get(locale, "en-US")))

    async def of_id(self, person: int, title: TitleId) -> Sought:
        """The title with an id that is not here."""

        async def itself(other: Elsewhere) -> TitleId:
            return title

        return await self._sought(person, title, itself)

    def understand(self, understand: Understand) -> Understand:
        """The same reading for words that are to be a title's name: one that is not here is brought in first."""

        async def read(text: str, person: int | None = None, locale: str = "") -> Understanding:
            found = await understand(text, person, locale)
            named = found.about or found.similar_to or found.like or found.seen or found.dislike
            if named or not text.strip() or len(text) > LONGEST:
                return found
            name, tongue = " ".join(text.split()), _TONGUES.get(locale, "en-US")
            sought = await self._sought(person or 0, name.casefold(), lambda other: other.named(name, tongue))
            return await understand(text, person, locale) if sought.title else found

        return read

    async def idle(self) -> None:
        """Wait until nothing is looked for."""
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def _sought(self, person: int, key: str, find: Callable[[Elsewhere], Awaitable[TitleId | None]]) -> Sought:
        if not self._elsewhere or (key not in self._under_way and not self._may_ask(person, key)):
            return Sought()
        if key not in self._under_way:
            self._under_way[key] = asyncio.create_task(self._bring(self._elsewhere, key, find))
        task = self._under_way[key]
        if self._in_time:  # while answers are late nobody waits
            await asyncio.wait({task}, timeout=self._soon)
        if not task.done():
            self._in_time = self._in_time and key in self._answered
            observe.titles_sought.labels(outcome="late").inc()
            return Sought(late=True)
        return task.result()

    def _may_ask(self, person: int, key: str) -> bool:
        now = self._clock.now()
        if key in self._vain and self._vain[key] > now - VAIN:
            return False
        lately = tuple(at for at in self._asked.get(person, ()) if at > now - HOUR)
        if len(lately) >= MOST:
            return False
        self._asked[person] = (*lately, now)
        return True

    async def _bring(
        self, elsewhere: Elsewhere, key: str, find: Callable[[Elsewhere], Awaitable[TitleId | None]]
    ) -> Sought:
        loop, outcome = asyncio.get_running_loop(), "failed"
        started = loop.time()
        try:
            title, before = await find(elsewhere), await self._version()
            self._in_time = loop.time() - started <= self._soon
            self._answered.add(key)
            if title and await elsewhere.bring(title):
                outcome = "found"
                here = await self._library.annex([title], before)
                return Sought(title=title) if here else Sought(late=True)
            outcome, self._vain[key] = "lacking", self._clock.now()
        except UsherError as error:
            observe.log.warning("a title could not be looked for", reason=str(error))
        finally:
            del self._under_way[key]
            self._answered.discard(key)
            observe.titles_sought.labels(outcome=outcome).inc()
        return Sought()
