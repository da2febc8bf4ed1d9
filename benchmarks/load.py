"""Several workers on one PostgreSQL and one Chroma server, and a crowd that talks to them by Telegram: turns a second,
processor time of a turn, how long people wait, and whether anything is lost, doubled or out of order while a worker is
killed every minute.

`python -m benchmarks load [--short]`; `USHER_LOAD="workers=1,2,4 seconds=300 people=40 way=webhook rate=0.7"` chooses
otherwise. Target on two cores that do nothing else: 40 turns a second, p95 400 ms, none lost, doubled, out of order.
It needs PostgreSQL at USHER_TEST_POSTGRES and Chroma's own command beside the interpreter.
"""

import asyncio
import contextlib
import hmac
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from uuid import uuid4

import numpy as np
import psycopg
from aiohttp import ClientError, ClientSession

from benchmarks.crowd import PATIENCE, SCRIPT, Crowd, Person

TARGET_RATE, TARGET_MS = 40.0, 400.0
TICKS = os.sysconf("SC_CLK_TCK")
TOKEN = "4200:load-" + "x" * 30
KEY = "a key for measuring alone"
PORT = int(os.environ.get("USHER_LOAD_PORT", "8850"))
"""And those above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    workers: tuple[int, ...] = (1, 2, 4)
    seconds: float = 300.0
    people: int = 40
    way: str = "webhook"
    rate: float = 0.7
    kill_every: float = 60.0


@dataclass(slots=True, kw_only=True)
class Seen:
    """`waits` are seconds from what somebody did to the first of the answer."""

    waits: list[float] = field(default_factory=list)
    lost: int = 0
    doubled: int = 0
    out_of_order: int = 0
    killed: int = 0
    seconds: float = 0.0
    work: float = 0.0
    """Processor seconds of the workers."""
    database: float = 0.0
    """Of PostgreSQL and Chroma."""
    crowd: float = 0.0
    found_again: list[float] = field(default_factory=list)
    """Seconds that the longest waiting person waited after each kill."""


class Workers:
    """`python -m bot run`, several times; each with a folder of its own."""

    def __init__(self, count: int, folder: Path, environment: dict[str, str], way: str) -> None:
        self.ports = [PORT + 10 + number for number in range(count)]
        self._folder, self._environment, self._way = folder, environment, way
        self.processes: list[subprocess.Popen[bytes]] = []
        self.spent = 0.0
        """Processor seconds of those that are gone."""

    def start(self, number: int) -> subprocess.Popen[bytes]:
        config = self._folder / f"worker-{number}.yaml"
        hook = "  webhook_url: https://usher.example/telegram\n" if self._way == "webhook" else ""
        config.write_text(
            f"telegram:\n  messages_per_second: 0\n  poll_seconds: 5\n{hook}web:\n  limit: 100000/second\n"
        )
        chosen = {
            "USHER_DATA_DIR": str(self._folder / f"data-{number}"),
            "USHER_WEB_PORT": str(self.ports[number]),
            "USHER_DOORS": "web,telegram",
        }
        log = (self._folder / f"worker-{number}.log").open("ab")
        return subprocess.Popen(
            [sys.executable, "-m", "bot", "run", "--config", str(config)],
            env={**os.environ, **self._environment, **chosen}, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
        )  # fmt: skip

    async def open(self) -> None:
        """One after the other: the first fills the stores."""
        for number in range(len(self.ports)):
            self.processes.append(self.start(number))
            await self.ready(number)

    async def ready(self, number: int) -> None:
        async with ClientSession() as session:
            for _ in range(1200):
                with contextlib.suppress(ClientError):
                    async with session.get(f"http://127.0.0.1:{self.ports[number]}/health/ready") as answer:
                        told = await answer.json()
                        if answer.status == 200 and told["checks"].get("model") == "ok":
                            return
                await asyncio.sleep(0.25)
        raise TimeoutError(f"worker {number} doesn't open")

    def kill(self, number: int) -> None:
        """As a power cut would, and begin it anew."""
        self.spent += cpu(self.processes[number].pid)
        self.processes[number].kill()
        self.processes[number].wait()
        self.processes[number] = self.start(number)

    def work(self) -> float:
        return self.spent + sum(cpu(process.pid) for process in self.processes)

    def close(self) -> None:
        for process in self.processes:
            process.send_signal(signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()


def cpu(process: int) -> float:
    """Processor seconds of a process."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS


class Stores:
    """Processor seconds of PostgreSQL's processes for one database and of Chroma, as far as they were seen: a
    connection that comes and goes between two looks is missed."""

    def __init__(self, database: str, chroma_process: int) -> None:
        self._database, self._seen = database, {chroma_process: 0.0}

    def look(self) -> float:
        with psycopg.connect(self._database, autocommit=True) as connection:
            mine = "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            self._seen |= dict.fromkeys((int(pid) for (pid,) in connection.execute(mine).fetchall()), 0.0) | self._seen
        self._seen = {process: max(spent, cpu(process)) for process, spent in self._seen.items()}
        return sum(self._seen.values())

    async def keep_looking(self) -> None:
        while True:
            await asyncio.to_thread(self.look)
            await asyncio.sleep(2)


@contextmanager
def database() -> Iterator[str]:
    """A database of our own on the server; it goes again."""
    server = os.environ.get("USHER_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
    name = f"load_{uuid4().hex[:8]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield f"{server.rpartition('/')[0]}/{name}"
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def chroma(folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    command = shutil.which("chroma", path=str(Path(sys.executable).parent)) or "chroma"
    process = subprocess.Popen(
        [command, "run", "--path", str(folder / "chroma"), "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(240):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.25)
        yield process
    finally:
        process.terminate()
        process.wait()


class Talk:
    """Newcomers that go through the script one after the other, and what came of it. `owed` is how many messages the
    script brings, `says` how the answers to its commands begin."""

    def __init__(self, crowd: Crowd, *, pause: float, owed: int = 0, says: dict[str, str] | None = None) -> None:
        self._crowd, self._pause = crowd, pause
        self._owed, self.says = owed, says or {}
        self.seen, self.going = Seen(), True
        self.since: dict[int, float] = {}
        """Since when somebody waits, by person."""

    async def go_on(self, first: float) -> None:
        await asyncio.sleep(first)
        while self.going:
            await self.script(self._crowd.newcomer())

    async def script(self, person: Person) -> int:
        """How many messages it brought."""
        for what in SCRIPT:
            if not self.going:
                return person.got
            pair = what if isinstance(what, tuple) else (what,)
            before, news = person.got, person.news
            self.since[person.id] = began = time.monotonic()
            with contextlib.suppress(TimeoutError):  # then nothing comes, and it counts as lost
                for each in pair:
                    await self._crowd.tell(person, each)
            whole = await person.until(partial(_answered, person, before, news, len(pair)))
            if len(pair) > 1:
                self._judge_order(pair, person.words[before:])
            del self.since[person.id]
            if whole:
                self.seen.waits += [time.monotonic() - began] * len(pair)
            else:
                self.seen.lost += 1
            await asyncio.sleep(self._pause)
        await person.until(lambda: person.got >= self._owed, 10 if self._owed else 0.5)
        if self._owed:
            self.seen.doubled += max(0, person.got - self._owed)
            self.seen.lost += max(0, self._owed - person.got)
        return person.got

    def _judge_order(self, pair: tuple[str, ...], words: list[str]) -> None:
        """What was said once more right behind itself is doubled, and not out of order."""
        words = [said for said, _ in groupby(words)]
        if not self.says or len(words) < 2:
            self.says |= {what: said[:40] for what, said in zip(pair, words, strict=False)}
        elif [said[:40] for said in words[:2]] != [self.says[what] for what in pair]:
            self.seen.out_of_order += 1
            print(f"out of order: {pair} were answered by {[said[:40] for said in words[:4]]}", flush=True)


def _answered(person: Person, before: int, news: int, said: int) -> bool:
    """Whether anything came or changed; a new message for each of several things that were said at once."""
    return person.news > news if said == 1 else person.got >= before + said


async def measured(count: int, chosen: Chosen, crowd: Crowd, workers: Workers, stores: Stores) -> Seen:
    """Warm up, learn what the script brings, then talk for so long, with a worker killed now and then."""
    learning = Talk(crowd, pause=0.7)
    owed = [await learning.script(crowd.newcomer()) for _ in range(3)]
    if len(set(owed)) > 1:
        print(f"the script brought {owed} messages: doubled and lost are counted from the most frequent", flush=True)
    expected = Counter(owed).most_common(1)[0][0]
    flat_out = Talk(crowd, pause=0.0, owed=expected, says=learning.says)
    most = await spell(flat_out, min(60.0, chosen.seconds / 4), chosen.people)
    possible = len(most.waits) / most.seconds
    print(f"{count} workers, flat out: {possible:.1f} turns/s", flush=True)
    pause = max(0.05, chosen.people / (possible * chosen.rate) - at(most.waits, 50) / 3000)
    talk = Talk(crowd, pause=pause, owed=expected, says=learning.says)
    before = workers.work(), stores.look(), time.process_time()
    beside = [asyncio.create_task(kills(workers, talk, chosen.kill_every)), asyncio.create_task(stores.keep_looking())]
    seen = await spell(talk, chosen.seconds, chosen.people)
    for task in beside:
        task.cancel()
    await asyncio.wait(beside)
    seen.work = workers.work() - before[0]
    seen.database = stores.look() - before[1]
    seen.crowd = time.process_time() - before[2]
    return seen


async def spell(talk: Talk, seconds: float, people: int) -> Seen:
    began = time.monotonic()
    tasks = [asyncio.create_task(talk.go_on(first=number * 0.05)) for number in range(people)]
    await asyncio.sleep(seconds)
    talk.going = False
    talk.seen.seconds = time.monotonic() - began
    await asyncio.gather(*tasks)
    return talk.seen


async def kills(workers: Workers, talk: Talk, every: float) -> None:
    """One worker after the other, each when the one before is back; whoever waits longest says when what it had was
    taken over."""
    number = 0
    while True:
        await asyncio.sleep(every)
        if len(workers.ports) > 1:
            workers.kill(number % len(workers.ports))
            talk.seen.killed += 1
            killed = time.monotonic()
            while waiting := [since for since in list(talk.since.values()) if since < killed]:
                await asyncio.sleep(0.1)
                if time.monotonic() - min(waiting) > PATIENCE:
                    break
            talk.seen.found_again.append(time.monotonic() - killed)
            await workers.ready(number % len(workers.ports))
            number += 1


def at(values: list[float], percent: float) -> float:
    """Milliseconds."""
    return 1000 * float(np.percentile(values, percent)) if values else 0.0


@asynccontextmanager
async def open_all(count: int, way: str) -> AsyncIterator[tuple[Crowd, Workers, str, int]]:
    hooks = [f"http://127.0.0.1:{PORT + 10 + number}/telegram" for number in range(count)]
    secret = hmac.digest(KEY.encode(), b"telegram webhook", "sha256").hex()
    crowd = Crowd(hooks if way == "webhook" else None, secret)
    with (
        tempfile.TemporaryDirectory(dir=os.environ.get("USHER_LOAD_DIR")) as folder,
        database() as url,
        chroma(Path(folder), PORT + 1) as vectors,
    ):
        runner = await crowd.serve(PORT)
        environment = {
            "USHER_DATABASE_URL": url,
            "USHER_CHROMA_URL": f"http://127.0.0.1:{PORT + 1}",
            "USHER_SECRET_KEY": KEY,
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_BASE": crowd.address,
        }
        workers = Workers(count, Path(folder), environment, way)
        try:
            await workers.open()
            yield crowd, workers, url, vectors.pid
        finally:
            workers.close()
            await crowd.close()
            await runner.cleanup()


async def _measure(chosen: Chosen) -> bool:
    well = True
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; {chosen}")
    print("| workers | turns/s | CPU ms a turn: workers | stores | crowd | p50 | p95 | p99 ms | turns | killed | lost |"
          " doubled | out of order | last taken over after s |")  # fmt: skip
    for count in chosen.workers:
        async with open_all(count, chosen.way) as (crowd, workers, url, vectors):
            seen = await measured(count, chosen, crowd, workers, Stores(url, vectors))
        turns = max(1, len(seen.waits))
        print(_row(count, seen), flush=True)
        well &= not (seen.lost or seen.doubled or seen.out_of_order)
        well &= turns / seen.seconds >= TARGET_RATE and at(seen.waits, 95) <= TARGET_MS
    return well


def _row(count: int, seen: Seen) -> str:
    turns = max(1, len(seen.waits))
    work = (1000 * spent / turns for spent in (seen.work, seen.database, seen.crowd))
    waits = (at(seen.waits, percent) for percent in (50, 95, 99))
    cells = (
        f"{count}",
        f"{turns / seen.seconds:.1f}",
        *(f"{ms:.0f}" for ms in (*work, *waits)),
        *(f"{n}" for n in (turns, seen.killed, seen.lost, seen.doubled, seen.out_of_order)),
        f"{max(seen.found_again, default=0):.0f}",
    )
    return f"| {' | '.join(cells)} |"


def _chosen(short: bool) -> Chosen:
    chosen = Chosen(workers=(2,), seconds=20, people=6, kill_every=8) if short else Chosen()
    for pair in os.environ.get("USHER_LOAD", "").split():
        name, _, value = pair.partition("=")
        if name == "workers":
            chosen = replace(chosen, workers=tuple(map(int, value.split(","))))
        else:
            chosen = replace(chosen, **{name: type(getattr(chosen, name))(value)})
    return chosen


def main(short: bool = False) -> bool:
    return asyncio.run(_measure(_chosen(short)))
