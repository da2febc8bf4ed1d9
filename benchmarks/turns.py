"""Reply latency per kind of turn at 20,000 titles, and resident memory, in one process as `run` has it.

Targets on two cores: button p95 <= 20 ms, picks from answers p95 <= 80 ms, free text p95 <= 80 ms (5,000 characters
included), resident memory <= 700 MB with the model loaded and flat per person.
"""

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from uuid import uuid4

import numpy as np

from benchmarks.house import open_house
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
    """Milliseconds of one kind of turn."""

    kind: str
    target: float
    values: tuple[float, ...]

    def at(self, percent: float) -> float:
        return float(np.percentile(self.values, percent))


class Talker:
    """A person who measures how long each answer takes."""

    def __init__(self, house: House) -> None:
        self._house = house
        name = f"bench-{uuid4().hex}"
        self._account, self._chat = Account(platform="bench", id=name), Chat(id=name)
        self.buttons: list[Button] = []

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
        started = time.perf_counter()
        replies = await answer()
        taken = (time.perf_counter() - started) * 1000
        self.buttons = [b for reply in replies for row in reply.buttons for b in row]
        self.buttons += [b for reply in replies for card in reply.cards for row in card.buttons for b in row]
        return taken


async def measure(house: House, rounds: int) -> tuple[Timing, ...]:
    """All kinds of turns, each by new persons, after a warm-up."""
    await _round(house, {})
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        await _round(house, found)
    targets = {"button": 20.0, "picks from answers": 80.0, "free text": 80.0, "5,000 characters": 80.0, "refine": 80.0}
    return tuple(Timing(kind=kind, target=targets[kind], values=tuple(values)) for kind, values in found.items())


async def _round(house: House, found: dict[str, list[float]]) -> None:
    talker = Talker(house)

    def note(kind: str, ms: float) -> None:
        found.setdefault(kind, []).append(ms)

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
    house = await open_house(5_000 if short else 20_000, short=short)
    await house.warm()
    timings = await measure(house, rounds=6 if short else 40)
    resident = resident_mb()
    growth = await memory_per_person(house, 100 if short else 500)
    await house.close()
    return timings, resident, growth


def main(short: bool) -> bool:
    """Print the table, draw the picture; True when every target holds."""
    timings, resident, growth = asyncio.run(run(short))
    print(f"{'kind of turn':<20}{'turns':>7}{'p50 ms':>9}{'p95 ms':>9}{'target':>9}")
    for t in timings:
        print(f"{t.kind:<20}{len(t.values):>7}{t.at(50):>9.1f}{t.at(95):>9.1f}{t.target:>9.0f}")
    print(f"resident {resident:.0f} MB with the model loaded (target 700), growth {growth:.1f} kB a person")
    draw(timings)
    return all(t.at(95) <= t.target for t in timings) and resident <= 700


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
