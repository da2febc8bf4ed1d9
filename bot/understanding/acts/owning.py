"""What somebody can watch on: "I live in Germany and have Netflix and Mubi", "I cancelled Mubi", "which services do I
have?". It wishes for no film: only what says nothing else is read so."""

import re
from functools import cache

from bot.request import Understanding
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.cues import LAST, bounded, has_unspaced, trimmed
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

HAVE, LOST, NONE, ASKS = "have", "lost", "none", "asks"
"""What such an act is about."""
ONLY = "only"
"""What is said besides where there is nothing else: it binds the wish on the table too."""
LONGEST = 160
"""Characters up to which a message is looked at."""
_CLAUSES = re.compile(
    r"\s*(?:[,;&，、；]|(?<=\w)[.!。！](?=\s|$)|(?<!\w)(?:and|und|et|y|и|но|but|aber|mais|pero|or)(?!\w)|和|还有)\s*"
)


def owns(said: str, read: Understanding, scene: Scene) -> Act | None:
    """The act of such a message: `value` are the services as the settings call them, with "|" between; None for any
    other."""
    text = trimmed(plain(said))
    if len(text) > LONGEST or scene.asks:
        return None
    for about in (ASKS, NONE):
        if _pattern(about).fullmatch(text):
            return Act(kind="own", about=about)
    if "?" in said or "？" in said or text.endswith("吗") or not services_in(text):
        return None
    for about in (LOST, HAVE):
        if _pattern(about).search(text) and _says_only(text, about, read):
            besides = frozenset((ONLY,)) if _pattern("only").search(text) else frozenset[str]()
            return Act(kind="own", about=about, value="|".join(services_in(text)), besides=besides)
    return None


def services_in(text: str) -> tuple[str, ...]:
    """The services that a text names, in its order."""
    found: dict[str, int] = {}
    rest = text
    for name, pattern in _services():
        for match in pattern.finditer(rest):
            found.setdefault(name, match.start())
        rest = pattern.sub(lambda match: " " * len(match[0]), rest)
    return tuple(sorted(found, key=lambda name: found[name]))


def _says_only(text: str, about: str, read: Understanding) -> bool:
    """Whether each clause says which services, or where one lives, and nothing else."""
    owning = False
    for clause in filter(None, (trimmed(part) for part in _CLAUSES.split(text))):
        left = clause
        for _, pattern in _services():
            left = pattern.sub(" ", left)
        if left == clause and read.full.home and _pattern("lives").fullmatch(clause):
            continue
        without = _pattern(about).sub(" ", left, count=1)
        owning = owning or without != left
        if not _is_filler(without):
            return False
    return owning


def _is_filler(left: str) -> bool:
    rest = _pattern("fillers").sub(" ", left)
    return not any(sign.isalnum() for sign in rest)


@cache
def _services() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each service's names as one pattern, the longest names before the shorter ones of others."""
    lines: dict[str, list[str]] = lexicon("acts/owning")["services"]
    found = [(name, re.compile("|".join(_bounded(line) for line in ways))) for name, ways in lines.items()]
    return tuple(sorted(found, key=lambda each: -max(map(len, lines[each[0]]))))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    within = name in ("have", "lost", "fillers")
    return re.compile("|".join(_bounded(line) if within else line for line in lexicon("acts/owning")[name]))


def _bounded(line: str) -> str:
    return f"(?:{line})" if has_unspaced(line) else bounded(line, ending=LAST)
