"""Phrases that point at one card by what it is like ("the one from 1979", "la de los globos", "最短的那部"): where they
stand, and what they say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.understanding.acts.cues import has
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

LONGEST = 400
"""Characters of a message up to which it is looked through."""
_INITIAL = re.compile(r"(?<=\b[a-z])\.(?= )")
"""The stop behind somebody's middle initial."""
_MARK = re.compile(r"[,.;:!?…¿¡\n()]")
_WORD_ENDS = r"(?:(?!\w)|(?<='))"
_OPEN = re.compile(r"\s*(?P<what>[^,.;:!?…¿¡\n()]{2,70})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One way of reading a description: `text[first:last]` points, `what` is what it says, `most` whether the card that
    has most of it is meant, `facts` whether only a fact may decide (a bare adjective)."""

    first: int
    last: int
    what: str
    language: str
    most: bool = False
    facts: bool = False


def level(text: str) -> str:
    """The text in small letters without accents, each sign in its place: patterns find where things stand in it."""
    return "".join(map(_level, text))


@lru_cache(maxsize=1024)
def _level(sign: str) -> str:
    return plain(sign)[:1] or sign


def phrases(text: str) -> Iterator[tuple[Phrase, ...]]:
    """What may point at a card, from left to right, none over another: each with its ways of reading, the shortest
    first."""
    low = _INITIAL.sub(" ", level(text)) if len(text) <= LONGEST else ""
    if has("recall", low):
        return  # a half-remembered film may be any
    found = [ways for language in _languages() for ways in _in_language(low, language)]
    end = 0
    for ways in sorted(found, key=lambda ways: (ways[0].first, -ways[-1].last)):
        if ways[0].first >= end and not _is_wished(low, ways[0]):
            yield ways
            end = ways[0].last


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Where words mean a title by the one talked of: the film that goes on from it (`next`), the first of its series
    (`original`), the `other` of two; and what stands for a title talked of in their language."""

    first: int
    last: int
    what: str
    it: str


def kin_in(text: str) -> Kin | None:
    """The sequel, original or other that is spoken of as a film by itself: "and the sequel, how long is it?"."""
    low = level(text) if len(text) <= LONGEST else ""
    for language in _languages():
        told = lexicon("acts/describing")[language]
        for name in ("next", "original", "other"):
            match = _kin(language, name).search(low)
            if match and not _pattern("whether").search(_MARK.split(low[: match.start()])[-1]):
                return Kin(first=match.start(), last=match.end(), what=name, it=str(told["it"]))
    return None


@cache
def _kin(language: str, name: str) -> re.Pattern[str]:
    edge = "" if language == "zh" else r"(?!\w)"
    before = "" if language == "zh" else r"(?<!\w)"
    return re.compile(f"{before}(?:{lexicon('acts/describing')[language][name]}){edge}")


def place_said(language: str, place: int) -> str:
    """A place among the cards, from 1, as a language says it; empty beyond those it has words for."""
    said = lexicon("acts/describing")[language]["places"]
    return str(said[place - 1]) if place <= len(said) else ""


def _in_language(low: str, language: str) -> Iterator[tuple[Phrase, ...]]:
    patterns = _patterns(language)
    for match in patterns["most"].finditer(low) if "most" in patterns else ():
        if not _asks_which(low, match.start()) and _ends(low, match.end(), language):
            what = next(group for name, group in match.groupdict().items() if group)
            yield (_phrase(match.start(), match.end(), what, language, most=True),)
    for match in patterns["closed"].finditer(low) if "closed" in patterns else ():
        name, what = next((name, group) for name, group in match.groupdict().items() if group)
        first = match.start() + len(match[0]) - len(match[0].lstrip(" ,.;:!?"))
        if language == "zh":
            lead = re.match(str(lexicon("acts/describing")["lead"]), what)
            if lead and match[0].startswith(what):
                first, what = first + len(lead[0].rstrip("有是")), what[len(lead[0]) :]
        bare = name.startswith("facts")
        if what and not _predicates(low, first, match.end(), language) and not (bare and _is_spoken_about(low, first)):
            yield (_phrase(first, match.end(), what, language, facts=bare),)
    for match in patterns["open"].finditer(low) if "open" in patterns else ():
        if ways := tuple(_opened(low, match, language)):
            yield ways


def _opened(low: str, match: re.Match[str], language: str) -> Iterator[Phrase]:
    """The ways of reading what runs on: up to each place where it may end, the shortest first."""
    rest = _OPEN.match(low, match.end())
    if not rest or not (low[match.end()] == " " or low[match.end() - 1] in " '"):
        return
    stops = [at.start() for at in _ending(language).finditer(low, rest.start("what"), rest.end())]
    ends = dict.fromkeys(len(low[:stop].rstrip(" ,'-")) for stop in (*stops, rest.end()))
    for last in ends:
        what = low[rest.start("what") : last].strip(" ,'-")
        if len(what) > 1 and not _predicates(low, match.start(), last, language):
            yield _phrase(match.start(), last, what, language)


def _phrase(first: int, last: int, what: str, language: str, *, most: bool = False, facts: bool = False) -> Phrase:
    return Phrase(first=first, last=last, what=what.strip(), language=language, most=most, facts=facts)


def _ends(low: str, at: int, language: str) -> bool:
    """Whether nothing goes on behind a superlative: "the funniest film of the nineties" is no card."""
    rest = low[at:].lstrip()
    return language == "zh" or not rest or bool(_MARK.match(rest)) or bool(_ending(language).match(f" {rest}"))


def _asks_which(low: str, at: int) -> bool:
    """Whether the clause before asks which one it is."""
    clause = re.split(_MARK, low[:at])[-1]
    return bool(_pattern("which").search(clause))


def _is_wished(low: str, phrase: Phrase) -> bool:
    clause = re.split(r"[.;:!?…\n,]", low[: phrase.first])[-1]
    return bool(_pattern("wished").search(clause))


_BEFORE = 3
"""Words of a clause before a bare adjective, or a surname, that points at a card."""


def _is_spoken_about(low: str, first: int) -> bool:
    """Whether more is said before a bare word than that it is meant: "a ella no le gusta el terror"."""
    return len(_MARK.split(low[:first])[-1].split()) > _BEFORE


def _predicates(low: str, first: int, last: int, language: str) -> bool:
    """Whether it is said of a card that it is so, or asked: "is it the one from 1979?", "ist der von Nolan?"."""
    closes = not low[last:].strip(" ") or bool(_MARK.match(low[last:].lstrip(" ")))
    before = _MARK.split(low[:first])[-1]
    return closes and bool(_pattern(f"{language} predicate").search(before))


@cache
def _languages() -> tuple[str, ...]:
    return tuple(key for key, told in lexicon("acts/describing").items() if isinstance(told, Mapping))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    language, _, part = name.rpartition(" ")
    told = lexicon("acts/describing")
    return re.compile(str(told[language][part] if language else told[part]))


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """The patterns of a language by their sort, the groups of one sort numbered."""
    found: dict[str, re.Pattern[str]] = {}
    edge = "" if language == "zh" else r"(?<!\w)"
    for sort in ("open", "closed", "most"):
        if lines := lexicon("acts/describing")[language].get(sort):
            numbered = [re.sub(r"\?P<(\w+)>", rf"?P<\g<1>{n}>", line) for n, line in enumerate(lines)]
            ends = [_WORD_ENDS if sort == "open" and "(?=" not in line else "" for line in numbered]
            lines = (f"{edge}(?:{line}){end}" for line, end in zip(numbered, ends, strict=True))
            found[sort] = re.compile("|".join(lines))
    return found


@cache
def _ending(language: str) -> re.Pattern[str]:
    """Where something else begins behind a description: a mark, a joint, a question's word."""
    told = lexicon("acts/describing")[language]
    ends, joins = told.get("ends"), told.get("joins")
    if not ends:
        return _MARK
    return re.compile(rf"[,.;:!?…¿¡\n]| (?:{joins} )?(?={ends}(?!\w))| (?={joins}(?!\w))")
