"""Who was in a half-remembered film, told by another film: "with the woman from The Devil Wears Prada"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from bot.ports import Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.families import head_of
from bot.words import titles_elsewhere

LEADS, BEHIND = 5, 0.5
"""How many of another film's cast are meant first, and what those behind them count."""
COMMON = 0.004
"""The share of titles that speak of words from which these are no film's name by themselves."""
MOST = 7
"""Words of a film's name."""
_SOMEBODY = (
    r"(?:wom[ae]n|lady|girl|chick|gal|actress|m[ae]n|guy|dude|bloke|boy|kid|actors?|lead|star|one|person|somebody"
    r"|someone|same \w+)"
)
_FROM = re.compile(
    rf"(?:\b(?:with|stars?|starring|has|had|and|played by|by|that|it(?:'s| has| was|s)) )*"
    rf"(?:\b(?:the|that|an?|same) )+(?:\w+ )?{_SOMEBODY}"
    r"(?: (?:that|who)(?: (?:was|is|played|plays|starred|stars))?)? (?:from|in|of) (?:the (?:film|movie) )?(?=\S)"
    r"|\b(?:mit |und )?(?:der|die|dem|den|einer?m?) (?:\w+ )?"
    r"(?:frau|schauspielerin|schauspieler|mann|typ|typen|m[aä]dchen|jungen?|darsteller(?:in)?) (?:aus|von|in) (?=\S)"
    r"|\b(?:avec |et )?(?:l'act(?:eur|rice)|la (?:femme|fille|nana|meuf)|le (?:mec|type|gars|gar[cç]on)|celui|celle)"
    r" (?:de|du|dans|qui joue dans|qui jouait dans) (?=\S)"
    r"|\b(?:con |y )?(?:la (?:mujer|chica|actriz|tipa)|el (?:hombre|chico|actor|tipo|t[ií]o))"
    r" (?:de|del|que sal[eí]a? en|que actuaba en) (?=\S)"
    r"|(?:с |и |со )?(?:той |тем |этой |этим )?"
    r"(?:актрис\w+|акт[её]р\w*|женщин\w+|девушк\w+|мужик\w*|мужчин\w+|парн\w+|чувак\w*)"
    r"(?:,? котор\w+ (?:играл\w*|снимал\w*))? (?:из|в) (?=\S)",
    re.IGNORECASE,
)
_ZH = re.compile(
    r"(?:有|和|跟)?(?P<name>[^，。,.!?！？]{2,12}?)(?:里|中)(?:面)?(?:的)?(?:那个?)?"
    r"(?:女演员|男演员|演员|女主角?|男主角?|女的|男的|那人)"
)
_QUOTED = "\"“”„«»'《》 "


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedIn:
    """A story without the words that tell of another film, and the rows of such films."""

    rest: str
    rows: tuple[int, ...] = ()


def played_in(story: str, arrays: TitleArrays) -> PlayedIn:
    """What a story tells of who was in it by other films they were in."""
    rows: list[int] = []
    rest = story
    for first, last, row in reversed([*_told(story, arrays)]):
        rows.append(row)
        rest = f"{rest[:first]} {rest[last:]}"
    return PlayedIn(rest=rest if rows else story, rows=tuple(rows))


def share_people(rows: tuple[int, ...], arrays: TitleArrays) -> Floats:
    """How far each title has somebody of each of these films, float32 [titles], 0 to 1; below 0 the films themselves
    and others of their names."""
    found = np.zeros(len(arrays), dtype=np.float32)
    for row in rows:
        held = np.zeros(len(arrays), dtype=np.float32)
        for place, name in enumerate(arrays.columns.cast[row]):
            with_them = list(arrays.people.get(name.casefold(), ()))
            held[with_them] = np.maximum(held[with_them], 1.0 if place < LEADS else BEHIND)
        found += held / len(rows)
        found[list(arrays.heads.get(head_of(arrays.columns.titles[row]), ()))] = -1.0
    return found


def _told(story: str, arrays: TitleArrays) -> Iterator[tuple[int, int, int]]:
    """Where somebody is told by another film, and the film's row."""
    for match in _FROM.finditer(story):
        behind = re.split(r"[,.;!?\n]", story[match.end() :])[0].split()
        for size in range(min(MOST, len(behind)), 0, -1):
            words = " ".join(behind[:size])
            if (row := _named(words.strip(_QUOTED), arrays)) is not None:
                yield (
                    match.start(),
                    match.end() + story[match.end() :].index(behind[size - 1]) + len(behind[size - 1]),
                    row,
                )
                break
    for match in _ZH.finditer(story):
        name = match["name"].strip(_QUOTED)
        for at in range(len(name) - 1):
            if (row := _named(name[at:], arrays)) is not None:
                yield match.start("name") + at, match.end(), row
                break


def _named(words: str, arrays: TitleArrays) -> int | None:
    """The best known title of a name, with or without its article, in any language; none of words that many films
    speak of: "a girl from the village" was in no other."""
    low = words.casefold()
    if len(arrays.words.speaking(words)) > COMMON * len(arrays):
        return None
    ways = (low, f"the {low}", *(_elsewhere().get(way, "") for way in (low, f"la {low}", f"el {low}", f"le {low}")))
    found = [row for way in ways if way for row in arrays.heads.get(head_of(way), [])]
    rows = [row for row in found if arrays.columns.titles[row].casefold() in ways] or found  # "from Harry Potter"
    return max(rows, key=lambda row: float(arrays.columns.vote_count[row]), default=None)


@cache
def _elsewhere() -> Mapping[str, str]:
    """The catalogue's names of titles by what they are called elsewhere."""
    return {
        name.removesuffix("?").casefold(): re.sub(r" \(\d{4}\)$", "", title).casefold()
        for title, names in titles_elsewhere().items()
        for own in names.values()
        for name in own
    }
