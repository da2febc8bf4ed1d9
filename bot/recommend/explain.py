"""Why a title was picked: evidence that moved its score, each piece checkable against title, request and taste."""

from collections.abc import Iterator

import numpy as np

from bot.knowledge.vocabulary import CONCEPTS, concept_columns
from bot.recommend.arrays import TitleArrays, genre_bits
from bot.recommend.community import Circle
from bot.recommend.filters import within
from bot.recommend.score import Candidates
from bot.request import Request
from bot.taste.profile import Taste
from bot.taste.traits import TRAITS
from bot.titles import GENRES, Evidence, TitleId

CLEARLY_HAS = 0.5
"""From this strength (or probability) on a title clearly has a concept."""
MOST_SHARED = 4
"""Concepts that two titles share are told up to so many."""
CLEAR = 0.4
"""A trait is named when the title stands this many standard deviations to the asked side."""
NEAR = 0.3
"""A liked title is named when its vector is at least this close (cosine)."""
WELL_RATED = (7.4, 200)
"""A rating is named from this average and this many votes on."""
LITTLE_KNOWN = 0.5
"""Less famous than this share of the catalogue, when the little known was asked for."""
FAMOUS = 0.9
"""More famous than this share of the catalogue: one of the best known."""
TOGETHER = 3
"""So many raters must have liked both titles before it is said that people do."""
RECENT = 12
"""The last titles liked, among which the community is asked for one that goes with the pick."""
_DULL = {"based on novel or book", "duringcreditsstinger", "aftercreditsstinger", "sequel", "remake", "woman director"}


def evidence(
    place: int,
    candidates: Candidates,
    request: Request,
    arrays: TitleArrays,
    taste: Taste,
    circle: Circle | None = None,
) -> tuple[Evidence, ...]:
    """What speaks for the candidate at `place`, weightiest first. Weights are shares of the score, 0 to 1."""
    row = int(candidates.rows[place])
    worth = {n: candidates.shares[n] * float(part[place]) for n, part in candidates.parts.items()}
    total = sum(worth.values()) or 1.0
    share = {name: value / total for name, value in worth.items()}
    found = [
        *_concepts(row, share.get("concepts", 0), request, arrays),
        *_seeds(row, share.get("seeds", 0), request.similar_to, "seed", arrays),
        *_kindred(row, share.get("seeds", 0), request, arrays),
        *_seeds(row, share.get("taste", 0), _nearest_liked(row, request, arrays, taste), "liked", arrays),
        *_community(row, share.get("community", 0), (*request.similar_to, *taste.liked), arrays, circle),
        *_traits(row, share.get("traits", 0), request, arrays),
        *_filters(row, request, arrays),
        *_reputation(row, share, request, arrays),
    ]
    return tuple(sorted(found, key=lambda e: -e.weight))


def _concepts(row: int, weight: float, request: Request, arrays: TitleArrays) -> Iterator[Evidence]:
    """The concepts asked for that the title clearly has, the most central first."""
    has = {name: float(arrays.concepts[row, concept_columns()[name]]) / 100 for name in request.concepts}
    worth = {name: request.concepts[name] * much for name, much in has.items() if much >= CLEARLY_HAS}
    for name, much in worth.items():
        yield Evidence(kind="concept", value=name, weight=weight * much / sum(worth.values()))


def _kindred(row: int, weight: float, request: Request, arrays: TitleArrays) -> Iterator[Evidence]:
    """A seed that an editor put beside the title."""
    for seed in arrays.rows(request.similar_to):
        if weight and row in arrays.kin(np.array([seed])):
            yield Evidence(kind="kindred", value=arrays.ids[seed], weight=weight / 2)
            return


def _seeds(row: int, weight: float, seeds: tuple[TitleId, ...], kind: str, arrays: TitleArrays) -> Iterator[Evidence]:
    """The seed that is nearest to the title, and what the two share."""
    rows = arrays.rows(seeds)
    if not (weight and len(rows)):
        return
    seed = int(rows[int((arrays.vectors[rows] @ arrays.vectors[row]).argmax())])
    if float(arrays.vectors[seed] @ arrays.vectors[row]) < NEAR and kind == "liked":
        return
    common = shared(row, seed, arrays)
    if not common:
        return
    yield Evidence(kind=kind, value="|".join((arrays.ids[seed], *common)), weight=weight)


def _community(
    row: int, weight: float, liked: tuple[TitleId, ...], arrays: TitleArrays, circle: Circle | None
) -> Iterator[Evidence]:
    """The liked title that most raters liked together with this one, and how many did."""
    if not (weight and circle):
        return
    both = {title: circle.both(row, arrays.place[title]) for title in liked[-RECENT:] if title in arrays.place}
    title, count = max(both.items(), key=lambda pair: pair[1], default=(None, 0))
    if title and count >= TOGETHER:
        yield Evidence(kind="community", value=f"{title}|{count}", weight=weight)


def shared(row: int, other: int, arrays: TitleArrays) -> tuple[str, ...]:
    """What two titles have in common: a director, the most telling concepts that both clearly have; else themes or
    genres."""
    columns = arrays.columns
    directors = [name for name in columns.directors[row] if name in set(columns.directors[other])]
    themes = [word for word in columns.keywords[row] if word in set(columns.keywords[other]) - _DULL]
    least = np.minimum(arrays.concepts[row], arrays.concepts[other])
    clear = np.flatnonzero(least >= 100 * CLEARLY_HAS)
    ranked = sorted(clear, key=lambda c: -int(least[c]) * arrays.concept_worth[c])
    told = [CONCEPTS[column] for column in ranked[:MOST_SHARED]]
    both = arrays.genres[row] & arrays.genres[other]
    genres = [genre for genre in GENRES if both & genre_bits((genre,))]
    return tuple(directors[:1] + told or themes[:2] or genres[:2])


def _nearest_liked(row: int, request: Request, arrays: TitleArrays, taste: Taste) -> tuple[TitleId, ...]:
    """The liked title that is nearest, but for those the request names: likeness to them is said already."""
    rows = arrays.rows(tuple(title for title in taste.liked if title not in request.similar_to))
    if not len(rows):
        return ()
    return (arrays.ids[int(rows[int((arrays.vectors[rows] @ arrays.vectors[row]).argmax())])],)


def _traits(row: int, weight: float, request: Request, arrays: TitleArrays) -> Iterator[Evidence]:
    pushes = {n: p for n, p in request.traits.items() if n in TRAITS and abs(p) >= 0.15}
    pull = {name: push * float(arrays.z[row, TRAITS.index(name)]) for name, push in pushes.items()}
    clear = [n for n in pull if pull[n] / abs(pushes[n]) >= CLEAR]
    for name in sorted(clear, key=lambda n: -pull[n])[:2]:
        sign = "+" if pushes[name] > 0 else "-"
        yield Evidence(kind="trait", value=name + sign, weight=weight * pull[name] / sum(pull[n] for n in clear))


def _filters(row: int, request: Request, arrays: TitleArrays) -> Iterator[Evidence]:
    columns = arrays.columns
    if request.runtime and np.isfinite(columns.runtime[row]):
        yield Evidence(kind="runtime", value=str(int(columns.runtime[row])), weight=0.08)
    if request.year and within(columns.year[[row]], request.year)[0]:
        yield Evidence(kind="year", value=str(int(columns.year[row])), weight=0.05)
    for genre in request.genres.wanted:
        if arrays.genres[row] & genre_bits((genre,)):
            yield Evidence(kind="genre", value=genre, weight=0.06)
    if request.languages.wanted and str(arrays.languages[row]) in request.languages.wanted:
        yield Evidence(kind="language", value=str(arrays.languages[row]), weight=0.05)
    people = {name.casefold(): name for name in (*columns.directors[row], *columns.cast[row])}
    for name in request.people.wanted:
        if name.casefold() in people:
            yield Evidence(kind="person", value=people[name.casefold()], weight=0.3)


def _reputation(row: int, share: dict[str, float], request: Request, arrays: TitleArrays) -> Iterator[Evidence]:
    if _well_rated(row, arrays):
        yield _rating(row, arrays, share.get("quality", 0))
    if request.novelty > 0 and arrays.fame[row] < LITTLE_KNOWN:
        yield Evidence(kind="little_known", value="", weight=share.get("novelty", 0))
    if request.novelty <= 0 and arrays.fame[row] > FAMOUS:
        yield Evidence(kind="famous", value="", weight=share.get("popularity", 0) * 0.6)


def reputation_of(row: int, arrays: TitleArrays) -> tuple[Evidence, ...]:
    """What speaks for a title at all times and for everybody: how it is rated, and that it is well known."""
    rating = (_rating(row, arrays, float(arrays.quality[row])),) if _well_rated(row, arrays) else ()
    known = float(arrays.fame[row])
    return (*rating, Evidence(kind="famous", value="", weight=known)) if known > FAMOUS else rating


def _well_rated(row: int, arrays: TitleArrays) -> bool:
    columns = arrays.columns
    return bool(columns.vote_average[row] >= WELL_RATED[0] and columns.vote_count[row] >= WELL_RATED[1])


def _rating(row: int, arrays: TitleArrays, weight: float) -> Evidence:
    return Evidence(kind="rating", value=f"{float(arrays.columns.vote_average[row]):.1f}", weight=weight)
