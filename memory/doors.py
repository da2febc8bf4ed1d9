"""What doors remember between two starts: the DoorMemory port over SQL."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice

from sqlalchemy import delete, func, null, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Account
from bot.ports import Backlog, Json
from bot.titles import TitleId
from memory.database import Database
from memory.tables import AccountRow, CardMessageRow, DoorNoteRow, InboxRow, UnreachableRow

KNOWN = timedelta(hours=48)
"""How long an event's id is known: Telegram tells an update again for 24 hours."""
CARDED = timedelta(days=30)
MOST_AT_ONCE = 500
"""Ids in one statement: SQLite takes 32,766 parameters, PostgreSQL's driver 65,535."""


class SqlDoorMemory:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def receive(self, door: str, events: Mapping[str, Json], now: datetime) -> frozenset[str]:
        """As the port says. Another process that records the same at the same moment may win: then they are its."""
        try:
            async with self._database.session() as session:
                known = await _known(session, door, events)
                new = frozenset(events) - known
                session.add_all(InboxRow(door=door, id=id, told=events[id], at=now) for id in events if id in new)
            return new
        except IntegrityError:
            return frozenset()

    async def mark_answered(self, door: str, ids: Collection[str], now: datetime) -> None:
        async with self._database.session() as session:
            for some in _portions(ids):
                await session.execute(
                    update(InboxRow).where(InboxRow.door == door, InboxRow.id.in_(some)).values(told=null())
                )
            await session.execute(delete(InboxRow).where(InboxRow.at < now - KNOWN))

    async def unanswered(self, door: str) -> Mapping[str, Json]:
        waiting = (
            select(InboxRow.id, InboxRow.told)
            .where(InboxRow.door == door, InboxRow.told.is_not(None))
            .order_by(InboxRow.at, func.length(InboxRow.id), InboxRow.id)
        )
        async with self._database.session() as session:
            return {row.id: row.told for row in await session.execute(waiting)}

    async def backlog(self) -> Mapping[str, Backlog]:
        waiting = (
            select(InboxRow.door, func.count(), func.min(InboxRow.at))
            .where(InboxRow.told.is_not(None))
            .group_by(InboxRow.door)
        )
        async with self._database.session() as session:
            return {door: Backlog(waiting=n, since=since) for door, n, since in await session.execute(waiting)}

    async def recall(self, door: str, key: str) -> str | None:
        async with self._database.session() as session:
            row = await session.get(DoorNoteRow, (door, key))
            return row.value if row else None

    async def keep(self, door: str, key: str, value: str) -> None:
        try:
            async with self._database.session() as session:
                await session.merge(DoorNoteRow(door=door, key=key, value=value))
        except IntegrityError:
            return  # another turn kept the same at the same moment

    async def keep_card(self, account: Account, chat: str, message: str, title: TitleId, now: datetime) -> None:
        async with self._database.session() as session:
            known = await session.get(AccountRow, (account.platform, account.id))
            if known is None:
                return
            key = {"platform": account.platform, "chat": chat, "message": message}
            await session.merge(CardMessageRow(**key, person_id=known.person_id, title_id=title, at=now))
            await session.execute(delete(CardMessageRow).where(CardMessageRow.at < now - CARDED))

    async def title_on(self, platform: str, chat: str, message: str) -> TitleId | None:
        async with self._database.session() as session:
            row = await session.get(CardMessageRow, (platform, chat, message))
            return TitleId(row.title_id) if row else None

    async def reachable(self, account: Account, able: bool, now: datetime) -> None:
        key = (account.platform, account.id)
        async with self._database.session() as session:
            marked = await session.get(UnreachableRow, key)
            known = await session.get(AccountRow, key)
            if able and marked:
                await session.delete(marked)
            elif not able and not marked and known:
                session.add(UnreachableRow(platform=key[0], account=key[1], person_id=known.person_id, since=now))


async def _known(session: AsyncSession, door: str, ids: Collection[str]) -> set[str]:
    known: set[str] = set()
    for some in _portions(ids):
        known.update(await session.scalars(select(InboxRow.id).where(InboxRow.door == door, InboxRow.id.in_(some))))
    return known


def _portions(ids: Collection[str]) -> Iterator[Sequence[str]]:
    left = iter(ids)
    while some := list(islice(left, MOST_AT_ONCE)):
        yield some
