"""Experiments: who gets which variant, and whether the variants differ in how well they are liked."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from math import sqrt
from typing import Annotated, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass as settings_class

from bot.ports import Tried
from bot.recommend.config import RecommendSettings, RerankerName, Weight, Weights
from bot.taste.profile import opinion_of

Z = 1.96
"""Standard deviations of a normal distribution that hold 95 % of it."""
FEW_PEOPLE = 30
"""With fewer people in a variant nothing is said of a difference."""
Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")]


@settings_class(frozen=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Variant:
    """What a variant does otherwise than the settings of `recommend`; `share` is its part of all people, against the
    others' shares."""

    share: Annotated[float, Field(gt=0)] = 1.0
    weights: Mapping[str, Weight] = field(default_factory=dict)
    mmr_lambda: Annotated[float, Field(ge=0, le=1)] | None = None
    reranker: RerankerName | None = None

    @model_validator(mode="after")
    def _known(self) -> Self:
        known = [each.name for each in fields(Weights)]
        for name in self.weights:
            if name not in known:
                raise ValueError(f"there is no weight {name!r}; there are {', '.join(known)}")
        return self

    def settings(self, usual: RecommendSettings) -> RecommendSettings:
        """The usual settings with what this variant changes."""
        return replace(
            usual,
            weights=replace(usual.weights, **self.weights),
            mmr_lambda=usual.mmr_lambda if self.mmr_lambda is None else self.mmr_lambda,
            reranker=self.reranker or usual.reranker,
        )


@settings_class(frozen=True, kw_only=True, config=ConfigDict(extra="forbid"))
class ExperimentSettings:
    """The experiment that runs: a name and at least two variants, the first of which the others are compared to. Off
    while there is none. A new name deals people anew."""

    name: Name | None = None
    variants: Mapping[Name, Variant] = field(default_factory=dict)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if bool(self.name) != bool(self.variants) or len(self.variants) == 1:
            raise ValueError("an experiment has a name and at least two variants")
        return self

    def variant_of(self, person: int | None) -> str:
        """The variant of a person, the same for as long as name and shares are; empty while nothing runs, and for
        nobody in particular."""
        if not self.name or person is None:
            return ""
        digest = hashlib.sha256(f"{self.name}:{person}".encode()).digest()
        place = int.from_bytes(digest[:8]) / 2**64 * sum(variant.share for variant in self.variants.values())
        for name, variant in self.variants.items():
            place -= variant.share
            if place < 0:
                return name
        return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One variant: people, titles shown to them, how many they liked, disliked and clicked, the share liked with its
    95 % interval, and how that differs from the first variant's (None for the first itself)."""

    variant: str
    people: int
    shown: int
    liked: int
    disliked: int
    clicked: int
    rate: float
    interval: Interval
    difference: Interval | None = None
    verdict: str = ""


def compare(tried: Iterable[Tried], order: Sequence[str] = ()) -> list[Compared]:
    """The variants beside the first, those of `order` in that order and first of all."""
    counts: dict[str, dict[int, list[int]]] = {name: {} for name in order}
    for each in tried:
        count = counts.setdefault(each.variant, {}).setdefault(each.person, [0, 0, 0, 0])
        count[0] += 1
        if each.judgement and (opinion := opinion_of(each.judgement)):
            count[1 if opinion > 0 else 2] += 1
        count[3] += each.clicked
    found = [_counted(variant, list(people.values())) for variant, people in counts.items()]
    return [found[0], *(_beside(found[0], each) for each in found[1:])] if found else []


def _counted(variant: str, people: Sequence[Sequence[int]]) -> Compared:
    shown, liked, disliked, clicked = (sum(each[place] for each in people) for place in range(4))
    rate = liked / shown if shown else 0.0
    interval = wilson(rate, effective(people, rate))
    return Compared(
        variant=variant,
        people=len(people),
        shown=shown,
        liked=liked,
        disliked=disliked,
        clicked=clicked,
        rate=rate,
        interval=interval,
    )


def effective(people: Sequence[Sequence[int]], rate: float) -> float:
    """How many independent titles the shown ones are worth: one person's titles are liked or not together, and a busy
    person must not pass for many. By the variance of a ratio over clusters (Cochran 1977, 6.3 and 9A); as many as there
    are people where all or none were liked."""
    shown, count = sum(each[0] for each in people), len(people)
    if count < 2 or rate in (0.0, 1.0):
        return float(count)
    variance = count / (count - 1) * sum((each[1] - rate * each[0]) ** 2 for each in people) / shown**2
    return min(float(shown), rate * (1 - rate) / variance) if variance else float(shown)


def wilson(rate: float, count: float, z: float = Z) -> Interval:
    """The score interval of a share of `count` trials (Wilson 1927); all is possible without any."""
    if count <= 0:
        return Interval(low=0.0, high=1.0)
    middle = (rate + z * z / (2 * count)) / (1 + z * z / count)
    reach = z / (1 + z * z / count) * sqrt(rate * (1 - rate) / count + z * z / (4 * count * count))
    return Interval(low=max(0.0, middle - reach), high=min(1.0, middle + reach))


def _beside(first: Compared, other: Compared) -> Compared:
    """With the interval of the difference of two shares (Newcombe 1998, method 10), and what it says."""
    gap = other.rate - first.rate
    down = sqrt((other.rate - other.interval.low) ** 2 + (first.interval.high - first.rate) ** 2)
    up = sqrt((other.interval.high - other.rate) ** 2 + (first.rate - first.interval.low) ** 2)
    difference = Interval(low=gap - down, high=gap + up)
    few = min(first.people, other.people) < FEW_PEOPLE
    verdict = "too few to tell" if few or difference.low <= 0 <= difference.high else "better" if gap > 0 else "worse"
    return replace(other, difference=difference, verdict=verdict)
