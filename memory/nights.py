"""Movie nights: the Nights port over SQL. Whoever changes a night takes its row first, so changes come one by one."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.night import AFTER, MOST_GUESTS, Guest, GuestTaste, Night, Phase
from bot.persons import Person, Profile, Queued
from memory.database import Database
from memory.insights import insights_of
from memory.known import judgements_of
from memory.night_rows import drop_guest, night_of, night_row, place
from memory.night_tables import NightGuestRow, NightRow
from memory.queue import enqueue
from memory.tables import DoorNoteRow

_OVER: dict[str, Any] = {"phase": Phase.OVER.value, "open_in": None}


class SqlNights:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(self, night: Night) -> Night:
        """As the port says: two who open one at the same moment get the same night."""
        try:
            async with self._database.session() as session:
                session.add(night_row(night))
                await session.flush()
                session.add_all(_guest_row(night.id, guest, night.opened_at) for guest in night.guests)
            return night
        except IntegrityError:
            return await self.on_in(night.platform, night.chat.id) or night

    async def find(self, id: str) -> Night | None:
        async with self._database.session() as session:
            return await night_of(session, id)

    async def on_in(self, platform: str, chat: str) -> Night | None:
        async with self._database.session() as session:
            id = await session.scalar(select(NightRow.id).where(NightRow.open_in == place(platform, chat)))
            return await night_of(session, id) if id else None

    async def asking(self, person: int, now: datetime) -> Night | None:
        mine = NightGuestRow.night_id == NightRow.id, NightGuestRow.person_id == person
        gathers = NightRow.phase == Phase.GATHERING.value, NightRow.closes_at > now
        last = select(NightRow.id).join(NightGuestRow, and_(*mine)).where(*gathers)
        found = await self._those(last.order_by(NightGuestRow.joined_at.desc()).limit(1))
        return next(iter(found), None)

    async def join(self, id: str, guest: Guest, now: datetime) -> Night | None:
        async def change(session: AsyncSession) -> None:
            known = await session.get(NightGuestRow, (id, guest.person))
            if known:
                known.name, known.profile_id = guest.name, guest.profile
                return
            count = select(func.count()).select_from(NightGuestRow).where(NightGuestRow.night_id == id)
            if (await session.scalar(count) or 0) < MOST_GUESTS:
                session.add(_guest_row(id, guest, now))

        return await self._change(id, Phase.GATHERING, change=change)

    async def leave(self, id: str, person: int) -> Night | None:
        async def change(session: AsyncSession) -> None:
            await drop_guest(session, id, person)

        return await self._change(id, Phase.GATHERING, Phase.VOTING, change=change)

    async def answer(self, id: str, person: int, answers: Mapping[str, str]) -> Night | None:
        return await self._change(id, Phase.GATHERING, change=_setting(id, person, answers=dict(answers)))

    async def vote(self, id: str, person: int, place: int) -> Night | None:
        return await self._change(id, Phase.VOTING, change=_setting(id, person, vote=place))

    async def set_start(self, id: str, starts_at: datetime | None, zone: str, closes_at: datetime) -> Night | None:
        """As the port says."""

        async def change(session: AsyncSession) -> None:
            gathers = NightRow.id == id, NightRow.phase == Phase.GATHERING.value
            await session.execute(update(NightRow).where(*gathers).values(closes_at=closes_at))

        values: dict[str, Any] = {"starts_at": starts_at, "zone": zone, "reminded": False}
        return await self._change(id, Phase.GATHERING, Phase.VOTING, change=change, **values)

    async def starting(self, now: datetime) -> Sequence[Night]:
        due = NightRow.starts_at <= now, NightRow.reminded.is_(False)
        return await self._those(select(NightRow.id).where(*due).order_by(NightRow.starts_at))

    async def mark_reminded(self, id: str) -> None:
        async with self._database.session() as session:
            await session.execute(update(NightRow).where(NightRow.id == id).values(reminded=True))

    async def guest_tastes(self, id: str) -> Mapping[int, GuestTaste]:
        guests = select(NightGuestRow.person_id, NightGuestRow.profile_id).where(NightGuestRow.night_id == id)

        def tastes(connection: Connection) -> dict[int, GuestTaste]:
            return {
                person: GuestTaste(
                    judgements=judgements_of(connection, profile), insights=insights_of(connection, profile)
                )
                for person, profile in connection.execute(guests).all()
            }

        return await self._database.read(tastes)

    async def propose(self, night: Night, now: datetime, closes_at: datetime) -> Night | None:
        async def change(session: AsyncSession) -> None:
            for guest in night.guests:
                gives_up = {title: list(wishes) for title, wishes in guest.gives_up.items()}
                await _setting(night.id, guest.person, gives_up=gives_up, vote=None)(session)

        return await self._change(
            night.id,
            Phase.GATHERING,
            when=NightRow.revision == night.revision,
            change=change,
            phase=Phase.VOTING.value,
            titles=list(night.titles),
            stepped_at=now,
            closes_at=closes_at,
        )

    async def close(self, id: str, *, announced: bool) -> Night | None:
        async def change(session: AsyncSession) -> None:
            night = await night_of(session, id)
            if night and night.titles:
                winner = night.titles[night.leading]
                await session.execute(update(NightRow).where(NightRow.id == id).values(winner=winner))
                await _ask_later(session, night)

        return await self._change(id, Phase.VOTING, change=change, announced=announced, **_OVER)

    async def call_off(self, id: str) -> Night | None:
        return await self._change(id, Phase.GATHERING, Phase.VOTING, announced=True, **_OVER)

    async def due(self, now: datetime) -> Sequence[Night]:
        late = and_(NightRow.phase != Phase.OVER.value, NightRow.closes_at <= now)
        untold = and_(NightRow.phase == Phase.OVER.value, NightRow.announced.is_(False))
        return await self._those(select(NightRow.id).where(or_(late, untold)).order_by(NightRow.closes_at))

    async def _those(self, chosen: Select[str]) -> Sequence[Night]:
        async with self._database.session() as session:
            found = [await night_of(session, id) for id in list(await session.scalars(chosen))]
            return [night for night in found if night]

    async def won(self, platform: str, chat: str, person: int | None) -> Night | None:
        """As the port says."""
        won = select(NightRow.id).where(NightRow.winner.is_not(None))
        if person is None:
            won = won.where(NightRow.platform == platform, NightRow.chat == chat)
        else:
            was_in = NightGuestRow.night_id == NightRow.id, NightGuestRow.person_id == person
            won = won.where(select(NightGuestRow.night_id).where(*was_in).exists())
        found = await self._those(won.order_by(NightRow.stepped_at.desc()).limit(1))
        return next(iter(found), None)

    async def mark_announced(self, id: str) -> None:
        async with self._database.session() as session:
            await session.execute(update(NightRow).where(NightRow.id == id).values(announced=True))

    async def tidy(self, before: datetime) -> int:
        old = NightRow.phase == Phase.OVER.value, NightRow.announced.is_(True), NightRow.closes_at < before
        started = or_(NightRow.starts_at.is_(None), NightRow.starts_at < before)
        async with self._database.session() as session:
            gone = list(await session.scalars(delete(NightRow).where(*old, started).returning(NightRow.id)))
            for night in gone:  # where its messages stood, and its place in calendars
                for note in (f"stands:night:{night}", f"calendar:night:{night}"):
                    await session.execute(delete(DoorNoteRow).where(DoorNoteRow.key.startswith(note)))
            return len(gone)

    async def _change(
        self,
        id: str,
        *phases: Phase,
        change: Callable[[AsyncSession], Awaitable[None]] | None = None,
        when: ColumnElement[bool] | None = None,
        **values: Any,
    ) -> Night | None:
        """One change of a night that is in one of these phases; the night after it, None when it isn't (any more).

        The update comes first: it waits for whoever is changing the night now, and makes others wait for this.
        """
        asked = [NightRow.id == id, NightRow.phase.in_([phase.value for phase in phases])]
        asked += [when] if when is not None else []
        taking = update(NightRow).where(*asked).values(revision=NightRow.revision + 1, **values)
        try:
            async with self._database.session() as session:
                if not list(await session.scalars(taking.returning(NightRow.id))):
                    return None
                if change:
                    await change(session)
                await session.flush()
                return await night_of(session, id)
        except IntegrityError:
            return None  # the guest was forgotten at this very moment


async def _ask_later(session: AsyncSession, night: Night) -> None:
    """How it was is asked the next day, on the host's account."""
    if host := night.guest(night.host):
        person = Person(id=host.person, profile=Profile(id=host.profile))
        work = Queued(kind=AFTER, due=night.asked_at(), payload={"night": night.id})
        await (await session.connection()).run_sync(enqueue, person, work)


def _setting(id: str, person: int, **values: Any) -> Callable[[AsyncSession], Awaitable[None]]:
    """Changes one guest's row, if they are in."""

    async def change(session: AsyncSession) -> None:
        mine = NightGuestRow.night_id == id, NightGuestRow.person_id == person
        await session.execute(update(NightGuestRow).where(*mine).values(values))

    return change


def _guest_row(night: str, guest: Guest, now: datetime) -> NightGuestRow:
    return NightGuestRow(
        night_id=night,
        person_id=guest.person,
        profile_id=guest.profile,
        name=guest.name,
        answers=dict(guest.answers),
        vote=None,
        gives_up={},
        joined_at=now,
    )
