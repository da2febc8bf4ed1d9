"""One interaction and its answer: handed to the dialogue, acknowledged in time, shown to those it is for."""

import asyncio
import secrets
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import discord
import structlog
from discord.app_commands import Choice

from adapters.discord.forms import note_form, stars_with_note, words_form
from adapters.discord.keys import HERE, NOTE, WORDS
from adapters.discord.layout import MOST_OPTIONS, OPTION_UNITS
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
from adapters.discord.send import REFUSED, Outlet, as_new, expired, log_text
from adapters.discord.work import Work
from adapters.editions import Editions
from adapters.taps import Taps
from adapters.text import cut
from bot.messages import FILE_BYTES, Action, Chose, Incoming, Reply
from bot.ports import Handle
from bot.titles import short_id

log = structlog.get_logger("usher.discord")

Event = discord.Interaction[Any]
Shape = Callable[[Reply], Reply]
DEFER_AFTER = 1.0
"""Seconds a turn may take before Discord is told to wait; by itself it waits three."""


class Answerer:
    """Answers interactions. Never raises: what goes wrong is one line in the log and one sentence to the person."""

    def __init__(self, *, handle: Handle, presenter: Presenter, work: Work) -> None:
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
        """At once when the dialogue is quick; else Discord is told to wait."""
        outlet = outlet or Outlet(event, hides=self._presenter.hidden(incoming.chat, Reply()))
        turn = asyncio.ensure_future(self._replies(incoming, shape))
        try:
            done, _ = await asyncio.wait({turn}, timeout=DEFER_AFTER)
            if not done:
                await outlet.wait()
            for reply in await turn:
                await self._put(outlet, event, incoming, reply)
            await outlet.finish()
        except discord.HTTPException as error:
            if not expired(error):
                raise
            await self._late(event, incoming, await turn, error)

    async def _replies(self, incoming: Incoming, shape: Shape | None) -> Sequence[Reply]:
        replies = await self._handle(incoming)
        return tuple(map(shape, replies)) if shape else replies

    async def _put(self, outlet: Outlet, event: Event, incoming: Incoming, reply: Reply) -> None:
        if reply.quiet and _may_replace(event, incoming, reply.quiet):
            reply = _in_place(reply, reply.quiet)
        over = reply.replaces and not reply.alert and _may_replace(event, incoming, reply)
        if not (over and reply.edition and event.message):
            await self._show(outlet, incoming, reply, over=over)
            return
        async with self._editions.turn((event.message.channel.id, event.message.id), reply.edition) as latest:
            if latest:
                await self._show(outlet, incoming, reply, over=True)

    async def _show(self, outlet: Outlet, incoming: Incoming, reply: Reply, *, over: bool) -> None:
        hidden = self._presenter.hidden(incoming.chat, reply)
        async for message in self._presenter.messages(reply, incoming.locale, hidden=hidden):
            number = await outlet.put(message, hidden=hidden, over=over)
            over = False
            await self._presenter.keep_standing(reply, number)
            edit = outlet.editing(number, hidden=hidden)
            await self._presenter.decks.lay(incoming.chat.id, reply, message, number, edit)
            if not hidden:
                await self._presenter.keep_card(incoming.account, incoming.chat.id, number, message)
        await self._presenter.calendar.keep(outlet.client, incoming.chat.id, reply.begins)

    async def _late(
        self, event: Event, incoming: Incoming, replies: Sequence[Reply], error: discord.HTTPException
    ) -> None:
        """Discord takes no answer to the interaction any more: in private it comes as a message of its own, among
        others only that it is late."""
        log.warning("answered too late", door=PLATFORM, id=incoming.id, error=log_text(error))
        if not incoming.chat.private:
            replies = (Reply(text=self._say(incoming.locale, "discord-late")),)
        channel = event.client.get_partial_messageable(int(incoming.chat.id))
        try:
            for reply in replies:
                async for message in self._presenter.messages(reply, incoming.locale):
                    sent = await channel.send(**as_new(message))
                    await self._presenter.keep_card(incoming.account, incoming.chat.id, sent.id, message)
        except REFUSED as final:
            log.info("chat unreachable", door=PLATFORM, id=incoming.id, error=log_text(final))

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
