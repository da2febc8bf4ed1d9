"""One house with the starter catalogue, a stand-in of Discord, and the real door between them."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from adapters.discord.client import Connection
from adapters.discord.commands import Choices
from adapters.discord.door import DiscordDoor
from adapters.discord.present import Manners
from bot.flows.order import COMPANIES
from bot.introduction import introductions
from bot.ports import Handle
from bot.scene.moods import MOODS
from bot.settings import Settings, StoreSettings
from bot.sharing import Shared
from bot.titles import Domain
from bot.wiring.house import House
from bot.wiring.keeping import keep_open
from bot.words import words
from memory.doors import SqlDoorMemory
from tests.conftest import Furnished
from tests.fakes import FakeClock, FakeEmbedder
from tests.standins.discord_api import DiscordApi
from tests.standins.discord_people import Person
from tests.standins.discord_world import Channel

Opened = Callable[..., Any]
PLAIN = Manners()
CHOICES = Choices(
    kinds={domain.value: f"domain-{domain}" for domain in Domain},
    moods={name: f"mood-{name}" for name in MOODS},
    companies={name: f"company-{name}" for name in COMPANIES},
)


@pytest.fixture(scope="session")
async def house(furnished: Furnished) -> AsyncIterator[House]:
    settings = Settings(store=StoreSettings(data_dir=furnished("discord")))
    house = House(settings, clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    yield house
    await house.close()


@pytest.fixture
async def api() -> AsyncIterator[DiscordApi]:
    async with DiscordApi().serving() as api:
        yield api


@pytest.fixture
def memory(house: House) -> SqlDoorMemory:
    return SqlDoorMemory(house.database)


def say(locale: str, key: str, **fields: object) -> str:
    return words(locale)(key, **fields)


@pytest.fixture
def opened(house: House, api: DiscordApi, memory: SqlDoorMemory) -> Opened:
    """Opens the real door as often as a test likes; each closes at the end of its `async with`."""

    @asynccontextmanager
    async def open_door(
        handle: Handle | None = None,
        *,
        token: str = "",
        manners: Manners = PLAIN,
        listens: bool = True,
        shared: Shared | None = None,
    ) -> AsyncIterator[DiscordDoor]:
        connection = Connection(
            token=token or api.token,
            api_base=api.address,
            gateway=api.gateway_address,
            ready_seconds=0.01,
            pause=0.02,
        )
        door = DiscordDoor(
            connection,
            memory=memory,
            outbox=house.outbox,
            art=house,
            introductions=introductions(house.routes.commands),
            choices=CHOICES,
            say=say,
            now=house.clock.now,
            manners=manners,
            shared=shared,
        )
        running = asyncio.create_task(keep_open(door, handle or house.manager.handle, first=0.3))
        api.busy = lambda: bool(door._bot and door._bot._work._count)
        if listens:
            await api.ready()
        try:
            yield door
        finally:
            running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await running

    return open_door


@pytest.fixture
def person(api: DiscordApi) -> Person:
    """Somebody in their own channel with Usher."""
    return Person(api=api)


@pytest.fixture
def channel(api: DiscordApi) -> Channel:
    """Where several people are."""
    return api.world.guild().channels[0]
