"""What jobs are promised by their stores, on both databases: leases, queued work, waiting picks, trends, retention."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.jobs.schedule import Job, Schedule
from bot.jobs.tallying import step_of
from bot.messages import Account
from bot.persons import Forgotten, ProfileMade, Queued
from bot.ports import JobState, Outcome, Trend
from bot.titles import Verdict, Weighed
from memory import ratings
from memory.database import Database
from memory.jobs import SqlLeases
from memory.people import SqlPeople
from memory.queue import SqlQueue
from memory.ratings import SqlRatings
from memory.retention import PASSING, SqlRetention
from memory.sources.movielens import Rating, store_ratings
from memory.tallies import SqlTallies
from memory.trends import SqlTrends
from memory.waiting import SqlWaitingPicks
from tests.contract.conftest import Reopen
from tests.contract.visits import ALIEN, COMEDY, DUNE, HEAT, Visits
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


class TestWaitingPicks:
    @pytest.fixture
    def waiting(self, database: Database) -> SqlWaitingPicks:
        return SqlWaitingPicks(database)

    async def test_they_come_back_for_what_they_were_made_from_while_they_are_fresh(
        self, waiting: SqlWaitingPicks, database: Database, clock: FakeClock
    ) -> None:
        profile = (await Visits(SqlPeople(database), clock).load()).person.profile.id
        for found in ({"picks": ["old"]}, {"picks": ["new"]}):
            await waiting.put(profile, "mark", found, clock.now())
        assert await waiting.get(profile, "mark", clock.now()) == {"picks": ["new"]}
        assert await waiting.get(profile, "other", clock.now()) is None
        assert await waiting.get(profile + 1, "mark", clock.now()) is None
        assert await waiting.get(profile, "mark", clock.now() + MINUTE) is None

    async def test_the_latest_lie_there_however_old_with_their_mark_and_moment(
        self, waiting: SqlWaitingPicks, database: Database, clock: FakeClock
    ) -> None:
        profile = (await Visits(SqlPeople(database), clock).load()).person.profile.id
        assert await waiting.latest(profile) is None
        made = clock.now()
        await waiting.put(profile, "mark", {"picks": []}, made)
        clock.advance(days=9)
        assert await waiting.latest(profile) == ("mark", {"picks": []}, made)

    async def test_whose_are_old_or_missing_are_told_if_they_were_here_lately(
        self, waiting: SqlWaitingPicks, database: Database, clock: FakeClock
    ) -> None:
        ann, ben, eve, gone = await many(database, clock, 4)
        await gone.turn(gone.judged(DUNE))
        clock.advance(days=31)
        month, hour = clock.now() - timedelta(days=30), clock.now()
        profiles = [
            (await ann.turn(ann.judged(DUNE))).person.profile.id,
            (await ben.turn(ben.searched(DUNE))).person.profile.id,
            (await eve.turn(eve.judged(HEAT))).person.profile.id,
        ]
        await waiting.put(profiles[0], "mark", {}, clock.now() - MINUTE)
        await waiting.put(profiles[2], "mark", {}, clock.now())
        assert list(await waiting.stale(month, hour, 10)) == [profiles[1], profiles[0]]
        assert list(await waiting.stale(month, hour, 1)) == [profiles[1]]

    async def test_for_a_profile_that_is_gone_nothing_is_kept(self, waiting: SqlWaitingPicks, clock: FakeClock) -> None:
        await waiting.put(77, "mark", {}, clock.now())
        assert await waiting.get(77, "mark", clock.now()) is None


async def many(database: Database, clock: FakeClock, count: int) -> list[Visits]:
    people = SqlPeople(database)
    return [Visits(people, clock, Account(platform="test", id=str(n))) for n in range(count)]


class TestTrends:
    @pytest.fixture
    def trends(self, database: Database) -> SqlTrends:
        return SqlTrends(database)

    async def test_what_several_people_like_lately_counts_each_of_them_once(
        self, trends: SqlTrends, database: Database, clock: FakeClock
    ) -> None:
        ann, ben, eve = await many(database, clock, 3)
        await ann.turn(ann.judged(DUNE), ann.judged(DUNE, Verdict.SAVED), ann.judged(HEAT))
        await ben.turn(ben.judged(DUNE, Verdict.SAVED), ben.judged(HEAT, Verdict.DISLIKED))
        await eve.turn(eve.judged(DUNE, Verdict.RATED, 4.5), eve.judged(HEAT, Verdict.RATED, 2.0))
        assert await trends.count(clock.now(), 7, 3) == [Trend(title=DUNE, people=3, heat=3.0)]

    async def test_two_are_too_few_to_be_told_and_the_profiles_of_one_are_one(
        self, trends: SqlTrends, database: Database, clock: FakeClock
    ) -> None:
        ann, ben = await many(database, clock, 2)
        for profile in ("main", "evenings"):
            await ann.turn(ProfileMade(name=profile))
            await ann.turn(ann.judged(DUNE))
        await ben.turn(ben.judged(DUNE))
        assert await trends.count(clock.now(), 7, 3) == []

    async def test_what_children_like_stays_theirs(
        self, trends: SqlTrends, database: Database, clock: FakeClock
    ) -> None:
        for each in await many(database, clock, 3):
            await each.turn(ProfileMade(name="kids", for_kids=True))
            await each.turn(each.judged(DUNE))
        assert await trends.count(clock.now(), 7, 3) == []

    async def test_it_fades(self, trends: SqlTrends, database: Database, clock: FakeClock) -> None:
        for each in await many(database, clock, 4):
            await each.turn(each.judged(DUNE))
        [trend] = await trends.count(clock.advance(days=7), 7, 3)
        assert trend.heat == pytest.approx(2.0)
        assert await trends.count(clock.advance(days=22), 7, 3) == []

    async def test_it_is_kept_hottest_first_and_its_version_changes_with_it(self, trends: SqlTrends) -> None:
        assert (await trends.version(), await trends.read()) == ("", [])
        found = [Trend(title=HEAT, people=3, heat=1.5), Trend(title=DUNE, people=5, heat=4.25)]
        await trends.keep(found)
        first = await trends.version()
        await trends.keep(found)
        assert await trends.version() == first != ""
        assert await trends.read() == found[::-1]
        await trends.keep(found[:1])
        assert await trends.version() != first
        assert await trends.read() == found[:1]

    async def test_what_is_often_asked_is_told_only_if_several_people_asked_it(
        self, trends: SqlTrends, database: Database, clock: FakeClock
    ) -> None:
        ann, ben, eve = await many(database, clock, 3)
        for number, each in enumerate((ann, ben, eve)):
            await each.turn(each.searched(DUNE, asked=["Something cosy", "something cosy ", "SOMETHING COSY"][number]))
            await each.turn(each.searched(DUNE, asked=""))
        for _ in range(5):
            await ann.turn(ann.searched(DUNE, asked="where do I hide the key of my neighbour"))
        found = await trends.asked(clock.now() - MINUTE, 3, 10)
        assert [asked.lower().strip() for asked in found] == ["something cosy"]
        assert await trends.asked(clock.now(), 3, 10) == []


class TestRatings:
    async def test_usher_s_own_people_are_raters_beside_the_community(
        self, database: Database, clock: FakeClock
    ) -> None:
        await store_ratings(database, [Rating(rater="1", title=DUNE, stars=4.5, at=10)])
        ann, ben = await many(database, clock, 2)
        await ann.turn(ann.judged(DUNE), ann.judged(HEAT, Verdict.RATED, 3.5), ann.judged(ALIEN, Verdict.SEEN))
        await ann.turn(ann.judged(DUNE, Verdict.DISLIKED))
        await ben.turn(ben.judged(DUNE))
        await ben.turn(ProfileMade(name="kids", for_kids=True))
        await ben.turn(ben.judged(HEAT))
        found = await SqlRatings(database).read()
        given = sorted(
            (found.titles[title], float(stars)) for title, stars in zip(found.title, found.stars, strict=True)
        )
        assert given == sorted([(DUNE, 4.5), (DUNE, 1.0), (HEAT, 3.5), (DUNE, 5.0)])
        assert len(set(found.raters)) == 3
        assert found.at.max() == int(clock.now().timestamp())

    async def test_of_many_raters_the_latest_are_read(
        self, database: Database, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ratings, "MOST_RATERS", 2)
        await store_ratings(database, [Rating(rater=str(n), title=DUNE, stars=4, at=n) for n in range(5)])
        assert (await SqlRatings(database).read()).at.tolist() == [3, 4]

    async def test_how_much_there_is_changes_with_imports_and_opinions(
        self, database: Database, clock: FakeClock
    ) -> None:
        store = SqlRatings(database)
        assert await store.weigh() == Weighed(community="", own=0)
        await store_ratings(database, [Rating(rater="1", title=DUNE, stars=4.5, at=10)])
        first = await store.weigh()
        await store_ratings(database, [Rating(rater="1", title=DUNE, stars=4.5, at=10)])
        [ann] = await many(database, clock, 1)
        await ann.turn(ann.judged(DUNE), ann.judged(ALIEN, Verdict.SAVED))
        second = await store.weigh()
        assert "" != first.community != second.community
        assert second.own == 1

    async def test_nothing_rated_is_nothing_to_learn(self, database: Database) -> None:
        found = await SqlRatings(database).read()
        assert (len(found.titles), len(found.stars)) == (0, 0)


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
