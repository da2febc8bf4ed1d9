"""What is known of titles from elsewhere, and for how long: when they were asked of, and where they can be watched."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from memory.table import Table


def _of_title() -> Mapped[str]:
    return mapped_column(ForeignKey("titles.id", ondelete="CASCADE"), primary_key=True)


class EnrichmentRow(Table):
    """When TMDB was last asked for a title's facts, and whether it has the title (`found`)."""

    __tablename__ = "enrichments"
    title_id: Mapped[str] = _of_title()
    at: Mapped[datetime] = mapped_column(index=True)
    found: Mapped[bool]


class AvailabilityRow(Table):
    """A service that has a title in a country: `way` is flatrate, free, ads, rent or buy, `place` its place among them,
    the most used first. As JustWatch says, by way of TMDB."""

    __tablename__ = "availability"
    __table_args__ = (Index("ix_availability_country_service", "country", "service"),)
    title_id: Mapped[str] = _of_title()
    country: Mapped[str] = mapped_column(String(2), primary_key=True)
    way: Mapped[str] = mapped_column(String(10), primary_key=True)
    service: Mapped[str] = mapped_column(String(80), primary_key=True)
    place: Mapped[int]


class AvailabilityCheckRow(Table):
    """When it was last asked where a title can be watched in a country, and the page that leads there; without rows of
    `availability` beside it: nowhere."""

    __tablename__ = "availability_checks"
    __table_args__ = (Index("ix_availability_checks_country_at", "country", "at"),)
    title_id: Mapped[str] = _of_title()
    country: Mapped[str] = mapped_column(String(2), primary_key=True)
    at: Mapped[datetime]
    link: Mapped[str] = mapped_column(Text)
