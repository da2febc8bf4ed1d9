"""Whole transactions, each one piece of work over a plain connection.

What a turn does with SQLite is handed to a thread once, and not several times a statement as by an asynchronous
session; those that write go one at a time, in their order. Servers are asked over the connections of all others.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Insert
from sqlalchemy.ext.asyncio import AsyncEngine

Found = TypeVar("Found")
Work = Callable[[Connection], Found]
READERS = 2
"""Threads that read SQLite beside the one that writes."""


def made(connection: Connection, row: Insert, values: dict[str, Any]) -> int:
    """The number of the new row."""
    key = connection.execute(row, values).inserted_primary_key
    assert key is not None
    return int(key[0])


class ServerTransactions:
    """Over the connections of an asynchronous engine."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def read(self, work: Work[Found]) -> Found:
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    write = read

    async def close(self) -> None:
        """Nothing here is its own."""


class FileTransactions:
    """Over connections of their own, in threads of their own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._readers = ThreadPoolExecutor(READERS, "reads")
        self._writer = ThreadPoolExecutor(1, "writes")

    async def read(self, work: Work[Found]) -> Found:
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._done, work)

    async def write(self, work: Work[Found]) -> Found:
        return await asyncio.get_running_loop().run_in_executor(self._writer, self._done, work)

    async def close(self) -> None:
        """What was begun is finished first."""
        for threads in (self._readers, self._writer):
            await asyncio.to_thread(threads.shutdown)
        self._engine.dispose()

    def _done(self, work: Work[Found]) -> Found:
        with self._engine.begin() as connection:
            return work(connection)
