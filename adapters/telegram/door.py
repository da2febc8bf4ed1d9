"""The Telegram door: opens, listens, closes. What is said and shown is read.py's and show.py's business."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from typing import Any

import structlog
from telegram import Update
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError, TimedOut
from telegram.ext import ApplicationBuilder, TypeHandler

from adapters.leading import lead
from adapters.standing import OPEN, OPENING, Standing
from adapters.telegram.answer import Answerer
from adapters.telegram.api import Connection, RawBot, connect, log_text
from adapters.telegram.files import Files
from adapters.telegram.inbox import Inbox
from adapters.telegram.introduce import introduce
from adapters.telegram.layout import plain_html
from adapters.telegram.listening import Listening, keep_trying
from adapters.telegram.order import OnePersonAtATime
from adapters.telegram.outgoing import Outgoing
from adapters.telegram.read import PLATFORM, Me, Place
from adapters.telegram.send import Sender
from adapters.telegram.shared_inbox import SharedInbox
from adapters.telegram.show import Message, show
from adapters.telegram.webhook import Webhook
from adapters.words import Say
from bot.errors import DoorRefused, DoorSilent, DoorUnsure, UsherError
from bot.messages import Chat, Introduction, Reply
from bot.outbox import Outbox
from bot.ports import CoverArt, DoorMemory, Handle
from bot.sharing import Shared

log = structlog.get_logger("usher.telegram")

_REFUSED = "put the token that @BotFather shows into TELEGRAM_TOKEN and start again"
STOP_SECONDS = 15.0
"""How long closing waits for answers on their way: what isn't answered by then comes again at the next start."""


class TelegramDoor:
    """Opened by polling, or with a webhook by being called."""

    name = PLATFORM

    def __init__(
        self,
        connection: Connection,
        *,
        memory: DoorMemory,
        outbox: Outbox,
        art: CoverArt,
        introductions: Sequence[Introduction],
        now: Callable[[], datetime],
        say: Say,
        webhook: Webhook | None = None,
        app: str = "",
        shared: Shared | None = None,
    ) -> None:
        """`app` is the address of the Mini App that the menu button and cards open, empty where there is none.
        `shared` where other processes have this door open too."""
        self._connection = connection
        self._memory = memory
        self._outbox = outbox
        self._art = art
        self._introductions = introductions
        self._now = now
        self._say = say
        self._webhook = webhook
        self._app = app
        self._shared = shared
        self._sender: Sender | None = None
        self._standing = Standing()
        self._inbox: Inbox | SharedInbox | None = None
        logging.getLogger("httpx").setLevel(logging.WARNING)  # its lines have the token in their address

    async def run(self, handle: Handle) -> None:
        """Serve until cancelled, then finish what is in flight. Raises DoorRefused when the token isn't taken."""
        self._standing.now = OPENING
        try:
            async with self._open(handle) as listening:
                await self._listen(listening)
        except InvalidToken:
            self._standing.now = "the token is refused"
            raise DoorRefused(door="Telegram", reason=_REFUSED) from None
        except Exception:
            self._standing.now = "closed by an error, see the log"
            raise

    @property
    def state(self) -> str:
        return self._standing.now

    async def tell(self, chat: Chat, reply: Reply) -> bool:
        """Say something that answers nobody; False when the chat can't be reached (any more). Raises DoorSilent, or
        DoorUnsure where some of it may have arrived."""
        if not self._sender:
            raise DoorSilent(door=self.name, reason="it isn't open")
        if not chat.id.lstrip("-").isdecimal():  # one that it was a guest in
            return False
        place, begun = Place(chat=int(chat.id), thread=int(chat.thread) if chat.thread else None), False
        try:
            for message in show(reply, partial(self._say, reply.locale), app=self._app if chat.private else ""):
                if reply.replaces and reply.stands:
                    await self._sender.amend(place, message)
                else:
                    await self._sender.send(place, message)
                begun = True
        except (Forbidden, BadRequest) as error:
            log.info("chat unreachable", door=self.name, private=chat.private, error=log_text(error))
            return False
        except TelegramError as error:
            perhaps = begun or isinstance(error, TimedOut)
            raise (DoorUnsure if perhaps else DoorSilent)(door=self.name, reason=log_text(error)) from None
        return True

    async def _listen(self, listening: Listening) -> None:
        connection = self._connection
        async with listening.tidying():
            if not self._webhook:
                poll = partial(listening.poll, seconds=connection.poll_seconds, pause=connection.pause)
                if not self._shared:
                    await poll()
                    return
                self._standing.now = OPEN
                await lead(
                    self._shared, f"{_known_as(listening.bot)}:updates", poll, now=self._now, look=connection.pause
                )
                return
            async with listening.receiving(self._webhook, pause=connection.pause):
                await asyncio.Event().wait()

    @asynccontextmanager
    async def _open(self, handle: Handle) -> AsyncIterator[Listening]:
        """The library's application, running, with updates put into its queue by us: its own ways of listening drop
        a batch for one bad update, and acknowledge what isn't recorded."""
        bot = connect(self._connection, self._shared.paces if self._shared else None)
        processor = OnePersonAtATime(self._too_many)
        application: Any = ApplicationBuilder().bot(bot).updater(None).concurrent_updates(processor).build()
        self._inbox = None
        outgoing = Outgoing(outbox=self._outbox, pause=self._connection.pause, now=self._now)
        try:
            await keep_trying(outgoing.begin, self._connection.pause, self._standing)
            await keep_trying(application.initialize, self._connection.pause, self._standing)
            inbox = self._inbox = self._own_inbox(_known_as(bot), outgoing)
            self._sender = Sender(bot=bot, door=_known_as(bot), memory=self._memory, art=self._art)
            answerer = self._answerer(bot, self._sender, handle, outgoing)
            application.add_handler(TypeHandler(Update, _answering(answerer, inbox)))
            await self._present(bot)
            await application.start()
            yield Listening(
                bot=bot,
                inbox=inbox,
                work=application.update_queue.put_nowait,
                room=processor.room,
                standing=self._standing,
            )
        finally:
            if self._inbox:
                await self._inbox.stay()
            if application.running:
                await _stop(application)
            await outgoing.close()
            self._sender = None
            if self._inbox:
                await self._inbox.leave()
            await application.shutdown()

    def _own_inbox(self, door: str, outgoing: Outgoing) -> Inbox | SharedInbox:
        if not self._shared:
            return Inbox(memory=self._memory, door=door, now=self._now)
        asked = self._webhook is None
        return SharedInbox(shared=self._shared, door=door, now=self._now, expect=outgoing.expect, called=asked)

    async def _too_many(self, update: Update, first: bool) -> None:
        """What one person sends beyond all measure is told once to be too much, and left."""
        if first and self._sender and update.effective_chat:
            log.warning("flood", door=self.name, chat=update.effective_chat.id)
            locale = (update.effective_user.language_code if update.effective_user else None) or ""
            message = Message(html=plain_html(self._say(locale, "door-too-many")))
            with contextlib.suppress(TelegramError):
                await self._sender.send(Place(chat=update.effective_chat.id), message)
        if self._inbox:
            self._inbox.done(update.update_id)

    def _answerer(self, bot: RawBot, sender: Sender, handle: Handle, outgoing: Outgoing) -> Answerer:
        heard = frozenset(c.verb for one in self._introductions for c in one.commands if c.offered or c.public)
        own = frozenset(c.verb for one in self._introductions for c in one.commands if c.offered and c.private)
        me = Me(id=bot.id, username=bot.username, verbs=heard, own=own)
        files = Files(bot=bot, sender=sender, introductions=self._introductions)
        return Answerer(
            bot=bot,
            me=me,
            sender=sender,
            files=files,
            handle=handle,
            memory=self._memory,
            now=self._now,
            say=self._say,
            outgoing=outgoing,
            app=self._app,
        )

    async def _present(self, bot: RawBot) -> None:
        """A bot without its menu still answers."""
        try:
            await introduce(bot, self._memory, _known_as(bot), self._introductions, self._app)
        except InvalidToken:
            raise
        except (TelegramError, UsherError) as error:
            log.warning("commands not set", door=self.name, error=log_text(error))


async def _stop(application: Any) -> None:
    """Wait for what is in flight, but not for a chat that Telegram lets nobody write to just now."""
    try:
        async with asyncio.timeout(STOP_SECONDS):
            await application.stop()
    except TimeoutError:
        log.warning("closed before all was answered", door=PLATFORM)


def _answering(answerer: Answerer, inbox: Inbox | SharedInbox) -> Callable[[Update, object], Any]:
    async def answer(update: Update, context: object) -> None:
        await answerer.answer(update, partial(inbox.done, update.update_id))
        inbox.thought(update.update_id)

    return answer


def _known_as(bot: RawBot) -> str:
    """What the memory knows this door by: a token for another bot must not find this one's files."""
    return f"{PLATFORM}:{bot.id}"
