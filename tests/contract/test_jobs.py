"""What jobs are promised by their stores, on both databases: leases, queued work, retention, tallies."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.jobs.schedule import Job, Schedule
from bot.jobs.tallying import step_of
from bot.messages import Account
from bot.persons import Forgotten, Queued
from bot.ports import JobState, Outcome
from memory.database import Database
from memory.jobs import SqlLeases
from memory.people import SqlPeople
from memory.queue import SqlQueue
from memory.retention import PASSING, SqlRetention
from memory.tallies import SqlTallies
from tests.contract.conftest import Reopen
from tests.contract.visits import COMEDY, DUNE, HEAT, Visits, many
from tests.fakes import FakeClock

MINUTE = timedelta(minutes=1)
ONE, OTHER = "one:1", "other:2"


@pytest.fixture
def leases(database: Database) -> SqlLeases:
    return SqlLeases(database)


class TestLeases:
    async def test_a_job_never_seen_is_anybodys(self, leases: SqlLeases, clock: FakeClock) -> None:
        now = clock.now()
        taken = await leases.take("clean", ONE, now, now + MINUTE)
        assert taken == JobState(name="clean", holder=ONE, until=now + MINUTE, started=now)
        assert await leases.states() == {"clean": taken}

    async def test_of_many_who_want_it_at_once_one_gets_it(self, reopen: Reopen, clock: FakeClock) -> None:
        now = clock.now()
        processes = [SqlLeases(reopen()) for _ in range(6)]
        taken = await asyncio.gather(
            *(each.take("clean", f"p{n}", now, now + MINUTE) for n, each in enumerate(processes))
        )
        assert len([state for state in taken if state]) == 1

    async def test_it_stays_the_holders_while_it_is_kept(self, leases: SqlLeases, clock: FakeClock) -> None:
        now = clock.now()
        await leases.take("clean", ONE, now, now + MINUTE)
        assert await leases.keep("clean", ONE, now + 3 * MINUTE)
        later = clock.advance(minutes=2)
        assert await leases.take("clean", OTHER, later, later + MINUTE) is None

    async def test_the_lease_of_a_killed_process_lapses(self, leases: SqlLeases, clock: FakeClock) -> None:
        now = clock.now()
        await leases.take("clean", ONE, now, now + MINUTE)
        later = clock.advance(seconds=61)
        assert await leases.take("clean", OTHER, later, later + MINUTE)
        assert not await leases.keep("clean", ONE, later + MINUTE)
        late = JobState(name="clean", due=now, ended=later, outcome=Outcome.OK, did="too late")
        await leases.done(ONE, late)
        state = (await leases.states())["clean"]
        assert (state.holder, state.outcome, state.did) == (OTHER, None, "")

    async def test_what_came_of_it_is_kept_and_it_waits_till_it_is_due(
        self, leases: SqlLeases, clock: FakeClock
    ) -> None:
        now = clock.now()
        await leases.take("clean", ONE, now, now + MINUTE)
        after = JobState(name="clean", due=now + MINUTE, started=now, ended=now, outcome=Outcome.FAILED, failures=2,
                         did="Boom, reference 1234", ms=12.5)  # fmt: skip
        await leases.done(ONE, after)
        assert await leases.states() == {"clean": after}
        assert await leases.take("clean", OTHER, now, now + MINUTE) is None
        later = clock.advance(minutes=1)
        again = await leases.take("clean", OTHER, later, later + MINUTE)
        assert again
        assert again.failures == 2


async def test_two_schedules_on_one_database_run_each_job_once(reopen: Reopen, clock: FakeClock) -> None:
    running: list[str] = []
    most = runs = 0

    async def work() -> None:
        nonlocal most, runs
        running.append("clean")
        most, runs = max(most, len(running)), runs + 1
        await asyncio.sleep(0.05)
        running.pop()

    job = Job(name="clean", every=timedelta(hours=1), run=work)
    processes = [Schedule([job], clock=clock, leases=SqlLeases(reopen())) for _ in range(4)]
    for _ in range(3):
        await asyncio.gather(*(process.look() for process in processes))
        await asyncio.gather(*(process.idle() for process in processes))
        clock.advance(hours=2)
    assert (most, runs) == (1, 3)


class TestQueue:
    @pytest.fixture
    def ada(self, database: Database, clock: FakeClock) -> Visits:
        return Visits(SqlPeople(database), clock)

    @pytest.fixture
    def queue(self, database: Database) -> SqlQueue:
        return SqlQueue(database)

    def refresh(self, clock: FakeClock) -> Queued:
        return Queued(kind="refresh", due=clock.now())

    async def test_work_comes_once_it_is_due_and_goes_when_it_is_finished(
        self, queue: SqlQueue, ada: Visits, clock: FakeClock
    ) -> None:
        memory = await ada.turn(Queued(kind="refresh", due=clock.now() + MINUTE, payload={"why": "Dune"}))
        again = clock.now() + 10 * MINUTE
        assert await queue.begin("refresh", clock.now(), again, 10) == []
        [work] = await queue.begin("refresh", clock.advance(minutes=1), again, 10)
        assert (work.profile, work.payload, work.tries) == (memory.person.profile.id, {"why": "Dune"}, 1)
        await queue.finish(work.id)
        assert await queue.begin("refresh", clock.advance(hours=1), again, 10) == []
        assert await queue.waiting() == (0, 0)

    async def test_the_oldest_work_that_is_due_says_how_long_it_waits(
        self, queue: SqlQueue, ada: Visits, clock: FakeClock
    ) -> None:
        assert await queue.oldest(clock.now()) == 0
        await ada.turn(self.refresh(clock))
        assert await queue.oldest(clock.now()) == 0
        assert await queue.oldest(clock.advance(minutes=5)) == 300

    async def test_what_was_begun_by_a_killed_process_comes_again(
        self, queue: SqlQueue, ada: Visits, clock: FakeClock
    ) -> None:
        await ada.turn(self.refresh(clock))
        [first] = await queue.begin("refresh", clock.now(), clock.now() + MINUTE, 10)
        assert await queue.begin("refresh", clock.now(), clock.now() + MINUTE, 10) == []
        [second] = await queue.begin("refresh", clock.advance(minutes=1), clock.now() + MINUTE, 10)
        assert (second.id, second.tries) == (first.id, 2)

    async def test_work_queued_while_the_like_of_it_is_under_way_is_not_lost(
        self, queue: SqlQueue, ada: Visits, clock: FakeClock
    ) -> None:
        await ada.turn(self.refresh(clock))
        [begun] = await queue.begin("refresh", clock.now(), clock.now() + MINUTE, 10)
        await ada.turn(self.refresh(clock))
        await queue.finish(begun.id)
        assert len(await queue.begin("refresh", clock.now(), clock.now() + MINUTE, 10)) == 1

    async def test_two_processes_never_begin_the_same_piece(
        self, reopen: Reopen, database: Database, clock: FakeClock
    ) -> None:
        people = SqlPeople(database)
        for number in range(12):
            await Visits(people, clock, Account(platform="test", id=str(number))).turn(self.refresh(clock))
        now, again = clock.now(), clock.now() + MINUTE
        queues = [SqlQueue(reopen()) for _ in range(4)]
        found = await asyncio.gather(*(queue.begin("refresh", now, again, 5) for queue in queues))
        ids = [work.id for works in found for work in works]
        assert len(ids) == len(set(ids))
        assert ids

    async def test_put_off_it_waits_and_put_aside_it_rests(
        self, queue: SqlQueue, ada: Visits, clock: FakeClock
    ) -> None:
        await ada.turn(self.refresh(clock))
        [work] = await queue.begin("refresh", clock.now(), clock.now() + MINUTE, 10)
        await queue.put_off(work.id, clock.now() + 5 * MINUTE)
        assert await queue.begin("refresh", clock.advance(minutes=4), clock.now() + MINUTE, 10) == []
        assert len(await queue.begin("refresh", clock.advance(minutes=1), clock.now() + MINUTE, 10)) == 1
        await queue.put_aside(work.id, "ValueError")
        assert await queue.begin("refresh", clock.advance(days=1), clock.now() + MINUTE, 10) == []
        assert await queue.waiting() == (0, 1)

    async def test_the_work_of_a_forgotten_person_goes_with_them(
        self, queue: SqlQueue, ada: Visits, clock: FakeClock
    ) -> None:
        await ada.turn(self.refresh(clock))
        [work] = await queue.begin("refresh", clock.now(), clock.now() + MINUTE, 10)
        await ada.turn(Forgotten())
        await queue.put_off(work.id, clock.now())
        assert await queue.begin("refresh", clock.now(), clock.now() + MINUTE, 10) == []


class TestRetention:
    async def test_what_passes_goes_and_what_was_taught_stays(self, database: Database, clock: FakeClock) -> None:
        [ann] = await many(database, clock, 1)
        await ann.turn(ann.searched(DUNE, HEAT), ann.judged(DUNE), ann.learned(COMEDY), greeting="hello")
        later = clock.advance(days=500)
        store = SqlRetention(database)
        gone = {what: await store.delete(what, later, 100) for what in PASSING}
        assert (gone["searches"], gone["conversations"], gone["events"]) == (1, 1, 1)
        memory = await ann.load()
        assert (len(memory.judgements), len(memory.insights)) == (1, 1)
        assert (await ann.people.export(memory.person.id))["picks"] == []

    async def test_what_is_younger_stays_and_a_portion_is_the_oldest(
        self, database: Database, clock: FakeClock
    ) -> None:
        [ann] = await many(database, clock, 1)
        store, first = SqlRetention(database), clock.now()
        for _ in range(5):
            await ann.turn(ann.searched(DUNE))
            clock.advance(days=1)
        assert await store.delete("searches", first, 100) == 0
        assert [await store.delete("searches", clock.now() - timedelta(days=1), 3) for _ in range(3)] == [3, 1, 0]
        kept = (await ann.people.export((await ann.load()).person.id))["searches"]
        assert len(kept) == 1

    async def test_waiting_work_stays_and_only_what_was_set_aside_goes(
        self, database: Database, clock: FakeClock
    ) -> None:
        [ann] = await many(database, clock, 1)
        await ann.turn(Queued(kind="refresh", due=clock.now()))
        queue, store = SqlQueue(database), SqlRetention(database)
        later = clock.advance(days=100)
        assert await store.delete("set_aside", later, 10) == 0
        [work] = await queue.begin("refresh", later, later, 1)
        await queue.put_aside(work.id, "ValueError")
        assert await store.delete("set_aside", clock.advance(days=1), 10) == 1


class TestTallies:
    async def test_what_several_processes_counted_in_a_step_is_added_up(
        self, database: Database, clock: FakeClock
    ) -> None:
        store, now = SqlTallies(database), clock.now()
        await store.add(now, {("turns", "web"): 3, ("turns", "api"): 1})
        await store.add(now, {("turns", "web"): 2.5})
        await store.add(now - timedelta(hours=2), {("turns", "web"): 10, ("errors", "x" * 200): 1})
        await store.add(now, {})
        assert await store.sums(now) == {("turns", "web"): 5.5, ("turns", "api"): 1}
        assert (await store.sums(now - timedelta(hours=3)))["errors", "x" * 80] == 1
        steps = await store.steps(now - timedelta(hours=3), ("turns",))
        assert sorted(steps) == [(now - timedelta(hours=2), "turns", 10), (now, "turns", 6.5)]


async def test_a_step_lasts_five_minutes() -> None:
    at = datetime(2026, 3, 1, 12, 34, 56, tzinfo=UTC)
    assert step_of(at) == datetime(2026, 3, 1, 12, 30, tzinfo=UTC) == step_of(step_of(at))
