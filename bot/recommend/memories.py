"""Which titles a half-remembered story may be by what people remember of them (bot/knowledge/remembered.py)."""

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np

from bot.knowledge.remembered import remembered
from bot.ports import Floats
from bot.recommend.word_index import WordIndex, WordIndexBuilder
from bot.titles import TitleId

LEAST, FULL, MOST = 10.0, 40.0, 1.5
"""The BM25 score from which a memory tells, what beyond it makes 1, and the most that counts. Few titles of a large
catalogue are described: what any of them shares with a story by chance must not lift it above the others."""
ONE_OF_FEW = 2.0
"""The score that makes 1 for one of few titles, by somebody who is named: one word tells them apart."""


def remembered_alike(words: Mapping[str, float], place: Mapping[TitleId, int], few: Sequence[int] = ()) -> Floats:
    """How much of what is remembered of each title a story's (weighted) words tell, float32 [titles], 0 to MOST;
    `place` has the row of each title. Of those in the rows `few` any word counts, for it is one of them."""
    found = np.zeros(len(place), dtype=np.float32)
    score = _index().score(words)
    spoken = ((score - LEAST) / FULL).clip(0, MOST)
    for title, share, any_share in zip(remembered(), spoken, (score / ONE_OF_FEW).clip(0, 1), strict=True):
        row = place.get(title)
        if row is not None and (share or (any_share and row in few)):
            found[row] = max(share, any_share) if row in few else share
    return found


@cache
def _index() -> WordIndex:
    """The memories' words, made when the first story is told."""
    builder = WordIndexBuilder({title: row for row, title in enumerate(remembered())})
    builder.add_overviews(remembered().items())
    return builder.of_texts()
