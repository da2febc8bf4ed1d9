"""One interaction and its answer: handed to the dialogue, acknowledged in time, shown to those it is for."""

import asyncio
import contextlib
import secrets
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import discord
import structlog
from discord.app_commands import Choice

from adapters.discord.forms import note_form, stars_with_note, words_form
from adapters.discord.keys import HERE, NOTE, WORDS
from adapters.discord.layout import MOST_OPTIONS, OPTION_UNITS
from adapters.discord.outgoing import INTERACTION, Outgoing, unsent_of
from adapters.discord.present import Presenter
from adapters.discord.read import (
    PLATFORM,
    account_of,
    chat_of,
    chosen,
    filed,
    filled,
    looked_up,
    pressed,
    quoted,
    shared,
    worded,
)
from adapters.discord.send import REFUSED, Outlet, expired, log_text
from adapters.discord.work import Work
from adapters.editions import Editions
from adapters.receipts import Receipt
from adapters.taps import Taps
from adapters.text import cut
from bot.messages import FILE_BYTES, Action, Chose, Incoming, Reply
from bot.ports import Handle
from bot.titles import short_id

log = structlog.get_logger("usher.discord")

Event = discord.Interaction[Any]
Shape = Callable[[Reply], Reply]
Once = Callable[[int, Callable[[], Awaitable[int | None]]], Awaitable[int | None]]
"""Sends the message at a place of a reply, unless it was sent; its id."""
DEFER_AFTER = 1.0
"""Seconds a turn may take before Discord is told to wait; by itself it waits three."""


class Answerer:
    """Answers interactions. Never raises: what goes wrong is one line in the log and one sentence to the person."""

    def __init__(self, *, handle: Handle, presenter: Presenter, work: Work, outgoing: Outgoing) -> None:
        self._outgoing = outgoing
        self._handle = handle
        self._presenter = presenter
        self._say = presenter.say
        self._work = work
        self._editions = Editions()
        self._taps = Taps()

    async def command(self, event: Event, action: Action) -> None:
        await self._guarded(event, self._respond(event, chosen(event, action)))

    async def press(self, event: Event) -> None:
        """A button or a select; the second of a double click is only acknowledged."""
        where = event.user.id, event.channel_id, event.message.id if event.message else 0
        with self._taps.one(*where, what=pressed(event.data or {})) as new:
            await self._guarded(event, self._press(event) if new else _acknowledged(event))

    async def form(self, event: Event) -> None:
        """A form that was filled in."""
        data: Any = event.data or {}
        action, fields = pressed(data), filled(data.get("components") or ())
        if action.verb == WORDS:
            incoming: Incoming = worded(event, next(iter(fields.values()), ""))
        else:
            incoming = chosen(event, stars_with_note(action, fields) if action.verb == NOTE else action)
        await self._guarded(event, self._respond(event, incoming))

    async def quote(self, event: Event, verb: str, message: discord.Message) -> None:
        """A command used on a message."""
        await self._guarded(event, self._quote(event, verb, message))

    async def point(self, event: Event, verb: str, person: discord.User | discord.Member) -> None:
        """A command used on a person."""
        action = Action(verb=verb, args=("" if person.bot else str(person.id), person.display_name))
        await self.command(event, action)

    async def file(self, event: Event, verb: str, file: discord.Attachment | None) -> None:
        """A command that came with a file, or without."""
        if file is None:
            await self.command(event, Action(verb=verb))
        else:
            await self._guarded(event, self._file(event, file))

    async def suggest(self, event: Event, typed: str) -> list[Choice[str]]:
        """Titles to choose from while someone types one; none when that fails."""
        with self._work.one():
            try:
                replies = await self._handle(looked_up(event, typed))
            except Exception as error:
                log.error("look-up failed", door=PLATFORM, id=event.id, error=log_text(error))
                return []
        cards = [card for reply in replies for card in reply.cards][:MOST_OPTIONS]
        return [Choice(name=cut(card.heading, OPTION_UNITS) or "·", value=short_id(card.title)) for card in cards]

    async def _press(self, event: Event) -> None:
        """Somebody else's button is the dialogue's to refuse."""
        data: Any = event.data or {}
        action, locale = pressed(data), event.locale.value
        own = action.owner in ("", account_of(event.user).mark)
        if own and action.verb == HERE:
            await event.response.defer()
        elif own and action.verb == NOTE:
            await event.response.send_modal(note_form(self._say, locale, action.arg(0)))
        elif own and action.verb == WORDS:
            await event.response.send_modal(words_form(self._say, locale))
        elif own and (title := shared(action)):
            card = chosen(event, Action(verb="card", args=(short_id(title),)))
            shape = partial(self._presenter.for_all, event.user.display_name, locale)
            await self._respond(event, card, shape=shape)
        else:
            await self._respond(event, chosen(event, action))

    async def _quote(self, event: Event, verb: str, message: discord.Message) -> None:
        title = await self._presenter.title_on(message.channel.id, message.id)
        await self._respond(event, chosen(event, quoted(verb, title, message.content)))

    async def _file(self, event: Event, file: discord.Attachment) -> None:
        """Discord is told to wait first: how long a file takes is not ours to say."""
        outlet = Outlet(event, hides=self._presenter.hidden(chat_of(event), Reply()))
        await outlet.wait()
        try:
            data = await file.read() if file.size <= FILE_BYTES else None
        except REFUSED as error:
            log.info("file not fetched", door=PLATFORM, id=event.id, error=log_text(error))
            await self._tell(event, "discord-unfetched", outlet)
            return
        await self._respond(event, filed(event, file.filename, data), outlet=outlet)

    async def _respond(
        self, event: Event, incoming: Incoming, *, shape: Shape | None = None, outlet: Outlet | None = None
    ) -> None:
        """At once when the dialogue is quick; else Discord is told to wait. What it doesn't take just now it is told
        later."""
        incoming = _kept(event, incoming)
        outlet = outlet or Outlet(event, hides=self._presenter.hidden(incoming.chat, Reply()))
        turn = asyncio.ensure_future(self._replies(incoming, shape))
        done, _ = await asyncio.wait({turn}, timeout=DEFER_AFTER)
        if not done:
            with contextlib.suppress(*REFUSED):  # the answer has other ways
                await outlet.wait()
        replies, receipt = await turn, self._outgoing.receipt(incoming)
        await self._outgoing.send(incoming, replies, partial(self._deliver, outlet, event, incoming, replies, receipt))

    async def _deliver(
        self, outlet: Outlet, event: Event, incoming: Incoming, replies: Sequence[Reply], receipt: Receipt
    ) -> None:
        """To the interaction; once Discord takes no answer to that any more, in the channel or in a DM."""
        try:
            for number, reply in enumerate(self._outgoing.led_in(replies, receipt)):
                await self._put(outlet, event, incoming, reply, partial(_part, receipt, number))
            await outlet.finish()
        except discord.HTTPException as error:
            if not expired(error):
                raise
            log.warning("answered too late", door=PLATFORM, id=incoming.id, error=log_text(error))
            unsent = unsent_of(incoming, replies, self._presenter.now())
            await self._outgoing.afterwards(event.client, unsent, receipt)

    async def _replies(self, incoming: Incoming, shape: Shape | None) -> Sequence[Reply]:
        replies = await self._handle(incoming)
        return tuple(map(shape, replies)) if shape else replies

    async def _put(self, outlet: Outlet, event: Event, incoming: Incoming, reply: Reply, once: Once) -> None:
        if reply.quiet and _may_replace(event, incoming, reply.quiet):
            reply = _in_place(reply, reply.quiet)
        over = reply.replaces and not reply.alert and _may_replace(event, incoming, reply)
        if not (over and reply.edition and event.message):
            await self._show(outlet, incoming, reply, once, over=over)
            return
        async with self._editions.turn((event.message.channel.id, event.message.id), reply.edition) as latest:
            if latest:
                await self._show(outlet, incoming, reply, once, over=True)

    async def _show(self, outlet: Outlet, incoming: Incoming, reply: Reply, once: Once, *, over: bool) -> None:
        hidden = self._presenter.hidden(incoming.chat, reply) and not (over and outlet.over_aloud)
        place = 0
        async for message in self._presenter.messages(reply, incoming.locale, hidden=hidden):
            number = await once(place, partial(outlet.put, message, hidden=hidden, over=over and place == 0))
            place += 1
            await self._presenter.keep_standing(reply, number)
            edit = outlet.editing(number, hidden=hidden)
            await self._presenter.decks.lay(incoming.chat.id, reply, message, number, edit)
            if not hidden:
                await self._presenter.keep_card(incoming.account, incoming.chat.id, number, message)
        await self._presenter.calendar.keep(outlet.client, incoming.chat.id, reply.begins)

    async def _guarded(self, event: Event, work: Coroutine[Any, Any, None]) -> None:
        """What goes wrong is logged under a number, which the person is told."""
        if self._work.closing:
            work.close()
            await self._tell(event, "discord-restarting")
            return
        with self._work.one():
            try:
                await work
            except Exception as error:
                reference = secrets.token_hex(4)
                log.error("interaction failed", door=PLATFORM, id=event.id, reference=reference, error=log_text(error))
                await self._tell(event, "discord-error", reference=reference)

    async def _tell(self, event: Event, key: str, outlet: Outlet | None = None, **fields: object) -> None:
        """One sentence, whatever state the interaction is in."""
        text = self._say(event.locale.value, key, **fields)
        hides = event.guild_id is not None
        try:
            async for message in self._presenter.messages(Reply(text=text), event.locale.value):
                await (outlet or Outlet(event, hides=hides)).put(message, hidden=hides)
        except REFUSED as error:
            log.info("person not told", door=PLATFORM, id=event.id, error=log_text(error))


def _kept(event: Event, incoming: Incoming) -> Incoming:
    """The event as one whose replies are written down with its turn."""
    if isinstance(incoming, Chose) and event.message:
        return replace(incoming, kept=INTERACTION, over=str(event.message.id))
    return replace(incoming, kept=INTERACTION)


async def _part(receipt: Receipt, reply: int, place: int, put: Callable[[], Awaitable[int | None]]) -> int | None:
    """The message at that place of that reply, sent once; its id."""

    async def send() -> str:
        return str(await put() or "")

    mark = await receipt.once(f"{reply}.{place}", send)
    return int(mark) if mark else None


async def _acknowledged(event: Event) -> None:
    await event.response.defer()


def _in_place(reply: Reply, quiet: Reply) -> Reply:
    """The card that was pressed, with what was said of it above: Discord shows nothing in passing."""
    return replace(quiet, text=f"{reply.text}\n{quiet.text}".strip(), replaces=True)


def _may_replace(event: Event, incoming: Incoming, reply: Reply) -> bool:
    """Whether the message that was pressed is this person's own, or everybody's and stays so."""
    if event.message is None:
        return False
    own = isinstance(incoming, Chose) and incoming.action.owner == incoming.account.mark
    return incoming.chat.private or reply.everyones or event.message.flags.ephemeral or own
