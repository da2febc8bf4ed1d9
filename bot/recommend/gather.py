"""Candidates from several streams: near the words, near the seeds, near the taste, by traits, by words, by what
people with a like taste liked, and the well liked."""

import asyncio
import time

import numpy as np

from bot import observe
from bot.errors import VectorsNotReady, VectorsUnavailable
from bot.ports import Floats, Rows, Vectors
from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.centres import Centres
from bot.recommend.concepts import matched
from bot.recommend.parts import speaking_of
from bot.recommend.seeds import profile
from bot.request import Request
from bot.taste.traits import TRAITS

SMALL = 1500
"""With no more titles than this left, all are candidates: scoring them costs less than asking for neighbours."""
ENOUGH = 0.25
"""With this share of the catalogue allowed, the vector store is asked for so many more and the rest is passed over."""
SPARE = 20
LEFT = 0.5
"""With less than this share of the rows wanted left of what it finds, what is allowed lies elsewhere than what is near:
then all of it is searched."""


async def gather(
    request: Request, arrays: TitleArrays, mask: Mask, centres: Centres, vectors: Vectors, neighbours: int
) -> Rows:
    """Rows worth scoring, each once: all that `mask` allows when they are few, else the best of each stream."""
    allowed = np.flatnonzero(mask)
    if len(allowed) <= SMALL:
        return allowed
    quality, fame = arrays.quality[allowed], arrays.fame[allowed]
    found = [best(quality + 0.3 * fame, allowed, neighbours // 2)]
    found += [best(values[allowed], allowed, neighbours) for values in (arrays.renown, arrays.trending)]
    if request.traits:
        found.append(best(arrays.z[allowed] @ push_vector(request), allowed, neighbours))
    if request.concepts:
        found.append(best(matched(request.concepts, arrays)[allowed], allowed, 2 * neighbours))
    if centres.facets is not None:
        found.append(best(centres.facets[allowed], allowed, 2 * neighbours))
    if request.things:
        found.append(np.flatnonzero(speaking_of(request.things, arrays) & mask))
    if request.novelty > 0:
        found.append(best(quality - request.novelty * fame, allowed, neighbours // 2))
    if request.similar_to:
        seeds = arrays.rows(request.similar_to)
        found += [(kin := arrays.kin(seeds)), arrays.kin(kin)]
        found += [best(profile(int(seed), arrays)[allowed], allowed, neighbours) for seed in seeds]
    found += await asyncio.gather(*(near(each, allowed, arrays, vectors, neighbours) for each in centres.vectors))
    found += [best(values[allowed], allowed, neighbours) for values in centres.values]
    rows = np.unique(np.concatenate(found))
    return rows[mask[rows]]


async def near(centre: Floats, allowed: Rows, arrays: TitleArrays, vectors: Vectors, k: int) -> Rows:
    """About k allowed rows nearest to a centre: from the vector store where the filter leaves enough, else (or without
    it) by exact search over the vectors in memory, which for a small part of a catalogue is quicker than an index."""
    share = len(allowed) / len(arrays)
    if share >= ENOUGH:
        try:
            began = time.perf_counter()
            near = await vectors.nearest(centre, int(k / share) + SPARE)
            observe.vector_search.labels(where="store").observe(time.perf_counter() - began)
            rows = arrays.rows(tuple(title for title, _ in near))
            rows = rows[allowed[np.searchsorted(allowed, rows).clip(max=len(allowed) - 1)] == rows]
            if len(rows) >= LEFT * k:
                return rows
        except VectorsNotReady:
            pass
        except VectorsUnavailable as error:
            observe.errors.labels(kind=type(error).__name__).inc()
    with observe.vector_search.labels(where="memory").time():
        return await asyncio.to_thread(lambda: best(arrays.vectors[allowed] @ centre, allowed, k))


def best(values: Floats, allowed: Rows, k: int) -> Rows:
    """The k of the allowed rows with the highest values (one each), in no order."""
    if len(allowed) <= k:
        return allowed
    return allowed[np.argpartition(-values, k)[:k]]


def push_vector(request: Request) -> Floats:
    """The request's trait pushes as float32 [34], of unit length; zeros when there are none."""
    push = np.zeros(len(TRAITS), dtype=np.float32)
    for name, weight in request.traits.items():
        if name in TRAITS:
            push[TRAITS.index(name)] = weight
    length = np.linalg.norm(push)
    return push / length if length else push
