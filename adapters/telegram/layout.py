"""Text as Telegram counts and marks it: UTF-16 units after the marks are read, HTML, sentences kept whole.

Source of the figures: core.telegram.org/bots/api, sendMessage, sendPhoto and "Formatting options".
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Literal

from adapters.text import clean, cut, head, split, units

__all__ = [
    "ALERT_UNITS", "CAPTION_UNITS", "TEXT_UNITS", "Span", "clean", "cut", "fitted", "head", "html", "plain_html",
    "split", "units",
    "unmarked",
]  # fmt: skip

TEXT_UNITS = 4096
"""UTF-16 units of a message's text, not counting marks."""
CAPTION_UNITS = 1024
"""The same of a picture's or document's caption."""
ALERT_UNITS = 200
"""The same of what answers a press."""

_MARKS = re.compile(r"</?(?:b|i|tg-spoiler)>")

Mark = Literal["", "b", "i", "tg-spoiler"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words under one mark; `text` is plain, as people read it."""

    text: str
    mark: Mark = ""


def fitted(lines: Iterable[Sequence[Span]], limit: int) -> list[tuple[Span, ...]]:
    """Lines within `limit` units together, with their line ends; the last that fits in part is cut, others are left."""
    left = limit
    kept: list[tuple[Span, ...]] = []
    for line in lines:
        spans = tuple(Span(text=clean(span.text), mark=span.mark) for span in line)
        size = sum(units(span.text) for span in spans) + (1 if kept else 0)
        if not size:
            kept.append(spans)
        elif size <= left:
            kept.append(spans)
            left -= size
        else:
            if left > 40 and len(spans) == 1:
                kept.append((Span(text=cut(spans[0].text, left - 1), mark=spans[0].mark),))
            break
    return kept


def html(lines: Iterable[Sequence[Span]]) -> str:
    """Telegram's HTML of these lines."""
    return "\n".join("".join(_marked(span) for span in line) for line in lines).strip()


def plain_html(text: str) -> str:
    """A text without marks as Telegram's HTML."""
    return escape(clean(text), quote=False)


def unmarked(marked: str) -> str:
    """Telegram's HTML of ours as people read it."""
    return unescape(_MARKS.sub("", marked))


def _marked(span: Span) -> str:
    text = escape(span.text, quote=False)
    return f"<{span.mark}>{text}</{span.mark}>" if span.mark and text.strip() else text
