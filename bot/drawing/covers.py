"""Drawn covers for titles without a poster: typographic, coloured by mood, the same every time."""

import asyncio
import colorsys
import hashlib
import io
import random
import re
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.drawing.fonts import font_for, readable
from bot.drawing.motifs import ALL

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

SIZE = (400, 600)
MARGIN = 32
VERSION = "3"
"""Part of a cover's file name: a change of drawing makes new files."""

_MOODS: tuple[tuple[str, tuple[int, int, int], tuple[int, int, int]], ...] = (
    ("scares", (24, 8, 12), (120, 16, 28)),
    ("darkness", (18, 20, 28), (70, 78, 96)),
    ("suspense", (14, 28, 44), (190, 84, 34)),
    ("romance", (94, 26, 58), (232, 140, 140)),
    ("humor", (214, 122, 26), (250, 206, 92)),
    ("comfort", (196, 98, 58), (246, 204, 148)),
    ("spectacle", (12, 44, 92), (60, 166, 206)),
    ("fantasy", (52, 26, 96), (156, 112, 214)),
    ("nostalgia", (96, 66, 40), (206, 170, 112)),
    ("depth", (22, 60, 62), (120, 164, 150)),
    ("adventure", (28, 74, 44), (178, 176, 84)),
)
"""A trait and its gradient, top to bottom."""
LIGHT = 450
"""Red, green and blue of a ground on which white letters are hard to read add up to more."""
TURN = 0.06
"""Parts of the circle of hues by which a cover's colours may differ from its mood's."""
_PART = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")
PLAIN = ((44, 48, 62), (128, 134, 152))


class Covers:
    """Draws covers on a thread and keeps them in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def path(self, key: str, title: str, byline: str, mood: Mapping[str, float], motif: str = "") -> Path:
        """The PNG of a cover, drawn when it is not there yet. `mood` are standardised traits, `motif` a name of
        `motifs.ALL`; without one there is none."""
        mark = hashlib.sha256(f"{VERSION}|{key}|{title}|{byline}|{motif}".encode()).hexdigest()[:20]
        path = self._folder / f"{mark}.png"
        if not path.exists():
            await asyncio.to_thread(self._put, path, title, byline, dict(mood), motif, key)
        return path

    def _put(self, path: Path, *drawn: Any) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{secrets.token_hex(4)}.part")  # several may draw the same at once
        part.write_bytes(draw(*drawn))
        part.replace(path)


def draw(title: str, byline: str, mood: Mapping[str, float], motif: str = "", key: str = "") -> bytes:
    """A cover as PNG, 400 by 600; the key varies its colours and its motif a little, always the same way."""
    from PIL import Image, ImageDraw

    dice = random.Random(key)
    top, bottom = (_turned(colour, dice.uniform(-TURN, TURN) if key else 0.0) for colour in colours(mood))
    ramp = Image.linear_gradient("L").resize(SIZE)
    image = Image.composite(Image.new("RGB", SIZE, bottom), Image.new("RGB", SIZE, top), ramp)
    if motif in ALL:
        layer = Image.new("RGBA", SIZE, (0, 0, 0, 0))
        shade = (*top, 70) if sum(bottom) > LIGHT else (255, 255, 255, 38)
        ALL[motif](ImageDraw.Draw(layer), dice, *SIZE, shade)
        image.paste(layer, (0, 0), layer)
    pen = ImageDraw.Draw(image)
    lines, font = _fit(readable(title))
    y = MARGIN + 24
    for line in lines:
        pen.text((MARGIN, y), line, font=font, fill="white", stroke_width=2, stroke_fill=top)
        y += int(font.size * 1.15)
    pen.rectangle((MARGIN, y + 16, MARGIN + 64, y + 20), fill="white")
    ink = tuple(part // 2 for part in top) if sum(bottom) > LIGHT else "white"
    below = readable(byline)
    pen.text((MARGIN, SIZE[1] - MARGIN - 22), below, font=font_for(below, 20), fill=ink)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=False)
    return out.getvalue()


def _turned(colour: tuple[int, int, int], by: float) -> tuple[int, int, int]:
    """The colour with its hue turned by a part of the circle."""
    hue, light, full = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    red, green, blue = colorsys.hls_to_rgb((hue + by) % 1.0, light, full)
    return round(red * 255), round(green * 255), round(blue * 255)


def colours(mood: Mapping[str, float]) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The gradient of the trait that stands out most; grey when none does."""
    name, first, last = max(_MOODS, key=lambda m: mood.get(m[0], 0.0))
    return (first, last) if mood.get(name, 0.0) > 0.3 else PLAIN


def _fit(title: str) -> "tuple[list[str], FreeTypeFont]":
    """The title broken into lines at the largest size at which at most six lines fit the width."""
    for size in (64, 54, 46, 38, 32, 26):
        font = font_for(title, size)
        lines = _wrap(title, font)
        if len(lines) <= 6 and all(font.getlength(line) <= SIZE[0] - 2 * MARGIN for line in lines):
            return lines, font
    return [line[:24] for line in lines[:8]], font


def _wrap(text: str, font: "FreeTypeFont") -> list[str]:
    lines: list[str] = []
    for part, gap in _parts(text):
        longer = f"{lines[-1]}{gap}{part}" if lines else part
        if lines and font.getlength(longer) <= SIZE[0] - 2 * MARGIN:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines or [""]


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """What stays on one line, with what stands before it: words; of scripts without spaces each character."""
    for word in text.split():
        gap = " "
        for part in _PART.findall(word):
            yield part, gap
            gap = ""
