"""The doors open before the titles are loaded."""

import asyncio

from bot.messages import Account, Chat, Said
from bot.settings import Settings, StoreSettings
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.fakes import FakeClock, FakeEmbedder


async def test_what_is_said_before_the_titles_are_there_is_answered_when_they_are(furnished: Furnished) -> None:
    settings = Settings(store=StoreSettings(data_dir=furnished("starting")))
    house = House(settings, clock=FakeClock(), embedder=FakeEmbedder())
    await house.enter()
    said = Said(id="1", account=Account(platform="test", id="early"), chat=Chat(id="early"), text="a western")
    answer = asyncio.create_task(house.handle(said))
    await asyncio.sleep(0.05)
    assert not answer.done()
    await house.load()
    assert any(reply.cards for reply in await answer)
    await house.close()
