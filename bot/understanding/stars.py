"""Scores in text, as stars from 1 to 5: `8/10`, `two stars`, `★★★½`, `90 out of 100`."""

import re

_OF = re.compile(
    r"(?<![\d/.])(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:/|out of|outta)\s*(5|10|100|4)\b(?!\s*/)(?!\s*(?:movies|films|people))"
)
_WORDS = {"zero": 0.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "half": 0.5, "1": 1.0, "2": 2.0,
          "3": 3.0, "4": 4.0, "5": 5.0}  # fmt: skip
_TENS = {**_WORDS, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0}
_SAID = re.compile(
    r"\b(zero|half|one|two|three|four|five|[0-5](?:\.\d)?)(?:\s+and\s+(?:a\s+half|1/2)|\s*(½|"
    r"1/2))?[\s-]*(?:full\s+|solid\s+)?(?:stars?|/5)\b(?!\s*(?:wars|trek))"
)
_HALF = re.compile(r"and\s+(?:a\s+half|1/2)|½")
_SPOKEN = re.compile(
    r"\b(zero|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:out of|of|outta)\s+(five|ten|5|10)\b"
)
_GLYPHS = re.compile(r"(?:[★⭐]️?\s*)+(½)?")
_RATE = re.compile(
    r"\b(?:rate|rating|give|gave|giving|score|i'd give)\s+(?:it|that|this|_+|him|"
    r"her)?[\s:,-]*(?:an?\s+)?(?:solid\s+)?(\d(?:\.\d)?|10)\b(?!\s*(?:/|out|of|stars?|\d|hours?|min|movies|films|"
    r"more|other|sugg|rec))"
)
_ASKED = re.compile(
    r"\b(?:rated|ratings?|at least|above|over|higher than|imdb|minimum|more than|with an?)\b[\w\s]{0,16}$"
)


def read_stars(plain: str) -> tuple[float, int] | None:
    """The first score that is given (1 to 5, halves kept) and where it stands; None for a rating that is asked for."""
    found = [each for each in (_slashed(plain), _spoken(plain), _said(plain), _drawn(plain), _rated(plain)) if each]
    return min(found, key=lambda each: each[1]) if found else None


def _stars(value: float, of: float) -> float:
    return max(1.0, min(5.0, round(value * 5.0 / of * 2) / 2))


def _slashed(plain: str) -> tuple[float, int] | None:
    for match in _OF.finditer(plain):
        value, of = float(match[1].replace(",", ".")), float(match[2])
        if value <= of and not _ASKED.search(plain[: match.start()]):
            return _stars(value, of), match.start()
    return None


def _spoken(plain: str) -> tuple[float, int] | None:
    if match := _SPOKEN.search(plain):
        return _stars(_TENS[match[1]], 5.0 if match[2] in ("five", "5") else 10.0), match.start()
    return None


def _said(plain: str) -> tuple[float, int] | None:
    match = _SAID.search(plain)
    if not match or _ASKED.search(plain[: match.start()]):
        return None
    value = _WORDS.get(match[1]) if match[1] in _WORDS else float(match[1])
    half = 0.5 if _HALF.search(match[0]) and match[1] != "half" else 0.0
    return _stars((value or 0.0) + half, 5.0), match.start()


def _drawn(plain: str) -> tuple[float, int] | None:
    if match := _GLYPHS.search(plain):
        return _stars(sum(glyph in "★⭐" for glyph in match[0]) + (0.5 if match[1] else 0.0), 5.0), match.start()
    return None


def _rated(plain: str) -> tuple[float, int] | None:
    if match := _RATE.search(plain):
        value = float(match[1])
        return _stars(value, 5.0 if value <= 5 else 10.0), match.start()
    return None
