"""A group's film of the week: one film a week in the chat that somebody who runs it chose, nobody's in particular."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from zoneinfo import available_timezones

import numpy as np

from bot.dialogue import Command, Flow, Replies, Turn
from bot.knowledge.pitches import pitch
from bot.messages import Reply
from bot.notices import Notice, NoticeKind, Notices
from bot.persons import NoticeMade, NoticesDropped
from bot.recommend.arrays import TitleArrays
from bot.recommend.filters import allow
from bot.recommend.trending import trending
from bot.request import Request
from bot.scene.arranging import FILM_OF_WEEK, OFF, among_others, film_of_week_when
from bot.scene.finding import Finder
from bot.scene.when import when
from bot.scene.zones import ask_zone, zone_of
from bot.titles import Domain, TitleId
from bot.understanding.limits.moments import Moment

REMEMBERED = 60
"""Films that were sent lately and are not sent again."""
WELL_RATED, VOTES, LOOKED_AT = 7.2, 500, 5
KNOWN = (0.4, 0.9)
"""Between these shares of the catalogue that are less known a film is known, and not on everybody's list already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmOfWeek:
    notices: Notices

    def flow(self) -> Flow:
        return Flow(name="channel", verbs={FILM_OF_WEEK: Command(self.set, offered=True, public=True)})

    async def set(self, turn: Turn) -> Replies:
        """`/film-of-week`, `film_of_week:w4.1080`, behind it the zone where that had to be asked;
        `film_of_week:off`. Only who runs the chat may."""
        value, zone = turn.action.arg(0), turn.action.arg(1)
        if not among_others(turn):
            return (Reply(text=turn.say("channel-where")),)
        if not turn.incoming.runs:
            return (Reply(text=turn.say("channel-who"), private=True),)
        if zone in available_timezones():
            turn.prefer(replace(turn.preferences, timezone=zone))
        if value == OFF:
            await self._stop_others(turn)
            turn.changes.append(NoticesDropped(ids=await self._mine(turn)))
            return (Reply(text=turn.say("channel-off")),)
        moment = Moment.decode(value)
        if moment is None or moment.weekday is None:
            return (film_of_week_when(turn),)
        zone = zone_of(turn)
        if not zone:
            return (ask_zone(turn, FILM_OF_WEEK, value),)
        return (await self._set(turn, moment, zone),)

    async def _set(self, turn: Turn, moment: Moment, zone: str) -> Reply:
        await self._stop_others(turn)
        due = moment.at(turn.now, zone)
        assert due is not None  # a day of the week comes within a week
        incoming = turn.incoming
        notice = Notice(
            kind=NoticeKind.CHANNEL,
            account=incoming.account,
            chat=incoming.chat,
            due=due,
            key=_key(turn),
            zone=zone,
            locale=turn.say.locale,
            every=moment.encode(),
        )
        turn.changes.append(NoticeMade(notice=notice))
        text = turn.say("channel-on", first=when(due, turn.now, zone, turn.say, clock=True))
        return Reply(text=text, buttons=((turn.button("button-channel-off", FILM_OF_WEEK, OFF),),))

    async def _stop_others(self, turn: Turn) -> None:
        """What others who run the chat had chosen for it."""
        for notice in await self.notices.of_chat(turn.incoming.account.platform, turn.incoming.chat.id, _KIND):
            if notice.person != turn.person.id:
                await self.notices.stop(notice)

    async def _mine(self, turn: Turn) -> tuple[int, ...]:
        mine = await self.notices.waiting(turn.person.id, _KIND)
        return tuple(notice.id for notice in mine if notice.key == _key(turn))


class ChannelHerald:
    """One well rated film for all in the chat, each once in more than a year: what the world or this house watches just
    now; where nobody knows, one that is not on everybody's list already."""

    patient = True

    def __init__(self, *, finder: Finder) -> None:
        self._finder = finder

    async def reply(self, notice: Notice, turn: Turn) -> Reply | None:
        arrays = self._finder.recommender.arrays
        before = frozenset(TitleId(title) for title in notice.words.split())
        title = await asyncio.to_thread(_film, arrays, before, f"{notice.chat.id}:{len(before)}")
        if title is None:
            return None
        turn.keep(_Sent(title=title))
        card = (await self._finder.deck.alone(turn, title, arrays)).cards[0]
        card = replace(card, reason=card.reason or pitch(title, turn.say.locale))
        buttons = ((turn.button("button-channel-off", FILM_OF_WEEK, OFF),),)
        text, locale = turn.say("channel-film"), turn.say.locale
        return Reply(text=text, cards=(card,), buttons=buttons, everyones=True, locale=locale)

    def again(self, notice: Notice, turn: Turn) -> Notice | None:
        """Next week, without what was sent lately."""
        moment, sent = Moment.decode(notice.every), turn.recall(_Sent)
        due = moment.at(max(turn.now, notice.due) + timedelta(hours=1), notice.zone) if moment else None
        words = (*notice.words.split(), *((sent.title,) if sent else ()))[-REMEMBERED:]
        return replace(notice, due=due, words=" ".join(words)) if due else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """The film that was sent just now."""

    title: TitleId


def _film(arrays: TitleArrays, before: frozenset[TitleId], turn: str) -> TitleId | None:
    """The next film for a chat: the hottest of the well rated, else one of those that `turn` (which chat, and how many
    it has had) points at, among the well rated that are known and not the best known of all."""
    request = Request(domain=Domain.MOVIES, rating_min=WELL_RATED, votes_min=VOTES)
    hot = [pick.title for pick in trending(request, arrays, before, LOOKED_AT) if pick.source == "trending"]
    if hot:
        return hot[0]
    allowed = allow(request, arrays, np.zeros(len(arrays), dtype=bool)).mask
    rows = np.flatnonzero(allowed & (arrays.fame > KNOWN[0]) & (arrays.fame < KNOWN[1]))
    left = [arrays.ids[int(row)] for row in rows if arrays.ids[int(row)] not in before]
    return min(left, key=lambda title: sha256(f"{turn}:{title}".encode()).digest(), default=None)


_KIND = NoticeKind.CHANNEL


def _key(turn: Turn) -> str:
    return f"channel:{turn.incoming.chat.id}"[:80]
