"""Persons, their conversations, verdicts and picks: the People port over SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import IntegrityError

from bot.errors import Overtaken
from bot.messages import Account, Incoming, Reply
from bot.persons import Change, Forgotten, Memory, Person, Profile
from bot.ports import Json
from memory.changes import COUNT_TURN, DEAL_WITH, change, keep_talk
from memory.database import Database
from memory.known import event_id, known_by, known_of
from memory.night_rows import hand_over
from memory.outbox import posted, unsent_of
from memory.replies import read_text
from memory.tables import AccountRow, PersonRow, ProfileRow, Table
from memory.transactions import made


class SqlPeople:
    def __init__(self, database: Database, *, ttl_minutes: int = 60, holder: str = "") -> None:
        self._database, self._holder, self._ttl = database, holder, timedelta(minutes=ttl_minutes)

    async def load(self, incoming: Incoming, now: datetime) -> Memory:
        try:
            return await self._load(incoming, now)
        except IntegrityError:
            return await self._load(incoming, now)  # another process met the same person at the same moment

    async def _load(self, incoming: Incoming, now: datetime) -> Memory:
        known = await self._database.read(partial(known_by, incoming=incoming, now=now))
        if known is not None:
            return known
        return await self._database.write(partial(_met, account=incoming.account, now=now))

    async def revisit(self, profile: int, now: datetime) -> Memory | None:
        return await self._database.read(partial(known_of, profile=profile, now=now))

    async def save(
        self,
        incoming: Incoming,
        memory: Memory,
        conversation: Mapping[str, Json],
        changes: Sequence[Change],
        now: datetime,
        replies: Sequence[Reply] = (),
        lasts: timedelta | None = None,
    ) -> None:
        """As the port says."""
        until = now + (lasts or self._ttl)

        def save(connection: Connection) -> None:
            _save(connection, incoming, memory, conversation, changes, now, until)
            if replies and incoming.kept:
                connection.execute(*posted(memory.person.id, incoming, replies, now, self._holder))

        forgets = any(isinstance(change, Forgotten) for change in changes)
        try:
            await (self._forget(memory.person.id) if forgets else self._database.write(save))
        except (Overtaken, IntegrityError):
            if await self.find(incoming.account) is not None:
                raise
        if forgets:
            await self._database.wipe_log()

    async def _forget(self, person: int) -> None:
        async with self._database.session() as session:
            await hand_over(session, person)
            await session.execute(delete(PersonRow).where(PersonRow.id == person))

    async def unsent(self, incoming: Incoming) -> tuple[Reply, ...]:
        async with self._database.session() as session:
            kept = await session.scalar(unsent_of(incoming))
        return read_text(kept) if kept else ()

    async def export(self, person: int) -> dict[str, Json]:
        """Every row that hangs on the person, table by table."""
        kept: dict[str, Json] = {}
        async with self._database.session() as session:
            mine = list(await session.scalars(select(ProfileRow.id).where(ProfileRow.person_id == person)))
            for table in Table.metadata.sorted_tables:
                columns = table.columns
                if table.name == "people":
                    rows = select(table).where(columns.id == person)
                elif "person_id" in columns:
                    rows = select(table).where(columns.person_id == person)
                elif "profile_id" in columns:
                    rows = select(table).where(columns.profile_id.in_(mine))
                else:
                    continue
                found = [dict(row._mapping) for row in await session.execute(rows)]
                kept[table.name] = [{k: _plain(v) for k, v in row.items()} for row in found]
        return kept

    async def find(self, account: Account) -> int | None:
        async with self._database.session() as session:
            row = await session.get(AccountRow, (account.platform, account.id))
            return row.person_id if row else None


def _met(connection: Connection, account: Account, now: datetime) -> Memory:
    """A newcomer, of whom there is nothing to look up."""
    id = made(connection, insert(PersonRow), {"preferences": {}, "created_at": now})
    main = {"person_id": id, "name": "main", "in_use": True, "for_kids": False}
    profile = made(connection, insert(ProfileRow), main)
    row = {"platform": account.platform, "account": account.id, "person_id": id, "created_at": now}
    connection.execute(insert(AccountRow), row)
    person = Person(id=id, profile=Profile(id=profile))
    return Memory(person=person, profiles=(person.profile,))


def _save(
    connection: Connection,
    incoming: Incoming,
    memory: Memory,
    conversation: Mapping[str, Json],
    changes: Sequence[Change],
    now: datetime,
    until: datetime,
) -> None:
    """The version goes first: it makes whoever saves a turn of the same person at the same time wait."""
    person = memory.person
    before = {"person": person.id, "before": memory.version, "after": memory.version + 1}
    if not connection.execute(COUNT_TURN, before).rowcount:
        raise Overtaken
    connection.execute(DEAL_WITH, {"person_id": person.id, "id": event_id(incoming), "at": now})
    talk = {"person_id": person.id, "chat": incoming.chat.id, "profile_id": person.profile.id}
    kept = {"kept": dict(conversation), "expires_at": until}
    connection.execute(keep_talk(connection.dialect.name), talk | kept)
    for each in changes:
        change(connection, person, each)


def _plain(value: object) -> Json:
    return value.isoformat() if isinstance(value, datetime) else value
