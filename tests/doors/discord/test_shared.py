"""One bot, several processes: each has its part of the shards, and another goes on with what one had that is gone, with
all that was said meanwhile."""

import asyncio
from collections import Counter
from collections.abc import Callable

import pytest

from adapters.discord.shards import sockets
from bot.messages import Incoming, Reply, Said, Sent
from bot.ports import Handle
from bot.sharing import LEASE, Shared
from bot.wiring.house import House
from memory.bell import Bell
from memory.holds import SqlHolds
from memory.lines import SqlLines
from tests.doors.discord.conftest import Opened
from tests.fakes import fake
from tests.standins.discord_api import DiscordApi
from tests.standins.discord_people import Person


class AtOnce:
    """Sessions begin without five seconds between them."""

    async def wait(self, what: str, *, rate: float, burst: float) -> float:
        return 0.0


@pytest.fixture
def process(house: House) -> Callable[[str], Shared]:
    def of(name: str) -> Shared:
        lines = SqlLines(house.database, Bell(house.database))
        return Shared(lines=lines, holds=SqlHolds(house.database), paces=AtOnce(), holder=name, share=8)

    return of


def echo(by: Counter[str], name: str) -> Handle:
    async def answer(incoming: Incoming, tell: object = None, /) -> tuple[Reply, ...]:
        by[name] += 1
        assert not isinstance(incoming, Sent)
        return (Reply(text=incoming.text if isinstance(incoming, Said) else incoming.action.verb),)

    return answer


def shards(api: DiscordApi) -> list[int]:
    """Of the sessions that are connected."""
    return sorted(session.shard for session in api.gateway.sessions.values() if session.socket)


async def test_each_process_has_its_part_and_all_are_answered_once(
    opened: Opened, api: DiscordApi, process: Callable[[str], Shared]
) -> None:
    api.gateway.shards = 4
    channels = [api.world.guild(f"Server {number}").channels[0] for number in range(4)]
    people, by = [Person(api=api, here=channel) for channel in channels], Counter[str]()
    async with opened(echo(by, "a"), shared=process("a")):
        assert shards(api) == [0, 1, 2, 3], "alone it has all"
        async with opened(echo(by, "b"), shared=process("b"), listens=False) as there:
            await api.until(lambda: len(there._bot.own_shards._noted) == 2 if there._bot else False)
            await api.until(lambda: shards(api) == [0, 1, 2, 3])
            await asyncio.gather(*(person.slash("help") for person in people))
            assert all(person.text == "help" for person in people)
            assert sum(by.values()) == 4 and len(by) == 2
        await api.until(lambda: shards(api) == [0, 1, 2, 3])
        await asyncio.gather(*(person.slash("taste") for person in people))
        assert by["a"] + by["b"] == 8
    assert api.complaints == []


async def test_what_was_said_while_nobody_had_the_shard_is_answered(
    opened: Opened, api: DiscordApi, house: House, person: Person, process: Callable[[str], Shared]
) -> None:
    by = Counter[str]()
    async with opened(echo(by, "a"), shared=process("a")) as here:
        await person.says("before")
        bot = here._bot
        await api.until(lambda: '"session-' in str(bot.own_shards._noted))
        for _ in range(3):
            await bot.own_shards._keep(bot)
        bot._dealing.cancel()  # it dies: nobody says any more that it lives, or listens at its sockets
        for shard in sockets(bot).values():
            shard._cancel_task()
        await api.gateway.drop()
        await person.says("anybody there?", answered=False)
        fake(house.clock).advance(seconds=LEASE.total_seconds() + 1)
        async with opened(echo(by, "b"), shared=process("b"), listens=False):
            await api.until(lambda: len(person.screen) == 2)
            await person.says("and now?")
    assert [person.read(message) for message in person.screen] == ["before", "anybody there?", "and now?"]
    assert by == {"a": 1, "b": 2}
