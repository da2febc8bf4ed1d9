"""What begins at a time, as a scheduled event of the server it was said in."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

import discord
import structlog

from adapters.discord.read import PLATFORM
from adapters.discord.send import REFUSED, log_text
from adapters.text import clean, cut
from bot.messages import Appointment
from bot.ports import DoorMemory

log = structlog.get_logger("usher.discord")

NAME_UNITS, ABOUT_UNITS, PLACE_UNITS = 100, 1000, 100
MISSING = "Create Events"
"""The permission that it takes."""
NONE = "0"
"""Noted in an event's place where Discord took none."""


class Calendar:
    """`now` is the clock: what has begun is in no calendar."""

    def __init__(self, memory: DoorMemory, now: Callable[[], datetime]) -> None:
        self._memory = memory
        self._now = now

    async def keep(self, client: discord.Client, channel: str, what: Appointment | None) -> None:
        """The server has this appointment as it is now, once for all messages that tell of it; where it may not be
        there the log says what is missing. Never raises for what Discord refuses."""
        place = client.get_channel(int(channel)) if what else None
        guild: discord.Guild | None = getattr(place, "guild", None)
        if what is None or guild is None:
            return
        key, digest = f"calendar:{what.id}", _digest(what)
        number, _, known = (await self._memory.recall(PLATFORM, key) or f"{NONE}:").partition(":")
        if known == digest or (number == NONE and (what.off or what.at <= self._now())):
            return
        try:
            number = await self._told(guild, int(number), what, getattr(place, "name", ""))
        except discord.Forbidden as error:
            log.warning("no event", door=PLATFORM, server=guild.id, missing=MISSING, error=log_text(error))
        except REFUSED as error:
            log.warning("no event", door=PLATFORM, server=guild.id, error=log_text(error))
        await self._memory.keep(PLATFORM, key, f"{number}:{digest}")

    async def _told(self, guild: discord.Guild, number: int, what: Appointment, place: str) -> str:
        """The event's id. Raises HTTPException."""
        about: dict[str, Any] = {"name": cut(clean(what.name), NAME_UNITS), "description": _about(what)}
        if not number:
            where = cut(f"#{place}", PLACE_UNITS)
            made = await guild.create_scheduled_event(
                **about,
                entity_type=discord.EntityType.external,
                privacy_level=discord.PrivacyLevel.guild_only,
                location=where,
                start_time=what.at,
                end_time=what.ends,
            )
            return str(made.id)
        event = await guild.fetch_scheduled_event(number, with_counts=False)
        if what.off:
            await event.cancel()
        elif what.at > self._now():
            await event.edit(**about, start_time=what.at, end_time=what.ends)
        return str(number)


def _about(what: Appointment) -> str:
    return cut(clean(what.about), ABOUT_UNITS)


def _digest(what: Appointment) -> str:
    told = f"{what.name}|{what.about}|{what.at.timestamp():.0f}|{what.off}"
    return hashlib.sha256(told.encode()).hexdigest()[:16]
