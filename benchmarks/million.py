"""A million titles: what a process takes of memory and how soon it answers at growing sizes, and what that comes to.

`python -m benchmarks million [--short]`; USHER_MILLION="25578 100000" names the sizes. Titles are those of the shared
catalogue again and again under numbered names, with the columns as they are and vectors that are neighbours of real
ones; they come in as any import does. Chroma is left out (USHER_MILLION_CHROMA=1 takes it along): how soon a million
vectors are indexed is its own business. Targets at a million: 2 GB a machine and 300 MB a process, picks p95 250 ms,
texts 300 ms.
"""

import asyncio
import multiprocessing
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from benchmarks.house import CATALOGUE, KEPT, neighbours
from benchmarks.start import resident
from benchmarks.turns import measure
from bot import observe
from bot.settings import Settings, StoreSettings
from bot.thrift import few_pools, give_back
from bot.titles import Title, TitleId
from bot.wiring.house import House
from bot.wiring.parts import Quiet
from memory.documents import digest, document
from memory.sources.lines import read
from memory.sources.starter import starter_vectors

SIZES = tuple(map(int, os.environ.get("USHER_MILLION", "25578 100000").split()))
AIM = 1_000_000
PORTION = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """MB in all, of the process's own, and of the file of vectors; seconds to fill and to open; p95 in ms by kind."""

    titles: int
    whole: float
    own: float
    names: float
    filling: float
    opening: float
    p95: dict[str, float]


def stretched(count: int) -> Iterator[Title]:
    """So many titles, of which each round of the catalogue has names of its own."""
    titles = [line for line in read(CATALOGUE) if isinstance(line, Title)]
    for number in range(count):
        title, again = titles[number % len(titles)], number // len(titles)
        if again:
            name = f"{title.title} {again + 1}"
            title = replace(title, id=TitleId(f"tmdb:movie:{90_000_000 + number}"), title=name, imdb_id=None)
        yield title


async def filled(house: House, count: int) -> float:
    """Seconds it took; none where it was done before. A run that was stopped goes on."""
    status = await house.catalogue.status()
    if status.titles >= count and status.coverage >= 1:
        return 0.0
    began, filler, titles = time.monotonic(), house.filler(Quiet()), stretched(count)
    real = starter_vectors().vectors
    for start in range(0, count, PORTION):
        some = list(islice(titles, PORTION))
        await filler.load(iter(some), "file")
        vectors = neighbours(np.roll(real, start // 7, axis=0), len(some))
        marks = [digest(document(title)) for title in some]
        await house.catalogue.store_vectors([title.id for title in some], marks, vectors)
    if os.environ.get("USHER_MILLION_CHROMA"):
        await filler.index()
    return time.monotonic() - began


def size(count: int, short: bool) -> Size:
    """For a process of its own."""
    return asyncio.run(_size(count, short))


async def _size(count: int, short: bool) -> Size:
    few_pools()
    observe.configure("error", json_lines=False)
    house = House(Settings(store=StoreSettings(data_dir=KEPT / f"large-{count}")))
    await house.open()
    filling = await filled(house, count)
    await house.close()
    house = House(Settings(store=StoreSettings(data_dir=house.settings.store.data_dir)))
    began = time.monotonic()
    await house.open()
    opening = time.monotonic() - began
    give_back()
    before = resident(os.getpid())
    await house.library.titles()
    give_back()
    after = resident(os.getpid())
    await house.embedder.warm()
    timings = await measure(house, rounds=1 if short else 4)
    await house.close()
    return Size(
        titles=count,
        whole=before["VmRSS"],
        own=before["RssAnon"],
        names=after["VmRSS"] - before["VmRSS"],
        filling=filling,
        opening=opening,
        p95={timing.kind: timing.at(95) for timing in timings},
    )


def main(short: bool) -> bool:
    """Print the tables; nothing is held to the targets: they are told beside what is foreseen."""
    found: list[Size] = []
    for count in (3_000, 6_000) if short else SIZES:
        with multiprocessing.get_context("spawn").Pool(1) as alone:
            found.append(alone.apply(size, (count, short)))
        print(_told(found[-1]), flush=True)
    if len(found) > 1:
        print(_foreseen(found))
    return True


def _told(at: Size) -> str:
    mapped = at.titles * 384 * 4 / 2**20
    kinds = ", ".join(f"{kind} {ms:.0f}" for kind, ms in at.p95.items())
    memory = f"titles {at.whole:.0f} MB ({at.own:.0f} of its own; vectors {mapped:.0f}), names {at.names:.0f} MB"
    return f"{at.titles:,}: {memory}; filled in {at.filling:.0f} s, opened in {at.opening:.1f} s; p95 ms: {kinds}"


def _foreseen(found: list[Size]) -> str:
    """Straight lines through what was measured."""
    counts = np.array([at.titles for at in found], dtype=float)

    def line(values: list[float]) -> tuple[float, float]:
        slope, start = np.polyfit(counts, values, 1)
        return slope * 2**20, start + slope * AIM

    (own, all_own), (names, all_names) = line([at.own for at in found]), line([at.names for at in found])
    kinds = {kind: line([at.p95[kind] for at in found])[1] for kind in found[0].p95}
    told = ", ".join(f"{kind} {ms:.0f}" for kind, ms in kinds.items())
    return (
        f"a title: {own:.0f} bytes of a process's own for its columns, {names:.0f} for its names\n"
        f"at {AIM:,}: {all_own + all_names:,.0f} MB a process and {AIM * 384 * 4 / 2**20:,.0f} MB of vectors a machine "
        f"(targets 300 and 2,048); p95 ms: {told} (targets: picks 250, texts 300)"
    )
