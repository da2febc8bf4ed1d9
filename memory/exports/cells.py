"""What stands in one cell of an export: stars in any of their forms, years, and ids however a tool wrote them."""

import re
from collections.abc import Iterable

from memory.exports.days import EARLIEST, LATEST

UNSAID = frozenset(("", "-", "–", "—", "0", "0.0", "n/a", "na", "nan", "null", "none", "nil", "\\n", "?"))
"""What programs write where nothing was said, in small letters."""
_GLYPHS = "★⭐🌟✭"
_MARKS = re.compile(r"[\s\ufe0f☆✩]")
_ASTERISKS = re.compile(r"\*{1,5}½?")
_SHARE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:/|of|von|sur|de|из)\s*(5|10|100)")
_IMDB_ID = re.compile(r"(?:^|/|\b)(tt\d{5,10})(?:\b|$|/)")
_IMDB_BARE = re.compile(r"\d{7,8}")
_TMDB_LINK = re.compile(r"(?:(movie|tv)[/:])?(\d{1,10})(?:\.0)?(?:-[^/]*)?/?")
_YEAR = re.compile(r"([12]\d{3})(?:[.\-–/ ].*)?")
SCALES = (5.0, 10.0, 100.0)


def stars(text: str, scale: float) -> float | None:
    """Stars 0.5 to 5, by halves, of `4.5`, `4,5`, `★★★★½`, `****`, `9/10`, `85%`, or a figure up to `scale`; None for
    anything else."""
    bare = _MARKS.sub("", text)
    if bare and (set(bare) <= set(_GLYPHS + "½") or _ASTERISKS.fullmatch(bare)):
        return _halves(len(bare.rstrip("½")) + 0.5 * bare.endswith("½"))
    if match := _SHARE.fullmatch(text.strip().casefold()):
        return _halves(5 * _figure(match[1]) / float(match[2]))
    if bare.endswith("%"):
        value = number(bare[:-1])
        return _halves(value / 20) if value is not None else None
    value = number(bare.replace("½", ".5") if bare[:1].isdigit() else bare)
    return _halves(5 * value / scale) if value is not None and value <= scale else None


def scale_of(texts: Iterable[str]) -> float:
    """To how many a column of ratings counts: to 5, 10 or 100, whichever its highest figure needs."""
    highest = max((value for text in texts if (value := number(text.strip())) is not None), default=0.0)
    return next((scale for scale in SCALES if highest <= scale), SCALES[-1])


def number(text: str) -> float | None:
    """`4.5`, `4,5`; None for anything else, and for what is not from above 0 to 100."""
    try:
        value = _figure(text)
    except ValueError:
        return None
    return value if 0 < value <= 100 else None


def _figure(text: str) -> float:
    return float(text.replace(",", "."))


def _halves(value: float) -> float | None:
    return max(0.5, int(2 * value + 0.5) / 2) if 0 < value <= 5 else None


def year(text: str) -> int | None:
    """`2016`, `2016.0`, `2016-2019`, `(2016)`."""
    match = _YEAR.fullmatch(text.strip("() "))
    return int(match[1]) if match and EARLIEST <= int(match[1]) <= LATEST else None


def imdb_id(given: object) -> str | None:
    """An id as IMDb writes them, such as tt0113277: alone, in an address, without its letters, as a number."""
    if isinstance(given, int):
        given = f"{given:07}"
    if not isinstance(given, str):
        return None
    text = given.strip().removesuffix(".0")
    if _IMDB_BARE.fullmatch(text):
        return f"tt{text}"
    match = _IMDB_ID.search(text)
    return match[1] if match else None


def tmdb_id(text: str) -> tuple[str | None, int | None]:
    """TMDB's number, and `movie` or `tv` where it is told: `603`, `603.0`, `movie/603`, an address of TMDB."""
    match = _TMDB_LINK.fullmatch(text.strip().split("themoviedb.org/")[-1])
    return (match[1], int(match[2]) or None) if match else (None, None)
