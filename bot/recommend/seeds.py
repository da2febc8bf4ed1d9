"""Titles like those that a wish names: an editor's word first, then what both are, then how alike they look; and what
never comes: the seeds' own sequels, series and other versions."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from bot.knowledge.vocabulary import CONCEPTS, FRANCHISE, concepts
from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.families import head_of, long_words
from bot.recommend.likeness import likeness
from bot.recommend.likening import STRENGTH, likening
from bot.request import Request
from bot.titles import Domain, TitleId

KIN, NEXT_OF_KIN = 0.55, 0.1
"""How far an editor's word, and that of one editor's word on another, takes a title towards a full match."""
SAME = 0.7
"""The likeness of two titles' concepts (cosine) that counts as a full match."""
CONCEPTS_SAY = 0.5
"""What likeness of concepts counts where both titles' are known; the rest is for documents, traits, genres, era."""
UNKNOWN = 0.9
"""What all that is left counts where either title's concepts are unknown."""
APART = 0.6
"""What is left of likeness where two titles have no genre in common: The Office is no Severance."""
ALL = 0.5
"""How much of the whole hangs on the seed that a title is least like."""
LEADS = 4
"""The first of a cast, who make two titles of one director one story going on where two of them are in both."""
TELLING = 5
"""A first word of so many letters, and a lead, that two titles share say that one goes on where the other ended."""
RARE, ONE_WORLD = 12, 0.5
"""A long word in no more names than this, and so much in common (the cosine of their concepts), make a title and a
sequel one story: The Lost World: Jurassic Park and Jurassic World."""
_STUDIOS = frozenset(("franchise: pixar", "franchise: studio ghibli", "franchise: disney animation"))
"""What a studio makes is no one story."""
_FRANCHISES = [column for column, name in enumerate(CONCEPTS) if name.startswith(FRANCHISE) and name not in _STUDIOS]
_SEQUEL = CONCEPTS.index("sequel")


def nearness(rows: Rows, seeds: Rows, arrays: TitleArrays) -> Floats:
    """How like the seeds each title is, float32 [rows], 0 to 1; like all of them, where there are several."""
    each = np.stack([_near(rows, int(seed), arrays) for seed in seeds])
    return np.asarray((1 - ALL) * each.mean(axis=0) + ALL * each.min(axis=0), dtype=np.float32)


def _near(rows: Rows, seed: int, arrays: TitleArrays) -> Floats:
    itself = np.array([seed])
    looks = likeness(rows, itself, arrays)
    same = np.minimum(profile(seed, arrays)[rows] / SAME, 1)
    known = (arrays.concept_lengths[rows] > 0) & bool(arrays.concept_lengths[seed])
    near = np.where(known, CONCEPTS_SAY * same + (1 - CONCEPTS_SAY) * looks, UNKNOWN * looks)
    near = np.where((arrays.genres[rows] & arrays.genres[seed]) > 0, near, APART * near)
    kin = arrays.kin(itself)
    word = np.where(np.isin(rows, kin), KIN, np.where(np.isin(rows, arrays.kin(kin)), NEXT_OF_KIN, 0.0))
    return np.asarray(near + (1 - near) * word, dtype=np.float32)


def profile(seed: int, arrays: TitleArrays) -> Floats:
    """How like a title's concepts each title's are, float32 [titles]: their cosine, the rare and the strong counting
    more."""
    own = np.flatnonzero(arrays.concepts[seed])
    lengths = arrays.concept_lengths
    if not len(own) or not lengths[seed]:
        return np.zeros(len(arrays), dtype=np.float32)
    worth = STRENGTH[arrays.concepts[seed, own]] * likening(arrays.concept_worth)[own] ** 2
    shared = STRENGTH[arrays.concepts[:, own]] @ worth
    return np.asarray(shared / np.maximum(lengths * lengths[seed], 1e-6), dtype=np.float32)


def same_story(seeds: Rows, arrays: TitleArrays) -> Rows:
    """Rows of the seeds' franchises, sequels and other versions: who asks for something like them has those in mind
    already."""
    found = {row for seed in seeds for row in _same_story(int(seed), arrays)}
    found.update(row for seed in seeds for row in _same_world(int(seed), arrays))
    return np.array(sorted(found - set(map(int, seeds))), dtype=np.int64)


def refused_by_name(titles: Iterable[TitleId], arrays: TitleArrays) -> frozenset[TitleId]:
    """Titles that are refused by name, with their sequels and other versions: "not Iron Man" is said of no more."""
    seeds = arrays.rows(frozenset(titles))
    return frozenset((*titles, *(arrays.ids[row] for seed in seeds for row in _same_story(int(seed), arrays))))


def _same_world(seed: int, arrays: TitleArrays) -> Iterator[int]:
    for column in _FRANCHISES:
        if arrays.concepts[seed, column]:
            yield from map(int, np.flatnonzero(arrays.concepts[:, column]))


def _same_story(seed: int, arrays: TitleArrays) -> Iterator[int]:
    columns = arrays.columns
    head = head_of(columns.titles[seed])
    yield from arrays.heads[head]
    first = head.split(" ", 1)[0]
    for row in (*arrays.heads[f"-{first}"], *arrays.heads.get(f"-{first}s", ())):
        other = head_of(columns.titles[row])
        longer, shorter = (other, head) if len(other) > len(head) else (head, other)
        begins = longer.startswith((f"{shorter} ", f"{shorter}s"))
        told = len(first) >= TELLING and _leads(seed, row, arrays) and _go_on(seed, row, arrays)
        if told or (begins and (_shares(seed, row, arrays) or _goes_on(row, arrays))):
            yield row
    kin = profile(seed, arrays)
    for word in long_words(columns.titles[seed]):
        of_word = arrays.heads[f"--{word}"]
        if len(of_word) <= RARE:
            yield from (row for row in of_word if kin[row] >= ONE_WORLD and _go_on(seed, row, arrays))
    for name in columns.cast[seed][:LEADS]:
        for row in arrays.people.get(name.casefold(), ()):
            if _leads(seed, row, arrays) >= 2 and _goes_on(seed, arrays) and _goes_on(row, arrays):
                yield row
    for name in columns.directors[seed][:2]:
        for row in arrays.people.get(name.casefold(), ()):
            begins = first == head_of(columns.titles[row]).split(" ", 1)[0]
            if _leads(seed, row, arrays) >= 2 and (begins or _go_on(seed, row, arrays)):
                yield row


def _leads(a: int, b: int, arrays: TitleArrays) -> int:
    cast = arrays.columns.cast
    return len(set(cast[a][:LEADS]) & set(cast[b][:LEADS]))


def _shares(a: int, b: int, arrays: TitleArrays) -> bool:
    directors = arrays.columns.directors
    return bool(_leads(a, b, arrays) or set(directors[a]) & set(directors[b]))


def _goes_on(row: int, arrays: TitleArrays) -> bool:
    """Whether it is told that the title is a sequel."""
    return bool(arrays.concepts[row, _SEQUEL]) or "sequel" in arrays.columns.keywords[row]


def _go_on(a: int, b: int, arrays: TitleArrays) -> bool:
    return _goes_on(a, arrays) or _goes_on(b, arrays)


def of_their_form(request: Request, arrays: TitleArrays) -> Request:
    """The request among documentaries, where its examples are documentaries alone: their like are some too."""
    rows = arrays.rows(request.similar_to)
    told = len(rows) and arrays.domain(Domain.DOCUMENTARIES)[rows].all()
    if not told or request.domain not in (Domain.MOVIES, Domain.TV) or "Documentary" in request.genres.refused:
        return request
    return replace(request, domain=Domain.DOCUMENTARIES)


EXAMPLES = 3
"""Titles that stand for how somebody makes them."""
MADE, SHARED, TRAITS_OF_STYLE = 4, 0.5, 5
"""Described titles of somebody's from which their style is told; how strongly these have a concept on average that is
part of it; and how many concepts a style has at most."""
STYLE = 0.9
"""How central what is shared is to a wish for a style."""
_OF_STYLE = frozenset(("feel", "shape", "kind"))


def in_style(request: Request, arrays: TitleArrays) -> Request:
    """The request with the best known titles of those in whose style something is wanted, as examples of it, and with
    what most of all that they made has in common."""
    found, style = list[TitleId](), dict[str, float]()
    for name in request.in_style_of:
        rows = arrays.people.get(name.casefold(), ())
        directed = [row for row in rows if name in arrays.columns.directors[row]]
        shared = _shared(directed, arrays)
        style.update(shared)
        best = sorted(directed or rows, key=lambda row: -float(np.nan_to_num(arrays.columns.vote_count[row])))
        if shared:  # the most typical of the better half
            best = sorted(best[: max(EXAMPLES, len(best) // 2)], key=lambda row: -_has(row, shared, arrays))
        found += [arrays.ids[row] for row in best[:EXAMPLES]]
    if not found:
        return request
    wanted = {name: STYLE for name in style if name not in request.refused}
    return replace(
        request,
        similar_to=tuple(dict.fromkeys((*request.similar_to, *found))),
        concepts={**wanted, **request.concepts},
    )


def _shared(rows: list[int], arrays: TitleArrays) -> dict[str, float]:
    """The concepts of feeling, shape and kind that these titles have in common, and how strongly."""
    told = [row for row in rows if arrays.concepts_written[row]]
    if len(told) < MADE:
        return {}
    means = arrays.concepts[told].astype(np.float32).mean(axis=0) / 100
    columns = sorted(np.flatnonzero(means >= SHARED), key=lambda column: -means[column] * arrays.concept_worth[column])
    names = [CONCEPTS[column] for column in columns if concepts()[CONCEPTS[column]].group in _OF_STYLE]
    return {name: float(means[CONCEPTS.index(name)]) for name in names[:TRAITS_OF_STYLE]}


def _has(row: int, shared: dict[str, float], arrays: TitleArrays) -> float:
    return sum(float(arrays.concepts[row, CONCEPTS.index(name)]) for name in shared)
