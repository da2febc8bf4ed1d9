"""Work that waits for a job, as rows."""

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.persons import Person, Queued
from memory.tables import QueueRow


async def enqueue(session: AsyncSession, person: Person, work: Queued) -> None:
    """Queue it for the profile in use, inside the transaction of a turn; what waits already stays as it is."""
    values = {
        "kind": work.kind,
        "person_id": person.id,
        "profile_id": person.profile.id,
        "payload": dict(work.payload),
        "due": work.due,
        "key": f"{work.kind}:{person.profile.id}",
    }
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    await session.execute(dialect.insert(QueueRow).values(values).on_conflict_do_nothing(index_elements=["key"]))
