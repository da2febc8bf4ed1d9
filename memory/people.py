"""Persons, their conversations, verdicts and picks: the People port over SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from pydantic import TypeAdapter
from sqlalchemy import Row, Select, delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Account, Incoming
from bot.ports import Change, Forgotten, Json, Judged, Memory, Person, Preferences, Preferred, Searched, TakenBack
from bot.titles import Judgement, TitleId, Verdict
from memory.database import Database
from memory.tables import (
    AccountRow,
    ConversationRow,
    EventRow,
    PersonRow,
    PickRow,
    ProfileRow,
    SearchRow,
    Table,
    VerdictRow,
)

JUST_SHOWN = timedelta(hours=24)
MOST_SHOWN = 400
LONGEST_ASKED = 300
_preferences = TypeAdapter(Preferences)
_CONTENT = {Verdict.LIKED: 1.0, Verdict.SAVED: 0.7, Verdict.DISLIKED: -1.0, Verdict.NOT_INTERESTED: -1.0}


class SqlPeople:
    def __init__(self, database: Database, *, ttl_minutes: int = 60) -> None:
        self._database = database
        self._ttl = timedelta(minutes=ttl_minutes)

    async def load(self, incoming: Incoming, now: datetime) -> Memory:
        try:
            return await self._load(incoming, now)
        except IntegrityError:
            return await self._load(incoming, now)  # another process met the same person at the same moment

    async def _load(self, incoming: Incoming, now: datetime) -> Memory:
        async with self._database.session() as session:
            person = await _find_or_make(session, incoming.account, now)
            handled = await session.get(EventRow, (person.id, _event_id(incoming)))
            conversation = await session.get(ConversationRow, (person.id, incoming.chat.id))
            verdicts = await session.execute(_verdicts().where(VerdictRow.profile_id == person.profile_id))
            shown = await session.scalars(
                select(PickRow.title_id)
                .where(PickRow.profile_id == person.profile_id, PickRow.at > now - JUST_SHOWN)
                .order_by(PickRow.at.desc(), PickRow.search_id.desc(), PickRow.place)
                .limit(MOST_SHOWN)
            )
            return Memory(
                person=person,
                conversation=conversation.kept if conversation and conversation.expires_at > now else {},
                judgements=tuple(_judgement(row) for row in verdicts),
                shown=tuple(TitleId(title) for title in shown),
                handled=handled is not None,
            )

    async def save(
        self,
        incoming: Incoming,
        memory: Memory,
        conversation: Mapping[str, Json],
        changes: Sequence[Change],
        now: datetime,
    ) -> None:
        """As the port says. An event saved before changes nothing, nor does one of a person forgotten meanwhile."""
        try:
            await self._save(incoming, memory.person, conversation, changes, now)
        except IntegrityError:
            if not await self._overtaken(incoming, memory.person):
                raise

    async def _save(
        self,
        incoming: Incoming,
        person: Person,
        conversation: Mapping[str, Json],
        changes: Sequence[Change],
        now: datetime,
    ) -> None:
        async with self._database.session() as session:
            if any(isinstance(change, Forgotten) for change in changes):
                await session.execute(delete(PersonRow).where(PersonRow.id == person.id))
                return
            session.add(EventRow(person_id=person.id, id=_event_id(incoming), at=now))
            await session.flush()
            for change in changes:
                await _apply(session, person, change)
            kept = dict(conversation)
            await session.merge(
                ConversationRow(person_id=person.id, chat=incoming.chat.id, kept=kept, expires_at=now + self._ttl)
            )

    async def _overtaken(self, incoming: Incoming, person: Person) -> bool:
        """Whether another process dealt with the event, or the person is gone."""
        async with self._database.session() as session:
            known = await session.get(PersonRow, person.id)
            return not known or await session.get(EventRow, (person.id, _event_id(incoming))) is not None

    async def export(self, person: int) -> dict[str, Json]:
        """Every row that hangs on the person, table by table."""
        kept: dict[str, Json] = {}
        async with self._database.session() as session:
            profiles = list(await session.scalars(select(ProfileRow.id).where(ProfileRow.person_id == person)))
            for table in Table.metadata.sorted_tables:
                columns = table.columns
                if table.name == "people":
                    rows = select(table).where(columns.id == person)
                elif "person_id" in columns:
                    rows = select(table).where(columns.person_id == person)
                elif "profile_id" in columns:
                    rows = select(table).where(columns.profile_id.in_(profiles))
                else:
                    continue
                found = [dict(row._mapping) for row in await session.execute(rows)]
                kept[table.name] = [{k: _plain(v) for k, v in row.items()} for row in found]
        return kept

    async def find(self, account: Account) -> int | None:
        async with self._database.session() as session:
            row = await session.get(AccountRow, (account.platform, account.id))
            return row.person_id if row else None


async def _find_or_make(session: AsyncSession, account: Account, now: datetime) -> Person:
    found = (
        await session.execute(
            select(PersonRow, ProfileRow)
            .join(AccountRow, AccountRow.person_id == PersonRow.id)
            .join(ProfileRow, ProfileRow.person_id == PersonRow.id)
            .where(AccountRow.platform == account.platform, AccountRow.account == account.id, ProfileRow.in_use)
        )
    ).first()
    if found:
        row, profile = found
    else:
        row = PersonRow(preferences={}, created_at=now)
        session.add(row)
        await session.flush()
        profile = ProfileRow(person_id=row.id, name="main", in_use=True)
        session.add(profile)
        session.add(AccountRow(platform=account.platform, account=account.id, person_id=row.id, created_at=now))
        await session.flush()
    preferences = _preferences.validate_python(row.preferences)
    return Person(id=row.id, profile_id=profile.id, profile=profile.name, preferences=preferences)


async def _apply(session: AsyncSession, person: Person, change: Change) -> None:
    match change:
        case Judged(judgement=judgement):
            session.add(
                VerdictRow(
                    profile_id=person.profile_id,
                    title_id=judgement.title,
                    verdict=judgement.verdict.value,
                    stars=judgement.stars,
                    at=judgement.at,
                )
            )
            await _note_satisfaction(session, person, judgement.title)
        case TakenBack(judgement=judgement):
            newest = select(func.max(VerdictRow.id)).where(
                VerdictRow.profile_id == person.profile_id, VerdictRow.title_id == judgement.title
            )
            await session.execute(delete(VerdictRow).where(VerdictRow.id == newest.scalar_subquery()))
            await _note_satisfaction(session, person, judgement.title)
        case Searched():
            await _record_search(session, person, change)
        case Preferred(preferences=preferences):
            values = _preferences.dump_python(preferences, mode="json")
            await session.execute(update(PersonRow).where(PersonRow.id == person.id).values(preferences=values))
        case Forgotten():
            raise AssertionError("forgetting is not one change among others")


async def _record_search(session: AsyncSession, person: Person, search: Searched) -> None:
    row = SearchRow(
        profile_id=person.profile_id, asked=_storable(search.asked), found=len(search.picks), ms=search.ms, at=search.at
    )
    session.add(row)
    await session.flush()
    session.add_all(
        PickRow(
            search_id=row.id,
            profile_id=person.profile_id,
            title_id=pick.title,
            place=place,
            score=pick.score,
            confidence=pick.confidence,
            slot=pick.slot.value,
            evidence=[asdict(piece) for piece in pick.evidence],
            source=pick.source,
            at=search.at,
        )
        for place, pick in enumerate(search.picks)
    )


async def _note_satisfaction(session: AsyncSession, person: Person, title: TitleId) -> None:
    """The latest search that showed the title is as satisfying as the last verdicts on its picks, on average."""
    search = await session.scalar(
        select(PickRow.search_id)
        .where(PickRow.profile_id == person.profile_id, PickRow.title_id == title)
        .order_by(PickRow.id.desc())
        .limit(1)
    )
    if search is None:
        return
    since = select(SearchRow.at).where(SearchRow.id == search).scalar_subquery()
    picks = select(PickRow.title_id).where(PickRow.search_id == search)
    verdicts = await session.execute(
        _verdicts().where(
            VerdictRow.profile_id == person.profile_id, VerdictRow.title_id.in_(picks), VerdictRow.at >= since
        )
    )
    last = {row.title_id: c for row in verdicts if (c := _content(_judgement(row))) is not None}
    mean = sum(last.values()) / len(last) if last else None
    await session.execute(update(SearchRow).where(SearchRow.id == search).values(satisfaction=mean))


def _content(judgement: Judgement) -> float | None:
    """How content a verdict sounds, -1 to 1; None when it doesn't say."""
    return _CONTENT.get(judgement.verdict) if judgement.stars is None else (judgement.stars - 3) / 2


def _verdicts() -> Select[str, str, float | None, datetime]:
    """Oldest first; plain columns, for some people have thousands."""
    columns = (VerdictRow.title_id, VerdictRow.verdict, VerdictRow.stars, VerdictRow.at)
    return select(*columns).order_by(VerdictRow.id)


def _judgement(row: Row[str, str, float | None, datetime]) -> Judgement:
    return Judgement(title=TitleId(row.title_id), verdict=Verdict(row.verdict), stars=row.stars, at=row.at)


def _event_id(incoming: Incoming) -> str:
    return f"{incoming.account.platform}:{incoming.id}"[:120]


def _storable(text: str) -> str:
    """Bounded, and without what PostgreSQL refuses in a text: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode(errors="ignore").decode()[:LONGEST_ASKED]


def _plain(value: object) -> Json:
    return value.isoformat() if isinstance(value, datetime) else value
