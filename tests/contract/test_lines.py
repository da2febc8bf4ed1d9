"""Several processes answer the events of one door: each event is one process's, a person's are answered in order, and
what a process that died had goes on in another."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.sharing import LEASE, Arrived, Waiting
from memory.bell import Bell
from memory.database import Database
from memory.doors import SqlDoorMemory
from memory.holds import SqlHolds, SqlPaces
from memory.lines import SqlLines
from tests.contract.conftest import Reopen
from tests.fakes import FakeClock

DOOR, A, B = "telegram:1", "worker a", "worker b"


class Worker:
    """One process's view."""

    def __init__(self, database: Database, clock: FakeClock, name: str) -> None:
        self.lines, self.clock, self.name = SqlLines(database, Bell(database)), clock, name

    async def receives(self, *events: tuple[int, str], idle: bool = True) -> set[str]:
        """Those of the events that are to be answered here."""
        return {*await self.is_told(*events, idle=idle)} & {str(number) for number, _ in events}

    async def is_told(self, *events: tuple[int, str], idle: bool = True) -> list[str]:
        """All that waits here of whom the events are of, in order."""
        told = {str(number): Arrived(who=who, told={"n": number}) for number, who in events}
        now = self.clock.now()
        return names(await self.lines.receive(DOOR, told, self.name if idle else "", now, now + LEASE))

    async def takes(self, most: int = 8) -> list[str]:
        now = self.clock.now()
        return names(await self.lines.take(DOOR, self.name, now, now + LEASE, most))

    async def did(self, *events: int, of: Sequence[str] = ()) -> list[str]:
        return names(await self.lines.done(DOOR, self.name, [str(e) for e in events], of, self.clock.now()))


def names(waiting: Sequence[Waiting]) -> list[str]:
    return [each.id + ("?" if each.again else "") for each in waiting]


@pytest.fixture
def here(reopen: Reopen, clock: FakeClock) -> Worker:
    return Worker(reopen(), clock, A)


@pytest.fixture
def there(here: Worker, reopen: Reopen, clock: FakeClock) -> Worker:
    return Worker(reopen(), clock, B)


async def test_what_an_idle_process_receives_is_its_own(here: Worker, there: Worker) -> None:
    assert await here.receives((1, "ann"), (2, "bob")) == {"1", "2"}
    assert await there.takes() == []
    assert await there.receives((1, "ann")) == set()


async def test_what_comes_for_a_person_goes_to_whoever_answers_them(here: Worker, there: Worker) -> None:
    await here.receives((1, "ann"))
    assert await there.receives((2, "ann")) == set()
    assert await there.takes() == []
    assert await here.takes() == ["1", "2"]
    assert await here.did(1, of=["ann"]) == ["2"], "came meanwhile"
    assert await here.did(2, of=["ann"]) == []
    assert await there.receives((3, "ann")) == {"3"}


async def test_what_another_process_recorded_before_is_answered_first(here: Worker, there: Worker) -> None:
    """A proxy deals one person's messages to both: the holder of the line hears the second before it knew the first."""
    await here.receives((1, "ann"))
    await there.receives((2, "ann"))
    assert await here.is_told((3, "ann"), (4, "bob")) == ["1", "2", "3", "4"]


async def test_what_nobody_claims_is_anybodys_the_longest_waiting_first(
    here: Worker, there: Worker, clock: FakeClock
) -> None:
    assert await here.receives((9, "ann"), (10, "ann"), idle=False) == set()
    clock.advance(seconds=1)
    await here.receives((11, "bob"), idle=False)
    assert await there.takes(1) == ["9", "10"]
    assert await here.takes(1) == ["11"]
    assert await there.takes(1) == ["9", "10"], "still its own"


async def test_two_that_look_at_once_share_what_there_is(here: Worker, there: Worker) -> None:
    await here.receives(*((number, f"p{number}") for number in range(40)), idle=False)
    ours, theirs = await asyncio.gather(here.takes(20), there.takes(20))
    more, rest = await here.takes(40), await there.takes(40)
    assert not set(more) & set(rest) and len(more) + len(rest) == 40
    assert set(ours) <= set(more) and set(theirs) <= set(rest)


async def test_nothing_is_lost_between_the_end_of_a_line_and_what_comes_for_it(here: Worker, there: Worker) -> None:
    """Both at the same moment, again and again: either the old holder hears of it, or the line is new."""
    seen: list[str] = sorted(await here.receives((0, "ann")))
    for number in range(1, 12):
        ended = here.did(number - 1, of=["ann"])
        more, new = await asyncio.gather(ended, there.receives((number, "ann")))
        if new:
            here, there = there, here
        elif not more:
            more = await here.takes()
        seen += [*new, *more]
    assert seen == [str(number) for number in range(12)]


async def test_what_a_dead_process_had_is_taken_over_and_said_to_be_begun(
    here: Worker, there: Worker, clock: FakeClock
) -> None:
    await here.receives((1, "ann"))
    clock.advance(seconds=LEASE.total_seconds() - 1)
    assert await there.takes() == []
    clock.advance(seconds=1)
    await there.receives((2, "ann"))
    assert await there.takes() == ["1?", "2?"]
    await here.lines.keep(DOOR, A, clock.now() + LEASE)
    assert await here.takes() == []


async def test_a_process_that_lives_keeps_its_lines_and_one_that_leaves_gives_them_up(
    here: Worker, there: Worker, clock: FakeClock
) -> None:
    await here.receives((1, "ann"))
    for _ in range(3):
        await here.lines.keep(DOOR, A, clock.now() + LEASE)
        clock.advance(seconds=LEASE.total_seconds() / 2)
        assert await there.takes() == []
    await here.lines.leave(DOOR, A)
    assert await there.takes() == ["1?"]


async def test_words_go_when_they_are_answered(here: Worker, reopen: Reopen) -> None:
    await here.receives((1, "ann"), (2, "bob"))
    await here.did(1, of=["ann"])
    assert list(await SqlDoorMemory(reopen()).unanswered(DOOR)) == ["2"]


async def test_a_bell_is_heard_in_other_processes(reopen: Reopen, clock: FakeClock) -> None:
    database = reopen()
    other = database if database.embedded else reopen()
    bell = Bell(other)
    ringing = Worker(database, clock, A)
    if database.embedded:
        ringing.lines = SqlLines(database, bell)
    async with bell.listening():
        async with asyncio.timeout(20):
            for number in range(200):  # the first may come before anybody listens
                await ringing.receives((number, "ann"), idle=False)
                if heard := await bell.rung(DOOR, 0.1):
                    break
    assert heard


async def test_one_process_has_a_thing_until_it_lets_go_or_dies(reopen: Reopen, clock: FakeClock) -> None:
    holds, now = SqlHolds(reopen()), clock.now()
    assert await holds.take("poll", A, now, now + LEASE)
    assert await holds.take("poll", B, now, now + LEASE) is None
    assert await holds.keep({"poll": "at 7"}, A, now + 2 * LEASE) == {"poll"}
    assert await holds.keep({"poll": "at 8"}, B, now + 2 * LEASE) == set()
    assert {name: lease.holder for name, lease in (await holds.held("po", now)).items()} == {"poll": A}
    later = clock.advance(seconds=2 * LEASE.total_seconds() + 1)
    taken = await holds.take("poll", B, later, later + LEASE)
    assert taken and taken.note == "at 7"
    await holds.free(["poll"], A)
    assert await holds.take("poll", A, later, later + LEASE) is None
    await holds.free(["poll"], B)
    assert await holds.held("po", later) == {}
    assert await holds.take("poll", A, later, later + LEASE)


async def test_all_processes_keep_one_pace(reopen: Reopen) -> None:
    here, there = SqlPaces(reopen()), SqlPaces(reopen())
    waits = [await each.wait("telegram", rate=0.5, burst=2) for each in (here, there, here, there)]
    assert waits[:2] == [0, 0]
    assert waits[2] == pytest.approx(2, abs=1) and waits[3] == pytest.approx(4, abs=1)
    assert await there.wait("another", rate=0.5, burst=1) == 0
    assert timedelta(seconds=waits[3]) < timedelta(seconds=5)
