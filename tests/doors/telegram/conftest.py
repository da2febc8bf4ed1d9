"""One house with the starter catalogue, a stand-in of the Bot API, and the real door between them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from adapters.telegram.api import Connection
from adapters.telegram.door import TelegramDoor
from adapters.telegram.webhook import Webhook
from bot.introduction import introductions
from bot.ports import CoverArt, Handle
from bot.settings import Settings, StoreSettings
from bot.sharing import Shared
from bot.wiring.house import House
from bot.wiring.keeping import keep_open
from bot.words import say
from memory.doors import SqlDoorMemory
from tests.conftest import Furnished
from tests.doors.telegram.watched import Watched
from tests.fakes import FakeClock, FakeEmbedder
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone

Opened = Callable[..., Any]


@pytest.fixture(scope="session")
async def house(furnished: Furnished) -> AsyncIterator[House]:
    settings = Settings(store=StoreSettings(data_dir=furnished("telegram")))
    house = House(settings, clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    yield house
    await house.close()


@pytest.fixture
async def api() -> AsyncIterator[TelegramApi]:
    async with TelegramApi().serving() as api:
        yield api


@pytest.fixture
def memory(house: House) -> SqlDoorMemory:
    return SqlDoorMemory(house.database)


@pytest.fixture
def opened(house: House, api: TelegramApi, memory: SqlDoorMemory, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Opens the real door as often as a test likes; each closes at the end of its `async with`."""

    def watched(**given: Any) -> Watched:
        inbox = Watched(**given)
        api.busy = lambda: bool(inbox.waiting)
        return inbox

    monkeypatch.setattr("adapters.telegram.door.Inbox", watched)

    @asynccontextmanager
    async def open_door(
        handle: Handle | None = None,
        webhook: Webhook | None = None,
        art: CoverArt | None = None,
        app: str = "",
        shared: Shared | None = None,
        **given: Any,
    ) -> AsyncIterator[TelegramDoor]:
        settings = {"poll_seconds": 5, "messages_per_second": 0, "pause": 0.02, **given}
        connection = Connection(**{"token": api.token, "api_base": api.address, **settings})
        door = TelegramDoor(
            connection,
            memory=memory,
            outbox=house.outbox,
            art=art or house,
            introductions=introductions(house.routes.commands),
            now=house.clock.now,
            say=say,
            webhook=webhook,
            app=app,
            shared=shared,
        )
        running = asyncio.create_task(keep_open(door, handle or house.manager.handle, first=0.05))
        listens = "setWebhook" if webhook else "getUpdates"
        before = api.methods().count(listens)
        if not shared:  # of several one asks
            await api.until(lambda: api.strangers or api.methods().count(listens) > before)
        try:
            yield door
        finally:
            running.cancel()
            await asyncio.wait([running])

    return open_door


@pytest.fixture
def phone(api: TelegramApi) -> Phone:
    return Phone(api=api)
