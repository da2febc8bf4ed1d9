"""What is due to be said without being asked is said: each notice once, in its chat, not in quiet hours."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot import observe
from bot.jobs.telling import Reached, tell
from bot.notices import STALE, Notice, Notices, Told
from bot.ports import Clock, People, Teller
from bot.scene.heralds import Heralds
from bot.scene.quiet import quiet_until

AGAIN, LONGEST_PAUSE = timedelta(seconds=30), timedelta(minutes=30)
"""When what could not be sent is tried again: twice as long each time, at most so long."""
TRIED = timedelta(days=1)
"""A notice that could not be sent for so long is owed."""


class SpeakingFirst:
    """`tellers` are the doors that can speak first, by their names."""

    def __init__(
        self, *, notices: Notices, people: People, heralds: Heralds, tellers: Mapping[str, Teller], clock: Clock
    ) -> None:
        self._notices, self._people, self._heralds = notices, people, heralds
        self._tellers, self._clock = tellers, clock

    async def run(self) -> str:
        """Say what is due; how many were told. One that fails holds no other up, and is tried again."""
        told, failed = 0, list[Exception]()
        while notice := await self._notices.begin(self._clock.now()):
            try:
                told += await self._say(notice) is Told.SENT
            except Exception as error:
                failed.append(error)
                await self._later(notice, self._clock.now())
        if failed:
            raise failed[0]
        return f"{told} told" if told else ""

    async def _say(self, notice: Notice) -> Told:
        """Say one that was begun, and note how it went."""
        herald, now = self._heralds[notice.kind], self._clock.now()
        if herald.patient and (until := await self._quiet(notice, now)):
            return await self._done(notice, Told.LATER, now, until)
        if again := herald.again(notice, now):
            await self._notices.repeat(notice, again)
        reply = None if now - notice.due > STALE else await herald.reply(notice, now)
        if reply is None:
            return await self._done(notice, Told.DROPPED, now)
        reply = reply if notice.chat.private else reply.owned_by(notice.account)
        reached = await tell(self._tellers, notice.account.platform, notice.chat, reply, notice.kind.value)
        return await self._noted(notice, reached, now, patient=herald.patient)

    async def _noted(self, notice: Notice, reached: Reached, now: datetime, *, patient: bool) -> Told:
        """What came of sending it. What nobody hears is owed where it was asked for at its hour; else it ends."""
        if reached is Reached.TOLD:
            return await self._done(notice, Told.SENT, now)
        if reached is Reached.SILENT and now - notice.due < TRIED:
            return await self._later(notice, now)
        if reached is Reached.GONE and patient:
            observe.log.info("chat unreachable, nothing more is said first", what=notice.kind.value)
            await self._notices.stop(notice)
            return await self._done(notice, Told.DROPPED, now)
        return await self._done(notice, Told.OWED, now)

    async def _later(self, notice: Notice, now: datetime) -> Told:
        pause = min(AGAIN * 2 ** min(notice.tries - 1, 10), LONGEST_PAUSE)
        return await self._done(notice, Told.LATER, now, now + pause)

    async def _done(self, notice: Notice, how: Told, now: datetime, again: datetime | None = None) -> Told:
        await self._notices.told(notice.id, how, now, again)
        return how

    async def _quiet(self, notice: Notice, now: datetime) -> datetime | None:
        """Until when the person wants to hear nothing; None where they may be spoken to now."""
        memory = await self._people.revisit(notice.profile, now)
        return quiet_until(memory.person.preferences, notice.zone, now) if memory else None
