"""How soon one's own page is complete in a real browser, and what a first page weighs: `python -m benchmarks browser`.

Targets on loopback: /me complete within 200 ms (from asking for it to the load event's end, p95), a first page at most
150 kB without posters. One house over the starter, one Chromium, a person with verdicts, saved titles and picks; every
load comes from the server, scripts and styles from the browser's cache as at any second visit. Needs `chromium` on the
path and Playwright; without either it says so and measures nothing.
"""

import asyncio
import shutil
from typing import Any

import numpy as np

from benchmarks.pages import chromium, say, served

TARGET_MS, TARGET_BYTES = 200.0, 150_000
TAUGHT = ("I love Arrival and Heat, no horror please", "save Coco", "I liked Blade Runner 2049", "I've seen Dune")
_COMPLETE = "() => performance.getEntriesByType('navigation')[0].loadEventEnd"
_FIRST_BYTE = "() => performance.getEntriesByType('navigation')[0].responseStart"


async def run(loads: int) -> tuple[list[float], list[float], int]:
    """Milliseconds until complete and until the first byte, and the bytes of a first page."""
    async with served() as address, chromium() as browser:
        weight = await _weight(browser, address)
        page = await (await browser.new_context(base_url=address)).new_page()
        await page.goto("/")
        for words in TAUGHT:
            await say(page, words)
        await page.goto("/me")
        await page.locator(".tile").first.wait_for(timeout=60_000) if await page.locator(".tile").count() else None
        complete, first = [], []
        for _ in range(loads):
            await page.goto("/me", wait_until="load")
            await page.wait_for_timeout(50)
            complete.append(float(await page.evaluate(_COMPLETE)))
            first.append(float(await page.evaluate(_FIRST_BYTE)))
        return complete, first, weight


async def _weight(browser: Any, address: str) -> int:
    page = await (await browser.new_context(base_url=address)).new_page()
    answers: list[Any] = []

    def note(answer: Any) -> None:
        answers.append(answer)

    page.on("response", note)
    await page.goto("/", wait_until="networkidle")
    return sum([len(await answer.body()) for answer in answers])


def main(short: bool) -> bool:
    """Print both figures; whether both targets are met."""
    if not shutil.which("chromium"):
        print("no Chromium here: apt-get install chromium")
        return True
    complete, first, weight = asyncio.run(run(10 if short else 60))
    for name, values in (("/me, first byte", first), ("/me, complete", complete)):
        p50, p95 = np.percentile(values, (50, 95))
        print(f"{name:<20} p50 {p50:6.0f} ms   p95 {p95:6.0f} ms")
    print(f"first page           {weight / 1000:.0f} kB, unpacked and without posters")
    return bool(np.percentile(complete, 95) <= TARGET_MS and weight <= TARGET_BYTES)
