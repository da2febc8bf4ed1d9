"""What the web door keeps: conversations line by line, keys of programs, clicks. The ports of `bot.visits` over SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.messages import Account, Chat, Reply
from bot.ports import Json
from bot.titles import TitleId
from bot.visits import ApiKey, Line, Reader
from memory.database import Database
from memory.replies import read, written
from memory.tables import AccountRow, ConversationRow, PersonRow, ProfileRow
from memory.web_tables import ApiKeyRow, FeedbackRow, WebLineRow

KEPT = 40
"""Lines of an account: more than a screen or two nobody scrolls back."""
TIDIED_EVERY = 40
"""Lines after which older ones of their account go: at each turn it would be the turn's slowest statement."""
LONGEST = 4000
"""Characters of what was said."""


class SqlTranscripts:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def reader(self, account: Account) -> Reader | None:
        whose = AccountRow.platform == account.platform, AccountRow.account == account.id
        found = select(PersonRow.preferences).join(AccountRow, AccountRow.person_id == PersonRow.id).where(*whose)
        async with self._database.session() as session:
            preferences = await session.scalar(found)
        if preferences is None:
            return None
        return Reader(locale=preferences.get("locale") or "", theme=preferences.get("theme") or "light")

    async def lines(self, account: Account, since: datetime) -> Sequence[Line]:
        wanted = select(WebLineRow).where(WebLineRow.account == account.id, WebLineRow.at >= since)
        async with self._database.session() as session:
            rows = list(await session.scalars(wanted.order_by(WebLineRow.id.desc()).limit(KEPT)))
        return [line for row in reversed(rows) if (line := _line(row))]

    async def line(self, account: Account, number: int) -> Line | None:
        async with self._database.session() as session:
            row = await session.get(WebLineRow, number)
            return _line(row) if row and row.account == account.id else None

    async def add(
        self, account: Account, said: str, changed: Mapping[int, Reply], replies: Sequence[Reply], now: datetime
    ) -> Sequence[int]:
        try:
            return await self._add(account, said, changed, replies, now)
        except IntegrityError:
            return ()  # the person was forgotten meanwhile

    async def _add(
        self, account: Account, said: str, changed: Mapping[int, Reply], replies: Sequence[Reply], now: datetime
    ) -> Sequence[int]:
        owner = select(AccountRow.person_id)
        owner = owner.where(AccountRow.platform == account.platform, AccountRow.account == account.id)
        async with self._database.session() as session:
            person = await session.scalar(owner)
            if person is None:
                return ()
            for number, reply in changed.items():
                where = WebLineRow.id == number, WebLineRow.account == account.id
                await session.execute(update(WebLineRow).where(*where).values(reply=written(reply)))
            lines: list[dict[str, Any]] = [{"said": said[:LONGEST], "reply": None}] if said else []
            lines += [{"said": None, "reply": written(reply)} for reply in replies]
            numbers = []
            for line in lines:  # one row each: of several at once not every database says the numbers in their order
                row = insert(WebLineRow).values(person_id=person, account=account.id, at=now, **line)
                numbers.append(await session.scalar(row.returning(WebLineRow.id)) or 0)
            if any(number % TIDIED_EVERY == 0 for number in numbers):
                oldest = select(WebLineRow.id).where(WebLineRow.account == account.id)
                kept = oldest.order_by(WebLineRow.id.desc()).limit(1).offset(KEPT).scalar_subquery()
                await session.execute(delete(WebLineRow).where(WebLineRow.account == account.id, WebLineRow.id <= kept))
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
        async with self._database.session() as session:
            return await session.scalar(found) or {}


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
        async with self._database.session() as session:
            row = await session.scalar(select(ApiKeyRow).where(ApiKeyRow.digest == digest))
        return _key(row) if row and row.revoked_at is None else None

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


def _key(row: ApiKeyRow) -> ApiKey:
    return ApiKey(
        id=row.id, name=row.name, scopes=frozenset(row.scopes), created_at=row.created_at, revoked_at=row.revoked_at
    )


def _line(row: WebLineRow) -> Line | None:
    """None for one that an older version wrote otherwise."""
    replies = read(row.reply)
    if row.reply and not replies:
        return None
    return Line(id=row.id, said=row.said or "", reply=replies[0] if replies else None)
