"""What is for one person's eyes, when it was asked for among others: in their own chat, or by a way there."""

from collections.abc import Sequence
from functools import partial

import structlog
from telegram.error import BadRequest, Forbidden

from adapters.telegram.api import log_text
from adapters.telegram.layout import plain_html
from adapters.telegram.press import Press
from adapters.telegram.read import PLATFORM, Heard, Me, Place, link_to, of_a_chat
from adapters.telegram.receipt import once
from adapters.telegram.send import Sender
from adapters.telegram.show import Key, Message, show
from adapters.words import Say
from bot.messages import Chose, Reply

log = structlog.get_logger("usher.telegram")


class Privately:
    """Tells for one bot."""

    def __init__(self, *, sender: Sender, me: Me, say: Say) -> None:
        self._sender = sender
        self._me = me
        self._say = say

    async def tell(self, heard: Heard, replies: Sequence[Reply], press: Press, *, alone: bool) -> None:
        """In the person's own chat; those around are told that it was, unless they were told something else (`alone` is
        whether they weren't). Whoever never opened that chat is led there, or reads it as an alert."""
        locale = replies[0].locale or heard.event.locale

        def say(key: str) -> str:
            return self._say(locale, key)

        messages = [message for reply in replies for message in show(reply, say)]
        if await self._sent(heard, messages, "private"):
            if not await press.answer(passing=say("door-told-privately")) and alone:
                await self._note(
                    heard, say("door-told-privately"), say("door-open"), f"https://t.me/{self._me.username}"
                )
            return
        action = heard.event.action if isinstance(heard.event, Chose) else None
        link = link_to(action, self._me) or next(filter(None, (link_to(r.again, self._me) for r in replies)), "")
        if await press.answer("" if link else replies[0].text, url=link):
            return
        start = link or f"https://t.me/{self._me.username}?start=private"
        await self._note(heard, say("door-privately"), say("door-open"), start)

    async def instead(self, heard: Heard, message: Message, part: str) -> bool:
        """A message that may not be shown where it belongs, in the person's own chat; whether it could be."""
        why = Message(html=plain_html(self._say(heard.event.locale, "door-no-room")))
        return await self._sent(heard, [why, message], f"{part}.instead")

    async def _sent(self, heard: Heard, messages: Sequence[Message], part: str) -> bool:
        if of_a_chat(heard.event.account):
            return False
        place = Place(chat=int(heard.event.account.id))
        try:
            for number, message in enumerate(messages):
                await once(heard, f"{part}.{number}", partial(self._sender.send, place, message))
        except (Forbidden, BadRequest) as error:
            log.info("not told in private", door=PLATFORM, error=log_text(error))
            return False
        return True

    async def _note(self, heard: Heard, text: str, label: str, link: str) -> None:
        """A line where it was asked, with the way to the private chat; in place of what says that a file is read."""
        note = Message(html=plain_html(text), keyboard=((Key(label=label, url=link),),))
        try:
            over = heard.own_message if heard.file else None
            await once(heard, "note", partial(self._sender.put, heard.place, note, over))
        except (Forbidden, BadRequest) as error:
            log.warning("not told", door=PLATFORM, chat=heard.place.chat, error=log_text(error))
