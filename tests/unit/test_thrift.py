"""What is built to stay costs the collector nothing afterwards."""

import gc

from bot.thrift import all_kept


def test_what_was_built_to_stay_is_never_walked_again() -> None:
    frozen = gc.get_freeze_count()
    with all_kept():
        assert not gc.isenabled()
        built = [[number] for number in range(1_000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= frozen + len(built)


def test_the_collector_rests_until_the_outermost_is_done() -> None:
    with all_kept():
        with all_kept():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
