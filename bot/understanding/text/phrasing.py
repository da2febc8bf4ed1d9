"""The patterns and words of saying.yaml: what stands before a title and what is said of it."""

import re
from functools import cache

from bot.understanding.text.lexicons import lexicon, pattern
from bot.understanding.text.tokens import Text


@cache
def stands_before(key: str) -> re.Pattern[str]:
    """Matches words before a title that end in one of the list's cues and the small words that may follow it."""
    saying = lexicon("text/saying")
    return re.compile(rf"(?:^| )(?:{'|'.join(saying['before'][key])})(?: (?:{'|'.join(saying['gap'])}))*$")


def anywhere(key: str) -> re.Pattern[str]:
    """Matches one of the list's alternatives wherever it stands."""
    return pattern("text/saying", key)


@cache
def words_of(key: str) -> frozenset[str]:
    return frozenset(lexicon("text/saying")["sorts"][key])


def said(text: Text, first: int, last: int) -> str:
    """The folded words of a range of tokens, one space between them."""
    return " ".join(token.word for token in text.tokens[max(0, first) : last])


def is_anchor(before: str) -> bool:
    """Whether these words make the title behind them an example: `movies like`, `in the vein of`; not `I like`."""
    if stands_before("anchor").search(before):
        return True
    like = stands_before("like").search(before)
    return (
        bool(like) and not stands_before("verb_like").search(before) and not stands_before("resembles").search(before)
    )


def is_verb_like(before: str) -> bool:
    return bool(stands_before("verb_like").search(before))
