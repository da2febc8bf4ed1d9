"""The same in small against another's simulation of Discord (simcord), so that our stand-in isn't the only witness."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from itertools import count
from typing import Any

import pytest
import simcord

from adapters.discord.client import Bot, Connection
from adapters.discord.present import Manners, Presenter
from bot.introduction import introductions
from bot.wiring.house import House
from memory.doors import SqlDoorMemory
from tests.doors.discord.conftest import CHOICES, say
from tests.standins.patience import PATIENCE

Made = Callable[[], Bot]
Simulated = Callable[[], AbstractAsyncContextManager[simcord.Env]]
"""Entered in the test itself: the simulation minds in which context it begins and ends."""
_begun = count()
"""Each simulation numbers from the same beginning, and Usher answers nothing twice: later ones begin further on."""


@pytest.fixture
def made(house: House, memory: SqlDoorMemory) -> Made:
    """Makes the bot as the door does, and tells its commands when it logs in."""
    told = introductions(house.routes.commands)
    presenter = Presenter(memory=memory, art=house, say=say, manners=Manners(), now=house.clock.now)

    class Introduced(Bot):
        async def setup_hook(self) -> None:
            await self.offer(told[0].commands, {one.locale for one in told})
            await self.tree.sync()

    def make() -> Bot:
        connection = Connection(token="simulated", ready_seconds=0.0)
        return Introduced(
            connection, handle=house.manager.handle, presenter=presenter, choices=CHOICES, outbox=house.outbox
        )

    return make


@pytest.fixture
def simulated(made: Made) -> Simulated:
    @asynccontextmanager
    async def run() -> AsyncIterator[simcord.Env]:
        async with simcord.run(made(), shard_count=1) as env:
            for number in range(500 * next(_begun)):
                env.create_user(f"nobody{number}")
            yield env

    return run


def parts(components: Any) -> Iterator[dict[str, Any]]:
    for each in components:
        yield each
        yield from parts(each.get("components", ()))


def read(message: Any) -> str:
    return "\n".join([message.content, *(each["content"] for each in parts(told(message)) if each["type"] == 10)])


def told(message: Any) -> Any:
    """A message's components as Discord tells them: of an answer, or of a message in the bot's own words."""
    raw = message.components
    return raw if not raw or isinstance(raw[0], dict) else [each.to_dict() for each in raw]


async def until(truth: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """What becomes true. The simulation doesn't wait for our threads."""
    end = time.monotonic() + seconds
    while not (found := truth()):
        assert time.monotonic() < end
        await asyncio.sleep(0.005)
    return found


def key(message: Any, label: str) -> str:
    """The custom_id of the first button with these words; empty when there is none."""
    buttons = [each for each in parts(told(message)) if each["type"] == 2]
    return next((each["custom_id"] for each in buttons if label in each.get("label", "")), "")


async def test_a_first_evening_with_a_restart(simulated: Simulated, made: Made) -> None:
    async with simulated() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        ann, ben = (guild.add_member(env.create_user(name)) for name in ("ann", "ben"))
        started = await ann.slash(channel, "start")
        message = await until(lambda: started.response)
        assert message.ephemeral
        assert "Usher" in read(message)
        found = await ann.click(message, custom_id=key(message, "Find me a film"))
        quiz = await until(lambda: found.response)
        for number in range(1, 6):
            await until(lambda number=number: f"{number}/5" in read(quiz))
            first = next(each for each in parts(told(quiz)) if each["type"] == 2)
            answered = await ann.click(quiz, custom_id=first["custom_id"])
        deck = await until(lambda: answered.response)
        assert key(deck, "1/8")
        await env.restart_bot(made())
        await ann.click(deck, custom_id=key(deck, "›"))
        await until(lambda: key(deck, "2/8"))
        with pytest.raises(simcord.SetupError):
            await ben.click(deck, custom_id=key(deck, "›"))
        assert channel.last_message is None, "nobody else saw any of it"


async def test_titles_are_offered_and_forms_taken(simulated: Simulated) -> None:
    async with simulated() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        ann = guild.add_member(env.create_user("ann"))
        offered = await ann.autocomplete(channel, "rate", "title", "incep")
        assert offered[0]["name"].startswith("Inception")
        rated = await ann.slash(channel, "rate", title=offered[0]["value"], stars=5)
        assert "5 of 5" in read(await until(lambda: rated.response))
        asked = await ann.slash(channel, "mood")
        message = await until(lambda: asked.response)
        form = await ann.click(message, custom_id=key(message, "own words"))
        await until(lambda: form.modal)
        found = await ann.submit_modal(form, {"text": "something warm"})
        assert key(await until(lambda: found.response), "1/8")


async def test_words_are_heard_in_dms_and_on_mention_alone(simulated: Simulated) -> None:
    async with simulated() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        ann, me = guild.add_member(env.create_user("ann")), env.bot.user
        assert me

        def answers() -> list[Any]:
            return [each for each in env.http_requests if each.method == "POST" and each.path.endswith("/messages")]

        await ann.send(channel, "a quiet film about the sea")
        await ann.send(channel, f"{me.mention} a quiet film about the sea")
        await until(lambda: channel.last_message.author.id == me.id)
        assert key(channel.last_message, "1/8")
        assert len(answers()) == 1
        await ann.send_dm("a quiet film about the sea")
        await until(lambda: len(answers()) == 2)
