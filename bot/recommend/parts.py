"""The parts of a wish, and which titles keep each: what comes first, and what may be said of the cards truly."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from bot.knowledge.vocabulary import against, concepts
from bot.ports import Floats
from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.bound import SAME_AS, genres_meant
from bot.recommend.concepts import PARTS
from bot.recommend.filters import CLAIMED, CLEARLY, RELAXABLE, has
from bot.recommend.genres import of_genre
from bot.recommend.origin import made_where
from bot.request import Request

ASIDE = 0.6
"""How well a title keeps a part of a wish that is a side note in it."""
LEANS = 0.25
"""Standard deviations above the usual from which a title is as it was to feel."""
PUSHED = 0.6
"""How strongly a feeling must be wished to be a part of the wish."""
SELDOM = 0.02
"""A word in more than this share of the titles tells no subject."""
WITHIN = 0.8
"""The share of the titles that speak of a spot that lie in the place of which it is a part: of a boat many speak that
never sail."""
WORTH = {
    "people": 8.0, "language": 6.0, "country": 6.0, "thing": 4.0, "spot": 6.0, "concept": 4.0, "genre": 3.0,
    "seasons": 6.0, "year": 1.0, "runtime": 1.0, "kind": 8.0, "votes": 1.0, "rating": 1.0, "feel": 0.0,
}  # fmt: skip
"""What keeping a part of a kind is worth: what gives way first, and what hardly ever."""
SUBJECTS = frozenset(("plot", "place", "subject", "time"))
"""Groups of concepts that say what it is about, or where and when: "like Whiplash, but with dance" is about dance."""
DECADES = frozenset(("twenties and thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"))
"""Times that the years of making say as well: "the best of the nineties"."""
LANDS = frozenset((
    "american south", "london", "britain and ireland", "ireland", "paris and france", "italy", "germany and austria",
    "spain and portugal", "scandinavia", "eastern europe and russia", "japan", "korea", "china and hong kong", "india",
    "middle east", "africa", "latin america", "mexico", "australia", "canada",
))  # fmt: skip
"""Places that are lands: what else they are called by is a land or a town within them."""
_FILMS = re.compile(r" (?:films?|movies?)$", re.IGNORECASE)
"""What is said behind a spot and is none of it: "submarine film"."""
STAGED, _SONGS = frozenset(("dance", "theatre stage")), "music documentary"
"""What is on the stage in most films of concerts, which are about the singer."""
FELT = frozenset(("feel", "ending", "occasion"))
"""Groups of concepts that say how it should feel: a matter of degree."""
TWINS = {**SAME_AS, "funny": "Comedy", "thrilling": "Thriller", "love story": "Romance"}
"""Concepts that the word for a genre names too: both are one part of the wish."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """One part of a wish: its kind (a key of WORTH), what it names (a concept, a genre, a trait with its sign, the
    person's own words), and the titles that keep it; `clear` are those of them of which it is no side note."""

    kind: str
    name: str
    kept_by: Mask
    clear: Mask | None = None

    def much(self, rows: np.ndarray) -> Floats:
        """How well each of these titles keeps it, float32 [rows], 0 to 1."""
        kept = self.kept_by[rows].astype(np.float32)
        return kept if self.clear is None else kept * np.where(self.clear[rows], 1, ASIDE).astype(np.float32)


def parts_of(request: Request, arrays: TitleArrays) -> tuple[Part, ...]:
    """The parts of the wish, as it was said. What follows from another part is none by itself: a place beside a
    language, a concept that is a genre too, traits beside concepts."""
    return tuple(_parts(replace(request, lean=frozenset()), arrays))


def _parts(said: Request, arrays: TitleArrays) -> Iterator[Part]:
    for each in RELAXABLE:
        if each.name in WORTH and each.asked(said):
            yield Part(kind=each.name, name="", kept_by=each.allows(said, arrays))
    central = [name for name, weight in said.concepts.items() if weight >= PARTS and name in concepts()]
    twins = {TWINS[name] for name in central if name in TWINS} & {*genres_meant(said)}
    for name in central:
        if TWINS.get(name) in twins:
            continue
        group = concepts()[name].group
        if group in FELT:
            yield Part(kind="feel", name=name, kept_by=_feels(name, arrays))
        elif not (name in DECADES and said.year) and not (group == "place" and (said.languages or said.countries)):
            kept_by = _held(name, said, arrays)
            yield Part(kind="concept", name=name, kept_by=kept_by, clear=kept_by & has(name, arrays, CLEARLY))
    for genre in genres_meant(said):
        yield Part(kind="genre", name=genre, kept_by=of_genre(genre, arrays))
    for trait, push in said.traits.items():
        if abs(push) >= PUSHED and not central:
            kept = arrays.z[:, arrays.trait_place(trait)] * np.sign(push) >= LEANS
            yield Part(kind="feel", name=f"{trait}{'+' if push > 0 else '-'}", kept_by=kept)
    if spots := _spots(said, arrays):
        yield Part(kind="spot", name=" / ".join(spots), kept_by=np.logical_or.reduce([*spots.values()]))
    if said.things:
        yield Part(kind="thing", name=", ".join(said.things), kept_by=speaking_of(said.things, arrays))


def _held(name: str, said: Request, arrays: TitleArrays) -> Mask:
    """Titles that have a concept. A documentary about dance is none that follows a singer on tour, as long as there are
    others."""
    held = has(name, arrays)
    if name not in STAGED or "documentary" not in said.concepts or _SONGS in said.concepts:
        return held
    others = held & ~has(_SONGS, arrays, CLEARLY)
    return others if others.any() else held


def _spots(said: Request, arrays: TitleArrays) -> dict[str, Mask]:
    """The words by which a place was named that say more than its concept does (Venice of Italy, a submarine of what is
    underwater), each with the titles that speak of it and lie there. Few do; and hardly any that speak of it lie
    elsewhere, as many do that speak of a boat, unless it is a land or a town: Lisbon is where those in Casablanca want
    to go."""
    if said.languages or said.countries:
        return {}
    named = {
        way.casefold(): name
        for name in said.concepts
        if name in concepts() and concepts()[name].group == "place"
        for way in concepts()[name].words["en"]
    }
    found = {}
    for alias in said.aliases:
        if not (name := named.get(alias.casefold())):
            continue
        spot = _FILMS.sub("", alias)
        rows, there = arrays.words.speaking(spot), has(name, arrays)
        if rows.size <= SELDOM * len(arrays) and (rows.size == 0 or _lies_in(there[rows], name)):
            found[alias] = (speaking_of((spot,), arrays) | made_where(spot, arrays)) & there
    if found:  # "set in Venice or France": what lies in the other place is meant as well
        spoken = {named[alias.casefold()] for alias in found}
        others = (name for name in named.values() if name not in spoken)
        found |= {name: has(name, arrays) for name in others}
    return found


def _lies_in(there: Mask, name: str) -> bool:
    """Whether what these titles speak of is a part of the place, by which of them have the place."""
    return bool(there.mean() >= WITHIN or (name in LANDS and there.any()))


def _feels(name: str, arrays: TitleArrays) -> Mask:
    """Titles that have a feeling, or what is near it, or the trait that speaks for it."""
    found = has(name, arrays)
    for near in concepts()[name].near:
        found = found | (arrays.concept(near) >= CLAIMED)
    for push, names in against().items():
        if name in names:
            sign = -1 if push.endswith("+") else 1
            found = found | (arrays.z[:, arrays.trait_place(push[:-1])] * sign >= LEANS)
    return found


def speaking_of(things: tuple[str, ...], arrays: TitleArrays) -> Mask:
    """Titles whose names, keywords or plots speak of any of these things."""
    found = np.zeros(len(arrays), dtype=bool)
    for thing in things:
        found[arrays.words.speaking(thing)] = True
    return found


def keeping_all(rows: np.ndarray, request: Request, arrays: TitleArrays) -> int:
    """How many of these titles keep all of the wish but what it should feel like."""
    masks = [part.kept_by[rows] for part in _binding(request, arrays)]
    return int(np.logical_and.reduce(masks).sum()) if masks else len(rows)


def unplaced(things: tuple[str, ...], arrays: TitleArrays) -> tuple[str, ...]:
    """Those of the things of which no title speaks at all."""
    return tuple(thing for thing in things if not len(arrays.words.speaking(thing)))


def kept(rows: np.ndarray, request: Request, arrays: TitleArrays) -> Floats:
    """How much of the wish each of these titles keeps, float32 [rows], 1 for all of it: how it should feel is left to
    the score."""
    parts = _binding(request, arrays)
    total = sum(WORTH[part.kind] for part in parts)
    if not total:
        return np.ones(len(rows), dtype=np.float32)
    worth = sum((WORTH[part.kind] * part.much(rows) for part in parts), np.zeros(len(rows)))
    return np.round(worth / total, 3).astype(np.float32)


def _binding(request: Request, arrays: TitleArrays) -> list[Part]:
    """The parts that say what a title is rather than how it feels, of which there is any."""
    parts = _joined([part for part in parts_of(request, arrays) if WORTH[part.kind] and part.kept_by.any()])
    if request.similar_to:  # what it is to be like tells more than most words beside it
        parts = [part for part in parts if part.kind != "concept" or concepts()[part.name].group in SUBJECTS]
    return parts


def _joined(parts: list[Part]) -> list[Part]:
    """The parts, with two that are alternatives as one."""
    if not (pair := alternatives(parts)):
        return parts
    one, other = pair
    clear = None if one.clear is None or other.clear is None else one.clear | other.clear
    either = replace(one, kept_by=one.kept_by | other.kept_by, clear=clear)
    return [either if part is one else part for part in parts if part is not other]


def alternatives(parts: Iterable[Part]) -> tuple[Part, Part] | None:
    """Two subjects of which no title at all has both, where there are such: "football and boxing" are football or
    boxing."""
    subjects = [part for part in parts if part.kind == "concept" and concepts()[part.name].group in SUBJECTS]
    return next((pair for pair in pairwise(subjects) if not (pair[0].kept_by & pair[1].kept_by).any()), None)
