"""A film of a series by its number or its place: "und den zweiten Paten?", "el padrino 2"."""

import re
from collections.abc import Iterator

from bot.titles import TitleId
from bot.understanding.acts.places import ordinals
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.slots import BRIEF, Loosely

_NUMBERED = re.compile(
    r"(?:^|[,.;!?] ?|\b(?:und|et|y|and|и) )"
    r"(?P<words>[^,.;!?]{2,40}? (?:part |teil |parte |partie |часть )?(?:[2-9]|i[iv]|iii))"
    r"(?=$|[,.;!?]| (?:please|pls|bitte|svp|stp|por favor|porfa|пожалуйста|was|war|is|ist)\b)"
)
_VERSION = re.compile(
    r"(?:(?:ok|okay|fine|so|ah|oh),? )?(?P<name>[^,.;:!?()]{3,40}?) ?[,(] ?"
    r"(?:the |der |die |das |den |le |la |el |celui |celle )?"
    r"(?P<which>[\w.-]{2,12})(?: (?:one|film|movie|part|teil|volet|parte|часть))?\)?[.!?]?"
    r"|(?P<of>[^,.;:!?()]{3,40}?) (?:the |der |die |das |le |la |el )?(?P<place>[\w.-]{3,12})"
    r" (?:part|teil|volet|parte|часть)[.!?]?"
)
"""A title's name and which film of it, behind a comma or in brackets: "Johnny English (the first one)"."""
_PART = re.compile(
    r"(?P<name>[^.;!?()]{3,60}?),? (?:(?:aber|but|mais|pero|но|а|und|and|et|y) )?"
    r"(?:the |der |die |das |den |le |la |el )?"
    r"(?P<which>[\w.-]{3,12}) (?:part|teil|volet|parte|часть|film|movie)\b"
)
"""A title's name and a part of its series, within a sentence: "Herr der Ringe, aber der dritte Teil ist zu lang"."""
_CHINESE = re.compile("(?P<name>[\u4e00-\u9fff]{2,12}?)第[一二三四五六七八九2-9]部")
_WITH_ORDINAL = 5
"""Words of a sequel's name, the ordinal and what stands before it among them."""


def sequel_in(text: str, loosely: Loosely) -> tuple[tuple[TitleId, ...], str]:
    """The film of a series that a message names by its place ("und den zweiten Paten?", "el padrino 2"), and the words
    that do."""
    for words in _may_be_sequels(text) if len(text) <= BRIEF else ():
        if is_reference(words) and not _CHINESE.fullmatch(words):
            continue  # "what's it about, number 2": a place among the cards
        if found := loosely(words, sequel=True):
            return found, words
    return (), ""


def _may_be_sequels(text: str) -> Iterator[str]:
    if match := _VERSION.fullmatch(text):
        yield f"{match['which'] or match['place']} {match['name'] or match['of']}"
    for match in _CHINESE.finditer(text):
        yield from (match[0][at:] for at in range(len(match["name"]) - 1))
    for match in _PART.finditer(text):
        words = match["name"].split()[-_WITH_ORDINAL:]
        yield from (f"{match['which']} {' '.join(words[at:])}" for at in range(len(words)))
    for match in _NUMBERED.finditer(text):
        yield match["words"].strip()
    for pattern in ordinals().values():
        for match in pattern.finditer(text):
            before = re.search(r"[\w']+ $", text[: match.start()])
            rest = re.split(r"[,.;:!?]", text[match.end() :])[0].split()
            for size in range(min(len(rest), _WITH_ORDINAL), 0, -1):
                named = " ".join((match[0], *rest[:size]))
                if before:
                    yield f"{before[0]}{named}"
                yield named
