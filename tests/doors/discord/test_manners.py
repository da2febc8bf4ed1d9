"""The door's manners: it speaks first where it may, sets commands where it was told to, and asks before it compares."""

import asyncio
import contextlib
from datetime import datetime

import pytest

from adapters.discord.client import Connection
from adapters.discord.door import DiscordDoor
from adapters.discord.present import Manners
from bot.errors import DoorSilent
from bot.introduction import introductions
from bot.messages import Action, Button, Chat, Reply
from bot.wiring.house import House
from bot.words import say
from memory.doors import SqlDoorMemory
from tests.doors.discord.conftest import CHOICES, Opened
from tests.standins.discord_api import DiscordApi
from tests.standins.discord_people import Person
from tests.standins.discord_world import SEND, Channel

NIGHT = Reply(text="The vote is over.", buttons=((Button(label="Cards", action=Action(verb="picks")),),))


def of(channel: Channel, *, private: bool) -> Chat:
    return Chat(id=str(channel.id), private=private)


async def test_it_speaks_first_in_channels_and_in_private(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    async with opened() as door:
        assert await door.tell(of(channel, private=False), NIGHT)
        assert await door.tell(of(person.channel, private=True), NIGHT)
        assert "The vote is over." in person.at(channel).text
        assert person.text == "The vote is over."
        await person.press("Cards")
    assert api.complaints == []


async def test_who_cant_be_reached_is_known_to_be(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    person.channel.closed = True
    channel.denied = SEND
    async with opened() as door:
        assert not await door.tell(of(channel, private=False), NIGHT)
        assert not await door.tell(of(person.channel, private=True), NIGHT)
        assert not await door.tell(Chat(id="1"), NIGHT)


async def test_a_door_that_is_not_open_says_nothing(house: House, api: DiscordApi) -> None:
    with pytest.raises(DoorSilent):
        await a_door(house, api).tell(Chat(id="1"), NIGHT)


def a_door(house: House, api: DiscordApi, guild: int | None = None) -> DiscordDoor:
    def now() -> datetime:
        return house.clock.now()

    return DiscordDoor(
        Connection(token=api.token, api_base=api.address, gateway=api.gateway_address, ready_seconds=0.01, pause=0.02),
        memory=SqlDoorMemory(house.database),
        outbox=house.outbox,
        art=house,
        introductions=introductions(house.routes.commands),
        choices=CHOICES,
        say=say,
        now=now,
        manners=Manners(),
        guild=guild,
    )


async def test_commands_can_be_set_in_one_server_alone(house: House, api: DiscordApi, channel: Channel) -> None:
    assert channel.guild
    running = asyncio.create_task(a_door(house, api, channel.guild.id).run(house.manager.handle))
    await api.ready()
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running
    assert api.syncs == [channel.guild.id]
    assert 0 not in api.commands
    assert api.complaints == []


async def test_tastes_are_compared_when_the_other_agrees(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    ann, ben, eve = person.at(channel), Person(api=api, here=channel), Person(api=api, here=channel)
    async with opened():
        for one in (ann, ben):
            await one.slash("rate", title="Inception", stars="★★★★★")
        await ann.menu("Compare our taste", ben)
        question = next(message for message in eve.screen if "compare tastes" in eve.read(message))
        await eve.press("Compare", question)
        assert eve.last.private_to == eve.id, "Eve can't agree for Ben"
        await ben.press("Compare", question)
        assert "You both like Inception" in eve.read(question)
    assert api.complaints == []


async def test_in_the_open_when_the_operator_wants_it_so(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    ann, ben = person.at(channel), Person(api=api, here=channel)
    async with opened(manners=Manners(private=False)):
        await ann.slash("surprise")
        deck = ann.last
        assert deck in ben.screen
        assert "Share" not in ann.labels(deck)
        await ann.press("›", deck)
        assert "2/8" in ben.labels(deck)
        await ben.press("›", deck)
        assert "2/8" in ann.labels(deck), "it is Ann's to page"
    assert api.complaints == []


async def test_words_in_reply_to_a_card_are_about_it(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.slash("surprise")
        deck = person.last
        title = person.read(deck).split("**")[1].rpartition(" (")[0].replace("\\", "")
        await person.slash("more-like-this", title="Inception")
        await person.says("4/5", reply_to=deck)
        assert title in person.text
        assert "4 of 5" in person.text
        await person.slash("more-like-this", title="Heat")
        await person.says("hated it", reply_to=deck)
        assert title in person.text
    assert api.complaints == []
