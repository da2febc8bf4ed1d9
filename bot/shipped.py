"""Files that ship with Usher, refused when damaged: each has its digest beside it."""

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.errors import StarterDamaged


def whole(path: Path) -> Path:
    """The path again, if the file's sha256 is the one written beside it; raises StarterDamaged if not."""
    beside = path.with_suffix(".sha256")
    if not path.exists() or not beside.exists():
        raise StarterDamaged(path=path)
    if hashlib.sha256(path.read_bytes()).hexdigest() != beside.read_text().split()[0]:
        raise StarterDamaged(path=path)
    return path


def shipped_arrays(path: Path) -> dict[str, NDArray[np.generic]]:
    """The arrays of a whole .npz file by name; raises StarterDamaged as `whole` does."""
    with np.load(whole(path)) as data:
        return dict(data)
