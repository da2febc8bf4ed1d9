"""What may be deleted with time, and deleting it in portions. Verdicts, insights and profiles are not among it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CursorResult, delete, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from memory.companion_tables import EveningRow, ScoutedRow, WorldWordRow
from memory.database import Database
from memory.figure_tables import TallyRow
from memory.notice_tables import NoticeRow
from memory.tables import (
    AiUsageRow,
    CardMessageRow,
    ConversationRow,
    EventRow,
    InboxRow,
    OutboxRow,
    QueryCacheRow,
    QueueRow,
    SearchRow,
    Table,
    WaitingPicksRow,
)
from memory.web_tables import FeedbackRow, WebLineRow


class Passing(NamedTuple):
    """A table whose rows pass: the column that says when they were made, and what else must hold of them."""

    table: type[Table]
    when: InstrumentedAttribute[Any]
    only: ColumnElement[bool] | None = None


PASSING: Mapping[str, Passing] = {
    "conversations": Passing(ConversationRow, ConversationRow.expires_at),
    "events": Passing(EventRow, EventRow.at),
    "inbox": Passing(InboxRow, InboxRow.at),
    "outbox": Passing(OutboxRow, OutboxRow.at),
    "notices": Passing(NoticeRow, NoticeRow.at, NoticeRow.state != "waiting"),
    "card_messages": Passing(CardMessageRow, CardMessageRow.at),
    "answers": Passing(QueryCacheRow, QueryCacheRow.expires_at),
    "searches": Passing(SearchRow, SearchRow.at),
    "waiting_picks": Passing(WaitingPicksRow, WaitingPicksRow.made_at),
    "scouted": Passing(ScoutedRow, ScoutedRow.at),
    "world_words": Passing(WorldWordRow, WorldWordRow.at),
    "evenings": Passing(EveningRow, EveningRow.at),
    "set_aside": Passing(QueueRow, QueueRow.due, QueueRow.aside.is_not(None)),
    "ai_usage": Passing(AiUsageRow, AiUsageRow.day),
    "web_lines": Passing(WebLineRow, WebLineRow.at),
    "feedback": Passing(FeedbackRow, FeedbackRow.at),
    "tallies": Passing(TallyRow, TallyRow.step),
}
"""By name; with a search go its picks."""


class SqlRetention:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def delete(self, what: str, before: datetime, most: int) -> int:
        """Delete at most so many rows of PASSING that are older, in one short transaction; how many went."""
        passing = PASSING[what]
        limit: datetime | date | str = before
        if passing.when is AiUsageRow.day:
            limit = before.date().isoformat()
        keys = list(passing.table.__table__.primary_key)
        old = [passing.when < limit, *([passing.only] if passing.only is not None else [])]
        chosen = select(*keys).where(*old).order_by(passing.when).limit(most)
        async with self._database.session() as session:
            result = await session.execute(
                delete(passing.table).where(tuple_(*keys).in_(chosen)).execution_options(synchronize_session=False)
            )
            assert isinstance(result, CursorResult)
            return result.rowcount
