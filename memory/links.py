"""Accounts that become one person's: the Links port over SQL. Joining and parting is one transaction, alone."""

import hmac
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.links import Joining, Refusal, Side
from bot.messages import Account
from memory.database import Database
from memory.joining import join_persons, part_persons, shared_profiles
from memory.night_tables import LinkCodeRow, LinkRow, LinkTryRow
from memory.tables import AccountRow, InsightRow, ProfileRow, VerdictRow

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MOST_TRIES, MOST_CODES = 5, 6
"""Wrong codes, and new ones, that an account has in an hour."""


class SqlLinks:
    """`secret` keys the digests under which codes and accounts are kept."""

    def __init__(self, database: Database, *, secret: Callable[[], str]) -> None:
        self._database = database
        self._secret = secret

    async def give(self, person: int, account: Account, code: str, now: datetime, until: datetime) -> bool:
        async with self._database.session(alone=True) as session:
            if await self._times(session, account, now, made=True) >= MOST_CODES:
                return False
            session.add(LinkTryRow(account=self._digest_of(account), made=True, at=now))
            await session.merge(LinkCodeRow(person_id=person, digest=self._digest(code), expires_at=until))
            return True

    async def look(self, code: str, person: int, account: Account, now: datetime) -> Joining | Refusal:
        async with self._database.session(alone=True) as session:
            giver = await self._giver(session, code, person, account, now)
            return giver if isinstance(giver, Refusal) else await _joining(session, giver, person)

    async def join(self, code: str, person: int, account: Account, now: datetime) -> Joining | Refusal:
        async with self._database.session(alone=True) as session:
            giver = await self._giver(session, code, person, account, now)
            if isinstance(giver, Refusal):
                return giver
            joining = await _joining(session, giver, person)
            kept = await join_persons(session, giver, person)
            session.add(LinkRow(person_id=person, kept=kept, at=now, until=now + DAY))
            return joining

    async def undo(self, person: int, now: datetime) -> bool:
        async with self._database.session(alone=True) as session:
            last = select(LinkRow).where(LinkRow.person_id == person, LinkRow.until > now).order_by(LinkRow.id.desc())
            link = await session.scalar(last.limit(1))
            if not link:
                return False
            await session.delete(link)
            await session.flush()
            await part_persons(session, person, link.kept, link.at)
            return True

    async def void(self, code: str) -> None:
        async with self._database.session() as session:
            await session.execute(delete(LinkCodeRow).where(LinkCodeRow.digest == self._digest(code)))

    async def tidy(self, now: datetime) -> None:
        """What is of no more use goes: old codes, tries of an hour ago, and what it took to part persons."""
        async with self._database.session() as session:
            await session.execute(delete(LinkCodeRow).where(LinkCodeRow.expires_at <= now))
            await session.execute(delete(LinkTryRow).where(LinkTryRow.at <= now - HOUR))
            await session.execute(delete(LinkRow).where(LinkRow.until <= now))

    async def _giver(
        self, session: AsyncSession, code: str, person: int, account: Account, now: datetime
    ) -> int | Refusal:
        """The person whose code it is, if it may be used; a wrong one is noted."""
        if await self._times(session, account, now, made=False) >= MOST_TRIES:
            return Refusal.TOO_OFTEN
        known = select(LinkCodeRow.person_id).where(
            LinkCodeRow.digest == self._digest(code), LinkCodeRow.expires_at > now
        )
        giver = await session.scalar(known)
        if giver is None:
            session.add(LinkTryRow(account=self._digest_of(account), made=False, at=now))
            return Refusal.UNKNOWN
        if giver == person:
            return Refusal.OWN
        shared = set(await _platforms(session, giver)) & set(await _platforms(session, person))
        return Refusal.SAME_PLATFORM if shared else giver

    async def _times(self, session: AsyncSession, account: Account, now: datetime, *, made: bool) -> int:
        mine: tuple[ColumnElement[bool], ...] = (
            LinkTryRow.account == self._digest_of(account),
            LinkTryRow.made.is_(made),
            LinkTryRow.at > now - HOUR,
        )
        return await session.scalar(select(func.count()).select_from(LinkTryRow).where(*mine)) or 0

    def _digest(self, text: str) -> str:
        return hmac.digest(self._secret().encode(), f"link {text}".encode(), "sha256").hex()

    def _digest_of(self, account: Account) -> str:
        return self._digest(f"{account.platform}:{account.id}")


async def _joining(session: AsyncSession, giver: int, taker: int) -> Joining:
    return Joining(
        giver=await _side(session, giver),
        taker=await _side(session, taker),
        shared=await shared_profiles(session, giver, taker),
    )


async def _side(session: AsyncSession, person: int) -> Side:
    mine = select(ProfileRow.id).where(ProfileRow.person_id == person)
    verdicts = select(func.count()).select_from(VerdictRow).where(VerdictRow.profile_id.in_(mine))
    insights = select(func.count()).select_from(InsightRow).where(InsightRow.profile_id.in_(mine))
    names = select(ProfileRow.name).where(ProfileRow.person_id == person).order_by(ProfileRow.id)
    return Side(
        platforms=await _platforms(session, person),
        verdicts=await session.scalar(verdicts) or 0,
        insights=await session.scalar(insights) or 0,
        profiles=tuple(await session.scalars(names)),
    )


async def _platforms(session: AsyncSession, person: int) -> tuple[str, ...]:
    found = select(AccountRow.platform).where(AccountRow.person_id == person).order_by(AccountRow.created_at)
    return tuple(dict.fromkeys(await session.scalars(found)))
