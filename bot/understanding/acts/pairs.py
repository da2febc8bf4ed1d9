"""Two titles that are set beside each other, by what stands between them: "other guys or 22 jump street, which is
funnier", "what's the difference between Alien and Aliens", "无间道还是卧虎藏龙".

The names are looked for on both sides of what joins them, exactly first and then loosely, so that neither the way in
which the question begins nor the criterion behind it need be known.
"""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache

from bot.titles import TitleId
from bot.understanding.acts.cues import bounded, has_unspaced
from bot.understanding.acts.references import is_reference
from bot.understanding.text.known_words import facts_in_words
from bot.understanding.text.lexicons import lexicon, ranks
from bot.understanding.text.tongues import means_kind

MOST_WORDS, MOST_SIGNS = 9, 12
"""Words of a name that are looked at on each side of a joint; signs, where there are no spaces."""
COMMON, MOST_COMMON = 4000, 1000
"""A single word that is more common than these by rank is no title by itself without a capital ("good or bad"), and
none beside a title."""
LONGEST = 300
"""Characters of a message in which pairs are looked for."""
_EDGE = " \"'“”„«»《》.,:;!?¿¡()-–—"
_BREAKS = re.compile(r"[.!?;\n。！？；]")
_LIST = re.compile(r"(?:[,，、]|(?:,? (?:or|vs\.?|versus|oder|ou|o|или))|还是)$")
"""What stands between the titles of a list before the last two."""
_FIGURES = 3
"""Figures from which a number may be a title: 300, 1917."""
Found = tuple[int, int, TitleId]
"""Where a name stands, and its title."""
Find = Callable[[str], TitleId | None]


def pair_in(text: str, names: Find, loosely: Find, capitals: Set[str] = frozenset()) -> tuple[Found, ...]:
    """The titles of which one is to be chosen, or that are to be set beside each other: two, or more in a list; empty
    where none are. `capitals` are single words written with one."""
    if len(text) > LONGEST:
        return ()
    asked = bool(_asks().search(text))

    def told(words: str) -> TitleId | None:
        return names(words) if _may_name(words, asked=asked) else None

    def loosely_told(words: str) -> TitleId | None:
        return loosely(words) if _may_name(words, asked=asked) else None

    def named(words: str) -> TitleId | None:
        return names(words) if _may_name(words, asked=True) else None

    for joint in _joints(text, asked=asked):
        before, behind = _before(text, joint.start()), _behind(text, joint.end())
        for find in (told, loosely_told) if before and behind else ():
            left = _first(text, before, find, capitals) or _first(text, before, told, capitals)
            right = _first(text, behind, find, capitals) or _first(text, behind, told, capitals)
            left = left or (_bare(text, (before[0], before[-1]), named) if right else None)
            right = right or (_bare(text, behind[-1:], named) if left else None)
            if left and right and left[2] == right[2]:  # Johnny English, and a Johnny English before us
                left, right = _apart(text, left, right, loosely)
            if left and right and left[2] != right[2] and not _never().search(text[: left[0]].rstrip(_EDGE)):
                return *_listed(text, left[0], told), left, right
    return ()


def blotted(text: str, found: Sequence[Found]) -> str:
    """The text with a blank for each name."""
    for first, last, _ in sorted(found, reverse=True):
        text = f"{text[:first]}_{text[last:]}"
    return text


def _apart(text: str, left: Found, right: Found, loosely: Find) -> tuple[Found, Found]:
    """Two names that were found to be of one title, the shorter of them by itself."""
    first, second = text[left[0] : left[1]], text[right[0] : right[1]]
    if len(first) < len(second):
        return (*left[:2], loosely(first) or left[2]), right
    return left, (*right[:2], loosely(second) or right[2])


def _listed(text: str, end: int, find: Find) -> tuple[Found, ...]:
    """The titles of a list before its last two: "heat, arrival or parasite"."""
    found: list[Found] = []
    while cut := _LIST.search(text[:end].rstrip()):
        spans = _before(text, cut.start())
        title = _first(text, spans, find, frozenset()) or (_bare(text, spans[-1:], find) if spans else None)
        if title is None:
            break
        found.insert(0, title)
        end = title[0]
    return tuple(found)


def _joints(text: str, *, asked: bool) -> Iterator[re.Match[str]]:
    """What may stand between two titles: what leaves a choice first, what only names both where a choice is asked."""
    yield from _pattern("either").finditer(text)
    if asked:
        yield from _pattern("both").finditer(text)


def _before(text: str, end: int) -> list[tuple[int, int]]:
    """What may be a name right before a place, the longest first."""
    first = max((match.end() for match in _BREAKS.finditer(text, 0, end)), default=0)
    if has_unspaced(text[max(0, end - 1) : end]):
        return [(start, end) for start in range(max(first, end - MOST_SIGNS), end)]
    starts = [first + match.start() for match in re.finditer(r"\S+", text[first:end])]
    return [(start, end) for start in starts[-MOST_WORDS:]]


def _behind(text: str, start: int) -> list[tuple[int, int]]:
    """What may be a name right behind a place, the longest first: it ends at a mark, or before words that go on."""
    last = next((match.start() for match in _BREAKS.finditer(text, start)), len(text))
    if has_unspaced(text[start : start + 1]):
        return [(start, end) for end in range(min(last, start + MOST_SIGNS), start, -1)]
    ends = [start + match.end() for match in re.finditer(r"\S+", text[start:last])][:MOST_WORDS]
    return [(start, end) for end in reversed(ends) if not text[end:last].strip(_EDGE) or _ends_at(text, end)]


def _ends_at(text: str, end: int) -> bool:
    return text[end - 1] in ",:" or bool(_goes_on().match(text[end:].lstrip(" ,:-–—¿")))


def _first(text: str, spans: Sequence[tuple[int, int]], find: Find, capitals: Set[str]) -> Found | None:
    """The first of these that is a title's name for sure."""
    for start, end in spans:
        name = text[start:end].strip(_EDGE)
        if name and (name in capitals or not _is_common(name)) and (title := find(name)):
            at = text.find(name, start)
            return at, at + len(name), title
    return None


def _bare(text: str, spans: Sequence[tuple[int, int]], names: Find) -> Found | None:
    """A common word beside a title: all there is on its side ("up or coco"), or none of the most common."""
    for place, (start, end) in enumerate(spans):
        name = text[start:end].strip(_EDGE)
        told = not place or ranks().get(name, COMMON) >= MOST_COMMON
        if told and name and (title := names(name)):
            at = text.find(name, start)
            return at, at + len(name), title
    return None


def _may_name(name: str, *, asked: bool) -> bool:
    """Whether words are no place, no figure, no kind of film, and nothing else that limits a wish where it isn't asked
    which of two it is to be: Alien is what a film may be about."""
    few = name.isdigit() and len(name) < _FIGURES
    limits = means_kind(name) or (not asked and name in facts_in_words())
    return bool(name) and not (few or limits or is_reference(name))


def _is_common(name: str) -> bool:
    return " " not in name and name.isascii() and ranks().get(name, COMMON) < COMMON


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in lexicon("acts/pairs")[kind]))


@cache
def _words(kind: str) -> str:
    return "|".join(f"(?:{line})" for line in lexicon("acts/pairs")[kind])


@cache
def _asks() -> re.Pattern[str]:
    return re.compile("|".join(bounded(line) for line in lexicon("acts/pairs")["asks"]))


@cache
def _never() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\w'])|(?<=[\u3400-\u9fff]))(?:{_words('never')})(?: (?:the|both|der|die|le|la|el))?$")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('behind')})(?![\w'-])")
