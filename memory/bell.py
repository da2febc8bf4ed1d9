"""How processes that share a database hear at once that there is something to do: LISTEN and NOTIFY on PostgreSQL."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from memory.database import Database

log = structlog.get_logger("usher.database")

CHANNEL = "usher"
AGAIN_SECONDS = 2.0
"""Before a connection that was lost is made anew; whoever waits looks by themselves meanwhile."""


class Bell:
    """`ring` is heard once its transaction is committed. On SQLite it is heard in this process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rings: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def ring(self, session: AsyncSession, what: str) -> None:
        if self._database.embedded:
            self._rings[what].set()
        else:
            await session.execute(text("SELECT pg_notify(:channel, :what)"), {"channel": CHANNEL, "what": what})

    async def rung(self, what: str, seconds: float) -> bool:
        """Whether it rings within so long, or has since the last call."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._rings[what].wait()
        rang = self._rings[what].is_set()
        self._rings[what].clear()
        return rang

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Hear other processes while this is open."""
        if self._database.embedded:
            yield
            return
        hearing = asyncio.create_task(self._keep_hearing(), name="bell")
        try:
            yield
        finally:
            hearing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await hearing

    async def _keep_hearing(self) -> None:
        while True:
            try:
                await self._hear()
            except Exception as error:
                log.warning("not hearing others", error=type(error).__name__, again_in=AGAIN_SECONDS)
            await asyncio.sleep(AGAIN_SECONDS)

    async def _hear(self) -> None:
        """Until the connection is lost."""
        import psycopg

        address = self._database.url.set(drivername="postgresql").render_as_string(hide_password=False)
        async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            async for note in connection.notifies():
                self._rings[note.payload].set()
