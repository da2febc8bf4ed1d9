"""A store that fails says what is wrong with it and how to mend it; what was saved before stays."""

import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.errors import DatabaseUnavailable
from bot.titles import Title, TitleId
from memory import database as database_module
from memory.catalogue import SqlCatalogue
from memory.database import Database
from memory.people import SqlPeople
from tests.fakes import FakeClock
from tests.unit.memory.working import said


async def fails(url: str, folder: Path) -> str:
    """What opening and migrating a store that can't be used says."""
    with pytest.raises(DatabaseUnavailable) as caught:
        await Database(url, folder).migrate()
    return str(caught.value)


def films(count: int, first: int = 0) -> list[Title]:
    return [
        Title(id=TitleId(f"tmdb:movie:{n}"), kind="movie", title=f"Film {n}", overview="x" * 500)
        for n in range(first, first + count)
    ]


async def count(database: Database, table: str = "titles") -> Any:
    async with database.session() as session:
        return await session.scalar(text(f"SELECT count(*) FROM {table}"))


def sql(database: Database) -> SqlCatalogue:
    return SqlCatalogue(database, model="m", model_name="m", dimension=8)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgres://ann:secret@127.0.0.1:9/usher", "postgresql+psycopg://ann:***@127.0.0.1:9/usher"),
        ("postgresql://ann:secret@127.0.0.1:9/usher", "postgresql+psycopg://ann:***@127.0.0.1:9/usher"),
        ("sqlite:////nowhere/at/all.db", "sqlite+aiosqlite:////nowhere/at/all.db"),
        ("nonsense with secret", "USHER_DATABASE_URL"),
        ("mysql://ann:secret@127.0.0.1/usher", "USHER_DATABASE_URL"),
        ("oracle+nothing://ann:secret@127.0.0.1/usher", "USHER_DATABASE_URL"),
        ("postgresql://ann:secret@127.0.0.1:port/usher", "USHER_DATABASE_URL"),
    ],
)
async def test_an_address_that_leads_nowhere_is_told_without_its_password(tmp_path: Path, url: str, shown: str) -> None:
    said = await fails(url, tmp_path)
    assert said.startswith(f"The database at {shown} can't be used:")
    assert "USHER_DATABASE_URL" in said or "USHER_DATA_DIR" in said
    assert "secret" not in said


async def test_a_data_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "Make the data folder writable, or point USHER_DATA_DIR elsewhere." in await fails(
        "", tmp_path / "file" / "data"
    )
    assert "USHER_DATA_DIR" in await fails("", Path("/proc/usher"))


async def test_a_data_folder_with_odd_letters_is_fine(tmp_path: Path) -> None:
    folder = tmp_path / "a b#c?d%20é"
    database = Database("", folder)
    await database.migrate()
    await database.close()
    assert (folder / "usher.db").exists()


async def test_a_store_that_may_only_be_read(database: Database, tmp_path: Path) -> None:
    reader = Database(f"sqlite:///file:{tmp_path / 'usher.db'}?mode=ro&uri=true", tmp_path)
    assert await count(reader) == 0
    with pytest.raises(DatabaseUnavailable, match="Make the data folder writable"):
        await sql(reader).upsert(films(1), "file")
    await reader.close()


@pytest.mark.parametrize("content", [b"this is no database\n" * 500, b"SQLite format 3\0" + b"\xff" * 9000])
async def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "usher.db").write_bytes(content)
    assert "Put back a copy of it" in await fails("", tmp_path)
    assert (tmp_path / "usher.db").read_bytes() == content


async def test_a_database_with_torn_pages(database: Database, tmp_path: Path) -> None:
    await sql(database).upsert(films(500), "file")
    await database.close()
    path = tmp_path / "usher.db"
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    path.write_bytes(data)
    torn = Database("", tmp_path)
    with pytest.raises(DatabaseUnavailable, match="Put back a copy of it"):
        await sql(torn).upsert(films(1000), "file")
    await torn.close()


class TestAnotherProgramHoldsIt:
    @pytest.fixture
    async def impatient(
        self, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> AsyncIterator[Database]:
        monkeypatch.setattr(database_module, "BUSY_MS", 50)
        impatient = Database("", tmp_path)
        yield impatient
        await impatient.close()

    async def test_writing_says_so_and_works_again_afterwards(
        self, impatient: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        holder = sqlite3.connect(tmp_path / "usher.db", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseUnavailable, match=r"locked.*Another program holds it"):
            await sql(impatient).upsert(films(1), "file")
        await impatient.migrate()  # the tables have their form: a start writes nothing, and waits for nobody
        monkeypatch.setattr(database_module, "heads", lambda: {"9999"})
        with pytest.raises(DatabaseUnavailable, match="Another program holds it"):
            await impatient.migrate()
        holder.execute("ROLLBACK")
        holder.close()
        assert await sql(impatient).upsert(films(1), "file") == 1

    async def test_reading_goes_on(self, impatient: Database, tmp_path: Path) -> None:
        await sql(impatient).upsert(films(3), "file")
        holder = sqlite3.connect(tmp_path / "usher.db", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        assert await count(impatient) == 3
        holder.close()

    async def test_turns_are_read_meanwhile_and_told_where_they_can_not_be_saved(
        self, impatient: Database, tmp_path: Path
    ) -> None:
        people, hello, now = SqlPeople(impatient), said("hello"), FakeClock().now()
        memory = await people.load(hello, now)
        with closing(sqlite3.connect(tmp_path / "usher.db", isolation_level=None)) as holder:
            holder.execute("BEGIN IMMEDIATE")
            assert await people.load(hello, now) == memory
            with pytest.raises(DatabaseUnavailable, match=r"locked.*Another program holds it"):
                await people.save(hello, memory, {"step": 1}, [], now)
        await people.save(hello, memory, {"step": 1}, [], now)
        assert (await people.load(hello, now)).conversation == {"step": 1}

    async def test_a_short_hold_is_waited_for(self, database: Database, tmp_path: Path) -> None:
        holder = sqlite3.connect(tmp_path / "usher.db", isolation_level=None, check_same_thread=False)
        holder.execute("BEGIN IMMEDIATE")
        threading.Timer(0.2, holder.execute, ["ROLLBACK"]).start()
        assert await sql(database).upsert(films(1), "file") == 1
        holder.close()


async def test_a_full_disk_says_so_and_keeps_what_was_saved(database: Database, tmp_path: Path) -> None:
    await sql(database).upsert(films(100), "file")
    full = Database("", tmp_path)

    def no_more_pages(connection: Any, record: object) -> None:
        connection.execute("PRAGMA max_page_count = 1").close()

    for engine in full.engines:
        event.listen(engine, "connect", no_more_pages)

    for _ in range(3):
        with pytest.raises(DatabaseUnavailable, match=r"full.*Free some space"):
            await sql(full).upsert(films(1000, first=50), "file")
    assert await count(full) == 100
    await full.close()
    assert await sql(database).upsert(films(1000, first=50), "file") == 950


async def test_a_session_that_fails_keeps_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.session() as session:
            await session.execute(text("INSERT INTO notes VALUES ('half', 'done')"))
            1 / 0  # noqa: B018  # what is raised is the point
    assert await count(database, "notes") == 0


async def test_too_much_at_once_is_told_as_that(database: Database) -> None:
    said = str(database.unavailable(PoolTimeout("QueuePool limit of size 5 reached, connection timed out")))
    assert "Try again in a moment." in said


async def test_every_connection_keeps_foreign_keys_and_writes_ahead(database: Database) -> None:
    async with database.session() as session:
        assert await session.scalar(text("PRAGMA foreign_keys")) == 1
        assert await session.scalar(text("PRAGMA journal_mode")) == "wal"


async def test_an_error_of_the_store_does_not_tell_what_somebody_said(tmp_path: Path) -> None:
    """What nobody expected is logged with its words."""
    database = Database("", tmp_path)
    await database.migrate()
    with pytest.raises(IntegrityError) as caught:
        async with database.session() as session:
            told = {"said": "my secret", "at": "2026-01-01"}
            await session.execute(text("INSERT INTO insights (said, at) VALUES (:said, :at)"), told)
    await database.close()
    assert "secret" not in str(caught.value)
