"""Messages on their way to Telegram: sent or edited in place, pictures with what to do when one can't be had."""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

import structlog
from telegram import (
    Bot,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    ReplyParameters,
    WebAppInfo,
)
from telegram import Message as Sent
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

from adapters.covers import cover_for
from adapters.telegram.api import log_text
from adapters.telegram.layout import CAPTION_UNITS, plain_html, units, unmarked
from adapters.telegram.read import OwnMessage, Place
from adapters.telegram.show import Key, Keyboard, Message
from bot.messages import Picture
from bot.ports import CoverArt, DoorMemory

log = structlog.get_logger("usher.telegram")

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNCHANGED = "not modified"
"""Words of the one refusal that is none. Telegram documents no codes for them, so every other one takes the same way
down: another picture, none, another way to say it."""


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

    async def put(self, place: Place, message: Message, over: OwnMessage | None) -> OwnMessage | None:
        """Edit the message `over`, or send a new one where that can't be; the message that shows it now."""
        if over and (edited := await self._edited(place, message, over)):
            return await self._noted(place, message, edited)
        return await self.send(place, message)

    async def amend(self, place: Place, message: Message) -> None:
        """Put it in place of the message that stands under its name, if one does."""
        known = await self._memory.recall(self._door, f"stands:{message.stands}")
        if known:
            chat, number, pictured = known.split(":")
            over = OwnMessage(message=int(number), pictured=pictured == "1")
            await self._edited(replace(place, chat=int(chat)), message, over)

    async def _noted(self, place: Place, message: Message, shown: OwnMessage | None) -> OwnMessage | None:
        """The message, to be found again by its name if it has one."""
        if shown and message.stands:
            where = f"{place.chat}:{shown.message}:{int(shown.pictured)}"
            await self._memory.keep(self._door, f"stands:{message.stands}", where)
        return shown

    async def send(self, place: Place, message: Message) -> OwnMessage | None:
        """The new message, None when nothing was left to send. Follows a group that became a supergroup. Raises
        Forbidden and BadRequest where not even plain words are taken."""
        try:
            return await self._noted(place, message, await self._send(place, message))
        except ChatMigrated as moved:
            place = replace(place, chat=moved.new_chat_id)
            return await self._noted(place, message, await self._send(place, message))

    async def _send(self, place: Place, message: Message) -> OwnMessage | None:
        if message.picture and (sent := await self._pictured(message.picture, self._photo_to(place, message))):
            return OwnMessage(message=sent.message_id, pictured=True)
        if message.document:
            return OwnMessage(message=(await self._document(place, message)).message_id, pictured=False)
        html = message.html or (plain_html(message.picture.alt) if message.picture else "")
        return await self._text(place, replace(message, html=html)) if html else None

    async def _text(self, place: Place, message: Message) -> OwnMessage:
        """As it is; else beside no other message, else without marks, else without buttons."""
        bare, plain = Place(chat=place.chat), replace(message, html=unmarked(message.html))
        ways = [(place, message, ParseMode.HTML), *([(bare, message, ParseMode.HTML)] if place != bare else [])]
        refused: list[BadRequest] = []
        for there, what, marks in (*ways, (bare, plain, None), (bare, replace(plain, keyboard=()), None)):
            try:
                sent = await self._words(there, what, marks)
            except BadRequest as error:
                refused.append(error)
                continue
            return OwnMessage(message=sent.message_id, pictured=False)
        raise refused[0]

    async def _words(self, place: Place, message: Message, marks: str | None) -> Sent:
        return await self._bot.send_message(
            chat_id=place.chat,
            text=message.html,
            parse_mode=marks,
            link_preview_options=_NO_PREVIEW,
            message_thread_id=place.thread,
            reply_parameters=_answering(place),
            reply_markup=_markup(message, place),
        )

    def _photo_to(self, place: Place, message: Message) -> "Attempt":
        async def attempt(media: str | bytes) -> Sent:
            return await self._bot.send_photo(
                chat_id=place.chat,
                photo=media,
                caption=message.html,
                parse_mode=ParseMode.HTML,
                message_thread_id=place.thread,
                reply_parameters=_answering(place),
                reply_markup=_markup(message, place),
            )

        return attempt

    async def known(self, picture: Picture | None) -> str:
        """The file id by which Telegram has a drawn cover already; empty where it was never sent, or has an address.
        Nothing is drawn to know it."""
        if picture is None or picture.url or not picture.key:
            return ""
        return await self._memory.recall(self._door, _cover_of(picture)) or ""

    async def take_away(self, place: Place, over: OwnMessage) -> None:
        """A message of ours that nothing comes after."""
        try:
            await self._bot.delete_message(chat_id=place.chat, message_id=over.message)
        except BadRequest:
            return

    async def put_down(self, place: Place, over: OwnMessage) -> None:
        """A message of ours without its buttons, for another has them now."""
        try:
            await self._bot.edit_message_reply_markup(chat_id=place.chat, message_id=over.message, reply_markup=None)
        except BadRequest as error:
            log.info("buttons stay", door="telegram", chat=place.chat, error=log_text(error))

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
            reply_markup=_markup(message, place),
        )

    async def _edited(self, place: Place, message: Message, over: OwnMessage) -> OwnMessage | None:
        """The message that was edited, None where it can't be. One with the picture of something else is taken away:
        what is new must not stand beside it."""
        if message.document:
            return None
        fresh = bool(message.picture) and not over.same_picture
        try:
            if fresh and await self._edit_picture(place, message, over):
                return replace(over, pictured=True, same_picture=False)
            if fresh and over.pictured:
                await self.take_away(place, over)
                return None
            await self._edit_words(place, message, over)
        except BadRequest as error:
            if _UNCHANGED in error.message.lower():
                return over
            log.info("not edited", door="telegram", chat=place.chat, error=log_text(error))
            return None
        return replace(over, same_picture=False)

    async def _edit_picture(self, place: Place, message: Message, over: OwnMessage) -> bool:
        assert message.picture is not None

        async def attempt(media: str | bytes) -> Sent:
            photo = InputMediaPhoto(media, caption=message.html, parse_mode=ParseMode.HTML)
            edited = await self._bot.edit_message_media(
                chat_id=place.chat, message_id=over.message, media=photo, reply_markup=_inline(message.keyboard)
            )
            assert isinstance(edited, Sent)
            return edited

        return bool(await self._pictured(message.picture, attempt))

    async def _edit_words(self, place: Place, message: Message, over: OwnMessage) -> None:
        """Below the picture that stays, or of a message that has none. Raises BadRequest."""
        said: dict[str, Any] = {"chat_id": place.chat, "message_id": over.message}
        said |= {"parse_mode": ParseMode.HTML, "reply_markup": _inline(message.keyboard)}
        if not over.pictured:
            await self._bot.edit_message_text(text=message.html, link_preview_options=_NO_PREVIEW, **said)
            return
        if units(unmarked(message.html)) > CAPTION_UNITS:
            raise BadRequest("more than a caption holds")
        await self._bot.edit_message_caption(caption=message.html, **said)

    async def _pictured(self, picture: Picture, attempt: "Attempt") -> Sent | None:
        """The first way to have the picture that Telegram takes; None when it takes none."""
        async for source in self._sources(picture):
            try:
                sent = await attempt(source.media)
            except BadRequest as error:
                if _UNCHANGED in error.message.lower():
                    raise
                by_address = picture.url == source.media
                log.info(
                    "picture refused", door="telegram", key=picture.key, by_address=by_address, error=log_text(error)
                )
                continue
            if source.keep and sent.photo:
                for note in filter(None, (source.keep, _cover_of(picture))):
                    await self._memory.keep(self._door, note, sent.photo[-1].file_id)
            return sent
        return None

    async def _sources(self, picture: Picture) -> AsyncIterator[Source]:
        """The poster's address; else the drawn cover, by the id it got when it was first sent, else itself."""
        if picture.url:
            yield Source(media=picture.url)
        cover = picture if picture.data else await cover_for(self._art, picture)
        if not (cover and cover.data):
            return
        keep = _note_of(cover)
        if known := await self._memory.recall(self._door, keep):
            yield Source(media=known)
        yield Source(media=cover.data, keep=keep)


def _note_of(cover: Picture) -> str:
    """Where the file id of a drawn cover is kept."""
    return f"picture:{cover.key or hashlib.sha256(cover.data or b'').hexdigest()[:20]}"


def _cover_of(picture: Picture) -> str:
    """Where the file id of the cover of a title that was sent last is kept; nowhere for another picture."""
    return f"cover:{picture.key}" if picture.key and not picture.data else ""


Attempt = Callable[[str | bytes], Awaitable[Sent]]


def _markup(message: Message, place: Place) -> InlineKeyboardMarkup | ForceReply | None:
    """Buttons; where a title's name is waited for among others, a field for the answer: Usher hears replies there."""
    if message.awaits and place.answers is not None:
        return ForceReply(selective=True, input_field_placeholder=message.awaits)
    return _inline(message.keyboard)


def _inline(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup([[_button(key) for key in row] for row in keyboard]) if keyboard else None


def _button(key: Key) -> InlineKeyboardButton:
    if key.url:
        return InlineKeyboardButton(key.label, url=key.url)
    if key.app:
        return InlineKeyboardButton(key.label, web_app=WebAppInfo(key.app))
    if key.copies:
        return InlineKeyboardButton(key.label, copy_text=CopyTextButton(key.copies))
    if key.completes:
        return InlineKeyboardButton(key.label, switch_inline_query_current_chat="")
    return InlineKeyboardButton(key.label, callback_data=key.data, style=key.style or None)


def _answering(place: Place) -> ReplyParameters | None:
    """Among others it is said whom one answers; a message that was deleted meanwhile is answered all the same."""
    if place.answers is None:
        return None
    return ReplyParameters(message_id=place.answers, allow_sending_without_reply=True)
