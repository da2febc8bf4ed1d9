"""A taste as a picture for a phone: a radar of traits above bars of genres. Every figure in it is the person's own."""

import asyncio
import io
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.drawing.fonts import file_for
from bot.taste.profile import Taste
from bot.taste.summary import Shelf
from bot.taste.traits import TRAITS
from bot.titles import GENRES

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH, DPI = 4.0, 200
"""Inches, and dots an inch: 800 pixels wide, up to 1,000 high."""
TOP, BOTTOM, GENRES_TOP, ROW = 2.98, 0.28, 0.34, 0.2
"""Inches: the head with the radar, the foot, the heading of the genres, and each genre's bar."""
BARS, LETTER = 0.65, 0.062
"""The bars' share of the width, and how wide a letter of the words beside them is, in inches."""
LONG_LABEL = 11
"""Letters from which the name of a trait is written smaller."""
AXES = (
    "humor", "comfort", "romance", "depth", "intellectual", "pacing_slow", "darkness", "suspense", "spectacle",
    "adventure",
)  # fmt: skip
"""The traits of the radar, kin beside kin; always these, so that two pictures can be compared."""
OWN = "DejaVu Sans"
"""The font that comes with matplotlib."""
MOST_GENRES = 7
PLENTY = 8.0
"""Liked titles that count as much as words said with full confidence."""
_DRAWING = threading.Lock()
"""Matplotlib's fonts are not made for two threads at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A trait: -1 (far less of it than titles have) to 1 (far more), 0 the usual."""

    name: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A genre: how many liked and disliked titles have it, and what was said of it, -1 to 1 (0: nothing)."""

    name: str
    liked: int
    disliked: int
    said: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """What the picture shows, before any word."""

    axes: tuple[Axis, ...]
    bars: tuple[Bar, ...]

    def __bool__(self) -> bool:
        return any(axis.value for axis in self.axes) or bool(self.bars)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words of the picture; `axes` and `genres` in the order of the portrait's."""

    heading: str
    traits: str
    usual: str
    axes: Sequence[str]
    genres_heading: str
    genres: Sequence[str]
    said_more: str
    said_less: str
    footer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    paper: str
    ink: str
    faint: str
    grid: str
    accent: str
    against: str


THEMES = {
    "light": Theme(
        paper="#fbf8f2", ink="#2b2a33", faint="#85808a", grid="#ddd6ca", accent="#c8642b", against="#5b7c99"
    ),
    "dark": Theme(paper="#1b1c22", ink="#f0ebe3", faint="#948f98", grid="#3a3b45", accent="#f0a35e", against="#7ba3c4"),
}


def portrait(taste: Taste, liked: Shelf, disliked: Shelf) -> Portrait:
    """A taste's traits and genres, from verdicts and lasting words alone."""
    axes = tuple(Axis(name=name, value=_trait(name, taste, liked, disliked)) for name in AXES)
    bars = [_bar(genre, taste, liked, disliked) for genre in GENRES]
    told = sorted((b for b in bars if b.liked or b.disliked or b.said), key=lambda b: (-b.liked, b.disliked, -b.said))
    spoken = [bar for bar in told if bar.said][:MOST_GENRES]
    most = sorted(told, key=lambda b: -(b.liked + b.disliked))[: MOST_GENRES - len(spoken)]
    return Portrait(axes=axes, bars=tuple(bar for bar in told if bar in spoken or bar in most))


async def picture(shown: Portrait, labels: Labels, theme: str) -> bytes:
    """The portrait as PNG, 800 pixels wide and as high as its bars need, drawn on a worker thread."""
    return await asyncio.to_thread(draw, shown, labels, THEMES[theme])


def draw(shown: Portrait, labels: Labels, theme: Theme) -> bytes:
    """As `picture`, on this thread."""
    with _DRAWING:
        import matplotlib
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        matplotlib.rcParams["font.family"] = _families("".join((*labels.axes, *labels.genres, labels.heading)))
        height = TOP + BOTTOM + (GENRES_TOP + ROW * len(shown.bars) if shown.bars else 0.0)
        figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor=theme.paper)
        FigureCanvasAgg(figure)
        figure.text(0.06, 1 - 0.23 / height, labels.heading, size=13, weight="bold", color=theme.ink, va="center")
        _radar(figure, shown.axes, labels, theme)
        if shown.bars:
            _bars(figure, shown.bars, labels, theme)
        figure.text(0.06, 0.13 / height, labels.footer, size=6.5, color=theme.faint, va="center")
        out = io.BytesIO()
        figure.savefig(out, format="png", facecolor=theme.paper)
        return out.getvalue()


def _families(text: str) -> list[str]:
    """The families that have the letters of a text, matplotlib's own first."""
    from matplotlib.font_manager import FontProperties, fontManager

    file = file_for(text)
    if not file or "DejaVu" in file:
        return [OWN]
    if not any(entry.fname == file for entry in fontManager.ttflist):
        fontManager.addfont(file)
    return [OWN, FontProperties(fname=file).get_name()]


def _trait(name: str, taste: Taste, liked: Shelf, disliked: Shelf) -> float:
    """Titles and words together, each by its weight; disliked titles count half, for they are disliked for much."""
    place = TRAITS.index(name)
    shown = float(np.tanh(liked.z[:, place].mean())) if len(liked) else 0.0
    against = float(np.tanh(disliked.z[:, place].mean())) if len(disliked) else 0.0
    by_titles = (min(1.0, len(liked) / PLENTY), shown), (0.5 * min(1.0, len(disliked) / PLENTY), -against)
    said = taste.standings.get(("trait", name))
    by_words = (said.confidence, said.lean) if said else (0.0, 0.0)
    weights = [weight for weight, _ in (*by_titles, by_words)]
    total = sum(weight * value for weight, value in (*by_titles, by_words))
    return max(-1.0, min(1.0, total / max(1.0, sum(weights))))


def _bar(genre: str, taste: Taste, liked: Shelf, disliked: Shelf) -> Bar:
    said = taste.standings.get(("genre", genre))
    return Bar(
        name=genre,
        liked=sum(genre in genres for genres in liked.genres),
        disliked=sum(genre in genres for genres in disliked.genres),
        said=said.lean if said else 0.0,
    )


def _radar(figure: "Figure", shown: Sequence[Axis], labels: Labels, theme: Theme) -> None:
    """Traits around a dashed ring that stands for the usual film."""
    height = figure.get_figheight()
    axes: Any = figure.add_axes((0.25, 1 - 2.83 / height, 0.5, 2.0 / height), projection="polar")
    angles = np.linspace(0, 2 * np.pi, len(shown), endpoint=False)
    values = np.array([0.5 + 0.5 * axis.value for axis in shown])
    around, closed = np.append(angles, angles[0]), np.append(values, values[0])
    axes.set_theta_offset(np.pi / 2)
    axes.set_theta_direction(-1)
    axes.set_facecolor(theme.paper)
    axes.set_ylim(0, 1)
    axes.set_yticks([0.25, 0.75, 1.0], [])
    axes.set_axisbelow(True)
    axes.grid(color=theme.grid, lw=0.6)
    axes.spines["polar"].set_visible(False)
    ring = np.linspace(0, 2 * np.pi, 120)
    axes.plot(ring, np.full(120, 0.5), color=theme.faint, lw=0.9, ls=(0, (4, 3)))
    axes.fill(around, closed, color=theme.accent, alpha=0.28)
    axes.plot(around, closed, color=theme.accent, lw=1.6, solid_joinstyle="round")
    axes.scatter(angles, values, s=9, color=theme.accent, zorder=3)
    axes.set_xticks(angles, [])
    for angle, label, value in zip(angles, labels.axes, values, strict=True):
        side = np.sin(angle)
        align = "center" if abs(side) < 0.1 else "left" if side > 0 else "right"
        strong = abs(value - 0.5) > 0.12
        axes.text(
            angle, 1.12, label, ha=align, va="center", size=8 if len(label) < LONG_LABEL else 6.8,
            color=theme.ink if strong else theme.faint,
            weight="bold" if value - 0.5 > 0.12 else "normal",
        )  # fmt: skip
    about = f"{labels.traits}  ·  {labels.usual}"
    figure.text(0.06, 1 - 0.46 / height, about, size=7, color=theme.faint, va="center")


def _bars(figure: "Figure", shown: Sequence[Bar], labels: Labels, theme: Theme) -> None:
    """Genres: liked titles to the right, disliked ones to the left, and what was said in words beside them."""
    height = figure.get_figheight()
    axes: Any = figure.add_axes((0.29, BOTTOM / height, BARS, ROW * len(shown) / height))
    axes.set_facecolor(theme.paper)
    rows = np.arange(len(shown))
    most = max(1, *(max(bar.liked, bar.disliked) for bar in shown))
    axes.barh(rows, [bar.liked for bar in shown], height=0.56, color=theme.accent)
    axes.barh(rows, [-bar.disliked for bar in shown], height=0.56, color=theme.against)
    left = most if any(bar.disliked for bar in shown) else 0
    axes.set_xlim(*_reach(shown, labels, -1.15 * left - 0.02 * most, most))
    axes.axvline(0, color=theme.grid, lw=0.8)
    axes.set_yticks(rows, labels.genres, size=8, color=theme.ink)
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    for row, bar in enumerate(shown):
        _figures(axes, row, bar, most, theme)
        if bar.said:
            words = labels.said_more if bar.said > 0 else labels.said_less
            colour = theme.accent if bar.said > 0 else theme.against
            axes.text(_beside(bar, most), row, words, size=7, style="italic", color=colour, va="center", clip_on=False)
    top = 1 - (TOP + 0.14) / height
    figure.text(0.06, top, labels.genres_heading, size=7, color=theme.faint, va="center")


def _beside(bar: Bar, most: int) -> float:
    """Where the words beside a bar begin."""
    return bar.liked + (0.22 if bar.liked else 0.05) * most


def _reach(shown: Sequence[Bar], labels: Labels, left: float, most: int) -> tuple[float, float]:
    """The ends of the bars' scale: wide enough that the words beside the longest bar end within the picture."""
    right = 1.3 * most
    for bar in shown:
        if bar.said:
            words = labels.said_more if bar.said > 0 else labels.said_less
            room = BARS * WIDTH + 0.15 - LETTER * len(words)
            right = max(right, left + (_beside(bar, most) - left) * BARS * WIDTH / room)
    return left, max(right, 1.6 * most)


def _figures(axes: Any, row: int, bar: Bar, most: int, theme: Theme) -> None:
    """The counts at the bars' ends."""
    for count, sign in ((bar.liked, 1), (bar.disliked, -1)):
        if count:
            align = "left" if sign > 0 else "right"
            axes.text(
                sign * (count + 0.03 * most), row, str(count), size=6.5, color=theme.faint, va="center", ha=align
            )  # fmt: skip
