"""People's names as they sound, written in Cyrillic: "с джейсоном бейтманом" is of Jason Bateman.

A name is compared by the consonants that are heard in it, of each of its words, without the endings of a sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from rapidfuzz.distance import OSA

from bot.understanding.text.ordinary import frequency, has_form
from bot.understanding.text.tokens import name_words

KNOWN = 3.0
"""log10 of the votes from which somebody is known well enough to be named by sound."""
SHORTEST, SLIPPED = 3, 6
"""Consonants of a whole name at least, and those from which one of them may be another."""
_PAIR = re.compile(r"(?<![\w-])[А-ЯЁа-яё]{2,}(?:-[А-ЯЁа-яё]+)?(?: [А-ЯЁа-яё]{2,}(?:-[А-ЯЁа-яё]+)?){1,2}(?![\w-])")
_WORD = re.compile(r"[^\s]+")
_ENDING = re.compile(r"(?:ого|ему|ому|ами|ом|ем|ём|ым|им|ой|ою|ей|ю|а|у|е|ы|и|я)$")
_CYRILLIC = (
    ("дж", "j"), ("кс", "ks"), ("х", ""), ("ш", "S"), ("щ", "S"), ("ч", "S"), ("ж", "j"), ("ц", "s"), ("з", "s"),
    ("б", "b"), ("в", "v"), ("г", "g"), ("д", "d"), ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("п", "p"),
    ("р", "r"), ("с", "s"), ("т", "t"), ("ф", "f"),
)  # fmt: skip
_LATIN = {
    "sch": "S", "tch": "S", "sh": "S", "ch": "S", "ph": "f", "th": "t", "ck": "k", "q": "k", "x": "ks", "ce": "s",
    "ci": "s", "cy": "s", "ge": "j", "gi": "j", "gy": "j", "gh": "", "kn": "n", "wr": "r", "c": "k", "z": "s",
}  # fmt: skip
_SPELT = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)) + "|[^bdfgjklmnprstv]")
_DOUBLE = re.compile(r"(.)\1")


def sound_of(word: str) -> str:
    """The consonants that are heard in a word of either script, doubled ones once."""
    low = word.lower()
    heard = _SPELT.sub(lambda spelt: _LATIN.get(spelt[0], ""), low) if low.isascii() else "".join(_heard(low))
    return _DOUBLE.sub(r"\1", heard)


def _heard(low: str) -> Iterator[str]:
    at = 0
    while at < len(low):
        spelt, heard = next(((s, h) for s, h in _CYRILLIC if low.startswith(s, at)), (low[at], ""))
        yield heard
        at += len(spelt)


class Sounding:
    """Finds people by the sound of their whole names. `votes` tells how well known each is."""

    def __init__(self, votes: Mapping[str, float]) -> None:
        self._votes = votes

    @cached_property
    def _by_sound(self) -> Mapping[tuple[str, ...], str]:
        """The best known person of each sound."""
        found: dict[tuple[str, ...], str] = {}
        for name in sorted(self._votes, key=self._votes.__getitem__, reverse=True):
            words = name_words(name)
            if self._votes[name] >= 10**KNOWN and 1 < len(words) <= 3 and name.isascii():
                found.setdefault(tuple(map(sound_of, words)), name)
        return found

    @cached_property
    def _by_first(self) -> Mapping[tuple[int, str], Sequence[tuple[tuple[str, ...], str]]]:
        """Sounds by the number of words and the first consonant of the last."""
        shelves: defaultdict[tuple[int, str], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for sounds, name in self._by_sound.items():
            shelves[len(sounds), sounds[-1][:1]].append((sounds, name))
        return shelves

    def in_latin(self, text: str) -> str:
        """The text with people that it names in Cyrillic as the catalogue spells them, in quotes."""
        return _PAIR.sub(self._meant, text)

    def _meant(self, match: re.Match[str]) -> str:
        words = [(word.start(), word.end(), word[0]) for word in _WORD.finditer(match[0])]
        for first in range(len(words) - 1):
            for last in range(len(words), first + 1, -1):
                said = [word for _, _, word in words[first:last]]
                if _may_be_name(said) and (name := self._named(said)):
                    before, behind = match[0][: words[first][0]], match[0][words[last - 1][1] :]
                    return f'{before} "{name}" {behind}'
        return match[0]

    def _named(self, said: Sequence[str]) -> str:
        bare = tuple(sound_of(_ENDING.sub("", word) if len(word) > SHORTEST else word) for word in said)
        whole = tuple(map(sound_of, said))
        for sounds in (whole, bare):
            if len("".join(sounds)) >= SHORTEST and (name := self._by_sound.get(sounds)):
                return name
        return next(filter(None, map(self._nearly, (whole, bare))), "")

    def _nearly(self, sounds: tuple[str, ...]) -> str:
        """The best known person whose name sounds so but for one consonant; none where the name is short."""
        if len("".join(sounds)) < SLIPPED:
            return ""
        near = (
            name
            for each, name in self._by_first.get((len(sounds), sounds[-1][:1]), ())
            if sum(OSA.distance(one, other) for one, other in zip(each, sounds, strict=True)) <= 1
        )
        return max(near, key=self._votes.__getitem__, default="")


def _may_be_name(said: Sequence[str]) -> bool:
    """Whether words may be a name: all with a capital, or none of them a word of the language that many say."""
    if all(word[0].isupper() for word in said):
        return not all(frequency(word, "ru") for word in said)
    return not any(frequency(word, "ru") or (word.islower() and _is_russian(word)) for word in said)


def _is_russian(word: str) -> bool:
    """Whether a Russian word begins so, but for the endings that names have behind "with"."""
    return has_form(word, "ru") and not word.endswith(("ом", "ем", "ой", "ым"))
