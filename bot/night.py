"""A movie night: several people of one chat on their way to one film. Frozen values, and what may happen when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.messages import Chat
from bot.titles import Insight, Judgement, TitleId

TITLES = 5
"""Titles that are voted on."""
MOST_GUESTS = 25
VOTE_MINUTES = 10
SHORTEST_VOTE, LONGEST_VOTE = 1, 24 * 60
GATHERING = timedelta(hours=6)
"""A night that nobody starts is over after this long."""
HOST_AWAY = timedelta(minutes=10)
"""After this long without a step the host is taken to be away, and anyone who is in may do what only the host may."""
LONGEST_NAME = 32


NOMINATED = "nominated"
"""The answer by which a guest puts up a title of their own: its id."""
CLOCKLESS = "starts"
"""The answer by which a guest said when it starts (as `Moment.encode` writes it) while nobody knows on whose clock."""
OWN = (NOMINATED, CLOCKLESS)
"""Answers that answer none of the questions."""
AFTER = "night_after"
"""The work in the queue that asks how it was."""
HOW_WAS_IT = timedelta(hours=18)
"""So long after it started, or the vote began, it is asked how it was: the next day."""


class Phase(StrEnum):
    GATHERING = "gathering"
    VOTING = "voting"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Someone who is in, with the taste they brought. `answers` are by question, `vote` a place in the night's titles;
    `gives_up` says of titles what of their wishes these leave open."""

    person: int
    profile: int
    name: str
    for_kids: bool = False
    answers: Mapping[str, str] = field(default_factory=dict)
    vote: int | None = None
    gives_up: Mapping[TitleId, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestTaste:
    """What is known of one guest's taste, oldest first."""

    judgements: tuple[Judgement, ...] = ()
    insights: tuple[Insight, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """A chat's movie night. `guests` in the order they joined; `titles` best first, empty until there is a vote;
    `stepped_at` is when it was opened or the vote began, `closes_at` when that ends by itself; `starts_at` is when the
    film begins, where somebody said so, told on the clocks of `zone`; `revision` grows with every change. Language and
    country are the host's."""

    id: str
    platform: str
    chat: Chat
    host: int
    locale: str
    country: str = ""
    opened_at: datetime
    stepped_at: datetime
    closes_at: datetime
    phase: Phase = Phase.GATHERING
    vote_minutes: int = VOTE_MINUTES
    revision: int = 0
    guests: tuple[Guest, ...] = ()
    titles: tuple[TitleId, ...] = ()
    winner: TitleId | None = None
    starts_at: datetime | None = None
    zone: str = ""

    def guest(self, person: int) -> Guest | None:
        return next((guest for guest in self.guests if guest.person == person), None)

    @property
    def host_name(self) -> str:
        host = self.guest(self.host)
        return host.name if host else ""

    @property
    def for_kids(self) -> bool:
        """With a children's profile among them, only what is safe for children is proposed."""
        return any(guest.for_kids for guest in self.guests)

    @property
    def nominated(self) -> tuple[TitleId, ...]:
        """What guests put up themselves, each title once."""
        named = (guest.answers.get(NOMINATED, "") for guest in self.guests)
        return tuple(dict.fromkeys(TitleId(title) for title in named if title))

    @property
    def clockless(self) -> tuple[int, str]:
        """The person who said when it starts, and that moment, while it isn't known on whose clock; 0 and "" where
        there is none."""
        said = ((guest.person, guest.answers.get(CLOCKLESS, "")) for guest in self.guests)
        return next(((person, code) for person, code in said if code and not self.starts_at), (0, ""))

    @property
    def votes(self) -> tuple[int, ...]:
        """How many there are for each title."""
        return tuple(sum(guest.vote == place for guest in self.guests) for place in range(len(self.titles)))

    @property
    def decided(self) -> bool:
        """Whether everyone has voted."""
        return bool(self.guests) and all(guest.vote is not None for guest in self.guests)

    @property
    def leading(self) -> int:
        """The place with most votes; of several the first, for titles stand in the order of what they ask of the
        group. Without a vote the first of all."""
        return max(range(len(self.titles)), key=lambda place: (self.votes[place], -place))

    @property
    def tied(self) -> bool:
        """Whether several titles have most votes."""
        return max(self.votes, default=0) > 0 and self.votes.count(max(self.votes)) > 1

    def due(self, now: datetime) -> bool:
        """Whether it should be over, or the vote closed, by now."""
        return self.phase is not Phase.OVER and self.closes_at <= now

    def may_lead(self, person: int, now: datetime) -> bool:
        """Whether this person may start, close or call off."""
        return person == self.host or bool(self.guest(person) and self.open_to_all_in(now) <= timedelta(0))

    def open_to_all_in(self, now: datetime) -> timedelta:
        """How long only the host may."""
        return self.stepped_at + HOST_AWAY - now

    def asked_at(self) -> datetime:
        """When it is asked how it was."""
        return (self.starts_at or self.stepped_at) + HOW_WAS_IT

    def minutes_left(self, now: datetime) -> int:
        """Whole minutes until it closes, at least one."""
        return max(1, round((self.closes_at - now).total_seconds() / 60))


def clean_name(name: str) -> str:
    """A name that fits a sentence: printable, one space between words, bounded."""
    return " ".join("".join(c for c in name if c.isprintable()).split())[:LONGEST_NAME].strip()
