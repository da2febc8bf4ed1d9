"""Work that waits for a job, as rows. At least once: what is begun and never finished comes back."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, String, cast, delete, func, literal, select, update

from bot.persons import Person, Queued
from bot.ports import Work
from memory.database import Database, insert_of
from memory.tables import QueueRow


@cache
def _enqueue(dialect: str) -> Any:
    return insert_of(dialect, QueueRow).on_conflict_do_nothing(index_elements=["key"])


def enqueue(connection: Connection, person: Person, work: Queued) -> None:
    """Queue it for the profile in use, inside the transaction of a turn; what waits already stays as it is."""
    row = {
        "kind": work.kind,
        "person_id": person.id,
        "profile_id": person.profile.id,
        "payload": dict(work.payload),
        "due": work.due,
        "key": f"{work.kind}:{person.profile.id}",
    }
    connection.execute(_enqueue(connection.dialect.name), row)


class SqlQueue:
    """The WorkQueue port."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, kind: str, now: datetime, again: datetime, most: int) -> Sequence[Work]:
        """As the port says. Work that was begun gives up its key: what is queued meanwhile is new work."""
        ready = QueueRow.kind == kind, QueueRow.due <= now, QueueRow.aside.is_(None)
        chosen = select(QueueRow.id).where(*ready).order_by(QueueRow.due, QueueRow.id).limit(most)
        begun = literal(f"{kind}:begun:") + cast(QueueRow.id, String)
        statement = (
            update(QueueRow)
            .where(QueueRow.id.in_(chosen), *ready)  # asked again: another process may have begun it meanwhile
            .values(due=again, tries=QueueRow.tries + 1, key=begun)
            .returning(QueueRow.id, QueueRow.profile_id, QueueRow.payload, QueueRow.tries)
            .execution_options(synchronize_session=False)
        )
        async with self._database.session() as session:
            rows = (await session.execute(statement)).all()
        works = [Work(id=row.id, profile=row.profile_id, payload=row.payload, tries=row.tries) for row in rows]
        return sorted(works, key=lambda work: work.id)

    async def finish(self, work: int) -> None:
        async with self._database.session() as session:
            await session.execute(delete(QueueRow).where(QueueRow.id == work))

    async def put_off(self, work: int, due: datetime) -> None:
        async with self._database.session() as session:
            await session.execute(update(QueueRow).where(QueueRow.id == work).values(due=due))

    async def put_aside(self, work: int, why: str) -> None:
        async with self._database.session() as session:
            await session.execute(update(QueueRow).where(QueueRow.id == work).values(aside=why[:40]))

    async def waiting(self) -> tuple[int, int]:
        async with self._database.session() as session:
            aside = func.count(QueueRow.aside)
            every, put_aside = (await session.execute(select(func.count(QueueRow.id), aside))).one()._tuple()
            return every - put_aside, put_aside

    async def oldest(self, now: datetime) -> float:
        async with self._database.session() as session:
            due = await session.scalar(select(func.min(QueueRow.due)).where(QueueRow.aside.is_(None)))
        return max(0.0, (now - due).total_seconds()) if due else 0.0
