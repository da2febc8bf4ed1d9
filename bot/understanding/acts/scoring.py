"""Messages that only score titles, each in its own clause: "Edge of Tomorrow was great 5 stars. Looper maybe 4".

A score is its own clause's title's, whichever of the two stands first; beside scores a clause may also judge a title in
words ("The Fall Guy was meh"). What says anything else is read elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.titles import TitleId
from bot.understanding.acts.act import Scored
from bot.understanding.acts.cues import has, is_all, trimmed
from bot.understanding.acts.places import place_alone
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.slots import BRIEF, Loosely, Names
from bot.understanding.text.known_words import facts_in_words
from bot.understanding.text.lexicons import lexicon, surprise
from bot.understanding.text.ordinary import frequency
from bot.understanding.text.tongues import tongues

MOST, LONGEST_NAME = 8, 60
"""Titles that one message scores, and characters of a name."""
TELLING = 4.0
"""How surprising a word must be to be a part of a name."""
BETWEEN, BETWEEN_BARE = 6, 3
"""Words between a title and its score: where that is marked as one ("4 stars"), and where it is a bare figure."""
FULL, TENTHS = 5.0, 10.0
_CUT = re.compile(r"(?:[.,](?!\d)|[;!?\n。，！？；…])+")
_NEGATED = re.compile(r"\b(?:not|nicht|never|pas|no|не|kein\w*)\b|n't\b|不|没")
_STRONG = "(?:solid|strong|weak|easy|clear|full)"
_CHINESE_LEAD = re.compile(r"^(?:我们?(?:给|打)?|给|打)(?=[\u3400-\u9fffA-Za-z])")
_CHINESE_GIVES = re.compile(r"(?<=[\u3400-\u9fffa-z\d ])[打给得]了? ?(?=\d)")
_A = "(?:an?|the|une?|eine?n?|die|les|las|los)"
"""The article of a score."""
_JOINED = re.compile(r"\s+(?:and|&|und|et|y|e|и)\s+|和")


def is_named_with_figure(text: str, names: Names) -> bool:
    """Whether a message is a title's name that ends in a figure: "The Raid 2" gives nothing two stars."""
    said = trimmed(text)
    ends_so = len(said) <= BRIEF and said[-1:].isdigit() and any(sign.isalpha() for sign in said)
    return ends_so and names(said) is not None


def scores_in(text: str, names: Names, loosely: Loosely, deck: Sequence[TitleId] = ()) -> tuple[Scored, ...]:
    """What each clause of `text` (as `plain` writes it) gives a title, or a card of `deck` by its place; nothing where
    a clause does anything else, or where no score is marked as one and only one title gets a figure. Where one figure
    is above five, all of the message are out of ten."""
    if len(text) > BRIEF or not (
        any(sign.isdigit() for sign in text) or _marked().search(text) or _CUT.search(trimmed(text))
    ):
        return ()
    found: list[Scored] = []
    marked = 0
    clauses = [*_clauses(text)]
    lookup = _Lookup(names, loosely, deck, any(_is_of_ten(each) for each in clauses))
    for clause in clauses:
        read = _read(clause, lookup)
        if read is None:
            if all(is_all("filler", word) for word in clause.split()) or is_all("thank", clause):
                continue
            return ()
        found += [read[0]]
        marked += read[1]
    figures = [each for each in found if each.stars]
    told = len({each.verdict for each in found}) > 1 if not figures else marked or len(figures) > 1
    if not told or len(found) > MOST:
        return ()
    return tuple({each.title: each for each in found}.values())


def _clauses(text: str) -> Iterator[str]:
    """The clauses; what a score ends begins another: "heat 4 stars fargo 3 stars"."""
    held = ""
    for part in _CUT.split(_ends_clause().sub(r"\g<0>,", text)):
        said = _CHINESE_GIVES.sub(" ", _CHINESE_LEAD.sub("", trimmed(part)))
        if not said:
            continue
        if held and (match := _alone().fullmatch(said)) and (match["a"] or _value(match) > FULL):
            yield f"{held} {said if match['a'] else f'a {said}'}"  # "Braveheart, 8"
            held = ""
            continue
        if held:
            yield held
        held = ""
        sides = [trimmed(side) for side in _JOINED.split(said)]
        apart = len(sides) > 1 and all(_figure().search(side) for side in sides)
        if not apart and not _figure().search(said):
            held = said
            continue
        yield from filter(None, sides if apart else [said])
    if held:
        yield held


@dataclass(frozen=True, slots=True)
class _Lookup:
    """Where titles are found: by name, by loose words, among the cards; and whether figures are out of ten."""

    names: Names
    loosely: Loosely
    deck: Sequence[TitleId]
    of_ten: bool

    def card(self, words: str) -> TitleId | None:
        """The card whose place words name."""
        place = place_alone(words, len(self.deck)) if self.deck else 0
        return self.deck[place - 1] if place else None


def _read(clause: str, lookup: _Lookup) -> tuple[Scored, bool] | None:
    """The title of a clause with its score or verdict, and whether the score is marked as one."""
    if is_named_with_figure(clause, lookup.names):
        return None
    if match := _before().fullmatch(clause) or _imperative().fullmatch(clause):
        title, stars = _named(match["name"], lookup), _stars(match, lookup.of_ten)
        return (Scored(title=title, stars=stars), True) if title and stars else None
    if match := _behind().fullmatch(clause):
        marked = bool(match["of"] or match["mark"] or match["a"] or _gives().match(clause))
        placed = lookup.card(_small_off(match["head"]))
        title = placed or _begins(match["head"].split(), BETWEEN if marked else BETWEEN_BARE, lookup)
        stars = _stars(match, lookup.of_ten)
        marked = marked or bool(placed and match["n"] and _value(match) > FULL)  # "dem dritten 8"
        return (Scored(title=title, stars=stars), marked) if title and stars else None
    verdict = _verdict(clause)
    title = _begins(without_middling(clause).split(), BETWEEN, lookup) if verdict else None
    return (Scored(title=title, verdict=verdict), False) if title else None


def _is_of_ten(clause: str) -> bool:
    match = _before().fullmatch(clause) or _imperative().fullmatch(clause) or _behind().fullmatch(clause)
    return match is not None and not match["of"] and FULL < _value(match) <= TENTHS


def _small_off(head: str) -> str:
    """The words without small ones before them: "y la 3", "give the third"."""
    words = trimmed(head).split()
    while len(words) > 1 and _gives_or_joins().fullmatch(words[0]):
        words = words[1:]
    while len(words) > 1 and _gives_or_joins().fullmatch(words[-1]):
        words = words[:-1]
    return " ".join(words)


def _verdict(clause: str) -> str:
    if _figure().search(clause):
        return ""
    if _middling().search(clause):
        return "seen"
    if has("blame", clause):
        return "blame"
    return "praise" if has("praise", clause) and not _NEGATED.search(clause) else ""


def _begins(words: Sequence[str], between: int, lookup: _Lookup) -> TitleId | None:
    """The title with whose name the words begin, but for small words before it."""
    first = 0
    while first < len(words):
        for last in range(len(words), max(first, len(words) - between - 1), -1):
            name = " ".join(words[first:last]).strip(" :,-–—\"'")
            small = last < len(words) and all(_lead().fullmatch(word) for word in words[first:last])
            if small or is_reference(name) or not _may_end(words[last:]):
                continue  # the French "et" is no E.T.
            if title := lookup.names(name):
                return title
        if not _lead().fullmatch(words[first]):
            break
        first += 1
    name = _tail().sub("", " ".join(words[first:]))
    found = lookup.loosely(name) if name and not is_reference(name) else ()
    return found[0] if len(found) == 1 else None


def _may_end(behind: Sequence[str]) -> bool:
    """Whether a name may end before these words: before one that tells nothing by itself, or says how it was. Thirteen
    is no title in "thirteen lanterns 4 stars"."""
    word = behind[0].strip(" :,-–—") if behind else ""
    rest = " ".join(behind)
    said = has("praise", rest) or has("blame", rest) or is_middling(rest) or word in facts_in_words()
    small = surprise(word) < TELLING or any(frequency(word, code) for code in tongues())  # "Heat bekommt 4 Sterne"
    return not word.isalpha() or not word.isascii() or small or said


def _named(name: str, lookup: _Lookup) -> TitleId | None:
    said = _tail().sub("", name).strip(" \"'")
    if card := lookup.card(said):
        return card
    if is_reference(said):
        return None
    title = lookup.names(name.strip(" \"'")) or lookup.names(said)
    found = () if title else lookup.loosely(said)
    return title or (found[0] if len(found) == 1 else None)


def _value(match: re.Match[str]) -> float:
    """The figure as it is said; 0 for stars that are drawn."""
    said = (match["n"] or "0").replace(",", ".")
    return float(lexicon("acts/scores")["figures"].get(said, said))


def _stars(match: re.Match[str], of_ten: bool) -> float:
    """Stars from 1 to 5, halves kept; 0 for a figure that is no score."""
    if match["drawn"]:
        return float(min(5, sum(sign in "★⭐" for sign in match["drawn"])))
    value, of = _value(match), match["of"]
    tenths = value > FULL or match["mark"] == "分" or (of_ten and not match["mark"])
    top = float(lexicon("acts/scores")["figures"].get(of, of)) if of else TENTHS if tenths else FULL
    return max(1.0, round(value * FULL / top * 2) / 2) if 0 < value <= top else 0.0


@cache
def _score() -> str:
    table = lexicon("acts/scores")
    figures, out_of = "|".join(table["figures"]), "|".join(table["of"])
    return (
        rf"(?:(?<![a-zа-я\d.,])(?P<n>\d{{1,2}}(?:[.,]\d)?|{figures})(?![\d%])"
        rf"(?:\s*(?:/|(?:{out_of})(?=[ \d]))\s*(?P<of>5|10|{figures})\b)?"
        rf"\s*(?P<mark>(?:{'|'.join(table['marks'])})(?!\w))?|(?P<drawn>[★⭐\ufe0f]+))"
    )


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"\d|[★⭐]|" + rf"\b(?:{'|'.join(lexicon('acts/scores')['figures'])})\b")


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(rf"[★⭐]|(?:{'|'.join(lexicon('acts/scores')['marks'])})(?!\w)")


@cache
def _ends_clause() -> re.Pattern[str]:
    table = lexicon("acts/scores")
    on = "|".join((*table["for"], *table["tail"]))
    return re.compile(rf"(?:{'|'.join(table['marks'])})(?!\w)(?= (?!(?:{on})\b))")


@cache
def _before() -> re.Pattern[str]:
    """A score, and behind it the title: "4 von 5 für Fargo", "i said 4 stars for looper"."""
    given = "|".join(lexicon("acts/scores")["for"])
    return re.compile(
        rf"(?:{_lead().pattern} )*(?:{_A} )?(?:{_STRONG} )?{_score()} ?(?:{given}) (?P<name>.{{1,{LONGEST_NAME}}})"
    )


@cache
def _imperative() -> re.Pattern[str]:
    """The same behind a word that gives, with nothing between: "поставь 9 Матрице"."""
    given = "|".join(lexicon("acts/scores")["gives"])
    return re.compile(
        rf"(?:{_lead().pattern} )*(?:{given}) (?:{_A} )?{_score()} (?P<name>[а-яa-z].{{1,{LONGEST_NAME}}})"
    )


@cache
def _alone() -> re.Pattern[str]:
    """A score and nothing else."""
    return re.compile(rf"(?P<a>{_A} )?{_score()}(?:{_tail().pattern})?")


@cache
def _gives_or_joins() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(lexicon('acts/scores')['gives'])}|and|und|et|y|e|и|а|но|but|pero|mais|aber)")


@cache
def _behind() -> re.Pattern[str]:
    head = r"(?P<head>.{1,120}?)(?:[\s:–—-]+|(?<=[\u3400-\u9fff]))(?:(?:with|mit|avec|con|на|в) )?"
    return re.compile(rf"{head}(?P<a>{_A} )?(?:{_STRONG} )?{_score()}(?:{_tail().pattern})?")


@cache
def _gives() -> re.Pattern[str]:
    lines = lexicon("acts/scores")
    return re.compile(rf"(?:(?:{'|'.join(lines['lead'])}) )*(?:{'|'.join(lines['gives'])})\b")


@cache
def _lead() -> re.Pattern[str]:
    lines = lexicon("acts/scores")
    return re.compile(rf"(?:{'|'.join((*lines['lead'], *lines['gives']))})")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?:[ ,]+(?:{'|'.join(lexicon('acts/scores')['tail'])}))+$")


@cache
def _middling() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(lexicon('acts/scores')['middling'])})(?!\w)")


def without_middling(clause: str) -> str:
    """The words but for those that neither praise nor blame."""
    return _middling().sub(" ", clause)


def is_middling(clause: str) -> bool:
    """Whether words say that something was neither liked nor disliked: "meh", "so so"."""
    return bool(_middling().search(clause))
