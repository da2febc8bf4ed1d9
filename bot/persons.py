"""Persons: what is known of one when a turn begins, and what a turn may change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.notices import Notice, NoticeKind
from bot.titles import Domain, Insight, Judgement, LessonKind, Pick, TitleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a person set for themselves. `question_order` is best (most telling first) or fixed; `theme` is how drawn
    pictures look; `country` (two letters) is where they watch, `services` what they watch on; `adult` lets in what is
    for adults alone, where the house has any; `spoilers` says whether twists and endings may be named; `pin` is the
    digest of the figures without which nobody leaves a children's profile, `wrong_pins` when wrong ones were given
    lately. `afterwards` lets Usher ask how a chosen title was (None: nobody said), `weekly` is when it sends five
    titles a week (a moment as `Moment.encode` writes it); between the hours `quiet` (first and last, alike for none;
    None: nobody said) it says neither. `occasions` lets it write on evenings of the calendar. `dives` are those whose
    whole work the person is seeing, the latest first. It is asked once where and on what they watch (`asked_where`)."""

    locale: str | None = None
    timezone: str | None = None
    question_order: Literal["best", "fixed"] | None = None
    domain: Domain = Domain.MOVIES
    pictures: bool = True
    theme: Literal["light", "dark"] = "light"
    country: str | None = None
    services: tuple[str, ...] = ()
    adult: bool = False
    spoilers: bool = True
    pin: str | None = None
    wrong_pins: tuple[datetime, ...] = ()
    afterwards: bool | None = None
    weekly: str | None = None
    occasions: bool | None = None
    quiet: tuple[int, int] | None = None
    dives: tuple[str, ...] = ()
    asked_where: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One named taste of a person; one that is `for_kids` only ever sees what is safe for children."""

    id: int
    name: str = "main"
    for_kids: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who talks to Usher; several accounts may be theirs. `profile` is the taste in use."""

    id: int
    profile: Profile
    preferences: Preferences = Preferences()


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What is known of a person when a turn begins.

    `conversation` is what flows kept (empty after an hour of silence, and in another profile); `judgements` and
    `insights` oldest first; `shown` the titles of the last day's cards, newest first; `profiles` all that the person
    has; `handled` when this event was already dealt with; `version` counts the person's turns, of all their accounts;
    `owed` are the notices that are due in this chat, the longest due first.
    """

    person: Person
    profiles: tuple[Profile, ...] = ()
    conversation: Mapping[str, Any] = field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()
    insights: tuple[Insight, ...] = ()
    shown: tuple[TitleId, ...] = ()
    handled: bool = False
    version: int = 0
    owed: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    judgement: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """Verdicts that were given elsewhere, thousands at once, oldest first."""

    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """All verdicts and insights of a turn are as if they had never been given."""

    turn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    insight: Insight


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlearned:
    """One thing goes out of every insight, and an insight that taught nothing else goes with it. Of a title the
    verdicts go too."""

    kind: LessonKind
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """Work for a job on this profile, from `due` on; what is queued already is not queued twice."""

    kind: str
    due: datetime
    payload: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How picks were made: the algorithm, who looked closer (none, small, claude), what counted how much; `experiment`
    and `variant` are empty while none runs."""

    algorithm: str
    reranker: str
    mmr_lambda: float
    weights: Mapping[str, float]
    experiment: str = ""
    variant: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """A request was answered: what was asked (bounded), the picks that came, how long it took, how they were made."""

    asked: str
    picks: tuple[Pick, ...]
    ms: float
    at: datetime
    recipe: Recipe | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EveningAsked:
    """How far the five questions have come: `mark` is of the turn that began them; `done` with the search they led
    to."""

    mark: str
    domain: Domain
    asked: tuple[str, ...]
    answers: Mapping[str, str]
    at: datetime
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferred:
    preferences: Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileMade:
    """A further taste, in use from now on."""

    name: str
    for_kids: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileChosen:
    """Another of the person's tastes is in use from now on."""

    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileDropped:
    """A taste goes with all it knew; where it was in use the person's first takes its place."""

    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeMade:
    """Something is to be told without being asked; it takes the place of what waits under its key."""

    notice: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesDropped:
    """What waits is not told: the notices of these ids, or all of a kind, where one is given."""

    ids: tuple[int, ...] = ()
    kind: NoticeKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesTold:
    """These were told with the replies of this turn. Whoever saves it after another told one is overtaken."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """Everything kept about the person goes, at once."""


Change = (
    Judged | Imported | TakenBack | Learned | Unlearned | Queued | Searched | EveningAsked | Preferred
    | ProfileMade | ProfileChosen | ProfileDropped | NoticeMade | NoticesDropped | NoticesTold | Forgotten
)  # fmt: skip
