"""Words that are colours and no titles: "black and white is fine"."""

import re

_COLOURS = re.compile(
    r"(?:black (?:and|&|n) white|schwarz[ -]?(?:und )?-?weiss\w*|noir et blanc|blanco y negro|черно-?бел\w*)"
    r"(?! (?:one|film|movie)\b)"
)
"""Words that are colours, and no titles: "black and white is fine"."""


def without_colours(text: str) -> str:
    """The text with a blank for each."""
    return _COLOURS.sub("_", text)


def in_colours(text: str, first: int, last: int) -> bool:
    """Whether words (in small letters) are colours, or a part of what says them."""
    return any(found.start() <= first and last <= found.end() for found in _COLOURS.finditer(text))


def has_colours(text: str) -> bool:
    return bool(_COLOURS.search(text))
