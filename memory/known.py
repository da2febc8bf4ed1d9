"""What is known of a person when a turn begins: read in one piece, by statements that are built once."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import BindParameter, Connection, Row, Select, bindparam, select

from bot.messages import Incoming
from bot.persons import Memory, Person, Preferences, Profile
from bot.titles import Judgement, TitleId, Verdict
from memory.insights import insights_of
from memory.notices import due_at, is_owed, owed_to
from memory.tables import AccountRow, ConversationRow, EventRow, PersonRow, PickRow, ProfileRow, VerdictRow

JUST_SHOWN, MOST_SHOWN = timedelta(hours=24), 400
PREFERENCES = TypeAdapter(Preferences)

_OF_PROFILE: BindParameter[int] = bindparam("profile")
JUDGED = (
    select(VerdictRow.title_id, VerdictRow.verdict, VerdictRow.stars, VerdictRow.at, VerdictRow.turn)
    .where(VerdictRow.profile_id == _OF_PROFILE)
    .order_by(VerdictRow.at, VerdictRow.id)
)
"""A profile's verdicts, oldest first; plain columns, for some people have thousands."""
_SHOWN = (
    select(PickRow.title_id)
    .where(PickRow.profile_id == _OF_PROFILE, PickRow.at > bindparam("since"))
    .order_by(PickRow.at.desc(), PickRow.search_id.desc(), PickRow.place)
    .limit(MOST_SHOWN)
)
_OF_A_PROFILE = (
    select(PersonRow.id, PersonRow.preferences, ProfileRow.id, ProfileRow.name, ProfileRow.for_kids)
    .join(ProfileRow, ProfileRow.person_id == PersonRow.id)
    .where(ProfileRow.id == _OF_PROFILE)
)


@cache
def _found(private: bool) -> Select[Any]:
    """The account's person with each of their profiles, oldest first, and beside each whether the event was dealt with,
    the profile's conversation in the chat, unless it lapsed, and whether any notice is due there."""
    dealt_with = (EventRow.person_id == PersonRow.id) & (EventRow.id == bindparam("event"))
    goes_on = (
        (ConversationRow.person_id == PersonRow.id)
        & (ConversationRow.chat == bindparam("chat"))
        & (ConversationRow.profile_id == ProfileRow.id)
        & (ConversationRow.expires_at > bindparam("now"))
    )
    return (
        select(
            PersonRow.id, PersonRow.preferences, PersonRow.version,
            ProfileRow.id, ProfileRow.name, ProfileRow.for_kids, ProfileRow.in_use,
            EventRow.id, ConversationRow.kept, is_owed(private),
        )
        .join(AccountRow, AccountRow.person_id == PersonRow.id)
        .join(ProfileRow, ProfileRow.person_id == PersonRow.id)
        .outerjoin(EventRow, dealt_with)
        .outerjoin(ConversationRow, goes_on)
        .where(AccountRow.platform == bindparam("platform"), AccountRow.account == bindparam("account"))
        .order_by(ProfileRow.id)
    )  # fmt: skip


def known_by(connection: Connection, incoming: Incoming, now: datetime) -> Memory | None:
    """The person of the event's account, and what the turn needs to know of them; None for a stranger."""
    here = {"account": incoming.account.id, "event": event_id(incoming), **due_at(incoming, now)}
    rows = connection.execute(_found(incoming.chat.private), here).all()
    if not rows:
        return None
    used = next((row for row in rows if row[6]), rows[0])
    id, preferences, version, profile, name, for_kids, _, event, kept, owes = used
    person = _person(id, preferences, Profile(id=profile, name=name, for_kids=for_kids))
    return Memory(
        person=person,
        profiles=tuple(Profile(id=row[3], name=row[4], for_kids=row[5]) for row in rows),
        conversation=kept or {},
        handled=event is not None,
        version=version,
        owed=owed_to(connection, id, incoming, now) if owes else (),
        **_taught(connection, profile, now),
    )


def known_of(connection: Connection, profile: int, now: datetime) -> Memory | None:
    """What is known of a profile, apart from any conversation; None when there is none such."""
    row = connection.execute(_OF_A_PROFILE, {"profile": profile}).one_or_none()
    if row is None:
        return None
    id, preferences, _, name, for_kids = row
    person = _person(id, preferences, Profile(id=profile, name=name, for_kids=for_kids))
    return Memory(person=person, profiles=(person.profile,), **_taught(connection, profile, now))


def judgements_of(connection: Connection, profile: int) -> tuple[Judgement, ...]:
    """A profile's verdicts, oldest first."""
    return tuple(map(judgement, connection.execute(JUDGED, {"profile": profile})))


def judgement(row: Row[str, str, float | None, datetime, str]) -> Judgement:
    title, verdict, stars, at, turn = row
    return Judgement(title=TitleId(title), verdict=Verdict(verdict), stars=stars, at=at, turn=turn)


def event_id(incoming: Incoming) -> str:
    """What an event is remembered by."""
    return f"{incoming.account.platform}:{incoming.id}"[:120]


def _person(id: int, preferences: Mapping[str, Any], profile: Profile) -> Person:
    return Person(id=id, profile=profile, preferences=PREFERENCES.validate_python(preferences))


def _taught(connection: Connection, profile: int, now: datetime) -> dict[str, Any]:
    shown = connection.execute(_SHOWN, {"profile": profile, "since": now - JUST_SHOWN}).scalars()
    return {
        "judgements": judgements_of(connection, profile),
        "insights": insights_of(connection, profile),
        "shown": tuple(map(TitleId, shown)),
    }
