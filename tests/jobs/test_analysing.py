"""Analyses follow the catalogue, and are not made again for nothing."""

import pytest

from bot.settings import Settings, StoreSettings
from bot.titles import Sought, Title, TitleId
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.fakes import FakeClock, FakeEmbedder


@pytest.mark.timeout(180)
async def test_analyses_follow_the_catalogue_and_are_made_once(furnished: Furnished) -> None:
    settings = Settings(store=StoreSettings(data_dir=furnished("analysed")))
    house = House(settings, clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    titles = (await house.catalogue.status()).titles
    assert await house.analysing.run() == titles
    assert await house.analysing.run() == 0
    found = await house.analyses.find(Sought(themes=("psychological",), figures={"complexity": (0.7, 1.0)}))
    names = {title.title for title in (await house.catalogue.get(a.title for a in found)).values()}
    assert {"Memento", "Shutter Island"} <= names
    new = Title(id=TitleId("tmdb:movie:999999999"), kind="movie", title="The Long Lunch", keywords=("cooking",))
    await house.catalogue.upsert([new], "file")
    assert await house.analysing.run() == titles + 1
    assert new.id in {a.title for a in await house.analyses.find(Sought(themes=("food",), limit=1000))}
    await house.close()
