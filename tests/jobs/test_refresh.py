"""The queue is drained at least once, and a piece that can't be done holds nobody up."""

import asyncio
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.errors import CatalogueEmpty
from bot.jobs.refresh import AGAIN, AT_ONCE, MOST_TRIES, Refresh
from tests.fakes import FakeClock
from tests.jobs.fakes_jobs import FakeQueue

ADA, BOB = 100, 200


class Maker:
    """Makes picks for profiles; for some of them it can't."""

    def __init__(self, *never: int, error: Exception | None = None) -> None:
        self.made: list[int] = []
        self._never, self._error = never, error or ValueError("words of a person")

    async def __call__(self, profile: int) -> None:
        if profile in self._never:
            raise self._error
        self.made.append(profile)


async def test_all_that_is_due_is_made_however_much_it_is(clock: FakeClock) -> None:
    profiles = range(1, 2 * AT_ONCE + 2)
    queue, maker = FakeQueue(clock.now(), *profiles), Maker()
    did = await Refresh(queue=queue, make=maker, clock=clock).run()
    assert maker.made == list(profiles)
    assert await queue.waiting() == (0, 0)
    assert did == f"{len(profiles)} sets of picks made"


async def test_with_nothing_to_do_nothing_is_told(clock: FakeClock) -> None:
    assert await Refresh(queue=FakeQueue(clock.now()), make=Maker(), clock=clock).run() == ""


async def test_a_piece_that_fails_holds_up_no_other(clock: FakeClock) -> None:
    queue, maker = FakeQueue(clock.now(), ADA, BOB), Maker(ADA)
    await Refresh(queue=queue, make=maker, clock=clock).run()
    assert maker.made == [BOB]
    assert await queue.waiting() == (1, 0)


@pytest.mark.parametrize("error", [ValueError("words of a person"), CatalogueEmpty()])
async def test_one_that_fails_for_good_is_set_aside_with_a_line_for_the_operator(
    clock: FakeClock, error: Exception
) -> None:
    queue = FakeQueue(clock.now(), ADA)
    refresh = Refresh(queue=queue, make=Maker(ADA, error=error), clock=clock)
    with capture_logs() as lines:
        for _ in range(3 * MOST_TRIES):
            await refresh.run()
            clock.advance(hours=1)
    assert queue.works[1].tries == MOST_TRIES
    [line] = [line for line in lines if line["event"] == "work set aside"]
    assert queue.aside == {1: f"{type(error).__name__} {line['reference']}"}


async def test_between_tries_it_waits_longer_and_longer(clock: FakeClock) -> None:
    queue = FakeQueue(clock.now(), ADA)
    refresh, waits = Refresh(queue=queue, make=Maker(ADA), clock=clock), []
    for _ in range(3):
        await refresh.run()
        waits.append((queue.due[1] - clock.now()).total_seconds())
        clock.set(queue.due[1])
    assert waits == [30, 60, 120]


async def test_a_piece_that_kills_the_process_is_set_aside_too(clock: FakeClock) -> None:
    queue = FakeQueue(clock.now(), ADA)
    for _ in range(MOST_TRIES):
        await queue.begin("refresh", clock.now(), clock.now() + AGAIN, 1)
        clock.advance(minutes=5)
    maker = Maker()
    await Refresh(queue=queue, make=maker, clock=clock).run()
    assert maker.made == []
    assert 1 in queue.aside


async def test_what_was_cut_off_is_made_again(clock: FakeClock) -> None:
    queue, begun = FakeQueue(clock.now(), ADA), asyncio.Event()

    async def endless(profile: int) -> None:
        begun.set()
        await asyncio.Event().wait()

    running = asyncio.create_task(Refresh(queue=queue, make=endless, clock=clock).run())
    await begun.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    maker = Maker()
    await Refresh(queue=queue, make=maker, clock=clock).run()
    assert maker.made == []
    clock.advance(seconds=AGAIN / timedelta(seconds=1))
    await Refresh(queue=queue, make=maker, clock=clock).run()
    assert maker.made == [ADA]
