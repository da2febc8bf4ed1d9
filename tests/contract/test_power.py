"""When the power goes, what was not synced is gone, all of it or any part: the database is whole at the next start, and
with `synchronous: full` no verdict is lost that was said to be saved.

Every write and every sync of a process is recorded (`tests/power/recorder.c`, preloaded); from that, what the disk
holds is put together for many moments, as a file system that drops unsynced writes would leave it.
"""

import os
import random
import shutil
import sqlite3
import struct
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

HERE = Path(__file__).parents[1] / "power"
TURNS, MOMENTS, SECTOR = 12, 40, 512
Change = tuple[str, int, bytes]
"""W offset data, or T length."""


@dataclass(slots=True)
class Disk:
    """What is safe of each file, and what was done to it since it was synced last."""

    safe: dict[str, bytes] = field(default_factory=dict)
    since: defaultdict[str, list[Change]] = field(default_factory=lambda: defaultdict(list))
    saved: int = 0

    def take(self, kind: str, path: str, offset: int, data: bytes) -> None:
        name = Path(path).name
        if name == "saved":
            self.saved += len(data)
        elif kind == "S":
            self.safe[name] = applied(self.safe.get(name, b""), self.since.pop(name, []))
        elif kind == "U":
            self.safe.pop(name, None)
            self.since.pop(name, None)
        else:
            self.since[name].append((kind, offset, data))

    def left(self, folder: Path, chance: random.Random | None) -> None:
        """What the power cut leaves: what is safe; with a `chance`, and any sectors of what is not."""
        for name in {*self.safe, *self.since}:
            since = [part for change in self.since.get(name, []) for part in torn(change, chance)] if chance else []
            content = applied(self.safe.get(name, b""), since)
            if content or name in self.safe:
                (folder / name).write_bytes(content)


def applied(content: bytes, changes: list[Change]) -> bytes:
    whole = bytearray(content)
    for kind, offset, data in changes:
        if kind == "T":
            whole[:] = whole[:offset].ljust(offset, b"\0")
        else:
            whole.extend(b"\0" * (offset - len(whole)))
            whole[offset : offset + len(data)] = data
    return bytes(whole)


def torn(change: Change, chance: random.Random) -> Iterator[Change]:
    kind, offset, data = change
    for start in range(0, max(1, len(data)), SECTOR):
        if chance.random() < 0.5:
            yield kind, offset + start, data[start : start + SECTOR]


def records(path: Path) -> Iterator[tuple[str, str, int, bytes]]:
    told, at = path.read_bytes(), 0
    while at < len(told):
        kind, name, offset, length = struct.unpack_from("<cHQQ", told, at)
        at += 19
        yield kind.decode(), told[at : at + name].decode(), offset, told[at + name : at + name + length]
        at += name + length


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not compiler or not sys.platform.startswith("linux"):
        pytest.skip("without a C compiler on Linux nothing records what is written and synced")
    library = tmp_path_factory.mktemp("recorder") / "recorder.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, HERE / "recorder.c", "-ldl"], check=True)
    return library


def recorded(recorder: Path, migrated: Path, folder: Path, mode: str) -> tuple[Disk, list[tuple[str, str, int, bytes]]]:
    """The disk before, and what a process did to it then."""
    data, log = folder / "data", folder / "log"
    data.mkdir()
    shutil.copy(migrated, data / "usher.db")
    disk = Disk(safe={"usher.db": (data / "usher.db").read_bytes()})
    chosen = {"LD_PRELOAD": str(recorder), "RECORDED_FOLDER": str(data), "RECORDED_TO": str(log)}
    command = [sys.executable, HERE / "turns.py", data, mode, str(TURNS)]
    subprocess.run(
        command, env={**os.environ, **chosen, "PYTHONPATH": str(HERE.parents[1])}, cwd=HERE.parents[1], check=True
    )
    return disk, list(records(log))


def verdicts(folder: Path) -> list[str]:
    """What is there at the next start; the database says that it is whole."""
    with sqlite3.connect(folder / "usher.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = [title for (title,) in database.execute("SELECT title_id FROM verdicts ORDER BY id")]
    database.close()
    return found


@pytest.mark.parametrize("mode", ["normal", "full"])
def test_a_power_cut_leaves_a_whole_database(recorder: Path, migrated: Path, tmp_path: Path, mode: str) -> None:
    disk, done = recorded(recorder, migrated, tmp_path, mode)
    chance = random.Random(7)
    moments = set(chance.sample(range(len(done)), min(MOMENTS, len(done)))) | {len(done) - 1}
    lost = cuts = 0
    for moment, what in enumerate(done):
        disk.take(*what)
        if moment not in moments:
            continue
        for torn_too in (None, chance):
            left = tmp_path / f"{moment}-{torn_too is None}"
            left.mkdir()
            disk.left(left, torn_too)
            found = verdicts(left)
            assert found == [f"tmdb:movie:{number}" for number in range(len(found))], "nothing between two is lost"
            lost, cuts = lost + max(0, disk.saved - len(found)), cuts + 1
            if mode == "full":
                assert len(found) >= disk.saved, "it was said to be saved"
            shutil.rmtree(left)
    assert disk.saved == TURNS and cuts > 50
    if mode == "normal":
        assert lost, "this is what full is for; without it the drill would prove nothing"
