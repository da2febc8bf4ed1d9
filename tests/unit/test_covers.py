"""Drawn covers: any title fits, the same title looks the same, moods have colours."""

import asyncio
import io
from pathlib import Path

import pytest
from PIL import Image

from bot.drawing.covers import PLAIN, SIZE, Covers, colours, draw


@pytest.mark.parametrize(
    "title",
    [
        "Up",
        "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
        "X" * 200,
        "千と千尋の神隠し",
        "",
        "M&M <b>",
    ],
)
def test_any_title_makes_a_cover(title: str) -> None:
    image = Image.open(io.BytesIO(draw(title, "Someone · 1999", {"darkness": 2.0})))
    assert (image.size, image.format) == (SIZE, "PNG")


def test_the_mood_that_stands_out_gives_the_colour() -> None:
    assert colours({"scares": 2.0, "humor": 1.0}) != colours({"humor": 2.0})
    assert colours({"humor": 0.1}) == PLAIN


async def test_a_cover_is_drawn_once(tmp_path: Path) -> None:
    covers = Covers(tmp_path / "covers")
    first = await covers.path("tmdb:movie:1", "Up", "Pete Docter · 2009", {"comfort": 1.0})
    drawn = first.stat().st_mtime_ns
    again = await covers.path("tmdb:movie:1", "Up", "Pete Docter · 2009", {"comfort": 1.0})
    assert (again, again.stat().st_mtime_ns) == (first, drawn)


async def test_a_cover_that_many_ask_for_at_once_is_there_for_all(tmp_path: Path) -> None:
    covers = Covers(tmp_path / "covers")
    asked = [covers.path("tmdb:movie:1", "Up", "Pete Docter · 2009", {}) for _ in range(8)]
    assert {path.stat().st_size > 0 for path in await asyncio.gather(*asked)} == {True}
    assert [path.suffix for path in (tmp_path / "covers").iterdir()] == [".png"]
