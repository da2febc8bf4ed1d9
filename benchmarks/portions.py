"""How long what a turn saves waits for SQLite while much is written beside it: imports, ratings, analyses.

`python -m benchmarks portions [--short]`. A connection of its own asks for the right to write, gives it back, and asks
again, all the time; by the clock, so a busy machine shows more. Target: nobody waits longer than 250 ms, and 50 ms is
what one portion takes.
"""

import asyncio
import sqlite3
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.house import CATALOGUE, neighbours
from bot.titles import Analysis, Title, TitleId
from memory.analysis import SqlAnalyses
from memory.catalogue import SqlCatalogue
from memory.database import Database
from memory.documents import digest, document
from memory.sources.lines import read
from memory.sources.movielens import Rating, store_ratings
from memory.sources.starter import starter_vectors

TARGET = 250.0
RATINGS = 6
"""A title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """How long the work took, and the milliseconds that others waited for the right to write."""

    what: str
    seconds: float
    values: tuple[float, ...]

    def at(self, percent: float) -> float:
        return float(np.percentile(self.values, percent)) if self.values else 0.0


@contextmanager
def asking(path: Path, values: list[float]) -> Iterator[None]:
    """Somebody who wants to write all the time."""
    over = threading.Event()

    def ask() -> None:
        connection = sqlite3.connect(path, isolation_level=None, timeout=60)
        while not over.is_set():
            started = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
            values.append((time.perf_counter() - started) * 1000)
            time.sleep(0.005)
        connection.close()

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def analysis(title: TitleId) -> Analysis:
    return Analysis(
        title=title, themes=(("friendship", 0.8), ("memory", 0.6), ("loss", 0.5)), complexity=0.4, country="US",
        decade=1990, fame=0.5, intensity=0.5, arc="rise", pace=0.5, palette="warm", spectacle=0.3, realism=0.7,
        source="estimated",
    )  # fmt: skip


async def run(short: bool) -> tuple[Waited, ...]:
    count = 4_000 if short else 20_000
    titles = list(islice((line for line in read(CATALOGUE) if isinstance(line, Title)), count))
    vectors = neighbours(starter_vectors().vectors, len(titles))
    found: list[Waited] = []
    with TemporaryDirectory() as folder:
        database = Database("", Path(folder))
        await database.migrate()
        catalogue = SqlCatalogue(database, model="m", model_name="m", dimension=vectors.shape[1])

        async def ratings() -> None:
            each = ((str(n % 900), titles[n % count].id, n) for n in range(RATINGS * count))
            await store_ratings(database, [Rating(rater=who, title=title, stars=3.5, at=n) for who, title, n in each])

        async def put() -> None:
            for start in range(0, count, 1000):
                await SqlAnalyses(database).put([analysis(title.id) for title in titles[start : start + 1000]])

        async def upsert() -> None:
            for start in range(0, count, 1000):
                await catalogue.upsert(titles[start : start + 1000], "file")

        async def embed() -> None:
            for start in range(0, count, 1024):
                some = titles[start : start + 1024]
                digests = [digest(document(title)) for title in some]
                await catalogue.store_vectors([t.id for t in some], digests, vectors[start : start + 1024])

        works: dict[str, Callable[[], Awaitable[None]]] = {
            "import of titles": upsert, "their vectors": embed, "analyses": put, "ratings": ratings,
        }  # fmt: skip
        for what, work in works.items():
            values: list[float] = []
            with asking(Path(folder) / "usher.db", values):
                started = time.perf_counter()
                await work()
            found.append(Waited(what=what, seconds=time.perf_counter() - started, values=tuple(values)))
        await database.close()
    return tuple(found)


def main(short: bool) -> bool:
    """Print the table; True when nobody waits too long."""
    waits = asyncio.run(run(short))
    print(f"{'beside':<20}{'took s':>8}{'asked':>7}{'p50 ms':>9}{'p99 ms':>9}{'most':>9}{'target':>9}")
    for w in waits:
        row = f"{w.what:<20}{w.seconds:>8.1f}{len(w.values):>7}{w.at(50):>9.1f}{w.at(99):>9.1f}{w.at(100):>9.1f}"
        print(f"{row}{TARGET:>9.0f}{'' if w.at(99) <= TARGET else '  missed'}")
    return all(w.at(99) <= TARGET for w in waits)
