"""What each part of a running Usher takes of memory, loaded one after the other in this process.

`python -m benchmarks memory [--short]`: with the starter, and with 25,578 titles and community ratings (not in the
short form). RSS in MB, and of it what is the process's own (anonymous); the rest is mapped from files, which several
processes share. `start` measures the whole in a process that does nothing but serve, and holds it to the targets.
"""

import asyncio
import multiprocessing
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.house import starter_folder
from benchmarks.start import large_folder, resident

HEAVY = (
    "torch",
    "transformers",
    "sentence_transformers",
    "scipy",
    "sklearn",
    "matplotlib",
    "pandas",
    "alembic",
    "grpc",
)
"""Libraries that nobody who only answers should have imported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """RSS in MB after a part was loaded, and how much of it is anonymous."""

    what: str
    whole: float
    own: float


def stages(folder: Path) -> tuple[list[Part], list[str]]:
    """Every part in its order, and which heavy libraries were imported. For a process of its own."""
    return asyncio.run(_stages(folder))


async def _stages(folder: Path) -> tuple[list[Part], list[str]]:
    parts: list[Part] = []

    def note(what: str) -> None:
        found = resident(os.getpid())
        parts.append(Part(what=what, whole=found["VmRSS"], own=found["RssAnon"]))

    from bot.thrift import few_pools, give_back

    few_pools()
    from bot import observe
    from bot.commands import serve  # noqa: F401  all that `run` imports
    from bot.rehearsal import rehearse
    from bot.settings import Settings, StoreSettings
    from bot.wiring.house import House

    observe.configure("error", json_lines=False)
    note("libraries and our own modules")
    house = House(Settings(store=StoreSettings(data_dir=folder)))
    await house.open()
    give_back()
    note("titles: columns, vectors, words, ratings")
    await house.library.titles()
    give_back()
    note("names, and what reads text")
    await asyncio.shield(house.embedder.warm())
    give_back()
    note("the model, onnxruntime, tokenizers")
    await asyncio.to_thread(rehearse, house.routes)
    give_back()
    note("patterns and word lists of the first message")
    await house.vectors.warm(house.embedder.dimension)
    give_back()
    note("Chroma with its index")
    from benchmarks.turns import one_round

    for _ in range(3):
        await one_round(house)
    give_back()
    note("sixty turns")
    await house.close()
    return parts, [name for name in HEAVY if name in sys.modules]


def main(short: bool) -> bool:
    """Print the tables; True when no heavy library was imported."""
    folders = {"the starter": asyncio.run(starter_folder())}
    if not short:
        folders["25,578 titles"] = asyncio.run(large_folder())
    imported: set[str] = set()
    for name, folder in folders.items():
        with multiprocessing.get_context("spawn").Pool(1) as alone:
            parts, heavy = alone.apply(stages, (folder,))
        imported |= set(heavy)
        print(f"{name:<48}{'MB':>8}{'adds':>8}{'of it own':>11}")
        before = Part(what="", whole=0, own=0)
        for part in parts:
            print(f"{part.what:<48}{part.whole:>8.0f}{part.whole - before.whole:>8.0f}{part.own - before.own:>11.0f}")
            before = part
    print(f"heavy libraries imported: {', '.join(sorted(imported)) or 'none'}")
    return not imported
