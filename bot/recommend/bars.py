"""What made up a pick's score, as a small picture of bars for a phone."""

import asyncio
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.taste.picture import DPI, DRAWING, THEMES, WIDTH, Theme

HEAD, ROW, FOOT = 0.42, 0.27, 0.1
"""Inches: the heading, each bar, and what is left below."""
LEFT = 0.46
"""The share of the width that labels get."""
HEADING_LETTERS = 36


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
    with DRAWING:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        height = HEAD + FOOT + ROW * len(shown)
        figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor=theme.paper)
        FigureCanvasAgg(figure)
        cut = heading if len(heading) <= HEADING_LETTERS else f"{heading[: HEADING_LETTERS - 1]}…"
        figure.text(
            0.04, 1 - 0.22 / height, cut, size=11, weight="bold", color=theme.ink, va="center", parse_math=False
        )
        axes: Any = figure.add_axes((LEFT, FOOT / height, 0.96 - LEFT, ROW * len(shown) / height))
        axes.set_facecolor(theme.paper)
        rows = range(len(shown))
        most = max((bar.share for bar in shown), default=1.0) or 1.0
        axes.barh(rows, [bar.share for bar in shown], height=0.56, color=theme.accent)
        axes.set_xlim(0, 1.25 * most)
        axes.set_ylim(len(shown) - 0.5, -0.5)
        axes.set_yticks(rows, [bar.label for bar in shown], size=8.5, color=theme.ink)
        axes.set_xticks([])
        axes.tick_params(length=0)
        for spine in axes.spines.values():
            spine.set_visible(False)
        for row, bar in zip(rows, shown, strict=True):
            text = f"{100 * bar.share:.0f} %"
            axes.text(bar.share + 0.03 * most, row, text, size=8, color=theme.faint, va="center")
        out = io.BytesIO()
        figure.savefig(out, format="png", facecolor=theme.paper)
        return out.getvalue()
