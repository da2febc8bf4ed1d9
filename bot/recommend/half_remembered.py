"""A half-remembered film: what a long, rambling description says of it, without the talk around it.

People describe plot and scenes, and between them beg, doubt and greet. Each sentence is embedded beside the whole, for
one vector of ten sentences is near nothing; words count by their rarity; years that were mentioned are a hint, for
memory is vague.
"""

import re
from collections import Counter
from collections.abc import Mapping

import numpy as np

from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.score import Candidates, mix
from bot.recommend.words import stem, words_of
from bot.request import Span

MOST_SENTENCES = 6
SHORTEST = 20
"""Characters: a shorter sentence tells nothing by itself."""
SENTENCES = 0.4
"""What the sentences count beside the whole."""
WHOLE = 1000
LONGEST = 200
"""Characters of a sentence that are embedded."""

_BREAKS = re.compile(r"(?<=[.!?])\s+|\n+")
_TAGS = re.compile(r"\[[^\]]{0,40}\]|https?://\S+")
_CHATTER = {stem(word) for word in (
    "actually", "ago", "also", "am", "another", "anyone", "anyway", "appreciate", "appreciated", "back",
    "basically", "because", "bit", "bugging", "bunch", "cable", "called", "came", "can't", "cant", "character",
    "clip", "com", "correctly", "couldn't", "definitely", "describe", "description", "detail", "details", "don't",
    "dont", "dude", "edit", "either", "else", "ended", "ending", "etc", "even", "fairly", "film", "find", "first",
    "forgot", "found", "get", "goes", "going", "google", "googled", "got", "guess", "guy", "haven't", "he's",
    "hello", "help", "here", "hey", "hi", "however", "i'd", "i'll", "id", "idk", "iirc", "im", "info", "ish",
    "isn't", "ive", "kind", "kinda", "know", "least", "likely", "lol", "looking", "lot", "made", "main", "many",
    "maybe", "mention", "mentioned", "might", "movie", "much", "name", "netflix", "ok", "okay", "part", "please",
    "point", "possibly", "premise", "pretty", "probably", "protagonist", "reason", "recall", "reddit", "remember",
    "remembered", "said", "saw", "say", "saying", "says", "scene", "scenes", "search", "searched", "seeing",
    "seen", "she's", "similar", "since", "somehow", "somewhere", "sorry", "sort", "specific", "specifically",
    "spoiler", "spoilers", "still", "stuff", "sure", "thank", "thanks", "that's", "there's", "they're", "thing",
    "things", "think", "though", "thought", "time", "title", "tomt", "trailer", "trying", "type", "vague",
    "vaguely", "vibe", "wasn't", "watch", "watched", "watching", "way", "weird", "went", "whole", "wouldn't",
    "youtube",
)}  # fmt: skip
"""Words of the telling, not of the tale."""
_YEAR = re.compile(r"\b(19[2-9]\d|20[0-3]\d)(['’]?s)?\b|(?<![\d$])['’]?([2-9]0|00)['’]?s\b")
_EARLY, _LATE = re.compile(r"\bearly\W+(?:\w+\W+)?$", re.I), re.compile(r"\blate\W+(?:\w+\W+)?$", re.I)
EARLIER, LATER = 8.0, 4.0
"""Years by which films are older, and younger, than they are remembered to be: many were seen long after they came."""
WEIGHTS = {"text": 1.3, "words": 0.8, "year": 0.15, "popularity": 0.05}
"""Chosen on 1,000 descriptions of the development set; docs/decisions.md has the figures."""
UTMOST = 20.0
"""Standard deviations above the catalogue's mean that count as a full match."""


def sentences(description: str) -> list[str]:
    """What to embed: the whole, then its first sentences when it has more than one; no tags and addresses."""
    plain = _TAGS.sub(" ", description).strip() or "a film"
    parts = [part.strip()[:LONGEST] for part in _BREAKS.split(plain)]
    telling = [part for part in parts if len(part) >= SHORTEST][:MOST_SENTENCES]
    return [" ".join(plain.split())[:WHOLE], *(telling if len(telling) > 1 else ())]


def telling_words(description: str) -> Mapping[str, float]:
    """The words of the tale with their weight: one said twice counts more, but not double."""
    counts = Counter(word for word in words_of(_TAGS.sub(" ", description)) if word not in _CHATTER)
    return {word: count**0.5 for word, count in counts.items() if not word.isdecimal()}


def era(description: str) -> Span:
    """The years that the description mentions, as one range; open when it mentions none."""
    years: list[int] = []
    for match in _YEAR.finditer(description):
        start = int(match[1]) if match[1] else _century(int(match[3]))
        decade = bool(match[2] or match[3]) and start % 10 == 0
        before = description[max(0, match.start() - 12) : match.start()]
        low = start + 5 if decade and _LATE.search(before) else start
        high = start + (4 if _EARLY.search(before) else 9) if decade else start
        years += [low, high]
    return Span(min=float(min(years)), max=float(max(years))) if years else Span()


def era_fit(years: Floats, said: Span) -> Floats:
    """How well release years agree with what was said, float32 [titles], 1 inside the range and less outside."""
    if said.min is None or said.max is None:
        return np.zeros(len(years), dtype=np.float32)
    outside = np.maximum(said.min - years, 0) / EARLIER + np.maximum(years - said.max, 0) / LATER
    return np.where(np.isfinite(years), np.exp(-(outside**2)), 0.3).astype(np.float32)


def recollect(description: str, told: Floats | None, rows: Rows, arrays: TitleArrays, count: int) -> Candidates:
    """The `count` likeliest of the rows, best first. `told` float32 [1 + sentences, dimension] are the vectors of what
    `sentences` gave; None without a model."""
    said = era(description)
    parts = {
        "words": _beyond(arrays.words.score(telling_words(description))[rows]),
        "year": era_fit(arrays.columns.year[rows], said),
        "popularity": arrays.renown[rows],
    }
    if told is not None:
        parts["text"] = _beyond(_meaning(told, arrays)[rows])
    found = mix(rows, parts, {name: WEIGHTS[name] for name in parts})
    return found.take(np.argsort(-found.score, kind="stable")[:count])


def _meaning(told: Floats, arrays: TitleArrays) -> Floats:
    """Nearness to the whole and, less, to the single sentences, in standard deviations."""
    nearness = arrays.vectors @ told.T
    nearness = (nearness - nearness.mean(axis=0)) / np.maximum(nearness.std(axis=0), 1e-6)
    whole, each = nearness[:, 0], np.maximum(nearness[:, 1:], 0) ** 2
    if not each.shape[1]:
        return whole
    together = each.mean(axis=1)
    return np.asarray(whole + SENTENCES * together / max(float(together.std()), 1e-6), dtype=np.float32)


def _beyond(values: Floats) -> Floats:
    """How far above the mean, 0 to 1."""
    return ((values - values.mean()) / max(float(values.std()), 1e-6) / UTMOST).clip(0, 1).astype(np.float32)


def _century(decade: int) -> int:
    return 2000 + decade if decade < 30 else 1900 + decade
