"""The profiles of a person, as rows; called inside the transaction of a turn. Exactly one is in use, always."""

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.persons import Person, Profile, ProfileChosen, ProfileDropped, ProfileMade
from memory.tables import ProfileRow


def profile_of(row: ProfileRow) -> Profile:
    return Profile(id=row.id, name=row.name, for_kids=row.for_kids)


async def change(session: AsyncSession, person: Person, what: ProfileMade | ProfileChosen | ProfileDropped) -> None:
    """A profile is made, another is used, or one goes."""
    match what:
        case ProfileMade():
            await make(session, person, what)
        case ProfileChosen(id=profile):
            await choose(session, person, profile)
        case ProfileDropped(id=profile):
            await drop(session, person, profile)


async def make(session: AsyncSession, person: Person, made: ProfileMade) -> None:
    row = ProfileRow(person_id=person.id, name=made.name, for_kids=made.for_kids, in_use=False)
    session.add(row)
    await session.flush()
    await choose(session, person, row.id)


async def choose(session: AsyncSession, person: Person, profile: int) -> None:
    """Use another profile; one that is not the person's changes nothing."""
    mine = ProfileRow.person_id == person.id
    known = select(ProfileRow.id).where(mine, ProfileRow.id == profile)
    if await session.scalar(known):
        await session.execute(update(ProfileRow).where(mine).values(in_use=ProfileRow.id == profile))


async def drop(session: AsyncSession, person: Person, profile: int) -> None:
    """A profile goes with all it knew, but never the first; where it was in use the first is used again."""
    mine = ProfileRow.person_id == person.id
    first = await session.scalar(select(func.min(ProfileRow.id)).where(mine))
    if first is None or profile == first:
        return
    used = await session.scalar(select(ProfileRow.in_use).where(mine, ProfileRow.id == profile))
    await session.execute(delete(ProfileRow).where(mine, ProfileRow.id == profile))
    if used:
        await choose(session, person, first)
