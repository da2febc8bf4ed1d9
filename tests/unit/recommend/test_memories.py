"""What people remember of titles: whose it is, and what a story told by half finds by it."""

import json
from pathlib import Path

import numpy as np
import pytest

import memory
from bot.knowledge.remembered import remembered
from bot.recommend.half_remembered import telling_words
from bot.recommend.memories import MOST, remembered_alike
from bot.titles import TitleId

STARTER = Path(memory.__file__).parent / "starter" / "titles"
TITLES = tuple(remembered())
PLACE = {title: row for row, title in enumerate(TITLES)}


def test_what_is_remembered_is_of_titles_that_ship_and_told_in_several_pieces() -> None:
    ship = {json.loads(line)["id"] for path in STARTER.glob("*.jsonl") for line in path.open(encoding="utf-8")}
    assert set(TITLES) <= ship
    assert len(TITLES) > 4000
    assert not [title for title, said in remembered().items() if len(said.split()) < 12 or ";" not in said]


@pytest.mark.parametrize(
    ("story", "title"),
    [
        ("a street folds over on itself, they fight in a rotating hotel corridor, a spinning top", "tmdb:movie:27205"),
        (
            "boy hides under a blanket and sees ghosts, the psychologist was dead all along, red doorknob",
            "tmdb:movie:745",
        ),
        ("the mother paints letters on the wall and christmas lights blink at her", "tmdb:tv:66732"),
    ],
)
def test_a_scene_that_people_remember_tells_its_title_before_all_others(story: str, title: str) -> None:
    found = remembered_alike(telling_words(story), PLACE)
    assert TITLES[int(found.argmax())] == title


def test_what_nobody_remembers_tells_nothing() -> None:
    found = remembered_alike(telling_words("xylograph zugzwang"), PLACE)
    assert not found.any()


def test_no_memory_counts_for_more_than_the_most_and_a_title_that_is_not_here_for_nothing() -> None:
    story = telling_words(remembered()[TITLES[0]] * 3)
    assert remembered_alike(story, PLACE).max() <= MOST
    assert remembered_alike(story, {TitleId("tmdb:movie:0"): 0}) == np.zeros(1, dtype=np.float32)
