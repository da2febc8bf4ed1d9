"""Asides to a choice: in "the second then, my gran loves it" who loves it is no part of any wish."""

import re
from functools import cache

from bot.understanding.acts.cues import has, has_unspaced, opens, trimmed
from bot.understanding.acts.heard import courtesies_in
from bot.understanding.acts.slots import matches_of
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

LONGEST = 200
"""Characters up to which a message is looked at."""
_CUT = re.compile(r"\s*[,.;!…，。！；]+\s*|\s+[-–—]+\s+")
_DOES = ("choose", "takes", "pleases")
_LEAVES = frozenset(("part", "thank"))


def without_asides(text: str) -> str:
    """The message without clauses that only say who likes what is taken, where the others take something; else as it
    is."""
    said = plain(text)
    if len(said) != len(text) or len(said) > LONGEST or "?" in said or "？" in said:
        return text
    spans = _clauses(said)
    told = [span for span in spans if not _aside().fullmatch(trimmed(said[span[0] : span[1]]))]
    if not told or len(told) == len(spans):
        return text
    rest = ("，" if has_unspaced(said) else ", ").join(text[first:last].strip() for first, last in told)
    return rest if _takes(plain(rest)) else text


def _clauses(said: str) -> list[tuple[int, int]]:
    """Where each clause begins and ends."""
    starts, ends = [0], []
    for cut in _CUT.finditer(said):
        ends.append(cut.start())
        starts.append(cut.end())
    return [span for span in zip(starts, [*ends, len(said)], strict=True) if said[span[0] : span[1]].strip()]


def _takes(said: str) -> bool:
    """Whether words take a title, or leave with one."""
    if any(has(name, said) for name in _DOES) or next(matches_of("taken", said), None):
        return not opens("pass", said)
    last = said.rpartition(",")[2]
    return bool(_LEAVES & courtesies_in(trimmed(last)))


@cache
def _aside() -> re.Pattern[str]:
    return re.compile("|".join(line for lines in lexicon("acts/asides").values() for line in lines))
