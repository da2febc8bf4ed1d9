"""Jobs run when they are due, in one place, one run at a time, and leave in good order."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
import structlog

from bot import observe
from bot.errors import CatalogueEmpty
from bot.jobs.schedule import LONGEST_RETRY, RETRY, Job, Schedule, patience
from bot.ports import Outcome
from tests.fakes import FakeClock
from tests.jobs.fakes_jobs import FakeLeases

HOUR = timedelta(hours=1)
Make = Callable[..., Schedule]


class Counted:
    """A job's work that counts its runs; `gate` holds it up, `fails` makes it fail."""

    def __init__(self, did: object = None) -> None:
        self.runs = self.busiest = self.busy = 0
        self.cancelled = False
        self.gate: asyncio.Event | None = None
        self.fails: Exception | None = None
        self.did = did

    async def __call__(self) -> object:
        self.runs += 1
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        try:
            if self.gate:
                await self.gate.wait()
            if self.fails:
                raise self.fails
            return self.did
        except asyncio.CancelledError:
            self.cancelled = True
            raise
        finally:
            self.busy -= 1


@pytest.fixture
def leases() -> FakeLeases:
    return FakeLeases()


@pytest.fixture
def make(clock: FakeClock, leases: FakeLeases) -> Make:
    """A schedule of jobs by name, each every hour; as another process would have it when called again."""

    def of(
        lease: float = 60, grace: float = 0.2, limit: timedelta = HOUR, chance: float = 0.5, **works: Counted
    ) -> Schedule:
        jobs = [Job(name=name, every=HOUR, run=work, limit=limit) for name, work in works.items()]
        return Schedule(
            jobs, clock=clock, leases=leases, lease=timedelta(seconds=lease), grace=grace, chance=lambda: chance
        )

    return of


async def once(schedule: Schedule) -> None:
    await schedule.look()
    await schedule.idle()


async def until(true: Callable[[], bool]) -> None:
    while not true():  # noqa: ASYNC110  what is waited for are other tasks' doings, not one event
        await asyncio.sleep(0.005)


class TestWhen:
    async def test_a_job_runs_at_once_and_then_every_so_often(self, make: Make, clock: FakeClock) -> None:
        work = Counted()
        schedule = make(clean=work)
        await once(schedule)
        await once(schedule)
        assert work.runs == 1
        clock.advance(minutes=59)
        await once(schedule)
        assert work.runs == 1
        clock.advance(minutes=1)
        await once(schedule)
        assert work.runs == 2

    async def test_it_is_due_a_little_earlier_or_later_by_chance(self, make: Make, clock: FakeClock) -> None:
        leases = FakeLeases()
        for chance, minutes in ((0.0, 54), (1.0, 66)):
            schedule = make(chance=chance, clean=Counted())
            schedule._leases = leases = FakeLeases()
            await once(schedule)
            assert leases.kept["clean"].due == clock.now() + timedelta(minutes=minutes)

    async def test_a_restart_does_not_run_again_what_is_not_due(self, make: Make) -> None:
        before, after = Counted(), Counted()
        await once(make(clean=before))
        await once(make(clean=after))
        assert (before.runs, after.runs) == (1, 0)

    async def test_a_job_that_takes_long_never_overlaps_itself(self, make: Make, clock: FakeClock) -> None:
        work = Counted()
        work.gate = asyncio.Event()
        schedule = make(clean=work)
        await schedule.look()
        await until(lambda: work.busy == 1)
        clock.advance(hours=3)
        await schedule.look()
        work.gate.set()
        await schedule.idle()
        assert (work.runs, work.busiest) == (1, 1)

    async def test_beyond_its_limit_it_is_cancelled_and_counts_as_failed(self, make: Make, leases: FakeLeases) -> None:
        work = Counted()
        work.gate = asyncio.Event()
        await once(make(limit=timedelta(seconds=0.05), clean=work))
        assert work.cancelled
        assert (leases.kept["clean"].outcome, leases.kept["clean"].failures) == (Outcome.OVERRAN, 1)


class TestFailing:
    async def test_one_that_fails_stops_no_other(self, make: Make, leases: FakeLeases) -> None:
        bad, good = Counted(), Counted(did="3 rows")
        bad.fails = ValueError("what someone said")
        await once(make(bad=bad, good=good))
        assert (leases.kept["bad"].outcome, leases.kept["good"].outcome) == (Outcome.FAILED, Outcome.OK)
        assert leases.kept["good"].did == "3 rows"

    async def test_it_is_told_with_a_reference_and_without_the_words_of_the_error(
        self, make: Make, leases: FakeLeases, capsys: pytest.CaptureFixture[str]
    ) -> None:
        observe.configure("info", json_lines=True)
        work = Counted()
        work.fails = CatalogueEmpty()
        await once(make(clean=work))
        structlog.reset_defaults()
        [line] = [json.loads(line) for line in capsys.readouterr().err.splitlines() if "job failed" in line]
        assert (line["job"], line["outcome"], line["failures"]) == ("clean", "CatalogueEmpty", 1)
        assert leases.kept["clean"].did == f"CatalogueEmpty, reference {line['reference']}"

    async def test_it_is_tried_again_sooner_and_then_more_and_more_patiently(
        self, make: Make, clock: FakeClock, leases: FakeLeases
    ) -> None:
        work = Counted()
        work.fails = ValueError()
        schedule = make(clean=work)
        waits = []
        for _ in range(3):
            await once(schedule)
            due = leases.kept["clean"].due
            assert due
            waits.append(due - clock.now())
            clock.set(due)
        assert waits == [RETRY, 2 * RETRY, 4 * RETRY]
        work.fails = None
        await once(schedule)
        assert leases.kept["clean"].failures == 0
        assert leases.kept["clean"].due == clock.now() + HOUR

    def test_patience_has_an_end(self) -> None:
        assert patience(50, timedelta(seconds=10)) == LONGEST_RETRY
        assert patience(50, timedelta(days=1)) == timedelta(days=1)

    async def test_a_store_that_is_away_for_a_while_ends_nothing(
        self, make: Make, leases: FakeLeases, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def away() -> None:
            raise OSError

        work = Counted()
        with monkeypatch.context() as patch:
            patch.setattr(leases, "states", away)
            running = asyncio.create_task(make(clean=work).run(settle=0, look=0.01))
            await asyncio.sleep(0.05)
        await until(lambda: work.runs == 1)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running


class TestSeveralProcesses:
    async def test_two_never_run_one_job_at_once(self, make: Make, clock: FakeClock) -> None:
        work = Counted()
        work.gate = asyncio.Event()
        one, other = make(clean=work), make(clean=work)
        await asyncio.gather(one.look(), other.look())
        await until(lambda: work.busy == 1)
        clock.advance(seconds=30)
        await other.look()
        work.gate.set()
        await asyncio.gather(one.idle(), other.idle())
        assert (work.runs, work.busiest) == (1, 1)

    async def test_a_lease_is_renewed_while_the_job_runs(self, make: Make, clock: FakeClock) -> None:
        work, other = Counted(), Counted()
        work.gate = asyncio.Event()
        holding = make(lease=0.06, clean=work)
        await holding.look()
        for _ in range(10):
            clock.advance(seconds=0.03)
            await asyncio.sleep(0.03)
            await once(make(lease=0.06, clean=other))
        assert other.runs == 0
        work.gate.set()
        await holding.idle()

    async def test_the_job_of_a_killed_process_is_taken_over(
        self, make: Make, clock: FakeClock, leases: FakeLeases
    ) -> None:
        await leases.take("clean", "killed", clock.now(), clock.now() + timedelta(seconds=60))
        work = Counted()
        await once(make(clean=work))
        assert work.runs == 0
        clock.advance(seconds=60)
        await once(make(clean=work))
        assert work.runs == 1

    async def test_who_lost_the_lease_stops_and_leaves_the_state_alone(
        self, make: Make, clock: FakeClock, leases: FakeLeases
    ) -> None:
        work = Counted()
        work.gate = asyncio.Event()
        slow = make(lease=0.06, clean=work)
        await slow.look()
        await until(lambda: work.busy == 1)
        clock.advance(seconds=1)
        assert await leases.take("clean", "other", clock.now(), clock.now() + HOUR)
        await slow.idle()
        assert work.cancelled
        assert (leases.kept["clean"].holder, leases.kept["clean"].outcome) == ("other", None)


class TestStopping:
    async def test_a_job_that_ends_soon_may_end(self, make: Make, leases: FakeLeases) -> None:
        work = Counted(did="all of it")
        work.gate = asyncio.Event()
        schedule = make(grace=5, clean=work)
        running = asyncio.create_task(schedule.run(settle=0, look=1))
        await until(lambda: work.busy == 1)
        running.cancel()
        await asyncio.sleep(0.02)
        work.gate.set()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert not work.cancelled
        assert leases.kept["clean"].did == "all of it"

    async def test_another_is_cancelled_in_time_and_free_for_the_next_process(
        self, make: Make, leases: FakeLeases, clock: FakeClock
    ) -> None:
        work = Counted()
        work.gate = asyncio.Event()
        running = asyncio.create_task(make(grace=0.1, clean=work).run(settle=0, look=1))
        await until(lambda: work.busy == 1)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):  # one that waited for the gate would never end
            await running
        state = leases.kept["clean"]
        assert work.cancelled
        assert (state.holder, state.outcome, state.failures) == ("", Outcome.STOPPED, 0)
        assert state.open(clock.now())


async def test_a_turn_is_answered_while_a_job_works_on_a_thread(make: Make, leases: FakeLeases) -> None:
    """CPU work on a thread, as jobs do it: it goes on until the loop has come round twenty times."""
    rounds = total = 0

    def busy() -> int:
        nonlocal total
        end = time.perf_counter() + 60
        while rounds < 20 and time.perf_counter() < end:
            total += sum(range(1000))
        return rounds

    async def work() -> object:
        return await asyncio.to_thread(busy)

    schedule = make()
    schedule.jobs = (Job(name="busy", every=HOUR, run=work),)
    await schedule.look()
    await until(lambda: total > 0)
    for rounds in range(1, 21):  # noqa: B007  the thread reads it
        await asyncio.sleep(0.005)
    await schedule.idle()
    assert leases.kept["busy"].did == "20"


async def test_figures_tell_how_jobs_went(make: Make) -> None:
    def count(outcome: str) -> float:
        return observe.registry.get_sample_value("usher_job_runs_total", {"job": "told", "outcome": outcome}) or 0

    work: Counted = Counted()
    before = count("ok")
    await once(make(told=work))
    assert count("ok") == before + 1
    assert observe.registry.get_sample_value("usher_job_failures_in_a_row", {"job": "told"}) == 0
    assert observe.registry.get_sample_value("usher_job_ended_timestamp_seconds", {"job": "told"})


def test_work_may_be_any_coroutine_function() -> None:
    async def nothing() -> None: ...

    run: Callable[[], Awaitable[None]] = nothing
    assert Job(name="nothing", every=HOUR, run=run).run is nothing
