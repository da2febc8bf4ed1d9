"""Real conversations and half-remembered films: is the title that came next, or was meant, among the first picks?

Both go the way of `recommend --batch`: understanding, pipeline, picks in order. Titles in `mentioned` are excluded.
"""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.catalogue import SHARED
from bot.commands.ask import messages_of, taste_of, wish
from bot.ports import Json
from bot.recommend.config import Weights
from bot.wiring.house import House

EVAL = SHARED / "eval"
DEEPEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """The share of cases whose title is among the first picks, by how many picks are looked at."""

    name: str
    places: tuple[int, ...]

    def at(self, depth: int) -> float:
        return float(np.mean([place < depth for place in self.places]))


def cases(name: str, most: int | None = None) -> list[Json]:
    """A development set's lines, evenly thinned out to at most `most`."""
    with gzip.open(EVAL / f"{name}_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return found[:: max(1, len(found) // most)] if most else found


async def recall(house: House, name: str, given: Sequence[Json], weights: Weights | None = None) -> Recall:
    """Run the cases one after another; a title that never comes has place DEEPEST."""
    places = []
    for case in given:
        read = await house.library.understand_all(messages_of(case))
        asked, taste = wish(read, {}, None), taste_of({"seen": case.get("mentioned", ())}, read)
        found = await house.recommender.recommend(asked, taste, count=DEEPEST, weights=weights)
        titles = [pick.title for pick in found.picks]
        places.append(titles.index(case["gold"]) if case["gold"] in titles else DEEPEST)
    return Recall(name=name, places=tuple(places))
