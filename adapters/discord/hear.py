"""Messages that are meant for Usher, and their answers: in its DMs and where it is mentioned, nowhere else."""

import asyncio
import contextlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import discord
import structlog
from cachetools import LRUCache

from adapters.discord.outgoing import MESSAGE, Outgoing
from adapters.discord.present import Presenter
from adapters.discord.read import (
    PLATFORM,
    account_of,
    carried,
    file_of,
    meant,
    passed_on_text,
    script_of,
    sent,
    spoken,
    wordless,
)
from adapters.discord.send import REFUSED, as_new, log_text
from adapters.discord.show import Message
from adapters.discord.words import DEFAULT
from adapters.discord.work import Work
from adapters.meanwhile import meanwhile
from adapters.receipts import Receipt
from bot.locks import KeyedLocks
from bot.messages import FILE_BYTES, Action, Button, Chat, Event, Incoming, Reply
from bot.ports import Handle

log = structlog.get_logger("usher.discord")

THINKING_AFTER = 0.3
"""Seconds before "typing" is shown: a quick answer needs none."""
TYPING_LASTS = 8.0
"""Discord takes it away after 10 seconds."""
LOCALES_KEPT = 10_000


class Listener:
    """Hears messages. Never raises."""

    def __init__(
        self, *, client: discord.Client, handle: Handle, presenter: Presenter, work: Work, outgoing: Outgoing
    ) -> None:
        self._outgoing = outgoing
        self._client = client
        self._handle = handle
        self._presenter = presenter
        self._work = work
        self._lock_of = KeyedLocks[int]()
        self._locales: LRUCache[int, str] = LRUCache(LOCALES_KEPT)
        self._written: LRUCache[int, str] = LRUCache(LOCALES_KEPT)

    def speaks(self, person: int, locale: str) -> None:
        """What language someone uses Discord in: interactions say, messages don't."""
        self._locales[person] = locale

    async def hear(self, message: discord.Message, me: int) -> None:
        text = meant(message, me)
        if text is None:
            return
        with self._work.one():
            async with self._lock_of(message.author.id):  # answers in the order of what was said
                await self._guarded(message, text)

    async def _guarded(self, message: discord.Message, text: str) -> None:
        locale = await self._locale(message, text)
        try:
            await self._answer(message, await self._incoming(message, text, locale))
        except Exception as error:
            reference = secrets.token_hex(4)
            log.error("message failed", door=PLATFORM, id=message.id, reference=reference, error=log_text(error))
            sorry = Reply(text=self._presenter.say(locale, "discord-error", reference=reference))
            chat = Chat(id=str(message.channel.id))
            event = Event(id=str(message.id), account=account_of(message.author), chat=chat, locale=locale)
            with contextlib.suppress(*REFUSED):
                await self._send(message.channel, message, (sorry,), event, Receipt())

    async def _incoming(self, message: discord.Message, text: str, locale: str) -> Incoming:
        """A file, or words, perhaps about the card that they reply to."""
        if passed_on := passed_on_text(message):
            return spoken(message, passed_on, locale, quoted=True)
        if file := file_of(message):
            data = await file.read() if file.size <= FILE_BYTES else None
            return sent(message, file.filename, data, locale, text)
        if not text and (kind := carried(message)):
            return wordless(message, kind, locale)
        replied = message.reference.message_id if message.reference else None
        about = await self._presenter.title_on(message.channel.id, replied) if replied else None
        return spoken(message, text or "/help", locale, about, beside="" if message.embeds else carried(message))

    async def _answer(self, message: discord.Message, incoming: Incoming) -> None:
        incoming = replace(incoming, kept=MESSAGE)
        async with meanwhile(self._show_typing(message.channel)):
            replies = await self._handle(incoming)
        receipt = self._outgoing.receipt(incoming)
        await self._outgoing.send(incoming, replies, partial(self._deliver, message, incoming, replies, receipt))

    async def _deliver(
        self, message: discord.Message, incoming: Incoming, replies: Sequence[Reply], receipt: Receipt
    ) -> None:
        replies = self._outgoing.led_in(replies, receipt)
        aloud = [reply for reply in replies if incoming.chat.private or not reply.private]
        try:
            await self._send(message.channel, message, aloud, incoming, receipt)
        except discord.Forbidden as error:
            await self._elsewhere(message, incoming, replies, error, receipt)
            return
        if whispered := [reply for reply in replies if reply not in aloud]:
            await self._whisper(message, incoming, whispered, receipt, alone=not aloud)

    async def _whisper(
        self,
        message: discord.Message,
        incoming: Incoming,
        whispered: Sequence[Reply],
        receipt: Receipt,
        *,
        alone: bool,
    ) -> None:
        """In a DM, and a line that says so where nothing else was said (`alone`); whoever takes none has a button that
        answers for their eyes."""
        locale = whispered[0].locale or incoming.locale
        told = Reply(text=self._presenter.say(locale, "door-told-privately"), locale=locale)
        try:
            await self._send(message.author, None, whispered, incoming, receipt, "private.")
        except discord.Forbidden:
            again = next((reply.again for reply in whispered if reply.again), Action(verb="help"))
            show = Button(label=self._presenter.say(locale, "door-show-me"), action=again)
            closed = Reply(text=self._presenter.say(locale, "door-closed"), buttons=((show,),), locale=locale)
            told, alone = closed.owned_by(incoming.account), True
        if alone:
            await self._send(message.channel, message, (told,), incoming, receipt, "note.")

    async def _elsewhere(
        self,
        message: discord.Message,
        incoming: Incoming,
        replies: Sequence[Reply],
        error: discord.Forbidden,
        receipt: Receipt,
    ) -> None:
        """Where Usher may not write, the answer goes to whoever asked; who takes no messages has closed both."""
        if incoming.chat.private:
            log.info("account unreachable", door=PLATFORM, id=incoming.id, error=log_text(error))
            await self._presenter.reachable(incoming.account, False)
            return
        why = Reply(text=self._presenter.say(incoming.locale, "door-no-room"))
        log.info("may not write there", door=PLATFORM, id=incoming.id, error=log_text(error))
        with contextlib.suppress(discord.Forbidden):
            await self._send(message.author, None, (why, *replies), incoming, receipt, "instead.")

    async def _send(
        self,
        place: Any,
        answered: discord.Message | None,
        replies: Sequence[Reply],
        incoming: Event,
        receipt: Receipt,
        part: str = "",
    ) -> None:
        """Among others it is said whom one answers; a message that was deleted meanwhile is answered all the same. What
        was sent under the same name of its `part` is left out."""
        reference: dict[str, Any] = {}
        if answered and answered.guild:
            reference = {"reference": answered.to_reference(fail_if_not_exists=False)}
        for number, reply in enumerate(replies):
            at = 0
            async for message in self._presenter.messages(reply, incoming.locale):
                shown: list[discord.Message] = []
                name = f"{part}{number}.{at}"
                mark = await receipt.once(name, partial(_sent, place, message, reference, shown))
                at += 1
                for new in shown:
                    await self._presenter.decks.lay(str(new.channel.id), reply, message, new.id, new.edit)
                channel, _, one = mark.partition(":")
                await self._presenter.keep_standing(reply, int(one))
                await self._presenter.keep_card(incoming.account, channel, int(one), message)
            if answered and reply.begins:
                await self._presenter.calendar.keep(self._client, str(answered.channel.id), reply.begins)

    async def _locale(self, message: discord.Message, text: str) -> str:
        """As their interactions told; else as they write, where letters or words tell it, now or before; else the
        server's."""
        person = message.author.id
        if told := self._locales.get(person):
            return told
        if written := script_of(text) or await asyncio.to_thread(self._presenter.language_of, text):
            self._written[person] = written
        preferred = message.guild.preferred_locale.value if message.guild else DEFAULT
        return self._written.get(person) or preferred

    async def _show_typing(self, channel: Any) -> None:
        await asyncio.sleep(THINKING_AFTER)
        with contextlib.suppress(*REFUSED):
            while True:
                await channel.typing()
                await asyncio.sleep(TYPING_LASTS)


async def _sent(place: Any, message: Message, reference: Mapping[str, Any], shown: list[discord.Message]) -> str:
    """Send it; where it stands now, as `channel:message`."""
    new = await place.send(**as_new(message), **reference)
    shown.append(new)
    return f"{new.channel.id}:{new.id}"
