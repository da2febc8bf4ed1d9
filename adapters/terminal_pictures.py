"""Pictures in the terminal, where it shows them: kitty's way, or sixels (iTerm2, WezTerm, foot, Windows Terminal)."""

import io
import sys
from collections.abc import Callable

from rich.console import RenderableType

Draw = Callable[[bytes], RenderableType]
WIDE = 26
"""Columns of a picture."""


def terminal_pictures() -> Draw | None:
    """What draws a PNG here; None where the terminal says that it can't. It is asked on standard input and output, so
    before anybody else reads there."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    from PIL import Image
    from textual_image import renderable

    if renderable.Image not in (renderable.TGPImage, renderable.SixelImage):
        return None

    def draw(png: bytes) -> RenderableType:
        return renderable.Image(Image.open(io.BytesIO(png)), width=WIDE)

    return draw
