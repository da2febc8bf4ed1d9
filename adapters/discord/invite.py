"""Looking at the bot from outside: whether its token is taken, and the link that invites it."""

import asyncio
from dataclasses import dataclass

import discord

from adapters.discord.client import Connection
from adapters.discord.send import REFUSED, log_text
from bot.errors import KeyRefused, SourceUnavailable

SCOPES = ("bot", "applications.commands")
NEEDED = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
    create_events=True,
)
"""To answer a mention where it was said, with a cover, and to put a movie night into the calendar; commands need none
of them."""
PATIENCE = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """How the bot stands with Discord: its name, the link that invites it, how many shards it should have, and the
    address that gets its commands in our stead, if one is set."""

    name: str
    link: str
    shards: int
    elsewhere: str | None = None


def invite(application: int) -> str:
    """The link with which a server's owner, or anybody for themselves, gets Usher."""
    return discord.utils.oauth_url(application, permissions=NEEDED, scopes=SCOPES)


async def registration(connection: Connection) -> Registration:
    """Ask Discord. Raises KeyRefused and SourceUnavailable."""
    connection.apply()
    client = discord.Client(intents=discord.Intents.none())
    try:
        async with asyncio.timeout(PATIENCE):
            await client.login(connection.token)
            application = await client.application_info()
            shards, _, _ = await client.http.get_bot_gateway()
    except discord.LoginFailure:
        raise KeyRefused(name="DISCORD_TOKEN", by="Discord") from None
    except (*REFUSED, discord.GatewayNotFound) as error:
        raise SourceUnavailable(source="Discord", reason=log_text(error)) from None
    finally:
        await client.close()
    return Registration(
        name=application.name,
        link=invite(application.id),
        shards=shards,
        elsewhere=application.interactions_endpoint_url,
    )
