"""What is said of a kind and does not hold for a title: "all Pixar except Cars", "I don't like romance except Before
Sunrise"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from bot.titles import TitleId
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

LONGEST = 160
"""Characters of a message in which an exception is looked for."""


@dataclass(frozen=True, slots=True)
class Excepted:
    """What is said without the exception, the excepted titles, whether it is an opinion against a kind, and whether the
    titles are said to be liked."""

    said: str
    titles: tuple[TitleId, ...]
    opinion: bool
    liked: bool


def exception_in(text: str, find: Callable[[str], TitleId | None]) -> Excepted | None:
    """The exception that a message makes of titles that it names; None for any other message."""
    text = text.replace("ß", "ss")  # letters that become two: places would not agree
    low = plain(text).rstrip(" .!。！")
    if len(plain(text)) != len(text) or len(text) > LONGEST:
        return None
    for form in _forms():
        if not (match := form.fullmatch(low)):
            continue
        groups = {name: match.span(name) for name in match.groupdict() if match[name]}
        head, names = (next((groups[n] for n in (k, f"{k}2") if n in groups), None) for k in ("head", "titles"))
        if not (head and names):
            continue
        titles = _titles(text[slice(*names)], find)
        said = text[slice(*head)].strip(" ,，")
        opinion = bool(_against().match(plain(said)))
        if titles and said and (opinion or "opinion" not in match.groupdict()):
            return Excepted(said, titles, opinion=opinion, liked="love" in groups)
    return None


def _titles(names: str, find: Callable[[str], TitleId | None]) -> tuple[TitleId, ...]:
    """The titles of which all these words are the names, each with a capital where its script has any."""
    whole = find(names.strip()) if _may_be_name(names.strip()) else None
    if whole:
        return (whole,)
    pieces = [piece.strip() for piece in _joints().split(names)]
    found = [find(piece) if _may_be_name(piece) else None for piece in pieces]
    return tuple(title for title in found if title) if all(found) and len(found) > 1 else ()


def _may_be_name(words: str) -> bool:
    first = words.lstrip("\"'“„«»")[:1]
    return bool(first) and (first.isupper() or first.isdecimal() or first.lower() == first.upper())


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    table = lexicon("acts/excepting")
    but, but_not, love = table["but"], table["but_not"], table["love"]
    return (
        re.compile(rf"(?P<head>.+?),? (?:{but}|{but_not}) (?P<titles>.+?)(?P<love>{love})"),
        re.compile(rf"(?P<head>.+?),? (?:{but}|{but_not}) (?P<titles>.+)"),
        re.compile(rf"{but} (?P<titles>[^,]+?),? (?P<opinion>)(?P<head>{table['against']})"),
        re.compile(table["zh"]),
    )


@cache
def _against() -> re.Pattern[str]:
    return re.compile(lexicon("acts/excepting")["against"])


@cache
def _joints() -> re.Pattern[str]:
    return re.compile(lexicon("acts/excepting")["joints"])
