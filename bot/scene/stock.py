"""How many titles Usher knows, of all kinds or of one: "how many films do you know", "do you have series too?"."""

import numpy as np

from bot.recommend.arrays import TitleArrays
from bot.request import Understanding


def titles_and_series(arrays: TitleArrays) -> tuple[int, int]:
    """How many titles there are, and how many of them are series."""
    return len(arrays.ids), int(np.count_nonzero(arrays.series))


def how_many(read: Understanding, arrays: TitleArrays) -> int:
    """How many titles are of the kind that is named: genres, languages, countries, concepts, films or series."""
    fits = np.ones(len(arrays.ids), dtype=bool)
    if read.kind != "any":
        fits &= arrays.series if read.kind == "series" else ~arrays.series
    if read.genres.wanted:
        fits &= arrays.has_genre(*read.genres.wanted)
    if read.languages.wanted:
        fits &= np.isin(arrays.languages, read.languages.wanted)
    if read.countries.wanted:
        wanted = set(read.countries.wanted)
        fits &= np.fromiter((bool(wanted & {*each}) for each in arrays.columns.countries), dtype=bool)
    for concept in read.concepts:
        fits &= arrays.concept(concept) > 0
    return int(np.count_nonzero(fits))
