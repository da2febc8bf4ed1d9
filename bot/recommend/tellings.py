"""Which titles a story told in another language than English may be, by the pitches of that language.

The catalogue's words are English; a title's pitch is in six languages. Words meet by their beginnings, for endings
turn with the grammar; Chinese ones by two signs. A title's score is the rarity (inverse document frequency) of the
words that its pitch shares with the story.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import numpy as np

from bot.knowledge.pitches import pitches
from bot.ports import Floats
from bot.titles import TitleId
from bot.words import FALLBACK, languages

BEGINNING, SHORTEST, SIGNS = 6, 4, 2
"""Letters by which words meet, letters of the shortest word that tells, Chinese signs that stand for one."""
COMMON = 150
"""A word in more pitches than this tells nothing."""
LEAST, FULL = 8.5, 8.0
"""The sum of rarities from which they tell, for one word is chance, and what beyond it makes 1."""
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_WORD, _SIGNS = re.compile(r"[^\W\d_]+"), re.compile(r"[\u3400-\u9fff]+")
_OF_FILMS = frozenset(("film", "filme", "filmen", "pelicu", "peli", "serie", "фильм", "кино", "сериал", "电影", "部电"))


def told_alike(story: str, place: Mapping[TitleId, int]) -> Floats:
    """How much each title's pitch, in any language but English, says what a story says, float32 [titles], 0 to 1;
    `place` has the row of each title."""
    found = np.zeros(len(place), dtype=np.float32)
    indexes = [_index(language) for language in _languages(story)]
    for word in set(_words(story)):
        titles = {title for index in indexes for title in index.get(word, ())}
        rarity = math.log(_count() / len(titles)) if 0 < len(titles) <= COMMON else 0.0
        for title in titles if rarity else ():
            if title in place:
                found[place[title]] += rarity
    return ((found - LEAST) / FULL).clip(0, 1)


def share_told(words: str, titles: Sequence[TitleId]) -> Floats:
    """The share of the telling words of a few that each title's pitch has, in any language but English, float32 in the
    order of the titles, 0 to 1."""
    indexes = [_index(language) for language in _languages(words)]
    told = [{title for index in indexes for title in index.get(word, ())} for word in set(_words(words))]
    telling = [found for found in told if 0 < len(found) <= COMMON]
    return np.array([sum(title in found for found in telling) / max(1, len(telling)) for title in titles], np.float32)


def _languages(story: str) -> tuple[str, ...]:
    """The languages but English that are written in a story's script."""
    if _SIGNS.search(story):
        return ("zh",)
    return ("ru",) if _CYRILLIC.search(story) else tuple(set(languages()) - {FALLBACK, "ru", "zh"})


@cache
def _index(language: str) -> Mapping[str, frozenset[TitleId]]:
    """The titles by the words of their pitches in a language, made when the first story is told in it."""
    found: defaultdict[str, set[TitleId]] = defaultdict(set)
    for title, said in pitches(language).items():
        for word in _words(said):
            found[word].add(title)
    return {word: frozenset(titles) for word, titles in found.items()}


@cache
def _count() -> int:
    return max(1, len(pitches(FALLBACK)))


def _words(text: str) -> Iterator[str]:
    low = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    for word in _WORD.findall(low):
        if _SIGNS.match(word):
            words = [word[at : at + SIGNS] for at in range(len(word) - SIGNS + 1)]
        else:
            words = [word[:BEGINNING]] if len(word) >= SHORTEST else []
        yield from (each for each in words if each not in _OF_FILMS)
