"""What everything that was said about one thing comes to: how much it is liked, how sure that is, and who said so when.

Said things fade (half after a half-life), agreeing ones add up to a limit, and a new one that contradicts takes most of
the weight from what was there: people change their minds, and mean the newer word.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.titles import Insight, LessonKind

Key = tuple[LessonKind, str]

MOST = 3.0
"""The weight that agreeing words add up to, of 1 each: a lifetime of praise can still be overturned."""
OVERTURN = 0.15
"""What is left of the weight of what was known when it is contradicted. MOST * OVERTURN is below any clear lean, so
the newest clear word always decides the side."""
_UNFOLDED = ("title", "seen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where something is known from: the words (empty: set by button), when, and how they leaned."""

    said: str
    at: datetime
    lean: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of one thing: `lean` -1 to 1, `confidence` 0 to 1, the sources that agree, newest first.

    A lean and a confidence of 0 say that the person took back what was known, and nothing may be guessed of it.
    """

    kind: LessonKind
    value: str
    lean: float
    confidence: float
    sources: tuple[Source, ...]

    @property
    def push(self) -> float:
        """How hard this should pull, -1 to 1."""
        return self.lean * self.confidence


def mark_of(kind: LessonKind, value: str) -> str:
    """Eight characters that name one thing in a button, whose bytes are few."""
    return urlsafe_b64encode(hashlib.sha256(f"{kind}|{value}".encode()).digest())[:8].decode()


def standings(insights: Iterable[Insight], now: datetime, half_life_days: float) -> dict[Key, Standing]:
    """All that was said, thing by thing; `insights` oldest first. Titles are left to their verdicts."""
    told: dict[Key, list[Source]] = {}
    for insight in insights:
        for lesson in insight.lessons:
            if lesson.kind not in _UNFOLDED:
                source = Source(said=insight.said, at=insight.at, lean=lesson.lean)
                told.setdefault((lesson.kind, lesson.value), []).append(source)
    half_life = timedelta(days=half_life_days)
    return {key: _standing(key, _since_taken_back(sources), now, half_life) for key, sources in told.items()}


def _since_taken_back(sources: Sequence[Source]) -> Sequence[Source]:
    last = max((place for place, source in enumerate(sources) if not source.lean), default=-1)
    return sources[last + 1 :]


def _standing(key: Key, sources: Sequence[Source], now: datetime, half_life: timedelta) -> Standing:
    lean, confidence = _weigh(sources, now, half_life)
    agreeing = tuple(source for source in reversed(sources) if source.lean * lean > 0)
    return Standing(kind=key[0], value=key[1], lean=lean, confidence=confidence, sources=agreeing)


def _weigh(sources: Sequence[Source], now: datetime, half_life: timedelta) -> tuple[float, float]:
    """The weighted mean of the leans, and 1 - 0.5 ** weight as the confidence in it: one fresh word 0.5, two 0.75."""
    total = weight = 0.0
    before = sources[0].at if sources else now
    for source in sources:
        left = _faded(source.at - before, half_life) * (OVERTURN if source.lean * total < 0 else 1.0)
        total, weight = total * left + source.lean, weight * left + 1.0
        if weight > MOST:
            total, weight = total * MOST / weight, MOST
        before = source.at
    if not weight:
        return 0.0, 0.0
    return max(-1.0, min(1.0, total / weight)), 1 - 0.5 ** (weight * _faded(now - before, half_life))


def _faded(age: timedelta, half_life: timedelta) -> float:
    """What is left of a weight after a time, 0 to 1; none is lost to a clock that was put back."""
    return float(0.5 ** (max(age, timedelta(0)) / half_life))
