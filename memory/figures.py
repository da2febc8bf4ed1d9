"""Figures for the operator, counted from what is stored: the same for all processes, and after a restart."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from sqlalchemy import case, func, select

from bot.ports import Json
from memory.database import Database
from memory.scouting import active_profiles
from memory.tables import EventRow, PickRow, SearchRow, ThematicProfileRow, VerdictRow, WaitingPicksRow
from memory.web_tables import CLICKS, FeedbackRow

SPANS: Mapping[str, tuple[timedelta, int]] = {
    "hour": (timedelta(hours=1), 12),
    "day": (timedelta(days=1), 24),
    "week": (timedelta(days=7), 28),
}
"""How long each plot looks back, in how many steps."""
STALE, LATELY = timedelta(hours=6), timedelta(days=30)
LIKED = ("liked", "saved")
BINS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.01)
_SHOWN = ("impression",)


class SqlFigures:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def spans(self, doors: Sequence[str], now: datetime) -> dict[str, list[Json]]:
        """By span its steps, oldest first: turns by door, searches, satisfaction (-1 to 1) or None."""
        found: dict[str, list[Json]] = {}
        async with self._database.session() as session:
            for name, (whole, steps) in SPANS.items():
                found[name] = []
                for step in range(steps):
                    since = now - whole + step * whole / steps
                    until = since + whole / steps
                    counts = [func.sum(case((EventRow.id.like(f"{door}:%"), 1), else_=0)) for door in doors]
                    turns = (
                        await session.execute(select(*counts).where(EventRow.at > since, EventRow.at <= until))
                    ).one()
                    searches = select(
                        func.count(SearchRow.id), func.avg(SearchRow.satisfaction), func.avg(SearchRow.ms)
                    )
                    row = (await session.execute(searches.where(SearchRow.at > since, SearchRow.at <= until))).one()
                    found[name].append(
                        {
                            "until": until,
                            "turns": {door: int(count or 0) for door, count in zip(doors, turns, strict=True)},
                            "searches": row[0],
                            "satisfaction": row[1],
                            "ms": row[2],
                        }
                    )
        return found

    async def calibration(self, since: datetime) -> list[Json]:
        """By confidence of picks shown since: how many got a verdict afterwards, and which share of them was liked."""
        verdict = VerdictRow.profile_id == PickRow.profile_id, VerdictRow.title_id == PickRow.title_id
        liked = case((VerdictRow.verdict.in_(LIKED), 1.0), (VerdictRow.stars >= 4, 1.0), else_=0.0)
        found = []
        async with self._database.session() as session:
            for low, high in pairwise(BINS):
                within = PickRow.at >= since, PickRow.confidence >= low, PickRow.confidence < high
                rows = select(func.count(), func.avg(liked), func.avg(PickRow.confidence)).select_from(PickRow)
                joined = rows.join(VerdictRow, (verdict[0]) & (verdict[1]) & (VerdictRow.at >= PickRow.at))
                count, share, mean = (await session.execute(joined.where(*within))).one()
                found.append({"low": low, "high": min(high, 1.0), "count": count, "liked": share, "confidence": mean})
        return found

    async def clicks(self, since: datetime) -> tuple[int, int]:
        """How often titles were shown elsewhere, and how often they were clicked there."""
        counted = select(
            func.sum(case((FeedbackRow.kind.in_(_SHOWN), 1), else_=0)),
            func.sum(case((FeedbackRow.kind.in_(CLICKS), 1), else_=0)),
        ).where(FeedbackRow.at >= since)
        async with self._database.session() as session:
            shown, taken = (await session.execute(counted)).one()
        return int(shown or 0), int(taken or 0)

    async def analyses(self) -> dict[str, int]:
        """How many titles have an analysis, by what made it."""
        counted = select(ThematicProfileRow.source, func.count()).group_by(ThematicProfileRow.source)
        async with self._database.session() as session:
            return {row[0]: row[1] for row in await session.execute(counted)}

    async def waiting(self, now: datetime) -> tuple[int, int]:
        """How many profiles have waiting picks, and for how many that were here lately they are older than six hours:
        those of who stays away are made no more."""
        old = WaitingPicksRow.made_at < now - STALE
        stale = select(func.count()).select_from(WaitingPicksRow)
        stale = stale.where(old, WaitingPicksRow.profile_id.in_(active_profiles(now - LATELY)))
        async with self._database.session() as session:
            every = await session.scalar(select(func.count()).select_from(WaitingPicksRow))
            return int(every or 0), int(await session.scalar(stale) or 0)
