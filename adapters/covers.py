"""Covers for cards whose title has no poster."""

from bot.errors import UsherError
from bot.messages import Picture
from bot.ports import CoverArt
from bot.titles import TitleId


async def cover_for(art: CoverArt, picture: Picture) -> Picture | None:
    """The drawn cover of the picture's title; None where there is none, for a card without a cover is still a card."""
    if not picture.key:
        return None
    try:
        return await art.draw(TitleId(picture.key))
    except UsherError:
        return None
