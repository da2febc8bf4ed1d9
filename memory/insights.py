"""What was learned of a profile, as rows; called inside the transaction of a turn."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from bot.titles import Insight, Lesson, LessonKind, TitleId
from memory.tables import InsightRow, VerdictRow

MOST_INSIGHTS = 300
"""The newest that are loaded for a turn; beyond them all has faded or was said again."""
_COLUMNS = (
    InsightRow.turn, InsightRow.at, InsightRow.said, InsightRow.title_id, InsightRow.conversation_type,
    InsightRow.lessons, InsightRow.significance,
)  # fmt: skip


_NEWEST = (
    select(*_COLUMNS)
    .where(InsightRow.profile_id == bindparam("profile"))
    .order_by(InsightRow.at.desc(), InsightRow.id.desc())
    .limit(MOST_INSIGHTS)
)
_LEARN = insert(InsightRow)


def insights_of(connection: Connection, profile: int) -> tuple[Insight, ...]:
    """Oldest first."""
    rows = connection.execute(_NEWEST, {"profile": profile}).all()
    return tuple(map(_insight, reversed(rows)))


def learn(connection: Connection, profile: int, insight: Insight) -> None:
    row = {
        "profile_id": profile,
        "turn": insight.turn,
        "said": insight.said,
        "title_id": insight.title,
        "conversation_type": insight.conversation_type,
        "lessons": [asdict(lesson) for lesson in insight.lessons],
        "significance": insight.significance,
        "at": insight.at,
    }
    connection.execute(_LEARN, row)


def unlearn(connection: Connection, profile: int, kind: LessonKind, value: str) -> None:
    """Take one thing out of every insight; one that taught nothing else goes, and so do a title's verdicts."""
    if kind == "title":
        connection.execute(delete(VerdictRow).where(VerdictRow.profile_id == profile, VerdictRow.title_id == value))
    rows = connection.execute(select(InsightRow.id, *_COLUMNS).where(InsightRow.profile_id == profile))
    for row in rows.all():
        before = _insight(row)
        after = before.without(kind, value)
        if not after.lessons:
            connection.execute(delete(InsightRow).where(InsightRow.id == row.id))
        elif after != before:
            lessons = [asdict(lesson) for lesson in after.lessons]
            connection.execute(update(InsightRow).where(InsightRow.id == row.id).values(lessons=lessons))


def _insight(row: Row[Any]) -> Insight:
    return Insight(
        turn=row.turn,
        at=row.at,
        said=row.said,
        title=TitleId(row.title_id) if row.title_id else None,
        conversation_type=row.conversation_type,
        lessons=tuple(Lesson(**lesson) for lesson in row.lessons),
        significance=row.significance,
    )
