"""How much their concepts make two titles alike: the rare and the strong ones more, what says where and when less."""

from functools import cache

import numpy as np

from bot.knowledge.vocabulary import concepts
from bot.ports import Bytes, Floats

STRENGTH = ((np.arange(256) / 100) ** 1.5).astype(np.float32)
"""What a percentage of a concept counts: what a title is, more than what is in it too."""
_LIKENS = {"standing": 0.2, "occasion": 0.3, "place": 0.6, "time": 0.6, "ending": 0.6}
"""What a concept of a group counts, where that isn't all; measured on what editors put side by side."""


@cache
def _groups() -> Floats:
    return np.array([_LIKENS.get(concept.group, 1.0) for concept in concepts().values()], dtype=np.float32)


def likening(worth: Floats) -> Floats:
    """How much each concept makes two titles alike, float32 [concepts], from how telling each is."""
    return np.asarray(np.sqrt(worth) * _groups(), dtype=np.float32)


def lengths(table: Bytes, worth: Floats) -> Floats:
    """The length of each title's concepts as they liken it to others, float32 [titles]."""
    total = np.zeros(len(table), dtype=np.float32)
    for column, each in enumerate(likening(worth)):
        total += (STRENGTH[table[:, column]] * each) ** 2
    return np.sqrt(total)
