"""Hints in a half-remembered film's description: when it was made, what sort it is, where from, who was in it.

Memory is vague: each hint moves a title up or down and forbids none.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from bot.ports import Floats
from bot.recommend.arrays import TitleArrays
from bot.request import Span

_YEAR = re.compile(r"\b(19[2-9]\d|20[0-3]\d)(['’]?s)?\b|(?<![\d$])['’]?([2-9]0|00)['’]?s\b")
_EARLY, _LATE = re.compile(r"\bearly\W+(?:\w+\W+)?$", re.I), re.compile(r"\blate\W+(?:\w+\W+)?$", re.I)
_WATCHED = re.compile(
    r"\b(?:saw|seen|watch\w*|aired?|on tv|television|netflix|rent\w*|dvd|vhs|kid|child\w*|school)\b[^.!?\n\[\]]{0,50}$",
    re.I,
)
EARLIER, LATER = 6.0, 5.0
"""Years by which films are older, and younger, than they are remembered to be."""
BEFORE, AFTER, BACK = 10.0, 2.0, 8
"""The same where the year is when the film was watched: it came BACK years before that at most, or much earlier."""
FARTHEST = 3.0
"""From so many of these steps outside the years, farther away makes no difference."""

_SORTS = {
    "Horror": r"horror|scary|slasher|creepy",
    "Comedy": r"comed(?:y|ies|ic)|funny|parody|spoof",
    "Animation": r"animat\w*|cartoons?|anime|claymation|stop motion",
    "Science Fiction": r"sci-?\s?fi|science fiction|futuristic|space ?ships?|aliens?",
    "Thriller": r"thrillers?",
    "Western": r"westerns?|cowboys?",
    "Romance": r"romance|romantic|rom-?com|love story",
    "War": r"war|wwii|ww2|soldiers?",
    "Music": r"musical|band|singer",
    "Fantasy": r"fantasy|magic\w*",
    "Drama": r"drama",
    "Action": r"action",
    "Mystery": r"mystery|detective",
    "Crime": r"gangsters?|mafia|mob|heist|bank robber\w*",
    "Family": r"kids? movie|children'?s",
    "Documentary": r"documentary",
    "History": r"historical|medieval",
}
_TOLD = ("Animation", "Documentary")
"""Sorts that people would say: unmentioned, a title of them is less likely."""
_TONGUES = {
    "fr": r"french|france", "ja": r"japan\w*|anime", "ko": r"korean?", "es": r"spanish|mexican|spain",
    "de": r"german\w*", "it": r"italian|italy", "zh": r"chinese|china", "cn": r"hong kong|kung fu",
    "hi": r"bollywood|hindi|indian", "ru": r"russian?", "sv": r"swedish", "da": r"danish", "no": r"norwegian",
}  # fmt: skip
UNSAID = 0.5
"""What English counts where no land is named, beside a named land's language."""
_SERIES = re.compile(r"\b(?:series|episodes?|tv show|sitcom|miniseries|seasons?)\b", re.I)
_WORD = re.compile(r"[^\W\d_](?:[\w'.-]*\w)?")


def _patterns(words: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"\b(?:{pattern})\b", re.I) for name, pattern in words.items()}


_SORT_WORDS, _TONGUE_WORDS = _patterns(_SORTS), _patterns(_TONGUES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Years named, and whether they are when the film was watched rather than made."""

    low: int
    high: int
    watched: bool


def mentions(description: str) -> Iterator[Mention]:
    """Every year and decade that the description names."""
    for match in _YEAR.finditer(description):
        start = int(match[1]) if match[1] else _century(int(match[3]))
        decade = bool(match[2] or match[3]) and start % 10 == 0
        before = description[max(0, match.start() - 12) : match.start()]
        low = start + 5 if decade and _LATE.search(before) else start
        high = start + (4 if _EARLY.search(before) else 9) if decade else start
        watched = _WATCHED.search(description[max(0, match.start() - 70) : match.start()])
        yield Mention(low=low, high=high, watched=bool(watched))


def era(description: str) -> Span:
    """The years that the description says the film is of, as one range; open when it says none."""
    return _span([mention for mention in mentions(description) if not mention.watched])


def era_fit(years: Floats, description: str) -> Floats:
    """How well release years agree with what was said, float32 [titles], 0 to 1; all alike where nothing was said."""
    said = list(mentions(description))
    if made := _span([mention for mention in said if not mention.watched]):
        return _fit(years, made, EARLIER, LATER)
    if watched := _span(said):
        return _fit(years, Span(min=(watched.min or 0) - BACK, max=watched.max), BEFORE, AFTER)
    return np.zeros(len(years), dtype=np.float32)


def agreement(description: str, arrays: TitleArrays) -> Floats:
    """Sort, land, kind and people of each title against those named, float32 [titles]: about one a hint."""
    found = -arrays.series.astype(np.float32) * (not _SERIES.search(description))
    for sort, words in _SORT_WORDS.items():
        has = arrays.has_genre(sort)
        if words.search(description):
            found += has - has.mean()
        elif sort in _TOLD:
            found -= has
    tongues = [tongue for tongue, words in _TONGUE_WORDS.items() if words.search(description)]
    found += np.isin(arrays.languages, tongues) if tongues else UNSAID * (arrays.languages == "en")
    found[rows_with(description, arrays)] += 1
    return np.asarray(found, dtype=np.float32)


def rows_with(description: str, arrays: TitleArrays) -> list[int]:
    """Rows of the titles with somebody whose whole name is in the description."""
    words = [word.casefold() for word in _WORD.findall(description)]
    runs = {" ".join(words[at : at + size]) for at in range(len(words)) for size in (2, 3)}
    return sorted({row for name in runs if " " in name for row in arrays.people.get(name, ())})


def _span(said: list[Mention]) -> Span:
    if not said:
        return Span()
    return Span(min=float(min(m.low for m in said)), max=float(max(m.high for m in said)))


def _fit(years: Floats, span: Span, earlier: float, later: float) -> Floats:
    outside = np.maximum((span.min or 0) - years, 0) / earlier + np.maximum(years - (span.max or 0), 0) / later
    return (1 - np.where(np.isfinite(years), np.minimum(outside / FARTHEST, 1), 0.5)).astype(np.float32)


def _century(decade: int) -> int:
    return 2000 + decade if decade < 30 else 1900 + decade
