"""Pictures of the web door's pages, taken in Chromium: `python -m benchmarks.pages` writes docs/pictures/.

Needs `chromium` on the path and Playwright (`make setup-dev`).
"""

import asyncio
import shutil
import socket
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from adapters.web.door import WebDoor
from benchmarks.house import open_starter
from bot import observe
from bot.settings import WebSettings
from bot.thrift import few_pools
from bot.wiring.doors import readiness
from bot.wiring.house import House
from bot.wiring.web import site

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
    "color_scheme": "dark",
    "locale": "de-DE",
}


async def main() -> None:
    """Serve the starter, and take each picture of somebody new."""
    few_pools()
    observe.configure("error", json_lines=False)
    house = await open_starter()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    house.settings = replace(house.settings, web=WebSettings(port=port, limit="100000/minute"))
    door = WebDoor(
        host="127.0.0.1",
        port=port,
        checks=lambda: readiness(house),
        registry=observe.registry,
        site=site(house),
    )
    serving = asyncio.create_task(door.run(house.manager.handle))
    try:
        await _pictures(f"http://127.0.0.1:{port}", house)
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
        await house.close()


async def _pictures(address: str, house: House) -> None:
    from playwright.async_api import async_playwright

    PICTURES.mkdir(exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, how in (("desk", DESK), ("phone", PHONE)):
            page = await (await browser.new_context(base_url=address, **how)).new_page()
            await page.goto("/")
            await _shot(page, f"greeting-{name}")
            for words in ("I love Arrival and Heat, no horror please", "I liked Blade Runner 2049", "a clever heist"):
                await page.locator("textarea").fill(words)
                await page.keyboard.press("Enter")
                await page.locator("#typing.htmx-request").wait_for(state="detached")
                await page.wait_for_timeout(1500)
            await _shot(page, f"cards-{name}")
            for path, kind in (("/me", "me"), ("/title/tmdb:movie:329865", "title"), ("/rate", "rate")):
                await page.goto(path)
                if kind == "me":
                    await page.wait_for_timeout(3000)
                    await page.reload()
                await _shot(page, f"{kind}-{name}")
        await browser.close()


async def _shot(page: Any, name: str) -> None:
    await page.wait_for_load_state("networkidle")
    await page.wait_for_timeout(400)
    await page.screenshot(path=str(PICTURES / f"{name}.jpg"), type="jpeg", quality=72)


if __name__ == "__main__":
    if not shutil.which("chromium"):
        sys.exit("no Chromium here: apt-get install chromium")
    asyncio.run(main())
