"""Titles offered in any chat, as `@bot dune` asks for them. Pure."""

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from adapters.telegram.layout import CAPTION_UNITS, TEXT_UNITS, cut, fitted, html, plain_html
from adapters.telegram.show import card_lines
from bot.messages import Card
from bot.titles import short_id

MOST_OFFERED = 50
"""Results that Telegram takes at once."""
OFFERED_SECONDS = 300
"""How long Telegram may show the same titles for the same words again."""
_LINE = 128


def offered(card: Card, username: str, picture: str = "") -> InlineQueryResultArticle | InlineQueryResultCachedPhoto:
    """A title to choose; sent, it is its card with a way to Usher, for the others in that chat are not its people.
    `picture` is the file id of a drawn cover that Telegram has already; a poster is shown by its address."""
    short = short_id(card.title)
    way = _way(username, f"title_{short}")
    if picture:
        caption = html(fitted(card_lines(card), CAPTION_UNITS))
        return InlineQueryResultCachedPhoto(
            id=short,
            photo_file_id=picture,
            title=cut(card.heading, _LINE),
            description=cut(card.facts, _LINE),
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=way,
        )
    poster = card.picture.url if card.picture else None
    preview = LinkPreviewOptions(url=poster, show_above_text=True) if poster else LinkPreviewOptions(is_disabled=True)
    content = InputTextMessageContent(
        html(fitted(card_lines(card), TEXT_UNITS)), parse_mode=ParseMode.HTML, link_preview_options=preview
    )
    return InlineQueryResultArticle(
        id=short,
        title=cut(card.heading, _LINE),
        description=cut(card.facts, _LINE),
        thumbnail_url=poster,
        input_message_content=content,
        reply_markup=way,
    )


def said(text: str, username: str, start: str) -> InlineQueryResultArticle:
    """Words as what Telegram takes from a guest."""
    content = InputTextMessageContent(plain_html(cut(text, TEXT_UNITS)), parse_mode=ParseMode.HTML)
    return InlineQueryResultArticle(
        id="said", title=cut(text, _LINE) or "·", input_message_content=content, reply_markup=_way(username, start)
    )


def lead(text: str) -> InlineQueryResultsButton | None:
    """A button above what is offered that opens the bot."""
    return InlineQueryResultsButton(text=cut(text, _LINE), start_parameter="inline") if text else None


def _way(username: str, start: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(f"@{username}", url=f"https://t.me/{username}?start={start}")]])
