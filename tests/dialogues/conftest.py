"""One house for all dialogues: real stores in a temporary folder, the starter catalogue, a fake model."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from zlib import crc32

import pytest

from bot.settings import Settings, StoreSettings
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.dialogues.gathering import Told
from tests.dialogues.talking import Someone
from tests.dialogues.waiting_for import speaking
from tests.fakes import FakeClock, FakeEmbedder


@asynccontextmanager
async def a_house(folder: Path) -> AsyncIterator[House]:
    """A house of one's own, for tests that change it for everybody."""
    house = House(Settings(store=StoreSettings(data_dir=folder)), clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    yield house
    await house.close()


@pytest.fixture(scope="session")
async def house(furnished: Furnished) -> AsyncIterator[House]:
    async with a_house(furnished("house")) as house:
        yield house


@pytest.fixture
def clock(house: House) -> FakeClock:
    assert isinstance(house.clock, FakeClock)
    return house.clock


@pytest.fixture
def someone(house: House, request: pytest.FixtureRequest) -> Someone:
    """A new person: of one test the same in every run, since what is drawn for whom hangs on their name."""
    return Someone(manager=house.manager, name=f"person-{crc32(request.node.nodeid.encode()):08x}")


@pytest.fixture
def another(house: House) -> Callable[..., Someone]:
    """Makes further persons."""
    return lambda **given: Someone(manager=house.manager, **given)


@pytest.fixture
async def ann(house: House, clock: FakeClock, someone: Someone) -> Someone:
    """Someone in Tokyo, on a Thursday at six in the evening; nothing of other tests is due."""
    clock.advance(days=60)
    await speaking(house, Told())
    thursday = (3 - clock.now().weekday()) % 7
    clock.set(clock.now().replace(hour=9, minute=0, second=0, microsecond=0))
    clock.advance(days=thursday)
    await someone.does("set", "zone", "Asia/Tokyo")
    return someone
