"""`run`: the doors open, and close without losing a turn."""

import asyncio
import contextlib
import signal
import sys
from collections.abc import Sequence

from bot import observe
from bot.commands.opening import errors
from bot.ports import Door
from bot.settings import Settings
from bot.thrift import give_back
from bot.wiring.doors import doors, tellers
from bot.wiring.house import House
from bot.wiring.jobs import schedule
from bot.wiring.keeping import keep_open

BEFORE_LOADING = 0.05
"""Seconds that the doors have for themselves before the titles are loaded."""
REFRESH_SECONDS = 30
"""How often a running house looks whether another process changed the catalogue."""


async def run(house: House) -> None:
    """Every configured door side by side, until SIGTERM or SIGINT; turns in flight are finished. The doors of a house
    that was entered alone open before its titles are loaded: who comes then waits a second."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    opened: list[Door] = doors(house)
    talking = sys.stdin.isatty() and sys.stdout.isatty()
    if talking:
        from adapters.console import ConsoleDoor  # what it draws with is loaded where somebody sits at the terminal

        opened.append(ConsoleDoor(art=house))
    await asyncio.to_thread(house.embedder.verify)
    announce(house.settings)
    tasks: list[asyncio.Task[object]] = [asyncio.create_task(_hear_others(house), name="bell")]
    tasks += [asyncio.create_task(keep_open(door, house.handle), name=door.name) for door in opened]
    tasks.append(asyncio.create_task(_keep_fresh(house), name="refresh"))
    tasks.append(asyncio.create_task(house.tallying.run(), name="tallies"))
    tasks.append(asyncio.create_task(_load_and_work(house, opened), name="jobs"))
    stopping = asyncio.create_task(stop.wait(), name="stop")
    await asyncio.wait([*tasks, stopping], return_when=asyncio.FIRST_COMPLETED)
    failed = [task for task in tasks if task.done() and not task.cancelled() and task.exception()]
    await _close([*tasks, stopping])
    await house.manager.idle()
    await house.tallying.try_to_note()
    observe.log.info("stopped")
    for task in failed:
        await task


async def _close(tasks: "Sequence[asyncio.Task[object]]") -> None:
    for task in tasks:
        task.cancel()
    for task in tasks:
        with contextlib.suppress(asyncio.CancelledError, Exception):
            await task


async def _load_and_work(house: House, opened: Sequence[Door]) -> None:
    """Load behind the doors, a moment after they stand open; then the jobs, while what turns need first is warmed."""
    await asyncio.sleep(BEFORE_LOADING)
    await house.load()
    warming = asyncio.create_task(house.warm(), name="warm")
    try:
        await schedule(house, tellers(opened)).run()
    finally:
        await _close([warming])


async def _hear_others(house: House) -> None:
    async with house.bell.listening():
        await asyncio.Event().wait()


async def _keep_fresh(house: House) -> None:
    while True:
        await asyncio.sleep(REFRESH_SECONDS)
        await asyncio.to_thread(give_back)  # what long texts and large lists left behind
        try:
            await house.fetch_learned()
            await house.asking.refresh()
            if await house.library.refresh():
                observe.log.info("catalogue loaded again")
        except Exception as error:
            observe.errors.labels(kind=type(error).__name__).inc()
            observe.log.error("refresh failed", exc_info=error)


def announce(settings: Settings) -> None:
    """Three lines: which doors are open, and how to open the others."""
    web = settings.web.public_url or f"http://{settings.web.host}:{settings.web.port}"
    lines = (
        ("Telegram", settings.secrets.telegram_token, "opens", "set TELEGRAM_TOKEN (from @BotFather) in .env"),
        ("Discord", settings.secrets.discord_token, "opens", "set DISCORD_TOKEN (from the developer portal) in .env"),
    )
    errors.print(f"Web: open at {web}")
    for name, token, state, how in lines:
        errors.print(f"{name}: {state if token else how}")
