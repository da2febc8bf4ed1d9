"""What Usher remembers, as tables. Every table with a person's data cascades from `people`."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Float, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

import memory.availability_tables  # of the same metadata
import memory.companion_tables  # the same: a table is known once its module was read
import memory.figure_tables
import memory.night_tables
import memory.notice_tables
import memory.web_tables  # noqa: F401  the same, for all six
from bot.language.ports import Circuit
from memory.sharing_tables import InboxRow, OutboxRow
from memory.table import NEVER_AGAIN, Moment, Table, of_person, of_profile

__all__ = ["InboxRow", "Moment", "OutboxRow", "Table"]
"""Beside the tables themselves."""


class PersonRow(Table):
    """`version` counts the turns of all the person's accounts: of two at a time the later to be saved is run again."""

    __tablename__ = "people"
    __table_args__ = NEVER_AGAIN
    id: Mapped[int] = mapped_column(primary_key=True)
    preferences: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=0, server_default="0")


class AccountRow(Table):
    __tablename__ = "accounts"
    platform: Mapped[str] = mapped_column(String(20), primary_key=True)
    account: Mapped[str] = mapped_column(String(80), primary_key=True)
    person_id: Mapped[int] = of_person()
    created_at: Mapped[datetime]


class ProfileRow(Table):
    """One named taste of a person; exactly one is in use. One `for_kids` only ever sees what is safe for children."""

    __tablename__ = "profiles"
    __table_args__ = NEVER_AGAIN
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = of_person()
    name: Mapped[str] = mapped_column(String(40))
    in_use: Mapped[bool]
    for_kids: Mapped[bool]


class ConversationRow(Table):
    """What flows keep of a conversation, until it lapses; it is no other profile's business."""

    __tablename__ = "conversations"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    chat: Mapped[str] = mapped_column(String(80), primary_key=True)
    profile_id: Mapped[int] = of_profile()
    kept: Mapped[dict[str, Any]]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class EventRow(Table):
    """Platform events that were dealt with, so that one delivered twice is answered once."""

    __tablename__ = "events"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    id: Mapped[str] = mapped_column(String(120), primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)


class VerdictRow(Table):
    __tablename__ = "verdicts"
    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = of_profile()
    title_id: Mapped[str] = mapped_column(String(30), index=True)
    verdict: Mapped[str] = mapped_column(String(20))
    stars: Mapped[float | None] = mapped_column(Float)
    at: Mapped[datetime]
    turn: Mapped[str] = mapped_column(String(12))


class SearchRow(Table):
    """What was asked, how many came, how long it took; `satisfaction` is how content the verdicts on the picks sound,
    -1 to 1 on average, None while there are none; `recipe` is the algorithm and the weights that made the picks."""

    __tablename__ = "searches"
    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = of_profile()
    asked: Mapped[str] = mapped_column(String(300))
    found: Mapped[int]
    ms: Mapped[float]
    satisfaction: Mapped[float | None] = mapped_column(Float)
    at: Mapped[datetime] = mapped_column(index=True)
    recipe: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    experiment: Mapped[str | None] = mapped_column(String(40), index=True)
    variant: Mapped[str | None] = mapped_column(String(40))


class PickRow(Table):
    __tablename__ = "picks"
    __table_args__ = (Index("ix_picks_profile_at", "profile_id", "at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    search_id: Mapped[int] = mapped_column(ForeignKey("searches.id", ondelete="CASCADE"), index=True)
    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id", ondelete="CASCADE"))
    title_id: Mapped[str] = mapped_column(String(30))
    place: Mapped[int]
    score: Mapped[float]
    confidence: Mapped[float]
    slot: Mapped[str] = mapped_column(String(10))
    evidence: Mapped[list[Any]]
    source: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]


class TitleRow(Table):
    __tablename__ = "titles"
    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(6))
    title: Mapped[str] = mapped_column(Text)
    original_title: Mapped[str | None] = mapped_column(Text)
    year: Mapped[int | None]
    overview: Mapped[str | None] = mapped_column(Text)
    genres: Mapped[list[Any]]
    runtime: Mapped[int | None]
    vote_average: Mapped[float | None]
    vote_count: Mapped[int | None]
    popularity: Mapped[float | None]
    language: Mapped[str | None] = mapped_column(Text)
    countries: Mapped[list[Any]]
    keywords: Mapped[list[Any]]
    cast: Mapped[list[Any]]
    directors: Mapped[list[Any]]
    imdb_id: Mapped[str | None] = mapped_column(Text)
    poster_path: Mapped[str | None] = mapped_column(Text)
    backdrop_path: Mapped[str | None] = mapped_column(Text)
    trailer: Mapped[str | None] = mapped_column(String(20))
    collection: Mapped[str | None] = mapped_column(Text)
    seasons: Mapped[int | None]
    certificate: Mapped[str | None] = mapped_column(Text)
    certificates: Mapped[dict[str, Any]]
    adult: Mapped[bool]
    moods: Mapped[list[Any]]
    kindred: Mapped[list[Any]]
    traits: Mapped[dict[str, Any]]
    concepts: Mapped[dict[str, Any]]
    notes: Mapped[dict[str, Any]]
    notes_known: Mapped[bool]
    suits_from: Mapped[int | None]
    ending: Mapped[str | None] = mapped_column(String(12))
    source: Mapped[str] = mapped_column(String(20))
    updated_at: Mapped[datetime]


class TitleVectorRow(Table):
    """A title's vector by one model; `digest` is of the document that was embedded. float32, little-endian."""

    __tablename__ = "title_vectors"
    title_id: Mapped[str] = mapped_column(ForeignKey("titles.id", ondelete="CASCADE"), primary_key=True)
    model: Mapped[str] = mapped_column(String(120), primary_key=True)
    digest: Mapped[str] = mapped_column(String(16))
    vector: Mapped[bytes] = mapped_column(LargeBinary)


class NoteRow(Table):
    """Small facts about the house itself, such as the catalogue's version."""

    __tablename__ = "notes"
    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class RatingRow(Table):
    """A rating from an outside community (MovieLens); its raters are numbers there, not people here."""

    __tablename__ = "ratings"
    rater: Mapped[str] = mapped_column(String(40), primary_key=True)
    title_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    stars: Mapped[float]
    at: Mapped[int] = mapped_column(BigInteger)


class QueryCacheRow(Table):
    """An answer that was paid for, by the digest of what was said; of the words only those that named titles stay."""

    __tablename__ = "query_cache"
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    understanding: Mapped[dict[str, Any]]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class AiUsageRow(Table):
    """What the language model cost on a day: everyone together in the row without a person, and each person's part.

    `day` is an ISO date in UTC, `cost` is in millionths of a US dollar.
    """

    __tablename__ = "ai_usage"
    __table_args__ = (Index("ix_ai_usage_day_person", "day", "person_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[str] = mapped_column(String(10))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    calls: Mapped[int]
    tokens_in: Mapped[int] = mapped_column(BigInteger)
    tokens_cache_write: Mapped[int] = mapped_column(BigInteger)
    tokens_cache_read: Mapped[int] = mapped_column(BigInteger)
    tokens_out: Mapped[int] = mapped_column(BigInteger)
    cost: Mapped[int] = mapped_column(BigInteger)


class AiHealthRow(Table):
    """How services that are asked elsewhere have been, one row each: the language model, TMDB (`memory.language`)."""

    __tablename__ = "ai_service_health"
    id: Mapped[int] = mapped_column(primary_key=True)
    calls: Mapped[int]
    failures: Mapped[int]
    in_a_row: Mapped[int]
    recent: Mapped[list[Any]]
    p95_ms: Mapped[float | None]
    last_error: Mapped[str | None] = mapped_column(String(40))
    last_error_at: Mapped[datetime | None]
    circuit: Mapped[Circuit] = mapped_column(String(10))
    opened_at: Mapped[datetime | None]


class DoorNoteRow(Table):
    """What a platform gave names to: a cover's file id, the digest of the commands it was told."""

    __tablename__ = "door_notes"
    door: Mapped[str] = mapped_column(String(60), primary_key=True)
    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class CardMessageRow(Table):
    """The title that a message shows now, so that a reaction to it is a verdict."""

    __tablename__ = "card_messages"
    platform: Mapped[str] = mapped_column(String(20), primary_key=True)
    chat: Mapped[str] = mapped_column(String(80), primary_key=True)
    message: Mapped[str] = mapped_column(String(40), primary_key=True)
    person_id: Mapped[int] = of_person()
    title_id: Mapped[str] = mapped_column(String(30))
    at: Mapped[datetime] = mapped_column(index=True)


class UnreachableRow(Table):
    """An account that messages don't reach: its person blocked the bot."""

    __tablename__ = "unreachable"
    platform: Mapped[str] = mapped_column(String(20), primary_key=True)
    account: Mapped[str] = mapped_column(String(80), primary_key=True)
    person_id: Mapped[int] = of_person()
    since: Mapped[datetime]


class InsightRow(Table):
    """What one turn taught about a taste: a short phrase of what was said, and the lessons as `{kind, value, lean}`."""

    __tablename__ = "insights"
    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = of_profile()
    turn: Mapped[str] = mapped_column(String(12))
    said: Mapped[str] = mapped_column(String(120))
    title_id: Mapped[str | None] = mapped_column(String(30))
    conversation_type: Mapped[str] = mapped_column(String(24))
    lessons: Mapped[list[Any]]
    significance: Mapped[float] = mapped_column(Float)
    at: Mapped[datetime]


class QueueRow(Table):
    """Work that waits for a job, from `due` on; `key` keeps one piece from being queued twice.

    `tries` counts how often it was begun; `aside` says why it is never tried again.
    """

    __tablename__ = "queue"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    profile_id: Mapped[int | None] = mapped_column(ForeignKey("profiles.id", ondelete="CASCADE"), index=True)
    payload: Mapped[dict[str, Any]]
    due: Mapped[datetime] = mapped_column(index=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)
    tries: Mapped[int] = mapped_column(default=0)
    aside: Mapped[str | None] = mapped_column(String(40))


class JobRow(Table):
    """A job as all processes know it: who has it until when, when it is due, how its last run went."""

    __tablename__ = "jobs"
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    holder: Mapped[str] = mapped_column(String(80))
    until: Mapped[datetime | None]
    due: Mapped[datetime | None]
    started: Mapped[datetime | None]
    ended: Mapped[datetime | None]
    outcome: Mapped[str | None] = mapped_column(String(10))
    failures: Mapped[int]
    did: Mapped[str] = mapped_column(Text)
    ms: Mapped[float] = mapped_column(Float)


class WaitingPicksRow(Table):
    """Picks made ahead for a profile; `mark` is of all that they were made from, so that stale ones are known."""

    __tablename__ = "waiting_picks"
    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id", ondelete="CASCADE"), primary_key=True)
    mark: Mapped[str] = mapped_column(String(64))
    found: Mapped[dict[str, Any]]
    made_at: Mapped[datetime] = mapped_column(index=True)


class TrendRow(Table):
    """A title that several people liked lately: how many, and how much, each person's latest counting most."""

    __tablename__ = "trends"
    title_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    people: Mapped[int]
    heat: Mapped[float] = mapped_column(Float)


def _analysed() -> Mapped[str]:
    return mapped_column(ForeignKey("titles.id", ondelete="CASCADE"), primary_key=True)


class ThematicProfileRow(Table):
    """What a title is about: its complexity, and the country and decade it comes from. Themes stand one a row below.

    `fame` is the share of titles that fewer people voted for, for the best known first; `source` is
    estimated (from traits and words) or claude.
    """

    __tablename__ = "thematic_profiles"
    title_id: Mapped[str] = _analysed()
    complexity: Mapped[float] = mapped_column(Float, index=True)
    country: Mapped[str | None] = mapped_column(String(2), index=True)
    decade: Mapped[int | None]
    fame: Mapped[float] = mapped_column(Float, index=True)
    source: Mapped[str] = mapped_column(String(10))


class TitleThemeRow(Table):
    """One theme of a title and how strong it is, 0 to 1."""

    __tablename__ = "title_themes"
    theme: Mapped[str] = mapped_column(String(30), primary_key=True)
    title_id: Mapped[str] = mapped_column(ForeignKey("titles.id", ondelete="CASCADE"), primary_key=True, index=True)
    strength: Mapped[float] = mapped_column(Float)


class EmotionalJourneyRow(Table):
    """How hard a story moves, 0 to 1, and which way."""

    __tablename__ = "emotional_journeys"
    title_id: Mapped[str] = _analysed()
    intensity: Mapped[float] = mapped_column(Float, index=True)
    arc: Mapped[str] = mapped_column(String(20), index=True)


class CinematicStyleRow(Table):
    """How a title looks and runs; the figures 0 to 1."""

    __tablename__ = "cinematic_styles"
    title_id: Mapped[str] = _analysed()
    pace: Mapped[float] = mapped_column(Float, index=True)
    palette: Mapped[str] = mapped_column(String(12), index=True)
    spectacle: Mapped[float] = mapped_column(Float, index=True)
    realism: Mapped[float] = mapped_column(Float, index=True)
