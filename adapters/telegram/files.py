"""Files that people send: said to be read, fetched within bounds, handed on with what came."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

import structlog
from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from adapters.telegram.api import log_text
from adapters.telegram.layout import plain_html
from adapters.telegram.read import PLATFORM, File, Heard, OwnMessage
from adapters.telegram.send import Sender
from adapters.telegram.show import Message
from bot.messages import FILE_BYTES, Introduction, Sent

log = structlog.get_logger("usher.telegram")

AT_ONCE = 4
"""Files held at the same time, in all chats."""


class Files:
    """Fetches for one bot. What is said meanwhile comes from the introductions, by language."""

    def __init__(self, *, bot: Bot, sender: Sender, introductions: Sequence[Introduction]) -> None:
        self._bot = bot
        self._sender = sender
        self._words = {one.locale: one for one in introductions}
        self._room = asyncio.Semaphore(AT_ONCE)

    @asynccontextmanager
    async def fetching(self, heard: Heard, file: File) -> AsyncIterator[Heard | None]:
        """What was heard with the file's content, its answer to stand in place of the word that it is being read; None
        where Telegram doesn't hand it out."""
        assert isinstance(heard.event, Sent)
        language = heard.event.locale.replace("_", "-").split("-")[0]
        words = self._words.get(language) or self._words.get("en")
        async with self._room:
            own_message = await self._said(heard, words.reading if words and file.size <= FILE_BYTES else "")
            try:
                data = await self._fetch(file)
            except TelegramError as error:
                log.warning("file not fetched", door=PLATFORM, error=log_text(error))
                if words:
                    with contextlib.suppress(Forbidden, BadRequest):
                        await self._sender.put(heard.place, Message(html=plain_html(words.unfetched)), own_message)
                yield None
                return
            yield replace(heard, event=replace(heard.event, data=data), own_message=own_message)

    async def _said(self, heard: Heard, words: str) -> OwnMessage | None:
        """The message that says so; None where Usher may not write: the answer has other ways."""
        try:
            return await self._sender.send(heard.place, Message(html=plain_html(words))) if words else None
        except (Forbidden, BadRequest):
            return None

    async def _fetch(self, file: File) -> bytes | None:
        """The content; None when there is more than a door fetches. Raises TelegramError."""
        if file.size > FILE_BYTES:
            return None
        there = await self._bot.get_file(file.id)
        if (there.file_size or 0) > FILE_BYTES:
            return None
        data = await there.download_as_bytearray()
        return bytes(data) if len(data) <= FILE_BYTES else None
