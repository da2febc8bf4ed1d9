"""The library's bot, put together: our tree of commands, our buttons, our ears; and where Discord is."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import discord
import structlog
import yarl
from discord.app_commands import AppCommandContext, AppCommandError, AppInstallationType, CommandTree
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.answer import Answerer
from adapters.discord.buttons import pressed_by
from adapters.discord.commands import Answers, Choices, Commands
from adapters.discord.hear import Listener
from adapters.discord.outgoing import Outgoing
from adapters.discord.present import Presenter
from adapters.discord.read import PLATFORM
from adapters.discord.send import log_text
from adapters.discord.shards import Shards, pace_requests, paced
from adapters.discord.words import DEFAULT, Translator
from adapters.discord.work import Work
from bot.messages import Action, MenuCommand
from bot.outbox import Outbox
from bot.ports import Handle
from bot.sharing import Shared

log = structlog.get_logger("usher.discord")

Event = discord.Interaction[Any]
CLOSE_SECONDS = 10.0
"""How long closing waits for what is being answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """Where and how Discord is reached.

    `api_base` is what every route is appended to; `gateway` a websocket's address, empty for the one that Discord
    names; `ready_seconds` how long the library waits for a server's details; `pause` the seconds before what failed is
    tried again, each further time twice as long.
    """

    token: str = field(repr=False)
    api_base: str = "https://discord.com/api/v10"
    gateway: str = ""
    ready_seconds: float = 2.0
    pause: float = 1.0

    def apply(self) -> None:
        """The library keeps these addresses in its classes."""
        Route.BASE = self.api_base.rstrip("/")
        if self.gateway:
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(self.gateway)


class Tree(CommandTree["Bot"]):
    """Commands that fail before they begin are answered by the dialogue, as buttons of an older version are."""

    async def on_error(self, interaction: Event, error: AppCommandError, /) -> None:
        log.info("command not taken", door=PLATFORM, id=interaction.id, error=log_text(error))
        if not interaction.response.is_done() and interaction.type is discord.InteractionType.application_command:
            await interaction.client.answerer.command(interaction, Action(verb="stale"))


class Bot(commands.AutoShardedBot):
    """One connection to Discord, for as long as it lasts."""

    def __init__(
        self,
        connection: Connection,
        *,
        handle: Handle,
        presenter: Presenter,
        choices: Choices,
        outbox: Outbox,
        shared: Shared | None = None,
        shards: Shards | None = None,
    ) -> None:
        """`shards` are this process's part of them, where it has some `shared` with others."""
        super().__init__(
            command_prefix=(),
            help_command=None,
            tree_cls=Tree,
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_installs=AppInstallationType(guild=True, user=True),
            allowed_contexts=AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            guild_ready_timeout=connection.ready_seconds,
            activity=discord.CustomActivity(name=presenter.say(DEFAULT, "discord-presence")),
        )
        self._connected_to = connection
        self._shared, self.own_shards = shared, shards
        self._dealing: asyncio.Task[None] | None = None
        if shared:
            pace_requests(shared, self)
        self._say, self._choices = presenter.say, choices
        self._work = Work()
        self.outgoing = outgoing = Outgoing(
            outbox=outbox, presenter=presenter, pause=connection.pause, now=presenter.now, shared=shared
        )
        self.answerer = Answerer(handle=handle, presenter=presenter, work=self._work, outgoing=outgoing)
        self.listener = Listener(client=self, handle=handle, presenter=presenter, work=self._work, outgoing=outgoing)
        self.add_dynamic_items(pressed_by(self.answerer.press))

    async def offer(self, commands: Sequence[MenuCommand], languages: Collection[str]) -> list[dict[str, Any]]:
        """Put these commands into the tree; how Discord is told of them."""
        answers = Answers(
            take=self.answerer.command,
            suggest=self.answerer.suggest,
            fetch=self.answerer.file,
            quote=self.answerer.quote,
            point=self.answerer.point,
        )
        made = Commands(say=self._say, choices=self._choices, answers=answers).of(commands)
        translator = Translator(self._say, languages)
        await self.tree.set_translator(translator)
        for command in made:
            self.tree.add_command(command, override=True)
        return [await command.get_translated_payload(self.tree, translator) for command in made]

    async def launch_shards(self) -> None:
        """All of them, or those that are this process's part."""
        if not self.own_shards:
            await super().launch_shards()
            return
        self.shard_count = await self.own_shards.open(self, self._recommended)
        self._connection.shard_count = self.shard_count
        sweep = partial(self.outgoing.sweep, self)
        self._dealing = asyncio.create_task(self.own_shards.run(self, sweep), name="shards")

    async def _recommended(self) -> int:
        count, _, _ = await self.http.get_bot_gateway()
        return int(count)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        if self._shared:
            await paced(self._shared, self)
        else:
            await super().before_identify_hook(shard_id, initial=initial)

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """At the address that was set, whatever Discord names."""
        wanted = self._connected_to.gateway
        await super().launch_shard(yarl.URL(wanted) if wanted else gateway, shard_id, initial=initial)

    async def on_ready(self) -> None:
        log.info("door open", door=PLATFORM, servers=len(self.guilds), shards=self.shard_count)

    async def on_interaction(self, interaction: Event) -> None:
        """Forms arrive here, also those that were open during a restart; all else has its own way in."""
        self.listener.speaks(interaction.user.id, interaction.locale.value)
        if interaction.type is discord.InteractionType.modal_submit:
            await self.answerer.form(interaction)

    async def on_message(self, message: discord.Message, /) -> None:
        if self.user and not self._work.closing:
            await self.listener.hear(message, self.user.id)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        log.exception("event failed", door=PLATFORM, kind=event_method)

    async def close(self) -> None:
        """Finish what is being answered, then go."""
        if self._dealing and self.own_shards:
            self._dealing.cancel()
            await asyncio.wait([self._dealing])
            await self.own_shards.leave(self)
        if not await self._work.close(CLOSE_SECONDS):
            log.warning("closed with answers under way", door=PLATFORM)
        await self.outgoing.close()
        await super().close()
