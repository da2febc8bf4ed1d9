"""The profiles of a person, as rows; called inside the transaction of a turn. Exactly one is in use, always."""

from sqlalchemy import Connection, delete, func, insert, select, update

from bot.persons import Person, ProfileChosen, ProfileDropped, ProfileMade
from memory.tables import ProfileRow
from memory.transactions import made


def change(connection: Connection, person: Person, what: ProfileMade | ProfileChosen | ProfileDropped) -> None:
    """A profile is made, another is used, or one goes."""
    match what:
        case ProfileMade():
            make(connection, person, what)
        case ProfileChosen(id=profile):
            choose(connection, person, profile)
        case ProfileDropped(id=profile):
            drop(connection, person, profile)


def make(connection: Connection, person: Person, what: ProfileMade) -> None:
    row = {"person_id": person.id, "name": what.name, "for_kids": what.for_kids, "in_use": False}
    choose(connection, person, made(connection, insert(ProfileRow), row))


def choose(connection: Connection, person: Person, profile: int) -> None:
    """Use another profile; one that is not the person's changes nothing."""
    mine = ProfileRow.person_id == person.id
    known = select(ProfileRow.id).where(mine, ProfileRow.id == profile)
    if connection.scalar(known):
        connection.execute(update(ProfileRow).where(mine).values(in_use=ProfileRow.id == profile))


def drop(connection: Connection, person: Person, profile: int) -> None:
    """A profile goes with all it knew, but never the first; where it was in use the first is used again."""
    mine = ProfileRow.person_id == person.id
    first = connection.scalar(select(func.min(ProfileRow.id)).where(mine))
    if first is None or profile == first:
        return
    used = connection.scalar(select(ProfileRow.in_use).where(mine, ProfileRow.id == profile))
    connection.execute(delete(ProfileRow).where(mine, ProfileRow.id == profile))
    if used:
        choose(connection, person, first)
