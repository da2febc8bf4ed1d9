"""That nobody waits: what holds the event loop, and how long a person waits for what should come at once, by the clock.

`python -m benchmarks promptness [--short]`. The tests hold the same things to their processor time and to the order of
events, which a busy machine leaves as they are; here is the waiting itself. What is slow is slow every time, another
program only sometimes: the best of some rounds counts.
"""

import asyncio
import logging
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from benchmarks.house import open_house
from benchmarks.turns import Talker
from bot.wiring.house import House
from bot.wiring.jobs import jobs_of

HOLD = 0.05
"""Seconds after which the loop counts as held."""
IMPORT = """
import asyncio, time
from bot.language.claude import Claude, ClaudeSettings
from bot.understanding.schema import ReadAnswer

async def longest_wait():
    claude = Claude(key="k", settings=ClaudeSettings(base_url="http://127.0.0.1:9"))
    asking, longest = asyncio.create_task(claude.ask("a", "b", ReadAnswer)), 0.0
    while not asking.done():
        started = time.perf_counter()
        await asyncio.sleep(0.001)
        longest = max(longest, time.perf_counter() - started)
    return longest

print(asyncio.run(longest_wait()))
"""
RATINGS = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The shortest of some rounds, in ms, and what it should stay under."""

    what: str
    ms: float
    target: float


class Held(logging.Handler):
    """What asyncio's debug mode says of callbacks that took long: the longest, in seconds."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.longest = 0.0

    def emit(self, record: logging.LogRecord) -> None:
        if "took" in record.msg and isinstance(record.args, tuple):
            self.longest = max(self.longest, *(arg for arg in record.args if isinstance(arg, float)))


async def held(work: Callable[[], Awaitable[object]], rounds: int) -> float:
    """The longest that one callback held the loop, in ms; the best of the rounds after a warm-up."""
    loop, log = asyncio.get_running_loop(), logging.getLogger("asyncio")
    log.setLevel(logging.WARNING)
    log.propagate = False
    await work()
    found: list[float] = []
    for _ in range(rounds):
        handler = Held()
        log.addHandler(handler)
        loop.set_debug(True)
        loop.slow_callback_duration = 0.005
        try:
            await work()
        finally:
            loop.set_debug(False)
            log.removeHandler(handler)
        found.append(handler.longest * 1000)
    return min(found)


async def evening(house: House) -> None:
    talker = Talker(house)
    await talker.does("start")
    await talker.does("find", "movies")
    for _ in range(5):
        action = talker.buttons[0].action
        await talker.does(action.verb, *action.args)
    await talker.does("try_different")
    await talker.says("a slow Japanese film about memory, under two hours " + "and quiet " * 450)
    await talker.says("I loved Parasite but it was too long")
    await talker.does("taste")
    await talker.does("export")


async def jobs_beside_a_turn(house: House) -> None:
    talker = Talker(house)
    jobs = [job.run() for job in jobs_of(house) if job.name != "analyse"]
    await asyncio.gather(*jobs, talker.says("a slow Japanese film about memory"))


async def ratings(house: House) -> None:
    """An export of five thousand ratings, half of them of titles that are here."""
    columns = house.recommender.arrays.columns
    names = [name.replace('"', "") for name in columns.titles[: RATINGS // 2]]
    names += [f"Unheard of {number}" for number in range(RATINGS - len(names))]
    lines = [f'2024-01-01,"{name}",1990,https://boxd.it/x,3.5' for name in names]
    await Talker(house).sends("ratings.csv", "\n".join(["Date,Name,Year,Letterboxd URI,Rating", *lines]).encode())


async def best(work: Callable[[], Awaitable[object]], rounds: int) -> float:
    """Milliseconds of the quickest round."""
    found = []
    for _ in range(rounds):
        started = time.perf_counter()
        await work()
        found.append((time.perf_counter() - started) * 1000)
    return min(found)


def first_question(rounds: int) -> float:
    """The longest that the loop stood still, in ms, while the Anthropic SDK was imported beside it."""
    command = [sys.executable, "-c", IMPORT]
    return min(float(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(rounds)) * 1000


async def help_of_the_commands(rounds: int) -> float:
    command = [sys.executable, "-m", "bot", "--help"]
    return await best(lambda: asyncio.to_thread(subprocess.run, command, check=True, capture_output=True), rounds)


async def run(short: bool) -> tuple[Wait, ...]:
    rounds = 3 if short else 8
    house = await open_house(20_000, short=short)
    await house.warm()
    found = (
        Wait(what="loop held by an evening", ms=await held(lambda: evening(house), rounds), target=HOLD * 1000),
        Wait(what="loop held by jobs", ms=await held(lambda: jobs_beside_a_turn(house), rounds), target=HOLD * 1000),
        Wait(what="loop held by an import", ms=await asyncio.to_thread(first_question, rounds), target=250),
        Wait(what="5,000 ratings", ms=await best(lambda: ratings(house), rounds), target=2000),
        Wait(what="--help", ms=await help_of_the_commands(rounds), target=1000),
    )
    await house.close()
    return found


def main(short: bool) -> bool:
    """Print the table; True when every target holds."""
    waits = asyncio.run(run(short))
    print(f"{'what':<28}{'ms':>8}{'target':>9}")
    for wait in waits:
        print(f"{wait.what:<28}{wait.ms:>8.0f}{wait.target:>9.0f}{'' if wait.ms < wait.target else '  missed'}")
    return all(wait.ms < wait.target for wait in waits)
