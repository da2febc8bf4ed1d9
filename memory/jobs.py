"""Which process runs which job: the Leases port over SQL, the same on both databases."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Result, or_, select, update

from bot.ports import JobState, Outcome
from memory.database import Database
from memory.tables import JobRow

FREE = ""


class SqlLeases:
    """A lease is one UPDATE with a condition: of two processes at once one finds the row as it expected it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def states(self) -> Mapping[str, JobState]:
        async with self._database.session() as session:
            return {row.name: _state(row) for row in await session.scalars(select(JobRow))}

    async def take(self, job: str, holder: str, now: datetime, until: datetime) -> JobState | None:
        new = {"name": job, "holder": FREE, "failures": 0, "did": "", "ms": 0.0}
        free = or_(JobRow.holder == FREE, JobRow.until.is_(None), JobRow.until <= now)
        due = or_(JobRow.due.is_(None), JobRow.due <= now)
        taken = update(JobRow).where(JobRow.name == job, free, due)
        async with self._database.session() as session:
            await session.execute(
                self._database.insert(JobRow).values(new).on_conflict_do_nothing(index_elements=["name"])
            )
            result = await session.execute(taken.values(holder=holder, until=until, started=now))
            if not _count(result):
                return None
            row = await session.get(JobRow, job)
            return _state(row) if row else None

    async def keep(self, job: str, holder: str, until: datetime) -> bool:
        mine = JobRow.name == job, JobRow.holder == holder
        async with self._database.session() as session:
            return bool(_count(await session.execute(update(JobRow).where(*mine).values(until=until))))

    async def done(self, holder: str, after: JobState) -> None:
        values: dict[str, Any] = {
            "holder": FREE,
            "until": None,
            "due": after.due,
            "ended": after.ended,
            "outcome": after.outcome.value if after.outcome else None,
            "failures": after.failures,
            "did": after.did,
            "ms": after.ms,
        }
        mine = JobRow.name == after.name, JobRow.holder == holder
        async with self._database.session() as session:
            await session.execute(update(JobRow).where(*mine).values(values))


def _count(result: Result[Any]) -> int:
    assert isinstance(result, CursorResult)
    return result.rowcount


def _state(row: JobRow) -> JobState:
    return JobState(
        name=row.name,
        holder=row.holder,
        until=row.until,
        due=row.due,
        started=row.started,
        ended=row.ended,
        outcome=Outcome(row.outcome) if row.outcome else None,
        failures=row.failures,
        did=row.did,
        ms=row.ms,
    )
