"""The web door keeps nothing of a visitor in its process: each request may reach another one."""

from itertools import cycle

import httpx
import pytest
from fastapi import FastAPI
from starlette.types import Receive, Scope, Send

from bot.manager import Manager
from bot.wiring.house import House
from bot.wiring.web import site
from memory.people import SqlPeople
from tests.web.browsing import Browser


def worker(house: House) -> FastAPI:
    """A process with this house's stores and a dialogue of its own."""
    manager = Manager(routes=house.routes, hearing=house.hearing, people=SqlPeople(house.database), clock=house.clock)
    found = site(house)
    found.open(manager.handle)
    return found.build([])


@pytest.fixture
async def browser(house: House) -> Browser:
    """Whose every request goes to the next worker, as through a proxy."""
    workers = cycle([worker(house), worker(house)])

    async def proxy(scope: Scope, receive: Receive, send: Send) -> None:
        await next(workers)(scope, receive, send)

    transport = httpx.ASGITransport(proxy)
    headers = {"accept-language": "en", "accept": "text/html"}
    return Browser(httpx.AsyncClient(transport=transport, base_url="http://usher.test", headers=headers))


async def test_a_conversation_goes_on_in_whichever_process(browser: Browser) -> None:
    await browser.opens()
    await browser.says("something like Inception")
    assert browser.status == 200
    await browser.presses("Save", 0)
    first = [button.label for button in browser.buttons()]
    await browser.opens()
    assert [button.label for button in browser.buttons()] == first, "the other worker shows the same page"
    await browser.presses("Shorter")
    assert browser.status == 200
    await browser.says("/watchlist")
    assert "Remove" in browser.page or "watchlist" in browser.page.casefold()
    await browser.client.aclose()
