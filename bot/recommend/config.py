"""How Usher recommends, as settings: one value, composed into Settings."""

from dataclasses import field
from pathlib import Path
from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

_strict = ConfigDict(extra="forbid")
Weight = Annotated[float, Field(ge=0, le=10)]


@dataclass(frozen=True, kw_only=True, config=_strict)
class Weights:
    """What each part of a score counts. Parts without data for a request drop out and the rest share their weight.

    A compromise: conditional logits of what came next, fitted on half of ReDial's development dialogues and half of the
    MovieLens people, agree on taste, community, wishes and quality; text, traits and popularity were then set by hand
    while reading the forty requests of docs/starter.md, which the fit had drowned in famous titles. Popularity is what
    it counts for someone unknown who names no subject: it fades with every like (`bot.recommend.score`).
    docs/decisions.md has the figures.
    """

    text: Weight = 1.3
    words: Weight = 1.0
    details: Weight = 2.0
    concepts: Weight = 8.0
    facets: Weight = 6.0
    traits: Weight = 1.6
    seeds: Weight = 3.0
    taste: Weight = 3.9
    wishes: Weight = 3.4
    community: Weight = 6.4
    quality: Weight = 0.4
    popularity: Weight = 3.4
    trending: Weight = 0.2
    novelty: Weight = 0.6


RerankerName = Literal["none", "small", "claude"]


@dataclass(frozen=True, kw_only=True, config=_strict)
class RerankSettings:
    """How a second, closer look is taken: at the `window` best, of which `best` are lifted above the rest.

    `weight` is what it counts beside the score that was there, 0 to 1. The small reranker reads with the cross-encoder
    in the folder `model`, with the embedding model where that is empty; it is given `timeout` seconds, and what it read
    is kept for `cache_minutes`, `cache_size` readings at most. Claude is given the deadline of `language`.
    """

    window: Annotated[int, Field(ge=2, le=200)] = 40
    best: Annotated[int, Field(ge=1, le=100)] = 12
    weight: Annotated[float, Field(ge=0, le=1)] = 0.3
    model: str = ""
    timeout: Annotated[float, Field(gt=0, le=30)] = 1.5
    cache_minutes: Annotated[float, Field(gt=0)] = 60.0
    cache_size: Annotated[int, Field(ge=1)] = 5_000


@dataclass(frozen=True, kw_only=True, config=_strict)
class RecommendSettings:
    """`candidates` are scored down to `cards`; `mmr_lambda` 1 is relevance alone, 0 variety alone.

    `rewrite` is who puts a request into a sentence to
    search by: Claude, where it may be asked, or a template. `rules` is the file of the house's rules. What was found is
    used again for `kept_seconds`.
    """

    cards: Annotated[int, Field(ge=1, le=20)] = 8
    candidates: Annotated[int, Field(ge=8, le=200)] = 20
    neighbours: Annotated[int, Field(ge=20, le=2000)] = 200
    mmr_lambda: Annotated[float, Field(ge=0, le=1)] = 0.75
    late_hour_runtime: Annotated[int, Field(ge=60, le=400)] = 150
    weights: Weights = field(default_factory=Weights)
    reranker: RerankerName = "none"
    rerank: RerankSettings = field(default_factory=RerankSettings)
    rewrite: Literal["template", "claude"] = "claude"
    rewrite_seconds: Annotated[float, Field(gt=0, le=8)] = 3.0
    rules: Path = Path("config/rules.yaml")
    kept_seconds: Annotated[float, Field(gt=0, le=86_400)] = 300.0
