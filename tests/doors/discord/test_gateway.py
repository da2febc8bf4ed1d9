"""The line to Discord: it breaks and is taken up again, nothing that was said meanwhile is lost."""

import asyncio
import importlib.util
import sys

import discord
import pytest

from bot.messages import Incoming, Reply, Said
from tests.doors.discord.conftest import Opened
from tests.doors.discord.test_weather import echo
from tests.standins.discord_api import DiscordApi, Fault
from tests.standins.discord_gateway import DIRECT_MESSAGES, GUILD_MESSAGES, GUILDS
from tests.standins.discord_people import Person


@pytest.fixture
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library's five seconds between two shards that identify."""

    async def hook(client: discord.Client, shard: int | None, *, initial: bool = False) -> None: ...

    monkeypatch.setattr(discord.Client, "before_identify_hook", hook)


@pytest.mark.parametrize("code", [None, 1000, 4000, 4009])
async def test_a_lost_line_is_resumed_and_what_was_missed_is_answered(
    opened: Opened, api: DiscordApi, person: Person, code: int | None
) -> None:
    async with opened(echo()):
        await person.says("before")
        await api.gateway.drop(code)
        await person.says("meanwhile", answered=False)
        await api.until(lambda: len(person.screen) == 2)
        assert await person.slash("help") == "help"
    assert [person.read(message) for message in person.screen] == ["before", "meanwhile", "help"]
    assert (api.gateway.resumed, len(api.gateway.identified)) == (1, 1)
    assert api.complaints == []


async def test_discord_may_ask_to_reconnect(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened(echo()):
        await api.gateway.ask_to_reconnect()
        await api.until(lambda: api.gateway.resumed == 1)
        assert await person.says("still here") == "still here"
        await api.gateway.invalidate(resumable=True)
        await api.until(lambda: api.gateway.resumed == 2)
        assert await person.says("and here") == "and here"
    assert api.complaints == []


async def test_a_session_that_is_gone_begins_anew(
    opened: Opened, api: DiscordApi, person: Person, no_pause: None
) -> None:
    async with opened(echo()):
        await api.gateway.invalidate(resumable=False)
        await api.until(lambda: len(api.gateway.identified) == 2)
        await api.ready()
        assert await person.says("who are you?") == "who are you?"
    assert api.complaints == []


@pytest.fixture
def without_zstd(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library as it is where zstandard isn't installed: it decides when it is imported."""
    monkeypatch.setitem(sys.modules, "zstandard", None)
    monkeypatch.setitem(sys.modules, "compression.zstd", None)
    spec = importlib.util.find_spec("discord.utils")
    assert spec
    assert spec.loader
    anew = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(anew)
    monkeypatch.setattr(discord.utils, "_ActiveDecompressionContext", anew._ActiveDecompressionContext)


async def talks_and_is_resumed(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.says("something like Inception")
        await person.press("›")
        await api.gateway.drop()
        await api.until(lambda: api.gateway.resumed == 1)
        await person.press("›")
        assert "3/8" in person.labels()
    assert api.complaints == []


async def test_zlib_is_understood(opened: Opened, api: DiscordApi, person: Person, without_zstd: None) -> None:
    await talks_and_is_resumed(opened, api, person)
    assert set(api.gateway.connections) == {"zlib-stream"}


async def test_zstd_is_understood(opened: Opened, api: DiscordApi, person: Person) -> None:
    await talks_and_is_resumed(opened, api, person)
    assert set(api.gateway.connections) == {"zstd-stream"}


async def test_no_privileged_intent_is_asked_for(opened: Opened, api: DiscordApi) -> None:
    async with opened(echo()):
        assert api.gateway.identified[0]["intents"] == GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES
        assert api.gateway.identified[0]["presence"]["game"]["state"]


async def test_a_wrong_token_closes_this_door_alone_and_is_never_logged(
    opened: Opened, api: DiscordApi, capsys: pytest.CaptureFixture[str]
) -> None:
    async with opened(echo(), token="a.secret.token", listens=False) as door:
        await api.until(lambda: bool(api.strangers))
        await api.until(lambda: "DISCORD_TOKEN" in door.state)
        assert api.strangers == 1, "it is tried again after a pause"
    shown = "".join(capsys.readouterr())
    assert "DISCORD_TOKEN" in shown
    assert "secret" not in shown


async def test_a_token_revoked_while_running_closes_this_door_alone(
    opened: Opened, api: DiscordApi, person: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    async with opened(echo()):
        await person.says("hello")
        api.token = "another"
        await api.gateway.drop(4004)
        await asyncio.sleep(0.1)
    assert "DISCORD_TOKEN" in "".join(capsys.readouterr())


async def test_a_door_that_was_refused_opens_when_it_is_taken_again(
    opened: Opened, api: DiscordApi, person: Person
) -> None:
    async with opened(echo()) as door:
        api.token, given = "another", api.token
        await api.gateway.drop(4004)
        await api.until(lambda: door.state != "ok")
        api.token = given
        await api.until(lambda: door.state == "ok")
        await person.says("there you are")
        assert person.text == "there you are"


@pytest.mark.parametrize("code", [4013, 4014])
async def test_what_only_an_operator_can_mend_is_said_plainly(
    opened: Opened, api: DiscordApi, capsys: pytest.CaptureFixture[str], code: int
) -> None:
    async with opened(echo()):
        await api.gateway.drop(code)
        await asyncio.sleep(0.1)
        assert len(api.gateway.identified) == 1
    assert "intents" in "".join(capsys.readouterr())


async def test_a_door_that_cannot_open_yet_tries_again(opened: Opened, api: DiscordApi, person: Person) -> None:
    api.faults.append(Fault(method="GET", path="/users/@me$", status=503, times=2))
    api.faults.append(Fault(method="GET", path="/gateway/bot$", status=503))
    async with opened(echo()):
        assert await person.says("there you are") == "there you are"
    assert api.complaints == []


async def test_closing_finishes_what_is_in_flight(opened: Opened, api: DiscordApi, person: Person) -> None:
    other = Person(api=api)
    async with opened(echo(after=0.4)):
        await person.slash("help", wait=False)
        await other.says("slow", answered=False)
        await asyncio.sleep(0.1)
    assert person.text == "help"
    assert other.text == "slow"
    assert not api.gateway.listeners
    assert api.complaints == []


async def test_closing_does_not_wait_for_ever(
    opened: Opened, api: DiscordApi, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.discord.client.CLOSE_SECONDS", 0.2)

    begun, answering = asyncio.Event(), asyncio.Event()

    async def never(incoming: Incoming) -> tuple[Reply, ...]:
        begun.set()
        await answering.wait()
        return ()

    async with opened(never):
        await person.slash("help", wait=False)
        await begun.wait()
    assert not answering.is_set(), "a door that waited for the answer would never have closed"
    answering.set()


async def test_several_shards_are_one_usher(opened: Opened, api: DiscordApi, person: Person, no_pause: None) -> None:
    api.gateway.shards = 2
    channels = [api.world.guild(f"Server {number}").channels[0] for number in range(4)]
    async with opened(echo()):
        await asyncio.gather(*(person.at(channel).slash("help") for channel in channels), person.slash("taste"))
        assert all(person.at(channel).text == "help" for channel in channels)
    assert {tuple(each["shard"]) for each in api.gateway.identified} == {(0, 2), (1, 2)}
    assert api.complaints == []


async def test_others_messages_never_reach_the_dialogue(opened: Opened, api: DiscordApi) -> None:
    heard: list[str] = []

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        heard.append(incoming.text if isinstance(incoming, Said) else "")
        return ()

    channel = api.world.guild().channels[0]
    ann = Person(api=api, here=channel)
    async with opened(handle):
        await ann.says("between us", answered=False)
        await ann.says(f"{ann.bot} for you", answered=False)
        await api.until(lambda: bool(heard))
    assert heard == ["for you"]
