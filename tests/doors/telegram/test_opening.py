"""The door opens when there is a token, and nothing of it is there when there is none."""

import subprocess
import sys
from pathlib import Path

from starlette.routing import Route

from adapters.telegram.door import TelegramDoor
from adapters.web.door import WebDoor
from bot.settings import Secrets, Settings, StoreSettings, TelegramSettings, load
from bot.wiring import House

ALONE = """
import sys
from pathlib import Path
import bot.commands.serve
from bot.settings import Settings, StoreSettings
from bot.wiring import House
house = House(Settings(store=StoreSettings(data_dir=Path(sys.argv[1]))))
assert [door.name for door in house.doors()] == ["web"]
assert not [name for name in sys.modules if name.split(".")[0] == "telegram"]
"""


def a_house(folder: Path, **given: str) -> House:
    settings = Settings(
        store=StoreSettings(data_dir=folder),
        secrets=Secrets(telegram_token="1:token", secret_key="key"),
        telegram=TelegramSettings(**given),  # type: ignore[arg-type]
    )
    return House(settings)


def paths(door: object) -> list[str]:
    assert isinstance(door, WebDoor)
    return [route.path for route in door.app.routes if isinstance(route, Route)]


def test_without_a_token_nothing_of_it_is_imported(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", ALONE, str(tmp_path)], check=True, cwd=Path(__file__).parents[3])


async def test_a_token_opens_the_door(tmp_path: Path) -> None:
    web, telegram = a_house(tmp_path).doors()
    assert isinstance(telegram, TelegramDoor)
    assert "/telegram" not in paths(web)


async def test_a_webhook_stands_behind_the_web_door(tmp_path: Path) -> None:
    web, telegram = a_house(tmp_path, webhook_url="https://usher.example/telegram").doors()
    assert isinstance(telegram, TelegramDoor)
    assert "/telegram" in paths(web)


def test_the_address_comes_from_the_environment(tmp_path: Path) -> None:
    chosen = load(environment={"TELEGRAM_API_BASE": "http://127.0.0.1:1/bot", "TELEGRAM_TOKEN": "1:token"})
    assert chosen.telegram.api_base == "http://127.0.0.1:1/bot"
    assert "1:token" not in repr(chosen)
