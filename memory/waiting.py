"""Picks made ahead, one set a profile: the WaitingPicks port over SQL."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from bot.ports import Json
from memory.database import Database
from memory.tables import WaitingPicksRow


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

    async def latest(self, profile: int) -> tuple[str, Json, datetime] | None:
        async with self._database.session() as session:
            row = await session.get(WaitingPicksRow, profile)
            return (row.mark, row.found, row.made_at) if row else None
