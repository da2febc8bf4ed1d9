"""The companion's work behind the turns: an hour's job that renews everybody's picks, and how memory grows; and what
turns wait for TMDB.

`python -m benchmarks companion [--short]`: 1,000 people with a taste each (100 in the short form), whose picks are all
made anew by the job of an hour, in a house of the starter catalogue in a folder of its own; then as many as make 10,000
(1,000) scouted and renewed again, beside what memory they take. Processor time, for a busy machine takes longer.

Then, by the clock, beside TMDB's stand-in in the same process, which answers after ANSWERS seconds: how long it
takes until eight cards have their facts and where they run, for titles that nobody asked of and the same again; and the
same turns in a house without TMDB and in one whose TMDB never answers, one after the other.
"""

import asyncio
import os
import shutil
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import delete, insert

from benchmarks.fortnight import SteppingClock
from benchmarks.house import starter_folder
from benchmarks.start import resident
from benchmarks.turns import Talker
from bot.jobs import renewing
from bot.settings import ConversationSettings, Secrets, Settings, StoreSettings
from bot.titles import TitleId
from bot.wiring.house import House
from bot.wiring.jobs import jobs_of, scouting
from memory.scouting import SqlScouted
from memory.tables import PersonRow, ProfileRow, VerdictRow, WaitingPicksRow
from tests.standins.tmdb_api import KEY, NEVER, TmdbApi, film, offers, series

PEOPLE, MANY = 1_000, 10_000
MOST_SHARE, MOST_GROWTH = 0.10, 40.0
"""Of one core in the hour; megabytes for ten times the people."""
LIKED = 12
HOUR = 3600.0
ANSWERS, APART, CARDS, COUNTRY = 0.05, 0.3, 8, "DE"
"""Seconds until the stand-in answers, and between two decks, for TMDB is asked forty times a second at most; titles of
one deck; where they are looked up."""
OLD = timedelta(days=40)
"""After so long nothing that was answered counts any more."""
MOST_COLD, MOST_WARM, MOST_MORE = 300.0, 50.0, 15.0
"""Milliseconds: eight cards for the first time and again, and a turn's p95 beside a TMDB that hangs; what is more than
nothing of the last is the machine's unrest."""
WISHES = ("something tense", "a funny film", "a quiet drama about a family", "space films", "heist films of the 90s")


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


def of_any(kind: str, number: int) -> dict[str, Any] | None:
    """Any title, as TMDB would tell of it."""
    made = film(number, "") if kind == "movie" else series(number, "")
    return made | {"watch/providers": offers(DE={"flatrate": ["Netflix"]})}


async def _enriched(house: House, decks: int) -> bool:
    """Decks of the best known titles for the first time, and each again."""
    assert house.availability is not None
    ids = [TitleId(house.library.arrays.ids[int(row)]) for row in np.argsort(-house.library.arrays.renown)]
    cold, warm, whole = list[float](), list[float](), 0
    for start in range(0, decks * CARDS, CARDS):
        for taken in (cold, warm):
            began = time.perf_counter()
            told = await house.availability.offers(ids[start : start + CARDS], COUNTRY)
            known = await house.shelf.get(ids[start : start + CARDS])
            taken.append(1000 * (time.perf_counter() - began))
        await asyncio.sleep(APART)
        whole += len(told) == CARDS and all(title.poster_path for title in known.values())
    first, again = p95(cold), p95(warm)
    print(f"{decks} decks of eight, TMDB answering after {1000 * ANSWERS:.0f} ms: {whole} whole, the first time")
    print(f"  p95 {first:.0f} ms (at most {MOST_COLD:.0f}), again p95 {again:.1f} ms (at most {MOST_WARM:.0f})")
    return first <= MOST_COLD and again <= MOST_WARM


async def _hung(plain: House, house: House, api: TmdbApi, rounds: int) -> bool:
    """The same wishes, with no TMDB and with one that never answers."""
    takes: dict[House, list[float]] = {plain: [], house: []}
    asked = len(api.asked)
    for place in range(rounds * len(WISHES)):
        for each in (plain, house) if place % 2 else (house, plain):
            talker = Talker(each)
            await talker.does("set", "country", COUNTRY)
            takes[each].append(await talker.says(WISHES[place % len(WISHES)]))
    without, beside = p95(takes[plain]), p95(takes[house])
    print(f"{len(takes[house])} turns, TMDB hanging: p95 {beside:.0f} ms, without TMDB {without:.0f} ms:")
    print(f"  {beside - without:+.0f} ms (at most {MOST_MORE:+.0f}); {len(api.asked) - asked} questions hung;")
    print(f"  the first turn, which finds it out, {takes[house][0]:.0f} ms (without TMDB {takes[plain][0]:.0f})")
    return beside - without <= MOST_MORE


async def beside_tmdb(short: bool) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        async with TmdbApi().serving() as api:
            api.made, api.after = of_any, ANSWERS
            store = Path(folder)
            for name in ("plain", "asking"):
                shutil.copytree(await starter_folder(), store / name)
            plain = House(Settings(store=StoreSettings(data_dir=store / "plain"), secrets=Secrets(tmdb_api_key="")))
            asking = Settings(
                store=StoreSettings(data_dir=store / "asking"),
                conversation=ConversationSettings(tmdb_base=api.base_url),
                secrets=Secrets(tmdb_api_key=KEY),
            )
            clock = SteppingClock()
            house = House(asking, clock=clock, embedder=plain.embedder)
            for each in (plain, house):
                await each.open()
                await each.embedder.warm()
                for wish in WISHES:
                    await Talker(each).says(wish)  # what is loaded once is loaded now
            clock.at += OLD
            quick = await _enriched(house, 12 if short else 50)
            clock.at, api.after = clock.at + OLD, NEVER
            unmoved = await _hung(plain, house, api, 6 if short else 40)
            api.wakes()
            for each in (house, plain):
                await each.close()
    return quick and unmoved


def p95(taken: Sequence[float]) -> float:
    return float(np.percentile(taken, 95))


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
    return all([asyncio.run(measured(short)), asyncio.run(beside_tmdb(short))])
