"""What one process learned, all know: through the database, whole or not at all; and vectors that are mapped."""

import asyncio
from pathlib import Path

import numpy as np
import pytest

from memory import parcels as parcels_module
from memory.mapped import MappedVectors
from memory.parcels import SqlParcels
from tests.contract.conftest import Reopen


async def test_a_file_is_handed_on_and_fetched_once(
    reopen: Reopen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcels_module, "PIECE", 10)
    here, there = SqlParcels(reopen()), SqlParcels(reopen())
    own, copy = tmp_path / "own" / "model.npz", tmp_path / "other" / "model.npz"
    own.parent.mkdir()
    assert not await there.fetch("model", copy)
    for data in (b"what was learned of everybody", b"more"):
        own.write_bytes(data)
        await here.put("model", own)
        assert not await here.fetch("model", own), "it is its own"
        assert await there.fetch("model", copy)
        assert copy.read_bytes() == data
        assert not await there.fetch("model", copy)
    copy.unlink()
    assert await there.fetch("model", copy)


async def test_processes_with_one_folder_may_fetch_at_once(
    reopen: Reopen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcels_module, "PIECE", 10)
    source, target = tmp_path / "source", tmp_path / "one" / "target"
    source.write_bytes(b"what was learned of everybody")
    await SqlParcels(reopen()).put("model", source)
    parcels = [SqlParcels(reopen()) for _ in range(3)]
    await asyncio.gather(*(each.fetch("model", target) for each in parcels))
    assert target.read_bytes() == source.read_bytes()
    assert sorted(path.name for path in target.parent.iterdir()) == ["target", "target.digest"]


def test_vectors_are_mapped_until_the_catalogue_changes(tmp_path: Path) -> None:
    vectors = np.eye(4, 8, dtype=np.float32)
    mapped = MappedVectors(tmp_path / "arrays", least=0)
    assert mapped.find("1", 4, 8) is None
    kept = mapped.keep("1", vectors)
    assert isinstance(kept.base, np.memmap) and np.array_equal(kept, vectors)
    assert mapped.find("1", 5, 8) is None
    assert mapped.keep("2", vectors[:3]).shape == (3, 8)
    assert mapped.find("1", 4, 8) is None
    assert np.array_equal(kept, vectors), "who has it keeps it"
    [path] = (tmp_path / "arrays").iterdir()
    path.write_bytes(b"half of a file")
    assert mapped.find("2", 3, 8) is None
    assert MappedVectors(tmp_path / "few").keep("1", vectors) is vectors
