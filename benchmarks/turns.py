"""Reply latency and processor time per kind of turn at 25,578 titles with community ratings, and resident memory, in
one process as `run` has it: alone, and beside one and two processes that do nothing but keep a core busy.

`python -m benchmarks turns [--short]`. Targets on two cores that do nothing else, p95: button 20 ms, picks from answers
80 ms, free text 35 ms (80 beside one busy core, 150 beside two), 5,000 characters 80 ms; processor time of a button
5 ms, of picks 12 ms, of a text 25 ms; memory flat per person. Processor time is all threads' of this process, so that
what still loads behind counts too; a busy machine changes it less than what passes by the clock, though a core's two
threads share its pace. `start` measures the resident memory of a process that does nothing but serve.
"""

import asyncio
import gc
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from uuid import uuid4

import numpy as np

from benchmarks.house import open_house, rated
from bot.messages import Account, Action, Button, Chat, Chose, Reply, Said, Sent
from bot.thrift import few_pools
from bot.wiring.house import House

_numbers = count(1)
TEXTS = (
    "something like Inception but faster", "a slow Japanese film about memory", "comedy from the 90s under two hours",
    "I loved Parasite", "no horror please, something warm for tonight", "thriller in Korean, not too long",
    "I want to laugh", "documentary about the sea", "what should I watch", "films with Tilda Swinton",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Milliseconds of one kind of turn by the clock, and of processor time; the targets of p95 and of mean work."""

    kind: str
    target: float
    values: tuple[float, ...]
    busy: int = 0
    work: tuple[float, ...] = ()
    work_target: float = float("inf")

    @property
    def worked(self) -> float:
        return float(np.mean(self.work)) if self.work else 0.0

    @property
    def holds(self) -> bool:
        return self.at(95) <= self.target and (self.busy > 0 or self.worked <= self.work_target)

    def at(self, percent: float) -> float:
        return float(np.percentile(self.values, percent))


class Talker:
    """A person who measures how long each answer takes."""

    def __init__(self, house: House) -> None:
        self._house = house
        name = f"bench-{uuid4().hex}"
        self._account, self._chat = Account(platform="bench", id=name), Chat(id=name)
        self.buttons: list[Button] = []
        self.worked = 0.0
        """Milliseconds of processor time that the last turn took."""

    async def says(self, text: str) -> float:
        event = f"e{next(_numbers)}"
        said = Said(id=event, account=self._account, chat=self._chat, text=text)
        return await self._timed(lambda: self._house.manager.handle(said))

    async def does(self, verb: str, *args: str) -> float:
        action = Action(verb=verb, args=args)
        chose = Chose(id=f"e{next(_numbers)}", account=self._account, chat=self._chat, action=action)
        return await self._timed(lambda: self._house.manager.handle(chose))

    async def sends(self, filename: str, data: bytes) -> float:
        event = f"e{next(_numbers)}"
        sent = Sent(id=event, account=self._account, chat=self._chat, filename=filename, data=data)
        return await self._timed(lambda: self._house.manager.handle(sent))

    async def _timed(self, answer: Callable[[], Awaitable[tuple[Reply, ...]]]) -> float:
        started, worked = time.perf_counter(), time.process_time()
        replies = await answer()
        taken = (time.perf_counter() - started) * 1000
        self.worked = (time.process_time() - worked) * 1000
        self.buttons = [b for reply in replies for row in reply.buttons for b in row]
        self.buttons += [b for reply in replies for card in reply.cards for row in card.buttons for b in row]
        return taken


TARGETS = {
    "button": (20.0, 20.0, 20.0, 5.0),
    "picks from answers": (80.0, 80.0, 150.0, 12.0),
    "free text": (35.0, 80.0, 150.0, 25.0),
    "5,000 characters": (80.0, 150.0, 150.0, 80.0),
    "refine": (80.0, 80.0, 150.0, 12.0),
}
"""p95 alone and beside one and two busy cores, and processor time; in ms."""


async def measure(house: House, rounds: int, busy: int = 0) -> tuple[Timing, ...]:
    """All kinds of turns, each by new persons, after a warm-up; beside so many busy processes."""
    await _round(house, {})
    found: dict[str, list[tuple[float, float]]] = {}
    with busy_cores(busy):
        for _ in range(rounds):
            await _round(house, found)
    return tuple(
        Timing(
            kind=kind,
            busy=busy,
            target=TARGETS[kind][busy],
            work_target=TARGETS[kind][3],
            values=tuple(took for took, _ in values),
            work=tuple(work for _, work in values),
        )
        for kind, values in found.items()
    )


@contextmanager
def busy_cores(count: int) -> Iterator[None]:
    """So many processes that keep a core busy."""
    processes = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


async def one_round(house: House) -> None:
    """Every kind of turn once, by a new person."""
    await _round(house, {})


async def _round(house: House, found: dict[str, list[tuple[float, float]]]) -> None:
    talker = Talker(house)

    def note(kind: str, ms: float) -> None:
        found.setdefault(kind, []).append((ms, talker.worked))

    note("button", await talker.does("start"))
    note("button", await talker.does("find", "movies"))
    for _ in range(4):
        action = talker.buttons[0].action
        note("button", await talker.does(action.verb, *action.args))
    action = talker.buttons[0].action
    note("picks from answers", await talker.does(action.verb, *action.args))
    like = next(b.action for b in talker.buttons if b.action.verb == "like")
    for verb, *args in (("page", "1"), ("like", *like.args), ("why", *like.args), ("undo",), ("save", *like.args)):
        note("button", await talker.does(verb, *args))
    note("refine", await talker.does("try_different"))
    note("refine", await talker.does("critique", "older"))
    for text in TEXTS:
        note("free text", await talker.says(f"{text} {next(_numbers) % 7}"))
    note("5,000 characters", await talker.says(("I like long quiet films about the sea and memory. " * 100)[:5000]))


def resident_mb() -> float:
    """Resident memory of this process in MB (Linux)."""
    status = Path("/proc/self/status").read_text()
    return float(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


async def memory_per_person(house: House, people: int) -> float:
    """Growth of resident memory, in kB a person, over many persons after a warm-up."""
    for _ in range(20):
        await Talker(house).does("start")
    gc.collect()
    before = resident_mb()
    for _ in range(people):
        talker = Talker(house)
        await talker.does("start")
        await talker.does("enough")
    gc.collect()
    return (resident_mb() - before) * 1024 / people


async def run(short: bool) -> tuple[tuple[Timing, ...], float, float]:
    """Timings, resident MB with the model loaded, and kB of growth a person."""
    few_pools()
    house = await open_house(5_000 if short else 25_578, short=True)
    if not short:
        await rated(house)
        await house.library.refresh()
    await house.warm()
    timings: tuple[Timing, ...] = ()
    for busy in (0, 1, 2):
        timings += await measure(house, rounds=4 if short else 12, busy=busy)
    resident = resident_mb()
    growth = await memory_per_person(house, 100 if short else 200)
    await house.close()
    return timings, resident, growth


def main(short: bool) -> bool:
    """Print the table, draw the picture; True when every target holds."""
    timings, resident, growth = asyncio.run(run(short))
    print(
        f"{'kind of turn':<20}{'busy':>5}{'turns':>7}{'p50 ms':>9}{'p95 ms':>9}{'target':>8}{'work ms':>9}{'target':>8}"
    )
    for t in timings:
        row = f"{t.kind:<20}{t.busy:>5}{len(t.values):>7}{t.at(50):>9.1f}{t.at(95):>9.1f}{t.target:>8.0f}"
        print(f"{row}{t.worked:>9.1f}{t.work_target:>8.0f}{'' if t.holds else '  missed'}")
    print(f"resident {resident:.0f} MB in this process, growth {growth:.1f} kB a person")
    draw(tuple(t for t in timings if not t.busy))
    return all(t.holds for t in timings)


def draw(timings: tuple[Timing, ...]) -> None:
    """p50 and p95 per kind of turn, as a picture."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(7, 3.2), layout="constrained")
    names = [t.kind for t in timings]
    axes.barh(names, [t.at(95) for t in timings], color="#f0b86c", label="p95")
    axes.barh(names, [t.at(50) for t in timings], color="#3c6e91", label="p50")
    for place, t in enumerate(timings):
        axes.plot([t.target, t.target], [place - 0.45, place + 0.45], color="#9c2f2f", lw=2)
    axes.set_xlabel("milliseconds (red: target)")
    axes.invert_yaxis()
    axes.legend(frameon=False)
    out = Path(__file__).parent / "out"
    out.mkdir(exist_ok=True)
    figure.savefig(out / "turns.png", dpi=130)
