"""When jobs run: each every so often, never overlapping itself, in one of the processes that share a database."""

import asyncio
import os
import random
import secrets
import socket
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot import observe
from bot.errors import UsherError
from bot.ports import Clock, JobState, Leases, Outcome

LEASE = timedelta(seconds=60)
"""After so long without a sign of life a job of a killed process is anybody's again."""
LOOK_SECONDS = 5.0
SETTLE_SECONDS = 20.0
"""Doors open and the model warms first."""
GRACE_SECONDS = 4.0
"""What a running job gets to end by itself when the process stops; `docker stop` kills after ten."""
RETRY, LONGEST_RETRY = timedelta(seconds=30), timedelta(minutes=10)
JITTER = 0.1
DID = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Background work. `run` is awaited `every` so often and ends within `limit`; what it returns, if anything, says
    what it did. It may be run again from the start at any time, so it leaves nothing half done. CPU work goes to a
    thread."""

    name: str
    every: timedelta
    run: Callable[[], Awaitable[object]]
    limit: timedelta = timedelta(hours=1)


class Schedule:
    """Runs the jobs of a process until cancelled."""

    def __init__(
        self,
        jobs: Iterable[Job],
        *,
        clock: Clock,
        leases: Leases,
        lease: timedelta = LEASE,
        grace: float = GRACE_SECONDS,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """`chance` gives numbers from 0 to 1, for the jitter."""
        self.jobs: Sequence[Job] = tuple(jobs)
        self._clock, self._leases, self._chance = clock, leases, chance
        self._lease, self._grace = lease, grace
        self._holder = f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}"
        self._running: dict[str, asyncio.Task[None]] = {}

    async def run(self, *, settle: float = SETTLE_SECONDS, look: float = LOOK_SECONDS) -> None:
        """Start what is due, again and again, until cancelled; then what runs is ended."""
        try:
            await asyncio.sleep(settle)
            while True:
                try:
                    await self.look()
                except Exception as error:
                    observe.errors.labels(kind=type(error).__name__).inc()
                    observe.log.error("jobs not looked at", reason=type(error).__name__)
                await asyncio.sleep(look)
        finally:
            await self.stop()

    async def look(self) -> None:
        """Start what is due and, as far as is known, runs nowhere."""
        states, now = await self._leases.states(), self._clock.now()
        for job in self.jobs:
            state = states.get(job.name, JobState(name=job.name))
            _show(state)
            if job.name not in self._running and state.open(now):
                task = self._running[job.name] = asyncio.create_task(self._one(job), name=job.name)
                task.add_done_callback(self._ended)

    async def stop(self) -> None:
        """Running jobs get a while to end, then they are cancelled; their leases are given back."""
        for cancelled in (False, True):
            tasks = list(self._running.values())
            if cancelled:
                for task in tasks:
                    task.cancel()
            if tasks:
                await asyncio.wait(tasks, timeout=self._grace)

    async def idle(self) -> None:
        """Wait until no job runs here."""
        while self._running:
            await asyncio.wait(list(self._running.values()))

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.pop(task.get_name(), None)

    async def _one(self, job: Job) -> None:
        """One run of a job, if the lease on it is to be had."""
        try:
            now = self._clock.now()
            state = await self._leases.take(job.name, self._holder, now, now + self._lease)
            if state:
                await self._led(job, state)
        except Exception as error:  # the lease could not be written: it will lapse
            observe.errors.labels(kind=type(error).__name__).inc()
            observe.log.error("job lease failed", job=job.name, reason=type(error).__name__)

    async def _led(self, job: Job, state: JobState) -> None:
        started = time.perf_counter()
        outcome, did, failure = Outcome.STOPPED, "", None
        try:
            outcome, did = await self._run(job)
        except Exception as error:
            outcome, failure = Outcome.FAILED, error
        finally:
            ms = (time.perf_counter() - started) * 1000
            after = self._after(job, state, outcome, did, ms)
            if outcome in (Outcome.FAILED, Outcome.OVERRAN, Outcome.LOST):
                after = replace(after, did=_report(job, outcome, failure, after))
            elif did:
                observe.log.info("job", job=job.name, did=did, ms=round(ms))
            observe.job_runs.labels(job=job.name, outcome=outcome.value).inc()
            observe.job_seconds.labels(job=job.name).observe(ms / 1000)
            await self._leases.done(self._holder, after)
            _show(after)

    async def _run(self, job: Job) -> tuple[Outcome, str]:
        """The work, while the lease is kept and no longer than the job's limit."""
        work = asyncio.ensure_future(job.run())
        holding = asyncio.create_task(self._hold(job))
        try:
            await asyncio.wait({work, holding}, timeout=job.limit.total_seconds(), return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                did = work.result()
                return Outcome.OK, str(did)[:DID] if did else ""
            return (Outcome.LOST if holding.done() else Outcome.OVERRAN), ""
        finally:
            holding.cancel()
            if not work.done():
                work.cancel()
                await asyncio.wait({work}, timeout=self._grace)

    async def _hold(self, job: Job) -> None:
        """Renew the lease while the job runs; returns when it is lost."""
        until = self._clock.now() + self._lease
        while True:
            await asyncio.sleep(self._lease.total_seconds() / 3)
            later = self._clock.now() + self._lease
            try:
                if not await self._leases.keep(job.name, self._holder, later):
                    return
                until = later
            except UsherError:
                if self._clock.now() >= until:
                    return

    def _after(self, job: Job, state: JobState, outcome: Outcome, did: str, ms: float) -> JobState:
        now = self._clock.now()
        begun = state.started or now
        failures = {Outcome.OK: 0, Outcome.STOPPED: state.failures}.get(outcome, state.failures + 1)
        due = now if outcome is Outcome.STOPPED else begun + self._about(job.every)
        if failures and outcome is not Outcome.STOPPED:
            due = now + self._about(patience(failures, job.every))
        return replace(
            state, due=max(due, now), ended=now, outcome=outcome, failures=failures, did=did, ms=round(ms, 1)
        )

    def _about(self, length: timedelta) -> timedelta:
        """The length give or take JITTER, so that many processes don't keep step."""
        return length * (1 + JITTER * (2 * self._chance() - 1))


def patience(failures: int, every: timedelta) -> timedelta:
    """How long to wait after so many failures in a row: half a minute, twice as long each time, at most ten minutes or
    what lies between two runs anyway."""
    return min(RETRY * 2 ** min(failures - 1, 16), max(every, LONGEST_RETRY))


def _report(job: Job, outcome: Outcome, error: Exception | None, after: JobState) -> str:
    """The operator's line; what failed and its reference, for `doctor`. An error's own words may hold what was said."""
    reference = secrets.token_hex(4)
    kind = type(error).__name__ if error else outcome.value
    observe.errors.labels(kind=kind).inc()
    again = after.due.isoformat() if after.due else ""
    known = isinstance(error, UsherError)
    extra = {"reason": str(error)} if known else {"exc_info": error} if error else {}
    observe.log.error(
        "job failed", job=job.name, outcome=kind, reference=reference, failures=after.failures, again=again, **extra
    )
    return f"{kind}, reference {reference}"


def _show(state: JobState) -> None:
    if state.ended:
        observe.job_ended.labels(job=state.name).set(_seconds(state.ended))
    observe.job_failures.labels(job=state.name).set(state.failures)


def _seconds(moment: datetime) -> float:
    return moment.timestamp()
