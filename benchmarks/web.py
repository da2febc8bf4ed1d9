"""The web door under fifty people: pages, a chat turn beside the same turn without the door, and the API.

`python -m benchmarks web [--short]`. Targets on two cores at 25,578 titles, p95: dashboard 50 ms, a chat turn as in the
dialogue plus 5 ms, the API's start and answer 20 ms, its recommend 80 ms; 1,000 sessions of the five questions without
an error. Titles' vectors are made up (`neighbours`), for they cost the same.
Requests go through the whole application in this process; what a socket costs comes on top. Beside the time that passed
stands the processor time of this process, which a busy machine doesn't change.
"""

import asyncio
import random
import re
import time
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import httpx
import numpy as np

from adapters.web.api.callers import digest_of, new_key
from adapters.web.site import Site
from benchmarks.house import open_house
from benchmarks.turns import Talker
from bot.settings import WebSettings
from bot.thrift import few_pools
from bot.visits import SCOPES
from bot.wiring.house import House
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
"""Milliseconds that a chat turn may take above the same turn in the dialogue."""
CHAT, DIALOGUE = "chat turn", "the same turn in the dialogue"
_turns = count(1)


@dataclass
class Seen:
    """Milliseconds by what was done, those that passed and those of work, and what went wrong."""

    ms: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    work: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: int = 0

    async def timed(self, what: str, asked: Any) -> httpx.Response:
        started, worked = time.perf_counter(), time.process_time()
        answer: httpx.Response = await asked
        self.ms[what].append((time.perf_counter() - started) * 1000)
        self.work[what].append((time.process_time() - worked) * 1000)
        self.errors += answer.status_code >= 400
        return answer


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

    async def says(self, what: str = CHAT, **fields: str) -> None:
        data = {"token": self._token, "turn": f"bench-{next(_turns):08}", **fields}
        answer = await self._seen.timed(
            what, self._client.post("/say", data=data, headers={"accept": "text/event-stream"})
        )
        assert 'class="reply' in answer.text

    async def looks(self, what: str, path: str) -> None:
        await self._seen.timed(what, self._client.get(path))


async def pages(house: House, app: Any, seen: Seen, rounds: int) -> None:
    """Fifty people one after another in random order: the same turn in the dialogue and in the browser, then pages."""
    visitors, talkers = [Visitor(app, seen) for _ in range(PEOPLE)], [Talker(house) for _ in range(PEOPLE)]
    for visitor, talker in zip(visitors, talkers, strict=True):
        await visitor.arrive()
        await visitor.says("first words", text=TASTE)
        await talker.says(TASTE)
    for _ in range(rounds):
        for place in random.sample(range(PEOPLE), PEOPLE):
            seen.ms[DIALOGUE].append(await talkers[place].does("find", "movies"))
            seen.work[DIALOGUE].append(talkers[place].worked)
            await visitors[place].says(press="find:movies")
            await visitors[place].looks("dashboard", "/me")
            await visitors[place].looks("title", "/title/tmdb:movie:329865")


async def programs(app: Any, key: str, seen: Seen, sessions: int, at_once: int) -> None:
    """Sessions of the five questions, so many at once, and picks."""
    headers = {"authorization": f"Bearer {key}"}
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bench", headers=headers, timeout=60)
    room = asyncio.Semaphore(at_once)

    async def one(number: int) -> None:
        async with room:
            given = {"domain": "movies", "context": {"user_id": f"u{number % PEOPLE}"}}
            step = (await seen.timed("api start", client.post("/api/movies/start", json=given))).json()
            while step.get("question"):
                option = random.choice(step["question"]["options"])["id"]
                answer = {"questionId": step["question"]["id"], "answer": option}
                what = "api answer" if step["progress"]["answered"] < 4 else "api last answer (picks)"
                address = f"/api/movies/answer/{step['sessionId']}"
                step = (await seen.timed(what, client.post(address, json=answer))).json()
            if number % 5 == 0:
                query = {"user_id": f"u{number % PEOPLE}", "query": random.choice(QUERIES)}
                await seen.timed("api recommend", client.get("/recommend", params=query))

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
    found.open(house.manager.handle)
    app, key = found.build([]), new_key()
    await SqlApiKeys(house.database).add(key[:30], digest_of(key), SCOPES, house.clock.now())
    alone, crowd = Seen(), Seen()
    await pages(house, app, alone, 1 if short else 4)
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
            target = TARGETS.get(what)
            told = f"{_percentiles(values, 9)}{_percentiles(seen.work[what], 10)}"
            print(f"{what:<32}{len(values):>6}{told}{target or '':>9}")
            met &= seen is crowd or target is None or float(np.percentile(values, 95)) <= target
    above = np.percentile(alone.work[CHAT], (50, 95)) - np.percentile(alone.work[DIALOGUE], (50, 95))
    print(f"\na chat turn's work above the dialogue's: p50 {above[0]:.1f} ms, p95 {above[1]:.1f} (target {ABOVE})")
    return met and bool(above[1] <= ABOVE)


def _percentiles(values: list[float], wide: int) -> str:
    return "".join(f"{each:>{wide}.1f}" for each in np.percentile(values, (50, 95)))
