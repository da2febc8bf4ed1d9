"""The engine and its sessions: SQLite by default, PostgreSQL by URL, the same code on both."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import cache, partial
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import TextClause, create_engine, event, inspect, text
from sqlalchemy.engine import URL, Connection, ExceptionContext, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from bot.errors import DatabaseUnavailable
from memory.transactions import READERS, FileTransactions, Found, ServerTransactions, Work

MIGRATIONS = Path(__file__).parent / "migrations"
VERSION = "alembic_version"
"""Alembic's table: the revision that the others have."""
BUSY_MS = 5000
"""How long SQLite waits for another writer."""
RETRY_MS = 50
AT_ONCE, TURN_SECONDS = 4, 60
"""Transactions on SQLite at the same time, and how long others wait for their turn: it lets one write, and those who
wait for that don't go in order, so that in a crowd some would wait too long."""
PAUSE_SECONDS = 0.025
"""Between the portions of long work: who waits for SQLite looks again within 25 ms for the first tenth of a second."""
CONNECT_SECONDS = 5
LOCK = 8_370_437
"""The number PostgreSQL knows our one advisory lock by."""


class Database:
    """Hands out transactions. `session()` commits at its end, or rolls everything back."""

    def __init__(self, url: str, data_dir: Path, *, connections: int = 10, synchronous: str = "normal") -> None:
        """`synchronous` is SQLite's: `full` has each transaction on the disk before it counts as saved."""
        options: dict[str, Any] = {"json_serializer": _dumps, "json_deserializer": orjson.loads}
        options["hide_parameters"] = True  # errors are logged, what people say is not
        try:
            self.url = _async_url(url, data_dir)
            if self.embedded:
                options |= {"pool_size": AT_ONCE, "max_overflow": 0, "pool_timeout": TURN_SECONDS}
            else:
                options |= {"pool_pre_ping": True, "pool_size": connections}
                options |= {"max_overflow": 0, "pool_timeout": TURN_SECONDS}
                options["connect_args"] = {"connect_timeout": CONNECT_SECONDS}
            self.engine: AsyncEngine = create_async_engine(self.url, **options)
        except OSError as error:
            reason = f"{error.strerror or error}: {data_dir}".lower()
            raise DatabaseUnavailable(url=data_dir, reason=reason, mend=_FOLDER) from error
        except (SQLAlchemyError, ImportError, ValueError):  # their words may hold the password
            reason = "that is no address of SQLite or PostgreSQL"
            mend = "Mend it (postgresql://name:password@host:5432/database), or unset it to use SQLite."
            raise DatabaseUnavailable(url="USHER_DATABASE_URL", reason=reason, mend=mend) from None
        self._last_portion = 0.0
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)
        self.engines = [self.engine.sync_engine]
        self._whole: FileTransactions | ServerTransactions = ServerTransactions(self.engine)
        if self.embedded:
            whole = create_engine(self.url.set(drivername="sqlite"), **options | {"pool_size": 1 + READERS})
            self.engines.append(whole)
            self._whole = FileTransactions(whole)
        for engine in self.engines:
            event.listen(engine, "handle_error", _quieten)
            if self.embedded:
                event.listen(engine, "connect", partial(_set_pragmas, synchronous))

    @property
    def embedded(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    def insert(self, table: Any) -> Any:
        """An INSERT that may say what is done on conflict: each database's dialect has its own."""
        return insert_of("sqlite" if self.embedded else "postgresql", table)

    @asynccontextmanager
    async def session(self, *, alone: bool = False) -> AsyncIterator[AsyncSession]:
        """One transaction; `alone` waits until no other such one runs, here or in another process.

        Raises DatabaseUnavailable with the way to mend it when the store fails. A conflict (IntegrityError) is an
        answer of the store and goes through as it is.
        """
        with self._explained():
            async with self._sessions() as session, session.begin():
                if alone:
                    await session.execute(self._begin_alone())
                yield session

    async def read(self, work: Work[Found]) -> Found:
        """What the work finds in one transaction over a plain connection; it is for what every turn asks. Raises as
        `session` does."""
        with self._explained():
            return await self._whole.read(work)

    async def write(self, work: Work[Found], *, alone: bool = False) -> Found:
        """The same of work that changes something: all of it, or nothing where it raises; `alone` as in `session`."""

        def apart(connection: Connection) -> Found:
            connection.execute(self._begin_alone())
            return work(connection)

        with self._explained():
            return await self._whole.write(apart if alone else work)

    async def write_portions(self, works: Iterable[Work[Found]]) -> list[Found]:
        """Long work in portions of some 25 ms, each one transaction and alone. Between two of them others come in, also
        those in other processes, who only look now and then whether SQLite lets them."""
        found = []
        for work in works:
            if self.embedded:
                await asyncio.sleep(self._last_portion + PAUSE_SECONDS - time.monotonic())
            found.append(await self.write(work, alone=True))
            self._last_portion = time.monotonic()
        return found

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise
        except (DBAPIError, PoolTimeout, OSError) as error:
            raise self.unavailable(error) from error

    async def migrate(self) -> None:
        """Bring the tables to the present form, all or nothing; a second process waits for the first."""
        try:
            if await self._is_present():
                return
        except (SQLAlchemyError, OSError) as error:
            raise self.unavailable(error) from error
        from alembic.util import CommandError  # 11 MB and a fifth of a second, for what most starts don't need

        try:
            await self._migrate()
        except CommandError as error:
            mend = "A newer Usher made it: update this one, or point USHER_DATA_DIR or USHER_DATABASE_URL elsewhere."
            raise DatabaseUnavailable(url=self._shown, reason=str(error), mend=mend) from error
        except (SQLAlchemyError, OSError) as error:
            raise self.unavailable(error) from error

    async def _is_present(self) -> bool:
        """Whether the tables have the present form already."""
        async with self.engine.connect() as connection:
            if not await connection.run_sync(lambda bare: inspect(bare).has_table(VERSION)):
                return False
            found = await connection.execute(text(f"SELECT version_num FROM {VERSION}"))  # noqa: S608  our own name
            return set(found.scalars()) == heads()

    async def _migrate(self) -> None:
        async with self.engine.connect() as connection:
            if self.embedded:
                await _write_ahead(connection)
                # SQLite alters a table by copying and dropping it: foreign keys would cascade and empty its children.
                await connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            try:
                await connection.execute(self._begin_alone())
                await connection.run_sync(_upgrade)
                await connection.commit()
            finally:
                await connection.rollback()
                if self.embedded:
                    await connection.exec_driver_sql("PRAGMA foreign_keys=ON")

    async def wipe_log(self) -> None:
        """What was deleted is gone from SQLite's log too, as far as nobody reads just now; else with its next round."""
        if self.embedded:
            async with self.engine.connect() as connection:
                await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        await self._whole.close()
        await self.engine.dispose()

    def unavailable(self, error: Exception) -> DatabaseUnavailable:
        """The error with the way to mend it; the address without its password."""
        reason = (str(getattr(error, "orig", None) or error).splitlines() or [type(error).__name__])[0]
        return DatabaseUnavailable(url=self._shown, reason=reason, mend=_mend(reason.lower(), self.embedded))

    @property
    def _shown(self) -> str:
        return self.url.render_as_string(hide_password=True)

    def _begin_alone(self) -> TextClause:
        return text("BEGIN IMMEDIATE" if self.embedded else f"SELECT pg_advisory_xact_lock({LOCK})")


def insert_of(dialect: str, table: Any) -> Any:
    """An INSERT in the dialect of this name that may say what is done on conflict."""
    if dialect == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # three megabytes that who has SQLite does without

    return postgresql.insert(table)


_FOLDER = "Make the data folder writable, or point USHER_DATA_DIR elsewhere."


def _mend(reason: str, embedded: bool) -> str:
    if "malformed" in reason or "not a database" in reason:
        return "Put back a copy of it, or move the file away: the catalogue is rebuilt, verdicts come from the copy."
    if "locked" in reason:
        return "Another program holds it. Stop the other Usher on this data folder, or wait and try again."
    if "timed out" in reason:
        return "Too much is going on at once. Try again in a moment."
    if "full" in reason or "no space" in reason:
        return "The disk is full. Free some space and try again; nothing that was saved is lost."
    if "readonly" in reason or "unable to open" in reason or "permission" in reason:
        return _FOLDER
    return "Check USHER_DATA_DIR." if embedded else "Start the server or mend USHER_DATABASE_URL."


def _async_url(url: str, data_dir: Path) -> URL:
    if not url:
        return URL.create("sqlite+aiosqlite", database=str(_own_file(data_dir)))
    given = make_url(url.replace("postgres://", "postgresql://", 1))
    driver = {"postgresql": "postgresql+psycopg", "sqlite": "sqlite+aiosqlite"}
    return given.set(drivername=driver.get(given.drivername, given.drivername))


def _own_file(data_dir: Path) -> Path:
    """The database's file, which nobody else on the machine may read: SQLite gives its log the same rights."""
    if not data_dir.exists():
        data_dir.mkdir(parents=True, mode=0o700)
    path = data_dir / "usher.db"
    if not path.exists():
        path.touch(mode=0o600)
    with suppress(OSError):  # another account's, or a disk that knows no rights
        path.chmod(0o600)
    return path


async def _write_ahead(connection: AsyncConnection) -> None:
    """The file is in WAL mode from now on. SQLite doesn't wait for others here, so this does."""
    for left in reversed(range(BUSY_MS // RETRY_MS)):
        try:
            await connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            return
        except OperationalError as error:
            if "locked" not in str(error) or not left:
                raise
            await connection.rollback()
            await asyncio.sleep(RETRY_MS / 1000)


@cache
def heads() -> set[str]:
    """The revisions that no other migration follows, read off their files: those of tables in the present form."""
    told = [path.read_text(encoding="utf-8") for path in (MIGRATIONS / "versions").glob("*.py")]
    made, followed = (
        {found[1] for source in told if (found := re.search(rf'^{name}\b.*= "(\w+)"', source, re.MULTILINE))}
        for name in ("revision", "down_revision")
    )
    return made - followed


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _quieten(context: ExceptionContext) -> None:
    """Of what the database says to an error the first line stays: PostgreSQL goes on with the row it is about, which
    says whose it is and what they said."""
    error = context.original_exception
    whole, _, detail = str(error).partition("\n")
    if not detail:
        return
    error.args = (whole,)
    if told := context.sqlalchemy_exception:
        told.args = (f"({type(error).__module__}.{type(error).__name__}) {whole}",)


def _set_pragmas(synchronous: str, connection: Any, record: object) -> None:
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={BUSY_MS}", "foreign_keys=ON", f"synchronous={synchronous}", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _dumps(value: object) -> str:
    return orjson.dumps(value).decode()
