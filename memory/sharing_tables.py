"""What comes and what is to be sent, and what else several processes share, as tables."""

from datetime import datetime
from typing import Any

from sqlalchemy import Float, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from memory.table import NEVER_AGAIN, Table, of_person


class InboxRow(Table):
    """An event as a platform told it; what it said is gone (`told` is None) once it was dealt with. `who` is whose line
    it stands in, where several processes share the door."""

    __tablename__ = "inbox"
    __table_args__ = (Index("ix_inbox_door_who", "door", "who"),)
    door: Mapped[str] = mapped_column(String(60), primary_key=True)
    id: Mapped[str] = mapped_column(String(60), primary_key=True)
    told: Mapped[dict[str, Any] | None]
    who: Mapped[str | None] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(index=True)


class OutboxRow(Table):
    """A turn's replies, from its transaction until they were sent. `way` is how its event came, `shown` what messages
    of the replies were sent already, where there are several."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_account_event", "account", "event"), NEVER_AGAIN)
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = of_person()
    platform: Mapped[str] = mapped_column(String(20))
    account: Mapped[str] = mapped_column(String(80))
    event: Mapped[str] = mapped_column(String(120))
    chat: Mapped[str] = mapped_column(String(80))
    way: Mapped[dict[str, Any]]
    replies: Mapped[str] = mapped_column(Text)
    shown: Mapped[dict[str, Any]]
    at: Mapped[datetime] = mapped_column(index=True)


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
