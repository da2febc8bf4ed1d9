"""A house with many titles for measuring: the shared catalogue's facts, with real vectors or made-up ones."""

import csv
import gzip
import hashlib
from itertools import islice
from pathlib import Path

import numpy as np

from benchmarks.catalogue import SHARED
from bot.ports import Floats
from bot.settings import Settings, StoreSettings
from bot.titles import Title
from bot.wiring.house import House
from bot.wiring.jobs import retraining
from bot.wiring.parts import Quiet
from memory.documents import digest, document
from memory.sources.lines import read
from memory.sources.movielens import Rating, store_ratings
from memory.sources.starter import starter_vectors

CATALOGUE = SHARED / "data" / "catalogue.jsonl.gz"
RATINGS = SHARED / "data" / "community" / "movietweetings.csv.gz"
KEPT = Path(__file__).parent / "out"


async def open_house(titles: int, *, short: bool) -> House:
    """An open house with this many titles, kept between runs in benchmarks/out/. Needs the shared catalogue."""
    folder = KEPT / f"house-{titles}{'-short' if short else ''}"
    house = House(Settings(store=StoreSettings(data_dir=folder)))
    await house.open()
    if (await house.catalogue.status()).coverage < 1 or (await house.catalogue.status()).titles < titles:
        await _fill(house, titles, made_up=short)
    await house.library.refresh()
    await house.library.understand("warm")
    return house


async def open_starter() -> House:
    """An open house with the starter alone, the model loaded."""
    house = House(Settings(store=StoreSettings(data_dir=KEPT / "starter")))
    await house.open()
    await house.embedder.warm()
    return house


async def starter_folder() -> Path:
    """A data folder with the starter alone, kept between runs."""
    house = House(Settings(store=StoreSettings(data_dir=KEPT / "starter")))
    await house.open()
    await house.close()
    return house.settings.store.data_dir


async def rated(house: House) -> None:
    """Bring in the shared community's ratings, once, and learn from them."""
    if (await house.ratings.weigh()).community:
        return
    with gzip.open(RATINGS, "rt", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    known = await house.catalogue.by_imdb({row["imdbId"] for row in rows})
    ratings = [
        Rating(
            rater=row["userId"],
            title=known[row["imdbId"]],
            stars=max(0.5, float(row["rating"]) / 2),
            at=int(row["timestamp"]),
        )
        for row in rows
        if row["imdbId"] in known
    ]
    await store_ratings(house.database, ratings)
    await retraining(house).learn()


async def _fill(house: House, titles: int, *, made_up: bool) -> None:
    filler = house.filler(Quiet())
    lines = (line for line in read(CATALOGUE) if isinstance(line, Title))
    chosen = list(islice(lines, titles))
    await filler.load(iter(chosen), "file")
    if made_up:
        documents = [digest(document(title)) for title in chosen]
        await filler.accept([t.id for t in chosen], documents, neighbours(starter_vectors().vectors, len(chosen)))
    await filler.embed()
    await filler.index()


def neighbours(real: Floats, count: int, spread: float = 0.04) -> Floats:
    """Synthetic neighbours of real unit vectors, float32 [count, dimension]: each a real one plus Gaussian noise of
    this standard deviation a dimension, at length 1 again. The same every time."""
    seed = int(hashlib.sha256(str(count).encode()).hexdigest()[:8], 16)
    rng = np.random.default_rng(seed)
    chosen = real[rng.integers(0, len(real), count)]
    moved = chosen + rng.normal(scale=spread, size=chosen.shape)
    return (moved / np.linalg.norm(moved, axis=1, keepdims=True)).astype(np.float32)
