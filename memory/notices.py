"""What Usher says without being asked: the Notices port over SQL, and what a turn does with notices in its transaction.

A notice is begun by one UPDATE that holds only while it waits, and committed before anything is sent: a process that is
killed in between leaves it `telling`, and nobody sends it again.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Row,
    and_,
    bindparam,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)

from bot.errors import Overtaken
from bot.messages import Account, Chat, Incoming
from bot.notices import STALE, STUCK, Notice, NoticeKind, Told
from bot.persons import NoticeMade, NoticesDropped, NoticesTold, Person
from bot.titles import TitleId
from memory.database import Database
from memory.notice_tables import NoticeRow
from memory.tables import PersonRow

WAITING, TELLING = "waiting", "telling"
_STATES = {Told.SENT: "sent", Told.LATER: WAITING, Told.OWED: "owed", Told.DROPPED: "dropped"}
_OPEN = (WAITING, _STATES[Told.OWED])
MOST_OWED = 5
"""Notices that are told with one turn."""


class SqlNotices:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def waiting(self, person: int, kind: NoticeKind) -> Sequence[Notice]:
        mine = NoticeRow.person_id == person, NoticeRow.kind == kind.value, NoticeRow.state.in_(_OPEN)
        async with self._database.session() as session:
            rows = await session.scalars(select(NoticeRow).where(*mine).order_by(NoticeRow.due, NoticeRow.id))
            return [_notice(row) for row in rows]

    async def of_chat(self, platform: str, chat: str, kind: NoticeKind) -> Sequence[Notice]:
        there = NoticeRow.platform == platform, NoticeRow.chat == chat, NoticeRow.kind == kind.value
        async with self._database.session() as session:
            rows = await session.scalars(select(NoticeRow).where(*there, NoticeRow.state.in_(_OPEN)))
            return [_notice(row) for row in rows]

    async def begin(self, now: datetime) -> Notice | None:
        """As the port says. What a process that is gone had begun is owed from here on."""
        due = NoticeRow.state == WAITING, NoticeRow.due <= now
        chosen = select(NoticeRow.id).where(*due).order_by(NoticeRow.due, NoticeRow.id).limit(1)
        stuck = NoticeRow.state == TELLING, NoticeRow.at < now - STUCK
        async with self._database.session() as session:
            await session.execute(update(NoticeRow).where(*stuck).values(state=_STATES[Told.OWED], at=now))
            rows = await session.scalars(
                update(NoticeRow)
                .where(NoticeRow.id.in_(chosen), *due)  # asked again: another process may have begun it meanwhile
                .values(state=TELLING, tries=NoticeRow.tries + 1, at=now)
                .returning(NoticeRow)
                .execution_options(synchronize_session=False, populate_existing=True)
            )
            return next((_notice(row) for row in rows), None)

    async def repeat(self, notice: Notice) -> None:
        async with self._database.session() as session:
            await session.execute(_same(notice.person, notice))
            await session.execute(insert(NoticeRow).values(_values(notice.person, notice.profile, notice)))

    async def stop(self, notice: Notice) -> None:
        async with self._database.session() as session:
            await session.execute(_same(notice.person, notice))

    async def told(self, id: int, how: Told, now: datetime, again: datetime | None = None) -> None:
        values: dict[str, Any] = {"state": _STATES[how], "at": now} | ({"due": again} if again else {})
        async with self._database.session() as session:
            begun = NoticeRow.id == id, NoticeRow.state == TELLING
            await session.execute(update(NoticeRow).where(*begun).values(**values))


def due_at(incoming: Incoming, now: datetime) -> dict[str, Any]:
    """What `is_owed` asks of an event."""
    here = {"platform": incoming.account.platform, "chat": incoming.chat.id}
    return {**here, "now": now, "stale": now - STALE}


def is_owed(private: bool) -> ColumnElement[bool]:
    """Whether any notice is due for the person of the row beside it, in a chat that is `private`, as `due_at` says."""
    return exists().where(NoticeRow.person_id == PersonRow.id, *_due_in(private))


def owed_to(connection: Connection, person: int, incoming: Incoming, now: datetime) -> tuple[Notice, ...]:
    """What is to be told with a turn in this chat, the longest due first."""
    due = select(*NoticeRow.__table__.columns).where(NoticeRow.person_id == person, *_due_in(incoming.chat.private))
    rows = connection.execute(due.order_by(NoticeRow.due, NoticeRow.id).limit(MOST_OWED), due_at(incoming, now))
    return tuple(map(_notice, rows))


def _due_in(private: bool) -> tuple[ColumnElement[bool], ...]:
    """What is due in the event's chat; what reached nobody there, in any private chat."""
    here = and_(NoticeRow.platform == bindparam("platform"), NoticeRow.chat == bindparam("chat"))
    told_here = and_(NoticeRow.state.in_(_OPEN), here)
    if private:
        told_here = or_(told_here, NoticeRow.state == _STATES[Told.OWED])
    return NoticeRow.due <= bindparam("now"), NoticeRow.due > bindparam("stale"), told_here


def change_notices(connection: Connection, person: Person, change: NoticeMade | NoticesDropped | NoticesTold) -> None:
    """What a turn does with notices, inside its transaction; raises Overtaken where it told one that was told
    meanwhile."""
    match change:
        case NoticeMade(notice=notice):
            _make(connection, person, notice)
        case NoticesDropped():
            _drop(connection, person.id, change)
        case NoticesTold(ids=ids):
            _mark_told(connection, person.id, ids)


def _make(connection: Connection, person: Person, notice: Notice) -> None:
    """Written down inside the transaction of a turn."""
    mine = NoticeRow.person_id == person.id, NoticeRow.kind == notice.kind.value, NoticeRow.key == notice.key
    if notice.key and notice.once:
        before = exists().where(*mine, NoticeRow.state.not_in((WAITING, _STATES[Told.DROPPED])))
        if connection.scalar(select(before)):
            return
    connection.execute(_same(person.id, notice))
    connection.execute(insert(NoticeRow).values(_values(person.id, person.profile.id, notice)))


def _same(person: int, notice: Notice) -> Delete:
    """What waits under the notice's key goes."""
    mine = NoticeRow.person_id == person, NoticeRow.kind == notice.kind.value, NoticeRow.key == notice.key
    return delete(NoticeRow).where(*mine, NoticeRow.key != "", NoticeRow.state.in_(_OPEN))


def _drop(connection: Connection, person: int, change: NoticesDropped) -> None:
    """What waits is no more; what is on its way just now can't be held."""
    which = NoticeRow.kind == change.kind.value if change.kind else NoticeRow.id.in_(change.ids)
    connection.execute(delete(NoticeRow).where(NoticeRow.person_id == person, NoticeRow.state.in_(_OPEN), which))


def _mark_told(connection: Connection, person: int, ids: Sequence[int]) -> None:
    """Raises Overtaken where one of them was told meanwhile."""
    told = connection.execute(
        update(NoticeRow)
        .where(NoticeRow.person_id == person, NoticeRow.id.in_(ids), NoticeRow.state.in_(_OPEN))
        .values(state=_STATES[Told.SENT])
    )
    if told.rowcount != len(ids):
        raise Overtaken


def _values(person: int, profile: int, notice: Notice) -> dict[str, Any]:
    way = {
        "private": notice.chat.private,
        "thread": notice.chat.thread,
        "locale": notice.locale,
        "zone": notice.zone,
        "called": notice.called,
        **({"every": notice.every} if notice.every else {}),
    }
    return {
        "person_id": person,
        "profile_id": profile,
        "kind": notice.kind.value,
        "key": notice.key[:80],
        "platform": notice.account.platform,
        "account": notice.account.id,
        "chat": notice.chat.id,
        "way": way,
        "title_id": notice.title,
        "words": notice.words,
        "due": notice.due,
        "state": WAITING,
        "tries": 0,
        "at": notice.due,
    }


def _notice(row: NoticeRow | Row[Any]) -> Notice:
    way = row.way
    return Notice(
        kind=NoticeKind(row.kind),
        account=Account(platform=row.platform, id=row.account),
        chat=Chat(id=row.chat, private=way.get("private", True), thread=way.get("thread", "")),
        due=row.due,
        key=row.key,
        zone=way.get("zone", ""),
        locale=way.get("locale", "en"),
        title=TitleId(row.title_id) if row.title_id else None,
        words=row.words,
        called=way.get("called", ""),
        every=way.get("every", ""),
        id=row.id,
        person=row.person_id,
        profile=row.profile_id,
        tries=row.tries,
    )
