"""A press of a button, and what Telegram lets one say to it: one answer, seen by the presser alone."""

import asyncio
import contextlib

import structlog
from telegram import Bot
from telegram.error import BadRequest, TelegramError

from adapters.telegram.api import log_text
from adapters.telegram.layout import ALERT_UNITS, cut

log = structlog.get_logger("usher.telegram")


class Press:
    """Telegram takes one answer, and until it comes the button turns. `query` is empty where nothing was pressed."""

    def __init__(self, bot: Bot, query: str) -> None:
        self._bot = bot
        self._query = query
        self._answered = asyncio.Event()

    async def answer(self, alert: str = "", *, passing: str = "", url: str = "") -> bool:
        """The button stops turning, with an alert, words in passing, or a link that opens the bot; whether this was
        the answer. A press of too long ago can't be told so."""
        if not self._query:
            return False
        query, self._query = self._query, ""
        self._answered.set()
        try:
            await self._bot.answer_callback_query(
                query,
                text=cut(alert or passing, ALERT_UNITS) or None,
                show_alert=True if alert else None,
                url=url or None,
            )
        except BadRequest:
            return True
        except TelegramError as error:
            log.warning("press not acknowledged", door="telegram", error=log_text(error))
        return True

    async def answer_after(self, seconds: float) -> None:
        """Answer without a word, unless there was an answer within that many seconds."""
        if not self._query:
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._answered.wait(), seconds)
        await self.answer()
