"""What is liked lately: the Trends port over SQL. Only sums over several people are kept, never who."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Row, delete, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.ports import Trend
from bot.titles import LIKED_STARS, TitleId, Verdict
from memory.database import Database
from memory.tables import NoteRow, ProfileRow, SearchRow, TrendRow, VerdictRow

NOTE = "trends"
LATELY = 4
"""Half-lives after which a verdict counts no more."""
AT_ONCE = 2000


class SqlTrends:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def count(self, now: datetime, days: float, least: int) -> Sequence[Trend]:
        """As the port says. A person counts once a title, with all their grown-up profiles, by the last time."""
        pleased = or_(
            VerdictRow.verdict.in_((Verdict.LIKED.value, Verdict.SAVED.value)), VerdictRow.stars >= LIKED_STARS
        )
        statement = (
            select(VerdictRow.title_id, ProfileRow.person_id, VerdictRow.at)
            .join(ProfileRow, ProfileRow.id == VerdictRow.profile_id)
            .where(pleased, ProfileRow.for_kids.is_(False), VerdictRow.at > now - timedelta(days=LATELY * days))
            .execution_options(yield_per=AT_ONCE)
        )
        last: dict[str, dict[int, datetime]] = {}
        async with self._database.session() as session:
            async for rows in (await session.stream(statement)).partitions():
                await asyncio.to_thread(_note_last, last, rows)
        trends = [
            Trend(title=TitleId(title), people=len(people), heat=_heat(people.values(), now, days))
            for title, people in last.items()
            if len(people) >= least
        ]
        return sorted(trends, key=lambda trend: (-trend.heat, trend.title))

    async def asked(self, since: datetime, people: int, most: int) -> Sequence[str]:
        """What at least so many persons asked in the same words since then, the most frequent first."""
        words, persons = func.lower(func.trim(SearchRow.asked)), func.count(ProfileRow.person_id.distinct())
        statement = (
            select(func.min(SearchRow.asked))
            .join(ProfileRow, ProfileRow.id == SearchRow.profile_id)
            .where(SearchRow.at > since, SearchRow.asked != "")
            .group_by(words)
            .having(persons >= people)
            .order_by(persons.desc(), words)
            .limit(most)
        )
        async with self._database.session() as session:
            return [asked for asked in await session.scalars(statement) if asked]

    async def keep(self, trends: Sequence[Trend]) -> None:
        """As the port says; the version changes only if they did."""
        rows = [{"title_id": t.title, "people": t.people, "heat": round(t.heat, 3)} for t in trends]
        async with self._database.session(alone=True) as session:
            known = {(row.title_id, row.people, row.heat) for row in await session.scalars(select(TrendRow))}
            if known == {tuple(row.values()) for row in rows}:
                return
            await session.execute(delete(TrendRow))
            if rows:
                await session.execute(insert(TrendRow), rows)
            version = await _version(session)
            await session.merge(NoteRow(key=NOTE, value=str(int(version or 0) + 1)))

    async def read(self) -> Sequence[Trend]:
        async with self._database.session() as session:
            rows = await session.scalars(select(TrendRow).order_by(TrendRow.heat.desc(), TrendRow.title_id))
            return [Trend(title=TitleId(row.title_id), people=row.people, heat=row.heat) for row in rows]

    async def version(self) -> str:
        async with self._database.session() as session:
            return await _version(session)


async def _version(session: AsyncSession) -> str:
    row = await session.get(NoteRow, NOTE)
    return row.value if row else ""


def _note_last(last: dict[str, dict[int, datetime]], rows: Sequence[Row[str, int, datetime]]) -> None:
    for row in rows:
        people = last.setdefault(row.title_id, {})
        people[row.person_id] = max(row.at, people.get(row.person_id, row.at))


def _heat(times: Iterable[datetime], now: datetime, days: float) -> float:
    return sum(0.5 ** (max(0.0, (now - at).total_seconds()) / 86400 / days) for at in times)
