"""The door opens when there is a token, and nothing of it is there when there is none."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from adapters.discord.client import Connection
from adapters.discord.door import DiscordDoor
from adapters.discord.invite import registration
from bot.commands.doctor import _discord
from bot.errors import KeyRefused, SourceUnavailable
from bot.settings import DiscordSettings, Secrets, Settings, StoreSettings, load
from bot.wiring.doors import doors, tellers
from bot.wiring.house import House
from tests.standins.discord_api import DiscordApi

ALONE = """
import sys
from pathlib import Path
import bot.commands.serve
from bot.wiring.doors import doors
from bot.settings import Settings, StoreSettings
from bot.wiring.house import House
house = House(Settings(store=StoreSettings(data_dir=Path(sys.argv[1]))))
assert [door.name for door in doors(house)] == ["web"]
assert not [name for name in sys.modules if name.split(".")[0] == "discord"]
"""
NEEDED = 1024 + 2048 + 16384 + 32768 + 65536 + (1 << 38) + (1 << 44)
"""See the channel, write there and in threads, embed, attach, read what is answered, make events of movie nights."""


def a_house(folder: Path, token: str = "1.token", **given: str) -> House:
    settings = Settings(
        store=StoreSettings(data_dir=folder),
        secrets=Secrets(discord_token=token, secret_key="key"),
        discord=DiscordSettings(**given),  # type: ignore[arg-type]  # a test's own settings
    )
    return House(settings)


def test_without_a_token_nothing_of_it_is_imported(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", ALONE, str(tmp_path)], check=True, cwd=Path(__file__).parents[3])


async def test_a_token_opens_the_door_which_can_speak_first(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    _, discord = opened = doors(house)
    assert isinstance(discord, DiscordDoor)
    assert tellers(opened)["discord"] is discord


def test_the_addresses_come_from_the_environment() -> None:
    given = {
        "DISCORD_API_BASE": "http://127.0.0.1:1/api/v10",
        "DISCORD_GATEWAY": "ws://127.0.0.1:1",
        "DISCORD_TOKEN": "1.x",
    }
    chosen = load(environment=given)
    assert (chosen.discord.api_base, chosen.discord.gateway) == ("http://127.0.0.1:1/api/v10", "ws://127.0.0.1:1")
    assert "1.x" not in repr(chosen)


async def test_doctor_gives_the_link_that_invites_with_no_more_than_is_needed(tmp_path: Path, api: DiscordApi) -> None:
    finding = await _discord(a_house(tmp_path, api.token, api_base=api.address))
    assert finding.well
    link = urlsplit(finding.found.split()[-1])
    asked = parse_qs(link.query)
    assert (link.netloc, link.path) == ("discord.com", "/oauth2/authorize")
    assert asked["scope"] == ["bot applications.commands"]
    assert asked["permissions"] == [str(NEEDED)]
    assert asked["client_id"][0].isdecimal()
    assert api.complaints == []


async def test_doctor_says_when_the_token_is_refused_or_nobody_answers(tmp_path: Path, api: DiscordApi) -> None:
    with pytest.raises(KeyRefused, match="DISCORD_TOKEN"):
        await registration(Connection(token="wrong", api_base=api.address))
    with pytest.raises(SourceUnavailable, match="Discord"):
        await registration(Connection(token=api.token, api_base="http://127.0.0.1:9/api/v10"))
    assert "closed" in (await _discord(a_house(tmp_path, ""))).found
