"""Details of a wish order the titles that meet its concepts."""

import numpy as np

from bot.recommend.likeness import above_average


def test_nearness_counts_from_the_mean_to_a_full_match() -> None:
    near = np.zeros(101, dtype=np.float32)
    near[0] = 1.0
    counted = above_average(near)
    assert counted[0] == 1
    assert not counted[1:].any()


def test_equal_nearness_tells_nothing() -> None:
    assert not above_average(np.full(5, 0.3, dtype=np.float32)).any()
