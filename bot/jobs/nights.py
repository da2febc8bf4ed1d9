"""Movie nights whose time is up: the vote is closed and the winner told, what nobody started ends quietly."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot import observe
from bot.errors import DoorSilent
from bot.flows.night.movie_night import Nights
from bot.flows.night.shown import NightShown
from bot.night import Night, Phase
from bot.ports import Clock, Teller

UNTOLD = timedelta(hours=1)
"""A winner that could not be told for so long nobody waits for any more."""
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
        if failed:
            raise failed[0]
        return f"{told} told" if told else ""

    async def tidy(self) -> str:
        """Nights of long ago go; how many."""
        gone = await self._nights.tidy(self._clock.now() - KEPT)
        return f"{gone} gone" if gone else ""

    async def _end(self, night: Night, now: datetime) -> bool:
        """Whether its winner was told. Who is alone and chose nothing is left in peace."""
        if night.phase is Phase.GATHERING or night.chat.private:
            await self._nights.call_off(night.id)
            return False
        if night.phase is Phase.VOTING:
            closed = await self._nights.close(night.id, announced=False)
            if not closed:
                return False
            night = closed
        return await self._tell(night, now)

    async def _tell(self, night: Night, now: datetime) -> bool:
        """Told and noted, in this order: what stops in between tells it twice rather than never."""
        teller, told = self._tellers.get(night.platform), False
        try:
            told = teller is not None and await teller.tell(night.chat, await self._shown.winner(night))
        except DoorSilent as error:
            observe.log.warning("winner not told yet", night=night.id, reason=str(error))
            teller = None
        if teller or night.closes_at < now - UNTOLD:
            await self._nights.mark_announced(night.id)
        return told
