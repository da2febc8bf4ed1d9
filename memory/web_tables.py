"""What the web door keeps for people: what was said there, as tables."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from memory.table import Table, of_person


class WebLineRow(Table):
    """A line of a conversation in a browser: what the person said, or a reply as data. A browser remembers nothing of
    it by itself, so a page that is loaded anew is made from these."""

    __tablename__ = "web_lines"
    __table_args__ = (Index("ix_web_lines_account_id", "account", "id"), {"sqlite_autoincrement": True})
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = of_person()
    account: Mapped[str] = mapped_column(String(80))
    said: Mapped[str | None] = mapped_column(Text)
    reply: Mapped[list[Any] | None]
    at: Mapped[datetime] = mapped_column(index=True)
