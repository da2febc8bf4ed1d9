"""Many people at once: every turn is answered once, and to whoever asked. `USHER_CROWD=300x20` for the figures of a
crowd; benchmarks/discord_turns.py has those of a quiet evening."""

import asyncio
import os
import time

import numpy as np
import pytest

from bot.messages import Action, Button, Chose, Incoming, Reply, Said
from tests.doors.discord.conftest import Opened
from tests.standins.discord_api import DiscordApi
from tests.standins.discord_people import Person

PEOPLE, TURNS = map(int, os.environ.get("USHER_CROWD", "200x3").split("x"))


@pytest.fixture(autouse=True)
def patient(api: DiscordApi) -> None:
    """Nobody's client gives up: machines that run tests are busy."""
    api.interactions.first_seconds = 60


def report(what: str, api: DiscordApi, seconds: float) -> None:
    every = [each.first_response_ms for each in api.interactions.all.values()]
    p50, p95 = np.percentile(every, [50, 95])
    print(f"{what}: {len(every)} interactions in {seconds:.1f} s, first response p50 {p50:.0f} ms, p95 {p95:.0f} ms")


async def test_a_crowd_loses_no_answer_and_doubles_none(opened: Opened, api: DiscordApi) -> None:
    """Half in their own channels, half in four servers, where nobody sees the answers of others."""
    servers = [api.world.guild(f"Server {number}").channels[0] for number in range(4)]
    people = [Person(api=api, here=servers[n % 4] if n % 2 else None) for n in range(PEOPLE)]
    handled: list[str] = []

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        """Counts whose turn it is, on a button that carries the count."""
        handled.append(incoming.id)
        await asyncio.sleep(0.01)
        turn = int(incoming.action.arg(0, "0")) if isinstance(incoming, Chose) else 0
        button = Button(label="Next", action=Action(verb="next", args=(str(turn + 1),), owner=incoming.account.mark))
        said = incoming.text if isinstance(incoming, Said) else f"turn {turn}"
        return (Reply(text=f"{incoming.account.id} {said}", buttons=((button,),), replaces=turn > 0),)

    async def talk(person: Person) -> None:
        await person.slash("help", wait=False)
        for turn in range(TURNS):
            if turn:
                await person.press("Next", wait=False)
            await person.until_answered(person.interactions[-1])
            shown = f"{person.id} turn {turn}"  # on a busy machine the answer is put off, and the old button lies there
            await api.until(lambda shown=shown: [person.read(each) for each in person.screen] == [shown])

    async with opened(handle):
        started = time.monotonic()
        await asyncio.gather(*map(talk, people))
        report(f"{PEOPLE} people, {TURNS} turns each", api, time.monotonic() - started)
    for person in people:
        assert [person.read(message) for message in person.screen] == [f"{person.id} turn {TURNS - 1}"]
    assert len(handled) == len(set(handled)) == PEOPLE * TURNS
    assert api.complaints == []
    assert api.weather == []


async def test_a_crowd_talks_with_the_whole_house(opened: Opened, api: DiscordApi) -> None:
    people = [Person(api=api) for _ in range(min(PEOPLE, 40))]

    async def talk(person: Person) -> None:
        await person.slash("start", wait=False)
        await person.until_answered(person.interactions[-1])
        await person.says("a quiet film about the sea", answered=False)
        await api.until(lambda: len(person.screen) == 2)

    async with opened():
        started = time.monotonic()
        await asyncio.gather(*map(talk, people))
        report(f"{len(people)} people with the whole house", api, time.monotonic() - started)
    for person in people:
        assert "Usher" in person.read(person.screen[0])
        assert "1/8" in person.labels(person.screen[1])
        assert len(person.screen) == 2
    assert api.complaints == []
