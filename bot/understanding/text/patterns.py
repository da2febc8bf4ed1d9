"""Regular expressions that wait until they are needed."""

import re
from collections.abc import Mapping


class Patterns:
    """Regular expressions by their keys, each compiled when it is first looked for: of thousands few are met."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._compiled: dict[str, re.Pattern[str]] = {}

    def get(self, key: str) -> re.Pattern[str] | None:
        if key not in self._compiled and key in self._sources:
            self._compiled[key] = re.compile(self._sources[key])
        return self._compiled.get(key)
