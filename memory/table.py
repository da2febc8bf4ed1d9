"""What all tables have in common: their form, times, and how a row hangs on its person."""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """An aware UTC time, also on SQLite, which keeps none."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Table(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {datetime: Moment, dict[str, Any]: JSON, list[Any]: JSON}


NEVER_AGAIN: Any = {"sqlite_autoincrement": True}
"""SQLite would give a forgotten person's number to the next newcomer, and with it what a turn still in flight saves."""


def of_person() -> Mapped[int]:
    """Whose a row is; it goes with them."""
    return mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)


def of_profile() -> Mapped[int]:
    """Which taste's a row is; it goes with it."""
    return mapped_column(ForeignKey("profiles.id", ondelete="CASCADE"), index=True)
