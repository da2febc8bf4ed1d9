"""Titles and what people do with them: frozen values that travel between all rooms."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal, NewType

from bot.errors import BadTitleId

TitleId = NewType("TitleId", str)
Kind = Literal["movie", "series"]

_ID = re.compile(r"tmdb:(movie|tv):(\d{1,10})")
_SHORT = re.compile(r"([mt])(\d{1,10})")

GENRES = (
    "Action", "Adventure", "Animation", "Biography", "Comedy", "Crime", "Documentary", "Drama", "Family", "Fantasy",
    "History", "Horror", "Music", "Mystery", "News", "Reality", "Romance", "Science Fiction", "Soap", "TV Movie",
    "Talk", "Thriller", "War", "Western",
)  # fmt: skip
"""TMDB's film genres, the ones only its series have, and Biography, which TMDB keeps as a keyword."""

_SPLIT_GENRES = {
    "Sci-Fi & Fantasy": ("Science Fiction", "Fantasy"),
    "Action & Adventure": ("Action", "Adventure"),
    "War & Politics": ("War",),
    "Kids": ("Family",),
    "Film Noir": ("Crime",),
    "Noir": ("Crime",),
    "Scifi": ("Science Fiction",),
    "Documentation": ("Documentary",),
    "Martial Arts": ("Action",),
    "Superhero": ("Action",),
    "Slasher": ("Horror",),
    "Supernatural": ("Fantasy",),
    "Satire": ("Comedy",),
}


class Domain(StrEnum):
    """A slice of the catalogue with its own five questions."""

    MOVIES = "movies"
    TV = "tv"
    DOCUMENTARIES = "documentaries"
    KIDS = "kids"


class Verdict(StrEnum):
    """What a person did with a title."""

    LIKED = "liked"
    DISLIKED = "disliked"
    NOT_INTERESTED = "not_interested"
    SEEN = "seen"
    RATED = "rated"
    SAVED = "saved"
    NEUTRAL = "neutral"
    """Known, and no guide either way: an earlier opinion counts no more."""


STARS = (1, 2, 3, 4, 5)
"""What people may give."""
LIKED_STARS, DISLIKED_STARS = 4.0, 2.0
"""From so many stars on a title was liked, up to so many it was disliked."""


class Slot(StrEnum):
    """What part a pick plays in the slate."""

    SAFE = "safe"
    ADJACENT = "adjacent"
    WILDCARD = "wildcard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A film or series of the catalogue; the fields are those of the design's catalogue line.

    `runtime` is in minutes (for a series, of one episode); `vote_average` is 0 to 10; `traits` are 0 to 1. `concepts`
    are 0 to 1, `notes` 0.5 (some) or 1 (strong); where `notes_known`, a note that is not there does not hold.
    `certificates` are age ratings as they stand there, by country; `trailer` is a video's key at YouTube; `collection`
    is the series of films that it belongs to. `adult` is for adults alone; `suits_from` is the age from which it suits;
    `ending` is one of `bot.knowledge.vocabulary.ENDINGS`.
    """

    id: TitleId
    kind: Kind
    title: str
    original_title: str | None = None
    year: int | None = None
    overview: str | None = None
    genres: tuple[str, ...] = ()
    runtime: int | None = None
    vote_average: float | None = None
    vote_count: int | None = None
    popularity: float | None = None
    language: str | None = None
    countries: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    imdb_id: str | None = None
    poster_path: str | None = None
    backdrop_path: str | None = None
    trailer: str | None = None
    collection: str | None = None
    seasons: int | None = None
    certificate: str | None = None
    certificates: Mapping[str, str] = field(default_factory=dict)
    adult: bool = False
    moods: tuple[str, ...] = ()
    kindred: tuple[TitleId, ...] = ()
    traits: Mapping[str, float] = field(default_factory=dict)
    concepts: Mapping[str, float] = field(default_factory=dict)
    notes: Mapping[str, float] = field(default_factory=dict)
    notes_known: bool = False
    suits_from: int | None = None
    ending: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Where a title can be watched in one country: by way (flatrate, free, ads, rent, buy) the services, the most used
    first, none where it runs nowhere; the page that leads to them; and when that was asked, where it is known."""

    services: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    link: str = ""
    at: datetime | None = None


WAYS = ("flatrate", "free", "ads", "rent", "buy")
"""How a service has a title."""
FACTS_LAST, OFFERS_LAST = timedelta(days=30), timedelta(hours=24)
"""After so long it is asked again what a title is, and where it can be watched."""
LISTS = ("genres", "countries", "keywords", "cast", "directors")
"""The facts of a title that are lists of words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One verdict of one person on one title. `stars` is 1 to 5 (0.5 where another service allows it), only with RATED;
    `turn` marks the turn it came in."""

    title: TitleId
    verdict: Verdict
    stars: float | None = None
    at: datetime
    turn: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What an export of another service says of one title. `stars` is 0.5 to 5, `perhaps` the same where it isn't said
    whose they are; `tmdb` is TMDB's number; `runtime` is in minutes; what the export doesn't say is None."""

    title: str
    original: str | None = None
    year: int | None = None
    kind: Kind | None = None
    imdb_id: str | None = None
    tmdb: int | None = None
    directors: tuple[str, ...] = ()
    runtime: int | None = None
    stars: float | None = None
    perhaps: float | None = None
    liked: bool = False
    watched: bool = False
    saved: bool = False
    at: datetime | None = None

    @property
    def says(self) -> bool:
        """Whether it says anything of the title; else somebody has to ask."""
        return self.stars is not None or self.liked or self.watched or self.saved


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file of another service as it was read: `service` is letterboxd, imdb, trakt, several, or table for anybody's;
    `aside` counts rows about neither a film nor a series; `odd_stars` and `odd_days` are what could not be read of
    stars and days, as it stood."""

    service: str
    entries: tuple[Entry, ...]
    aside: int = 0
    odd_stars: tuple[str, ...] = ()
    odd_days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Our title for an entry; None where there is none that is surely it, or where it may be `either` of several."""

    title: TitleId | None = None
    either: tuple[TitleId, ...] = ()


LessonKind = Literal[
    "trait", "genre", "person", "language", "country", "era", "runtime", "mood", "title", "seen", "concept", "note"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One thing that was taught: `lean` is -1 (not for them) to 1 (very much so); 0 takes back what was known of it.

    `value` is a trait's or genre's name, a language's or country's code, a title's id; years and minutes are
    `1980-1989`, open where a side is empty (`-120`).
    """

    kind: LessonKind
    value: str
    lean: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Insight:
    """What one turn taught about a taste, with its evidence.

    `said` are the words that taught it, a short phrase of them, empty where it was set by button. `significance` is 0
    to 1; `conversation_type` is that of the understanding; `turn` marks the turn, as it does in its verdicts.
    """

    turn: str
    at: datetime
    said: str = ""
    title: TitleId | None = None
    conversation_type: str = "none"
    lessons: tuple[Lesson, ...] = ()
    significance: float = 0.0

    def without(self, kind: LessonKind, value: str) -> "Insight":
        """The same, as if it had taught nothing of one thing."""
        return replace(self, lessons=tuple(x for x in self.lessons if (x.kind, x.value) != (kind, value)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One true thing that moved a pick's score: `kind` names the sort, `value` the words, `weight` its share."""

    kind: str
    value: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A title chosen for someone. `score` and `confidence` are 0 to 1; `source` says where it comes from
    (`bot.recommend.sources`), `near` which title that was just liked brought it."""

    title: TitleId
    score: float
    confidence: float
    slot: Slot
    evidence: tuple[Evidence, ...] = ()
    parts: Mapping[str, float] = field(default_factory=dict)
    source: str = "local"
    near: TitleId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What a title is about and how it feels: its themes, the strongest first, with strength 0 to 1; the country
    (code) and decade it comes from; the share of titles that are less known; how its story moves and how hard; how it
    looks. All figures are 0 to 1."""

    title: TitleId
    themes: tuple[tuple[str, float], ...] = ()
    complexity: float
    country: str | None = None
    decade: int | None = None
    fame: float
    intensity: float
    arc: str
    pace: float
    palette: str
    spectacle: float
    realism: float
    source: Literal["estimated", "claude"] = "estimated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Titles by their analysis: all the themes at once, the words as they are, each figure from least to most.

    `concepts` are no part of an analysis: who keeps analyses passes them over, and TitleArrays.having knows them.
    """

    themes: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    country: str | None = None
    decade: int | None = None
    arc: str | None = None
    palette: str | None = None
    figures: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    limit: int = 20


def title_id(text: str) -> TitleId:
    """The id in its one form; raises BadTitleId for anything else."""
    if not _ID.fullmatch(text):
        raise BadTitleId(id=text[:60])
    return TitleId(text)


def short_id(title: TitleId) -> str:
    """`tmdb:movie:27205` -> `m27205`, for buttons that have few bytes."""
    kind, _, number = title.removeprefix("tmdb:").partition(":")
    return f"{kind[0]}{number}"


def is_short_id(text: str) -> bool:
    return bool(_SHORT.fullmatch(text))


def from_short_id(text: str) -> TitleId:
    """`m27205` -> `tmdb:movie:27205`; raises BadTitleId."""
    match = _SHORT.fullmatch(text)
    if not match:
        raise BadTitleId(id=text[:60])
    return TitleId(f"tmdb:{'movie' if match[1] == 'm' else 'tv'}:{match[2]}")


def plain_genres(genres: tuple[str, ...], keywords: tuple[str, ...] = ()) -> frozenset[str]:
    """The catalogue's genre words as words of GENRES: TMDB's double genres split, its oddities folded in."""
    plain = {part for genre in genres for part in _SPLIT_GENRES.get(genre, (genre,))} & set(GENRES)
    if "Biography" in genres or {"biography", "biopic"} & set(keywords):
        plain.add("Biography")
    return frozenset(plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """How much there is to learn from: a mark that changes with the community's ratings, and how many opinions Usher's
    own people gave."""

    community: str
    own: int
