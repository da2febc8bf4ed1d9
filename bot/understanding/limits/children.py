"""Whether children will watch: said so, or by their age."""

import re
from collections.abc import Sequence

from bot.understanding.text.lexicons import Phrases, lexicon, pattern
from bot.understanding.text.tokens import Text

OLDEST = 12
"""Years up to which someone is a child here."""
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
_COUNTS = {word: count for count, word in enumerate(_NUMBERS.split(), start=1)}
_N = rf"(\d{{1,2}}|{'|'.join(_COUNTS)})"
_AGE = re.compile(rf"\b{_N}\s*-?\s*(?:yo\b|y/o|yrs?\s*-?\s*old|years?\s*-?\s*olds?\b)")
_MONTHS = re.compile(r"\bmonths?\s*-?\s*old")
_AFTER_IS = re.compile(
    rf"\b(?:ages?|aged|who is|who's|she's|he's|she is|he is|is|turning|turns|turned)\s+{_N}\b"
    r"(?!\s*(?:/|years?\s+(?:ago|older|younger)|out|stars?|%|hours?|min))"
)


class ChildWords:
    """Reads whether children watch."""

    def __init__(self) -> None:
        self._words: Phrases[str] = Phrases.of(lexicon("limits/filters")["kids"])

    def read(self, text: Text, plain: str, signs: Sequence[int], taken: frozenset[int]) -> bool:
        """`plain` is the text in lower case with names blotted out; `no kids` outdoes everything."""
        hits = list(self._words.find(text.tokens, taken))
        if any(hit.value == "no" for hit in hits):
            return False
        if any(hit.value == "yes" and signs[hit.first] > 0 for hit in hits):
            return True
        if pattern("limits/filters", "relatives").search(plain):
            return True
        if pattern("limits/filters", "once").search(plain):
            return False
        ages = [_count(match[1]) for match in _AGE.finditer(plain)]
        if pattern("limits/filters", "child").search(plain):
            ages += [_count(match[1]) for match in _AFTER_IS.finditer(plain)]
        return bool(_MONTHS.search(plain)) or any(age <= OLDEST for age in ages)


def _count(word: str) -> int:
    return _COUNTS.get(word) or int(word)
