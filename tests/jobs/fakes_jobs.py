"""Stand-ins for what jobs need: in memory, held to the contract of the real ones by tests/contract/test_jobs.py."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.ports import JobState, Work


class FakeLeases:
    """The Leases port over a dict."""

    def __init__(self) -> None:
        self.kept: dict[str, JobState] = {}

    async def states(self) -> Mapping[str, JobState]:
        return dict(self.kept)

    async def take(self, job: str, holder: str, now: datetime, until: datetime) -> JobState | None:
        state = self.kept.setdefault(job, JobState(name=job))
        if not state.open(now):
            return None
        self.kept[job] = replace(state, holder=holder, until=until, started=now)
        return self.kept[job]

    async def keep(self, job: str, holder: str, until: datetime) -> bool:
        state = self.kept.get(job)
        if not state or state.holder != holder:
            return False
        self.kept[job] = replace(state, until=until)
        return True

    async def done(self, holder: str, after: JobState) -> None:
        state = self.kept[after.name]
        if state.holder == holder:
            self.kept[after.name] = replace(after, holder="", until=None, started=state.started)


class FakeQueue:
    """The WorkQueue port over a list of works and when each is due."""

    def __init__(self, now: datetime, *profiles: int) -> None:
        self.works = {n: Work(id=n, profile=profile, payload={}, tries=0) for n, profile in enumerate(profiles, 1)}
        self.due = dict.fromkeys(self.works, now)
        self.aside: dict[int, str] = {}

    async def begin(self, kind: str, now: datetime, again: datetime, most: int) -> Sequence[Work]:
        ready = [n for n in self.works if self.due[n] <= now and n not in self.aside][:most]
        for n in ready:
            self.works[n] = replace(self.works[n], tries=self.works[n].tries + 1)
            self.due[n] = again
        return [self.works[n] for n in ready]

    async def finish(self, work: int) -> None:
        self.works.pop(work, None)

    async def put_off(self, work: int, due: datetime) -> None:
        self.due[work] = due

    async def put_aside(self, work: int, why: str) -> None:
        self.aside[work] = why

    async def waiting(self) -> tuple[int, int]:
        return len(self.works) - len(self.aside), len(self.aside)

    async def oldest(self, now: datetime) -> float:
        due = [self.due[n] for n in self.works if n not in self.aside]
        return max(0.0, (now - min(due)).total_seconds()) if due else 0.0
