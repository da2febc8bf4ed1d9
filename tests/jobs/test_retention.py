"""What is old goes in portions, and turns come in between."""

from datetime import datetime, timedelta

import pytest

from bot.jobs import retention
from bot.jobs.config import RetentionSettings
from bot.jobs.retention import PORTION, Cleaning
from memory.retention import PASSING
from tests.fakes import FakeClock


class FakeRetention:
    """The Retention port over numbers of old rows."""

    def __init__(self, **old: int) -> None:
        self.old, self.portions = old, list[tuple[str, int]]()
        self.before: dict[str, datetime] = {}

    async def delete(self, what: str, before: datetime, most: int) -> int:
        gone = min(most, self.old.get(what, 0))
        self.old[what] = self.old.get(what, 0) - gone
        self.portions.append((what, gone))
        self.before[what] = before
        return gone


async def test_all_that_is_old_goes_a_portion_at_a_time(clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "PAUSE_SECONDS", 0)
    store = FakeRetention(searches=2 * PORTION + 7, events=3)
    did = await Cleaning(store=store, keep=RetentionSettings(), clock=clock).run()
    assert did == f"3 events, {2 * PORTION + 7} searches"
    assert [gone for what, gone in store.portions if what == "searches"] == [PORTION, PORTION, 7]


async def test_how_old_is_a_setting(clock: FakeClock) -> None:
    store = FakeRetention()
    assert await Cleaning(store=store, keep=RetentionSettings(searches=30), clock=clock).run() == ""
    assert store.before["searches"] == clock.now() - timedelta(days=30)
    assert store.before["events"] == clock.now() - timedelta(days=7)


def test_there_is_a_setting_for_all_that_passes_and_none_for_what_was_taught() -> None:
    assert set(PASSING) == set(RetentionSettings.__dataclass_fields__)
    tables = {passing.table.__tablename__ for passing in PASSING.values()}
    assert not tables & {"people", "accounts", "profiles", "verdicts", "insights", "ratings", "titles"}
