"""What is known of a taste, thing by thing: what was said, and what the verdicts on titles show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from bot.ports import Floats
from bot.taste.profile import Taste
from bot.taste.standing import Key, Source, mark_of
from bot.taste.traits import TRAITS
from bot.titles import GENRES, LessonKind

ENOUGH = 3
"""Liked titles before anything is read out of them."""
LEANING = 0.45
"""Standard deviations from the catalogue's mean at which a liking for a trait is worth a word."""
TWICE = 2
"""Times that a genre was liked, or a mood asked for, before it is a habit."""
MOST_GENRES, MOST_TRAITS = 3, 4
SLIGHT = 0.15
"""A lean below this says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The titles of one verdict: standardised traits float32 [titles, 34], genres, and when each was judged."""

    z: Floats
    genres: Sequence[frozenset[str]]
    at: Sequence[datetime]

    def __len__(self) -> int:
        return len(self.genres)


@dataclass(frozen=True, slots=True, kw_only=True)
class TasteFact:
    """One thing that is known: what was said of it (newest first), and how many of the liked titles agree.

    `lean` is -1 to 1; `agree` of `of` liked titles share it, the newest of them judged `latest`.
    """

    kind: LessonKind
    value: str
    lean: float
    weight: float
    sources: tuple[Source, ...] = ()
    agree: int = 0
    of: int = 0
    latest: datetime | None = None

    @property
    def key(self) -> Key:
        return self.kind, self.value

    @property
    def mark(self) -> str:
        return mark_of(self.kind, self.value)


def taste_facts(taste: Taste, liked: Shelf) -> tuple[TasteFact, ...]:
    """All that is known beside titles, surest first. What was taken back is not guessed anew from verdicts."""
    shown = {each.key: each for each in _shown(liked)}
    said = [
        TasteFact(kind=s.kind, value=s.value, lean=s.lean, weight=1 + abs(s.push), sources=s.sources)
        for s in taste.standings.values()
        if abs(s.lean) >= SLIGHT and not (s.kind == "mood" and len(s.sources) < TWICE)
    ]
    both = [_joined(each, shown[each.key]) if each.key in shown else each for each in said]
    alone = [each for key, each in shown.items() if key not in taste.standings]
    return tuple(sorted((*both, *alone), key=lambda each: -each.weight))


def _joined(said: TasteFact, shown: TasteFact) -> TasteFact:
    """What was said, with the titles that agree; where they don't, the words count."""
    if said.lean * shown.lean < 0:
        return said
    return replace(said, weight=said.weight + shown.weight, agree=shown.agree, of=shown.of, latest=shown.latest)


def _shown(liked: Shelf) -> Iterator[TasteFact]:
    """What the liked titles have in common."""
    if len(liked) < ENOUGH:
        return
    yield from _genres(liked)
    mean = liked.z.mean(axis=0)
    for place in sorted(range(len(TRAITS)), key=lambda place: -abs(mean[place]))[:MOST_TRAITS]:
        if abs(mean[place]) >= LEANING:
            agree = liked.z[:, place] * np.sign(mean[place]) > 0
            lean = float(np.tanh(mean[place]))
            yield _told_by(liked, "trait", TRAITS[place], lean, [bool(each) for each in agree])


def _genres(liked: Shelf) -> Iterator[TasteFact]:
    having = {genre: [genre in genres for genres in liked.genres] for genre in GENRES}
    common = sorted(GENRES, key=lambda genre: -sum(having[genre]))[:MOST_GENRES]
    for genre in common:
        if sum(having[genre]) >= TWICE:
            yield _told_by(liked, "genre", genre, sum(having[genre]) / len(liked), having[genre])


def _told_by(liked: Shelf, kind: LessonKind, value: str, lean: float, agree: Sequence[bool]) -> TasteFact:
    latest = max(at for at, agrees in zip(liked.at, agree, strict=True) if agrees)
    return TasteFact(
        kind=kind, value=value, lean=lean, weight=abs(lean), agree=sum(agree), of=len(liked), latest=latest
    )
