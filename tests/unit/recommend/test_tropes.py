"""What people tell at length is looked for by the keyword that catalogues have for it."""

import re
import time

import numpy as np
import pytest
import yaml

from bot.recommend.arrays import TitleArrays
from bot.recommend.half_remembered import recollect
from bot.recommend.tropes import TROPES, tropes_in
from tests.pace import slower


@pytest.mark.parametrize(
    ("description", "keyword"),
    [
        ("a man wakes up every day the same day", "time loop"), ("a boy who can see dead people", "ghost"),
        ("they want to rob a casino in one night", "heist"), ("she switched bodies with her mother", "body swap"),
        ("he has no memory and tattoos himself", "amnesia"), ("the last man on earth and his dog", "post-apocalyptic"),
        ("kids get shrunk by their father", "shrinking"),
        ("an innocent man framed for a murder", "wrongful conviction"),
    ],
)  # fmt: skip
def test_a_way_of_telling_means_its_keyword(description: str, keyword: str) -> None:
    assert keyword in tropes_in(description)


@pytest.mark.parametrize("description", ["two friends on a boat talk about love", "", "a cop and his partner", "🎬"])
def test_most_tales_have_no_trope(description: str) -> None:
    assert tropes_in(description) == ()


def test_a_day_lived_again_is_found_without_the_word_for_it(arrays: TitleArrays) -> None:
    told_as = "what's that film where a man wakes up every day the same day"
    found = recollect(told_as, None, np.arange(len(arrays)), arrays, 5)
    assert "Groundhog Day" in [arrays.columns.titles[row] for row in found.rows]


def test_every_way_of_telling_is_a_pattern_and_none_takes_long() -> None:
    for ways in yaml.safe_load(TROPES.read_text(encoding="utf-8")).values():
        for way in ways:
            re.compile(way.replace("~", ""))
    tropes_in("wakes " * 600)
    started = time.process_time()
    tropes_in("he wakes up and loses his life in the same world " * 80)
    assert time.process_time() - started < 0.2 * slower()
