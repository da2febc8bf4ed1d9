"""Moods that are offered as buttons, as trait pushes and concepts."""

from collections.abc import Mapping, Sequence

from bot.recommend.arrays import TitleArrays
from bot.taste.traits import TRAITS
from bot.titles import TitleId

MOODS: dict[str, dict[str, float]] = {
    "cosy": {"comfort": 1.0, "darkness": -0.7, "humor": 0.3},
    "laugh": {"humor": 1.0, "darkness": -0.5},
    "thrill": {"suspense": 1.0, "pacing_slow": -0.5},
    "cry": {"depth": 0.8, "relationships": 0.7, "humor": -0.4, "life_lessons": 0.5},
    "think": {"intellectual": 1.0, "complexity": 0.7},
    "dream": {"artistic": 0.9, "pacing_slow": 0.5, "fantasy": 0.3},
    "adventure": {"adventure": 1.0, "spectacle": 0.7},
    "romance": {"romance": 1.0, "violence": -0.5},
    "scare": {"scares": 1.0, "suspense": 0.6},
}
"""Moods as trait pushes."""
ABOUT: dict[str, dict[str, float]] = {
    "laugh": {"funny": 0.9},
    "romance": {"love story": 0.9},
    "scare": {"terrifying": 0.9},
}
"""The concepts of moods that are those of one kind of film: pushes alone would leave what is merely tense."""


def agreeing(seeds: Sequence[TitleId], mood: Mapping[str, float], arrays: TitleArrays) -> tuple[TitleId, ...]:
    """Those of the titles to be resembled that are of the mood more than most are: what is like a tragedy makes nobody
    laugh."""

    def fits(row: int) -> float:
        return sum(push * float(arrays.z[row, TRAITS.index(name)]) for name, push in mood.items())

    return tuple(seed for seed in seeds if seed in arrays.place and fits(arrays.place[seed]) > 0)
