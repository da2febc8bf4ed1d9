"""The doors that a running Usher has: those that are configured, the web door always."""

import hmac
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from adapters.web.door import WebDoor
from bot import observe
from bot.errors import UsherError
from bot.flows.order import COMPANIES
from bot.introduction import introductions
from bot.ports import Door, Teller
from bot.scene.moods import MOODS
from bot.settings import secret_key
from bot.titles import Domain
from bot.understanding.spoken_in import language_of
from bot.wiring.house import House
from bot.wiring.web import site
from bot.words import say
from memory.doors import SqlDoorMemory

if TYPE_CHECKING:
    from adapters.discord.client import Connection as DiscordConnection
    from adapters.discord.door import DiscordDoor
    from adapters.telegram.api import Connection as TelegramConnection
    from adapters.telegram.door import TelegramDoor
    from adapters.telegram.webhook import Webhook


def doors(house: House) -> list[Door]:
    """Every door that is configured, or those of them that this process is to open."""
    web, secrets = house.settings.web, house.settings.secrets
    webhook = _webhook(house)
    others = [webhook.route()] if webhook else []
    found: list[Door] = [
        WebDoor(
            host=web.host,
            port=web.port,
            checks=lambda: readiness(house),
            doors=lambda: standing(house, found),
            registry=observe.registry,
            others=others,
            site=site(house),
            ready=house.loaded,
        )
    ]
    if secrets.telegram_token and opens(house, "telegram"):
        found.append(_telegram(house, webhook))
    if secrets.discord_token and opens(house, "discord"):
        found.append(_discord(house))
    return found if opens(house, "web") else found[1:]


def opens(house: House, door: str) -> bool:
    """Whether settings leave this door to this process."""
    return not house.settings.work.doors or door in house.settings.work.doors


def has_all_doors(house: House) -> bool:
    """Whether all platforms that have a token are left to this process too."""
    tokens = {"telegram": house.settings.secrets.telegram_token, "discord": house.settings.secrets.discord_token}
    return all(opens(house, door) for door, token in tokens.items() if token)


def tellers(opened: Iterable[Door]) -> dict[str, Teller]:
    """Those doors that can speak first, by their names."""
    return {door.name: door for door in opened if isinstance(door, Teller)}


async def standing(house: House, opened: Sequence[Door]) -> Mapping[str, Mapping[str, object]]:
    """Each door's state; where its platform's events are kept, how many wait there and how long the oldest, s; and so
    for turns that were answered and whose replies have not been sent."""
    told: dict[str, dict[str, object]] = {door.name: {"state": door.state} for door in opened}
    with suppress(UsherError):  # a broken store is told by the checks
        for mark, backlog in (await SqlDoorMemory(house.database).backlog()).items():
            seconds = max(0, round((house.clock.now() - backlog.since).total_seconds()))
            told.setdefault(mark.partition(":")[0], {}).update(waiting=backlog.waiting, oldest_seconds=seconds)
        for door, backlog in (await house.outbox.backlog()).items():
            seconds = max(0, round((house.clock.now() - backlog.since).total_seconds()))
            told.setdefault(door, {}).update(unsent=backlog.waiting, unsent_oldest_seconds=seconds)
    return told


async def readiness(house: House) -> dict[str, str]:
    """What readiness depends on, each ok, warming, or what is wrong."""
    found = {"model": "ok" if house.embedder.ready else "warming"}
    try:
        status = await house.catalogue.status()
        found["database"] = "ok"
        found["catalogue"] = "empty" if not status.titles else "ok" if house.is_loaded else "warming"
    except UsherError as error:
        found["database"] = type(error).__name__
    return found


def discord_connection(house: House) -> "DiscordConnection":
    """Where and how Discord is reached."""
    from adapters.discord.client import Connection

    chosen = house.settings.discord
    return Connection(token=house.settings.secrets.discord_token, api_base=chosen.api_base, gateway=chosen.gateway)


def _discord(house: House) -> "DiscordDoor":
    """Imported here: without a token nothing of it is loaded."""
    from adapters.discord.commands import Choices
    from adapters.discord.door import DiscordDoor
    from adapters.discord.present import Manners

    chosen = house.settings.discord
    choices = Choices(
        kinds={domain.value: f"domain-{domain}" for domain in Domain},
        moods={name: f"mood-{name}" for name in MOODS},
        companies={name: f"company-{name}" for name in COMPANIES},
    )
    return DiscordDoor(
        discord_connection(house),
        memory=SqlDoorMemory(house.database),
        outbox=house.outbox,
        art=house,
        introductions=introductions(house.routes.commands),
        choices=choices,
        say=say,
        now=house.clock.now,
        manners=Manners(
            embeds=chosen.cards == "embeds",
            private=chosen.private_answers,
            language_of=lambda text: language_of(text, partial(_is_title, house)),
        ),
        guild=int(chosen.guild) if chosen.guild else None,
        shared=house.shared,
    )


def _is_title(house: House, name: str) -> bool:
    return house.is_loaded and house.library.named(name) is not None


def telegram_connection(house: House) -> "TelegramConnection":
    """Where and how Telegram is reached."""
    from adapters.telegram.api import Connection

    chosen = house.settings.telegram
    return Connection(
        token=house.settings.secrets.telegram_token,
        api_base=chosen.api_base,
        poll_seconds=chosen.poll_seconds,
        messages_per_second=chosen.messages_per_second,
    )


def _telegram(house: House, webhook: "Webhook | None") -> "TelegramDoor":
    """Imported here: without a token nothing of it is loaded."""
    from adapters.telegram.door import TelegramDoor

    return TelegramDoor(
        telegram_connection(house),
        memory=SqlDoorMemory(house.database),
        outbox=house.outbox,
        art=house,
        introductions=introductions(house.routes.commands),
        now=house.clock.now,
        say=say,
        webhook=webhook,
        app=f"{house.settings.web.public_url}/app" if house.settings.web.public_url.startswith("https://") else "",
        shared=house.shared,
    )


def _webhook(house: House) -> "Webhook | None":
    """When Telegram is to call: its secret is made from ours, so that nobody has to invent one."""
    url = house.settings.telegram.webhook_url
    if not (url and house.settings.secrets.telegram_token):
        return None
    from adapters.telegram.webhook import Webhook

    secret = hmac.digest(secret_key(house.settings).encode(), b"telegram webhook", "sha256").hex()
    return Webhook(url=url, secret=secret)
