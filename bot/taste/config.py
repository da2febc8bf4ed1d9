"""How Usher learns, as settings: one value, composed into Settings."""

from typing import Annotated

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from bot.taste.profile import Horizons


@dataclass(frozen=True, kw_only=True, config=ConfigDict(extra="forbid"))
class TasteSettings:
    """`half_life_days` is the age at which what someone said counts half; a message of more significance (0 to 1) than
    `refresh_above` has the picks that wait for its profile made anew.

    A verdict on a title counts half in the short-term vector of a taste after `short_term_events` later ones, in the
    long-term vector after `long_term_days`.
    """

    half_life_days: Annotated[float, Field(gt=0, le=36_500)] = 180.0
    refresh_above: Annotated[float, Field(ge=0, le=1)] = 0.7
    short_term_events: Annotated[float, Field(gt=0, le=10_000)] = 10.0
    long_term_days: Annotated[float, Field(gt=0, le=36_500)] = 365.0

    @property
    def horizons(self) -> Horizons:
        return Horizons(events=self.short_term_events, days=self.long_term_days)
