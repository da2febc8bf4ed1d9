"""Russian names as they are inflected in a sentence: "возьму Матрицу", "вместо Трои", "в Матрице".

Each word is put back into the forms that it may come from; which of them is a title's name is for the index to say.
"""

from collections.abc import Iterator
from itertools import islice, product

_ENDINGS = (
    ("ого", ("ыи", "ии", "ои")),
    ("его", ("ии",)),
    ("ому", ("ыи", "ии", "ои")),
    ("ую", ("ая",)),
    ("юю", ("яя",)),
    ("ои", ("ая", "а")),
    ("еи", ("я",)),
    ("ом", ("",)),
    ("ем", ("ь", "и")),
    ("ами", ("ы", "и")),
    ("ах", ("ы", "и")),
    ("ов", ("ы",)),
    ("у", ("а", "")),
    ("ю", ("я", "ь", "и")),
    ("ы", ("а",)),
    ("и", ("я", "а", "ь")),
    ("е", ("а", "я", "")),
    ("а", ("",)),
    ("я", ("ь", "и")),
)
"""Endings of inflected nouns and adjectives, and those of their dictionary forms; й is и in names here (name_words)."""
SHORTEST, MOST_WORDS, MOST = 3, 4, 48
"""Letters of a stem at least; words of a name, and combinations that are tried."""


def dictionary_forms(words: tuple[str, ...]) -> Iterator[str]:
    """Names that these words (as name_words writes them) may be inflected forms of; none for words of other scripts."""
    if not 0 < len(words) <= MOST_WORDS or not any("а" <= word[0] <= "я" for word in words if word):
        return
    combined = product(*(dict.fromkeys((*_forms(word), word)) for word in words))
    whole = " ".join(words)
    yield from (name for name in (" ".join(each) for each in islice(combined, MOST)) if name != whole)


def _forms(word: str) -> Iterator[str]:
    for ending, bases in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST:
            yield from (f"{stem}{base}" for base in bases)
