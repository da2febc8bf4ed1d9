"""A line of the starter, and what is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from bot.ports import Json


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """Something wrong at a line of a file, counted from 1; line 0 is the file or folder as a whole."""

    path: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}" if self.line else f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry of the starter and where it stands."""

    path: Path
    number: int
    entry: Json

    @property
    def place(self) -> str:
        return f"{self.path.name}:{self.number}"

    def problem(self, reason: str) -> Problem:
        """A Problem here, with the title named for the reader."""
        title = self.entry.get("title") if isinstance(self.entry, dict) else None
        return Problem(path=self.path, line=self.number, reason=f"{title!r} {reason}")
