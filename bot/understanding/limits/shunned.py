"""Things that are refused by name, where no concept or note stands for them: "no windmills", "nothing with parrots"."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.tokens import Text, Token

SHORTEST, MOST = 4, 3
"""Letters of a thing's name, and things that one refusal may list."""


def read_shunned(text: Text, known: Collection[int]) -> tuple[str, ...]:
    """The things refused, in small letters as they were written; tokens in `known` are understood already."""
    tokens = text.tokens
    found: dict[str, None] = {}
    for place in range(len(tokens)):
        if first := _behind_opening(tokens, place):
            found |= dict.fromkeys(_things(tokens, first, known))
    return tuple(found)


def _behind_opening(tokens: Sequence[Token], place: int) -> int:
    """The place behind words that open a refusal; 0 for none."""
    words = lexicon("limits/shunned")
    word = tokens[place].word
    if word in words["alone"] and not (place and tokens[place - 1].word == "why"):
        return place + 1
    follows = words["opened"].get(word, ())
    return place + 2 if place + 1 < len(tokens) and tokens[place + 1].word in follows else 0


def _things(tokens: Sequence[Token], place: int, known: Collection[int]) -> Iterator[str]:
    words = lexicon("limits/shunned")
    for _ in range(MOST):
        while place < len(tokens) and tokens[place].word in words["small"]:
            place += 1
        if place >= len(tokens) or tokens[place].opens or not _is_thing(tokens[place]) or _goes_on(tokens, place + 1):
            return
        if place not in known or tokens[place].word in words["besides"]:
            yield tokens[place].raw.lower()
        place += 1
        if place >= len(tokens) or tokens[place].word not in words["joins"]:
            return
        place += 1


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether another word follows that is no joint and no small word: the one before only describes it."""
    if place >= len(tokens) or tokens[place].opens or "," in tokens[place].gap:
        return False
    return tokens[place].word not in (*lexicon("limits/shunned")["joins"], *_FOLLOWS)


_FOLLOWS = frozenset((
    "please", "pls", "either", "thanks", "in", "at", "this", "no", "tonight", "today", "again", "for", "but", "with",
    "tho", "though", "thx", "ta", "ok", "okay", "now", "anymore", "whatsoever", "because", "cos", "cuz", "i", "we",
    "if",
))  # fmt: skip
"""Words behind a thing that do not go on in it."""


def _is_thing(token: Token) -> bool:
    return len(token.word) >= SHORTEST and token.word.isalpha() and token.word not in _no_things()


@cache
def _no_things() -> frozenset[str]:
    chatter = lexicon("text/topic")
    words = lexicon("limits/shunned")
    return frozenset((*words["not_things"], *words["addresses"], *chatter["silent"], *chatter["links"]))
