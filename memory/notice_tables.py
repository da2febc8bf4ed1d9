"""The table of what Usher says without being asked."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from memory.table import NEVER_AGAIN, Table, of_person, of_profile


class NoticeRow(Table):
    """A notice, from the turn that made it on. `state` is waiting, telling (a process has begun it), owed (it is told
    with the person's next message), sent or dropped; `at` is when that changed last. `way` says how its chat is
    reached, in which language and how the person is addressed there."""

    __tablename__ = "notices"
    __table_args__ = (Index("ix_notices_state_due", "state", "due"), NEVER_AGAIN)
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = of_person()
    profile_id: Mapped[int] = of_profile()
    kind: Mapped[str] = mapped_column(String(20))
    key: Mapped[str] = mapped_column(String(80))
    platform: Mapped[str] = mapped_column(String(20))
    account: Mapped[str] = mapped_column(String(80))
    chat: Mapped[str] = mapped_column(String(80))
    way: Mapped[dict[str, Any]]
    title_id: Mapped[str | None] = mapped_column(String(30))
    words: Mapped[str] = mapped_column(Text)
    due: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(10))
    tries: Mapped[int] = mapped_column(default=0)
    at: Mapped[datetime] = mapped_column(index=True)
