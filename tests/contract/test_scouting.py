"""What the scout keeps, on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, insert

from bot.titles import Evidence, Pick, Slot, TitleId
from memory.database import Database
from memory.scouting import SqlScouted, SqlWorldTrends
from memory.tables import PersonRow, ProfileRow, VerdictRow
from memory.waiting import SqlWaitingPicks
from tests.fakes import FakeClock

A, B, C = (TitleId(f"tmdb:movie:{n}") for n in (1, 2, 3))


def pick(title: TitleId, fit: float) -> Pick:
    evidence = (Evidence(kind="trending", value="", weight=0.5),)
    parts = {"thematic": 0.9, "style": 0.7, "emotional": 0.8}
    return Pick(
        title=title, score=fit, confidence=0.6, slot=Slot.SAFE, evidence=evidence, parts=parts, source="trending"
    )


@pytest.fixture
async def profiles(database: Database, clock: FakeClock) -> list[int]:
    """Three profiles; all but the second judged something just now."""
    async with database.session() as session:
        for n in (1, 2, 3):
            await session.execute(insert(PersonRow).values(id=n, preferences={}, created_at=clock.now()))
            await session.execute(
                insert(ProfileRow).values(id=n, person_id=n, name="main", in_use=True, for_kids=False)
            )
            ago = timedelta(days=40 if n == 2 else 0)
            values = {"profile_id": n, "title_id": A, "verdict": "liked", "at": clock.now() - ago, "turn": ""}
            await session.execute(insert(VerdictRow).values(values))
    return [1, 2, 3]


class TestScouted:
    async def test_who_was_here_lately_comes_portion_by_portion(
        self, database: Database, clock: FakeClock, profiles: list[int]
    ) -> None:
        scouted, since = SqlScouted(database), clock.now() - timedelta(days=30)
        assert list(await scouted.active(since, 0, 1)) == [1]
        assert list(await scouted.active(since, 1, 9)) == [3]
        assert list(await scouted.active(since, 3, 9)) == []

    async def test_what_fits_best_comes_first_with_its_parts_and_reasons(
        self, database: Database, clock: FakeClock, profiles: list[int]
    ) -> None:
        scouted = SqlScouted(database)
        await scouted.put(1, [pick(A, 0.75), pick(B, 0.9)], clock.now(), 200)
        assert list(await scouted.of(1, clock.now(), 9)) == [pick(B, 0.9), pick(A, 0.75)]
        assert list(await scouted.of(1, clock.now() + timedelta(hours=1), 9)) == []
        assert list(await scouted.of(3, clock.now(), 9)) == []

    async def test_no_more_than_so_many_are_kept_the_latest_and_best(
        self, database: Database, clock: FakeClock, profiles: list[int]
    ) -> None:
        scouted, first = SqlScouted(database), clock.now()
        await scouted.put(1, [pick(A, 0.99)], first, 2)
        await scouted.put(1, [pick(B, 0.8), pick(C, 0.7)], clock.advance(hours=2), 2)
        assert [p.title for p in await scouted.of(1, first, 9)] == [B, C]

    async def test_what_was_said_of_a_title_stays_with_it(
        self, database: Database, clock: FakeClock, profiles: list[int]
    ) -> None:
        scouted = SqlScouted(database)
        await scouted.put(1, [pick(A, 0.8), pick(B, 0.9)], clock.now(), 200)
        assert list(await scouted.unread(1, "en", 9)) == [B, A]
        await scouted.told(1, {B: "Quiet and clever.", A: ""}, "en")
        await scouted.put(1, [pick(B, 0.85)], clock.advance(hours=2), 200)
        first, second = await scouted.of(1, clock.now() - timedelta(hours=3), 9)
        assert first.evidence[0] == Evidence(kind="told", value="en|Quiet and clever.", weight=1.0)
        assert [piece.kind for piece in second.evidence] == ["trending"]
        assert list(await scouted.unread(1, "en", 9)) == []
        assert list(await scouted.unread(1, "de", 1)) == [B]

    async def test_a_profile_that_is_gone_is_no_fault(
        self, database: Database, clock: FakeClock, profiles: list[int]
    ) -> None:
        async with database.session() as session:
            await session.execute(delete(ProfileRow).where(ProfileRow.id == 1))
        await SqlScouted(database).put(1, [pick(A, 0.8)], clock.now(), 200)
        assert list(await SqlScouted(database).of(1, clock.now(), 9)) == []


async def test_what_the_world_watches_is_news_for_a_while(database: Database, clock: FakeClock) -> None:
    trends, heard = SqlWorldTrends(database), clock.now()
    assert (await trends.version(heard), dict(await trends.read(heard))) == ("", {})
    await trends.keep({A: 0.4, B: 1.0}, heard)
    assert list((await trends.read(heard)).items()) == [(B, 1.0), (A, 0.4)]
    before = await trends.version(heard)
    await trends.keep({C: 1.0}, clock.advance(hours=2))
    assert dict(await trends.read(heard)) == {C: 1.0}
    assert await trends.version(heard) != before
    assert await trends.version(clock.now() + timedelta(seconds=1)) == ""


async def test_picks_are_overdue_for_those_alone_who_were_here_lately(
    database: Database, clock: FakeClock, profiles: list[int]
) -> None:
    waiting, lately = SqlWaitingPicks(database), clock.now() - timedelta(days=30)
    for profile in profiles:
        await waiting.put(profile, "mark", {}, clock.now())
    made = clock.advance(hours=7) - timedelta(hours=6)
    await waiting.put(1, "mark", {}, clock.now())
    assert await waiting.overdue(lately, made) == 1
