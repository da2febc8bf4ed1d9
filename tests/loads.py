"""What houses load of one catalogue is loaded once a process: it is only read, and loading it is most of an opening."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from datetime import date
from typing import Any

import pytest

from bot import library
from bot.library import Library
from bot.ports import Columns
from bot.recommend.arrays import TitleArrays
from bot.understanding.local import LocalUnderstanding
from memory.catalogue import SqlCatalogue

MOST = 2
"""Catalogues that are kept: the starter, and the one that a test has changed."""


class Loads:
    """Arrays by the version of a real catalogue, which is the moment of its last change, and what reads their names."""

    def __init__(self) -> None:
        self._load, self._index = Library._load, LocalUnderstanding
        self._arrays: dict[str, TitleArrays] = {}
        self._understood: dict[int, LocalUnderstanding] = {}

    async def load(self, into: Library, version: str) -> None:
        if not isinstance(into._catalogue, SqlCatalogue):
            await self._load(into, version)
        elif found := self._arrays.get(version):
            into._take(found, version)
        else:
            await self._load(into, version)
            self._arrays[version] = into.arrays
            while len(self._arrays) > MOST:
                self._forget(list(self._arrays)[1])

    def _forget(self, version: str) -> None:
        self._understood.pop(id(self._arrays.pop(version).columns), None)

    def index(self, columns: Columns, *, today: Any) -> LocalUnderstanding:
        """Each house counts days by its own clock."""
        if not any(arrays.columns is columns for arrays in self._arrays.values()):
            return self._index(columns, today=today)
        if id(columns) not in self._understood:
            self._understood[id(columns)] = self._index(columns, today=lambda: date.min)
        own = copy(self._understood[id(columns)])
        own._reader = copy(own._reader)
        own._reader._today = today
        return own


@contextmanager
def loaded_once() -> Iterator[None]:
    """While this lasts."""
    loads = Loads()

    async def load(into: Library, version: str) -> None:
        await loads.load(into, version)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Library, "_load", load)
        patch.setattr(library, "LocalUnderstanding", loads.index)
        yield
