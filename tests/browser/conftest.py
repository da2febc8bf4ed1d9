"""A real Chromium over a real house, each on a thread of its own. Skipped, with the reason, where either is missing."""

import asyncio
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.settings import Secrets, Settings, StoreSettings, WebSettings
from tests.conftest import Furnished
from tests.fakes import FakeEmbedder

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
TOKEN = "123456:made-for-this-test"
KEY = "usher_made-for-this-test"


@pytest.fixture(scope="session")
def address(furnished: Furnished) -> Iterator[str]:
    """Where a running Usher is; its clock is the machine's, for Telegram's proofs are."""
    if not CHROMIUM:
        pytest.skip("no Chromium here: apt-get install chromium")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = Settings(
        store=StoreSettings(data_dir=furnished("browser")),
        web=WebSettings(port=port, limit="100000/minute"),
        secrets=Secrets(telegram_token=TOKEN),
    )
    ready, loop = threading.Event(), asyncio.new_event_loop()
    stopping: list[asyncio.Event] = []
    thread = threading.Thread(target=lambda: loop.run_until_complete(_serve(settings, ready, stopping)), daemon=True)
    thread.start()
    assert ready.wait(60)
    yield f"http://127.0.0.1:{port}"
    loop.call_soon_threadsafe(stopping[0].set)
    thread.join(20)


async def _serve(settings: Settings, ready: threading.Event, stopping: list[asyncio.Event]) -> None:
    from adapters.web.api.callers import digest_of
    from adapters.web.door import WebDoor
    from bot import observe
    from bot.wiring.doors import readiness
    from bot.wiring.house import House
    from bot.wiring.web import site
    from memory.web import SqlApiKeys

    house = House(settings, embedder=FakeEmbedder())  # type: ignore[arg-type]  # the port is the same
    await house.open()
    await SqlApiKeys(house.database).add("browser", digest_of(KEY), ("figures",), house.clock.now())
    door = WebDoor(
        host="127.0.0.1",
        port=settings.web.port,
        checks=lambda: readiness(house),
        registry=observe.registry,
        site=site(house),
    )
    stopping.append(asyncio.Event())
    serving = asyncio.create_task(door.run(house.manager.handle))
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", settings.web.port)
            writer.close()
            break
        except OSError:
            await asyncio.sleep(0.05)
    ready.set()
    await stopping[0].wait()
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    await house.close()


@pytest.fixture
def figures_key() -> str:
    """Opens the operator's page there."""
    return KEY


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """Gone with the module: while it is there, its loop runs on this thread."""
    if not CHROMIUM:
        pytest.skip("no Chromium here: apt-get install chromium")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make setup-dev")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any, address: str) -> Iterator[Callable[..., Any]]:
    """Opens pages, each of somebody else; a script's error or a refused resource fails the test."""
    opened: list[Any] = []
    wrong: list[str] = []

    def page(**how: Any) -> Any:
        context = chromium.new_context(base_url=address, **({"viewport": {"width": 1280, "height": 860}} | how))
        context.set_default_timeout(20_000)
        opened.append(context)
        found = context.new_page()
        found.on("pageerror", lambda error: wrong.append(str(error)))
        found.on("console", lambda message: message.type == "error" and wrong.append(message.text))
        return found

    yield page
    for context in opened:
        context.close()
    assert not wrong
