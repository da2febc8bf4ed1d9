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


class ApiKeyRow(Table):
    """A key that programs ask with: the digest of its secret, what it may do, and when it was revoked."""

    __tablename__ = "api_keys"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    scopes: Mapped[list[Any]]
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


CLICKS = ("click", "open")
"""Kinds of feedback that say that somebody looked closer at a title."""


class FeedbackRow(Table):
    """What someone did with a title that says nothing of how they liked it: it was shown to them, they clicked it."""

    __tablename__ = "feedback"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = of_person()
    title_id: Mapped[str] = mapped_column(String(30), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    meta: Mapped[dict[str, Any]]
    at: Mapped[datetime] = mapped_column(index=True)
