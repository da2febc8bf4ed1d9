"""Kinds of film that nobody is shown unasked: a wish for grief means no haunted house, one for cooking no cartoon, one
to laugh no film in a language that nobody here speaks."""

from collections.abc import Callable, Mapping

import numpy as np

from bot.knowledge.vocabulary import FRANCHISE, concepts
from bot.ports import Floats, Rows
from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.families import head_of
from bot.recommend.genres import childrens, of_genre
from bot.request import Request
from bot.taste.profile import Taste
from bot.titles import Domain

CLEARLY = 0.7
"""A title is what was asked for, or of a kind, from this strength of a concept on."""
USUAL = 0.2
"""With this share of a kind among the titles that a wish means, the kind counts as asked for."""
MOST = 0.6
"""The same of what is far from whoever asks: much of a catalogue is."""
MOODY = frozenset(("plot", "people", "feel", "ending", "subject", "occasion"))
"""Groups of concepts that say what sort of film is meant: a train, an age or a country may have any."""
BEST = 0.1
"""The share of the titles of a domain that a wish without words, told by answers, means."""
FEW = 6
"""Of fewer titles no share is told."""
EARLY = 1965
"""Most of what was made before this year is in black and white, and slower than people are used to."""
LEFT = 0.85
"""What is left of the score of a title of a kind that none of those is."""
LEFT_OF_FAR = 0.8
"""The same of what is far from whoever asks. It costs the graded wishes 0.007 of precision, whose judge loves film; who
wants to laugh after work and reads English is not helped by a Soviet comedy in the first place."""

WHOLLY, LEFT_OF_SEQUEL = 0.9, 0.8
"""From this strength on a sequel needs what went before it; and what is left of the score of one."""


def _horror(arrays: TitleArrays) -> Mask:
    return of_genre("Horror", arrays)


def _superheroes(arrays: TitleArrays) -> Mask:
    return np.asarray(arrays.concept("superheroes") >= CLEARLY, dtype=bool)


def _anime_series(arrays: TitleArrays) -> Mask:
    return arrays.series & (arrays.concept("anime") >= CLEARLY)


def _spoofs(arrays: TitleArrays) -> Mask:
    return np.asarray(arrays.concept("spoof") >= CLEARLY, dtype=bool)


KINDS: Mapping[str, Callable[[TitleArrays], Mask]] = {
    "children": childrens,
    "horror": _horror,
    "anime series": _anime_series,
    "superheroes": _superheroes,
    "spoofs": _spoofs,
}


def _from_afar(request: Request, arrays: TitleArrays) -> dict[str, Mask]:
    """What is far from whoever asks, unless they ask for it: in a language that is neither theirs nor English, where it
    is known which is theirs; from before EARLY. Nothing is far from who wants the best there is."""
    far: dict[str, Mask] = {}
    if request.best:
        return far
    if request.tongue and not (request.languages or request.countries or request.people or request.in_style_of):
        far["another language"] = ~np.isin(arrays.languages, ("en", request.tongue))
    if request.tongue and not (request.year or request.people or request.in_style_of):
        far["early"] = np.asarray(arrays.years < EARLY, dtype=bool)
    return far


LIKES = 3
"""From so many likes on a person's own taste tells which stories they know."""


def left_of_sequels(rows: Rows, request: Request, arrays: TitleArrays, taste: Taste) -> Floats | None:
    """What is left of each title's score, float32 [rows], where it goes on with a story that this person doesn't know:
    nobody is sent into a second part cold. None where sequels, somebody's films or the best there is are wanted, nor of
    whoever asks for nothing and is known by LIKES: what goes with those they have most likely begun."""
    if request.best or request.people.wanted or wants_sagas(request) or (request.open and len(taste.liked) >= LIKES):
        return None
    names = arrays.columns.titles
    begun = {head_of(names[row]) for row in arrays.rows(taste.known)}
    left = np.ones(len(rows), dtype=np.float32)
    for place in np.flatnonzero(arrays.concept("sequel")[rows] >= WHOLLY):
        if not begun or head_of(names[rows[place]]) not in begun:
            left[place] = LEFT_OF_SEQUEL
    return left


def wants_sagas(request: Request) -> bool:
    """Whether franchises or sequels are what is wanted."""
    return any(name == "sequel" or name.startswith(FRANCHISE) for name in request.concepts)


def left_of(
    rows: Rows, request: Request, arrays: TitleArrays, taste: Taste, facets: Floats | None = None
) -> Floats | None:
    """What is left of each title's score, float32 [rows]: less than 1 where it is of a kind for which neither wish nor
    taste gives a reason. None where all is left, or nothing says what the wish means. `facets` tells how well each
    title of the catalogue meets the sides of the wish, 0 to 1."""
    names = [name for name in request.concepts if name in concepts()]
    if request.open or request.similar_to:
        return None
    far = _from_afar(request, arrays)
    of_sort = {name: of(arrays) for name, of in KINDS.items()} if names or request.facets else {}
    moody = bool(request.facets) or any(concepts()[name].group in MOODY for name in names)
    meant = _meant(request, arrays, facets)
    told = bool(names or request.facets) and meant.sum() >= FEW
    left = np.ones(len(rows), dtype=np.float32)
    for name, kind in (of_sort | far).items():
        if request.for_children if name == "children" else name == "horror" and not moody:
            continue
        if not told and name not in far:
            continue
        share = float(kind[meant].mean()) if told else 0.0
        if name == "children" and request.facets and request.domain is Domain.TV:
            share = 0.0  # who answers the questions about series has others for children's
        usual, least = (MOST, LEFT_OF_FAR) if name in far else (USUAL, LEFT)
        if share < usual and not kind[arrays.rows(taste.liked)].any():
            left[kind[rows]] *= 1 - (1 - least) * (1 - share / usual)
    return left if (left < 1).any() else None


def _meant(request: Request, arrays: TitleArrays, facets: Floats | None) -> Mask:
    """The titles that clearly are all that was asked for: its concepts and genres, and the sides of it."""
    clear = [arrays.concept(name) >= CLEARLY for name in request.concepts if name in concepts()]
    genres = [of_genre(genre, arrays) for genre in request.genres.wanted]
    kind = [] if request.kind is None else [arrays.series == (request.kind == "series")]
    sides = [_best(facets, arrays, request)] if facets is not None else []
    return np.asarray(np.logical_and.reduce([*clear, *genres, *kind, *sides]), dtype=bool)


def _best(values: Floats, arrays: TitleArrays, request: Request) -> Mask:
    """The BEST of the described titles of the domain."""
    of = arrays.concepts_written & (arrays.domain(request.domain) if request.domain else True)
    least = np.quantile(values[of], 1 - BEST) if of.any() else 1.0
    return np.asarray(of & (values >= least), dtype=bool)
