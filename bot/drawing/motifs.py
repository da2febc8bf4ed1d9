"""What is drawn behind a cover's title: one of a dozen plain figures, by what the title is about, else by its id."""

import random
from collections.abc import Callable, Iterable, Mapping
from math import pi, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

Ink = tuple[int, int, int, int]
Motif = Callable[["ImageDraw", random.Random, int, int, Ink], None]


def _over(ink: Ink, row: int) -> Ink:
    """The ink of what stands before so many others."""
    return (*ink[:3], min(255, ink[3] * (row + 2) // 2))


def waves(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    for row in range(5):
        base, swing, turn = high * (0.56 + 0.09 * row), 10 + 4 * row, dice.uniform(0, 2 * pi)
        line = [(x, base + swing * sin(turn + x * 2 * pi / (wide * 0.6))) for x in range(0, wide + 9, 8)]
        pen.polygon([*line, (wide, high), (0, high)], fill=_over(ink, row))


def mountains(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    for row in range(3):
        foot, tops = high * (0.72 + 0.1 * row), dice.randint(2, 4)
        for place in range(tops):
            middle = wide * (place + dice.uniform(0.2, 0.8)) / tops
            peak = foot - high * dice.uniform(0.1, 0.24)
            pen.polygon(
                [(middle - wide * 0.4, high), (middle, peak), (middle + wide * 0.4, high)], fill=_over(ink, row)
            )


def skyline(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    left = 0
    while left < wide:
        house = dice.randint(26, 64)
        top = high * dice.uniform(0.5, 0.82)
        pen.rectangle((left, top, left + house, high), fill=ink)
        for row in range(int(top) + 12, high - 70, 22):
            if dice.random() < 0.6:
                pen.rectangle((left + house / 2 - 4, row, left + house / 2 + 4, row + 9), fill=ink)
        left += house + 4


def stars(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    for _ in range(90):
        x, y, size = dice.uniform(0, wide), dice.uniform(high * 0.4, high), dice.choice((1, 1, 2, 3))
        pen.ellipse((x - size, y - size, x + size, y + size), fill=(*ink[:3], 150))
    x, y, size = dice.uniform(0.3, 0.8) * wide, high * 0.72, dice.randint(60, 110)
    pen.ellipse((x - size, y - size, x + size, y + size), fill=ink)


def sun(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    x, y = dice.uniform(0.3, 0.7) * wide, high * dice.uniform(0.62, 0.75)
    for row, size in enumerate((190, 140, 95)):
        pen.ellipse((x - size, y - size, x + size, y + size), fill=_over(ink, row))


def road(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    away = dice.uniform(0.3, 0.7) * wide
    pen.polygon([(away - 6, high * 0.55), (away + 6, high * 0.55), (wide * 0.95, high), (wide * 0.05, high)], fill=ink)
    for step in range(5):
        near = (step + 0.4) / 5
        x, y = away + (wide / 2 - away) * near, high * (0.55 + 0.45 * near)
        pen.rectangle((x - 2 - 5 * near, y, x + 2 + 5 * near, y + 24 * near), fill=(*ink[:3], 130))


def lattice(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    step = dice.choice((34, 44, 54))
    for x in range(0, wide + 1, step):
        pen.line((x, high * 0.5, x, high), fill=ink, width=3)
    for y in range(high // 2, high + 1, step):
        pen.line((0, y, wide, y), fill=ink, width=3)
    x, y = dice.randrange(wide // step) * step, high // 2 + dice.randrange(3) * step
    pen.rectangle((x, y, x + step, y + step), fill=(*ink[:3], 120))


def trees(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    for _ in range(11):
        x, tall = dice.uniform(0, wide), high * dice.uniform(0.16, 0.38)
        pen.polygon([(x - tall * 0.2, high), (x, high - tall), (x + tall * 0.2, high)], fill=ink)


def rain(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    for _ in range(80):
        x, y, long = dice.uniform(0, wide * 1.2), dice.uniform(high * 0.35, high), dice.uniform(20, 60)
        pen.line((x, y, x - long * 0.3, y + long), fill=ink, width=2)


def rings(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    x, y = dice.uniform(0.2, 0.8) * wide, high * dice.uniform(0.6, 0.85)
    for size in range(24, 260, dice.choice((26, 34, 42))):
        pen.ellipse((x - size, y - size, x + size, y + size), outline=ink, width=6)


def stripes(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    step, lean = dice.choice((36, 52, 70)), dice.choice((-1, 1))
    for x in range(-high, wide + high, step * 2):
        pen.polygon([(x, high), (x + step, high), (x + step + lean * 240, 300), (x + lean * 240, 300)], fill=ink)


def doors(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    for step in range(4):
        room = 154 - 38 * step
        x = wide * dice.uniform(0.47, 0.53)
        pen.rectangle((x - room, high - 60 - room * 1.5, x + room, high), fill=_over(ink, step))


def dots(pen: "ImageDraw", dice: random.Random, wide: int, high: int, ink: Ink) -> None:
    for _ in range(16):
        x, y, size = dice.uniform(0, wide), dice.uniform(high * 0.48, high), dice.uniform(8, 58)
        pen.ellipse((x - size, y - size, x + size, y + size), fill=ink)


ALL: Mapping[str, Motif] = {
    each.__name__: each
    for each in (waves, mountains, skyline, stars, sun, road, lattice, trees, rain, rings, stripes, doors, dots)
}
_CONCEPTS: Mapping[str, tuple[str, ...]] = {
    "waves": ("sea", "underwater", "island", "pirates"),
    "mountains": ("mountains", "snow and ice", "quest", "high fantasy", "magic world"),
    "skyline": ("big city", "new york", "los angeles", "london", "gangsters", "film noir", "neo-noir", "superheroes"),
    "stars": ("outer space", "space mission", "space opera", "aliens", "first contact", "far future"),
    "sun": ("desert", "western", "old west", "summer", "love story", "feel-good", "nostalgic"),
    "road": ("road trip", "man on the run", "motor racing", "travel"),
    "lattice": ("heist", "prison", "prison escape", "chess", "technology and hacking", "cyberpunk", "casino", "robots"),
    "trees": ("jungle", "nature", "fairy tale", "countryside", "folk horror", "friendly creature"),
    "rain": ("grief", "melancholic", "bleak", "sad", "war film", "investigation"),
    "rings": ("time loop", "time travel", "mind-bending", "obsession", "music making", "musical", "conspiracy"),
    "stripes": ("satire", "spoof", "campy", "fast-paced", "action film", "circus", "animation"),
    "doors": (
        "haunted house",
        "home invasion",
        "family secrets",
        "country house",
        "ghosts",
        "one location",
        "courtroom",
    ),
    "dots": ("whimsical", "child lead", "wedding", "wild party", "christmas", "screwball"),
}
_OF = {concept: motif for motif, concepts in _CONCEPTS.items() for concept in concepts}


MOST = 3
"""Figures among which a title's own is: films that share what was wished for still look like different films."""


def motif_of(concepts: Iterable[str], key: str) -> str:
    """One of the figures of the strongest concepts that have one (`concepts` strongest first), by the title's key;
    where there is one at most, perhaps any."""
    dice = random.Random(key)
    found = list(dict.fromkeys(_OF[concept] for concept in concepts if concept in _OF))[:MOST]
    anyone = dice.choice(sorted(ALL))
    return dice.choice(found if len(found) > 1 else [*found, anyone])
