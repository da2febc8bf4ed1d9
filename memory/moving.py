"""Rows that change hands when two persons become one, and go back when they part. Works on whatever tables there are:
what belongs to a person or a profile is found by its foreign key."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Column, ColumnElement, Index, UniqueConstraint, and_, delete, insert, or_, select, true, update
from sqlalchemy import Table as SqlTable
from sqlalchemy.ext.asyncio import AsyncSession

from bot.ports import Json
from memory.tables import Moment, Table

Owner = Literal["person_id", "profile_id"]
Keys = dict[str, list[list[Json]]]
"""Rows by table, each by its primary key without the column of its owner."""
Lost = list[tuple[str, dict[str, Json]]]
"""Rows that found their place taken, whole, by table."""

_BY_THEMSELVES = {"profiles", "link_codes"}
"""Profiles are merged by name, codes are used up."""
PORTION = 200


def tables_of(owner: Owner) -> Iterator[SqlTable]:
    """The tables whose rows belong to a person, or to a profile."""
    return (t for t in Table.metadata.sorted_tables if owner in t.columns and t.name not in _BY_THEMSELVES)


async def move(session: AsyncSession, owner: Owner, old: int, new: int) -> tuple[Keys, Lost]:
    """Everything of one owner is another's; what that one has already stays, and the row that came is lost."""
    keys: Keys = {}
    lost: Lost = []
    for table in tables_of(owner):
        column = table.columns[owner]
        taken = await _taken(session, table, column, old, new)
        for row in taken:
            lost.append((str(table.name), {str(name): _plain(value) for name, value in row.items()}))
            await session.execute(delete(table).where(column == old, _is(table, row)))
        found = await session.execute(select(column, *_key(table, column)).where(column == old))
        if moved := [[_plain(value) for value in row[1:]] for row in found]:
            keys[str(table.name)] = moved
        await session.execute(update(table).where(column == old).values({owner: new}))
    return keys, lost


async def give_back(session: AsyncSession, owner: Owner, keys: Mapping[str, Any], old: int, new: int) -> None:
    """Those rows, as far as they are still there, are the new owner's."""
    for table in tables_of(owner):
        column = table.columns[owner]
        known = keys.get(table.name, [])
        for start in range(0, len(known), PORTION):
            these = _any_of(_key(table, column), known[start : start + PORTION])
            await session.execute(update(table).where(column == old, these).values({owner: new}))


async def put_back(
    session: AsyncSession, lost: Sequence[Sequence[Any]], owners: Mapping[Owner, Mapping[int, int]]
) -> None:
    """Lost rows are there again, under their owners' new numbers, where nothing has taken their place."""
    tables = Table.metadata.tables
    for name, values in lost:
        if (table := tables.get(name)) is None:
            continue
        row = {
            column: _read(table.columns[column], value) for column, value in values.items() if column in table.columns
        }
        for owner, numbers in owners.items():
            if owner in row:
                row[owner] = numbers.get(row[owner], row[owner])
        if not (await session.execute(select(table).where(_is(table, row)))).first():
            await session.execute(insert(table).values(row))


async def _taken(
    session: AsyncSession, table: SqlTable, column: "Column[Any]", old: int, new: int
) -> list[Mapping[str, Any]]:
    """The old owner's rows whose place the new owner's rows have already."""
    alone = [unique - {column} for unique in _uniques(table) if column in unique]
    if not alone:
        return []
    rows = [dict(row._mapping) for row in await session.execute(select(table).where(column == old))]
    found: list[Mapping[str, Any]] = []
    for row in rows:
        same = or_(*(and_(column == new, *(each == row[each.name] for each in others)) for others in alone))
        if (await session.execute(select(column).where(same))).first():
            found.append(row)
    return found


def _uniques(table: SqlTable) -> Iterator[set["Column[Any]"]]:
    yield set(table.primary_key.columns)
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield set(constraint.columns)
    for index in table.indexes:
        if isinstance(index, Index) and index.unique:
            yield set(index.columns)


def _key(table: SqlTable, column: "Column[Any]") -> list["Column[Any]"]:
    return [each for each in table.primary_key.columns if each is not column]


def _any_of(columns: Sequence["Column[Any]"], keys: Sequence[Sequence[Any]]) -> ColumnElement[bool]:
    """Rows with any of these keys; where the owner is the whole key, every row of theirs."""
    if len(columns) == 1:
        return columns[0].in_([_read(columns[0], key[0]) for key in keys])
    each = (zip(columns, key, strict=True) for key in keys)
    return or_(*(and_(true(), *(column == _read(column, value) for column, value in pairs)) for pairs in each))


def _is(table: SqlTable, row: Mapping[str, Any]) -> ColumnElement[bool]:
    return and_(*(each == row[each.name] for each in table.primary_key.columns))


def _plain(value: Any) -> Json:
    return value.isoformat() if isinstance(value, datetime) else value


def _read(column: "Column[Any]", value: Json) -> Any:
    moment = isinstance(column.type, Moment) and isinstance(value, str)
    return datetime.fromisoformat(value) if moment else value
