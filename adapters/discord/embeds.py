"""Cards as embeds, for those who set `discord.cards: embeds`. Pure."""

from collections.abc import Iterator, Sequence

from adapters.discord.keys import Component, packed
from adapters.discord.layout import (
    CONTENT_UNITS,
    EMBED_FOOTER_UNITS,
    EMBED_TITLE_UNITS,
    MOST_ROWS,
    fitted,
    pieces,
)
from adapters.text import clean, cut
from bot.messages import Card

FACTS_UNITS, REASON_UNITS, STORY_UNITS = 400, 1200, 1500
"""Parts of an embed's text; with title and footer they stay below the 6,000 of a message."""
FOOTER_UNITS = min(EMBED_FOOTER_UNITS, 1000)


def embedded(note: str, card: Card, keys: Sequence[Component], cover: str) -> tuple[str, Component, list[Component]]:
    """Content, embed and rows of a card."""
    story = fitted(card.overview, STORY_UNITS)
    parts = (fitted(card.facts, FACTS_UNITS), fitted(card.reason, REASON_UNITS), f"||{story}||" if story else "")
    embed: Component = {"title": fitted(card.heading, EMBED_TITLE_UNITS) or "·"}
    if text := "\n\n".join(filter(None, parts)):
        embed["description"] = text
    if footer := cut(clean(card.footer).strip(), FOOTER_UNITS):
        embed["footer"] = {"text": footer}
    picture = card.picture
    if picture and (url := picture.url or (f"attachment://{cover}" if picture.data else None)):
        embed["thumbnail"] = {"url": url}
    return fitted(note, CONTENT_UNITS), embed, packed(keys, MOST_ROWS)


def plain_content(text: str, keys: Sequence[Component], attached: bool) -> Iterator[tuple[str, list[Component]]]:
    """Content and rows of each message that a text takes; one without text when a file is all there is."""
    parts = list(pieces(text, CONTENT_UNITS)) or ([""] if attached else [])
    for number, part in enumerate(parts, 1):
        yield part, packed(keys, MOST_ROWS) if number == len(parts) else []
