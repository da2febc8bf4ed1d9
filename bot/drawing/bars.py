"""What made up a pick's score, as a small picture of bars for a phone. Drawn with Pillow: a press can't wait for a
plotting library."""

import asyncio
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.drawing.fonts import font_for
from bot.drawing.portrait import THEMES, Theme

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEAD, ROW, FOOT, MARGIN = 800, 84, 54, 20, 32
"""Pixels: the picture, its heading, each bar with its label, what is left below, and the sides."""
LEFT, LONGEST, THICK = 368, 320, 30
"""Pixels: where bars begin, the longest of them, and how thick they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartBar:
    """One part of a score: its label, and its share of the whole, 0 to 1."""

    label: str
    share: float


async def picture(heading: str, shown: Sequence[PartBar], theme: str) -> bytes:
    """The bars as PNG, 800 pixels wide and as high as they need, drawn on a worker thread."""
    return await asyncio.to_thread(draw, heading, shown, THEMES[theme])


def draw(heading: str, shown: Sequence[PartBar], theme: Theme) -> bytes:
    """As `picture`, on this thread."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (WIDTH, HEAD + ROW * len(shown) + FOOT), theme.paper)
    pen = ImageDraw.Draw(image)
    said = "".join(bar.label for bar in shown)
    head, plain = font_for(heading, 30, bold=True, plain=True), font_for(said, 24, plain=True)
    small = font_for("0 %", 22, plain=True)
    pen.text((MARGIN, HEAD / 2), _fitting(heading, head, WIDTH - 2 * MARGIN), font=head, fill=theme.ink, anchor="lm")
    most = max((bar.share for bar in shown), default=1.0) or 1.0
    for row, bar in enumerate(shown):
        middle = HEAD + ROW * row + ROW / 2
        end = LEFT + LONGEST * bar.share / most
        label = _fitting(bar.label, plain, LEFT - MARGIN)
        pen.text((LEFT - 12, middle), label, font=plain, fill=theme.ink, anchor="rm")
        pen.rectangle((LEFT, middle - THICK / 2, end, middle + THICK / 2), fill=theme.accent)
        pen.text((end + 12, middle), f"{100 * bar.share:.0f} %", font=small, fill=theme.faint, anchor="lm")
    out = io.BytesIO()
    image.save(out, format="png")
    return out.getvalue()


def _fitting(text: str, font: "FreeTypeFont", room: float) -> str:
    """The text, cut so that it fits into so many pixels."""
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…"
