"""What titles are of a genre: by their genres, and for series by concepts where the sources know no such genre."""

from collections.abc import Mapping

import numpy as np

from bot.knowledge.vocabulary import concept_columns
from bot.recommend.arrays import Mask, TitleArrays

HAS = 70
"""How strongly, in hundredths, a series must have a concept that stands for a genre."""
STANDS_FOR: Mapping[str, tuple[str, ...]] = {
    "History": (
        "historical epic", "period drama", "ancient world", "middle ages", "early modern times", "victorian era",
        "feudal asia", "old west", "world war i", "twenties and thirties", "world war ii", "cold war",
    ),
    "Horror": ("horror",),
    "Music": ("music making", "musical"),
    "Romance": ("love story", "romantic comedy", "romantic drama"),
    "Thriller": ("thrilling", "psychological thriller", "political thriller"),
}  # fmt: skip
"""Genres that TMDB gives to films alone, and the concepts by which a series is of them."""


def of_genre(genre: str, arrays: TitleArrays) -> Mask:
    """Titles of a genre."""
    found = arrays.has_genre(genre)
    if genre in STANDS_FOR:
        columns = [concept_columns()[name] for name in STANDS_FOR[genre]]
        rows = np.flatnonzero(arrays.series & ~found)
        found = found.copy()
        found[rows] = (arrays.concepts[rows[:, None], columns] >= HAS).any(axis=1)
    return found


SMALL, CLEARLY = 8, 0.7
"""What is drawn, made (with a concept of this strength) for small children, or a family's series, and suits them from
this age on is children's."""


def childrens(arrays: TitleArrays) -> Mask:
    """Titles made for small children."""
    drawn = arrays.has_genre("Animation") | (arrays.concept("with small children") >= CLEARLY)
    drawn |= arrays.series & arrays.has_genre("Family")
    return np.asarray(
        arrays.for_children & (arrays.kids_age <= SMALL) & drawn & ~arrays.has_genre("Documentary"), dtype=bool
    )
