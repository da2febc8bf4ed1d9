"""What was learned of a profile, as rows; called inside the transaction of a turn."""

from dataclasses import asdict

from sqlalchemy import Row, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.titles import Insight, Lesson, LessonKind, TitleId
from memory.tables import InsightRow, VerdictRow

MOST_INSIGHTS = 300
"""The newest that are loaded for a turn; beyond them all has faded or was said again."""
_COLUMNS = (
    InsightRow.turn, InsightRow.at, InsightRow.said, InsightRow.title_id, InsightRow.conversation_type,
    InsightRow.lessons, InsightRow.significance,
)  # fmt: skip


async def insights_of(session: AsyncSession, profile: int) -> tuple[Insight, ...]:
    """Oldest first."""
    mine = select(*_COLUMNS).where(InsightRow.profile_id == profile)
    newest = mine.order_by(InsightRow.at.desc(), InsightRow.id.desc())
    rows = (await session.execute(newest.limit(MOST_INSIGHTS))).all()
    return tuple(_insight(row) for row in reversed(rows))


def insight_row(profile: int, insight: Insight) -> InsightRow:
    return InsightRow(
        profile_id=profile,
        turn=insight.turn,
        said=insight.said,
        title_id=insight.title,
        conversation_type=insight.conversation_type,
        lessons=[asdict(lesson) for lesson in insight.lessons],
        significance=insight.significance,
        at=insight.at,
    )


async def unlearn(session: AsyncSession, profile: int, kind: LessonKind, value: str) -> None:
    """Take one thing out of every insight; one that taught nothing else goes, and so do a title's verdicts."""
    if kind == "title":
        await session.execute(delete(VerdictRow).where(VerdictRow.profile_id == profile, VerdictRow.title_id == value))
    rows = await session.execute(select(InsightRow.id, *_COLUMNS).where(InsightRow.profile_id == profile))
    for row in rows.all():
        before = _insight(row)
        after = before.without(kind, value)
        if not after.lessons:
            await session.execute(delete(InsightRow).where(InsightRow.id == row.id))
        elif after != before:
            lessons = [asdict(lesson) for lesson in after.lessons]
            await session.execute(update(InsightRow).where(InsightRow.id == row.id).values(lessons=lessons))


def _insight(row: Row[tuple[object, ...]]) -> Insight:
    return Insight(
        turn=row.turn,
        at=row.at,
        said=row.said,
        title=TitleId(row.title_id) if row.title_id else None,
        conversation_type=row.conversation_type,
        lessons=tuple(Lesson(**lesson) for lesson in row.lessons),
        significance=row.significance,
    )
