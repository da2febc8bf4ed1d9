"""Text as Telegram counts and marks it: UTF-16 units after the marks are read, HTML, sentences kept whole.

Source of the figures: core.telegram.org/bots/api, sendMessage, sendPhoto and "Formatting options".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

TEXT_UNITS = 4096
"""UTF-16 units of a message's text, not counting marks."""
CAPTION_UNITS = 1024
"""The same of a picture's or document's caption."""
ALERT_UNITS = 200
"""The same of what answers a press."""
MORE = " …"
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’»)]*\s+|[。！？]|\n+")

Mark = Literal["", "b", "i", "tg-spoiler"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words under one mark; `text` is plain, as people read it."""

    text: str
    mark: Mark = ""


def units(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) + sum(char > "\uffff" for char in text)


def head(text: str, limit: int) -> str:
    """As much of the beginning as fits into `limit` units; no character is halved."""
    if len(text) * 2 <= limit:
        return text
    left = limit
    for place, char in enumerate(text):
        left -= 2 if char > "\uffff" else 1
        if left < 0:
            return text[:place]
    return text


def cut(text: str, limit: int) -> str:
    """The text, or its beginning with a mark that there was more, within `limit` units."""
    if units(text) <= limit:
        return text
    kept = head(text, limit - len(MORE))
    end = max((match.end() for match in _SENTENCE_END.finditer(kept)), default=0)
    if end > len(kept) // 2:
        return kept[:end].rstrip()
    return kept.rsplit(maxsplit=1)[0].rstrip() + MORE if " " in kept else head(text, limit)


def split(text: str, limit: int) -> Iterator[str]:
    """The text in pieces of at most `limit` units: at a sentence's end, else at a word's, else anywhere."""
    text = text.strip()
    while units(text) > limit:
        piece = head(text, limit)
        ends = [match.end() for match in _SENTENCE_END.finditer(piece)]
        end = ends[-1] if ends and ends[-1] > len(piece) // 4 else max(piece.rfind(" "), piece.rfind("\n")) + 1
        end = end or len(piece)
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    if text:
        yield text


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


def clean(text: str) -> str:
    """The text without what the wire can't carry: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def _marked(span: Span) -> str:
    text = escape(span.text, quote=False)
    return f"<{span.mark}>{text}</{span.mark}>" if span.mark and text.strip() else text
