"""Two persons become one, and part again; called inside the transaction of whoever joins or parts them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import event_mark
from bot.ports import Json
from memory.moving import Owner, give_back, move, put_back, tables_of
from memory.night_tables import LinkCodeRow
from memory.tables import AccountRow, EventRow, PersonRow, ProfileRow

LONGEST_NAME = 24


async def join_persons(session: AsyncSession, giver: int, taker: int) -> dict[str, Json]:
    """Everything of the giver is the taker's; the giver is no more. What it takes to part them again.

    Profiles of one name become one, others are kept. Where settings differ the giver's hold.
    """
    them, me = await _alone_with(session, giver), await _alone_with(session, taker)
    accounts = await session.execute(
        select(AccountRow.platform, AccountRow.account).where(AccountRow.person_id == giver)
    )
    preferences = {**me.preferences, **{k: v for k, v in them.preferences.items() if v is not None}}
    kept: dict[str, Json] = {
        "person": giver,
        "created_at": them.created_at.isoformat(),
        "preferences": them.preferences,
        "own": me.preferences,
        "joined": preferences,
        "accounts": [list(account) for account in accounts],
        "lost": [],
    }
    kept["profiles"] = [
        await _take_profile(session, row, taker, kept["lost"]) for row in await _profiles(session, giver)
    ]
    kept["rows"], lost = await move(session, "person_id", giver, taker)
    kept["lost"] += lost
    me.preferences = preferences
    await session.execute(delete(LinkCodeRow).where(LinkCodeRow.person_id.in_((giver, taker))))
    await session.execute(delete(PersonRow).where(PersonRow.id == giver))
    return kept


async def shared_profiles(session: AsyncSession, giver: int, taker: int) -> tuple[str, ...]:
    """Names of the profiles that would become one."""
    mine = [(row.name.casefold(), row.for_kids) for row in await _profiles(session, taker)]
    theirs = await _profiles(session, giver)
    return tuple(row.name for row in theirs if (row.name.casefold(), row.for_kids) in mine)


async def part_persons(session: AsyncSession, person: int, kept: dict[str, Any], since: datetime) -> None:
    """The giver is a person again, with what was theirs and what their accounts gave since; the rest stays."""
    me = await _alone_with(session, person)
    giver = PersonRow(preferences=kept["preferences"], created_at=datetime.fromisoformat(kept["created_at"]))
    session.add(giver)
    await session.flush()
    platforms = {platform for platform, _ in kept["accounts"]}
    marks = await _marks(session, person, platforms, since)
    numbers = {each["id"]: await _return_profile(session, each, person, giver.id, marks) for each in kept["profiles"]}
    await give_back(session, "person_id", kept["rows"], person, giver.id)
    await _return_newer(session, person, giver.id, platforms, since)
    profiles = {old: new for old, new in numbers.items() if new}
    owners: dict[Owner, dict[int, int]] = {"profile_id": profiles, "person_id": {kept["person"]: giver.id}}
    await put_back(session, kept["lost"], owners)
    if me.preferences == kept["joined"]:
        me.preferences = kept["own"]
    await session.flush()
    for each in (person, giver.id):
        await _use_one(session, each)


async def _take_profile(session: AsyncSession, row: ProfileRow, taker: int, lost: list[Json]) -> dict[str, Json]:
    """One of the giver's profiles: into the taker's of that name, else kept beside; what it takes to return it."""
    told: dict[str, Json] = {"id": row.id, "name": row.name, "for_kids": row.for_kids, "in_use": row.in_use}
    mine = {each.name.casefold(): each for each in await _profiles(session, taker)}
    same = mine.get(row.name.casefold())
    if same and same.for_kids == row.for_kids:
        rows, gone = await move(session, "profile_id", row.id, same.id)
        lost += gone
        await session.execute(delete(ProfileRow).where(ProfileRow.id == row.id))
        return {**told, "into": same.id, "rows": rows}
    name = f"{row.name[: LONGEST_NAME - 2]} 2" if same else row.name  # a children's profile takes in no grown-up's
    values = {"person_id": taker, "in_use": False, "name": name}
    await session.execute(update(ProfileRow).where(ProfileRow.id == row.id).values(values))
    return told


async def _return_profile(
    session: AsyncSession, told: dict[str, Any], person: int, giver: int, marks: Sequence[str]
) -> int | None:
    """The giver's profile is theirs again, by its new number; None when it was dropped meanwhile."""
    if "into" not in told:
        mine = ProfileRow.id == told["id"], ProfileRow.person_id == person
        values = {"person_id": giver, "in_use": told["in_use"], "name": told["name"]}
        back = await session.scalars(update(ProfileRow).where(*mine).values(values).returning(ProfileRow.id))
        return next(iter(back), None)
    row = ProfileRow(person_id=giver, name=told["name"], for_kids=told["for_kids"], in_use=told["in_use"])
    session.add(row)
    await session.flush()
    await give_back(session, "profile_id", told["rows"], told["into"], row.id)
    for table in tables_of("profile_id"):
        if "turn" in table.columns and marks:
            newer = table.columns.profile_id == told["into"], table.columns.turn.in_(marks)
            await session.execute(update(table).where(*newer).values(profile_id=row.id))
    return row.id


async def _return_newer(session: AsyncSession, person: int, giver: int, platforms: set[str], since: datetime) -> None:
    """What says of which platform it is, and came since: messages, nights, events."""
    for table in tables_of("person_id"):
        if "platform" in table.columns:
            newer = table.columns.person_id == person, table.columns.platform.in_(platforms)
            await session.execute(update(table).where(*newer).values(person_id=giver))
    for platform in platforms:
        newer_events = EventRow.person_id == person, EventRow.at >= since, EventRow.id.startswith(f"{platform}:")
        await session.execute(update(EventRow).where(*newer_events).values(person_id=giver))


async def _marks(session: AsyncSession, person: int, platforms: set[str], since: datetime) -> list[str]:
    """The marks of the turns that came from these platforms."""
    ids = await session.scalars(select(EventRow.id).where(EventRow.person_id == person, EventRow.at >= since))
    return [event_mark(id) for id in ids if id.partition(":")[0] in platforms]


async def _alone_with(session: AsyncSession, person: int) -> PersonRow:
    """The person, whom nobody changes until this is done: a turn of theirs waits, or has been."""
    row = await session.get(PersonRow, person, with_for_update=True, populate_existing=True)
    assert row is not None
    await session.execute(select(ProfileRow.id).where(ProfileRow.person_id == person).with_for_update())
    return row


async def _profiles(session: AsyncSession, person: int) -> list[ProfileRow]:
    rows = select(ProfileRow).where(ProfileRow.person_id == person).order_by(ProfileRow.id)
    return list(await session.scalars(rows.execution_options(populate_existing=True)))


async def _use_one(session: AsyncSession, person: int) -> None:
    """Someone always has a profile, and exactly one in use."""
    mine = ProfileRow.person_id == person
    if not await session.scalar(select(func.count()).select_from(ProfileRow).where(mine)):
        session.add(ProfileRow(person_id=person, name="main", in_use=True, for_kids=False))
        return
    used = list(await session.scalars(select(ProfileRow.id).where(mine, ProfileRow.in_use).order_by(ProfileRow.id)))
    chosen = used[0] if used else await session.scalar(select(func.min(ProfileRow.id)).where(mine))
    await session.execute(update(ProfileRow).where(mine).values(in_use=ProfileRow.id == chosen))
