"""Text and figures as Discord has them: its limits, its markdown escaped, sentences kept whole.

Source of the figures: discord.com/developers/docs, "Message", "Embed limits", "Component reference", "Commands".
"""

import re
from collections.abc import Iterator

from adapters.text import clean, cut, split, units

CONTENT_UNITS = 2000
"""Characters of a message's content; counted in UTF-16 units, which is never less than Discord counts."""
TEXT_UNITS = 4000
"""The same of all text in a message of components."""
MOST_COMPONENTS = 40
MOST_ROWS = 5
"""Rows of buttons under a message that is not made of components."""
WIDE = 5
"""Buttons in a row."""
MOST_OPTIONS = 25
LABEL_UNITS, OPTION_UNITS, PLACEHOLDER_UNITS = 80, 100, 150
EMBED_TITLE_UNITS, EMBED_FOOTER_UNITS = 256, 2048
ALT_UNITS = 1024
MODAL_TITLE_UNITS, INPUT_LABEL_UNITS = 45, 45

_MARKS = re.compile(r"(https?://\S+)|([\\*_~`|<\[\]])")
_LINE_MARKS = re.compile(r"^(\s*)([#>+-])", re.MULTILINE)


def escaped(text: str) -> str:
    """The text as Discord's markdown shows it unchanged: no marks, no mentions. Addresses stay as they are."""
    marked = _MARKS.sub(lambda found: found[1] or f"\\{found[2]}", text)
    return _LINE_MARKS.sub(r"\1\\\2", marked)


def fitted(text: str, limit: int) -> str:
    """The text escaped, cut so that it takes at most `limit` units with its escapes."""
    size, text = limit, clean(text).strip()
    while (over := units(shown := escaped(cut(text, size))) - limit) > 0:
        size -= over
    return shown


def pieces(text: str, limit: int) -> Iterator[str]:
    """The whole text, escaped, in pieces of at most `limit` units."""
    for piece in split(clean(text), limit):
        if units(shown := escaped(piece)) <= limit:
            yield shown
        else:
            yield from map(escaped, split(piece, limit // 2))  # escapes double a text at most
