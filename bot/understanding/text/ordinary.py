"""How ordinary a word is in each language that Usher talks, after the frequencies of words in many kinds of texts (the
package wordfreq, whose data is CC BY-SA 4.0): by them a short message's language is known, and a word that everybody
says is told from a name.

Frequencies are on Zipf's scale, log10 of a word's uses in a billion: `the` 7.7, `paper` 5.1. Only ordinary words are
kept with them, about 7,000 a language, without accents; the rest of a list only tells what is a word at all.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import OSA

LEAST = 4.0
"""The frequency from which a word is ordinary: ten uses in a million words."""
LONG = 5
"""Letters from which a word is known though one is wrong."""
STEM, ENDING = 4, 3
"""Letters of a stem at least, and of an ending at most."""
CENTIBELS, TOP = 100, 9.0
"""The lists go by hundredths of a power of ten below one use a word."""


def plain_word(word: str) -> str:
    """In lower case without accents, as the words of this module are looked up."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


@cache
def _words(code: str) -> dict[str, float]:
    """The ordinary words of a language with their frequency; none for a language that has no list."""
    from wordfreq import available_languages, get_frequency_list

    if code not in available_languages("small"):
        return {}
    found: dict[str, float] = {}
    for steps, words in enumerate(get_frequency_list(code, "small")[: round((TOP - LEAST) * CENTIBELS) + 1]):
        for word in words:
            found.setdefault(plain_word(word), TOP - steps / CENTIBELS)
    return found


@cache
def _used(code: str) -> frozenset[str]:
    """Every word of a language's list, to one use in a million words."""
    from wordfreq import available_languages, get_frequency_list

    found = get_frequency_list(code, "small") if code in available_languages("small") else []
    return frozenset(plain_word(word) for words in found for word in words)


def is_used(word: str, *codes: str) -> bool:
    """Whether one of the languages has the word at all, however seldom: `freaky`, and no `shawshank`."""
    said = plain_word(word)
    return any(said in _used(code) for code in codes)


def has_form(word: str, code: str) -> bool:
    """Whether a language has the word in another form: one that begins like it, but for its last letters."""
    said, words = plain_word(word), _in_order(code)
    stem = said[: max(STEM, len(said) - ENDING)]
    at = bisect_left(words, stem)
    return at < len(words) and words[at].startswith(stem)


@cache
def _in_order(code: str) -> list[str]:
    return sorted(_used(code))


def frequency(word: str, code: str) -> float:
    """How often a language has the word, 4 to about 7.7; 0 where it is no ordinary word of it."""
    return _words(code).get(plain_word(word), 0.0)


def nearly_said(word: str, code: str) -> bool:
    """Whether a letter more, less, another or two in the wrong order make it an ordinary word of the language."""
    said = plain_word(word)
    near = (each for each in _begun(code).get(said[:1], ()) if abs(len(each) - len(said)) <= 1)
    return any(OSA.distance(said, each, score_cutoff=1) <= 1 for each in near)


@cache
def _begun(code: str) -> dict[str, list[str]]:
    """The ordinary words of a language that are long enough to be told by all their letters but one, by their first."""
    found: dict[str, list[str]] = {}
    for word in _words(code):
        if len(word) >= LONG:
            found.setdefault(word[0], []).append(word)
    return found


def is_ordinary(word: str, code: str, least: float = LEAST) -> bool:
    """Whether everybody says the word in this language, and more than in English by far: no `super`, no `film`."""
    own = frequency(word, code)
    return own >= least and own - max(frequency(word, "en"), LEAST - 1) >= 1.0


def leaning(words: Sequence[str], code: str) -> float:
    """How much more at home words are in a language than in English: above 0 where they are, on Zipf's scale a word."""
    if not words:
        return 0.0
    return sum(frequency(word, code) - frequency(word, "en") for word in words) / len(words)
