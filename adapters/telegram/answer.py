"""One update and its answer: heard, acknowledged, handed to the dialogue, shown."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

import structlog
from telegram import Bot, ChatMemberUpdated, MessageReactionUpdated, Update
from telegram.constants import ChatAction, ChatMemberStatus
from telegram.error import BadRequest, Forbidden, TelegramError

from adapters.editions import Editions
from adapters.late import led_in
from adapters.meanwhile import meanwhile
from adapters.taps import Taps
from adapters.telegram.api import log_text
from adapters.telegram.elsewhere import Elsewhere
from adapters.telegram.files import Files
from adapters.telegram.outgoing import KEPT, Outgoing
from adapters.telegram.press import Press
from adapters.telegram.privately import Privately
from adapters.telegram.read import (
    PLATFORM,
    Heard,
    Me,
    OwnMessage,
    account_of,
    reacted,
    read,
)
from adapters.telegram.receipt import Pending, once
from adapters.telegram.rights import runs
from adapters.telegram.send import Sender
from adapters.telegram.show import Look, Message, show
from adapters.telegram.told import Told
from adapters.words import Say
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
        say: Say,
        outgoing: Outgoing,
        app: str = "",
    ) -> None:
        """`app` is the address of the Mini App, empty where there is none."""
        self._outgoing = outgoing
        self._say = say
        self._app = app
        self._bot = bot
        self._me = me
        self._sender = sender
        self._files = files
        self._handle = handle
        self._memory = memory
        self._now = now
        self._editions = Editions()
        self._taps = Taps()
        self._told = Told()
        self._elsewhere = Elsewhere(bot=bot, me=me, handle=handle, say=say, sender=sender)
        self._privately = Privately(sender=sender, me=me, say=say)

    async def answer(self, update: Update, done: Callable[[], None]) -> None:
        """`done` is called when all of the answer was sent, or can't be; that may be long after this returns."""
        pending = Pending(done)
        try:
            if update.my_chat_member:
                await self._membership(update.my_chat_member)
            elif update.inline_query:
                await self._elsewhere.look_up(update.inline_query, update.update_id)
            elif update.guest_message:
                await self._elsewhere.as_guest(update)
            elif update.message_reaction:
                await self._reaction(update.message_reaction, update.update_id, pending)
            elif heard := read(update, self._me):
                await self._answer(heard, pending)
            elif update.callback_query:
                await Press(self._bot, update.callback_query.id).answer()
        except Exception as error:
            log.error("update failed", door="telegram", update=update.update_id, error=log_text(error))
        pending.over()

    async def _answer(self, heard: Heard, pending: Pending) -> None:
        """Once for a double tap; what was edited is answered anew, in place of the old answer."""
        event = heard.event
        if heard.press and isinstance(event, Chose):
            over = heard.own_message.message if heard.own_message else 0
            what = heard.look, event.action
            with self._taps.one(event.account.id, heard.place.chat, over, what=what) as new:
                if new:
                    await self._respond_to(heard, pending)
                else:
                    await Press(self._bot, heard.press).answer()
            return
        again = self._told.anew(heard) if heard.edited and not self._outgoing.left_over(event) else heard
        if again:
            await self._respond_to(await self._about(again), pending)

    async def _about(self, heard: Heard) -> Heard:
        """Words in reply to a card are about its title."""
        if heard.replied is None or not isinstance(heard.event, Said):
            return heard
        with contextlib.suppress(UsherError):  # they can be read without it
            title = await self._memory.title_on(PLATFORM, heard.event.chat.id, str(heard.replied))
            return replace(heard, event=replace(heard.event, about=title))
        return heard

    async def _respond_to(self, heard: Heard, pending: Pending) -> None:
        """A file is fetched first."""
        if not heard.file:
            await self._respond(heard, pending)
            return
        async with self._files.fetching(heard, heard.file) as whole:
            if whole:
                await self._respond(whole, pending)

    async def _respond(self, heard: Heard, pending: Pending) -> None:
        """A press is acknowledged soon; among others, where an alert may be the answer, after a moment at most."""
        press = Press(self._bot, heard.press)
        moment = MOMENT if _foreign(heard) or not heard.event.chat.private else SOON
        acknowledging = asyncio.create_task(press.answer_after(moment))
        async with meanwhile(self._show_thinking(heard)):
            event = replace(heard.event, kept=KEPT, runs=await runs(self._bot, heard.event))
            replies = await self._handle(event)
        heard = replace(heard, receipt=self._outgoing.receipt(heard.event))
        try:
            await self._outgoing.send(heard, replies, pending, partial(self._show_all, heard, replies, press))
            if heard.file and heard.own_message and not replies:  # it was answered before the process died
                await self._sender.take_away(heard.place, heard.own_message)
        finally:
            await press.answer()
            await acknowledging

    async def _show_all(self, heard: Heard, replies: Sequence[Reply], press: Press) -> None:
        """What is for all where it was said, what is for one person's eyes in their own chat."""
        among, receipt = not heard.event.chat.private, heard.receipt
        replies = led_in(replies, now=self._now(), say=self._say, shown=receipt.shown)
        whispered = [reply for reply in replies if among and reply.private]
        shown: list[OwnMessage] = []
        for number, reply in enumerate(replies):
            if reply.alert and (among or _foreign(heard)) and await press.answer(reply.text):
                whispered = [other for other in whispered if other is not reply]
            elif reply not in whispered:
                shown += await self._show(heard, reply, press, number)
                if heard.edited and shown:  # one message takes the old answer's place, the next ones come after it
                    heard = replace(heard, own_message=None)
        for old in heard.outdated:
            await self._sender.take_away(heard.place, old)
        if whispered:
            alone = heard.file is not None or len(whispered) == len(replies)
            await self._privately.tell(heard, whispered, press, alone=alone)
        self._told.keep(heard, shown)

    async def _reaction(self, reaction: MessageReactionUpdated, number: int, pending: Pending) -> None:
        """A reaction to a card is a verdict on its title, said by a tick on the card. Among others the card is somebody
        else's as a rule, and the reaction says enough."""
        chat, message = reaction.chat.id, reaction.message_id
        title = await self._memory.title_on(PLATFORM, str(chat), str(message))
        card = self._told.card(chat, message)
        over = OwnMessage(message=message, pictured=card.pictured, same_picture=True)
        for heard in reacted(reaction, number, title, card.deck) if title else ():
            if not heard.event.chat.private:
                await self._handle(heard.event)
                continue
            replies = await self._handle(replace(heard.event, kept=KEPT))
            ticked = replace(heard, receipt=self._outgoing.receipt(heard.event))
            await self._outgoing.send(heard, replies, pending, partial(self._tick, ticked, over, replies))

    async def _tick(self, heard: Heard, over: OwnMessage, replies: Sequence[Reply]) -> None:
        """What is said to a reaction: on the card where it can be."""
        for number, reply in enumerate(led_in(replies, now=self._now(), say=self._say, shown=heard.receipt.shown)):
            ticked = replace(heard, own_message=over) if reply.quiet else heard
            await self._show(ticked, reply, Press(self._bot, ""), number)

    async def _show(self, heard: Heard, reply: Reply, press: Press, number: int) -> list[OwnMessage]:
        """The messages that show it now; it is the answer's reply with that number."""
        if reply.quiet and heard.own_message and not heard.edited:
            await press.answer(passing=reply.text)
            reply = reply.quiet
            heard = replace(heard, own_message=replace(heard.own_message, same_picture=True))
        in_place = reply.replaces or heard.edited or heard.look is Look.KEYS
        if heard.own_message and heard.look is Look.KEYS:
            heard = replace(heard, own_message=replace(heard.own_message, same_picture=True))
        shown: list[OwnMessage] = []
        app = self._app if heard.event.chat.private else ""  # Telegram takes such buttons in private chats alone
        for place, message in enumerate(show(reply, self._words(reply, heard), heard.look, app)):
            over = heard.own_message if in_place and place == 0 else None
            if over and reply.edition:
                async with self._editions.turn((heard.place.chat, over.message), reply.edition) as latest:
                    put = await self._put(heard, message, over, f"{number}.{place}") if latest else None
            else:
                put = await self._put(heard, message, over, f"{number}.{place}")
            shown += [put] if put else []
        return shown

    async def _put(self, heard: Heard, message: Message, over: OwnMessage | None, part: str) -> OwnMessage | None:
        """Where it belongs; where Usher may not write, in the person's own chat, and else the log says which chat."""
        try:
            shown = await once(heard, part, partial(self._sender.put, heard.place, message, over))
        except (Forbidden, BadRequest) as error:
            if heard.event.chat.private:
                await self._unreachable(heard, error)
            elif not await self._privately.instead(heard, message, part):
                log.warning("not told", door=PLATFORM, chat=heard.place.chat, error=log_text(error))
            return None
        if message.stands and shown:
            for old in self._told.lay(heard.place.chat, shown, message.stands, ""):
                await self._sender.put_down(heard.place, old)
        if message.title and shown:
            chat = str(heard.place.chat)
            await self._memory.keep_card(heard.event.account, chat, str(shown.message), message.title, self._now())
            self._told.keep_card(heard.place.chat, shown, message.deck)
            for old in self._told.lay(heard.place.chat, shown, message.deck, message.instead):
                await self._sender.put_down(heard.place, old)
        return shown

    def _words(self, reply: Reply, heard: Heard) -> Callable[[str], str]:
        """The door's own words, in the language that the reply speaks."""
        return partial(self._say, reply.locale or heard.event.locale)

    async def _unreachable(self, heard: Heard, error: TelegramError) -> None:
        log.info("account unreachable", door="telegram", chat=heard.place.chat, error=log_text(error))
        if isinstance(error, Forbidden):
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
