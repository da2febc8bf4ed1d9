"""One person in Telegram and in Discord: both doors of one house at once, at both stand-ins."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator

import pytest

from adapters.telegram.api import Connection
from adapters.telegram.door import TelegramDoor
from bot.introduction import introductions
from bot.wiring.house import House
from bot.words import say
from memory.doors import SqlDoorMemory
from tests.doors.discord.conftest import Opened
from tests.fakes import fake
from tests.standins.discord_api import DiscordApi
from tests.standins.discord_people import Person
from tests.standins.discord_world import Channel
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone


@pytest.fixture
async def phone(house: House, memory: SqlDoorMemory) -> AsyncIterator[Phone]:
    """Somebody's Telegram, with the Telegram door open."""
    async with TelegramApi().serving() as telegram:
        connection = Connection(token=telegram.token, api_base=telegram.address, poll_seconds=5, pause=0.02)
        told = introductions(house.routes.commands)
        door = TelegramDoor(
            connection, memory=memory, outbox=house.outbox, art=house, introductions=told, now=house.clock.now, say=say
        )
        running = asyncio.create_task(door.run(house.manager.handle))
        await telegram.until(lambda: "getUpdates" in telegram.methods())
        yield Phone(api=telegram)
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
        assert telegram.violations == []


def code_in(text: str) -> str:
    found = re.search(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b", text)
    assert found, text
    return found[0]


async def known(person: Person) -> str:
    await person.slash("history")
    return " ".join([person.text, *person.labels(), *person.options()])


async def test_two_accounts_become_one_and_part_again(
    opened: Opened, api: DiscordApi, person: Person, phone: Phone, channel: Channel
) -> None:
    ann, ben = person.at(channel), Person(api=api, here=channel)
    async with opened():
        await phone.says("/rate Inception 5")
        await ann.slash("rate", title="Heat", stars="★★★★")
        code = code_in(await phone.says("/link"))
        asked = await ann.slash("link", code=code.lower())
        assert "Telegram" in asked
        assert "Discord" in asked
        assert ann.last.private_to == ann.id
        question = ann.last
    async with opened():
        await ann.press("Join them", question)
        assert "one person" in ann.text
        both = await known(ann)
        assert "Inception" in both
        assert "Heat" in both
        assert "know that code" in await ben.slash("link", code=code), "a code works once"
        await ann.slash("link", code="undo")
        parted = await known(ann)
        assert "Heat" in parted
        assert "Inception" not in parted
    assert all(message.private_to == ben.id for message in ben.screen)
    assert api.complaints == []


async def test_a_code_is_no_use_on_its_own_platform_nor_when_it_is_old(
    opened: Opened, api: DiscordApi, person: Person, phone: Phone, house: House
) -> None:
    other = Person(api=api)
    async with opened():
        own = code_in(await person.slash("link"))
        assert "same platform" in await other.slash("link", code=own)
        assert "own code" in await person.slash("link", code=own)
        old = code_in(await phone.says("/link"))
        fake(house.clock).advance(minutes=11)
        assert "know that code" in await person.slash("link", code=old)
    assert api.complaints == []


async def test_a_code_said_aloud_is_void(
    opened: Opened, api: DiscordApi, person: Person, phone: Phone, channel: Channel
) -> None:
    async with opened():
        code = code_in(await phone.says("/link"))
        ann = person.at(channel)
        assert "private" in await ann.says(f"{ann.bot} /link {code}")
        assert "know that code" in await person.slash("link", code=code)
    assert api.complaints == []
