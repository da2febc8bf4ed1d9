"""What doors remember between two starts: the DoorMemory port over SQL. Every event comes through here twice."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from functools import cache, partial
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, null, select, update

from bot.messages import Account
from bot.ports import Backlog, Json
from bot.titles import TitleId
from memory.database import Database, insert_of
from memory.tables import AccountRow, CardMessageRow, DoorNoteRow, InboxRow, UnreachableRow

KNOWN = timedelta(hours=48)
"""How long an event's id is known: Telegram tells an update again for 24 hours."""
CARDED = timedelta(days=30)

_ANSWERED = (
    update(InboxRow).where(InboxRow.door == bindparam("of"), InboxRow.id == bindparam("event")).values(told=null())
)
_FORGET = delete(InboxRow).where(InboxRow.at < bindparam("before"))
_FORGET_CARDS = delete(CardMessageRow).where(CardMessageRow.at < bindparam("before"))
_NOTED = select(DoorNoteRow.value).where(DoorNoteRow.door == bindparam("of"), DoorNoteRow.key == bindparam("name"))
_WHOSE = select(AccountRow.person_id).where(
    AccountRow.platform == bindparam("platform"), AccountRow.account == bindparam("account")
)
_ON = select(CardMessageRow.title_id).where(
    CardMessageRow.platform == bindparam("platform"),
    CardMessageRow.chat == bindparam("chat"),
    CardMessageRow.message == bindparam("message"),
)
_MARKED = (
    UnreachableRow.platform == bindparam("platform"),
    UnreachableRow.account == bindparam("account"),
)


@cache
def _new(dialect: str) -> Any:
    """An event that is not known yet; its telling of an event that is changes nothing."""
    return insert_of(dialect, InboxRow).on_conflict_do_nothing().returning(InboxRow.id)


@cache
def _put(dialect: str, table: Any) -> Any:
    """A row in the place of the one with its key."""
    row, keys = insert_of(dialect, table), [column.name for column in table.__table__.primary_key]
    others = {column.name: row.excluded[column.name] for column in table.__table__.columns if column.name not in keys}
    return row.on_conflict_do_update(index_elements=keys, set_=others)


class SqlDoorMemory:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def receive(self, door: str, events: Mapping[str, Json], now: datetime) -> frozenset[str]:
        """As the port says. What another process records at the same moment is its."""

        def receive(connection: Connection) -> frozenset[str]:
            new = _new(connection.dialect.name)
            rows = ({"door": door, "id": id, "told": told, "at": now} for id, told in events.items())
            return frozenset(id for row in rows if (id := connection.scalar(new, row)))

        return await self._database.write(receive)

    async def mark_answered(self, door: str, ids: Collection[str], now: datetime) -> None:
        def mark(connection: Connection) -> None:
            if ids:
                connection.execute(_ANSWERED, [{"of": door, "event": id} for id in ids])
            connection.execute(_FORGET, {"before": now - KNOWN})

        await self._database.write(mark)

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
        return await self._database.read(lambda connection: connection.scalar(_NOTED, {"of": door, "name": key}))

    async def keep(self, door: str, key: str, value: str) -> None:
        row = {"door": door, "key": key, "value": value}

        def keep(connection: Connection) -> None:
            connection.execute(_put(connection.dialect.name, DoorNoteRow), row)

        await self._database.write(keep)

    async def keep_card(self, account: Account, chat: str, message: str, title: TitleId, now: datetime) -> None:
        shown = {"platform": account.platform, "chat": chat, "message": message, "title_id": title, "at": now}

        def keep(connection: Connection) -> None:
            person = connection.scalar(_WHOSE, _key(account))
            if person is None:
                return
            connection.execute(_put(connection.dialect.name, CardMessageRow), shown | {"person_id": person})
            connection.execute(_FORGET_CARDS, {"before": now - CARDED})

        await self._database.write(keep)

    async def title_on(self, platform: str, chat: str, message: str) -> TitleId | None:
        where = {"platform": platform, "chat": chat, "message": message}
        title = await self._database.read(lambda connection: connection.scalar(_ON, where))
        return TitleId(title) if title else None

    async def reachable(self, account: Account, able: bool, now: datetime) -> None:
        await self._database.write(partial(_reach, account=account, able=able, now=now))


def _key(account: Account) -> dict[str, str]:
    return {"platform": account.platform, "account": account.id}


def _reach(connection: Connection, account: Account, able: bool, now: datetime) -> None:
    marked = connection.scalar(select(UnreachableRow.since).where(*_MARKED), _key(account))
    person = connection.scalar(_WHOSE, _key(account))
    if able and marked:
        connection.execute(delete(UnreachableRow).where(*_MARKED), _key(account))
    elif not able and not marked and person is not None:
        connection.execute(insert(UnreachableRow), {**_key(account), "person_id": person, "since": now})
