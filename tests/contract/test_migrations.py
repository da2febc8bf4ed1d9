"""Migrations make exactly what memory/tables.py says, whole or not at all, and keep what is there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, Integer, MetaData, func, insert, inspect, select, text

from bot.errors import DatabaseUnavailable
from memory import database as database_module
from memory.database import MIGRATIONS, Database, heads
from memory.tables import Table
from tests.contract.conftest import Reopen, empty_schema
from tests.contract.test_people import _value, rows_of_a_person
from tests.fakes import FakeClock


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, Table.metadata))


@pytest.fixture
async def fresh(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database("", tmp_path)
    yield database
    await database.close()


async def test_migrations_from_nothing_make_exactly_the_tables(database: Database) -> None:
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrating_again_changes_nothing(database: Database, clock: FakeClock) -> None:
    async with database.session() as session:
        for table, row in rows_of_a_person(1, clock.now()):
            await session.execute(insert(table).values(row))
    await database.migrate()
    async with database.session() as session:
        for table, _ in rows_of_a_person(1, clock.now()):
            assert await session.scalar(select(func.count()).select_from(table)) == 1, table.name


async def test_processes_that_start_at_once_migrate_once(tmp_path: Path) -> None:
    starting = [Database("", tmp_path) for _ in range(3)]
    await asyncio.gather(*(database.migrate() for database in starting))
    async with starting[0].engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    for database in starting:
        await database.close()


async def test_a_migration_that_fails_leaves_nothing_behind(fresh: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade = database_module._upgrade

    def interrupted(connection: Connection) -> None:
        upgrade(connection)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(database_module, "_upgrade", interrupted)
        with pytest.raises(DatabaseUnavailable, match="disk is full"):
            await fresh.migrate()
    async with fresh.engine.connect() as connection:
        assert await connection.run_sync(lambda c: inspect(c).get_table_names()) == []
    await fresh.migrate()


async def test_a_table_rebuilt_by_a_migration_keeps_its_children(
    database: Database, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite alters a table by copying and dropping it, which would cascade to everything a person ever said."""

    def rebuild(connection: Connection) -> None:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("people", recreate="always") as people:
            people.add_column(Column("age", Integer, nullable=True))

    async with database.session() as session:
        for table, row in rows_of_a_person(1, clock.now()):
            await session.execute(insert(table).values(row))
    if not database.embedded:
        pytest.skip("PostgreSQL alters tables in place")
    monkeypatch.setattr(database_module, "_upgrade", rebuild)
    monkeypatch.setattr(database_module, "heads", lambda: {"9999"})
    await database.migrate()
    async with database.session() as session:
        assert await session.scalar(text("SELECT count(*) FROM verdicts")) == 1
        assert await session.scalar(text("SELECT count(age) + count(*) FROM people")) == 1
        assert await session.scalar(text("PRAGMA foreign_keys")) == 1


async def test_a_store_of_a_newer_usher_is_refused_with_the_way_to_mend_it(reopen: Reopen) -> None:
    database = reopen()
    async with database.session() as session:
        before = await session.scalar(text("SELECT version_num FROM alembic_version"))
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseUnavailable, match="newer Usher"):
        await database.migrate()
    async with database.session() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = :was"), {"was": before})


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_store_of_the_first_release_loses_nothing(
    kind: str, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every table has a row, and has it still when Usher is updated; what titles are called is counted anew."""
    with nullcontext("") if kind == "sqlite" else empty_schema() as url:
        database = Database(url, tmp_path)
        with monkeypatch.context() as patch:
            latest = command.upgrade
            patch.setattr(command, "upgrade", lambda config, _: latest(config, "0001"))
            await database.migrate()
        async with database.engine.begin() as connection:
            before = await connection.run_sync(_filled, clock)
        await database.migrate()
        async with database.engine.connect() as connection:
            after = await connection.run_sync(_rows)
            assert await connection.run_sync(differences) == []
        await database.close()
    assert before.keys() - after.keys() == {"title_names"}
    for table, row in before.items():
        if table in after:
            assert row.items() <= after[table].items(), table


def _filled(connection: Connection, clock: FakeClock) -> dict[str, dict[str, Any]]:
    """One row in every table there is; the rows, by table."""
    there = MetaData()
    there.reflect(connection)
    for table in there.sorted_tables:
        if table.name != "alembic_version":
            values = {column.name: _value(column.type, column.foreign_keys, 1, clock.now()) for column in table.columns}
            connection.execute(insert(table).values(values))
    return _rows(connection)


def _rows(connection: Connection) -> dict[str, dict[str, Any]]:
    """The first row of every table that has one."""
    there = MetaData()
    there.reflect(connection)
    found = {table.name: connection.execute(select(table)).mappings().first() for table in there.sorted_tables}
    return {name: dict(row) for name, row in found.items() if row and name != "alembic_version"}


def test_the_last_migration_is_read_off_the_files_as_alembic_reads_it() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert heads() == set(ScriptDirectory.from_config(config).get_heads())


async def test_tables_in_the_present_form_need_no_alembic(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    await database.migrate()

    def upgrade(connection: Connection) -> None:
        raise AssertionError("nothing is to be brought anywhere")

    monkeypatch.setattr("memory.database._upgrade", upgrade)
    await database.migrate()
