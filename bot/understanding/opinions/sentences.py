"""Where titles stand to each other and to the sentence around them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.understanding.names.versions import Named
from bot.understanding.opinions.voices import Voice
from bot.understanding.text.phrasing import said, stands_before, words_of
from bot.understanding.text.tokens import Text


def sentence(text: Text, title: Named) -> tuple[int, int]:
    """The tokens of the sentence around a title; a dash behind the title does not end it."""
    start, end = title.first, title.last
    while start > 0 and not text.tokens[start].opens:
        start -= 1
    while end < len(text.tokens) and not (text.tokens[end].opens and not _dash(text.tokens[end].gap)):
        end += 1
    return start, end


def _dash(gap: str) -> bool:
    return any(mark in gap for mark in "-–—") and not any(mark in gap for mark in ".!?\n")


def list_head(text: Text, titles: Sequence[Named], place: int) -> int:
    """The place of the first title of the list in which the title at `place` stands (itself when in none)."""
    while place > 0:
        between = text.tokens[titles[place - 1].last : titles[place].first]
        strange = any(t.word not in words_of("list") and not t.word.isdigit() for t in between)
        gap = text.tokens[titles[place].first].gap
        if strange or any(mark in gap for mark in ".!?;") or (not between and not re.search(r"[,/&+\n]", gap)):
            return place
        place -= 1
    return place


def contrasted(text: Text, title: Named) -> bool:
    """Whether `but not` or `not` stands right before it."""
    return bool(stands_before("contrast").search(said(text, title.first - 4, title.first)))


def new_clause(text: Text, voice: Voice, title: Named) -> bool:
    """Whether another clause begins between a verdict and the title behind it."""
    return any(token.word in words_of("clause") for token in text.tokens[voice.last : title.first])


def governs(text: Text, voice: Voice, titles: Sequence[Named]) -> bool:
    """Whether a verdict stands before a title of its own sentence, and so speaks of that."""
    following = next((title for title in titles if title.first >= voice.last), None)
    if following is None or any(token.opens for token in text.tokens[voice.last : following.first + 1]):
        return False
    return not new_clause(text, voice, following)


def until_general(text: Text, voices: Sequence[Voice], start: int) -> list[Voice]:
    """The verdicts behind a title (it ends at `start`) up to where things of a kind are spoken of: `but I do like a
    good thriller`."""
    if not voices:
        return []
    words = [token.word for token in text.tokens[start : voices[-1].last + 1]]
    pairs = pairwise(words)
    general = (n for n, (verb, kind) in enumerate(pairs) if verb in words_of("feels") and kind in words_of("kinds"))
    end = start + next(general, len(words))
    return [voice for voice in voices if voice.first < end]


_OWN_OBJECT = re.compile(r"(?:not|never) (?:really |quite |exactly |so much )?(?:my|for me)\b.*")
"""Blame that may name what it is of behind it: "not my thing, the slapstick"."""
_DEFINITE = frozenset(("the", "that", "those", "these", "all"))


def of_its_own(text: Text, voice: Voice) -> bool:
    """Whether a verdict says behind itself what it is of: in "seen X and Y, not my thing the slapstick" the films are
    not blamed."""
    if not _OWN_OBJECT.fullmatch(said(text, voice.first, voice.last)):
        return False
    behind = text.tokens[voice.last : voice.last + 3]
    at = next((place for place, token in enumerate(behind[:2]) if token.word in _DEFINITE), None)
    return at is not None and len(behind) > at + 1 and not any(token.opens for token in behind[: at + 2])


def right_before(text: Text, voice: Voice, titles: Sequence[Named]) -> bool:
    """Whether a verdict stands right before a title: `... but loved X`."""
    following = next((title for title in titles if title.first >= voice.last), None)
    if following is None or not _only_space(text.tokens[following.first].gap):
        return False
    between = text.tokens[voice.last : following.first]
    return all(token.word in words_of("filler") and token.gap == " " for token in between)


def _only_space(gap: str) -> bool:
    """Whether nothing but a space, and the quotation mark of a name, stands before a word."""
    return gap.startswith(" ") and not gap.strip(" \"'“„«")
