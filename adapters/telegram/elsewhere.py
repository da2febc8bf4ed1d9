"""Chats that Usher is not in: titles offered while somebody types `@bot`, and answers as a guest."""

from collections.abc import Sequence
from functools import partial

import structlog
from telegram import Bot, InlineQuery, InlineQueryResult, Update
from telegram.error import BadRequest

from adapters.telegram.api import log_text
from adapters.telegram.offer import MOST_OFFERED, OFFERED_SECONDS, lead, offered, said
from adapters.telegram.read import PLATFORM, Me, invited, link_to, looked_up
from adapters.telegram.send import Sender
from adapters.words import Say
from bot.messages import Reply
from bot.ports import Handle

log = structlog.get_logger("usher.telegram")


class Elsewhere:
    """Answers for one bot."""

    def __init__(self, *, bot: Bot, me: Me, handle: Handle, say: Say, sender: Sender) -> None:
        self._bot = bot
        self._me = me
        self._handle = handle
        self._say = say
        self._sender = sender

    async def look_up(self, query: InlineQuery, number: int) -> None:
        """Titles by name or for a wish; Telegram keeps them for a while, for this person alone."""
        replies = await self._handle(looked_up(query, number))
        cards = [card for reply in replies for card in reply.cards][:MOST_OFFERED]
        following = str(int(query.offset or 0) + len(cards)) if cards else ""
        results = [offered(card, self._me.username, await self._sender.known(card.picture)) for card in cards]
        try:
            await self._bot.answer_inline_query(
                query.id,
                results,
                cache_time=OFFERED_SECONDS,
                is_personal=True,
                next_offset=following,
                button=lead(next((reply.text for reply in replies if not reply.alert), "")),
            )
        except BadRequest as error:
            log.info("look-up not answered", door=PLATFORM, error=log_text(error))  # typed on meanwhile

    async def as_guest(self, update: Update) -> None:
        """What was asked of Usher where it is no member: one message, whose button leads to the conversation."""
        heard, asked = invited(update, self._me), update.guest_message
        if not (heard and asked and asked.guest_query_id):
            return
        replies = await self._handle(heard.event)
        if replies:
            answer = await self._told(replies, heard.event.locale)
            await self._bot.answer_guest_query(asked.guest_query_id, answer)

    async def _told(self, replies: Sequence[Reply], locale: str) -> InlineQueryResult:
        """The first thing that all may read: a card, or words."""
        reply = next((each for each in replies if not each.private), replies[0])
        if reply.private:
            start = link_to(reply.again, self._me).partition("start=")[2] or "private"
            return said(partial(self._say, reply.locale or locale)("door-privately"), self._me.username, start)
        if reply.cards:
            card = reply.cards[reply.position]
            return offered(card, self._me.username, await self._sender.known(card.picture))
        return said(reply.text, self._me.username, "guest")
