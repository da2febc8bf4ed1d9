"""The Discord door: opens, stays open through Discord's bad days, closes. What is said and shown is elsewhere."""

import asyncio
import hashlib
import json
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import aiohttp
import discord
import structlog
from tenacity import AsyncRetrying, RetryCallState, retry_if_result

from adapters.discord.client import Bot, Connection
from adapters.discord.commands import Choices
from adapters.discord.present import Manners, Presenter
from adapters.discord.read import PLATFORM
from adapters.discord.send import REFUSED, as_edit, as_new, log_text
from adapters.discord.shards import Shards
from adapters.discord.words import DEFAULT
from adapters.pauses import LONGEST_PAUSE, pauses
from adapters.standing import OPEN, OPENING
from adapters.words import Say
from bot.errors import DoorRefused, DoorSilent, DoorUnsure, UsherError
from bot.messages import Chat, Introduction, Reply
from bot.outbox import Outbox
from bot.ports import CoverArt, DoorMemory, Handle
from bot.sharing import LEASE, Shared

log = structlog.get_logger("usher.discord")

_NOTE = "commands"
_REFUSED = {
    4004: "put the token of the developer portal's page Bot into DISCORD_TOKEN and start again",
    4010: "start one Usher for each token, without settings of its own for shards",
    4011: "it wants shards; update Usher, which asks Discord for their number",
    4013: "it doesn't know the intents; update Usher",
    4014: "it doesn't grant the intents; update Usher, which needs none of the privileged ones",
}
"""Close codes that somebody has to mend, with how."""
_PASSING = (*REFUSED, discord.GatewayNotFound, discord.ConnectionClosed)


class DiscordDoor:
    """Commands, buttons, DMs and mentions; also speaks first (`tell`)."""

    name = PLATFORM

    def __init__(
        self,
        connection: Connection,
        *,
        memory: DoorMemory,
        outbox: Outbox,
        art: CoverArt,
        introductions: Sequence[Introduction],
        choices: Choices,
        say: Say,
        now: Callable[[], datetime],
        manners: Manners,
        guild: int | None = None,
        shared: Shared | None = None,
    ) -> None:
        """`shared` where other processes have this door open too: each has a part of the shards."""
        self._shared = shared
        self._connection = connection
        self._memory = memory
        self._outbox = outbox
        self._introductions = introductions
        self._choices = choices
        anyones = introductions[0].anyones
        self._presenter = Presenter(memory=memory, art=art, say=say, manners=manners, now=now, anyones=anyones)
        self._guild = guild
        self._bot: Bot | None = None
        self._why = OPENING
        _quieten()

    async def run(self, handle: Handle) -> None:
        """Serve until cancelled, then finish what is in flight. Raises DoorRefused when the bot isn't taken."""
        self._connection.apply()
        pause = self._connection.pause
        again = AsyncRetrying(retry=retry_if_result(_brief), wait=pauses(pause), before_sleep=_say_so)
        while True:
            served: Served = await again(self._served, handle)
            _not_open(served, pause)  # it was open for a while: pauses begin anew
            await asyncio.sleep(pause)

    async def _served(self, handle: Handle) -> "Served":
        """Open until Discord closes."""
        opened = time.monotonic()
        why = await self._closed_by(handle)
        return Served(seconds=time.monotonic() - opened, why=why)

    async def _closed_by(self, handle: Handle) -> str:
        """Open until Discord closes; why it did. Raises DoorRefused for what somebody has to mend."""
        try:
            await self._open(handle)
        except discord.LoginFailure:
            raise self._refused(4004) from None
        except discord.PrivilegedIntentsRequired:
            raise self._refused(4014) from None
        except _PASSING as error:
            if isinstance(error, discord.ConnectionClosed) and error.code in _REFUSED:
                raise self._refused(error.code) from None
            self._why = log_text(error)
            return self._why
        except Exception as error:
            log.exception("door failed", door=self.name)
            self._why = log_text(error)
            return self._why
        return "closed"

    def _refused(self, code: int) -> DoorRefused:
        self._why = _REFUSED[code]
        return DoorRefused(door="Discord", reason=_REFUSED[code])

    @property
    def state(self) -> str:
        opened = self._bot and (self._bot.is_ready() or self._bot.own_shards)
        return OPEN if opened else self._why

    async def tell(self, chat: Chat, reply: Reply) -> bool:
        """Say something that answers nobody; False when the chat can't be reached (any more). Raises DoorSilent, or
        DoorUnsure where some of it may have arrived."""
        if self._bot is None:
            raise DoorSilent(door=self.name, reason="it isn't open")
        channel, begun = self._bot.get_partial_messageable(int(chat.id)), False
        try:
            async for message in self._presenter.messages(reply, reply.locale or DEFAULT):
                if not (reply.replaces and reply.stands):
                    await self._presenter.keep_standing(reply, (await channel.send(**as_new(message))).id)
                elif number := await self._presenter.standing(reply):
                    await channel.get_partial_message(number).edit(**as_edit(message))
                begun = True
            await self._presenter.calendar.keep(self._bot, chat.id, reply.begins)
        except (discord.Forbidden, discord.NotFound) as error:
            log.info("chat unreachable", door=self.name, private=chat.private, error=log_text(error))
            return False
        except _PASSING as error:
            perhaps = begun or isinstance(error, TimeoutError | aiohttp.ServerDisconnectedError)
            raise (DoorUnsure if perhaps else DoorSilent)(door=self.name, reason=log_text(error)) from None
        return True

    async def _open(self, handle: Handle) -> None:
        """One bot from its login to its end."""
        bot = Bot(
            self._connection,
            handle=handle,
            presenter=self._presenter,
            choices=self._choices,
            outbox=self._outbox,
            shared=self._shared,
            shards=self._own_shards(),
        )
        try:
            await bot.login(self._connection.token)
            await self._introduce(bot)
            self._bot = bot
            if not self._shared:
                await bot.outgoing.begin(bot)
            await bot.connect()
        finally:
            self._bot = None
            await bot.close()

    def _own_shards(self) -> Shards | None:
        if not self._shared:
            return None
        look = min(LEASE.total_seconds() / 4, 5 * self._connection.pause)
        return Shards(shared=self._shared, memory=self._memory, now=self._presenter.now, look=look)

    async def _introduce(self, bot: Bot) -> None:
        """Tell Discord the commands, unless it was told the same before. Without them Usher still hears."""
        commands, languages = self._introductions[0].commands, {one.locale for one in self._introductions}
        payload = await bot.offer(commands, languages)
        digest = hashlib.sha256(json.dumps([self._guild, payload], sort_keys=True).encode()).hexdigest()
        door = f"{PLATFORM}:{bot.application_id}"
        try:
            where = discord.Object(self._guild) if self._guild else None
            if await self._memory.recall(door, _NOTE) == digest:
                known = await bot.tree.fetch_commands(guild=where)
            else:
                known = await bot.tree.sync(guild=where)
                await self._memory.keep(door, _NOTE, digest)
            typed = discord.AppCommandType.chat_input
            self._presenter.commands = {each.name: each.id for each in known if each.type is typed}
        except (discord.DiscordException, UsherError) as error:
            log.warning("commands not set", door=self.name, error=log_text(error))


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """How long the door was open, and why it no longer is."""

    seconds: float
    why: str


def _brief(served: Served) -> bool:
    return served.seconds <= LONGEST_PAUSE


def _say_so(state: RetryCallState) -> None:
    assert state.outcome is not None
    _not_open(state.outcome.result(), state.upcoming_sleep)


def _not_open(served: Served, again_in: float) -> None:
    log.warning("not open just now", door=PLATFORM, error=served.why, again_in=again_in)


class _Line(logging.Handler):
    """The library's warnings as lines of ours, without what they are about: that may hold an interaction's token."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        log.warning("library", door=PLATFORM, says=str(record.msg), error=log_text(error) if error else None)


def _quieten() -> None:
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nobody wants to hear Usher's voice
    library = logging.getLogger("discord")
    library.setLevel(logging.WARNING)
    library.propagate = False
    library.handlers = [_Line()]
