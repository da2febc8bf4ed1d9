"""Messages on their way to Discord: as the answer to an interaction, edited in place, or into a channel."""

import io
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import discord
from discord.ui import LayoutView

from adapters.discord.keys import Component
from adapters.discord.show import Message

Event = discord.Interaction[Any]
REFUSED = (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError)
"""What sending may end in: Discord says no, or can't be reached."""


class Made(LayoutView):
    """Components that were made elsewhere, as the library sends them. Pressed ones are `buttons.Pressed`."""

    def __init__(self, message: Message) -> None:
        super().__init__(timeout=None)
        self._made = list(message.components)
        self._plain = message.plain

    def to_components(self) -> list[Component]:
        return self._made

    def has_components_v2(self) -> bool:
        return not self._plain


def as_new(message: Message) -> dict[str, Any]:
    """What the library wants to send it as a new message."""
    parts: dict[str, Any] = {"view": Made(message)}
    if message.uploads:
        parts["files"] = _files(message)
    if message.plain:
        parts |= {"content": message.content or None, "embeds": _embeds(message)}
    return parts


def as_edit(message: Message) -> dict[str, Any]:
    """What the library wants to put it in place of another: nothing of that one stays."""
    parts: dict[str, Any] = {"view": Made(message), "attachments": _files(message)}
    if message.plain:
        parts |= {"content": message.content or None, "embeds": _embeds(message)}
    return parts


class Outlet:
    """One interaction's ways to answer: at once, or after it was told to wait. `hides` is whether its answers are for
    one person's eyes unless they say otherwise."""

    def __init__(self, event: Event, *, hides: bool) -> None:
        self._event = event
        self._hides = hides
        self._waiting = False

    @property
    def client(self) -> discord.Client:
        return self._event.client

    @property
    def over_aloud(self) -> bool:
        """Whether the message whose button was pressed is there for all to see."""
        return bool(self._event.message and not self._event.message.flags.ephemeral)

    async def wait(self) -> None:
        """Tell Discord that the answer takes a moment. Raises NotFound when that comes too late."""
        if self._event.response.is_done():
            return
        pressed = self._event.message is not None
        await self._event.response.defer(ephemeral=self._hides, thinking=not pressed)
        self._waiting = not pressed

    async def put(self, message: Message, *, hidden: bool, over: bool = False) -> int | None:
        """Show it, in place of the message whose button was pressed if `over` and that can be; the id of the message
        that shows it now. Raises HTTPException."""
        if over:
            try:
                return await self._edit(message)
            except discord.HTTPException as error:
                if error.status not in (400, 404) or expired(error):
                    raise
        return await self._send(message, hidden=hidden)

    def editing(self, number: int | None, *, hidden: bool) -> Callable[..., Awaitable[Any]]:
        """How a message of this interaction's is edited later: as long as Discord lets the interaction speak, and what
        is not for one person's eyes beyond that."""

        async def edit(**parts: Any) -> None:
            assert number is not None
            try:
                await self._event.followup.edit_message(number, **parts)
            except discord.HTTPException as error:
                if hidden or not (expired(error) and self._event.channel_id):
                    raise
                channel = self._event.client.get_partial_messageable(self._event.channel_id)
                await channel.get_partial_message(number).edit(**parts)

        return edit

    async def finish(self) -> None:
        """Acknowledge what nothing was said to."""
        if self._waiting:
            await self._event.delete_original_response()
        elif not self._event.response.is_done():
            await self._event.response.defer(ephemeral=True)
            if self._event.message is None:
                await self._event.delete_original_response()

    async def _edit(self, message: Message) -> int | None:
        standing = self._event.message
        assert standing is not None
        if not self._event.response.is_done():
            await self._event.response.edit_message(**as_edit(message))
        else:
            await self._event.followup.edit_message(standing.id, **as_edit(message))
        return standing.id

    async def _send(self, message: Message, *, hidden: bool) -> int | None:
        event = self._event
        if not event.response.is_done():
            answered = await event.response.send_message(**as_new(message), ephemeral=hidden)
            return answered.message_id
        if self._waiting:
            self._waiting = False
            if hidden == self._hides:
                return (await event.edit_original_response(**as_edit(message))).id
            await event.delete_original_response()
        sent = await event.followup.send(**as_new(message), ephemeral=hidden, wait=True)
        return sent.id


def log_text(error: BaseException) -> str:
    """An error as the log may have it."""
    if isinstance(error, discord.HTTPException):
        return f"{type(error).__name__} {error.status} {error.code}: {error.text[:300]}"
    return type(error).__name__


def expired(error: discord.HTTPException) -> bool:
    """Whether Discord no longer takes answers to the interaction: it waited three seconds, or fifteen minutes."""
    return error.code in (10062, 10015, 50027)


def _files(message: Message) -> list[discord.File]:
    return [discord.File(io.BytesIO(upload.data), filename=upload.filename) for upload in message.uploads]


def _embeds(message: Message) -> list[discord.Embed]:
    return [discord.Embed.from_dict(embed) for embed in message.embeds]
