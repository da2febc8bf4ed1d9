"""Events that any of several processes may answer, in order by person: the Lines port over SQL."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, delete, func, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.sharing import Arrived, Waiting
from memory.bell import Bell
from memory.database import Database
from memory.sharing_tables import InboxRow, LineRow

KNOWN = timedelta(hours=48)
"""How long an event's id is known."""
TIDIED_EVERY = 200
"""Events between two looks for ids that are older than that."""


class SqlLines:
    """A line is taken with its row locked, past rows that others lock; what is added to it locks the row too. So a line
    is never given up at the moment something comes for it."""

    def __init__(self, database: Database, bell: Bell) -> None:
        self._database, self._bell = database, bell
        self._answered = 0

    async def receive(
        self, door: str, events: Mapping[str, Arrived], holder: str, now: datetime, until: datetime
    ) -> Sequence[Waiting]:
        rows = [
            {"door": door, "id": id, "told": event.told, "who": event.who, "at": now} for id, event in events.items()
        ]
        async with self._database.session() as session:
            inbox = self._database.insert(InboxRow).values(rows).on_conflict_do_nothing().returning(InboxRow.id)
            new = frozenset(await session.scalars(inbox))
            if not new:
                return ()
            mine = await self._lined_up(session, door, {events[id].who for id in new}, holder, now, until)
            if any(events[id].who not in mine for id in new):
                await self._bell.ring(session, door)
            # Another process may have recorded something for a line of the holder's just before: it comes first.
            return await _waiting(session, door, LineRow.who.in_(mine)) if mine else ()

    async def _lined_up(
        self, session: AsyncSession, door: str, people: Iterable[str], holder: str, now: datetime, until: datetime
    ) -> set[str]:
        """Who of these people is the holder's, now that all have a line. A line that was there is written too, which
        keeps it from ending before this transaction does."""
        rows = [
            {
                "door": door,
                "who": who,
                "holder": holder,
                "until": until if holder else now,
                "since": now,
                "again": False,
            }
            for who in sorted(people)
        ]
        line = self._database.insert(LineRow).values(rows)
        line = line.on_conflict_do_update(index_elements=["door", "who"], set_={"again": LineRow.again})
        lined_up = await session.execute(line.returning(LineRow.who, LineRow.holder))
        return {who for who, whose in lined_up if whose == holder and holder}

    async def take(self, door: str, holder: str, now: datetime, until: datetime, most: int) -> Sequence[Waiting]:
        free = or_(LineRow.holder == "", LineRow.until <= now)
        oldest = select(LineRow.who).where(LineRow.door == door, free).order_by(LineRow.since).limit(most)
        async with self._database.session() as session:
            taken = list(await session.scalars(oldest.with_for_update(skip_locked=True)))
            if taken:
                begun = case((LineRow.holder != "", True), else_=LineRow.again)
                take = update(LineRow).where(LineRow.door == door, LineRow.who.in_(taken), free)
                await _silently(session, take.values(holder=holder, until=until, again=begun))
            return await _waiting(session, door, LineRow.holder == holder)

    async def done(
        self, door: str, holder: str, answered: Collection[str], ended: Collection[str], now: datetime
    ) -> Sequence[Waiting]:
        mine = LineRow.door == door, LineRow.who.in_(sorted(ended)), LineRow.holder == holder
        async with self._database.session() as session:
            if answered:
                events = InboxRow.door == door, InboxRow.id.in_(sorted(answered))
                await _silently(session, update(InboxRow).where(*events).values(told=null()))
            locked = update(LineRow).where(*mine).values(again=False).returning(LineRow.who)
            left = set(await session.scalars(locked.execution_options(synchronize_session=False))) if ended else set()
            more = await _waiting(session, door, LineRow.who.in_(left)) if left else ()
            if over := left - {each.who for each in more}:
                await _silently(session, delete(LineRow).where(LineRow.door == door, LineRow.who.in_(over)))
            await self._tidy(session, len(answered), now)
        return more

    async def keep(self, door: str, holder: str, until: datetime) -> None:
        mine = LineRow.door == door, LineRow.holder == holder
        async with self._database.session() as session:
            await _silently(session, update(LineRow).where(*mine).values(until=until))

    async def leave(self, door: str, holder: str) -> None:
        mine = LineRow.door == door, LineRow.holder == holder
        async with self._database.session() as session:
            await _silently(session, update(LineRow).where(*mine).values(holder="", again=True))
            await self._bell.ring(session, door)

    async def rung(self, door: str, seconds: float) -> None:
        await self._bell.rung(door, seconds)

    async def _tidy(self, session: AsyncSession, answered: int, now: datetime) -> None:
        self._answered += answered
        if self._answered >= TIDIED_EVERY:
            self._answered = 0
            await _silently(session, delete(InboxRow).where(InboxRow.at < now - KNOWN))


async def _waiting(session: AsyncSession, door: str, whose: ColumnElement[bool]) -> Sequence[Waiting]:
    """What waits in lines, each person's in the order of their platform's numbers."""
    lined_up = (LineRow.door == InboxRow.door) & (LineRow.who == InboxRow.who)
    found = await session.execute(
        select(InboxRow.id, InboxRow.who, InboxRow.told, LineRow.again)
        .join(LineRow, lined_up)
        .where(InboxRow.door == door, InboxRow.told.is_not(None), whose)
        .order_by(func.length(InboxRow.id), InboxRow.id)
    )
    return [Waiting(id=id, who=who or "", told=told, again=again) for id, who, told, again in found]


async def _silently(session: AsyncSession, statement: Any) -> None:
    """Nothing of what it changes is in the session."""
    await session.execute(statement.execution_options(synchronize_session=False))
