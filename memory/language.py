"""What understanding with a language model leaves behind: answers to use again, what they cost, how the service was."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.language.ports import AiHealth, Circuit, Health, Spent, Tokens
from bot.ports import Clock, Json
from memory.database import Database
from memory.tables import AiHealthRow, AiUsageRow, QueryCacheRow

LANGUAGE, TMDB = 1, 2
"""The keys of the rows: one a service."""
WRITTEN_EVERY = timedelta(seconds=30)
"""How often what changes with each of many calls is written down."""


class SqlAnswers:
    """The Answers port."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, key: str, now: datetime) -> Json | None:
        async with self._database.session() as session:
            row = await session.get(QueryCacheRow, key)
            return row.understanding if row and row.expires_at > now else None

    async def put(self, key: str, understanding: Json, expires: datetime, now: datetime) -> None:
        """As the port says. When another process puts the same at the same moment, its answer is as good."""
        try:
            async with self._database.session() as session:
                await session.execute(delete(QueryCacheRow).where(QueryCacheRow.expires_at <= now))
                await session.merge(QueryCacheRow(key=key, understanding=understanding, expires_at=expires))
        except IntegrityError:
            return


class SqlAiUsage:
    """The AiUsage port: a row for the whole day, and one for each person's part of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(self, day: date, person: int | None, spent: Spent) -> None:
        """As the port says; of a person who was forgotten meanwhile only the day's sum is kept."""
        try:
            await self._record(day, {None, person}, spent)
        except IntegrityError:
            await self._record(day, {None}, spent)

    async def _record(self, day: date, persons: set[int | None], spent: Spent) -> None:
        async with self._database.session(alone=True) as session:
            for person in persons:
                await _add(session, day, person, spent)

    async def spent(self, day: date, person: int | None = None) -> Spent:
        async with self._database.session() as session:
            row = await session.scalar(_usage(day, person))
            return _spent(row) if row else Spent()


async def _add(session: AsyncSession, day: date, person: int | None, spent: Spent) -> None:
    """To the row that is there, or a new one: no unique index holds rows whose person is NULL apart on both databases,
    so the caller works alone."""
    row = await session.scalar(_usage(day, person))
    known = _spent(row) if row else Spent()
    if row is None:
        row = AiUsageRow(day=day.isoformat(), person_id=person)
        session.add(row)
    tokens = known.tokens + spent.tokens
    row.calls, row.cost = known.calls + spent.calls, known.cost + spent.cost
    row.tokens_in, row.tokens_out = tokens.input, tokens.output
    row.tokens_cache_write, row.tokens_cache_read = tokens.cache_write, tokens.cache_read
    await session.flush()


def _usage(day: date, person: int | None) -> Select[AiUsageRow]:
    whose: ColumnElement[bool] = AiUsageRow.person_id.is_(None) if person is None else AiUsageRow.person_id == person
    return select(AiUsageRow).where(AiUsageRow.day == day.isoformat(), whose)


def _spent(row: AiUsageRow) -> Spent:
    tokens = Tokens(
        input=row.tokens_in,
        cache_write=row.tokens_cache_write,
        cache_read=row.tokens_cache_read,
        output=row.tokens_out,
    )
    return Spent(calls=row.calls, tokens=tokens, cost=row.cost)


class SqlAiHealth:
    """The AiHealth port: one row that all processes share, of the language model or of another service."""

    def __init__(self, database: Database, service: int = LANGUAGE) -> None:
        self._database, self._service = database, service

    async def read(self) -> Health:
        async with self._database.session() as session:
            row = await session.get(AiHealthRow, self._service)
            return _health(row) if row else Health()

    async def change(self, how: Callable[[Health], Health]) -> Health:
        async with self._database.session(alone=True) as session:
            row = await session.get(AiHealthRow, self._service)
            health = how(_health(row) if row else Health())
            await session.merge(_health_row(self._service, health))
            return health


class HealthAtHand:
    """The AiHealth port for a service that is asked forty times a second, and in the middle of turns: known in memory,
    written down when its circuit changes and every WRITTEN_EVERY. Two processes learn each for itself that it is away;
    the next start knows it of both."""

    def __init__(self, store: AiHealth, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._health: Health | None = None
        self._written: tuple[datetime, Circuit] | None = None
        self._lock = asyncio.Lock()

    async def read(self) -> Health:
        if self._health is None:
            async with self._lock:
                self._health = self._health or await self._store.read()
        return self._health

    async def change(self, how: Callable[[Health], Health]) -> Health:
        await self.read()
        assert self._health
        health = self._health = how(self._health)
        now, written = self._clock.now(), self._written
        if written and written[1] == health.circuit and now < written[0] + WRITTEN_EVERY:
            return health
        self._written = now, health.circuit
        await self._store.change(lambda _: health)
        return health


def _health(row: AiHealthRow) -> Health:
    return Health(
        calls=row.calls,
        failures=row.failures,
        in_a_row=row.in_a_row,
        recent=tuple(row.recent),
        last_error=row.last_error,
        last_error_at=row.last_error_at,
        circuit=row.circuit,
        opened_at=row.opened_at,
    )


def _health_row(service: int, health: Health) -> AiHealthRow:
    return AiHealthRow(
        id=service,
        calls=health.calls,
        failures=health.failures,
        in_a_row=health.in_a_row,
        recent=list(health.recent),
        p95_ms=health.p95_ms,
        last_error=health.last_error,
        last_error_at=health.last_error_at,
        circuit=health.circuit,
        opened_at=health.opened_at,
    )
