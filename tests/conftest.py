"""No test reaches a real service, whatever keys the machine has. What is dear is made once for a whole run."""

import asyncio
import fcntl
import gc
import os
import resource
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.settings import SECRETS, Settings, StoreSettings
from bot.thrift import few_pools, give_back

for _name in SECRETS:
    os.environ.pop(_name, None)
few_pools()

Furnished = Callable[[str], Path]
"""A new data folder by its name, in which the starter catalogue is already."""


GROWN = 50_000
"""Kilobytes by which the process may grow before it looks for what is no longer used: looking takes half a second."""
_peak = 0


def pytest_collection_finish() -> None:
    """What was imported stays, and the collector need not walk it whenever a library has loaded; what a library keeps
    from the collector doesn't stay: the houses of tests that are over should be collected."""
    gc.collect()
    gc.freeze()
    gc.freeze = lambda: None


def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    global _peak  # noqa: PLW0603  pytest calls a function
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if nextitem and nextitem.path != item.path and peak > _peak + GROWN:
        gc.collect()
        give_back()
        _peak = peak


@pytest.fixture(scope="session")
def loads() -> Iterator[None]:
    """Houses of one catalogue share what they load of it."""
    from tests.loads import loaded_once

    with loaded_once():
        yield


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory, loads: None) -> Furnished:
    """The starter catalogue is brought in by whichever process of the run comes first, and copied."""
    own = tmp_path_factory.getbasetemp()
    run = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    starter, unfinished = run / "starter", run / "starter-unfinished"
    with (run / "starter.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not starter.exists():
            with ThreadPoolExecutor(1) as thread:  # of a loop of its own: the test's is running already
                thread.submit(asyncio.run, _bring_in_starter(unfinished)).result()
            unfinished.rename(starter)

    def folder(name: str) -> Path:
        return Path(shutil.copytree(starter, tmp_path_factory.mktemp(name), dirs_exist_ok=True))

    return folder


async def _bring_in_starter(folder: Path) -> None:
    from bot.wiring.house import House
    from tests.fakes import FakeClock, FakeEmbedder

    house = House(Settings(store=StoreSettings(data_dir=folder)), clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    await house.close()
