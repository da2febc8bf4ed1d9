"""The walk by hand, `python -m tests.walk`: the real doors at stand-ins, one thing done at a time."""

from collections.abc import AsyncIterator

import pytest

from tests.conftest import Furnished
from tests.walk.serving import Places, places


@pytest.fixture
async def open_places(furnished: Furnished) -> AsyncIterator[Places]:
    async with places(furnished("walk")) as found:
        yield found


async def test_one_walks_through_every_place(open_places: Places) -> None:
    seen = await open_places["telegram"].do("anna", ["says", "something", "cosy"])
    assert "More…" in seen and "would refuse" not in seen
    assert "watchlist" in await open_places["telegram"].do("anna", ["taps", "Save"])
    assert "Heist:" in await open_places["discord"].do("ben", ["says", "a heist film"])
    assert "NOTED" in await open_places["talk"].do("cleo", ["says", "I loved Heat"])


@pytest.mark.parametrize("place", ["telegram", "discord", "talk"])
async def test_what_can_be_done_is_told(open_places: Places, place: str) -> None:
    assert "says TEXT" in await open_places[place].do("anna", ["?"])
