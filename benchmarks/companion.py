"""The companion's work behind the turns: an hour's job that renews everybody's picks, and how memory grows.

`python -m benchmarks companion [--short]`: 1,000 people with a taste each (100 in the short form), whose picks are all
made anew by the job of an hour, in a house of the starter catalogue in a folder of its own; then as many as make 10,000
(1,000) scouted and renewed again, beside what memory they take. Processor time, for a busy machine takes longer.
"""

import asyncio
import os
import shutil
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from sqlalchemy import delete, insert

from benchmarks.house import starter_folder
from benchmarks.start import resident
from bot.jobs import renewing
from bot.settings import Settings, StoreSettings
from bot.titles import TitleId
from bot.wiring.house import House
from bot.wiring.jobs import jobs_of, scouting
from memory.scouting import SqlScouted
from memory.tables import PersonRow, ProfileRow, VerdictRow, WaitingPicksRow

PEOPLE, MANY = 1_000, 10_000
MOST_SHARE, MOST_GROWTH = 0.10, 40.0
"""Of one core in the hour; megabytes for ten times the people."""
LIKED = 12
HOUR = 3600.0


async def _people(house: House, first: int, last: int, seed: int = 1) -> None:
    """So many people, each of whom liked and disliked some titles of one corner of the catalogue just now."""
    random, arrays = np.random.default_rng(seed + first), house.library.arrays
    known = np.argsort(-arrays.renown)[:2000]
    now = house.clock.now() - timedelta(hours=2)
    for start in range(first, last, 500):
        people, profiles, verdicts = [], [], []
        for number in range(start, min(start + 500, last)):
            people.append({"id": number, "preferences": {}, "created_at": now})
            profiles.append({"id": number, "person_id": number, "name": "main", "in_use": True, "for_kids": False})
            centre = arrays.vectors[random.choice(known)]
            near = known[np.argsort(-(arrays.vectors[known] @ centre) + random.normal(scale=0.1, size=len(known)))]
            chosen = [*near[:LIKED], *near[-LIKED // 3 :]]
            verdicts += [
                {
                    "profile_id": number,
                    "title_id": arrays.ids[int(row)],
                    "verdict": "liked" if place < LIKED else "disliked",
                    "at": now,
                    "turn": "",
                }
                for place, row in enumerate(chosen)
            ]
        async with house.database.session() as session:
            await session.execute(insert(PersonRow), people)
            await session.execute(insert(ProfileRow), profiles)
            await session.execute(insert(VerdictRow), verdicts)


async def _renewed(house: House) -> tuple[str, float, float]:
    """The job of the hour, once: what it did, processor seconds, and megabytes of the process's own afterwards."""
    job = next(job for job in jobs_of(house) if job.name == "renew")
    began = time.process_time()
    did = str(await job.run())
    return did, time.process_time() - began, resident(os.getpid())["RssAnon"]


async def _scouted(house: House) -> tuple[float, int]:
    """What the world watches held against everybody's taste: processor seconds, and for how many something fits."""
    arrays = house.library.arrays
    hot = tuple(TitleId(arrays.ids[int(row)]) for row in np.argsort(-arrays.renown)[:120])
    scout = scouting(house)
    began = time.process_time()
    found = await scout._for_everybody(hot)
    return time.process_time() - began, found


async def measured(short: bool) -> bool:
    people, many = (PEOPLE // 10, MANY // 10) if short else (PEOPLE, MANY)
    renewing.PAUSE_SECONDS = 0.0  # what waits takes no processor
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(await starter_folder(), folder, dirs_exist_ok=True)
        house = House(Settings(store=StoreSettings(data_dir=Path(folder))))
        await house.open()
        await house.embedder.warm()
        async with house.database.session() as session:
            await session.execute(delete(PersonRow))
        await _people(house, 1, people + 1)
        await _renewed(house)  # what is loaded once is loaded now
        await _older(house)
        did, seconds, before = await _renewed(house)
        share = seconds / HOUR * (PEOPLE / people)
        print(f"{did}: {seconds:.1f} s of one core, {1000 * seconds / people:.0f} ms each")
        print(f"an hour's job for {PEOPLE:,}: {share:.1%} of one core (at most {MOST_SHARE:.0%})")
        scouted, fits = await _scouted(house)
        print(f"120 watched titles against {people:,} tastes: {scouted:.1f} s of one core, something for {fits:,}")
        kept = await SqlScouted(house.database).of(1, datetime(2000, 1, 1, tzinfo=UTC), 999)
        await _people(house, people + 1, many + 1)
        did, seconds, after = await _renewed(house)
        growth = after - before
        print(f"{did}: {seconds:.1f} s; {before:.0f} MB of its own before, {after:.0f} MB after: {growth:+.0f} MB")
        print(f"for {many - people:,} people more (at most {MOST_GROWTH:.0f} MB)")
        print(f"{len(kept)} scouted picks kept for one, 200 at most")
        await house.close()
    return share <= MOST_SHARE and growth <= MOST_GROWTH and len(kept) <= 200


async def _older(house: House) -> None:
    """All waiting picks are an hour old, so that the job makes them again."""
    async with house.database.session() as session:
        await session.execute(delete(WaitingPicksRow))


def main(short: bool) -> bool:
    return asyncio.run(measured(short))
