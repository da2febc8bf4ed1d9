"""Titles offered in any chat, as `@bot dune` asks for them. Pure."""

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from adapters.telegram.layout import TEXT_UNITS, cut, fitted, html
from adapters.telegram.show import card_lines
from bot.messages import Card
from bot.titles import short_id

MOST_OFFERED = 50
"""Results that Telegram takes at once."""
OFFERED_SECONDS = 300
"""How long Telegram may show the same titles for the same words again."""
_LINE = 128


def offered(card: Card, username: str) -> InlineQueryResultArticle:
    """A title to choose; sent, it is its card with a way to Usher, for the others in that chat are not its people."""
    short = short_id(card.title)
    way = InlineKeyboardButton(f"@{username}", url=f"https://t.me/{username}?start=title_{short}")
    content = InputTextMessageContent(
        html(fitted(card_lines(card), TEXT_UNITS)),
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    return InlineQueryResultArticle(
        id=short,
        title=cut(card.heading, _LINE),
        description=cut(card.facts, _LINE),
        thumbnail_url=card.picture.url if card.picture else None,
        input_message_content=content,
        reply_markup=InlineKeyboardMarkup([[way]]),
    )
