"""How commands come into the house: settings, one open House, errors as one clear line."""

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from bot import observe, settings
from bot.errors import UsherError
from bot.settings import Settings
from bot.thrift import collector, few_pools
from bot.wiring.house import House

T = TypeVar("T")

Config = Annotated[Path | None, typer.Option("--config", help="Settings file [default: config.yaml].")]
errors = Console(stderr=True, highlight=False)


class Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f}/s" if task.speed else "", style="dim")


class Bars:
    """Progress on standard error, one bar a step."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
        self._progress = Progress(*columns, console=errors, transient=False)
        self._task: TaskID | None = None

    def start(self, what: str, total: int | None) -> None:
        self._progress.start()
        self._task = self._progress.add_task(what, total=total)

    def advance(self, count: int) -> None:
        if self._task is not None:
            self._progress.advance(self._task, count)

    def stop(self) -> None:
        """Let go of the terminal; bars that never started print nothing, not even their empty line."""
        if self._task is not None:
            self._progress.stop()
            self._task = None


def read_settings(config: Path | None) -> Settings:
    """The settings, or exit 1 with the line that says how to mend them."""
    try:
        return settings.load(config)
    except UsherError as error:
        fail(error)


def in_house(
    config: Path | None,
    work: Callable[[House], Awaitable[T]],
    *,
    log_file: str = "",
    opened: Callable[[House, "Bars"], Awaitable[None]] | None = House.open,
) -> T:
    """Open the house, do the work, close it; a UsherError becomes one line on standard error and exit 1.

    `log_file` keeps the log off the terminal. `opened` is how far the house is opened before; None leaves all of it to
    the work, which may want to look at what goes wrong in it.
    """
    few_pools()
    chosen = read_settings(config)
    file = chosen.store.data_dir / log_file if log_file else None

    async def visit() -> T:
        if file:
            file.parent.mkdir(parents=True, exist_ok=True)
        observe.configure(chosen.log.level, chosen.log.json_lines, file)
        house = House(chosen)
        bars = Bars()
        try:
            if opened:
                await opened(house, bars)
            bars.stop()
            collector.wake()
            return await work(house)
        finally:
            bars.stop()
            await house.close()

    try:
        return asyncio.run(visit())
    except UsherError as error:
        fail(error)
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def exit_at_once() -> None:
    """Leave without waiting for threads that still load the model."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def fail(error: UsherError) -> NoReturn:
    """One clear line on standard error, exit 1."""
    errors.print(Text(str(error), style="red"), soft_wrap=True)
    raise SystemExit(1)


def print_json(value: Any, *, indent: bool = False) -> None:
    """One JSON value on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2 if indent else None))
