"""What the world watches, and what of it suits whom: the ports of `bot.scouting` over SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, exists, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from bot.titles import Evidence, Pick, Slot, TitleId
from memory.companion_tables import ScoutedRow, WorldTrendRow
from memory.database import Database
from memory.tables import ProfileRow, SearchRow, VerdictRow

TOLD = "told"
"""The kind of evidence that a sentence of the language model is: its language, a bar, its words."""


class SqlWorldTrends:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, heat: Mapping[TitleId, float], now: datetime) -> None:
        rows = [{"title_id": title, "heat": round(much, 4), "at": now} for title, much in heat.items()]
        async with self._database.session(alone=True) as session:
            await session.execute(delete(WorldTrendRow))
            if rows:
                await session.execute(insert(WorldTrendRow), rows)

    async def read(self, since: datetime) -> Mapping[TitleId, float]:
        fresh = select(WorldTrendRow).where(WorldTrendRow.at >= since)
        async with self._database.session() as session:
            rows = await session.scalars(fresh.order_by(WorldTrendRow.heat.desc(), WorldTrendRow.title_id))
            return {TitleId(row.title_id): row.heat for row in rows}

    async def version(self, since: datetime) -> str:
        async with self._database.session() as session:
            at = await session.scalar(select(func.max(WorldTrendRow.at)).where(WorldTrendRow.at >= since))
        return at.isoformat() if at else ""


def active_profiles(since: datetime) -> Select[int]:
    """The profiles in use that searched or judged since then."""
    searched = exists().where(SearchRow.profile_id == ProfileRow.id, SearchRow.at >= since)
    judged = exists().where(VerdictRow.profile_id == ProfileRow.id, VerdictRow.at >= since)
    return select(ProfileRow.id).where(ProfileRow.in_use, or_(searched, judged))


class SqlScouted:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def active(self, since: datetime, after: int, most: int) -> Sequence[int]:
        wanted = active_profiles(since).where(ProfileRow.id > after).order_by(ProfileRow.id).limit(most)
        async with self._database.session() as session:
            return list(await session.scalars(wanted))

    async def put(self, profile: int, picks: Sequence[Pick], now: datetime, most: int) -> None:
        """As the port says."""
        mine = ScoutedRow.profile_id == profile
        best = select(ScoutedRow.title_id).where(mine)
        best = best.order_by(ScoutedRow.at.desc(), ScoutedRow.fit.desc(), ScoutedRow.title_id).limit(most)
        try:
            async with self._database.session() as session:
                for pick in picks:
                    values = _values(pick, now)
                    key = {"profile_id": profile, "title_id": pick.title, "told": "", "locale": ""}
                    row = self._database.insert(ScoutedRow).values(key | values)
                    keys = ["profile_id", "title_id"]
                    await session.execute(row.on_conflict_do_update(index_elements=keys, set_=values))
                kept = list(await session.scalars(best))
                await session.execute(delete(ScoutedRow).where(mine, ScoutedRow.title_id.not_in(kept)))
        except IntegrityError:
            return  # the profile is gone

    async def told(self, profile: int, said: Mapping[TitleId, str], locale: str) -> None:
        async with self._database.session() as session:
            for title, words in said.items():
                row = ScoutedRow.profile_id == profile, ScoutedRow.title_id == title
                await session.execute(update(ScoutedRow).where(*row).values(told=words, locale=locale))

    async def of(self, profile: int, since: datetime, most: int) -> Sequence[Pick]:
        wanted = select(ScoutedRow).where(ScoutedRow.profile_id == profile, ScoutedRow.at >= since)
        async with self._database.session() as session:
            rows = await session.scalars(wanted.order_by(ScoutedRow.fit.desc(), ScoutedRow.title_id).limit(most))
            return [_pick(row) for row in rows]

    async def unread(self, profile: int, locale: str, most: int) -> Sequence[TitleId]:
        wanted = select(ScoutedRow.title_id).where(ScoutedRow.profile_id == profile, ScoutedRow.locale != locale)
        async with self._database.session() as session:
            rows = await session.scalars(wanted.order_by(ScoutedRow.fit.desc(), ScoutedRow.title_id).limit(most))
            return [TitleId(title) for title in rows]


def _values(pick: Pick, now: datetime) -> dict[str, Any]:
    return {
        "fit": pick.score,
        "confidence": pick.confidence,
        "source": pick.source,
        "parts": dict(pick.parts),
        "evidence": [asdict(piece) for piece in pick.evidence if piece.kind != TOLD],
        "at": now,
    }


def _pick(row: ScoutedRow) -> Pick:
    told = [Evidence(kind=TOLD, value=f"{row.locale}|{row.told}", weight=1.0)] if row.told else []
    return Pick(
        title=TitleId(row.title_id),
        score=row.fit,
        confidence=row.confidence,
        slot=Slot.SAFE,
        evidence=(*told, *(Evidence(**piece) for piece in row.evidence)),
        parts=row.parts,
        source=row.source,
    )
