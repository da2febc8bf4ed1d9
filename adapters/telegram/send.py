"""Messages on their way to Telegram: sent or edited in place, pictures with what to do when one can't be had."""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace

import structlog
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram import Message as Sent
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

from adapters.covers import cover_for
from adapters.telegram.layout import CAPTION_UNITS, units
from adapters.telegram.read import OwnMessage, Place
from adapters.telegram.show import Keyboard, Message
from bot.messages import Picture
from bot.ports import CoverArt, DoorMemory

log = structlog.get_logger("usher.telegram")

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNCHANGED = "not modified"
_GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message",
)
_PICTURE_TROUBLE = (
    "http url",
    "web page content",
    "file identifier",
    "failed to get",
    "image_process_failed",
    "photo_invalid",
)
"""Words of Telegram's refusals: it documents no codes for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One way to have a picture: an address, a file id or the bytes; `keep` is where the file id of the bytes goes."""

    media: str | bytes
    keep: str = ""


class Sender:
    """Sends for one bot, known to `memory` as `door`."""

    def __init__(self, *, bot: Bot, door: str, memory: DoorMemory, art: CoverArt) -> None:
        self._bot = bot
        self._door = door
        self._memory = memory
        self._art = art

    async def put(self, place: Place, message: Message, over: OwnMessage | None) -> int | None:
        """Edit the message `over`, or send a new one where that can't be; the id of the message that shows it now."""
        if over and await self._edited(place, message, over):
            return over.message
        return await self.send(place, message)

    async def send(self, place: Place, message: Message) -> int | None:
        """The id of the new message, None when nothing was left to send. Follows a group that became a supergroup."""
        try:
            return await self._send(place, message)
        except ChatMigrated as moved:
            return await self._send(replace(place, chat=moved.new_chat_id), message)

    async def _send(self, place: Place, message: Message) -> int | None:
        if message.picture and (sent := await self._pictured(message.picture, self._photo_to(place, message))):
            return sent.message_id
        if message.document:
            return (await self._document(place, message)).message_id
        if not message.html:
            return None
        text = await self._bot.send_message(
            chat_id=place.chat,
            text=message.html,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            message_thread_id=place.thread,
            reply_parameters=_answering(place),
            reply_markup=_markup(message.keyboard),
        )
        return text.message_id

    def _photo_to(self, place: Place, message: Message) -> "Attempt":
        async def attempt(media: str | bytes) -> Sent:
            return await self._bot.send_photo(
                chat_id=place.chat,
                photo=media,
                caption=message.html,
                parse_mode=ParseMode.HTML,
                message_thread_id=place.thread,
                reply_parameters=_answering(place),
                reply_markup=_markup(message.keyboard),
            )

        return attempt

    async def take_away(self, place: Place, over: OwnMessage) -> None:
        """A message of ours that nothing comes after."""
        try:
            await self._bot.delete_message(chat_id=place.chat, message_id=over.message)
        except BadRequest:
            return

    async def _document(self, place: Place, message: Message) -> Sent:
        assert message.document is not None
        return await self._bot.send_document(
            chat_id=place.chat,
            document=message.document.data,
            filename=message.document.filename,
            caption=message.html,
            parse_mode=ParseMode.HTML,
            message_thread_id=place.thread,
            reply_parameters=_answering(place),
            reply_markup=_markup(message.keyboard),
        )

    async def _edited(self, place: Place, message: Message, over: OwnMessage) -> bool:
        """Whether the message shows the new content now."""
        try:
            return await self._edit(place, message, over)
        except BadRequest as error:
            reason = error.message.lower()
            if _UNCHANGED in reason:
                return True
            if any(words in reason for words in _GONE):
                return False
            raise

    async def _edit(self, place: Place, message: Message, over: OwnMessage) -> bool:
        keys = _markup(message.keyboard)
        if message.document:
            return False
        if message.picture and not over.same_picture:

            async def attempt(media: str | bytes) -> Sent:
                photo = InputMediaPhoto(media, caption=message.html, parse_mode=ParseMode.HTML)
                edited = await self._bot.edit_message_media(
                    chat_id=place.chat, message_id=over.message, media=photo, reply_markup=keys
                )
                assert isinstance(edited, Sent)
                return edited

            if await self._pictured(message.picture, attempt):
                return True
        if over.pictured:
            if units(message.html) > CAPTION_UNITS:
                return False
            await self._bot.edit_message_caption(
                chat_id=place.chat,
                message_id=over.message,
                caption=message.html,
                parse_mode=ParseMode.HTML,
                reply_markup=keys,
            )
            return True
        await self._bot.edit_message_text(
            chat_id=place.chat,
            message_id=over.message,
            text=message.html,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=keys,
        )
        return True

    async def _pictured(self, picture: Picture, attempt: "Attempt") -> Sent | None:
        """The first way to have the picture that Telegram takes; None when it takes none."""
        async for source in self._sources(picture):
            try:
                sent = await attempt(source.media)
            except BadRequest as error:
                if not any(words in error.message.lower() for words in _PICTURE_TROUBLE):
                    raise
                log.info("picture refused", door="telegram", key=picture.key, by_address=picture.url == source.media)
                continue
            if source.keep and sent.photo:
                await self._memory.keep(self._door, source.keep, sent.photo[-1].file_id)
            return sent
        return None

    async def _sources(self, picture: Picture) -> AsyncIterator[Source]:
        """The poster's address; else the drawn cover, by the id it got when it was first sent, else itself."""
        if picture.url:
            yield Source(media=picture.url)
        cover = picture if picture.data else await cover_for(self._art, picture)
        if not (cover and cover.data):
            return
        mark = cover.key or hashlib.sha256(cover.data).hexdigest()[:20]
        keep = f"picture:{mark}"
        if known := await self._memory.recall(self._door, keep):
            yield Source(media=known)
        yield Source(media=cover.data, keep=keep)


Attempt = Callable[[str | bytes], Awaitable[Sent]]


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    if not keyboard:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(key.label, callback_data=key.data) for key in row] for row in keyboard]
    )


def _answering(place: Place) -> ReplyParameters | None:
    """Among others it is said whom one answers; a message that was deleted meanwhile is answered all the same."""
    if place.answers is None:
        return None
    return ReplyParameters(message_id=place.answers, allow_sending_without_reply=True)
