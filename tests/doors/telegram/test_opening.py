"""The door opens when there is a token, and nothing of it is there when there is none."""

import subprocess
import sys
from pathlib import Path

import pytest
from starlette.routing import Route

from adapters.telegram.door import TelegramDoor
from adapters.web.door import WebDoor
from bot.commands.doctor import _telegram
from bot.errors import KeyRefused, SourceUnavailable
from bot.settings import Secrets, Settings, StoreSettings, TelegramSettings, load
from bot.wiring.doors import doors
from bot.wiring.house import House
from tests.standins.telegram_api import TelegramApi

ALONE = """
import sys
from pathlib import Path
import bot.commands.serve
from bot.settings import Settings, StoreSettings
from bot.wiring.doors import doors
from bot.wiring.house import House
house = House(Settings(store=StoreSettings(data_dir=Path(sys.argv[1]))))
assert [door.name for door in doors(house)] == ["web"]
assert not [name for name in sys.modules if name.split(".")[0] == "telegram"]
"""


def a_house(folder: Path, token: str = "1:token", **given: str) -> House:
    settings = Settings(
        store=StoreSettings(data_dir=folder),
        secrets=Secrets(telegram_token=token, secret_key="key"),
        telegram=TelegramSettings(**given),  # type: ignore[arg-type]  # texts are what an environment gives
    )
    return House(settings)


def paths(door: object) -> list[str]:
    assert isinstance(door, WebDoor)
    return [route.path for route in door.app.routes if isinstance(route, Route)]


def test_without_a_token_nothing_of_it_is_imported(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", ALONE, str(tmp_path)], check=True, cwd=Path(__file__).parents[3])


async def test_a_token_opens_the_door(tmp_path: Path) -> None:
    web, telegram = doors(a_house(tmp_path))
    assert isinstance(telegram, TelegramDoor)
    assert "/telegram" not in paths(web)


async def test_a_webhook_stands_behind_the_web_door(tmp_path: Path) -> None:
    web, telegram = doors(a_house(tmp_path, webhook_url="https://usher.example/telegram"))
    assert isinstance(telegram, TelegramDoor)
    assert "/telegram" in paths(web)


async def test_doctor_says_whose_bot_the_token_is(tmp_path: Path, api: TelegramApi) -> None:
    house = a_house(tmp_path, token=api.token, api_base=api.address)
    finding = await _telegram(house)
    assert finding.well
    assert "@usher_bot" in finding.found
    assert api.violations == []
    api.webhook = {"url": "https://elsewhere.example/hook"}
    assert not (await _telegram(house)).well


async def test_doctor_says_when_the_token_is_refused_or_nobody_answers(tmp_path: Path, api: TelegramApi) -> None:
    refused = a_house(tmp_path, token="4200:wrong", api_base=api.address)
    with pytest.raises(KeyRefused, match="TELEGRAM_TOKEN") as error:
        await _telegram(refused)
    assert "4200:wrong" not in str(error.value)
    with pytest.raises(SourceUnavailable, match="Telegram"):
        await _telegram(a_house(tmp_path, api_base="http://127.0.0.1:9/bot"))
    assert "closed" in (await _telegram(House(Settings(store=StoreSettings(data_dir=tmp_path))))).found


def test_the_address_comes_from_the_environment(tmp_path: Path) -> None:
    chosen = load(environment={"TELEGRAM_API_BASE": "http://127.0.0.1:1/bot", "TELEGRAM_TOKEN": "1:token"})
    assert chosen.telegram.api_base == "http://127.0.0.1:1/bot"
    assert "1:token" not in repr(chosen)
