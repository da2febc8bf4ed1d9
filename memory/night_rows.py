"""Movie nights as rows; called inside the transaction of whoever changes one."""

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Chat
from bot.night import Guest, Night, Phase
from bot.titles import TitleId
from memory.night_tables import NightGuestRow, NightRow
from memory.tables import ProfileRow


async def night_of(session: AsyncSession, id: str) -> Night | None:
    """The night with its guests, as they stand now."""
    row = await session.get(NightRow, id, populate_existing=True)
    if not row:
        return None
    guests = await session.execute(
        select(NightGuestRow, ProfileRow.for_kids)
        .join(ProfileRow, ProfileRow.id == NightGuestRow.profile_id)
        .where(NightGuestRow.night_id == id)
        .order_by(NightGuestRow.joined_at, NightGuestRow.person_id)
        .execution_options(populate_existing=True)
    )
    return Night(
        id=row.id,
        platform=row.platform,
        chat=_chat(row),
        host=row.person_id,
        locale=row.locale,
        country=row.country,
        opened_at=row.opened_at,
        stepped_at=row.stepped_at,
        closes_at=row.closes_at,
        phase=Phase(row.phase),
        vote_minutes=row.vote_minutes,
        revision=row.revision,
        guests=tuple(_guest(guest, for_kids) for guest, for_kids in guests.tuples()),
        titles=tuple(TitleId(title) for title in row.titles),
        winner=TitleId(row.winner) if row.winner else None,
        starts_at=row.starts_at,
        zone=row.zone,
    )


def _chat(row: NightRow) -> Chat:
    chat, _, thread = row.chat.partition("/")
    return Chat(id=chat, private=row.private, thread=thread)


def _guest(row: NightGuestRow, for_kids: bool) -> Guest:
    gives_up = {TitleId(title): tuple(wishes) for title, wishes in row.gives_up.items()}
    return Guest(
        person=row.person_id,
        profile=row.profile_id,
        name=row.name,
        for_kids=for_kids,
        answers=row.answers,
        vote=row.vote,
        gives_up=gives_up,
    )


def night_row(night: Night) -> NightRow:
    return NightRow(
        id=night.id,
        person_id=night.host,
        platform=night.platform,
        chat="/".join(filter(None, (night.chat.id, night.chat.thread))),
        private=night.chat.private,
        open_in=place(night.platform, night.chat.id),
        locale=night.locale,
        country=night.country,
        phase=night.phase.value,
        vote_minutes=night.vote_minutes,
        revision=night.revision,
        titles=list(night.titles),
        winner=night.winner,
        announced=False,
        opened_at=night.opened_at,
        stepped_at=night.stepped_at,
        closes_at=night.closes_at,
        starts_at=night.starts_at,
        zone=night.zone,
        reminded=False,
    )


def place(platform: str, chat: str) -> str:
    """What holds a chat to one night at a time."""
    return f"{platform}:{chat}"


async def drop_guest(session: AsyncSession, night: str, person: int) -> None:
    """Someone is out; who hosted hands over to the one who has been in longest, and without anyone it is over."""
    await session.execute(
        delete(NightGuestRow).where(NightGuestRow.night_id == night, NightGuestRow.person_id == person)
    )
    others = select(NightGuestRow.person_id).where(NightGuestRow.night_id == night)
    left = list(await session.scalars(others.order_by(NightGuestRow.joined_at, NightGuestRow.person_id)))
    if not left:
        over = {"phase": Phase.OVER.value, "open_in": None, "announced": True}
        await session.execute(update(NightRow).where(NightRow.id == night).values(over))
        return
    hosted = NightRow.id == night, NightRow.person_id == person
    await session.execute(update(NightRow).where(*hosted).values(person_id=left[0]))


async def hand_over(session: AsyncSession, person: int) -> None:
    """Someone is about to be forgotten: their nights go on with another host, where anyone else is in."""
    for night in list(await session.scalars(select(NightRow.id).where(NightRow.person_id == person))):
        await session.execute(update(NightRow).where(NightRow.id == night).values(revision=NightRow.revision + 1))
        await drop_guest(session, night, person)
