"""What the web door keeps: conversations line by line, keys of programs, clicks. The ports of `bot.visits` over SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.messages import Account, Chat, Reply
from bot.ports import Json
from bot.titles import TitleId
from bot.visits import ApiKey, Line, Reader
from memory.database import Database
from memory.replies import read, written
from memory.tables import AccountRow, ConversationRow, PersonRow, ProfileRow
from memory.transactions import made
from memory.web_tables import ApiKeyRow, FeedbackRow, WebLineRow

KEPT = 40
"""Lines of an account: more than a screen or two nobody scrolls back."""
TIDIED_EVERY = 40
"""Lines after which older ones of their account go: at each turn it would be the turn's slowest statement."""
LONGEST = 4000
"""Characters of what was said."""


Spoken = tuple[str | None, Reply | None]
"""What a line says: a person's words, or a reply."""
_ACCOUNT = AccountRow.platform == bindparam("platform"), AccountRow.account == bindparam("account")
_OWNER = select(AccountRow.person_id).where(*_ACCOUNT)
_READER = select(PersonRow.preferences).join(AccountRow, AccountRow.person_id == PersonRow.id).where(*_ACCOUNT)
_MINE = select(WebLineRow.id, WebLineRow.said, WebLineRow.reply).where(WebLineRow.account == bindparam("account"))
_LATEST = _MINE.where(WebLineRow.at >= bindparam("since")).order_by(WebLineRow.id.desc()).limit(KEPT)
_ONE = _MINE.where(WebLineRow.id == bindparam("number"))
_SAY = insert(WebLineRow)
_CHANGE = (
    update(WebLineRow)
    .where(WebLineRow.id == bindparam("number"), WebLineRow.account == bindparam("of"))
    .values(reply=bindparam("otherwise"))
)


class SqlTranscripts:
    """Every turn in a browser asks these: each is one piece of work for a thread, of statements that are made once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def reader(self, account: Account) -> Reader | None:
        whose = {"platform": account.platform, "account": account.id}
        preferences = await self._database.read(lambda connection: connection.scalar(_READER, whose))
        if preferences is None:
            return None
        return Reader(locale=preferences.get("locale") or "", theme=preferences.get("theme") or "light")

    async def lines(self, account: Account, since: datetime) -> Sequence[Line]:
        wanted = {"account": account.id, "since": since}

        def read(connection: Connection) -> list[Line]:
            return [line for row in reversed(connection.execute(_LATEST, wanted).all()) if (line := _line(row))]

        return await self._database.read(read)

    async def line(self, account: Account, number: int) -> Line | None:
        wanted = {"account": account.id, "number": number}
        row = await self._database.read(lambda connection: connection.execute(_ONE, wanted).one_or_none())
        return _line(row) if row else None

    async def add(
        self, account: Account, said: str, changed: Mapping[int, Reply], replies: Sequence[Reply], now: datetime
    ) -> Sequence[int]:
        own: list[Spoken] = [(said[:LONGEST], None)] if said else []
        lines = [*own, *((None, reply) for reply in replies)]
        try:
            return await self._database.write(partial(_added, account=account, lines=lines, changed=changed, now=now))
        except IntegrityError:
            return ()  # the person was forgotten meanwhile


def _added(
    connection: Connection, account: Account, lines: Sequence[Spoken], changed: Mapping[int, Reply], now: datetime
) -> Sequence[int]:
    """The numbers of the new lines; none where nobody has the account."""
    person = connection.scalar(_OWNER, {"platform": account.platform, "account": account.id})
    if person is None:
        return ()
    for number, reply in changed.items():
        connection.execute(_CHANGE, {"number": number, "of": account.id, "otherwise": written(reply)})
    numbers = []
    for said, told in lines:  # one row each: of several at once not every database says the numbers in their order
        row = {"person_id": person, "account": account.id, "at": now, "said": said, "reply": told and written(told)}
        numbers.append(made(connection, _SAY, row))
    if any(number % TIDIED_EVERY == 0 for number in numbers):
        oldest = select(WebLineRow.id).where(WebLineRow.account == account.id)
        kept = oldest.order_by(WebLineRow.id.desc()).limit(1).offset(KEPT).scalar_subquery()
        connection.execute(delete(WebLineRow).where(WebLineRow.account == account.id, WebLineRow.id <= kept))
    return numbers


class SqlConversations:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def kept(self, account: Account, chat: Chat, now: datetime) -> Mapping[str, Json]:
        found = (
            select(ConversationRow.kept)
            .join(AccountRow, AccountRow.person_id == ConversationRow.person_id)
            .join(ProfileRow, ProfileRow.id == ConversationRow.profile_id)
            .where(AccountRow.platform == account.platform, AccountRow.account == account.id)
            .where(ConversationRow.chat == chat.id, ConversationRow.expires_at > now, ProfileRow.in_use)
        )
        return await self._database.read(lambda connection: connection.scalar(found)) or {}


class SqlApiKeys:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, name: str, digest: str, scopes: Sequence[str], now: datetime) -> bool:
        row = ApiKeyRow(name=name, digest=digest, scopes=sorted(scopes), created_at=now, revoked_at=None)
        try:
            async with self._database.session() as session:
                session.add(row)
        except IntegrityError:
            return False
        return True

    async def find(self, digest: str) -> ApiKey | None:
        found = select(ApiKeyRow.__table__).where(ApiKeyRow.digest == digest, ApiKeyRow.revoked_at.is_(None))
        row = await self._database.read(lambda connection: connection.execute(found).one_or_none())
        return _key(row) if row else None

    async def revoke(self, name: str, now: datetime) -> bool:
        async with self._database.session() as session:
            row = await session.scalar(select(ApiKeyRow).where(ApiKeyRow.name == name))
            if row is None or row.revoked_at is not None:
                return False
            row.revoked_at = now
            return True

    async def all(self) -> Sequence[ApiKey]:
        async with self._database.session() as session:
            rows = list(await session.scalars(select(ApiKeyRow).order_by(ApiKeyRow.id)))
        return [_key(row) for row in rows]


class SqlClicks:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, account: Account, kind: str, title: TitleId, meta: Mapping[str, Json], now: datetime) -> bool:
        try:
            async with self._database.session() as session:
                known = await session.get(AccountRow, (account.platform, account.id))
                if known is None:
                    return False
                session.add(FeedbackRow(person_id=known.person_id, title_id=title, kind=kind, meta=dict(meta), at=now))
        except IntegrityError:
            return False  # the person was forgotten meanwhile
        return True


def _key(row: ApiKeyRow | Row[Any]) -> ApiKey:
    return ApiKey(
        id=row.id, name=row.name, scopes=frozenset(row.scopes), created_at=row.created_at, revoked_at=row.revoked_at
    )


def _line(row: Row[Any]) -> Line | None:
    """None for one that an older version wrote otherwise."""
    replies = read(row.reply)
    if row.reply and not replies:
        return None
    return Line(id=row.id, said=row.said or "", reply=replies[0] if replies else None)
