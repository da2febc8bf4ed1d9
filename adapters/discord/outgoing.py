"""Answers on their way: written down with their turns, sent in order by channel, until they arrive or a day has passed.
Those of an earlier process have no interaction to answer any more: they go into the channel, or into a DM."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

import discord
import structlog

from adapters.discord.present import Presenter
from adapters.discord.read import PLATFORM
from adapters.discord.send import REFUSED, as_edit, as_new, log_text
from adapters.discord.show import Message
from adapters.in_order import Errand, InOrder, errand, made_at
from adapters.late import led_in
from adapters.receipts import Receipt
from bot.errors import DatabaseUnavailable, UsherError
from bot.messages import Incoming, Reply
from bot.outbox import Outbox, Unsent
from bot.sharing import Shared

log = structlog.get_logger("usher.discord")

INTERACTION, MESSAGE = "interaction", "message"
"""How the door was told of an event whose replies are kept."""


class Outgoing:
    """One connection's."""

    def __init__(
        self,
        *,
        outbox: Outbox,
        presenter: Presenter,
        pause: float,
        now: Callable[[], datetime],
        shared: Shared | None = None,
    ) -> None:
        self._shared = shared
        self._taken: set[tuple[str, str]] = set()
        self._outbox, self._presenter, self._now = outbox, presenter, now
        self._in_order = InOrder(door=PLATFORM, rest=rest_after, first=pause, now=now)

    async def begin(self, client: discord.Client) -> None:
        """Put in line what an earlier process left unsent."""
        try:
            await self._queue(client, await self._outbox.waiting(PLATFORM))
        except UsherError as error:
            log.warning("outbox not read", door=PLATFORM, error=type(error).__name__)

    async def sweep(self, client: discord.Client, alive: frozenset[str]) -> None:
        """Put in line what processes that are gone left unsent. Raises UsherError."""
        assert self._shared
        left = await self._outbox.take_over(PLATFORM, alive, self._shared.holder)
        self._taken.update((unsent.account.id, unsent.event) for unsent in left)
        await self._queue(client, left)

    async def _queue(self, client: discord.Client, left: Sequence[Unsent]) -> None:
        for unsent in left:
            receipt = Receipt(unsent.shown, partial(self._outbox.note, unsent.account, unsent.event))
            attempt = partial(self.afterwards, client, unsent, receipt)
            await self._in_order.queue(unsent.chat.id, self._errand(unsent, attempt, kept=True))

    async def close(self) -> None:
        await self._in_order.close()

    def receipt(self, event: Incoming) -> Receipt:
        return Receipt(note=partial(self._outbox.note, event.account, event.id))

    async def send(self, event: Incoming, replies: Sequence[Reply], attempt: Callable[[], Awaitable[None]]) -> None:
        """The replies, by `attempt`, now or as soon as Discord takes them. Raises what failed for good."""
        if (event.account.id, event.id) in self._taken:  # told again by Discord, and in line already
            return
        made = made_at(replies)
        unsent = unsent_of(event, replies, made or self._now())
        await self._in_order.send(event.chat.id, self._errand(unsent, attempt, kept=made is not None))

    def led_in(self, replies: Sequence[Reply], receipt: Receipt) -> tuple[Reply, ...]:
        """What comes late says so."""
        return led_in(replies, now=self._now(), say=self._presenter.say, shown=receipt.shown)

    async def afterwards(self, client: discord.Client, unsent: Unsent, receipt: Receipt) -> None:
        """Say it where it may be said without its event: what is for all in the channel, and the rest in a DM."""
        channel = client.get_partial_messageable(int(unsent.chat.id))
        replies = self.led_in(unsent.replies, receipt)
        aloud = [self._for_all(unsent, reply) for reply in replies]
        try:
            for number, reply in enumerate(replies):
                if aloud[number]:
                    await self._say(channel, unsent, reply, receipt, f"{number}.")
            if all(aloud):
                return
            told = "door-told-privately"
            try:
                dm = await client.create_dm(discord.Object(int(unsent.account.id)))
                for number, reply in enumerate(replies):
                    if not aloud[number]:
                        await self._say(dm, unsent, replace(reply, replaces=False), receipt, f"{number}.")
            except discord.Forbidden:
                told = "discord-late"
            if not any(aloud):
                locale = replies[0].locale or unsent.locale
                note = Reply(text=self._presenter.say(locale, told), locale=locale)
                await self._say(channel, unsent, note, receipt, "note.")
        except (discord.Forbidden, discord.NotFound) as error:
            log.info("chat unreachable", door=PLATFORM, id=unsent.event, error=log_text(error))

    def _for_all(self, unsent: Unsent, reply: Reply) -> bool:
        """Whether it may stand where others read it; messages are answered where they were said."""
        if unsent.chat.private or unsent.told != MESSAGE:
            return not self._presenter.hidden(unsent.chat, reply)
        return not (reply.private or reply.alert)

    async def _say(self, place: Any, unsent: Unsent, reply: Reply, receipt: Receipt, part: str) -> None:
        """A reply's messages, the first in place of the one that was pressed, where it is to go there and that can
        be."""
        over = place.get_partial_message(int(unsent.over)) if reply.replaces and unsent.over else None
        at = 0
        async for message in self._presenter.messages(reply, unsent.locale):
            mark = await receipt.once(f"{part}{at}", partial(_put, place, message, over if at == 0 else None))
            at += 1
            number = int(mark.rpartition(":")[2] or 0) or None
            await self._presenter.keep_standing(reply, number)
            await self._presenter.keep_card(unsent.account, str(place.id), number, message)

    def _errand(self, unsent: Unsent, attempt: Callable[[], Awaitable[None]], *, kept: bool) -> Errand:
        return errand(self._outbox, PLATFORM, unsent.account, unsent.event, attempt, since=unsent.at, kept=kept)


def unsent_of(event: Incoming, replies: Sequence[Reply], at: datetime) -> Unsent:
    """What is to be said to an event, as the outbox has it."""
    return Unsent(
        account=event.account,
        event=event.id,
        chat=event.chat,
        replies=tuple(replies),
        at=at,
        locale=event.locale,
        told=event.kept,
        over=getattr(event, "over", ""),
    )


def rest_after(error: Exception) -> float | None:
    """For how many seconds to let a channel be; None where Discord will never take it."""
    if isinstance(error, discord.RateLimited):
        return error.retry_after
    if isinstance(error, discord.HTTPException):
        return 0.0 if error.status >= 500 or error.status == 429 else None
    return 0.0 if isinstance(error, (*REFUSED, DatabaseUnavailable)) else None


async def _put(place: Any, message: Message, over: discord.PartialMessage | None) -> str:
    """The id of the message that shows it now. Raises HTTPException."""
    if over:
        try:
            return str((await over.edit(**as_edit(message))).id)
        except discord.HTTPException as error:
            if error.status not in (400, 403, 404):  # gone, for one person's eyes, of another form
                raise
    return str((await place.send(**as_new(message))).id)
