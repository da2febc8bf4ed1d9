"""The stores to hold to their contracts: SQLite always, PostgreSQL where USHER_TEST_POSTGRES says one runs."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from memory.database import Database
from memory.links import SqlLinks
from memory.people import SqlPeople
from memory.tables import Table
from tests.contract.linking import GIVER, TAKER, Turns
from tests.fakes import FakeClock

EMPTIED = f"""
DO $$ BEGIN
{"".join(f"DELETE FROM {table.name};" for table in reversed(Table.metadata.sorted_tables))}
PERFORM setval(quote_ident(sequencename)::regclass, 1, false)
  FROM pg_sequences WHERE schemaname = current_schema();
END $$
"""
"""No TRUNCATE: that makes new files for all tables and waits for the disk, a second a test on a busy one."""
NO_POSTGRES = "USHER_TEST_POSTGRES is not set, as in postgresql://postgres@127.0.0.1:5432/test"

Reopen = Callable[[], Database]
"""A new Database on the same store, as another process or the next start would have it; closed after the test."""


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables, to be copied."""
    folder = tmp_path_factory.mktemp("migrated")
    _migrate("", folder)
    return folder / "usher.db"


@pytest.fixture(scope="session")
def schema() -> Iterator[str]:
    """The URL of an empty schema of our own on PostgreSQL; it goes with the session."""
    with empty_schema() as url:
        yield url


@contextmanager
def empty_schema() -> Iterator[str]:
    server = os.environ.get("USHER_TEST_POSTGRES", "")
    if not server:
        pytest.skip(NO_POSTGRES)
    name = f"usher_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
        yield f"{server}{'&' if '?' in server else '?'}options=-csearch_path%3D{name}%20-csynchronous_commit%3Doff"
        connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture(scope="session")
def postgres(schema: str) -> str:
    """The URL of a PostgreSQL schema with all tables."""
    _migrate(schema, Path())
    return schema


@pytest.fixture
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Callable[[str], Reopen]]:
    """`store("sqlite")` or `store("postgresql")` gives an empty one, all tables there."""
    opened: list[Database] = []

    def of(kind: str) -> Reopen:
        url = request.getfixturevalue("postgres") if kind == "postgresql" else ""
        if not url:
            shutil.copy(request.getfixturevalue("migrated"), tmp_path / "usher.db")

        def again() -> Database:
            opened.append(Database(url, tmp_path))
            return opened[-1]

        return again

    yield of
    for database in opened:
        if database is opened[0] and not database.embedded:
            async with database.session() as session:
                await (await session.connection()).exec_driver_sql(EMPTIED)
        await database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def reopen(request: pytest.FixtureRequest, store: Callable[[str], Reopen]) -> Reopen:
    return store(request.param)


@pytest.fixture
def database(reopen: Reopen) -> Database:
    return reopen()


def _migrate(url: str, folder: Path) -> None:
    async def migrate() -> None:
        database = Database(url, folder)
        await database.migrate()
        await database.close()

    with ThreadPoolExecutor(1) as thread:  # of a loop of its own: the test's is running already
        thread.submit(asyncio.run, migrate()).result()


@pytest.fixture
def links(database: Database) -> SqlLinks:
    return SqlLinks(database, secret=lambda: "secret")


@pytest.fixture
def giver(database: Database, clock: FakeClock) -> Turns:
    return Turns(SqlPeople(database), clock, GIVER, chat="11")


@pytest.fixture
def taker(database: Database, clock: FakeClock) -> Turns:
    return Turns(SqlPeople(database), clock, TAKER, chat="22")
