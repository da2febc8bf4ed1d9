"""What all tables hold of persons, and a row in each of them."""

from typing import Any

from sqlalchemy import func, insert, select

from bot.persons import Memory
from memory.database import Database
from memory.tables import Table
from tests.contract.test_people import personal, rows_of_a_person
from tests.fakes import FakeClock


async def everything(database: Database) -> dict[str, list[dict[str, Any]]]:
    """All rows of all persons, but for codes and what parts them."""
    kept: dict[str, list[dict[str, Any]]] = {}
    async with database.session() as session:
        for table in personal(Table.metadata):
            if table.name not in ("links", "link_codes"):
                rows = [dict(row._mapping) for row in await session.execute(select(table))]
                kept[table.name] = sorted(rows, key=str)
    return kept


async def fill(database: Database, memory: Memory, clock: FakeClock) -> dict[str, int]:
    """A row of the person in every table that has none yet; how many each has."""
    counts: dict[str, int] = {}
    async with database.session() as session:
        for table, row in rows_of_a_person(7, clock.now()):
            owners = {"person_id": memory.person.id, "profile_id": memory.person.profile.id}
            mine = {name: value for name, value in owners.items() if name in table.columns}
            if table.name in ("people", "profiles", "accounts", "links", "link_codes") or not mine:
                continue
            known = {"search_id": 7, "night_id": "7"}
            ours = mine | {name: value for name, value in known.items() if name in table.columns}
            await session.execute(insert(table).values(row | ours))
            name, value = next(iter(mine.items()))
            found = select(func.count()).select_from(table).where(table.columns[name] == value)
            counts[table.name] = await session.scalar(found) or 0
    return counts
