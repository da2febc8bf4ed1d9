"""Graded wishes by the shared scorer: how many of eight picks a film lover would defend, and how many break a limit.

The long form needs the whole catalogue embedded; the short one asks the starter. Picks that nobody graded count nothing
and are told apart: many of them may be right.
"""

import asyncio
import gzip
import io
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.catalogue import SHARED
from benchmarks.house import CATALOGUE, open_house, open_starter
from bot.commands.ask import recommend_batch
from bot.wiring.house import House
from memory.sources.starter import read_starter

EVAL = SHARED / "eval"
WISHES = EVAL / "wishes_dev.jsonl"
TITLES, COUNT = 25_578, 8
PRECISION, BROKEN = 0.60, 0
"""What is asked on the whole catalogue and on the starter alike."""


def scorer() -> Any:
    """`wishes.py` of the shared data, as a module; it reads its sister there."""
    sys.path.insert(0, str(EVAL))
    try:
        return import_module("wishes")
    finally:
        sys.path.remove(str(EVAL))


def facts_of(short: bool, folder: Path) -> Path:
    """A catalogue file of the titles that the house has, with the facts it knows: what the shared catalogue lacks of a
    title (a length, say) the starter tells."""
    starter = {str(title.id): asdict(title) for title in read_starter()}
    path = folder / "facts.jsonl"
    with path.open("w") as out:
        lines = starter.values() if short else _whole(starter)
        out.writelines(json.dumps(line, default=str) + "\n" for line in lines)
    return path


def _whole(starter: Mapping[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The shared catalogue's lines, filled, and those of the starter that it lacks: the house has both."""
    shared = set()
    for line in _catalogue():
        shared.add(line["id"])
        yield _filled(line, starter)
    yield from (line for title, line in starter.items() if title not in shared)


def _catalogue() -> Iterator[dict[str, Any]]:
    with gzip.open(CATALOGUE, "rt") as lines:
        yield from map(json.loads, lines)


def _filled(line: dict[str, Any], starter: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """The line with what it lacks."""
    known = {name: value for name, value in starter.get(line["id"], {}).items() if value}
    return {**known, **{name: value for name, value in line.items() if value}}


def scored(wishes: Path, picks: Path, facts: Path) -> dict[str, Any]:
    """The scorer's own table."""
    with redirect_stdout(io.StringIO()) as said:
        scorer().main(["score", str(wishes), str(picks), str(facts), "--json"])
    return dict(json.loads(said.getvalue()))


async def picked(house: House, wishes: Path, folder: Path) -> Path:
    """Eight picks for each wish, as `recommend --batch` writes them."""
    shared, asked, picks = scorer(), folder / "asked.jsonl", folder / "picks.jsonl"
    lines = shared.requests(shared.lines(wishes))
    asked.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
    await house.library.refresh()
    await recommend_batch(house, asked, picks, COUNT)
    return picks


async def measure(short: bool, wishes: Path = WISHES) -> bool:
    house = await (open_starter() if short else open_house(TITLES, short=False))
    with TemporaryDirectory() as made:
        folder = Path(made)
        try:
            picks = await picked(house, wishes, folder)
        finally:
            await house.close()
        found = scored(wishes, picks, facts_of(short, folder))
    table = {
        "wishes": found["wishes"],
        f"precision@{COUNT} (at least {PRECISION})": found["precision"],
        f"limits broken ({BROKEN})": found["broken"],
        "precision of graded picks": found["judged"],
        "share of picks that nobody graded": found["unjudged"],
    }
    print(json.dumps(table, indent=1))
    return bool(found["precision"] >= PRECISION and found["broken"] <= BROKEN)


def main(short: bool) -> bool:
    """Print the table; True when both targets hold."""
    return asyncio.run(measure(short))
