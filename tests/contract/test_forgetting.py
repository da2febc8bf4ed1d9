"""Forgetting leaves nothing and an export leaves nothing out, whatever tables there are."""

import json

from sqlalchemy import func, insert, select

from bot.persons import Forgotten, Memory, Person, Profile
from memory.database import Database
from memory.people import SqlPeople
from memory.tables import Table
from tests.contract.test_people import IMPERSONAL, mine, personal, rows_of_a_person
from tests.contract.visits import Visits
from tests.fakes import FakeClock


class TestForgettingAndExport:
    """Found through the tables' own metadata, so that a new table can't be left out."""

    def test_every_table_is_impersonal_or_hangs_on_people(self) -> None:
        assert {table.name for table in personal(Table.metadata)} == set(Table.metadata.tables) - IMPERSONAL

    async def test_forgetting_leaves_nothing_in_any_table(self, database: Database, clock: FakeClock) -> None:
        people = SqlPeople(database)
        async with database.session() as session:
            for number in (1, 2):
                for table, row in rows_of_a_person(number, clock.now()):
                    await session.execute(insert(table).values(row))
        for number in (1, 2):
            memory = Memory(person=Person(id=number, profile=Profile(id=number)))
            await people.save(Visits(people, clock).event(), memory, {}, [Forgotten()], clock.now())
            async with database.session() as session:
                for table in personal(Table.metadata):
                    left = await session.scalar(select(func.count()).select_from(table).where(mine(table, number)))
                    assert left == 0, f"{table.name} still knows a forgotten person"
                    others = await session.scalar(select(func.count()).select_from(table).where(mine(table, 2)))
                    assert others == (1 if number == 1 else 0), f"{table.name} lost another person's row"

    async def test_an_export_holds_every_table_of_the_person_alone(self, database: Database, clock: FakeClock) -> None:
        async with database.session() as session:
            for number in (1, 2):
                for table, row in rows_of_a_person(number, clock.now()):
                    await session.execute(insert(table).values(row))
        kept = await SqlPeople(database).export(1)
        assert {name: len(rows) for name, rows in kept.items()} == {t.name: 1 for t in personal(Table.metadata)}
        json.dumps(kept)
