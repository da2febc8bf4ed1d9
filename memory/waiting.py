"""Picks made ahead, one set a profile: the WaitingPicks port over SQL."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.exc import IntegrityError

from bot.ports import Json
from memory.database import Database
from memory.scouting import active_profiles
from memory.tables import ProfileRow, WaitingPicksRow


class SqlWaitingPicks:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, profile: int, mark: str, found: Json, now: datetime) -> None:
        """As the port says."""
        try:
            async with self._database.session() as session:
                await session.merge(WaitingPicksRow(profile_id=profile, mark=mark, found=found, made_at=now))
        except IntegrityError:
            return  # the profile is gone, or another process was as quick

    async def get(self, profile: int, mark: str, since: datetime) -> Json | None:
        wanted = WaitingPicksRow.profile_id == profile, WaitingPicksRow.mark == mark, WaitingPicksRow.made_at >= since
        async with self._database.session() as session:
            return await session.scalar(select(WaitingPicksRow.found).where(*wanted))

    async def stale(self, active: datetime, made: datetime, most: int) -> Sequence[int]:
        """As the port says."""
        old = or_(WaitingPicksRow.made_at.is_(None), WaitingPicksRow.made_at < made)
        wanted = (
            active_profiles(active)
            .outerjoin(WaitingPicksRow, WaitingPicksRow.profile_id == ProfileRow.id)
            .where(old)
            .order_by(WaitingPicksRow.made_at.is_not(None), WaitingPicksRow.made_at, ProfileRow.id)
            .limit(most)
        )
        async with self._database.session() as session:
            return list(await session.scalars(wanted))

    async def overdue(self, active: datetime, made: datetime) -> int:
        old = select(func.count()).select_from(WaitingPicksRow)
        wanted = old.where(WaitingPicksRow.made_at < made, WaitingPicksRow.profile_id.in_(active_profiles(active)))
        async with self._database.session() as session:
            return int(await session.scalar(wanted) or 0)

    async def latest(self, profile: int) -> tuple[str, Json, datetime] | None:
        async with self._database.session() as session:
            row = await session.get(WaitingPicksRow, profile)
            return (row.mark, row.found, row.made_at) if row else None
