"""YAML files that ship with Usher, parsed once for all starts."""

import os
import sys
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
    made = path.stat()
    version = f"{made.st_size} {made.st_mtime_ns}"
    copy = path.parent / "__pycache__" / f"{path.name}.{'strings' if strings else 'values'}.msgpack"
    try:
        known, contents = msgpack.unpackb(copy.read_bytes(), strict_map_key=False)
        if known == version:
            return contents
    except (OSError, TypeError, ValueError, msgpack.UnpackException):
        pass  # none yet, or not whole
    loaders = ("CBaseLoader", "BaseLoader") if strings else ("CSafeLoader", "SafeLoader")
    loader = next(found for name in loaders if (found := getattr(yaml, name, None)))
    contents = yaml.load(path.read_text(encoding="utf-8"), loader)  # noqa: S506  each makes plain values alone
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
