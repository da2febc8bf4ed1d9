"""What processes counted, added up by steps of time: the Tallies port over SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select

from bot.ports import Counted
from memory.database import Database
from memory.figure_tables import TallyRow


class SqlTallies:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, step: datetime, counted: Mapping[Counted, float]) -> None:
        rows = [
            {"step": step, "name": name[:40], "label": label[:80], "amount": amount}
            for (name, label), amount in sorted(counted.items())
        ]
        if not rows:
            return
        given = self._database.insert(TallyRow)
        more = {"amount": TallyRow.amount + given.excluded.amount}
        statement = given.on_conflict_do_update(index_elements=["step", "name", "label"], set_=more)
        async with self._database.session() as session:
            await session.execute(statement, rows)

    async def sums(self, since: datetime) -> dict[Counted, float]:
        """Everything that was counted in steps that began since then."""
        found = select(TallyRow.name, TallyRow.label, func.sum(TallyRow.amount)).where(TallyRow.step >= since)
        async with self._database.session() as session:
            rows = await session.execute(found.group_by(TallyRow.name, TallyRow.label))
            return {(name, label): float(amount) for name, label, amount in rows}

    async def steps(self, since: datetime, names: Sequence[str]) -> list[tuple[datetime, str, float]]:
        """Of these names, all labels together, the steps that began since then and what was counted in each."""
        found = select(TallyRow.step, TallyRow.name, func.sum(TallyRow.amount))
        within = TallyRow.step >= since, TallyRow.name.in_(names)
        async with self._database.session() as session:
            rows = await session.execute(found.where(*within).group_by(TallyRow.step, TallyRow.name))
            return [(step, name, float(amount)) for step, name, amount in rows]
