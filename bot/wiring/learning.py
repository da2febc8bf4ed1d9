"""What the process that learns from ratings does: it reads them itself, so that the running Usher carries none."""

import asyncio
from pathlib import Path

from bot.jobs.retraining import fit_into
from bot.ports import Ratings
from memory.database import Database
from memory.ratings import SqlRatings


def learn(url: str, data_dir: Path, path: Path) -> None:
    """Read all ratings of the store and learn from them."""
    fit_into(asyncio.run(_read(url, data_dir)), path)


async def _read(url: str, data_dir: Path) -> Ratings:
    database = Database(url, data_dir)
    try:
        return await SqlRatings(database).read()
    finally:
        await database.close()
