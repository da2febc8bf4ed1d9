"""Vector search beside exact NumPy search of the same vectors in the same run: recall@100 and the ratio of their p95.

Targets, k = 200: recall@100 >= 0.98 unfiltered and under year, runtime and genre filters, wide and narrow; p95 at most
5 times that of exact search unfiltered, at most 12 times filtered. At 25,578 real titles (made-up neighbours in the
short form, or with USHER_VECTORS=made-up) and at 100,000 synthetic neighbours of real vectors. What is measured is what
a request goes through: the search of `bot.recommend.gather`.
"""

import asyncio
import gzip
import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.catalogue import SHARED
from benchmarks.house import KEPT, neighbours, open_house
from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.filters import filters_of
from bot.recommend.gather import near
from bot.request import Choice, Request, Span
from bot.titles import TitleId
from memory.vectors import ChromaVectors

K, TOP = 200, 100
FILTERS = (
    Request(year=Span(min=1990, max=2009), runtime=Span(max=110), genres=Choice(wanted=("Comedy",))),
    Request(year=Span(min=2010), runtime=Span(max=130), genres=Choice(wanted=("Drama",))),
    Request(year=Span(max=1979), runtime=Span(max=120), genres=Choice(wanted=("Crime",))),
    Request(year=Span(min=2000), runtime=Span(min=80, max=150), genres=Choice(wanted=("Science Fiction",))),
)


WIDE = (Request(year=Span(min=1990)), Request(runtime=Span(max=120)), Request(year=Span(max=2005)))
"""What leaves enough for the vector store to be asked: between a quarter and four fifths of the catalogue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One row of the table: mean recall@100, p50 and p95 in ms, and the p95 of exact search of the whole catalogue."""

    name: str
    recall: float
    p50: float
    p95: float
    exact_p95: float
    most: float

    @property
    def ratio(self) -> float:
        return self.p95 / self.exact_p95

    @property
    def holds(self) -> bool:
        return self.recall >= 0.98 and self.ratio <= self.most


def query_texts(count: int) -> list[str]:
    """Real messages of people, each once."""
    found: dict[str, None] = {}
    with gzip.open(SHARED / "eval" / "redial_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            for message in json.loads(line)["messages"]:
                if message["role"] == "user" and len(message["text"]) >= 25:
                    found.setdefault(message["text"])
    return list(found)[:: max(1, len(found) // count)][:count]


def exact(vectors: Floats, query: Floats, k: int) -> Rows:
    """The rows nearest to the query, best first: one product, one partition, one sort."""
    nearness = vectors @ query
    top = np.argpartition(-nearness, k)[:k]
    return top[np.argsort(-nearness[top])]


async def compare(
    name: str, arrays: TitleArrays, vectors: ChromaVectors, queries: Floats, allowed: Sequence[Rows], most: float
) -> Result:
    """Search and exact search in turn, so that both feel the same disturbances."""
    took, exactly, found = [], [], []
    for place, query in enumerate(queries):
        rows = allowed[place % len(allowed)]
        started = time.perf_counter()
        exact(arrays.vectors, query, K)
        exactly.append(time.perf_counter() - started)
        started = time.perf_counter()
        got = await near(query, rows, arrays, vectors, K)
        took.append(time.perf_counter() - started)
        truth = rows[exact(arrays.vectors[rows], query, min(TOP, len(rows) - 1))]
        best = got[np.argsort(-(arrays.vectors[got] @ query))][:TOP]
        found.append(len(set(truth.tolist()) & set(best.tolist())) / len(truth))
    ms = np.array(took) * 1000
    return Result(
        name=name,
        recall=float(np.mean(found)),
        p50=float(np.percentile(ms, 50)),
        p95=float(np.percentile(ms, 95)),
        exact_p95=float(np.percentile(np.array(exactly) * 1000, 95)),
        most=most,
    )


async def both(name: str, arrays: TitleArrays, vectors: ChromaVectors, queries: Floats) -> list[Result]:
    everything = [np.arange(len(arrays))]
    narrow, wide = ([_allowed(request, arrays) for request in requests] for requests in (FILTERS, WIDE))
    await compare(name, arrays, vectors, queries[:50], everything, 5)  # warm
    return [
        await compare(f"{name} unfiltered", arrays, vectors, queries, everything, 5),
        await compare(f"{name} widely filtered", arrays, vectors, queries, wide, 12),
        await compare(f"{name} filtered", arrays, vectors, queries, narrow, 12),
    ]


def _allowed(request: Request, arrays: TitleArrays) -> Rows:
    return np.flatnonzero(np.logical_and.reduce([f.allows(request, arrays) for f in filters_of(request)]))


async def run(short: bool) -> list[Result]:
    made_up = short or os.environ.get("USHER_VECTORS") == "made-up"
    house = await open_house(5_000 if short else 25_578, short=made_up)
    arrays = house.library.arrays
    queries = await house.embedder.embed_documents(query_texts(60 if short else 400))
    results = await both(f"{len(arrays):,}", arrays, house.vectors, queries)
    if not short:
        many = neighbours(arrays.vectors, 100_000, spread=0.02)
        results += await _synthetic(many, arrays, queries)
    await house.close()
    return results


async def _synthetic(many: Floats, arrays: TitleArrays, queries: Floats) -> list[Result]:
    """The same at 100,000: every title several times, each time a little elsewhere."""
    ids = tuple(TitleId(f"tmdb:movie:{n}") for n in range(len(many)))
    repeat = np.arange(len(many)) % len(arrays)
    columns = replace(arrays.columns, ids=ids, year=arrays.columns.year[repeat], runtime=arrays.columns.runtime[repeat])
    larger = replace(arrays, columns=columns, ids=ids, vectors=many, genres=arrays.genres[repeat])
    KEPT.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=KEPT) as folder:
        vectors = ChromaVectors(url="", folder=Path(folder), name="synthetic")
        await vectors.sync(ids, ["1"] * len(ids), many, lambda count: None)
        return await both(f"{len(many):,}", larger, vectors, queries)


def main(short: bool) -> bool:
    """Print the table; True when every target holds."""
    results = asyncio.run(run(short))
    print(f"{'search':<26}{'recall@100':>11}{'p50 ms':>9}{'p95 ms':>9}{'exact p95':>11}{'ratio':>7}{'at most':>9}")
    for r in results:
        print(
            f"{r.name:<26}{r.recall:>11.4f}{r.p50:>9.2f}{r.p95:>9.2f}{r.exact_p95:>11.2f}{r.ratio:>7.1f}{r.most:>9.0f}"
        )
    return all(r.holds for r in results)
