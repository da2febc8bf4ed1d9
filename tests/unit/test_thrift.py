"""What is built to stay costs the collector nothing afterwards."""

import gc

import pytest

from bot.thrift import all_kept


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
