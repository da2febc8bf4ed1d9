"""YAML files that ship with Usher, and what else is worked out of what ships: once for all starts."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgpack
import yaml


def shipped_yaml(path: Path, *, strings: bool = False) -> Any:
    """The contents of a YAML file that ships with Usher; with `strings` every scalar is one (no is not False). Raises
    yaml.YAMLError.

    What was parsed is kept in `__pycache__` beside the file, as Python keeps compiled modules, and read from there
    until the file changes: parsing all of them would take 0.4 s of each start.
    """
    loaders = ("CBaseLoader", "BaseLoader") if strings else ("CSafeLoader", "SafeLoader")
    loader = next(found for name in loaders if (found := getattr(yaml, name, None)))
    return worked_out(
        path.parent / "__pycache__" / f"{path.name}.{'strings' if strings else 'values'}.msgpack",
        version_of(path),
        lambda: yaml.load(path.read_text(encoding="utf-8"), loader),  # noqa: S506  each makes plain values alone
    )


def version_of(path: Path) -> str:
    """What changes whenever a file does."""
    made = path.stat()
    return f"{made.st_size} {made.st_mtime_ns}"


def worked_out(copy: Path, version: str, make: Callable[[], Any]) -> Any:
    """What is made of something that ships, of which `version` tells whether it changed: from the `copy` that was kept
    of it, else made now and kept there. Plain values; what was a tuple comes back as a list."""
    try:
        known, contents = msgpack.unpackb(copy.read_bytes(), strict_map_key=False)
        if known == version:
            return contents
    except (OSError, TypeError, ValueError, msgpack.UnpackException):
        pass  # none yet, or not whole
    contents = make()
    if not sys.dont_write_bytecode:
        _keep(copy, msgpack.packb((version, contents)))
    return contents


def _keep(copy: Path, data: bytes) -> None:
    """Whole or not at all; where nothing can be written, nothing is kept."""
    written = copy.with_name(f"{copy.name}.{os.getpid()}")
    with suppress(OSError):
        copy.parent.mkdir(exist_ok=True)
        written.write_bytes(data)
        written.replace(copy)
