"""Replies that wait to be sent: the Outbox port over SQL. They come in with their turn, in its transaction."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Insert, Select, bindparam, delete, func, insert, select, update

from bot.messages import BESIDE, Account, Chat, Incoming, Reply
from bot.outbox import Unsent
from bot.ports import Backlog
from memory.database import Database
from memory.replies import read_text, written_text
from memory.tables import OutboxRow

_POST = insert(OutboxRow)
_GONE = delete(OutboxRow).where(
    OutboxRow.account == bindparam("account"),
    OutboxRow.event.in_(bindparam("events", expanding=True)),
    OutboxRow.platform == bindparam("platform"),
)


def posted(
    person: int, incoming: Incoming, replies: Sequence[Reply], now: datetime, holder: str = ""
) -> tuple[Insert, dict[str, Any]]:
    """What puts the replies into the outbox, to be sent by the process that is the `holder`, and with which values."""
    chat = incoming.chat
    return _POST, {
        "person_id": person,
        "platform": incoming.account.platform,
        "account": incoming.account.id,
        "event": incoming.id[:120],
        "chat": chat.id,
        "way": {
            "private": chat.private,
            "thread": chat.thread,
            "locale": incoming.locale,
            "told": incoming.kept,
            "over": getattr(incoming, "over", ""),
            "by": holder,
        },
        "replies": written_text(replies),
        "shown": {},
        "at": now,
    }


def unsent_of(incoming: Incoming) -> Select[str]:
    """The replies to one event, as text."""
    return select(OutboxRow.replies).where(*_of(incoming.account, (incoming.id,)))


class SqlOutbox:
    def __init__(self, database: Database, *, gave_up: Callable[[str], None] = lambda platform: None) -> None:
        """`gave_up` hears of every turn whose replies were given up, by platform."""
        self._database = database
        self._gave_up = gave_up

    async def waiting(self, platform: str) -> Sequence[Unsent]:
        mine = select(OutboxRow).where(OutboxRow.platform == platform).order_by(OutboxRow.id)
        async with self._database.session() as session:
            return [_unsent(row) for row in await session.scalars(mine)]

    async def take_over(self, platform: str, alive: Collection[str], holder: str) -> Sequence[Unsent]:
        mine = select(OutboxRow).where(OutboxRow.platform == platform).order_by(OutboxRow.id)
        async with self._database.session() as session:
            rows = await session.scalars(mine.with_for_update(skip_locked=True))
            left = [row for row in rows if row.way.get("by", "") not in {*alive, holder}]
            for row in left:
                row.way = {**row.way, "by": holder}
            return [_unsent(row) for row in left]

    async def note(self, account: Account, event: str, shown: Mapping[str, str]) -> None:
        noted = update(OutboxRow).where(*_of(account, (event,))).values(shown=dict(shown))
        await self._database.write(lambda connection: connection.execute(noted).rowcount)

    async def sent(self, account: Account, event: str) -> None:
        await self._delete(account, event)

    async def give_up(self, account: Account, event: str) -> None:
        if await self._delete(account, event):
            self._gave_up(account.platform)

    async def backlog(self) -> Mapping[str, Backlog]:
        waiting = select(OutboxRow.platform, func.count(), func.min(OutboxRow.at)).group_by(OutboxRow.platform)
        async with self._database.session() as session:
            return {name: Backlog(waiting=n, since=since) for name, n, since in await session.execute(waiting)}

    async def _delete(self, account: Account, event: str) -> int:
        """With the replies to what was written beside a file, which is told as one with it."""
        which = {"account": account.id, "platform": account.platform, "events": [event[:120], f"{event}{BESIDE}"[:120]]}
        return await self._database.write(lambda connection: connection.execute(_GONE, which).rowcount)


def _of(account: Account, events: Sequence[str]) -> tuple[ColumnElement[bool], ...]:
    return (
        OutboxRow.account == account.id,
        OutboxRow.event.in_([event[:120] for event in events]),
        OutboxRow.platform == account.platform,
    )


def _unsent(row: OutboxRow) -> Unsent:
    way: Mapping[str, Any] = row.way
    return Unsent(
        account=Account(platform=row.platform, id=row.account),
        event=row.event,
        chat=Chat(id=row.chat, private=way.get("private", True), thread=way.get("thread", "")),
        replies=read_text(row.replies),
        at=row.at,
        locale=way.get("locale", "en"),
        told=way.get("told", ""),
        over=way.get("over", ""),
        shown=row.shown,
    )
