"""What is liked here lately, and what the world watches just now, brought into the arrays."""

from collections.abc import Mapping
from copy import copy

import numpy as np

from bot.ports import Floats
from bot.recommend.arrays import TitleArrays, log_share
from bot.titles import TitleId

HOTTEST = 0.8
"""How far the hottest title is moved from its popularity to 1."""
NOBODY: Mapping[TitleId, float] = {}


def heated(
    arrays: TitleArrays, heat: Mapping[TitleId, float], watched: Mapping[TitleId, float] = NOBODY
) -> TitleArrays:
    """The same titles with what is liked here lately (as a share of the highest) and what the world watches (0 to 1):
    the hottest of either is HOTTEST of the way from its popularity to 1."""
    here, there = _by_row(heat, arrays), _by_row(watched, arrays)
    here /= max(float(here.max(initial=0)), 1e-6)
    cold = (1 - log_share(arrays.columns.popularity)) * (1 - HOTTEST * here) * (1 - HOTTEST * there)
    hot = copy(arrays)  # with the look-ups, which take a while to make
    object.__setattr__(hot, "heat", here)
    object.__setattr__(hot, "watched", there)
    object.__setattr__(hot, "trending", (1 - cold).astype(np.float32))
    return hot


def _by_row(much: Mapping[TitleId, float], arrays: TitleArrays) -> Floats:
    """What each title is given, float32 [titles]; 0 where nothing."""
    values = np.zeros(len(arrays), dtype=np.float32)
    for title, value in much.items():
        if title in arrays.place:
            values[arrays.place[title]] = value
    return values
