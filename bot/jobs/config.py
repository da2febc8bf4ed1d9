"""When jobs run and how long things are kept, as settings: one value, composed into Settings."""

from typing import Annotated

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

_strict = ConfigDict(extra="forbid")
Days = Annotated[float, Field(gt=0, le=36_500)]


@dataclass(frozen=True, kw_only=True, config=_strict)
class RetentionSettings:
    """Days after which what is of no more use is deleted. `events` guard against platforms that tell things twice,
    `searches` are what was asked, with its picks; `ai_usage` is what the language model cost; `set_aside` is work that
    failed for good, `scouted` what the scout found for somebody, `world_words` what the web says of titles (asked anew
    after 30 days), `evenings` how the five questions went, `notices` what was told without being asked, `web_lines`
    what was said in browsers, `feedback` what was shown and opened, as programs report it, `tallies` what was counted
    for the operator's page."""

    conversations: Days = 1.0
    events: Days = 7.0
    inbox: Days = 2.0
    outbox: Days = 2.0
    notices: Days = 60.0
    card_messages: Days = 31.0
    answers: Annotated[float, Field(ge=0, le=365)] = 0.0
    searches: Days = 365.0
    waiting_picks: Days = 2.0
    scouted: Days = 14.0
    world_words: Days = 60.0
    evenings: Days = 730.0
    set_aside: Days = 30.0
    ai_usage: Days = 400.0
    web_lines: Days = 1.0
    feedback: Days = 365.0
    tallies: Days = 8.0


@dataclass(frozen=True, kw_only=True, config=_strict)
class JobSettings:
    """`enabled` is whether this process runs jobs at all.

    Waiting picks are used for `fresh_hours`. Kept answers are warmed while the day has cost no more than `warm_share`
    of its budget, with what at least `warm_people` persons asked. The community model is learned anew when there are
    other community ratings, or `retrain_opinions` more or fewer opinions of Usher's own people (and a tenth of them).
    What is liked lately counts half after `trend_days`, and only what `trend_people` persons liked. `sync_pages` of
    twenty popular films, and as many series, are brought in from TMDB a day, where there is a key; 0: none. Of
    `enrich_most` titles it is asked for more every ten minutes, and of the `enrich_best_known` where they run, daily.
    The scout looks at `scout_pages` of twenty of what the world watches, of the day and of the week, films and series
    (0: it stays at home), keeps what fits somebody better than `scout_fit` of the catalogue does, and lets the language
    model read it while the day has cost no more than `scout_share` of its budget. With `learn_to_ask` levels and order
    of the five questions are learned from evenings, from 200 of a domain on.
    """

    enabled: bool = True
    fresh_hours: Annotated[float, Field(gt=0, le=168)] = 24.0
    warm_share: Annotated[float, Field(ge=0, le=1)] = 0.2
    warm_people: Annotated[int, Field(ge=2)] = 3
    retrain_opinions: Annotated[int, Field(ge=1)] = 50
    trend_days: Annotated[float, Field(gt=0, le=365)] = 7.0
    trend_people: Annotated[int, Field(ge=2)] = 3
    sync_pages: Annotated[int, Field(ge=0, le=500)] = 5
    enrich_most: Annotated[int, Field(ge=0, le=10_000)] = 600
    enrich_best_known: Annotated[int, Field(ge=0, le=100_000)] = 2_000
    scout_pages: Annotated[int, Field(ge=0, le=10)] = 2
    scout_fit: Annotated[float, Field(ge=0, le=1)] = 0.7
    scout_share: Annotated[float, Field(ge=0, le=1)] = 0.3
    learn_to_ask: bool = True
    keep_days: RetentionSettings = RetentionSettings()
