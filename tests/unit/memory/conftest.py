"""A migrated SQLite store in a folder of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from memory.database import Database


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database("", tmp_path)
    await database.migrate()
    yield database
    await database.close()
