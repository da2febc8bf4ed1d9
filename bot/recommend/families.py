"""What goes under one name: the head of a franchise's names."""

import re

_SEQUEL = re.compile(
    r"(?:[:–]| - | and the | (?:part|chapter|vol\.?|volume|episode) |"
    r"\s(?:\d{1,2}|[ivx]{2,4}|v|x|two|three|four|eight|eleven|twelve|thirteen)$).*$"
)
"""Where the head of a franchise's name ends."""
_RAISED = str.maketrans({"²": " 2", "³": " 3"})


def head_of(name: str) -> str:
    """`Dune: Part Two` and `Dune` go under `dune`."""
    whole = name.translate(_RAISED).casefold().removeprefix("the ")
    return _SEQUEL.sub("", whole).strip() or whole
