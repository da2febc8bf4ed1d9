"""Ordinary words that are a title by what is said beside them: "сияние уже видел", "gladiator kenn ich schon"."""

import re
from collections.abc import Callable
from functools import cache

from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.tongues import letters, small_words

MOST_WORDS = 5
"""Words of a name that is looked for before what is said of it."""
_CLAUSE_ENDS = re.compile(
    r"\s*(?:$|[,.!?;:，。！？；]|\b(?:aber|nur|mais|pero|но|только|а|или|и|oder|und|ou|et|o|y|or|and)\b|但|或|的|那样|那种|一样)"
)
_CLAUSE_BEGINS = re.compile(r"(?:^|[,.!?;:，。！？；]|\b(?:und|et|y|pero|mais|aber|also|а|и|но|нет|nein|non|no))\s*$")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def is_in_place(before: str, behind: str) -> bool:
    """Whether what stands before and behind a name (one alone, or both) speaks of a title."""
    low, after = letters(before), letters(behind)
    if _behind().match(after.lstrip() if after[:1] == " " else after) and _CLAUSE_BEGINS.search(low):
        return True
    return bool(_before().search(low) and _CLAUSE_ENDS.match(after))


def in_quotes(text: str, is_title: Callable[[str], bool]) -> str:
    """The text with titles (`is_title`) of ordinary words in quotes, where what is said behind them tells of one."""
    plain = letters(text)
    for said in reversed(list(_behind().finditer(plain))):
        words = list(_WORD.finditer(plain, 0, said.start()))[-MOST_WORDS:]
        for first in words:
            name = text[first.start() : said.start()].strip(" ,")
            opens = _CLAUSE_BEGINS.search(plain[: first.start()])
            small = all(each[0] in small_words() for each in words if each.start() >= first.start())
            if opens and len(name) > 1 and not small and not set(name) & set('"“”„«»《》,.;') and is_title(name):
                end = first.start() + len(name)
                text = f'{text[: first.start()]}"{name}"{text[end:]}'
                break
    return text


@cache
def _behind() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in lexicon("names/placed")["behind"]))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(lexicon('names/placed')['before'])})\s*$")
