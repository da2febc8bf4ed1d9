"""Whole conversations against the shared scorer: how many turns are right, how many conversations wholly, and what was
learned that nobody said.

The long form needs the whole catalogue embedded; the short one has made-up vectors for it and every third conversation.
"""

import asyncio
import importlib.util
import json
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.catalogue import SHARED
from benchmarks.house import CATALOGUE, open_house
from bot.commands.talk import Talk
from bot.wiring.house import House

EVAL = SHARED / "eval"
TITLES, FEWER = 25_578, 20_000
"""Titles of the house, whole and in the short form."""
RIGHT, WHOLLY = 0.85, 0.50
FALSE_LEARNING = 0.01
"""Turns in which something was noted that a turn's expectations forbid, as a share of all turns."""
SHORT_RIGHT = 0.80
"""With made-up vectors the feel of a film is not known."""


def scorer() -> ModuleType:
    """`evenings.py` of the shared data, as a module."""
    spec = importlib.util.spec_from_file_location("shared_evenings", EVAL / "evenings.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


async def talked(house: House, cases: list[dict[str, Any]], requests: Any) -> dict[str, Any]:
    """Every conversation, turn by turn, each by a new person."""
    outcomes = {}
    for given in requests(cases):
        talk = Talk(house, given["id"], given["locale"])
        outcomes[given["id"]] = {"id": given["id"], "turns": [await talk.answered(turn) for turn in given["turns"]]}
    return outcomes


def false_learning(rows: list[Mapping[str, Any]]) -> float:
    """The share of turns in which something was noted that nobody gave."""
    wrong = [row for row in rows if any(each.startswith("noted") for each in row["wrong"])]
    return len(wrong) / max(1, len(rows))


async def measure(short: bool, path: Path) -> bool:
    shared = scorer()
    cases = list(shared.lines(path))[:: 3 if short else 1]
    house = await open_house(FEWER if short else TITLES, short=short)
    try:
        await house.embedder.warm()
        outcomes = await talked(house, cases, shared.requests)
    finally:
        await house.close()
    rows = shared.score(cases, outcomes, {title["id"]: title for title in shared.lines(CATALOGUE)})
    right = sum(not row["wrong"] for row in rows) / max(1, len(rows))
    by_case: dict[str, bool] = {}
    for row in rows:
        by_case[row["case"]] = by_case.get(row["case"], True) and not row["wrong"]
    wholly, false = sum(by_case.values()) / max(1, len(by_case)), false_learning(rows)
    least = SHORT_RIGHT if short else RIGHT
    table = {
        "turns": len(rows),
        f"right (at least {least})": round(right, 3),
        f"conversations wholly right (at least {WHOLLY})": round(wholly, 3),
        f"false learning (at most {FALSE_LEARNING})": round(false, 4),
    }
    print(json.dumps(table, indent=1))
    return right >= least and wholly >= WHOLLY and false <= FALSE_LEARNING


def main(short: bool, path: Path = EVAL / "evenings_dev.jsonl") -> bool:
    return asyncio.run(measure(short, path))
