"""What is built to stay costs the collector nothing afterwards."""

import gc

import pytest

from bot.thrift import Collector, all_kept


def test_what_was_built_to_stay_is_never_walked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen: list[bool] = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(gc.isenabled()))
    with all_kept():
        assert not gc.isenabled()
    assert frozen == [False]
    assert gc.isenabled()


def test_the_collector_rests_until_the_outermost_is_done() -> None:
    with all_kept():
        with all_kept():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_is_still_built_when_the_start_is_done_wakes_the_collector_at_its_own_end() -> None:
    collector = Collector()
    collector.rest()  # the start
    collector.rest()  # an index, in a thread
    collector.wake()
    assert not gc.isenabled()
    collector.wake()
    assert gc.isenabled()


def test_a_collector_that_nobody_put_to_rest_stays_awake() -> None:
    collector = Collector()
    collector.wake()
    collector.rest()
    collector.wake()
    assert gc.isenabled()
