"""Who shows whom what they loved: the Circles port over SQL."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CursorResult, delete, select
from sqlalchemy.exc import IntegrityError

from bot.circles import Friend
from memory.companion_tables import CircleRow
from memory.database import Database

MOST = 40
"""Members of a circle that are looked at, the latest."""


class SqlCircles:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def join(self, circle: str, friend: Friend, now: datetime) -> None:
        """One place a person in a circle, whichever profile they come with."""
        mine = CircleRow.circle == circle, CircleRow.person_id == friend.person
        row = CircleRow(
            circle=circle, person_id=friend.person, profile_id=friend.profile, name=friend.name[:40], at=now
        )
        try:
            async with self._database.session() as session:
                await session.execute(delete(CircleRow).where(*mine))
                session.add(row)
        except IntegrityError:
            return  # the person is gone, or another process was as quick

    async def leave(self, person: int, circle: str = "") -> bool:
        mine = CircleRow.person_id == person, *((CircleRow.circle == circle,) if circle else ())
        async with self._database.session() as session:
            gone = await session.execute(delete(CircleRow).where(*mine))
            assert isinstance(gone, CursorResult)
            return bool(gone.rowcount)

    async def members(self, circle: str) -> Sequence[Friend]:
        latest = (
            select(CircleRow)
            .where(CircleRow.circle == circle)
            .order_by(CircleRow.at.desc(), CircleRow.person_id.desc())
        )
        async with self._database.session() as session:
            rows = list(await session.scalars(latest.limit(MOST)))
        return [_friend(row) for row in reversed(rows)]

    async def friends(self, person: int, circle: str = "") -> Sequence[Friend]:
        mine = select(CircleRow.circle).where(CircleRow.person_id == person)
        wanted = select(CircleRow).where(CircleRow.circle.in_(mine), CircleRow.person_id != person)
        wanted = wanted.where(CircleRow.circle == circle) if circle else wanted
        async with self._database.session() as session:
            rows = await session.scalars(wanted.order_by(CircleRow.at.desc(), CircleRow.person_id).limit(MOST))
            found = {row.person_id: _friend(row) for row in rows}
        return list(found.values())


def _friend(row: CircleRow) -> Friend:
    return Friend(person=row.person_id, profile=row.profile_id, name=row.name)
