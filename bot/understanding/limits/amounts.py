"""How many titles are wanted: `just one film`, `give me three`, `top 5`. What nobody counts is left to the settings."""

import re

_NUMBERS = {"one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_COUNT = r"(?P<n>one|single|two|three|four|five|six|seven|[1-7])"
_THINGS = r"(?:films?|movies?|shows?|series|titles?|picks?|options?|ideas?|suggestions?|recommendations?|tips?|things?)"
_AMOUNT = re.compile(
    rf"\b(?:just|only|no more than|not more than|at most|exactly|give|show|recommend|suggest|name|pick|tell)\b"
    rf"(?: me| us)?(?: just| only| the| a| your| exactly)* {_COUNT}(?: best| good| great| really good| single)*"
    rf" {_THINGS}\b"
    rf"|^(?:ok |okay |please )?{_COUNT.replace('<n>', '<first>')} (?:good |great )?{_THINGS}(?=\s*(?:[.,!?;]|please|$))"
    rf"|\b(?:give|show|recommend|suggest)(?: me| us) {_COUNT.replace('<n>', '<given>')}"
    rf"(?! (?:more|min|minutes?|hours?|stars?|seasons?|episodes?)\b)"
    rf"|\btop {_COUNT.replace('<n>', '<top>')}\b"
    rf"|\b(?:just|only)(?: give me| show me)? {_COUNT.replace('<n>', '<last>')}(?=\s*(?:[.,!;]|please|$))"
)
_ANOTHER_SENSE = re.compile(r"\b(?:seen|saw|watched|season|liked|loved|know)\b[^.,;]*$")
"""Before a number that counts what was seen: `I've seen just one film of his`."""


def read_amount(plain: str) -> int | None:
    """How many titles are asked for, 1 to 7, None where nothing is said; `plain` is lower case with names blotted."""
    match = _AMOUNT.search(plain)
    if not match or _ANOTHER_SENSE.search(plain[: match.start()]):
        return None
    said = next(group for group in match.groups() if group)
    return _NUMBERS.get(said) or int(said)
