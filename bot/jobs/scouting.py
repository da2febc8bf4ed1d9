"""The scout: what the world watches comes in, and what of it suits somebody is kept for them, with the reasons."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from itertools import product

from bot import observe
from bot.dialogue import Turn
from bot.errors import SourceUnavailable, UsherError
from bot.jobs.config import JobSettings
from bot.jobs.renewing import LATELY
from bot.jobs.sync import KINDS, Filling
from bot.messages import Account, Action, Chat, Chose
from bot.ports import Catalogue, Clock, People
from bot.recommend.matching import Matcher
from bot.recommend.reading import MOST as AT_ONCE
from bot.recommend.reading import TasteReader
from bot.recommend.rerank import Wanted
from bot.request import Request
from bot.scene.meant import meant
from bot.scouting import Scouted, TrendSource, Window, WorldTrends
from bot.taste.config import TasteSettings
from bot.titles import Domain, Pick, TitleId

MOST = 200
"""Picks that are kept for one profile."""
WINDOWS: Mapping[Window, float] = {"day": 1.0, "week": 0.7}
"""Of when it is asked what the world watches, and what that counts."""
LAST = 0.3
"""What the last place of a list counts beside its first."""
ASKED_OF_WORLD = 10
"""Titles of which the web is asked in one run."""
PORTION, PAUSE_SECONDS = 50, 0.05
"""Profiles at once, and the pause after each, so that turns come in between."""
_NOBODY = Account(platform="job", id="scout")


class Reading:
    """Has the language model say a sentence of the best that was found, of each title once in each language, while the
    day has cost no more than a share of its budget."""

    def __init__(
        self, *, reader: TasteReader, scouted: Scouted, catalogue: Catalogue, matcher: Matcher, share: float
    ) -> None:
        self._reader, self._scouted, self._catalogue = reader, scouted, catalogue
        self._matcher, self._share = matcher, share

    async def read(self, turn: Turn) -> None:
        if not self._reader.able or not await self._reader.affords(self._share):
            return
        profile, locale = turn.person.profile.id, turn.say.locale
        ids = await self._scouted.unread(profile, locale, AT_ONCE)
        known = await self._catalogue.get(ids)
        titles = [known[title] for title in ids if title in known]
        if not titles:
            return
        wanted = Wanted.of(Request(), turn.taste, self._matcher.arrays)
        if (said := await self._reader.read(wanted, titles, locale, turn.person.id)) is not None:
            await self._scouted.told(profile, said, locale)


class Scouting:
    """`source` and `filler` are made for each run; `refresh` loads what came in; `world` hears what the web says of a
    title, where it is asked at all."""

    def __init__(
        self,
        *,
        source: Callable[[], TrendSource],
        filler: Callable[[], Filling],
        refresh: Callable[[], Awaitable[object]],
        trends: WorldTrends,
        scouted: Scouted,
        people: People,
        matcher: Matcher,
        clock: Clock,
        settings: JobSettings,
        learning: TasteSettings,
        reading: Reading | None = None,
        world: Callable[[TitleId], Awaitable[object]] | None = None,
    ) -> None:
        self._world = world
        self._source, self._filler, self._refresh = source, filler, refresh
        self._trends, self._scouted, self._people, self._matcher = trends, scouted, people, matcher
        self._clock, self._settings, self._learning = clock, settings, learning
        self._reading = reading

    async def run(self) -> str:
        """What came in, and for how many something was found. What the world watches stays as it was heard last where
        its source is silent; nobody hears of it as fresh for long."""
        source = self._source()
        try:
            heat = await self._heard(source)
            taken = await self._bring_in(source, tuple(heat))
        finally:
            await source.close()
        await self._trends.keep(heat, self._clock.now())
        await self._refresh()
        found = await self._for_everybody(tuple(heat))
        await self._ask_world(tuple(heat)[:ASKED_OF_WORLD])
        return f"{len(heat)} titles watched, {taken} new, found for {found} people"

    async def _heard(self, source: TrendSource) -> Mapping[TitleId, float]:
        """How much the world watches each title, 0 to 1, the most first."""
        heat: dict[TitleId, float] = {}
        for kind, (window, worth) in product(KINDS, WINDOWS.items()):
            listed = await source.trending(kind, window, self._settings.scout_pages)
            for title, much in placed(listed).items():
                heat[title] = max(heat.get(title, 0.0), round(worth * much, 4))
        return dict(sorted(heat.items(), key=lambda each: (-each[1], each[0])))

    async def _bring_in(self, source: TrendSource, titles: tuple[TitleId, ...]) -> int:
        """Those that the catalogue lacks come in; how many. What can't be had now comes the next time."""
        arrays = self._matcher.arrays
        lacking = [title for title in titles if title not in arrays.place]
        if not lacking:
            return 0
        try:
            found = await source.details(lacking)
        except SourceUnavailable as error:
            observe.log.warning("titles not brought in", titles=len(lacking), reason=str(error))
            return 0
        filler = self._filler()
        taken = (await filler.load(iter(found), "tmdb")).written
        await filler.embed()
        await filler.index()
        return taken

    async def _ask_world(self, titles: tuple[TitleId, ...]) -> None:
        """What the web says of the hottest is heard beforehand, so that nobody waits for it; what concepts its words
        name are noted as candidates."""
        arrays = self._matcher.arrays
        ask = self._world
        for title in titles if ask else ():
            if ask and title in arrays.place:
                await ask(title)

    async def _for_everybody(self, titles: tuple[TitleId, ...]) -> int:
        """Each active profile's taste is asked, a portion at a time; for how many something was found."""
        found, after, since = 0, 0, self._clock.now() - LATELY
        while portion := await self._scouted.active(since, after, PORTION):
            for profile in portion:
                found += await self._for_one(profile, titles)
                await asyncio.sleep(PAUSE_SECONDS)
            after = portion[-1]
        return found

    async def _for_one(self, profile: int, titles: tuple[TitleId, ...]) -> bool:
        now = self._clock.now()
        try:
            turn = await self._turn(profile, now)
            if turn is None:
                return False
            request = meant(turn, Request(domain=Domain.KIDS if turn.for_kids else None), self._matcher.arrays)
            picks = await self._fitting(titles, request, turn)
            await self._scouted.put(profile, picks, now, MOST)
            if self._reading and picks:
                await self._reading.read(turn)
        except UsherError as error:
            observe.errors.labels(kind=type(error).__name__).inc()
            observe.log.warning("nothing scouted", reason=type(error).__name__)
            return False
        return bool(picks)

    async def _fitting(self, titles: tuple[TitleId, ...], request: Request, turn: Turn) -> tuple[Pick, ...]:
        """What fits somebody; of those whose whole work they are seeing, whatever is watched just now."""
        arrays, whose = self._matcher.arrays, {name.casefold() for name in turn.preferences.dives}
        theirs = [
            title
            for title in titles
            if title in arrays.place
            and whose & {name.casefold() for name in arrays.columns.directors[arrays.place[title]]}
        ]
        dived = await self._matcher.match(theirs, request, turn.taste, turn.person, least=0.0, source="deep_dive")
        rest = [title for title in titles if title not in theirs]
        least = self._settings.scout_fit
        fitting = await self._matcher.match(rest, request, turn.taste, turn.person, least=least, source="trending")
        return (*dived, *fitting)

    async def _turn(self, profile: int, now: datetime) -> Turn | None:
        """A turn of the profile's that answers nothing."""
        memory = await self._people.revisit(profile, now)
        if memory is None:
            return None
        event = Chose(id="", account=_NOBODY, chat=Chat(id=""), action=Action(verb="picks"))
        return Turn.begin(event, memory, now, event.action, self._learning)


def placed(listed: Sequence[TitleId]) -> dict[TitleId, float]:
    """What each place of a list counts, from 1 for the first to LAST."""
    most = max(len(listed) - 1, 1)
    return {title: 1 - (1 - LAST) * place / most for place, title in enumerate(listed)}
