"""Drawn covers for titles without a poster: typographic, coloured by mood, the same every time."""

import asyncio
import hashlib
import io
import secrets
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

SIZE = (400, 600)
MARGIN = 32
VERSION = "2"
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
PLAIN = ((44, 48, 62), (128, 134, 152))


class Covers:
    """Draws covers on a thread and keeps them in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def path(self, key: str, title: str, byline: str, mood: Mapping[str, float]) -> Path:
        """The PNG of a cover, drawn when it is not there yet. `mood` are standardised traits."""
        mark = hashlib.sha256(f"{VERSION}|{key}|{title}|{byline}".encode()).hexdigest()[:20]
        path = self._folder / f"{mark}.png"
        if not path.exists():
            await asyncio.to_thread(self._draw, path, title, byline, dict(mood))
        return path

    def _draw(self, path: Path, title: str, byline: str, mood: Mapping[str, float]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{secrets.token_hex(4)}.part")  # several may draw the same at once
        part.write_bytes(draw(title, byline, mood))
        part.replace(path)


def draw(title: str, byline: str, mood: Mapping[str, float]) -> bytes:
    """A cover as PNG, 400 by 600."""
    from PIL import Image, ImageDraw

    top, bottom = colours(mood)
    ramp = Image.linear_gradient("L").resize(SIZE)
    image = Image.composite(Image.new("RGB", SIZE, bottom), Image.new("RGB", SIZE, top), ramp)
    pen = ImageDraw.Draw(image)
    lines, font = _fit(readable(title))
    y = MARGIN + 24
    for line in lines:
        pen.text((MARGIN, y), line, font=font, fill="white")
        y += int(font.size * 1.15)
    pen.rectangle((MARGIN, y + 16, MARGIN + 64, y + 20), fill="white")
    ink = tuple(part // 2 for part in top) if sum(bottom) > LIGHT else "white"
    pen.text((MARGIN, SIZE[1] - MARGIN - 22), readable(byline), font=_font(20), fill=ink)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=False)
    return out.getvalue()


def readable(text: str) -> str:
    """The text without the words that the font has no letters for: boxes tell nobody anything."""
    blank = bytes(_font(32).getmask("\U0010ffff"))
    letters = {char: char.isspace() or bytes(_font(32).getmask(char)) != blank for char in set(text)}
    return " ".join(word for word in text.split() if all(letters[char] for char in word))


def colours(mood: Mapping[str, float]) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The gradient of the trait that stands out most; grey when none does."""
    name, first, last = max(_MOODS, key=lambda m: mood.get(m[0], 0.0))
    return (first, last) if mood.get(name, 0.0) > 0.3 else PLAIN


def _fit(title: str) -> "tuple[list[str], FreeTypeFont]":
    """The title broken into lines at the largest size at which at most six lines fit the width."""
    for size in (64, 54, 46, 38, 32, 26):
        font = _font(size)
        lines = _wrap(title, font)
        if len(lines) <= 6 and all(font.getlength(line) <= SIZE[0] - 2 * MARGIN for line in lines):
            return lines, font
    return [line[:24] for line in lines[:8]], font


def _wrap(text: str, font: "FreeTypeFont") -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= SIZE[0] - 2 * MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


@cache
def _font(size: int) -> "FreeTypeFont":
    """Pillow's own font, so that no system font is needed."""
    from PIL import ImageFont

    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font
