"""A site over a real house, and browsers without scripts that visit it."""

from collections.abc import AsyncIterator, Callable

import httpx
import pytest
from fastapi import FastAPI

from bot.settings import Settings, StoreSettings, WebSettings
from bot.wiring.house import House
from bot.wiring.web import site
from tests.conftest import Furnished
from tests.fakes import FakeClock, FakeEmbedder
from tests.web.browsing import Browser


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
