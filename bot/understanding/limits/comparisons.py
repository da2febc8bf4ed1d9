"""Lengths and years that a title gives: `shorter than Dune`, `newer than Alien`."""

from collections.abc import Sequence

import numpy as np

from bot.request import Span
from bot.understanding.names.titles import TitleIndex
from bot.understanding.names.versions import Named
from bot.understanding.text.tokens import Text

_LENGTH = {"shorter": "max", "longer": "min"}
_AGE = {"newer": "min", "later": "min", "older": "max", "earlier": "max"}


def compared(text: Text, titles: Sequence[Named], index: TitleIndex) -> tuple[Span, Span, tuple[Named, ...]]:
    """The runtime (minutes) and the years that comparisons set, and the titles that only served to compare."""
    runtime, year, used = Span(), Span(), []
    for title in titles:
        words = [token.word for token in text.tokens[max(0, title.first - 4) : title.first]]
        if "than" not in words[-2:]:
            continue
        before = words[: len(words) - 1 - words[::-1].index("than")]
        if (
            before
            and (side := _LENGTH.get(before[-1]))
            and np.isfinite(minutes := float(index.columns.runtime[title.row]))
        ):
            runtime = Span(max=minutes - 1) if side == "max" else Span(min=minutes + 1)
            used.append(title)
        elif before and (side := _AGE.get(before[-1])) and (made := index.years[title.row]):
            year = Span(max=made - 1) if side == "max" else Span(min=made + 1)
            used.append(title)
    return runtime, year, tuple(used)
