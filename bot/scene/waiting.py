"""Picks that wait: made ahead for a profile, and shown when it asks, unless anything they were made from changed."""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from pydantic import TypeAdapter, ValidationError

from bot.dialogue import Turn
from bot.messages import Account, Action, Chat, Chose
from bot.persons import Memory
from bot.ports import Clock, Json, People
from bot.recommend.filters import firm
from bot.recommend.pipeline import Recommended, Recommender
from bot.request import Request
from bot.scene.meant import Tonight, meant
from bot.scouting import Scouted
from bot.taste.config import TasteSettings
from bot.titles import Pick, Slot

_found = TypeAdapter(Recommended)
_memory = TypeAdapter(Any)
_NOBODY = Account(platform="job", id="waiting")
NEWS_AT = (2, 5)
"""Where, among the picks of one who asks for nothing in particular, what the scout found stands."""
LOOKED_AT = 40
"""Of the scout's picks, the best among which those are looked for."""


class WaitingPicks(Protocol):
    """Picks made ahead, one set a profile."""

    async def put(self, profile: int, mark: str, found: Json, now: datetime) -> None:
        """Keep them, made now, in place of any others; nothing when the profile is gone."""

    async def get(self, profile: int, mark: str, since: datetime) -> Json | None:
        """Those that were made from what the mark is of, no earlier than `since`."""

    async def stale(self, active: datetime, made: datetime, most: int) -> Sequence[int]:
        """At most so many profiles that searched or judged since `active`, of whom none were made since `made`, those
        without any first."""

    async def overdue(self, active: datetime, made: datetime) -> int:
        """How many profiles that searched or judged since `active` have picks that were made before `made`."""

    async def latest(self, profile: int) -> tuple[str, Json, datetime] | None:
        """Those that lie there, however old: the mark, the picks, and when they were made."""


class Waiting:
    """Makes picks for an open wish ahead of time, and hands them out once."""

    def __init__(
        self,
        *,
        recommender: Recommender,
        people: People,
        store: WaitingPicks,
        clock: Clock,
        learning: TasteSettings,
        hours: float,
        scouted: Scouted | None = None,
    ) -> None:
        self._scouted = scouted
        self._recommender, self._people, self._store, self._clock = recommender, people, store, clock
        self._learning, self._fresh = learning, timedelta(hours=hours)

    async def make(self, profile: int) -> None:
        """Make picks for the profile and keep them; nothing when it is gone. Again and again does no harm."""
        now = self._clock.now()
        memory = await self._people.revisit(profile, now)
        if memory is None:
            return
        turn = Turn.begin(_event(), memory, now, Action(verb="picks"), self._learning)
        request = meant(turn, Request(domain=turn.domain), self._recommender.arrays)
        found = await self._recommender.recommend(request, turn.taste, frozenset(memory.shown), person=memory.person)
        if self._scouted:
            news = await self._scouted.of(profile, now - self._fresh, LOOKED_AT)
            picks = with_news(found.picks, self._fitting(news, request, turn), self._recommender.cards)
            found = replace(found, picks=picks)
        mark = await asyncio.to_thread(mark_of, memory)
        await self._store.put(profile, mark, _found.dump_python(found, mode="json"), now)

    def _fitting(self, news: Sequence[Pick], request: Request, turn: Turn) -> list[Pick]:
        """Those of the scout's that the wish allows as it is meant now, and that were not shown or judged since."""
        arrays = self._recommender.arrays
        here = [pick for pick in news if pick.title in arrays.place]
        allowed = firm(request, arrays)[arrays.rows(tuple(pick.title for pick in here))]
        away = turn.taste.known | frozenset(turn.memory.shown)
        return [pick for pick, fits in zip(here, allowed, strict=True) if fits and pick.title not in away]

    async def take(self, turn: Turn) -> Recommended | None:
        """Those that wait for the profile; None when none do, when they are stale, or were shown meanwhile."""
        if turn.recall(Tonight) or turn.changes:
            return None
        mark = await asyncio.to_thread(mark_of, turn.memory)
        kept = await self._store.get(turn.person.profile.id, mark, turn.now - self._fresh)
        try:
            found = _found.validate_python(kept) if kept is not None else None
        except ValidationError:
            return None
        if not found or not found.picks or {pick.title for pick in found.picks} & set(turn.memory.shown):
            return None
        return found

    async def lying(self, turn: Turn) -> tuple[Recommended, datetime, bool] | None:
        """Those that lie there for the profile, stale or not: with when they were made, and whether they are fresh."""
        kept = await self._store.latest(turn.person.profile.id)
        if kept is None:
            return None
        mark, written, made_at = kept
        try:
            found = _found.validate_python(written)
        except ValidationError:
            return None
        fresh = made_at >= turn.now - self._fresh and mark == await asyncio.to_thread(mark_of, turn.memory)
        return found, made_at, fresh


def with_news(picks: tuple[Pick, ...], news: Sequence[Pick], cards: int) -> tuple[Pick, ...]:
    """The picks with the best of the news at NEWS_AT in place of the last that were no gamble; who is there already
    stays as they are."""
    there = {pick.title for pick in picks}
    fresh = [pick for pick in news if pick.title not in there][: len(NEWS_AT)]
    if len(picks) < cards or not fresh:
        return picks
    safe = [pick for pick in picks if pick.slot is not Slot.WILDCARD]
    gone = {pick.title for pick in safe[len(safe) - len(fresh) :]}
    left = [pick for pick in picks if pick.title not in gone]
    for place, pick in zip(NEWS_AT, fresh, strict=False):
        left.insert(min(place, len(left)), pick)
    return tuple(left)


def mark_of(memory: Memory) -> str:
    """A digest of all that picks for an open wish are made from, but what was shown: verdicts, insights, settings."""
    person = memory.person
    whole = [memory.judgements, memory.insights, person.preferences, person.profile]
    return hashlib.sha256(_memory.dump_json(whole)).hexdigest()


def _event() -> Chose:
    """An event for a turn that answers none."""
    return Chose(id="", account=_NOBODY, chat=Chat(id=""), action=Action(verb="picks"))
