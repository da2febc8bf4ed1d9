"""The web door under fifty people: chat turns and what of them is the door's, pages, and the API.

`python -m benchmarks web [--short]`. Targets on two cores at 25,578 titles, p95: dashboard 50 ms, a chat turn as in the
dialogue plus 5 ms, the API's start and answer 20 ms, its recommend 80 ms; 1,000 sessions of the five questions without
an error. Titles' vectors are made up (`neighbours`), for they cost the same.
Requests go through the whole application in this process, measured from its first byte to its last: what a socket costs
comes on top, what the client here does to put a request together doesn't count. The door's part of a chat turn is all
that isn't the dialogue's. Beside the time that passed stands the processor time of this process, all its threads
together, which a busy machine changes less. Pages come after the turns: a first look at one's own page has picks made
behind, whose work would be counted as the next turn's.
"""

import asyncio
import random
import re
import time
from collections import defaultdict
from collections.abc import Awaitable
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import httpx
import numpy as np
from starlette.types import ASGIApp, Receive, Scope, Send

from adapters.web.api.callers import digest_of, new_key
from adapters.web.site import Site
from benchmarks.house import open_house
from bot.messages import Incoming, Reply
from bot.ports import Handle, Tell
from bot.settings import WebSettings
from bot.thrift import few_pools
from bot.visits import SCOPES
from bot.wiring.web import site
from memory.web import SqlApiKeys

PEOPLE = 50
TITLES = 25_578
TARGETS = {
    "dashboard": 50.0,
    "title": 50.0,
    "api start": 20.0,
    "api answer": 20.0,
    "api recommend": 80.0,
}
ABOVE = 5.0
"""Milliseconds that the door may take of a chat turn."""
TURNS = {"question": "find:movies", "cards": "surprise", "words": ""}
"""Kinds of chat turns by what is pressed; words are said."""
_turns = count(1)


@dataclass
class Seen:
    """Milliseconds by what was done, those that passed and those of work, and what went wrong."""

    ms: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    work: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: int = 0

    async def asks(self, what: str, asked: Awaitable[httpx.Response]) -> httpx.Response:
        _asked.set(Asked(self, what))
        answer = await asked
        _asked.set(None)
        self.errors += answer.status_code >= 400
        return answer


@dataclass
class Asked:
    """A request under way: what it is, and milliseconds of the dialogue within it."""

    seen: Seen
    what: str
    ms: float = 0.0
    work: float = 0.0


_asked: ContextVar[Asked | None] = ContextVar("asked", default=None)


class Stopwatch:
    """Milliseconds since it was made, by the clock and of this process's work."""

    def __init__(self) -> None:
        self._started, self._worked = time.perf_counter(), time.process_time()

    def read(self) -> tuple[float, float]:
        return (time.perf_counter() - self._started) * 1000, (time.process_time() - self._worked) * 1000


def timed(app: ASGIApp) -> ASGIApp:
    """The application, whose requests are measured, and apart from that what of each turn is the door's."""

    async def measured(scope: Scope, receive: Receive, send: Send) -> None:
        asked, watch = _asked.get(), Stopwatch()
        await app(scope, receive, send)
        if asked:
            ms, work = watch.read()
            asked.seen.ms[asked.what].append(ms)
            asked.seen.work[asked.what].append(work)
            if asked.ms:
                asked.seen.ms[f"{asked.what}{DOORS}"].append(ms - asked.ms)
                asked.seen.work[f"{asked.what}{DOORS}"].append(work - asked.work)

    return measured


def telling(handle: Handle) -> Handle:
    """The dialogue, which tells the request under way how long it took."""

    async def handled(event: Incoming, tell: Tell | None = None, /) -> tuple[Reply, ...]:
        watch = Stopwatch()
        replies = await handle(event, tell)
        if asked := _asked.get():
            asked.ms, asked.work = watch.read()
        return replies

    return handled


DOORS = ", the door's part"


class Visitor:
    """One browser."""

    def __init__(self, app: Any, seen: Seen) -> None:
        self._client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bench")
        self._seen, self._token = seen, ""

    async def arrive(self) -> None:
        page = await self._client.get("/")
        found = re.search(r'name="token" value="([^"]*)"', page.text)
        assert found
        self._token = found[1]

    async def says(self, what: str, **fields: str) -> None:
        data = {"token": self._token, "turn": f"bench-{next(_turns):08}", **fields}
        answer = await self._seen.asks(
            what, self._client.post("/say", data=data, headers={"accept": "text/event-stream"})
        )
        assert 'class="reply' in answer.text

    async def looks(self, what: str, path: str) -> None:
        await self._seen.asks(what, self._client.get(path))


async def people(app: Any, seen: Seen, rounds: int) -> None:
    """Fifty people one after another in random order: turns of every kind, then pages."""
    visitors = [Visitor(app, seen) for _ in range(PEOPLE)]
    for visitor in visitors:
        await visitor.arrive()
        await visitor.says("first words", text=TASTE)
    for _ in range(rounds):
        for visitor in random.sample(visitors, PEOPLE):
            for kind, press in TURNS.items():
                await visitor.says(kind, **{"press": press} if press else {"text": random.choice(QUERIES)})
    for _ in range(rounds):
        for visitor in random.sample(visitors, PEOPLE):
            await visitor.looks("dashboard", "/me")
            await visitor.looks("title", "/title/tmdb:movie:329865")


async def programs(app: Any, key: str, seen: Seen, sessions: int, at_once: int) -> None:
    """Sessions of the five questions, so many at once, and picks."""
    headers = {"authorization": f"Bearer {key}"}
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bench", headers=headers, timeout=60)
    room = asyncio.Semaphore(at_once)

    async def one(number: int) -> None:
        async with room:
            given = {"domain": "movies", "context": {"user_id": f"u{number % PEOPLE}"}}
            step = (await seen.asks("api start", client.post("/api/movies/start", json=given))).json()
            while step.get("question"):
                option = random.choice(step["question"]["options"])["id"]
                answer = {"questionId": step["question"]["id"], "answer": option}
                what = "api answer" if step["progress"]["answered"] < 4 else "api last answer (picks)"
                address = f"/api/movies/answer/{step['sessionId']}"
                step = (await seen.asks(what, client.post(address, json=answer))).json()
            if number % 5 == 0:
                query = {"user_id": f"u{number % PEOPLE}", "query": random.choice(QUERIES)}
                await seen.asks("api recommend", client.get("/recommend", params=query))

    await asyncio.gather(*(one(number) for number in range(sessions)))
    await client.aclose()


TASTE = "I love Arrival and Heat, no horror please"
QUERIES = (
    "a clever heist under two hours",
    "a slow Japanese film about memory",
    "something like Dune but faster",
    "a warm comedy",
)


async def run(short: bool) -> tuple[Seen, Seen]:
    few_pools()
    house = await open_house(5_000 if short else TITLES, short=True)
    house.settings = replace(house.settings, web=WebSettings(limit="900000/second", key_limit="900000/second"))
    found: Site = site(house)
    found.open(telling(house.manager.handle))
    app, key = timed(found.build([])), new_key()
    await SqlApiKeys(house.database).add(key[:30], digest_of(key), SCOPES, house.clock.now())
    alone, crowd = Seen(), Seen()
    await people(app, alone, 1 if short else 4)
    await programs(app, key, alone, 20 if short else 100, 1)
    await programs(app, key, crowd, 50 if short else 1000, 8)
    await house.close()
    return alone, crowd


def main(short: bool) -> bool:
    """Print both tables; whether every target is met, one after another."""
    alone, crowd = asyncio.run(run(short))
    met = not (alone.errors or crowd.errors)
    for name, seen in (("one after another", alone), ("eight at once", crowd)):
        print(f"\n{name}: {seen.errors} errors")
        print(f"{'':<32}{'n':>6}{'p50 ms':>9}{'p95 ms':>9}{'work p50':>10}{'work p95':>10}{'target':>9}")
        for what, values in seen.ms.items():
            doors = what.endswith(DOORS) and what.removesuffix(DOORS) in TURNS
            target = ABOVE if doors else TARGETS.get(what)
            told = f"{_percentiles(values, 9)}{_percentiles(seen.work[what], 10)}"
            print(f"{what:<32}{len(values):>6}{told}{target or '':>9}")
            held = float(np.percentile(seen.work[what] if doors else values, 95))
            met &= seen is crowd or target is None or held <= target
    return met


def _percentiles(values: list[float], wide: int) -> str:
    return "".join(f"{each:>{wide}.1f}" for each in np.percentile(values, (50, 95)))
