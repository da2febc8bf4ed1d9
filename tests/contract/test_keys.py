"""The keys of programs: kept as digests, shown once, revocable, each name once."""

import pytest

from adapters.web.api.callers import digest_of, new_key
from bot.commands import keys
from bot.errors import BadRequest, KeyExists, NoSuchKey
from bot.settings import Settings, StoreSettings
from bot.wiring.house import House
from memory.database import Database
from memory.web import SqlApiKeys
from tests.conftest import Furnished
from tests.fakes import FakeClock, FakeEmbedder


async def test_a_key_is_found_by_its_digest_until_it_is_revoked(database: Database, clock: FakeClock) -> None:
    kept, key = SqlApiKeys(database), new_key()
    assert await kept.add("shop", digest_of(key), ["talk"], clock.now())
    found = await kept.find(digest_of(key))
    assert found and (found.name, found.scopes) == ("shop", {"talk"})
    assert await kept.find(digest_of(new_key())) is None
    assert not await kept.add("shop", digest_of(new_key()), ["talk"], clock.now())
    assert await kept.revoke("shop", clock.now())
    assert not await kept.revoke("shop", clock.now())
    assert await kept.find(digest_of(key)) is None
    assert [each.revoked_at for each in await kept.all()] == [clock.now()]


async def test_the_command_prints_a_key_once_and_never_keeps_it(
    furnished: Furnished, capsys: pytest.CaptureFixture[str]
) -> None:
    house = House(Settings(store=StoreSettings(data_dir=furnished("keys"))), clock=FakeClock(), embedder=FakeEmbedder())
    await keys.add(house, "shop", ["recommend", "talk"])
    printed = capsys.readouterr().out.splitlines()
    key = next(line for line in printed if line and " " not in line)  # what else runs here may log beside it
    assert await SqlApiKeys(house.database).find(digest_of(key))
    await keys.show(house)
    told = capsys.readouterr().out
    assert "shop: recommend, talk" in told and key not in told
    with pytest.raises(KeyExists):
        await keys.add(house, "shop", ["talk"])
    with pytest.raises(BadRequest, match="there are talk"):
        await keys.add(house, "other", ["everything"])
    await keys.revoke(house, "shop")
    with pytest.raises(NoSuchKey):
        await keys.revoke(house, "shop")
    await house.close()
