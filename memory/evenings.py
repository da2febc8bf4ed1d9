"""How evenings of the five questions went: the Evenings port over SQL, and what a turn notes of one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.evenings import Lived
from bot.persons import EveningAsked, Person
from bot.titles import DISLIKED_STARS, LIKED_STARS, TitleId, Verdict
from memory.companion_tables import EveningRow
from memory.database import Database
from memory.tables import PickRow, SearchRow, VerdictRow

JUDGED_WITHIN, FOLLOWED_WITHIN = timedelta(days=7), timedelta(hours=1)
_PLEASED = {Verdict.LIKED: 1.0, Verdict.SAVED: 0.5, Verdict.DISLIKED: -1.0, Verdict.NOT_INTERESTED: -0.7}


def note_evening(connection: Connection, person: Person, asked: EveningAsked) -> None:
    """The evening as it stands now, inside the transaction of a turn; the last search is where it led, once it did."""
    profile = person.profile.id
    search = None
    if asked.done:
        search = connection.scalar(select(func.max(SearchRow.id)).where(SearchRow.profile_id == profile))
    values = {"asked": list(asked.asked), "answers": dict(asked.answers), "search_id": search}
    mine = EveningRow.profile_id == profile, EveningRow.mark == asked.mark, EveningRow.search_id.is_(None)
    known = connection.scalar(select(EveningRow.id).where(*mine).order_by(EveningRow.id.desc()).limit(1))
    if known is not None:
        connection.execute(update(EveningRow).where(EveningRow.id == known).values(values))
        return
    row = {"profile_id": profile, "mark": asked.mark, "domain": asked.domain.value, "at": asked.at}
    connection.execute(insert(EveningRow), row | values)


class SqlEvenings:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def count(self, domain: str, after: int, before: datetime) -> int:
        wanted = EveningRow.domain == domain, EveningRow.id > after, EveningRow.at < before
        async with self._database.session() as session:
            return int(await session.scalar(select(func.count()).select_from(EveningRow).where(*wanted)) or 0)

    async def read(self, domain: str, after: int, before: datetime, most: int) -> Sequence[Lived]:
        wanted = EveningRow.domain == domain, EveningRow.id > after, EveningRow.at < before
        latest = select(EveningRow).where(*wanted).order_by(EveningRow.id.desc()).limit(most)
        async with self._database.session() as session:
            rows = list(await session.scalars(latest))
            return [await _lived(session, row) for row in reversed(rows)]


async def _lived(session: AsyncSession, row: EveningRow) -> Lived:
    """With what came of it."""
    evening = Lived(id=row.id, asked=tuple(row.asked), answers=row.answers, pleased={})
    if row.search_id is None:
        return evening
    picks = select(PickRow.title_id).where(PickRow.search_id == row.search_id).order_by(PickRow.place)
    shown = tuple(TitleId(title) for title in await session.scalars(picks))
    given = (
        select(VerdictRow)
        .where(
            VerdictRow.profile_id == row.profile_id,
            VerdictRow.title_id.in_(shown),
            VerdictRow.at >= row.at,
            VerdictRow.at <= row.at + JUDGED_WITHIN,
        )
        .order_by(VerdictRow.at, VerdictRow.id)
    )
    pleased = {TitleId(v.title_id): much for v in await session.scalars(given) if (much := _much(v)) is not None}
    after = (
        select(func.count())
        .select_from(SearchRow)
        .where(
            SearchRow.profile_id == row.profile_id,
            SearchRow.id > row.search_id,
            SearchRow.at <= row.at + FOLLOWED_WITHIN,
        )
    )
    return replace(evening, shown=shown, pleased=pleased, followed=int(await session.scalar(after) or 0))


def _much(row: VerdictRow) -> float | None:
    """How much a verdict says that the title pleased, -1 to 1; None where it doesn't say."""
    if row.stars is not None:
        return 1.0 if row.stars >= LIKED_STARS else -1.0 if row.stars <= DISLIKED_STARS else 0.0
    return _PLEASED.get(Verdict(row.verdict))
