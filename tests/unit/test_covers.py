"""Drawn covers: any title fits, the same title looks the same, moods have colours."""

import asyncio
import io
from pathlib import Path

import pytest
from PIL import Image

from bot.drawing import motifs
from bot.drawing.covers import PLAIN, SIZE, Covers, colours, draw
from bot.drawing.motifs import motif_of
from bot.knowledge.vocabulary import concepts


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


def test_ten_covers_in_a_row_look_like_ten_films() -> None:
    """Of one mood, as a deck for one wish is."""
    keys = [f"tmdb:movie:{n}" for n in range(1, 11)]
    seen = {draw("A film", "Someone · 1999", {"humor": 2.0}, motif_of((), key), key) for key in keys}
    assert len(seen) == 10
    assert len({motif_of((), key) for key in keys}) >= 5


def test_ten_heists_look_like_ten_films() -> None:
    """One wish, and each has something else besides."""
    besides = ["los angeles", "casino", "gangsters", "courtroom", "conspiracy", "motor racing", "satire", "prison"]
    shown = [motif_of(["heist", besides[n % 8]], f"tmdb:movie:{n}") for n in range(10)]
    assert len(set(shown)) >= 4
    assert shown.count("lattice") <= 6


def test_what_a_title_is_about_gives_the_figure() -> None:
    about = ["hopeful", "outer space", "sea"]
    assert {motif_of(about, f"tmdb:movie:{n}") for n in range(20)} == {"stars", "waves"}
    assert motif_of(about, "tmdb:movie:1") == motif_of(about, "tmdb:movie:1"), "always the same"
    assert motif_of([], "tmdb:movie:1") == motif_of(["hopeful"], "tmdb:movie:1"), "else its own, always the same"
    known = set(concepts())
    assert {concept for some in motifs._CONCEPTS.values() for concept in some} <= known


@pytest.mark.parametrize("motif", sorted(motifs.ALL))
def test_every_figure_leaves_the_title_readable(motif: str) -> None:
    with_it = Image.open(io.BytesIO(draw("Up", "", {"comfort": 2.0}, motif, "k"))).convert("L")
    head = with_it.crop((0, 0, SIZE[0], 140))
    assert head.getextrema()[1] > 240
    assert with_it.tobytes() != Image.open(io.BytesIO(draw("Up", "", {"comfort": 2.0}, "", "k"))).convert("L").tobytes()
