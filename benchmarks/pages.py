"""Pictures of the web door's pages, taken in Chromium: `python -m benchmarks.pages` writes docs/pictures/;
`python -m benchmarks.pages FOLDER` writes every page in every language, on a phone and on a desk, light and dark, to be
looked at.

Needs `chromium` on the path and Playwright (`make setup-dev`).
"""

import asyncio
import shutil
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from adapters.web.door import WebDoor
from benchmarks.house import open_starter
from bot import observe
from bot.settings import WebSettings
from bot.thrift import few_pools
from bot.wiring.doors import readiness
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


PATIENCE = 300_000
"""Milliseconds that a page may take."""
WORDS: dict[str, tuple[str, str]] = {
    "en": ("I love Arrival and Heat, no horror please", "a clever heist"),
    "de": ("Ich liebe Arrival und Heat, bitte kein Horror", "ein raffinierter Raubzug"),
    "fr": ("J'adore Arrival et Heat, pas d'horreur s'il te plaît", "un casse astucieux"),
    "es": ("Me encantan Arrival y Heat, nada de terror", "un atraco ingenioso"),
    "ru": ("Обожаю Arrival и Heat, только без ужасов", "умный фильм об ограблении"),
    "zh": ("我喜欢Arrival和Heat，不要恐怖片", "聪明的劫案片"),
}
"""What is said in each language before the pictures are taken: a taste, and a wish."""


async def main(folder: Path | None) -> None:
    """Serve the starter, and take each picture of somebody new."""
    async with served() as address:
        await (_languages(address, folder) if folder else _pictures(address))


@asynccontextmanager
async def served() -> AsyncIterator[str]:
    """The address of an Usher over the starter, with a web door."""
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
        yield f"http://127.0.0.1:{port}"
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
        await house.close()


@asynccontextmanager
async def chromium() -> AsyncIterator[Any]:
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        await browser.close()


async def _pictures(address: str) -> None:
    PICTURES.mkdir(exist_ok=True)
    async with chromium() as browser:
        for name, how in (("desk", DESK), ("phone", PHONE)):
            page = await _page(browser, address, how)
            await page.goto("/")
            await _shot(page, PICTURES / f"greeting-{name}.jpg")
            for words in ("I love Arrival and Heat, no horror please", "I liked Blade Runner 2049", "a clever heist"):
                await say(page, words)
            await _shot(page, PICTURES / f"cards-{name}.jpg")
            for path, kind in (("/me", "me"), ("/title/tmdb:movie:329865", "title"), ("/rate", "rate")):
                await _open(page, path)
                await _shot(page, PICTURES / f"{kind}-{name}.jpg")


async def _languages(address: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    async with chromium() as browser:
        for locale, (taste, wish) in WORDS.items():
            page = await _page(browser, address, {**PHONE, "locale": locale})
            await page.goto("/")
            await _looks(page, folder / f"{locale}-greeting")
            await page.locator("#talk button").first.click()
            await page.locator("#talk > .reply").nth(0).wait_for()
            await _looks(page, folder / f"{locale}-question")
            for words in (taste, "save Coco", wish):
                await say(page, words)
            await page.locator(".tile button", has_text="👍").first.click()
            await _looks(page, folder / f"{locale}-cards")
            for path, kind in (
                ("/me", "me"),
                ("/title/tmdb:movie:329865", "title"),
                ("/rate", "rate"),
                ("/watchlist", "watchlist"),
                ("/history", "history"),
                ("/nowhere", "nowhere"),
                ("/app", "app"),
            ):
                await _open(page, path)
                await _looks(page, folder / f"{locale}-{kind}", full_page=True)


async def _looks(page: Any, path: Path, **how: Any) -> None:
    """The page as it stands, on both sizes of screen and in both themes; says so where it is wider than the screen."""
    for size, viewport in (("desk", DESK["viewport"]), ("phone", PHONE["viewport"])):
        await page.set_viewport_size(viewport)
        for theme in ("light", "dark"):
            await page.emulate_media(color_scheme=theme)
            await _shot(page, path.with_name(f"{path.name}-{size}-{theme}.jpg"), **how)
        if await page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            print(f"{path.name} is wider than a {size}'s screen")


async def _page(browser: Any, address: str, how: dict[str, Any]) -> Any:
    """A page of somebody new; on a busy machine it may take a while."""
    page = await (await browser.new_context(base_url=address, **how)).new_page()
    page.set_default_timeout(PATIENCE)
    return page


async def say(page: Any, words: str) -> None:
    """Said in the conversation, and answered."""
    await page.locator("textarea").fill(words)
    await page.keyboard.press("Enter")
    await page.wait_for_timeout(300)
    await page.locator("#typing:not(.on)").wait_for(state="attached")


async def _open(page: Any, path: str) -> None:
    """A page; one's own once more when its picks are made."""
    await page.goto(path)
    if path == "/me":
        await page.wait_for_timeout(5000)
        await page.reload()


async def _shot(page: Any, path: Path, **how: Any) -> None:
    await page.wait_for_load_state("networkidle")
    await page.wait_for_timeout(400)
    await page.screenshot(path=str(path), type="jpeg", quality=72, **how)


if __name__ == "__main__":
    if not shutil.which("chromium"):
        sys.exit("no Chromium here: apt-get install chromium")
    asyncio.run(main(Path(sys.argv[1]) if sys.argv[1:] else None))
