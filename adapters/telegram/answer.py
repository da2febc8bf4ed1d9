"""One update and its answer: heard, acknowledged, handed to the dialogue, shown."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import structlog
from telegram import Bot, ChatMemberUpdated, InlineQuery, MessageReactionUpdated, Update
from telegram.constants import ChatAction, ChatMemberStatus
from telegram.error import BadRequest, Forbidden, TelegramError

from adapters.editions import Editions
from adapters.meanwhile import meanwhile
from adapters.telegram.api import log_text
from adapters.telegram.files import Files
from adapters.telegram.offer import MOST_OFFERED, OFFERED_SECONDS, offered
from adapters.telegram.press import Press
from adapters.telegram.read import (
    PLATFORM,
    Heard,
    Me,
    OwnMessage,
    Place,
    account_of,
    link_to,
    looked_up,
    reacted,
    read,
)
from adapters.telegram.send import Sender
from adapters.telegram.show import Message, show
from bot.errors import UsherError
from bot.messages import Chose, Reply, Said
from bot.ports import DoorMemory, Handle

log = structlog.get_logger("usher.telegram")

THINKING_AFTER = 0.3
"""Seconds before "typing" is shown: a quick answer needs none."""
SOON = 0.4
"""Seconds that a press waits for an answer that could be said in passing."""
MOMENT = 1.5
"""Seconds that a press among others waits for an answer before it is acknowledged without one."""
TYPING_LASTS = 4.5
"""Telegram takes it away after 5 seconds."""
DRAFT_AFTER = 1.5
"""Seconds after which a private chat shows a draft in the making."""
_AWAY = {ChatMemberStatus.BANNED, ChatMemberStatus.LEFT}


class Answerer:
    """Answers for one bot. Never raises: what goes wrong is one line in the log."""

    def __init__(
        self,
        *,
        bot: Bot,
        me: Me,
        sender: Sender,
        files: Files,
        handle: Handle,
        memory: DoorMemory,
        now: Callable[[], datetime],
    ) -> None:
        self._bot = bot
        self._me = me
        self._sender = sender
        self._files = files
        self._handle = handle
        self._memory = memory
        self._now = now
        self._editions = Editions()

    async def answer(self, update: Update) -> None:
        try:
            if update.my_chat_member:
                await self._membership(update.my_chat_member)
            elif update.inline_query:
                await self._look_up(update.inline_query, update.update_id)
            elif update.message_reaction:
                await self._reaction(update.message_reaction, update.update_id)
            elif heard := read(update, self._me):
                await self._respond_to(await self._about(heard))
            elif update.callback_query:
                await Press(self._bot, update.callback_query.id).answer()
        except Exception as error:
            log.error("update failed", door="telegram", update=update.update_id, error=log_text(error))

    async def _about(self, heard: Heard) -> Heard:
        """Words in reply to a card are about its title."""
        if heard.replied is None or not isinstance(heard.event, Said):
            return heard
        with contextlib.suppress(UsherError):  # they can be read without it
            title = await self._memory.title_on(PLATFORM, heard.event.chat.id, str(heard.replied))
            return replace(heard, event=replace(heard.event, about=title))
        return heard

    async def _respond_to(self, heard: Heard) -> None:
        """A file is fetched first."""
        if not heard.file:
            await self._respond(heard)
            return
        try:
            async with self._files.fetching(heard, heard.file) as whole:
                if whole:
                    await self._respond(whole)
        except Forbidden:
            await self._unreachable(heard)

    async def _respond(self, heard: Heard) -> None:
        """A press is acknowledged soon; among others, where an alert may be the answer, after a moment at most."""
        press = Press(self._bot, heard.press)
        moment = MOMENT if _foreign(heard) or not heard.event.chat.private else SOON
        acknowledging = asyncio.create_task(press.answer_after(moment))
        async with meanwhile(self._show_thinking(heard)):
            replies = await self._handle(heard.event)
        try:
            for reply in replies:
                await self._show(heard, reply, press)
            if heard.file and heard.own_message and not replies:  # it was answered before the process died
                await self._sender.take_away(heard.place, heard.own_message)
        except Forbidden:
            await self._unreachable(heard)
        finally:
            await press.answer()
            await acknowledging

    async def _reaction(self, reaction: MessageReactionUpdated, number: int) -> None:
        """A reaction to a card is a verdict on its title."""
        title = await self._memory.title_on(PLATFORM, str(reaction.chat.id), str(reaction.message_id))
        if title and (heard := reacted(reaction, number, title)):
            await self._respond(heard)

    async def _look_up(self, query: InlineQuery, number: int) -> None:
        """Titles by name for any chat; Telegram keeps them for a while, for this person alone."""
        replies = await self._handle(looked_up(query, number))
        cards = [card for reply in replies for card in reply.cards][:MOST_OFFERED]
        following = str(int(query.offset or 0) + len(cards)) if cards else ""
        try:
            await self._bot.answer_inline_query(
                query.id,
                [offered(card, self._me.username) for card in cards],
                cache_time=OFFERED_SECONDS,
                is_personal=True,
                next_offset=following,
            )
        except BadRequest as error:
            log.info("look-up not answered", door=PLATFORM, error=log_text(error))  # typed on meanwhile

    async def _show(self, heard: Heard, reply: Reply, press: Press) -> None:
        among = not heard.event.chat.private
        if reply.alert and (among or _foreign(heard)) and await press.answer(reply.text):
            return
        if reply.private and among:
            await self._show_privately(heard, reply, press)
            return
        if reply.quiet and heard.own_message:
            await press.answer(passing=reply.text)
            reply = reply.quiet
            heard = replace(heard, own_message=replace(heard.own_message, same_picture=True))
        for place, message in enumerate(show(reply, heard.look)):
            over = heard.own_message if reply.replaces and place == 0 else None
            if over and reply.edition:
                async with self._editions.turn((heard.place.chat, over.message), reply.edition) as latest:
                    if latest:
                        await self._put(heard, message, over)
            else:
                await self._put(heard, message, over)

    async def _put(self, heard: Heard, message: Message, over: OwnMessage | None) -> None:
        number = await self._sender.put(heard.place, message, over)
        if message.title and number:
            chat = str(heard.place.chat)
            await self._memory.keep_card(heard.event.account, chat, str(number), message.title, self._now())

    async def _show_privately(self, heard: Heard, reply: Reply, press: Press) -> None:
        """For one person's eyes: in their own chat. Whoever never opened the bot is led there by what they pressed, or
        reads it as an alert."""
        place = Place(chat=int(heard.event.account.id))
        try:
            for message in show(reply):
                await self._sender.send(place, message)
        except (Forbidden, BadRequest) as error:
            url = link_to(heard.event.action, self._me) if isinstance(heard.event, Chose) else ""
            if not await press.answer("" if url else reply.text, url=url):
                log.info("not told in private", door=PLATFORM, error=log_text(error))

    async def _unreachable(self, heard: Heard) -> None:
        log.info("account unreachable", door="telegram", private=heard.event.chat.private)
        if heard.event.chat.private:
            await self._memory.reachable(heard.event.account, False, self._now())

    async def _membership(self, changed: ChatMemberUpdated) -> None:
        """Someone blocked the bot, or lets it in again."""
        if changed.chat.type == "private":
            able = changed.new_chat_member.status not in _AWAY
            await self._memory.reachable(account_of(changed.from_user), able, self._now())

    async def _show_thinking(self, heard: Heard) -> None:
        """What takes a moment shows that it is on its way."""
        place, drafts = heard.place, heard.event.chat.private and not heard.press
        await asyncio.sleep(THINKING_AFTER)
        with contextlib.suppress(TelegramError):
            await self._bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.thread)
            await asyncio.sleep(DRAFT_AFTER - THINKING_AFTER)
            if drafts:
                await self._bot.send_message_draft(place.chat, draft_id=_draft_of(heard), text="")
            while True:
                await asyncio.sleep(TYPING_LASTS)
                await self._bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.thread)


def _foreign(heard: Heard) -> bool:
    """A button that was made for somebody else."""
    event = heard.event
    return bool(heard.press and isinstance(event, Chose) and event.action.owner not in ("", event.account.mark))


def _draft_of(heard: Heard) -> int:
    """A number of the draft's own, never 0."""
    return int(heard.event.id) % (2**31 - 1) + 1
