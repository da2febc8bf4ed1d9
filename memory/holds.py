"""Things that one process at a time has, and the pace of all: the Holds and Paces ports over SQL."""

import random
import time
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Float, cast, delete, func, literal, or_, select, update

from bot.sharing import Lease
from memory.database import Database
from memory.sharing_tables import LeaseRow, PaceRow

KEPT_SECONDS = 3600.0
"""After which a pace that nothing is done at is forgotten."""
TIDIED = 0.01
"""The share of calls that look for such."""


class SqlHolds:
    """A lease is one UPDATE with a condition: of two processes at once one finds the row as it expected it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, name: str, holder: str, now: datetime, until: datetime) -> Lease | None:
        new = {"name": name, "holder": "", "until": now, "note": ""}
        free = or_(LeaseRow.holder.in_(["", holder]), LeaseRow.until <= now)
        taken = update(LeaseRow).where(LeaseRow.name == name, free).values(holder=holder, until=until)
        async with self._database.session() as session:
            await session.execute(self._database.insert(LeaseRow).values(new).on_conflict_do_nothing())
            note = await session.scalar(_plain(taken.returning(LeaseRow.note)))
            return None if note is None else Lease(holder=holder, until=until, note=note)

    async def keep(self, notes: Mapping[str, str], holder: str, until: datetime) -> frozenset[str]:
        kept: set[str] = set()
        async with self._database.session() as session:
            for name, note in sorted(notes.items()):
                mine = LeaseRow.name == name, LeaseRow.holder == holder
                keep = update(LeaseRow).where(*mine).values(until=until, note=note)
                kept.update(await session.scalars(_plain(keep.returning(LeaseRow.name))))
        return frozenset(kept)

    async def free(self, names: Collection[str], holder: str) -> None:
        mine = LeaseRow.name.in_(sorted(names)), LeaseRow.holder == holder
        async with self._database.session() as session:
            await session.execute(_plain(update(LeaseRow).where(*mine).values(holder="")))

    async def held(self, prefix: str, now: datetime) -> Mapping[str, Lease]:
        somebodys = LeaseRow.name.startswith(prefix, autoescape=True), LeaseRow.holder != "", LeaseRow.until > now
        async with self._database.session() as session:
            rows = await session.scalars(select(LeaseRow).where(*somebodys))
            return {row.name: Lease(holder=row.holder, until=row.until, note=row.note) for row in rows}


class SqlPaces:
    """The generic cell rate algorithm, in one statement: a row says when the next one may be, were all evenly spread.
    PostgreSQL's own clock is the one that counts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def wait(self, what: str, *, rate: float, burst: float) -> float:
        now, step = self._now(), 1 / rate
        later = func.max if self._database.embedded else func.greatest
        first = self._database.insert(PaceRow).values(what=what, free_at=now + step)
        next_one = first.on_conflict_do_update(
            index_elements=["what"], set_={"free_at": later(PaceRow.free_at, now) + step}
        )
        async with self._database.session() as session:
            found = await session.execute(next_one.returning(PaceRow.free_at, now))
            free_at, at = found.one()
            if random.random() < TIDIED:
                await session.execute(_plain(delete(PaceRow).where(PaceRow.free_at < at - KEPT_SECONDS)))
        return max(0.0, float(free_at) - step - max(0.0, burst - 1) * step - float(at))

    def _now(self) -> ColumnElement[Any]:
        if self._database.embedded:
            return literal(time.time())
        return cast(func.extract("epoch", func.clock_timestamp()), Float)


def _plain(statement: Any) -> Any:
    """Nothing of what it changes is in the session."""
    return statement.execution_options(synchronize_session=False)
