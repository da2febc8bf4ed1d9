"""Scores in text, as stars from 1 to 5: `8/10`, `two stars`, `★★★½`, `90 out of 100`."""

import re

_OF = re.compile(
    r"(?<![\d/.])(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:/|out of|outta|of|von|sur|de|из)\s*(5|10|100|4)\b"
    r"(?!\s*/)(?!\s*(?:movies|films|people))"
)
_WORDS = {
    "zero": 0.0, "half": 0.5, "half a": 0.5, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0,
    "1": 1.0, "2": 2.0, "3": 3.0, "4": 4.0, "5": 5.0,
}  # fmt: skip
_TENS = {**_WORDS, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0}
_SAID = re.compile(
    r"\b(zero|half(?: a)?|one|two|three|four|five|[0-5](?:\.\d)?)(?:\s+and\s+(?:a\s+half|1/2)|\s*(½|"
    r"1/2))?[\s-]*(?:full\s+|solid\s+)?(?:stars?|/5)\b(?!\s*(?:wars|trek|movies?|films?|flicks?|shows?|"
    r"series|hotel|or (?:more|higher|better|above)|and (?:up|above|more)))"
)
_HALF = re.compile(r"and\s+(?:a\s+half|1/2)|½")
_SPOKEN = re.compile(
    r"\b(zero|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:out of|of|outta)\s+(five|ten|5|10)\b"
)
_GLYPHS = re.compile(r"(?:[★⭐]️?\s*)+(½)?")
_RATE = re.compile(
    r"\b(?:rate|rating|give|gave|giving|score|i'd give)\s+(?:it|that|this|_+|him|"
    r"her)?[\s:,-]*(?:an?\s+)?(?:solid\s+|strong\s+|weak\s+)?(\d(?:\.\d)?|10|one|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s*(?:/|out|of|stars?|\d|hours?|min|movies|films|"
    r"more|other|sugg|rec))"
)
_ASKED = re.compile(
    r"\b(?:rated|ratings?|at least|above|over|higher than|imdb|minimum|more than|with an?)\b[a-z0-9\s]{0,16}$"
)
_GOT = re.compile(
    r"_\s+(?:gets?|got|deserves?|earns?|is|was)\s+(?:like\s+)?(?:an?\s+)?(?:solid\s+|strong\s+|weak\s+|easy\s+|clear\s+)?"
    r"(\d(?:\.\d)?|10|one|two|three|four|five|six|seven|eight|nine|ten)\b(?=\s*(?:from me|for me|in my book|"
    r"imo|$|[.,!;]))"
)
_SHARE = re.compile(r"_\W*\b(?:\w+\W+){0,2}?(\d{1,3})\s?(?:%|percent\b)")
_GRADE = re.compile(r"(?<!\w)([abcdf][+-])\s*(?=for _|from me|$|[.,!])|_\W+(?:gets? an? |got an? )?([abcdf][+-])(?!\w)")
_GRADES = {"a+": 5.0, "a-": 4.5, "b+": 4.0, "b-": 3.0, "c+": 2.5, "c-": 2.0, "d+": 1.5, "d-": 1.0, "f+": 1.0, "f-": 1.0}
_QUOTED_NAME = re.compile(r"[\"'(]*_+[\"')]*")
"""A name that was blotted out, with the marks around it."""
_TAIL = re.compile(r"_\s*[,:–-]\s*([0-5]\.\d)\s*$")


def read_stars(plain: str) -> tuple[float, int] | None:
    """The first score that is given (1 to 5, halves kept) and where it stands; None for a rating that is asked for."""
    plain = _QUOTED_NAME.sub(lambda match: "_" * len(match[0]), plain)
    ways = (_slashed, _spoken, _said, _drawn, _rated, _shared, _graded)
    found = [each for each in (way(plain) for way in ways) if each]
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
    half = 0.5 if _HALF.search(match[0]) and not match[1].startswith("half") else 0.0
    return _stars((value or 0.0) + half, 5.0), match.start()


def _drawn(plain: str) -> tuple[float, int] | None:
    if match := _GLYPHS.search(plain):
        return _stars(sum(glyph in "★⭐" for glyph in match[0]) + (0.5 if match[1] else 0.0), 5.0), match.start()
    return None


def _shared(plain: str) -> tuple[float, int] | None:
    """`___ - 80%`, `___, 4.5`."""
    if (match := _SHARE.search(plain)) and int(match[1]) <= 100:
        return _stars(float(match[1]), 100.0), match.start(1)
    match = _TAIL.search(plain)
    return (_stars(float(match[1]), 5.0), match.start(1)) if match else None


def _graded(plain: str) -> tuple[float, int] | None:
    match = _GRADE.search(plain)
    return (_GRADES[match[1] or match[2]], match.start()) if match else None


def _rated(plain: str) -> tuple[float, int] | None:
    if match := _RATE.search(plain) or _GOT.search(plain):
        value = _TENS.get(match[1]) or float(match[1])
        return _stars(value, 5.0 if value <= 5 else 10.0), match.start()
    return None
