"""Vectors of the whole catalogue as a file that is mapped instead of read: processes of one machine with one data
folder share its pages, and the system takes back what nobody looks at."""

import hashlib
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import numpy as np

from bot.ports import Floats

SUFFIX = ".vectors.npy"
LEAST = 16 << 20
"""Bytes from which a file is worth while: fewer are read as quickly."""


class MappedVectors:
    """One file for each version of the catalogue and model, made from the database; older ones go. Whoever has one
    mapped keeps it."""

    def __init__(self, folder: Path, *, least: int = LEAST) -> None:
        self._folder, self._least = folder, least

    def find(self, version: str, rows: int, dimension: int) -> Floats | None:
        """float32 [rows, dimension] as it was kept; None when it wasn't, or can't be read."""
        with suppress(OSError, ValueError):
            # As a plain array: the kind that NumPy makes of a mapped file is slow to take rows from.
            found: Floats = np.load(self._path(version), mmap_mode="r").view(np.ndarray)
            if found.shape == (rows, dimension) and found.dtype == np.float32:
                return found
        return None

    def keep(self, version: str, vectors: Floats) -> Floats:
        """The same, mapped; as they are where they are few or there is no room for them."""
        if vectors.nbytes < self._least:
            return vectors
        path = self._path(version)
        half = path.with_name(f".{uuid4().hex}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with half.open("wb") as file:
                np.save(file, vectors)
            half.replace(path)
            for old in self._folder.glob(f"*{SUFFIX}"):
                if old != path:
                    old.unlink(missing_ok=True)
        except OSError:
            half.unlink(missing_ok=True)
            return vectors
        mapped = self.find(version, *vectors.shape)
        return vectors if mapped is None else mapped

    def _path(self, version: str) -> Path:
        return self._folder / f"{hashlib.sha256(version.encode()).hexdigest()[:16]}{SUFFIX}"
