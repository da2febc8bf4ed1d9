"""The tables of the companion: what the world watches and says of titles, what suits whom, who shows whom what they
loved, and how evenings of five questions went."""

from datetime import datetime
from typing import Any

from sqlalchemy import Float, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from memory.table import Table, of_person, of_profile


class WorldTrendRow(Table):
    """A title that the world watches just now: how much, 0 to 1, and when that was heard."""

    __tablename__ = "world_trends"
    title_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    heat: Mapped[float] = mapped_column(Float)
    at: Mapped[datetime]


class ScoutedRow(Table):
    """A title that the scout found for a profile: how well it fits and in which parts, what speaks for it, and what the
    language model said of it, in which language (both empty where it was not asked)."""

    __tablename__ = "scouted"
    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id", ondelete="CASCADE"), primary_key=True)
    title_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    fit: Mapped[float] = mapped_column(Float)
    confidence: Mapped[float] = mapped_column(Float)
    source: Mapped[str] = mapped_column(String(40))
    parts: Mapped[dict[str, Any]]
    evidence: Mapped[list[Any]]
    told: Mapped[str] = mapped_column(Text)
    locale: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime] = mapped_column(index=True)


class WorldWordRow(Table):
    """What one source of the web says of a title in one language, as facts with their links; nothing in `found` where
    it had nothing to say."""

    __tablename__ = "world_words"
    title_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    source: Mapped[str] = mapped_column(String(12), primary_key=True)
    locale: Mapped[str] = mapped_column(String(10), primary_key=True)
    found: Mapped[list[Any]]
    at: Mapped[datetime] = mapped_column(index=True)


class ConceptCandidateRow(Table):
    """A concept that the web's words name for a title, and that nobody has looked at: `words` are those that name it,
    `url` is where they stand."""

    __tablename__ = "concept_candidates"
    title_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    concept: Mapped[str] = mapped_column(String(60), primary_key=True)
    source: Mapped[str] = mapped_column(String(12), primary_key=True)
    words: Mapped[str] = mapped_column(String(120))
    url: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class CircleRow(Table):
    """Somebody who lets those of one circle, a group of a platform, see what they loved.
    `name` is what they are called there."""

    __tablename__ = "circles"
    circle: Mapped[str] = mapped_column(String(120), primary_key=True)
    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id", ondelete="CASCADE"), primary_key=True, index=True)
    person_id: Mapped[int] = of_person()
    name: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]


class EveningRow(Table):
    """The five questions once: which were asked, in their order, what was answered ("" for a skipped one), and the
    search they led to, if they did."""

    __tablename__ = "evenings"
    __table_args__ = (Index("ix_evenings_domain_at", "domain", "at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = of_profile()
    mark: Mapped[str] = mapped_column(String(12))
    domain: Mapped[str] = mapped_column(String(20))
    asked: Mapped[list[Any]]
    answers: Mapped[dict[str, Any]]
    search_id: Mapped[int | None] = mapped_column(ForeignKey("searches.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
