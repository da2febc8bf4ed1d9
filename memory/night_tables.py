"""Movie nights and joined accounts, as tables."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from memory.table import Table, of_person, of_profile


class NightRow(Table):
    """A movie night of a chat, its host's. `chat` is `ID`, or `ID/THREAD` where it began in a topic; `open_in` names
    the chat while the night is on, so that a chat has one at most. `revision` grows with every change, and whoever
    changes it has the row until they are done. `reminded` once the chat was told that it starts."""

    __tablename__ = "nights"
    id: Mapped[str] = mapped_column(String(12), primary_key=True)
    person_id: Mapped[int] = of_person()
    platform: Mapped[str] = mapped_column(String(20))
    chat: Mapped[str] = mapped_column(String(80))
    private: Mapped[bool]
    open_in: Mapped[str | None] = mapped_column(String(110), unique=True)
    locale: Mapped[str] = mapped_column(String(10))
    country: Mapped[str] = mapped_column(String(2))
    phase: Mapped[str] = mapped_column(String(10))
    vote_minutes: Mapped[int]
    revision: Mapped[int]
    titles: Mapped[list[Any]]
    winner: Mapped[str | None] = mapped_column(String(30))
    announced: Mapped[bool]
    opened_at: Mapped[datetime]
    stepped_at: Mapped[datetime]
    closes_at: Mapped[datetime] = mapped_column(index=True)
    starts_at: Mapped[datetime | None] = mapped_column(index=True)
    zone: Mapped[str] = mapped_column(String(40))
    reminded: Mapped[bool]


class NightGuestRow(Table):
    """Someone who is in on a movie night, with the taste they brought; `vote` is a place in the night's titles."""

    __tablename__ = "night_guests"
    night_id: Mapped[str] = mapped_column(ForeignKey("nights.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    profile_id: Mapped[int] = of_profile()
    name: Mapped[str] = mapped_column(String(40))
    answers: Mapped[dict[str, Any]]
    vote: Mapped[int | None]
    gives_up: Mapped[dict[str, Any]]
    joined_at: Mapped[datetime]


class LinkCodeRow(Table):
    """A code by which another account becomes this person's: its keyed digest alone."""

    __tablename__ = "link_codes"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]


class LinkTryRow(Table):
    """That an account, known here by a keyed digest alone, made a code or tried a wrong one. It outlives the person
    for an hour, or forgetting would give five new tries."""

    __tablename__ = "link_tries"
    id: Mapped[int] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(String(64), index=True)
    made: Mapped[bool]
    at: Mapped[datetime] = mapped_column(index=True)


class LinkRow(Table):
    """That two persons became one: what it takes to part them again, until then."""

    __tablename__ = "links"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = of_person()
    kept: Mapped[dict[str, Any]]
    at: Mapped[datetime]
    until: Mapped[datetime] = mapped_column(index=True)
