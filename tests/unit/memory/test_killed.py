"""Usher may be killed at any moment: no verdict is lost, and an import that is run again ends the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bot.ports import Columns
from memory.catalogue import SqlCatalogue
from memory.database import Database
from memory.people import SqlPeople
from memory.sources.fill import LINES
from memory.sources.lines import read
from tests.fakes import DIMENSION, FakeClock, FakeEmbedder, FakeVectors
from tests.unit.memory.working import filler, said

HOUSE = Path(__file__).parents[3]


def until_killed(work: str, *where: Path, after: int) -> list[str]:
    """Start it, kill -9 it after so many printed lines, and give back all that it printed."""
    command = [sys.executable, "-m", "tests.unit.memory.working", work, *map(str, where)]
    environment = os.environ | {"PYTHONPATH": str(HOUSE)}
    process = subprocess.Popen(command, cwd=HOUSE, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    printed = [process.stdout.readline().strip() for _ in range(after)]
    process.kill()
    printed += process.stdout.read().split()
    process.stdout.close()
    assert process.wait() == -9, "it ended before it was killed"
    return printed


async def test_every_verdict_that_was_saved_survives_kill_9(tmp_path: Path) -> None:
    printed = [title for after in (5, 31) for title in until_killed("saving", tmp_path, after=after)]
    database = Database("", tmp_path)
    memory = await SqlPeople(database).load(said("look"), FakeClock().now())
    kept = [judgement.title for judgement in memory.judgements]
    assert len(printed) >= 36
    assert set(printed) <= set(kept)
    assert kept == [f"tmdb:movie:{n}" for n in range(len(kept))], "one half-saved, or one twice"
    assert len(kept) <= len(printed) + 2, "at most one a kill was saved but not yet told"
    assert memory.conversation == {"last": kept[-1]}
    await database.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six transactions' worth of films, some twice and some bad."""
    path = tmp_path_factory.mktemp("file") / "films.jsonl"
    with path.open("w") as out:
        for n in range(6 * LINES):
            line = {"id": f"tmdb:movie:{n % 5500}", "kind": "movie", "title": f"Film {n}", "year": 1950 + n % 70}
            out.write(json.dumps(line if n % 997 else {"id": n}) + "\n")
    return path


async def imported(folder: Path, file: Path) -> tuple[Columns, int, int]:
    """Everything after an import that nobody disturbs; the lines written, and the documents embedded by it."""
    database, embedder, vectors = Database("", folder), FakeEmbedder(), FakeVectors()
    await database.migrate()
    work = filler(database, embedder, vectors)
    loaded = await work.load(read(file), "file")
    embedded = await work.embed()
    await work.index()
    columns = await SqlCatalogue(database, model="fake", model_name="fake", dimension=DIMENSION).columns()
    assert set(vectors.held) == set(columns.ids)
    await database.close()
    return columns, loaded.written, embedded


async def test_an_import_killed_anywhere_is_completed_by_the_next(tmp_path: Path, file: Path) -> None:
    whole, written, embedded = await imported(tmp_path / "whole", file)
    assert embedded == len(whole.ids)
    for name, after in (("while reading", 3), ("while embedding", 8)):
        folder = tmp_path / name
        until_killed("importing", folder, file, after=after)
        again, written_again, embedded_again = await imported(folder, file)
        assert written_again < written or embedded_again < embedded, "the first run's work was thrown away"
        assert again.ids == whole.ids
        assert again.titles == whole.titles
        assert np.array_equal(again.year, whole.year)
        assert np.array_equal(again.vectors, whole.vectors)
