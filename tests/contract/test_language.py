"""What the stores around the language model promise, held against the fakes and against SQL on both databases."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, func, insert, select

from bot.language.ports import AiHealth, AiUsage, Answers, Health, Spent, Tokens
from memory.database import Database
from memory.language import SqlAiHealth, SqlAiUsage, SqlAnswers
from memory.people import SqlPeople
from memory.tables import PersonRow, QueryCacheRow
from tests.contract.conftest import Reopen
from tests.fakes import FakeClock
from tests.fakes_language import FakeAiHealth, FakeAiUsage, FakeAnswers

ADA, BOB = 1, 2
FOUND: dict[str, Any] = {"intent": "feedback", "like": [{"title": "千と千尋の神隠し", "year": 2001}], "stars": None}
ONE = Spent(calls=1, tokens=Tokens(input=10, cache_write=2_000, cache_read=0, output=200), cost=363)
TWO = Spent(calls=1, tokens=Tokens(input=20, cache_write=0, cache_read=2_000, output=100), cost=72)
BOTH = Spent(calls=2, tokens=ONE.tokens + TWO.tokens, cost=435)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stores:
    answers: Answers
    usage: AiUsage
    health: AiHealth


async def with_people(database: Database, clock: FakeClock) -> Database:
    """The database with Ada and Bob in it."""
    async with database.session() as session:
        for number in (ADA, BOB):
            await session.execute(insert(PersonRow).values(id=number, preferences={}, created_at=clock.now()))
    return database


def over(database: Database) -> Stores:
    return Stores(answers=SqlAnswers(database), usage=SqlAiUsage(database), health=SqlAiHealth(database))


@pytest.fixture(params=["fake", "sqlite", "postgresql"])
async def stores(request: pytest.FixtureRequest, store: Callable[[str], Reopen], clock: FakeClock) -> Stores:
    if request.param == "fake":
        return Stores(answers=FakeAnswers(), usage=FakeAiUsage(), health=FakeAiHealth())
    return over(await with_people(store(request.param)(), clock))


class TestEveryAnswers:
    async def test_what_was_put_is_there_until_it_expires(self, stores: Stores, clock: FakeClock) -> None:
        now = clock.now()
        assert await stores.answers.get("key", now) is None
        await stores.answers.put("key", FOUND, now + timedelta(days=7), now)
        assert await stores.answers.get("key", now + timedelta(days=6, hours=23)) == FOUND
        assert await stores.answers.get("key", now + timedelta(days=7)) is None
        assert await stores.answers.get("other", now) is None

    async def test_a_newer_answer_takes_the_place_of_the_older(self, stores: Stores, clock: FakeClock) -> None:
        now = clock.now()
        for found in (FOUND, {"intent": "help"}):
            await stores.answers.put("key", found, now + timedelta(days=7), now)
        assert await stores.answers.get("key", now) == {"intent": "help"}

    async def test_two_that_put_the_same_at_once_do_no_harm(self, stores: Stores, clock: FakeClock) -> None:
        now = clock.now()
        await asyncio.gather(*(stores.answers.put("key", FOUND, now + timedelta(days=7), now) for _ in range(5)))
        assert await stores.answers.get("key", now) == FOUND


class TestEveryUsage:
    async def test_a_day_adds_up_with_each_persons_part_of_it(self, stores: Stores, clock: FakeClock) -> None:
        today = clock.now().date()
        await stores.usage.record(today, ADA, ONE)
        await stores.usage.record(today, ADA, TWO)
        await stores.usage.record(today, None, ONE)
        await stores.usage.record(today, BOB, TWO)
        assert (await stores.usage.spent(today)).cost == 2 * BOTH.cost
        assert await stores.usage.spent(today, ADA) == BOTH
        assert await stores.usage.spent(today, BOB) == TWO

    async def test_days_are_apart(self, stores: Stores, clock: FakeClock) -> None:
        today = clock.now().date()
        await stores.usage.record(today, ADA, ONE)
        assert await stores.usage.spent(today + timedelta(days=1)) == Spent()
        assert await stores.usage.spent(today + timedelta(days=1), ADA) == Spent()

    async def test_nothing_is_lost_when_many_record_at_once(self, stores: Stores, clock: FakeClock) -> None:
        today = clock.now().date()
        await asyncio.gather(*(stores.usage.record(today, person, ONE) for person in (ADA, BOB, None) * 5))
        assert (await stores.usage.spent(today)).cost == 15 * ONE.cost
        assert (await stores.usage.spent(today, ADA)).calls == 5


class TestEveryHealth:
    async def test_it_begins_well_and_comes_back_as_it_was_left(self, stores: Stores, clock: FakeClock) -> None:
        assert await stores.health.read() == Health()
        left = Health(calls=9, failures=2, in_a_row=1, recent=(812.5, 900.0), last_error="overloaded",
                      last_error_at=clock.now(), circuit="half_open", opened_at=clock.now())  # fmt: skip
        assert await stores.health.change(lambda _: left) == left
        assert await stores.health.read() == left

    async def test_changes_at_once_come_one_after_another(self, stores: Stores) -> None:
        def counted(health: Health) -> Health:
            return replace(health, calls=health.calls + 1, recent=(*health.recent, 1.0))

        await asyncio.gather(*(stores.health.change(counted) for _ in range(10)))
        health = await stores.health.read()
        assert (health.calls, len(health.recent)) == (10, 10)


class TestSql:
    async def test_everything_is_there_after_a_restart(self, reopen: Reopen, clock: FakeClock) -> None:
        before, now = over(await with_people(reopen(), clock)), clock.now()
        await before.answers.put("key", FOUND, now + timedelta(days=7), now)
        await before.usage.record(now.date(), ADA, ONE)
        await before.health.change(lambda health: replace(health, circuit="open", opened_at=now))
        after = over(reopen())
        assert await after.answers.get("key", now) == FOUND
        assert await after.usage.spent(now.date(), ADA) == ONE
        assert (await after.health.read()).opened_at == now

    async def test_two_processes_share_one_budget(self, reopen: Reopen, clock: FakeClock) -> None:
        one, other, today = over(await with_people(reopen(), clock)), over(reopen()), clock.now().date()
        await asyncio.gather(*(each.usage.record(today, ADA, ONE) for each in (one, other) * 5))
        assert await one.usage.spent(today) == await other.usage.spent(today, ADA)
        assert (await one.usage.spent(today)).calls == 10

    async def test_what_a_forgotten_person_spent_stays_in_the_days_sum(
        self, database: Database, clock: FakeClock
    ) -> None:
        """Else one could spend, be forgotten, and spend again."""
        usage, today = over(await with_people(database, clock)).usage, clock.now().date()
        await usage.record(today, ADA, ONE)
        async with database.session() as session:
            await session.execute(delete(PersonRow).where(PersonRow.id == ADA))
        assert await usage.spent(today, ADA) == Spent()
        assert await usage.spent(today) == ONE

    async def test_one_forgotten_while_claude_was_thinking_counts_for_the_day(
        self, database: Database, clock: FakeClock
    ) -> None:
        usage, today = SqlAiUsage(database), clock.now().date()
        await usage.record(today, 404, ONE)
        assert await usage.spent(today) == ONE
        assert await usage.spent(today, 404) == Spent()

    async def test_a_persons_spending_is_in_their_export(self, database: Database, clock: FakeClock) -> None:
        usage = over(await with_people(database, clock)).usage
        await usage.record(clock.now().date(), ADA, ONE)
        await usage.record(clock.now().date(), BOB, TWO)
        (row,) = (await SqlPeople(database).export(ADA))["ai_usage"]
        assert (row["day"], row["cost"]) == (clock.now().date().isoformat(), ONE.cost)

    async def test_what_has_expired_is_thrown_away(self, database: Database, clock: FakeClock) -> None:
        answers, now = SqlAnswers(database), clock.now()
        await answers.put("old", FOUND, now + timedelta(days=7), now)
        later = clock.advance(days=8)
        await answers.put("new", FOUND, later + timedelta(days=7), later)
        async with database.session() as session:
            assert await session.scalar(select(func.count()).select_from(QueryCacheRow)) == 1
