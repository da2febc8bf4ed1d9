"""What the Circles port promises, on both databases."""

import pytest
from sqlalchemy import insert

from bot.circles import Friend
from memory.circles import SqlCircles
from memory.database import Database
from memory.tables import PersonRow, ProfileRow
from tests.fakes import FakeClock


def friend(n: int, name: str = "") -> Friend:
    return Friend(person=n, profile=n, name=name or f"P{n}")


@pytest.fixture
async def circles(database: Database, clock: FakeClock) -> SqlCircles:
    async with database.session() as session:
        for n in (1, 2, 3):
            await session.execute(insert(PersonRow).values(id=n, preferences={}, created_at=clock.now()))
            await session.execute(
                insert(ProfileRow).values(id=n, person_id=n, name="main", in_use=True, for_kids=False)
            )
    return SqlCircles(database)


async def test_those_of_a_circle_see_each_other_and_nobody_else(circles: SqlCircles, clock: FakeClock) -> None:
    await circles.join("a", friend(1), clock.now())
    await circles.join("a", friend(2), clock.advance(minutes=1))
    await circles.join("b", friend(3), clock.now())
    assert list(await circles.members("a")) == [friend(1), friend(2)]
    assert list(await circles.friends(1)) == [friend(2)]
    assert list(await circles.friends(1, "b")) == []
    assert list(await circles.friends(3)) == []


async def test_one_is_in_a_circle_once_under_the_latest_name(circles: SqlCircles, clock: FakeClock) -> None:
    await circles.join("a", friend(1), clock.now())
    await circles.join("a", friend(1, "Ann"), clock.now())
    assert list(await circles.members("a")) == [friend(1, "Ann")]


async def test_leaving_one_circle_or_all(circles: SqlCircles, clock: FakeClock) -> None:
    for circle in ("a", "b"):
        for n in (1, 2):
            await circles.join(circle, friend(n), clock.now())
    assert await circles.leave(1, "a")
    assert not await circles.leave(1, "a")
    assert list(await circles.friends(2)) == [friend(1)]
    assert await circles.leave(1)
    assert list(await circles.friends(2)) == []


async def test_who_is_gone_joins_nothing(circles: SqlCircles, clock: FakeClock) -> None:
    await circles.join("a", friend(9), clock.now())
    assert list(await circles.members("a")) == []
