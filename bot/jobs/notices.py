"""What is due to be said without being asked is said: each notice once, in its chat, not in quiet hours."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta

from bot import observe
from bot.dialogue import Turn
from bot.errors import Overtaken
from bot.jobs.telling import Reached, tell
from bot.messages import Action, Chose
from bot.notices import LATE, STALE, Notice, Notices, Told
from bot.persons import Memory
from bot.ports import Clock, People, Teller
from bot.scene.heralds import Heralds
from bot.scene.quiet import quiet_until
from bot.taste.config import TasteSettings

AGAIN, LONGEST_PAUSE = timedelta(seconds=30), timedelta(minutes=30)
"""When what could not be sent is tried again: twice as long each time, at most so long."""
TALKED_OF = timedelta(hours=12)
"""How long what was said first lies on the table: nobody waits for it, and many read it in the evening."""
TRIED = timedelta(days=1)
"""A notice that could not be sent for so long is owed."""


class SpeakingFirst:
    """`tellers` are the doors that can speak first, by their names."""

    def __init__(
        self,
        *,
        notices: Notices,
        people: People,
        heralds: Heralds,
        tellers: Mapping[str, Teller],
        clock: Clock,
        learning: TasteSettings | None = None,
    ) -> None:
        self._notices, self._people, self._heralds = notices, people, heralds
        self._tellers, self._clock, self._learning = tellers, clock, learning

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
        """Say one that was begun, and note how it went. It is a turn of the person's in that chat: what is said lies
        on the table there."""
        herald, now = self._heralds[notice.kind], self._clock.now()
        event = Chose(
            id=f"notice:{notice.id}",
            account=notice.account,
            chat=notice.chat,
            locale=notice.locale,
            action=Action(verb="notice"),
        )
        memory = await self._people.load(event, now)
        turn = Turn.begin(event, memory, now, event.action, self._learning)
        asked = now - notice.due <= LATE
        if herald.patient and (until := quiet_until(turn.preferences, notice.zone, now, asked=asked)):
            return await self._done(notice, Told.LATER, now, until)
        reply = await herald.reply(notice, turn) if _is_theirs(notice, memory, now) else None
        if again := herald.again(notice, turn):
            await self._notices.repeat(again)
        if reply is None:
            return await self._done(notice, Told.DROPPED, now)
        reply = reply if notice.chat.private else reply.owned_by(notice.account)
        reached = await tell(self._tellers, notice.account.platform, notice.chat, reply, notice.kind.value)
        how = await self._noted(notice, reached, now, patient=herald.patient)
        if how is Told.SENT:
            with suppress(Overtaken):  # they are talking of something else just now
                await self._people.save(event, memory, turn.conversation, turn.changes, now, lasts=TALKED_OF)
        return how

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


def _is_theirs(notice: Notice, memory: Memory, now: datetime) -> bool:
    """Whether it is not too late, and for the one who has the account; in a child's profile only what was asked for
    there."""
    profile = memory.person.profile
    heard = not profile.for_kids or profile.id == notice.profile
    return memory.person.id == notice.person and heard and now - notice.due <= STALE
