"""Modules that a library imports and Usher never uses: within a block stand-ins take their places."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType


@contextmanager
def stood_in(names: Sequence[str], **holds: object) -> Iterator[None]:
    """Empty modules of these names that hold nothing but what is given; nothing is done where one is imported
    already."""
    if any(name in sys.modules for name in names):
        yield
        return
    for name in names:
        stand_in = ModuleType(name)
        stand_in.__spec__, stand_in.__path__ = ModuleSpec(name, None), []
        stand_in.__dict__.update(holds)
        sys.modules[name] = stand_in
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)
