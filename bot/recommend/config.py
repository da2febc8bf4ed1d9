"""How Usher recommends, as settings: one value, composed into Settings."""

from dataclasses import field
from typing import Annotated

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

_strict = ConfigDict(extra="forbid")
Weight = Annotated[float, Field(ge=0, le=10)]


@dataclass(frozen=True, kw_only=True, config=_strict)
class Weights:
    """What each part of a score counts. Parts without data for a request drop out and the rest share their weight.

    A compromise: begun by coordinate search on ReDial's development dialogues and held-out MovieLens people, then text,
    traits and popularity set by hand while reading the forty requests of docs/starter.md, which that search had
    drowned in famous titles; docs/decisions.md has the figures. Popularity is what it counts for someone unknown who
    names no subject: it fades with every like (`bot.recommend.score`).
    """

    text: Weight = 1.3
    words: Weight = 0.8
    traits: Weight = 1.6
    seeds: Weight = 1.8
    taste: Weight = 0.7
    community: Weight = 1.6
    quality: Weight = 0.2
    popularity: Weight = 2.4
    trending: Weight = 0.05
    novelty: Weight = 0.6


@dataclass(frozen=True, kw_only=True, config=_strict)
class RecommendSettings:
    """`candidates` are scored down to `cards`; `mmr_lambda` 1 is relevance alone, 0 variety alone.

    `rocchio` are the weights of request, liked and disliked titles in the moved search vector; `half_life` is the
    number of later verdicts after which an earlier one counts half.
    """

    cards: Annotated[int, Field(ge=1, le=20)] = 8
    candidates: Annotated[int, Field(ge=8, le=200)] = 20
    neighbours: Annotated[int, Field(ge=20, le=2000)] = 200
    mmr_lambda: Annotated[float, Field(ge=0, le=1)] = 0.75
    rocchio: tuple[float, float, float] = (1.0, 0.75, 0.35)
    half_life: Annotated[float, Field(gt=0)] = 10.0
    late_hour_runtime: Annotated[int, Field(ge=60, le=400)] = 150
    weights: Weights = field(default_factory=Weights)
