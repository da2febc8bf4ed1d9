"""What several processes share, as tables."""

from datetime import datetime

from sqlalchemy import Float, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from memory.table import Table


class LineRow(Table):
    """Somebody whose events wait, and the process that answers them until then; an empty `holder` is nobody. `again`:
    another process may have begun with what waits. Rows are there while something waits, and not by person: strangers
    have none yet."""

    __tablename__ = "lines"
    door: Mapped[str] = mapped_column(String(60), primary_key=True)
    who: Mapped[str] = mapped_column(String(40), primary_key=True)
    holder: Mapped[str] = mapped_column(String(80))
    until: Mapped[datetime]
    since: Mapped[datetime]
    again: Mapped[bool]


class LeaseRow(Table):
    """What one process has until then: asking a platform for news, a shard of its gateway."""

    __tablename__ = "leases"
    name: Mapped[str] = mapped_column(String(120), primary_key=True)
    holder: Mapped[str] = mapped_column(String(80))
    until: Mapped[datetime]
    note: Mapped[str] = mapped_column(Text)


class PaceRow(Table):
    """When something may be done next, in seconds since 1970, were all at its pace."""

    __tablename__ = "paces"
    what: Mapped[str] = mapped_column(String(120), primary_key=True)
    free_at: Mapped[float] = mapped_column(Float)


class ParcelRow(Table):
    """A piece of a file that all processes have a copy of, such as the community model."""

    __tablename__ = "parcels"
    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    data: Mapped[bytes] = mapped_column(LargeBinary)
