"""The house's rules: which titles are never shown, and which count for more or less, by whom they are for.

`config/rules.yaml` says them. A rule says which titles it means, for whom it holds, and what becomes of them. Masks
over the catalogue are made once for each state of rules and catalogue; a request takes those of the rules that hold.
"""

import re
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Literal, Self

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from bot.persons import Person
from bot.ports import Floats
from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.score import Candidates
from bot.recommend.themes import keyed
from bot.request import Request
from bot.titles import GENRES, Evidence, Kind

Times = Annotated[float, Field(ge=0.1, le=3)]
Names = tuple[str, ...]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, allow_inf_nan=False)


class Between(_Part):
    """A closed range, open where nothing stands; what is unknown of a title or a person is in none."""

    at_least: float | None = None
    at_most: float | None = None

    def holds(self, values: Floats) -> Mask:
        """Which of the values lie in it; NaN doesn't."""
        low = -np.inf if self.at_least is None else self.at_least
        high = np.inf if self.at_most is None else self.at_most
        return np.asarray((values >= low) & (values <= high), dtype=bool)


class WhichTitles(_Part):
    """All that is said must hold; of several genres, languages, keywords or names one will do. A keyword or a title's
    name need only hold the words."""

    genres: Names = ()
    without_genres: Names = ()
    languages: Names = ()
    keywords: Names = ()
    named: Names = ()
    year: Between | None = None
    rating: Between | None = None
    votes: Between | None = None
    runtime: Between | None = None
    kind: Kind | None = None
    available: Literal["already", "not_yet"] | None = None

    @field_validator("genres", "without_genres")
    @classmethod
    def _known(cls, genres: Names) -> Names:
        for genre in genres:
            if genre not in GENRES:
                raise ValueError(f"{genre!r} is no genre; there are {', '.join(GENRES)}")
        return genres

    def mask(self, arrays: TitleArrays, today: date) -> Mask:
        """The titles it means, bool [titles]."""
        columns = arrays.columns
        mask = np.ones(len(arrays), dtype=bool)
        if self.genres:
            mask &= arrays.has_genre(*self.genres)
        if self.without_genres:
            mask &= ~arrays.has_genre(*self.without_genres)
        if self.languages:
            mask &= np.isin(arrays.languages, self.languages)
        if self.keywords or self.named:
            mask &= keyed(self.keywords, arrays) | _named(self.named, arrays)
        numbers = {"year": columns.year, "rating": columns.vote_average, "runtime": columns.runtime}
        for name, values in (*numbers.items(), ("votes", np.nan_to_num(columns.vote_count))):
            if span := getattr(self, name):
                mask &= span.holds(values)
        if self.kind:
            mask &= arrays.series if self.kind == "series" else ~arrays.series
        if self.available:
            later = columns.year > today.year
            mask &= later if self.available == "not_yet" else ~later
        return mask


def _named(words: Names, arrays: TitleArrays) -> Mask:
    """Titles with one of these in their name, as whole words."""
    if not words:
        return np.zeros(len(arrays), dtype=bool)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    return np.array([bool(pattern.search(name)) for name in arrays.columns.titles], dtype=bool)


class WhichPeople(_Part):
    """Whom a rule holds for. `age` is that of the child the titles are for, as far as it was told."""

    age: Between | None = None
    profiles: Names = ()
    kids: bool | None = None

    def means(self, audience: "Audience") -> bool:
        """Whether all that is said holds of them."""
        age = np.array([np.nan if audience.age is None else audience.age])
        return (
            (self.age is None or bool(self.age.holds(age)[0]))
            and (not self.profiles or audience.profile.casefold() in {name.casefold() for name in self.profiles})
            and (self.kids is None or self.kids == audience.kids)
        )


class Rule(_Part):
    """One rule: titles are shown never (`exclude`), or their score is taken so many `times`; it doesn't hold where one
    of `unless_asked`, words or concepts, is asked for."""

    name: Annotated[str, Field(min_length=1, max_length=60)]
    titles: WhichTitles = WhichTitles()
    people: WhichPeople = WhichPeople()
    unless_asked: Names = ()
    exclude: bool = False
    times: Times | None = None

    @model_validator(mode="after")
    def _does_one_thing(self) -> Self:
        if self.exclude == (self.times is not None):
            raise ValueError("a rule says either `exclude: true` or `times: NUMBER`")
        return self


class MinimumSignal(_Part):
    """Titles with fewer than `votes` have their score taken so many `times`: nobody can tell yet how good they are."""

    votes: Annotated[int, Field(ge=0)] = 0
    times: Times = 1.0


class Floor(_Part):
    """Titles with fewer than `votes` have their score taken so many `times` unless something speaks for them: what was
    asked, a seed, a taste. With fewer than `open_votes` they are out where nothing in particular is asked."""

    votes: Annotated[int, Field(ge=0)] = 0
    times: Times = 1.0
    open_votes: Annotated[int, Field(ge=0)] = 0


class Rules(_Part):
    """All rules of the file, or none."""

    minimum_signal: MinimumSignal = MinimumSignal()
    floor: Floor = Floor()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """For whom titles are looked for, and what they `asked` in words and concepts; None where anything may be meant."""

    age: int | None = None
    profile: str = "main"
    kids: bool = False
    asked: str | None = ""

    @classmethod
    def of(cls, request: Request, person: Person | None) -> "Audience":
        profile = person.profile if person else None
        kids = request.for_children or bool(profile and profile.for_kids)
        name = profile.name if profile else "main"
        return cls(
            age=request.kids_age, profile=name, kids=kids, asked=None if request.description else _asked(request)
        )

    def asks(self, words: Names) -> bool:
        """Whether one of these words was asked for."""
        return self.asked is None or any(
            f" {' '.join(_WORD.findall(word.casefold()))} " in self.asked for word in words
        )


_WORD = re.compile(r"[^\W_]+")
SHORT = 45
"""Who sets so many minutes or less asks for short films."""


def _asked(request: Request) -> str:
    """All that was asked, as small words with spaces around them."""
    short = ("short film",) if request.runtime.max is not None and request.runtime.max <= SHORT else ()
    said = " ".join((request.text, request.subject, *request.phrases, *request.concepts, *short))
    return f" {' '.join(_WORD.findall(said.casefold()))} "


SPEAKS = {"concepts": 0.5, "words": 0.7, "seeds": 0.5, "taste": 0.5, "community": 0.5}
"""From so much of a part on it speaks for a title that few know."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Effect:
    """What the rules that hold do: titles that are `excluded`, bool [titles], what each score is taken `times`, float32
    [titles], and the rules that lift titles, by name; titles that need something to speak for them, and what they are
    taken `without`; titles that are `little_known`. None where they do nothing of the kind."""

    excluded: Mask | None = None
    times: Floats | None = None
    lifts: tuple[tuple[str, float, Mask], ...] = ()
    doubted: Mask | None = None
    without: float = 1.0
    little_known: Mask | None = None

    def barred(self, request: Request) -> Mask | None:
        """Titles that are not to come: those excluded and, where nothing in particular is asked, the little known."""
        if self.little_known is None or not request.open:
            return self.excluded
        return self.little_known if self.excluded is None else self.excluded | self.little_known

    def weighed(self, scored: Candidates, request: Request) -> Candidates:
        """The candidates, those that few know lower unless something speaks for them."""
        if self.doubted is None or request.novelty > 0 or request.people.wanted:
            return scored
        spoken = np.zeros(len(scored.rows), dtype=bool)
        for part, least in SPEAKS.items():
            if part in scored.parts:
                spoken |= scored.parts[part] >= least
        change = np.where(self.doubted[scored.rows] & ~spoken, self.without, 1).astype(np.float32)
        parts = {name: part * change for name, part in scored.parts.items()}
        return replace(scored, parts=parts, score=scored.score * change)

    def applied(self, scored: Candidates) -> Candidates:
        """The candidates with their scores as the rules have them, which may be above 1; the parts keep their
        proportions."""
        return _scaled(scored, self.times)

    def undone(self, scored: Candidates) -> Candidates:
        """The candidates as they were before: what a house favours, nobody likes the more for it."""
        return _scaled(scored, None if self.times is None else (1 / self.times).astype(np.float32))

    def with_lifts(self, evidence: tuple[Evidence, ...], row: int) -> tuple[Evidence, ...]:
        """The evidence with the rules that lifted the title, each with the share of the score that is theirs."""
        lifted = [
            Evidence(kind="rule", value=name, weight=1 - 1 / times) for name, times, mask in self.lifts if mask[row]
        ]
        return tuple(sorted((*evidence, *lifted), key=lambda piece: -piece.weight))


def _scaled(scored: Candidates, times: Floats | None) -> Candidates:
    if times is None:
        return scored
    change = times[scored.rows]
    parts = {name: part * change for name, part in scored.parts.items()}
    return replace(scored, parts=parts, score=scored.score * change)


class Ruling:
    """Rules over a catalogue: what they do is worked out when it is first needed, and again when rules, catalogue or
    day are others. `rules` are those that held last."""

    def __init__(self, rules: Callable[[], Rules], today: Callable[[], date]) -> None:
        self._now, self._today = rules, today
        self.rules, self._day = Rules(), date.min
        self._arrays: Callable[[], TitleArrays | None] = lambda: None
        self._effects: dict[tuple[bool, ...], Effect] = {}

    @classmethod
    def none(cls) -> Self:
        """Of a house without rules."""
        nothing = Rules()
        return cls(lambda: nothing, lambda: date.min)

    def today(self) -> date:
        """The day that the rules go by."""
        return self._today()

    def effect(self, arrays: TitleArrays, audience: Audience) -> Effect:
        """What the rules do now for these people; the same object for as long as nothing is another."""
        rules, today = self._now(), self._today()
        if not (rules is self.rules and arrays is self._arrays() and today == self._day):
            self.rules, self._arrays, self._day, self._effects = rules, weakref.ref(arrays), today, {}
        holding = tuple(
            rule.people.means(audience) and not (rule.unless_asked and audience.asks(rule.unless_asked))
            for rule in rules.rules
        )
        if holding not in self._effects:
            chosen = [rule for rule, holds in zip(rules.rules, holding, strict=True) if holds]
            self._effects[holding] = effect_of(chosen, rules, arrays, today)
        return self._effects[holding]


def effect_of(chosen: Sequence[Rule], rules: Rules, arrays: TitleArrays, today: date) -> Effect:
    """What the chosen ones of the rules do together: exclusions add up, factors multiply. What one lifts and others
    press down by more isn't lifted."""
    excluded, times = np.zeros(len(arrays), dtype=bool), np.ones(len(arrays), dtype=np.float32)
    votes = np.nan_to_num(arrays.columns.vote_count)
    signal, floor = rules.minimum_signal, rules.floor
    times[votes < signal.votes] *= signal.times
    lifts = []
    for rule in chosen:
        mask = rule.titles.mask(arrays, today)
        if rule.exclude:
            excluded |= mask
        elif rule.times is not None:
            times[mask] *= rule.times
            lifts += [(rule.name, rule.times, mask)] if rule.times > 1 else []
    return Effect(
        excluded=excluded if excluded.any() else None,
        times=times if (times != 1).any() else None,
        lifts=tuple((name, factor, mask & (times > 1)) for name, factor, mask in lifts),
        doubted=votes < floor.votes if floor.votes else None,
        without=floor.times,
        little_known=votes < floor.open_votes if floor.open_votes else None,
    )
