"""Persons, their conversations, verdicts and picks: the People port over SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta

from pydantic import TypeAdapter
from sqlalchemy import CursorResult, Row, Select, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.errors import Overtaken
from bot.messages import Account, Incoming, Reply
from bot.persons import (
    Change,
    EveningAsked,
    Forgotten,
    Imported,
    Judged,
    Learned,
    Memory,
    NoticeMade,
    NoticesDropped,
    NoticesTold,
    Person,
    Preferences,
    Preferred,
    Profile,
    ProfileChosen,
    ProfileDropped,
    ProfileMade,
    Queued,
    Searched,
    TakenBack,
    Unlearned,
)
from bot.ports import Json
from bot.titles import Judgement, TitleId, Verdict
from memory import profiles
from memory.database import Database
from memory.evenings import note_evening
from memory.insights import insight_row, insights_of, unlearn
from memory.night_rows import hand_over
from memory.notices import change_notices, is_owed, owed_to
from memory.outbox import posted, unsent_of
from memory.queue import enqueue
from memory.replies import read_text
from memory.tables import (
    AccountRow,
    ConversationRow,
    EventRow,
    InsightRow,
    PersonRow,
    PickRow,
    ProfileRow,
    SearchRow,
    Table,
    VerdictRow,
)

JUST_SHOWN, MOST_SHOWN = timedelta(hours=24), 400
AT_ONCE, LONGEST_ASKED = 500, 300
_preferences = TypeAdapter(Preferences)
_CONTENT = {Verdict.LIKED: 1.0, Verdict.SAVED: 0.7, Verdict.DISLIKED: -1.0, Verdict.NOT_INTERESTED: -1.0}


class SqlPeople:
    def __init__(self, database: Database, *, ttl_minutes: int = 60, holder: str = "") -> None:
        self._database, self._holder, self._ttl = database, holder, timedelta(minutes=ttl_minutes)

    async def load(self, incoming: Incoming, now: datetime) -> Memory:
        try:
            return await self._load(incoming, now)
        except IntegrityError:
            return await self._load(incoming, now)  # another process met the same person at the same moment

    async def _load(self, incoming: Incoming, now: datetime) -> Memory:
        async with self._database.session() as session:
            found = await _found(session, incoming, now)
            if not found:
                person, all_profiles = _as_person([await _make(session, incoming.account, now)])
                return Memory(person=person, profiles=all_profiles)  # of whom there is nothing to look up
            person, all_profiles = _as_person([(row[0], row[1]) for row in found])
            row, _, event, conversation, owes = found[0]
            profile = person.profile.id
            goes_on = conversation and conversation.expires_at > now and conversation.profile_id == profile
            known = await _known(session, person, all_profiles, now)
            kept = conversation.kept if conversation and goes_on else {}
            owed = await owed_to(session, person.id, incoming, now) if owes else ()
            return replace(known, conversation=kept, handled=event is not None, version=row.version, owed=owed)

    async def revisit(self, profile: int, now: datetime) -> Memory | None:
        async with self._database.session() as session:
            used = await session.get(ProfileRow, profile)
            row = await session.get(PersonRow, used.person_id) if used else None
            if not (used and row):
                return None
            preferences = _preferences.validate_python(row.preferences)
            person = Person(id=row.id, profile=profiles.profile_of(used), preferences=preferences)
            return await _known(session, person, (person.profile,), now)

    async def save(
        self,
        incoming: Incoming,
        memory: Memory,
        conversation: Mapping[str, Json],
        changes: Sequence[Change],
        now: datetime,
        replies: Sequence[Reply] = (),
        lasts: timedelta | None = None,
    ) -> None:
        """As the port says."""
        forgets = any(isinstance(change, Forgotten) for change in changes)
        try:
            async with self._database.session() as session:
                if forgets:
                    await hand_over(session, memory.person.id)
                    await session.execute(delete(PersonRow).where(PersonRow.id == memory.person.id))
                else:
                    until = now + (lasts or self._ttl)
                    await self._save(session, incoming, memory, conversation, changes, now, until)
                    if replies and incoming.kept:
                        await session.execute(posted(memory.person.id, incoming, replies, now, self._holder))
        except (Overtaken, IntegrityError):
            if await self.find(incoming.account) is not None:
                raise
        if forgets:
            await self._database.wipe_log()

    async def _save(
        self,
        session: AsyncSession,
        incoming: Incoming,
        memory: Memory,
        conversation: Mapping[str, Json],
        changes: Sequence[Change],
        now: datetime,
        until: datetime,
    ) -> None:
        """The version goes first: it makes whoever saves a turn of the same person at the same time wait."""
        person = memory.person
        await _count_turn(session, memory)
        await session.execute(insert(EventRow).values(person_id=person.id, id=_event_id(incoming), at=now))
        kept = {"profile_id": person.profile.id, "kept": dict(conversation), "expires_at": until}
        key = {"person_id": person.id, "chat": incoming.chat.id}
        dialect = sqlite if self._database.embedded else postgresql
        talk = dialect.insert(ConversationRow).values(key | kept)
        await session.execute(talk.on_conflict_do_update(index_elements=list(key), set_=kept))
        for change in changes:
            await _apply(session, person, change)

    async def unsent(self, incoming: Incoming) -> tuple[Reply, ...]:
        async with self._database.session() as session:
            kept = await session.scalar(unsent_of(incoming))
        return read_text(kept) if kept else ()

    async def export(self, person: int) -> dict[str, Json]:
        """Every row that hangs on the person, table by table."""
        kept: dict[str, Json] = {}
        async with self._database.session() as session:
            mine = list(await session.scalars(select(ProfileRow.id).where(ProfileRow.person_id == person)))
            for table in Table.metadata.sorted_tables:
                columns = table.columns
                if table.name == "people":
                    rows = select(table).where(columns.id == person)
                elif "person_id" in columns:
                    rows = select(table).where(columns.person_id == person)
                elif "profile_id" in columns:
                    rows = select(table).where(columns.profile_id.in_(mine))
                else:
                    continue
                found = [dict(row._mapping) for row in await session.execute(rows)]
                kept[table.name] = [{k: _plain(v) for k, v in row.items()} for row in found]
        return kept

    async def find(self, account: Account) -> int | None:
        async with self._database.session() as session:
            row = await session.get(AccountRow, (account.platform, account.id))
            return row.person_id if row else None


async def _known(session: AsyncSession, person: Person, all_profiles: tuple[Profile, ...], now: datetime) -> Memory:
    """What is known of a person in the profile in use, apart from any conversation."""
    profile = person.profile.id
    shown = await session.scalars(
        select(PickRow.title_id)
        .where(PickRow.profile_id == profile, PickRow.at > now - JUST_SHOWN)
        .order_by(PickRow.at.desc(), PickRow.search_id.desc(), PickRow.place)
        .limit(MOST_SHOWN)
    )
    return Memory(
        person=person,
        profiles=all_profiles,
        judgements=await judgements_of(session, profile),
        insights=await insights_of(session, profile),
        shown=tuple(TitleId(title) for title in shown),
    )


Found = tuple[PersonRow, ProfileRow, str | None, ConversationRow | None, bool]


async def _found(session: AsyncSession, incoming: Incoming, now: datetime) -> list[Found]:
    """The account's person with each of their profiles, oldest first, and beside each the event's id if it was dealt
    with, the conversation in its chat, and whether any notice is due; none for a stranger. One question, for every turn
    asks it."""
    account = incoming.account
    dealt_with = (EventRow.person_id == PersonRow.id) & (EventRow.id == _event_id(incoming))
    talked = (ConversationRow.person_id == PersonRow.id) & (ConversationRow.chat == incoming.chat.id)
    rows = await session.execute(
        select(PersonRow, ProfileRow, EventRow.id, ConversationRow, is_owed(incoming, now))
        .join(AccountRow, AccountRow.person_id == PersonRow.id)
        .join(ProfileRow, ProfileRow.person_id == PersonRow.id)
        .outerjoin(EventRow, dealt_with)
        .outerjoin(ConversationRow, talked)
        .where(AccountRow.platform == account.platform, AccountRow.account == account.id)
        .order_by(ProfileRow.id)
    )
    return [row._tuple() for row in rows]


def _as_person(found: Sequence[tuple[PersonRow, ProfileRow]]) -> tuple[Person, tuple[Profile, ...]]:
    """The person with the profile in use, and all their profiles."""
    row, used = next(((person, profile) for person, profile in found if profile.in_use), found[0])
    preferences = _preferences.validate_python(row.preferences)
    person = Person(id=row.id, profile=profiles.profile_of(used), preferences=preferences)
    return person, tuple(profiles.profile_of(profile) for _, profile in found)


async def _make(session: AsyncSession, account: Account, now: datetime) -> tuple[PersonRow, ProfileRow]:
    row = PersonRow(preferences={}, created_at=now)
    session.add(row)
    await session.flush()
    profile = ProfileRow(person_id=row.id, name="main", in_use=True, for_kids=False)
    session.add(profile)
    session.add(AccountRow(platform=account.platform, account=account.id, person_id=row.id, created_at=now))
    await session.flush()
    return row, profile


async def _count_turn(session: AsyncSession, memory: Memory) -> None:
    """Raises Overtaken where a turn was counted since, or the person became another's."""
    counted = await session.execute(
        update(PersonRow)
        .where(PersonRow.id == memory.person.id, PersonRow.version == memory.version)
        .values(version=memory.version + 1)
        .execution_options(synchronize_session=False)
    )
    assert isinstance(counted, CursorResult)
    if not counted.rowcount:
        raise Overtaken


async def _apply(session: AsyncSession, person: Person, change: Change) -> None:
    match change:
        case Judged(judgement=judgement):
            session.add(VerdictRow(**_verdict(person, judgement)))
            await _note_satisfaction(session, person, judgement.title)
        case Imported(judgements=judgements):
            await _take_in(session, person, judgements)
        case TakenBack():
            await _take_back(session, person, change.turn)
        case Learned(insight=insight):
            session.add(insight_row(person.profile.id, insight))
        case Unlearned(kind=kind, value=value):
            await unlearn(session, person.profile.id, kind, value)
        case Queued():
            await enqueue(session, person, change)
        case Searched():
            await _record_search(session, person, change)
        case EveningAsked():
            await note_evening(session, person, change)
        case Preferred(preferences=preferences):
            values = _preferences.dump_python(preferences, mode="json")
            await session.execute(update(PersonRow).where(PersonRow.id == person.id).values(preferences=values))
        case ProfileMade() | ProfileChosen() | ProfileDropped():
            await profiles.change(session, person, change)
        case NoticeMade() | NoticesDropped() | NoticesTold():
            await change_notices(session, person, change)
        case Forgotten():
            raise AssertionError("forgetting is not one change among others")


def _verdict(person: Person, judgement: Judgement) -> dict[str, Json]:
    return {
        "profile_id": person.profile.id,
        "title_id": judgement.title,
        "verdict": judgement.verdict.value,
        "stars": judgement.stars,
        "at": judgement.at,
        "turn": judgement.turn,
    }


async def _take_in(session: AsyncSession, person: Person, judgements: Sequence[Judgement]) -> None:
    """Verdicts from elsewhere, in portions that hold the loop for some milliseconds each; they say nothing of how
    content anyone was with a search."""
    for start in range(0, len(judgements), AT_ONCE):
        some = judgements[start : start + AT_ONCE]
        await session.execute(insert(VerdictRow), [_verdict(person, judgement) for judgement in some])


async def _take_back(session: AsyncSession, person: Person, turn: str) -> None:
    """Only titles that were shown have a search whose satisfaction changes: of an import that is a handful."""
    given = VerdictRow.profile_id == person.profile.id, VerdictRow.turn == turn
    shown = select(PickRow.title_id).where(PickRow.profile_id == person.profile.id)
    changed = select(VerdictRow.title_id).where(*given, VerdictRow.title_id.in_(shown)).distinct()
    titles = list(await session.scalars(changed))
    await session.execute(delete(VerdictRow).where(*given))
    await session.execute(delete(InsightRow).where(InsightRow.profile_id == person.profile.id, InsightRow.turn == turn))
    for title in titles:
        await _note_satisfaction(session, person, TitleId(title))


async def _record_search(session: AsyncSession, person: Person, search: Searched) -> None:
    row = SearchRow(
        profile_id=person.profile.id,
        asked=_storable(search.asked),
        found=len(search.picks),
        ms=search.ms,
        at=search.at,
        recipe=asdict(search.recipe) if search.recipe else None,
        experiment=(search.recipe and search.recipe.experiment) or None,
        variant=(search.recipe and search.recipe.variant) or None,
    )
    session.add(row)
    await session.flush()
    session.add_all(
        PickRow(
            search_id=row.id,
            profile_id=person.profile.id,
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
        .where(PickRow.profile_id == person.profile.id, PickRow.title_id == title)
        .order_by(PickRow.id.desc())
        .limit(1)
    )
    if search is None:
        return
    since = select(SearchRow.at).where(SearchRow.id == search).scalar_subquery()
    picks = select(PickRow.title_id).where(PickRow.search_id == search)
    verdicts = await session.execute(
        _verdicts().where(
            VerdictRow.profile_id == person.profile.id, VerdictRow.title_id.in_(picks), VerdictRow.at >= since
        )
    )
    last = {row.title_id: c for row in verdicts if (c := _content(_judgement(row))) is not None}
    mean = sum(last.values()) / len(last) if last else None
    await session.execute(update(SearchRow).where(SearchRow.id == search).values(satisfaction=mean))


async def judgements_of(session: AsyncSession, profile: int) -> tuple[Judgement, ...]:
    """A profile's verdicts, oldest first."""
    rows = await session.execute(_verdicts().where(VerdictRow.profile_id == profile))
    return tuple(_judgement(row) for row in rows)


def _content(judgement: Judgement) -> float | None:
    """How content a verdict sounds, -1 to 1; None when it doesn't say."""
    return _CONTENT.get(judgement.verdict) if judgement.stars is None else (judgement.stars - 3) / 2


def _verdicts() -> Select[str, str, float | None, datetime, str]:
    """Oldest first; plain columns, for some people have thousands."""
    columns = (VerdictRow.title_id, VerdictRow.verdict, VerdictRow.stars, VerdictRow.at, VerdictRow.turn)
    return select(*columns).order_by(VerdictRow.at, VerdictRow.id)


def _judgement(row: Row[str, str, float | None, datetime, str]) -> Judgement:
    verdict = Verdict(row.verdict)
    return Judgement(title=TitleId(row.title_id), verdict=verdict, stars=row.stars, at=row.at, turn=row.turn)


def _event_id(incoming: Incoming) -> str:
    return f"{incoming.account.platform}:{incoming.id}"[:120]


def _storable(text: str) -> str:
    """Bounded, and without what PostgreSQL refuses in a text: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode(errors="ignore").decode()[:LONGEST_ASKED]


def _plain(value: object) -> Json:
    return value.isoformat() if isinstance(value, datetime) else value
