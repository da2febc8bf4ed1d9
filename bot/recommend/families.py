"""What goes under one name: the head of a franchise's names."""

import re

_SEQUEL = re.compile(
    r"(?:[:–]| - | and the | (?:part|chapter|vol\.?|volume|episode) |"
    r"\s(?:\d{1,2}|[ivx]{2,4}|v|x|two|three|four|eight|eleven|twelve|thirteen)(?=$|[:–]| - )).*$"
)
"""Where the head of a franchise's name ends."""
_OF = re.compile(r": an? (?P<head>.+?) (?:mystery|story|movie|saga|tale|adventure)$")
"""A side name that says of which franchise a title is: "Glass Onion: A Knives Out Mystery"."""
_RAISED = str.maketrans({"²": " 2", "³": " 3"})


def head_of(name: str) -> str:
    """`Dune: Part Two` and `Dune` go under `dune`."""
    whole = name.translate(_RAISED).casefold().removeprefix("the ")
    side = _OF.search(whole)
    return side["head"] if side else _SEQUEL.sub("", whole).strip() or whole


LONG = 6
"""Letters of a word by which names may be known to be of one franchise."""


def long_words(name: str) -> frozenset[str]:
    """The longer words of a name, in lower case."""
    return frozenset(word for word in re.findall(r"[^\W\d_]+", name.casefold()) if len(word) >= LONG)


def keys_of(name: str) -> tuple[str, ...]:
    """What a franchise may be known by in a name: its head, the head's first word with a dash before, and each longer
    word of the name with two."""
    head = head_of(name)
    return (head, f"-{head.split(' ', 1)[0]}", *(f"--{word}" for word in sorted(long_words(name))))
