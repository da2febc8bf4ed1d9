"""Names that stand where a title would and are in no catalogue: `have you seen Zorgon 9?`."""

from collections.abc import Set
from itertools import takewhile

from bot.understanding.text.lexicons import UNLISTED, surprise
from bot.understanding.text.phrasing import said, stands_before
from bot.understanding.text.tokens import Text, Token

LONGEST = 80
STRANGE = 4.3
"""How surprising one word of it must be: people write Something and Nothing with capitals."""
_SMALL = {"the", "a", "of", "and", "in", "on", "to", "with", "at", "for", "from", "de", "la"}


def unknown_name(text: Text, taken: Set[int]) -> str:
    """The words of a name nobody bears, behind a cue (`seen`, `something like`) or alone; "" where there is none.

    `taken` are tokens that were read as something. A name has capitals, or words that are no English ones.
    """
    for first, token in enumerate(text.tokens):
        alone = first == 0 and not text.shouted
        if first in taken or not _names(token) or not (alone or _cued(text, first)):
            continue
        rest = list(takewhile(lambda place: _goes_on(text, place, taken), range(first + 1, len(text.tokens))))
        while rest and text.tokens[rest[-1]].word in _SMALL:
            rest.pop()
        last = rest[-1] + 1 if rest else first + 1
        if max(surprise(each.word) for each in text.tokens[first:last]) < STRANGE:
            continue
        if alone and (last < len(text.tokens) or not token.capital):
            continue
        return text.raw[token.start : text.tokens[last - 1].end][:LONGEST]
    return ""


def _cued(text: Text, place: int) -> bool:
    return bool(stands_before("names").search(said(text, place - 6, place)))


def _names(token: Token) -> bool:
    return len(token.raw) > 2 and token.raw[0].isalpha() and (token.capital or surprise(token.word) >= UNLISTED)


def _goes_on(text: Text, place: int, taken: Set[int]) -> bool:
    token = text.tokens[place]
    if place in taken or token.gap not in (" ", "-", ": "):
        return False
    return _names(token) or token.raw.isdigit() or token.word in _SMALL
