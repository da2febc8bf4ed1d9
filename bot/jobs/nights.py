"""Movie nights whose time is up: the vote is closed and the winner told, what nobody started ends quietly."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from bot import observe
from bot.errors import DoorSilent
from bot.flows.night.nights import Nights
from bot.flows.night.shown import NightShown
from bot.jobs.telling import Reached, tell
from bot.night import AFTER, Night, Phase
from bot.ports import Clock, Teller, WorkQueue

UNTOLD = timedelta(hours=1)
"""A winner that could not be told for so long nobody waits for any more."""
AGAIN, TRIES, MOST_ASKED = timedelta(minutes=10), 12, 20
"""When what could not be asked is asked again, how often, and how many are asked at once."""
KEPT = timedelta(days=30)
"""How long a night that is over stays, for its buttons to be answered."""


class ClosingNights:
    """`tellers` are the doors that can speak first, by their names."""

    def __init__(self, *, nights: Nights, shown: NightShown, tellers: Mapping[str, Teller], clock: Clock) -> None:
        self._nights = nights
        self._shown = shown
        self._tellers = tellers
        self._clock = clock

    async def run(self) -> str:
        """End what is due; how many winners were told. A night that fails holds no other up, and is tried again."""
        now, told, failed = self._clock.now(), 0, list[Exception]()
        for night in await self._nights.due(now):
            try:
                told += await self._end(night, now)
            except Exception as error:
                failed.append(error)
        for night in await self._nights.starting(now):
            try:
                told += await self._remind(night, now)
            except Exception as error:
                failed.append(error)
        if failed:
            raise failed[0]
        return f"{told} told" if told else ""

    async def _remind(self, night: Night, now: datetime) -> bool:
        """The chat is told that it starts, once; not where that was long ago."""
        late, reached = night.starts_at is None or night.starts_at < now - UNTOLD, Reached.NO_DOOR
        for reply in await self._shown.starting(night) if night.platform in self._tellers and not late else ():
            reached = await tell(self._tellers, night.platform, night.chat, reply, "night_start")
            if reached is Reached.SILENT:
                return False
        await self._nights.mark_reminded(night.id)
        return reached is Reached.TOLD

    async def tidy(self) -> str:
        """Nights of long ago go; how many."""
        gone = await self._nights.tidy(self._clock.now() - KEPT)
        return f"{gone} gone" if gone else ""

    async def _end(self, night: Night, now: datetime) -> bool:
        """Whether its winner was told. Who is alone and chose nothing is left in peace."""
        if night.phase is Phase.GATHERING or night.chat.private:
            over = await self._nights.call_off(night.id)
            if over and not night.chat.private:
                await self._put_away(night)
            return False
        if night.phase is Phase.VOTING:
            closed = await self._nights.close(night.id, announced=False)
            if not closed:
                return False
            night = closed
        return await self._tell(night, now)

    async def _put_away(self, night: Night) -> None:
        """The message of a night that nobody started has no buttons any more."""
        if teller := self._tellers.get(night.platform):
            with suppress(DoorSilent):
                await teller.tell(night.chat, replace(self._shown.lapsed(night), replaces=True))

    async def _tell(self, night: Night, now: datetime) -> bool:
        """Told and noted, in this order: what stops in between tells it twice rather than never."""
        teller, told = self._tellers.get(night.platform), False
        try:
            if teller:
                await teller.tell(night.chat, replace(await self._shown.closed(night), replaces=True))
                told = await teller.tell(night.chat, await self._shown.winner(night))
        except DoorSilent as error:
            observe.log.warning("winner not told yet", night=night.id, reason=str(error))
            teller = None
        if teller or night.closes_at < now - UNTOLD:
            await self._nights.mark_announced(night.id)
        return told


class AskingAfterwards:
    """The next day: how was what won? Once a night, where it was held."""

    def __init__(
        self, *, queue: WorkQueue, nights: Nights, shown: NightShown, tellers: Mapping[str, Teller], clock: Clock
    ) -> None:
        self._queue = queue
        self._nights = nights
        self._shown = shown
        self._tellers = tellers
        self._clock = clock

    async def run(self) -> str:
        """Ask what is due; how many were asked. What can't be asked just now is tried again for a while."""
        now, asked = self._clock.now(), 0
        for work in await self._queue.begin(AFTER, now, now + AGAIN, MOST_ASKED):
            night = await self._nights.find(str(work.payload.get("night", "")))
            if night and night.winner:
                reply = await self._shown.how_was_it(night)
                reached = await tell(self._tellers, night.platform, night.chat, reply, AFTER)
                asked += reached is Reached.TOLD
                if reached is Reached.SILENT and work.tries < TRIES:
                    continue
            await self._queue.finish(work.id)
        return f"{asked} asked" if asked else ""
