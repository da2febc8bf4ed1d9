"""How ordinary a word is in each language that Usher talks, after the frequencies of words in many kinds of texts (the
package wordfreq, whose data is CC BY-SA 4.0): by them a short message's language is known, and a word that everybody
says is told from a name.

Frequencies are on Zipf's scale, log10 of a word's uses in a billion: `the` 7.7, `paper` 5.1. Only ordinary words have
one here, about 7,000 a language, without accents; the rest of a list only tells what is a word at all.
"""

import gzip
import importlib.util
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz.distance import OSA

from bot.packed import Packed
from bot.parsed import version_of, worked_out

LEAST = 4.0
"""The frequency from which a word is ordinary: ten uses in a million words."""
LONG = 5
"""Letters from which a word is known though one is wrong."""
STEM, ENDING = 4, 3
"""Letters of a stem at least, and of an ending at most."""
KEPT = 8192
"""Words whose frequency is remembered: people say the same ones again and again."""
FORM = 1
"""Changes when words are packed otherwise."""
CENTIBELS, TOP = 100, 9.0
"""The lists go by hundredths of a power of ten below one use a word."""


def plain_word(word: str) -> str:
    """In lower case without accents, as the words of this module are looked up."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


@cache
def word_list(code: str) -> Packed:
    """The words of a language, to one use in a million words, with their frequency in steps where they are ordinary,
    else 0; none for a language that has no list. Packed, for as strings and tables six languages take 60 MB."""
    package = importlib.util.find_spec("wordfreq")
    assert package and package.origin
    path = Path(package.origin).parent / "data" / f"small_{code}.msgpack.gz"
    if not path.exists():
        return Packed({})
    copy = Path(__file__).parent / "__pycache__" / f"words.{code}.msgpack"
    text, numbers = worked_out(copy, f"{FORM} {version_of(path)}", lambda: _packed(path).folded())
    return Packed.unfolded(text, numbers)


def _packed(path: Path) -> Packed:
    found: dict[str, int] = {}
    top = round(TOP * CENTIBELS)
    for steps, words in enumerate(_by_steps(path)):
        for word in words:
            found.setdefault(plain_word(word), top - steps if steps <= _ORDINARY else 0)
    return Packed(found)


def _by_steps(path: Path) -> Sequence[Sequence[str]]:
    """The words of a language by their place on wordfreq's scale. Its small list is read here as its own reader does,
    for importing it brings 6 MB of what it needs to cut texts into words."""
    import msgpack

    with gzip.open(path, "rb") as file:
        header, *steps = msgpack.load(file)
    assert header == {"format": "cB", "version": 1}, header
    return steps


_ORDINARY = round((TOP - LEAST) * CENTIBELS)
"""The steps of a list that hold ordinary words."""


def is_used(word: str, *codes: str) -> bool:
    """Whether one of the languages has the word at all, however seldom: `freaky`, and no `shawshank`."""
    said = plain_word(word)
    return any(said in word_list(code) for code in codes)


def has_form(word: str, code: str) -> bool:
    """Whether a language has the word in another form: one that begins like it, but for its last letters."""
    said, words = plain_word(word), word_list(code)
    stem = said[: max(STEM, len(said) - ENDING)]
    at = words.at(stem)
    return at < len(words) and words.word(at).startswith(stem)


def frequency(word: str, code: str) -> float:
    """How often a language has the word, 4 to about 7.7; 0 where it is no ordinary word of it."""
    return _frequency(plain_word(word), code)


@lru_cache(KEPT)
def _frequency(said: str, code: str) -> float:
    return word_list(code).get(said, 0) / CENTIBELS


def nearly_said(word: str, code: str) -> bool:
    """Whether a letter more, less, another or two in the wrong order make it an ordinary word of the language."""
    said = plain_word(word)
    near = (each for each in _begun(code).get(said[:1], ()) if abs(len(each) - len(said)) <= 1)
    return any(OSA.distance(said, each, score_cutoff=1) <= 1 for each in near)


@cache
def _begun(code: str) -> dict[str, list[str]]:
    """The ordinary words of a language that are long enough to be told by all their letters but one, by their first."""
    found: dict[str, list[str]] = {}
    for word, said in word_list(code).items():
        if said and len(word) >= LONG:
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
