"""Russian names as they are inflected in a sentence: "возьму Матрицу", "вместо Трои", "в Матрице".

Each word is put back into the forms that it may come from; which of them is a title's name is for the index to say.
"""

from collections.abc import Iterator
from itertools import islice, product

_ENDINGS = (
    ("ого", ("ый", "ий", "ой")),
    ("его", ("ий",)),
    ("ому", ("ый", "ий", "ой")),
    ("ую", ("ая",)),
    ("юю", ("яя",)),
    ("ой", ("ая", "а")),
    ("ей", ("я",)),
    ("ом", ("",)),
    ("ем", ("ь", "й")),
    ("ами", ("ы", "и")),
    ("ах", ("ы", "и")),
    ("ов", ("ы",)),
    ("у", ("а", "")),
    ("ю", ("я", "ь", "й")),
    ("ы", ("а",)),
    ("и", ("я", "а", "ь")),
    ("е", ("а", "я", "")),
    ("а", ("",)),
    ("я", ("ь", "й")),
)
"""Endings of inflected nouns and adjectives, and those of their dictionary forms."""
SHORTEST, MOST_WORDS, MOST = 3, 4, 48
"""Letters of a stem at least; words of a name, and combinations that are tried."""


def dictionary_forms(words: tuple[str, ...]) -> Iterator[str]:
    """Names that these words (small letters, ё as е) may be inflected forms of; none for words of other scripts."""
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
