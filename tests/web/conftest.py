"""A site over a real house, and browsers without scripts that visit it."""

from collections.abc import AsyncIterator, Awaitable, Callable

import httpx
import pytest
from fastapi import FastAPI

from adapters.web.api.callers import digest_of, new_key
from bot.settings import Settings, StoreSettings, WebSettings
from bot.visits import SCOPES
from bot.wiring.house import House
from bot.wiring.web import site
from memory.web import SqlApiKeys
from tests.conftest import Furnished
from tests.fakes import FakeClock, FakeEmbedder
from tests.web.browsing import Browser

MakeKey = Callable[..., Awaitable[str]]


@pytest.fixture(scope="session")
async def house(furnished: Furnished) -> AsyncIterator[House]:
    settings = Settings(store=StoreSettings(data_dir=furnished("web")), web=WebSettings(limit="100000/minute"))
    house = House(settings, clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    yield house
    await house.close()


@pytest.fixture(scope="session")
def app(house: House) -> FastAPI:
    found = site(house)
    found.open(house.manager.handle)
    return found.build([])


@pytest.fixture
async def visitors(app: FastAPI) -> AsyncIterator[Callable[..., Browser]]:
    """Makes browsers, each somebody else's."""
    opened: list[httpx.AsyncClient] = []

    def visit(language: str = "en") -> Browser:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        headers = {"accept-language": language, "accept": "text/html"}
        opened.append(httpx.AsyncClient(transport=transport, base_url="http://usher.test", headers=headers))
        return Browser(opened[-1])

    yield visit
    for client in opened:
        await client.aclose()


@pytest.fixture
def browser(visitors: Callable[..., Browser]) -> Browser:
    return visitors()


@pytest.fixture
async def make_key(house: House) -> MakeKey:
    async def made(*scopes: str) -> str:
        key = new_key()
        assert await SqlApiKeys(house.database).add(key[:20], digest_of(key), scopes or SCOPES, house.clock.now())
        return key

    return made


@pytest.fixture
async def api(app: FastAPI, make_key: MakeKey) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"authorization": f"Bearer {await make_key()}"}
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://usher.test", headers=headers) as client:
        yield client
