"""Text as platforms count and cut it: UTF-16 units, sentences kept whole."""

import re
from collections.abc import Iterator

MORE = " …"
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’»)]*\s+|[。！？]|\n+")


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


def clean(text: str) -> str:
    """The text without what the wire can't carry: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
