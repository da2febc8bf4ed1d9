"""The Telegram door as a process of its own against the stand-in of the Bot API in this one: how soon /start is
answered, and a crowd that talks at once, at Telegram's pace of 30 messages a second and at none.

Targets: /start to reply p95 <= 20 ms; 300 people at once, 20 turns each, no reply lost and none doubled; memory flat.
"""

import asyncio
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone

TARGET_MS = 20.0
STARTS, PEOPLE, TURNS = 200, 300, 20
TALK = ("/start", "/recommend", "/help", "/settings", "/watchlist")
WARM = 100
"""People who come by before anything is measured."""
SETTLE_SECONDS = 12
"""The model and the index are loaded behind the open door in its first seconds."""


@asynccontextmanager
async def usher(api: TelegramApi, pace: float) -> AsyncIterator[int]:
    """`python -m bot run` with this door open; its process id, once it has warmed up."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config.yaml"
        config.write_text(f"telegram:\n  messages_per_second: {pace}\n  poll_seconds: 5\nweb:\n  port: 0\n")
        chosen = {"USHER_DATA_DIR": folder, "TELEGRAM_TOKEN": api.token, "TELEGRAM_API_BASE": api.address}
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", "--config", str(config), env={**os.environ, **chosen},
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            for _ in range(WARM):
                await start(api)
            await asyncio.sleep(SETTLE_SECONDS)
            yield process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            await process.wait()


async def start(api: TelegramApi) -> float:
    """Milliseconds from a stranger's /start to the reply."""
    phone = Phone(api=api)
    began = time.monotonic()
    await phone.says("/start", wait=False)
    await asyncio.wait_for(api.arrivals[phone.chat].wait(), 120)
    api.arrivals.pop(phone.chat)
    return (time.monotonic() - began) * 1000


async def crowd(api: TelegramApi, people: int, turns: int) -> tuple[float, float, Counter[int]]:
    """Everybody talks at once, each as soon as they were answered: seconds for all, the p95 of a turn in milliseconds,
    and how many people got how many replies."""
    phones, taken = [Phone(api=api) for _ in range(people)], []

    async def talk(phone: Phone) -> None:
        for turn in range(turns):
            began = time.monotonic()
            await phone.says(TALK[turn % len(TALK)], wait=False)
            while len(phone.screen) <= turn:
                api.arrivals[phone.chat].clear()
                await asyncio.wait_for(api.arrivals[phone.chat].wait(), 300)
            taken.append((time.monotonic() - began) * 1000)

    began = time.monotonic()
    await asyncio.gather(*map(talk, phones))
    seconds = time.monotonic() - began
    await asyncio.sleep(2.0)  # a doubled reply would come now
    return seconds, _at(taken, 0.95), Counter(len(phone.screen) for phone in phones)


def resident(process: int) -> float:
    """Megabytes."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def _at(values: list[float], share: float) -> float:
    return sorted(values)[max(0, round(share * len(values)) - 1)]


async def _measure(short: bool) -> bool:
    starts, people, turns = (60, 40, 5) if short else (STARTS, PEOPLE, TURNS)
    well = True
    for pace in (0.0, 30.0):
        async with TelegramApi().serving() as api, usher(api, pace) as process:
            name = f"{pace:g} messages a second" if pace else "no pace"
            if not pace:
                taken = [await start(api) for _ in range(starts)]
                p95 = _at(taken, 0.95)
                well &= p95 <= TARGET_MS
                print(f"/start to reply: median {_at(taken, 0.5):.1f} ms, p95 {p95:.1f} ms (target {TARGET_MS:g})")
            before = resident(process)
            seconds, p95, replies = await crowd(api, people, turns)
            well &= replies == {turns: people} and not api.violations
            print(
                f"{people} people, {turns} turns, {name}: {seconds:.0f} s, {people * turns / seconds:.0f} turns/s, "
                f"p95 {p95:,.0f} ms; replies each: {dict(replies)}; violations {len(api.violations)}; "
                f"resident {before:.0f} -> {resident(process):.0f} MB"
            )
            if not pace:
                again = resident(process)
                await crowd(api, people, turns)
                print(f"the same once more: resident {again:.0f} -> {resident(process):.0f} MB")
    return well


def main(short: bool = False) -> bool:
    return asyncio.run(_measure(short))
