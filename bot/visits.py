"""What pages in a browser need of the house, as Protocols, and the records that cross that line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from bot.messages import Account, Action, Buttons, Card, Chat, Reply
from bot.ports import Json
from bot.titles import TitleId, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a conversation in a browser: what the person said, or a reply."""

    id: int
    said: str = ""
    reply: Reply | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How a person reads: in which language, where they set one, and how pictures look to them."""

    locale: str = ""
    theme: str = "light"


class Transcripts(Protocol):
    """What was said in browsers lately, so that a page that is loaded anew shows it."""

    async def reader(self, account: Account) -> Reader | None:
        """How the account's person reads; None when nobody has it."""

    async def lines(self, account: Account, since: datetime) -> Sequence[Line]:
        """The latest lines, oldest first."""

    async def line(self, account: Account, number: int) -> Line | None:
        """One line of the account's."""

    async def add(
        self, account: Account, said: str, changed: Mapping[int, Reply], replies: Sequence[Reply], now: datetime
    ) -> Sequence[int]:
        """Lines that are otherwise now, and new ones: what was said, if anything, and the replies. The numbers of the
        new ones; none when nobody has the account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What an onlooker saw: in which language, and the replies to each thing that was looked at."""

    locale: str
    replies: tuple[tuple[Reply, ...], ...] = ()


class Look(Protocol):
    """What a person would be shown if they gave these actions, without giving them: nothing is noted."""

    async def __call__(self, account: Account | None, locale: str, actions: Sequence[Action] = ()) -> Seen: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One thing that was learned of a person, in a sentence with its evidence, and the buttons that mend it."""

    text: str
    buttons: Buttons = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A trait of a taste by its word: -1 (far less of it than titles have) to 1."""

    label: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A genre by its word, with how many titles of it were liked and disliked."""

    label: str
    liked: int
    disliked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page of a person's titles, newest first: cards whose footer says the verdict; pages count from 1."""

    cards: tuple[Card, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What Usher knows of a person, at a glance and from what is stored alone. `made_at` is when the picks were made,
    None while there are none; stale ones are being made anew."""

    profile: str
    picks: tuple[Card, ...]
    made_at: datetime | None
    stale: bool
    learned: tuple[Known, ...]
    axes: tuple[Axis, ...]
    bars: tuple[Bar, ...]
    watchlist: Listed
    history: Listed
    settings: Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """A title like another, and what they have in common."""

    card: Card
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrayed:
    """All that is known of a title, in words: its card, facts as pairs, how it feels, what it has, how it turns or
    ends, what one may want to know before (`notes_known`: somebody looked), and its kin."""

    card: Card
    story: str
    facts: tuple[tuple[str, str], ...]
    feel: tuple[str, ...]
    concepts: tuple[str, ...]
    turns: tuple[str, ...]
    notes: tuple[str, ...]
    notes_known: bool
    kin: tuple[Kin, ...]


class Glances(Protocol):
    """What the pages of one person and of one title show."""

    async def overview(self, account: Account, locale: str) -> Overview | None:
        """None when nobody has the account."""

    async def listed(self, account: Account, locale: str, which: Literal["watchlist", "history"], page: int) -> Listed:
        """One page of their saved titles, or of all they said something of."""

    async def unrated(self, account: Account | None, locale: str) -> tuple[Card, ...]:
        """Twenty well-known titles of which they said nothing yet, of many kinds."""

    async def portrayed(self, account: Account | None, locale: str, title: TitleId) -> Portrayed | None:
        """None for a title that is not in the catalogue, or not for this profile."""


SCOPES = ("talk", "recommend", "history", "figures")
"""What a key may allow: the dialogue and its questions; picks; telling verdicts and clicks; the operator's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKey:
    """A program's key, without its secret."""

    id: int
    name: str
    scopes: frozenset[str]
    created_at: datetime
    revoked_at: datetime | None = None


class ApiKeys(Protocol):
    """The keys of programs, by the digests of their secrets."""

    async def add(self, name: str, digest: str, scopes: Sequence[str], now: datetime) -> bool:
        """False when there is one of this name, revoked or not."""

    async def find(self, digest: str) -> ApiKey | None:
        """None for one that is unknown or revoked."""

    async def revoke(self, name: str, now: datetime) -> bool:
        """It opens nothing any more; False when there is none that does."""

    async def all(self) -> Sequence[ApiKey]:
        """The revoked ones too, oldest first."""


class Clicks(Protocol):
    """What people did with titles, beside verdicts."""

    async def note(self, account: Account, kind: str, title: TitleId, meta: Mapping[str, Json], now: datetime) -> bool:
        """False when nobody has the account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A program's question for picks, with what is otherwise for this once: `weights` of parts, `diversify` 0 (alike)
    to 1 (as different as can be), `described` words to search by instead of the text's own, `rewrite` and `deep`
    whether a language model may put the text into a sentence and read it."""

    text: str = ""
    profile: str = ""
    limit: int = 8
    cursor: str = ""
    weights: Mapping[str, float] = field(default_factory=dict)
    diversify: float | None = None
    described: str = ""
    rewrite: bool = True
    deep: bool = True
    locale: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One line of a history: a verdict on a title, with stars where it is a rating, and when."""

    title: TitleId
    verdict: Verdict
    stars: float | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The five questions of a conversation under way: those put so far, in order, the one that waits for an answer, and
    the options of all by their questions."""

    put: tuple[str, ...]
    open: str
    options: Mapping[str, tuple[str, ...]]


class Conversations(Protocol):
    """What is kept of conversations, looked at without a turn."""

    async def kept(self, account: Account, chat: Chat, now: datetime) -> Mapping[str, Json]:
        """By the names of the values; nothing where there is no conversation, or none any more."""


class Programs(Protocol):
    """What programs ask for beside the dialogue. All raise UsherError for what can't be answered."""

    async def asked(self, account: Account, chat: Chat) -> Asked | None:
        """Where the questions of a conversation stand; None when none is open there."""

    async def recommend(self, account: Account, wanted: Wanted) -> Json:
        """`{"items": [..], "next_cursor": .. or null, "request", "relaxed"}`."""

    async def history(self, account: Account, profile: str, happened: Sequence[Happened]) -> int:
        """Take in what happened elsewhere; how many verdicts were new."""

    async def movie(self, title: TitleId) -> Json:
        """All that is known of a title, as `python -m bot title --json` tells it."""

    def domains(self, locale: str) -> Json:
        """The domains with their questions, in words."""

    async def watch_link(self, title: TitleId, service: str, country: str) -> str:
        """Where a title's offers in a country are shown; raises NotOffered for a service that doesn't have it there."""
