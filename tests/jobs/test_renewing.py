"""Everybody who was here lately has picks that are an hour old at most; whose fail hold nobody up."""

from collections.abc import Sequence
from datetime import datetime

from bot import observe
from bot.errors import CatalogueEmpty
from bot.jobs.renewing import FRESH, LATELY, PORTION, Renewing
from bot.ports import Json
from tests.fakes import FakeClock


class Waiting:
    """The part of the WaitingPicks port that is asked: whose picks are old."""

    def __init__(self, *profiles: int) -> None:
        self.old = list(profiles)
        self.asked: list[tuple[datetime, datetime]] = []

    async def stale(self, active: datetime, made: datetime, most: int) -> Sequence[int]:
        self.asked.append((active, made))
        return self.old[:most]

    async def put(self, profile: int, mark: str, found: Json, now: datetime) -> None:
        raise AssertionError("picks are put by whoever makes them")

    async def get(self, profile: int, mark: str, since: datetime) -> Json | None:
        return None

    async def overdue(self, active: datetime, made: datetime) -> int:
        return len(self.old)

    async def latest(self, profile: int) -> tuple[str, Json, datetime] | None:
        return None


async def test_all_are_made_anew_portion_by_portion_each_once(clock: FakeClock) -> None:
    waiting, made = Waiting(*range(1, 2 * PORTION + 2)), list[int]()

    async def make(profile: int) -> None:
        made.append(profile)
        waiting.old.remove(profile)

    assert await Renewing(waiting=waiting, make=make, clock=clock).run() == f"{2 * PORTION + 1} renewed"
    assert made == list(range(1, 2 * PORTION + 2))
    assert set(waiting.asked) == {(clock.now() - LATELY, clock.now() - FRESH)}


async def test_whose_fail_wait_for_the_next_hour(clock: FakeClock) -> None:
    waiting, made = Waiting(1, 2, 3), list[int]()

    async def make(profile: int) -> None:
        if profile == 2:
            raise CatalogueEmpty
        made.append(profile)
        waiting.old.remove(profile)

    assert await Renewing(waiting=waiting, make=make, clock=clock).run() == "2 renewed"
    assert made == [1, 3]


async def test_what_waits_too_long_is_a_figure_for_an_alarm(clock: FakeClock) -> None:
    waiting = Waiting(1, 2)

    async def make(profile: int) -> None:
        if profile == 2:
            raise CatalogueEmpty
        waiting.old.remove(profile)

    await Renewing(waiting=waiting, make=make, clock=clock).run()
    assert observe.registry.get_sample_value("usher_picks_overdue") == 1
