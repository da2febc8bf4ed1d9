"""What is known of a taste, and its picture: from verdicts and words alone, each figure checkable."""

import struct
from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.drawing.portrait import AXES, DPI, THEMES, WIDTH, Labels, Portrait, draw, portrait
from bot.taste.profile import Taste
from bot.taste.summary import Shelf, taste_facts
from bot.taste.traits import TRAITS
from bot.titles import GENRES, Insight, Lesson

NOW = datetime(2026, 5, 3, tzinfo=UTC)
NOTHING = Taste.of([], (), NOW)


def shelf(*titles: tuple[Sequence[str], dict[str, float]]) -> Shelf:
    """Titles by genres and standardised traits."""
    z = np.zeros((len(titles), len(TRAITS)), dtype=np.float32)
    for row, (_, traits) in enumerate(titles):
        for name, value in traits.items():
            z[row, TRAITS.index(name)] = value
    return Shelf(z=z, genres=[frozenset(genres) for genres, _ in titles], at=[NOW] * len(titles))


def told(*lessons: Lesson) -> Taste:
    return Taste.of([], [Insight(turn="t", at=NOW, said="words", lessons=lessons)], NOW)


EMPTY = shelf()
SCARY = (["Horror"], {"scares": 2.0})


def test_nothing_is_guessed_from_two_titles() -> None:
    assert taste_facts(NOTHING, shelf(SCARY, SCARY)) == ()


def test_what_liked_titles_share_is_known_with_its_count() -> None:
    found = {each.key: each for each in taste_facts(NOTHING, shelf(SCARY, SCARY, SCARY, (["Comedy"], {})))}
    assert (found["genre", "Horror"].agree, found["genre", "Horror"].of) == (3, 4)
    assert found["trait", "scares"].lean > 0
    assert ("genre", "Comedy") not in found


def test_words_go_before_verdicts_that_contradict_them() -> None:
    no = told(Lesson(kind="genre", value="Horror", lean=-1.0))
    (horror,) = [each for each in taste_facts(no, shelf(SCARY, SCARY, SCARY)) if each.value == "Horror"]
    assert (horror.lean, horror.agree) == (-1.0, 0)


def test_words_and_verdicts_that_agree_are_one_thing() -> None:
    yes = told(Lesson(kind="genre", value="Horror", lean=1.0))
    (horror,) = [each for each in taste_facts(yes, shelf(SCARY, SCARY, SCARY)) if each.value == "Horror"]
    assert (len(horror.sources), horror.agree) == (1, 3)


def test_a_mood_is_a_habit_only_when_it_comes_again() -> None:
    once = Insight(turn="t", at=NOW, said="cosy", lessons=(Lesson(kind="mood", value="cozy", lean=1.0),))
    assert taste_facts(Taste.of([], [once], NOW), EMPTY) == ()
    assert [each.value for each in taste_facts(Taste.of([], [once, once], NOW), EMPTY)] == ["cozy"]


def test_without_any_evidence_there_is_nothing_to_draw() -> None:
    assert not portrait(NOTHING, EMPTY, EMPTY)


def test_bars_count_what_was_liked_and_disliked() -> None:
    found = {bar.name: bar for bar in portrait(NOTHING, shelf(SCARY, SCARY), shelf(SCARY, (["Comedy"], {}))).bars}
    assert (found["Horror"].liked, found["Horror"].disliked) == (2, 1)
    assert (found["Comedy"].liked, found["Comedy"].disliked) == (0, 1)


@given(st.integers(0, 12), st.integers(0, 12), st.floats(-2.5, 2.5), st.floats(-1, 1))
def test_axes_stay_within_the_radar_and_lean_with_the_evidence(
    likes: int, dislikes: int, z: float, lean: float
) -> None:
    liked, disliked = shelf(*[([], {"humor": z})] * likes), shelf(*[([], {"humor": z})] * dislikes)
    shown = portrait(told(Lesson(kind="trait", value="humor", lean=lean)), liked, disliked)
    humor = next(axis.value for axis in shown.axes if axis.name == "humor")
    assert all(-1 <= axis.value <= 1 for axis in shown.axes)
    if likes and not dislikes and z * lean > 0.01:
        assert humor * z > 0
    assert all(axis.value == 0 for axis in shown.axes if axis.name != "humor")


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("genres", [0, 7])
def test_the_picture_is_a_png_of_a_phones_width(theme: str, genres: int) -> None:
    many = shelf(*[([genre], {"humor": 1.0, "scares": -2.0}) for genre in GENRES[:genres]])
    shown = portrait(told(Lesson(kind="trait", value="humor", lean=0.8)), many, EMPTY)
    png = draw(shown, labels(shown), THEMES[theme])
    width, height = struct.unpack(">II", png[16:24])
    assert (width, len(shown.bars)) == (WIDTH * DPI, genres)
    assert 500 < height <= 1000


def labels(shown: Portrait) -> Labels:
    return Labels(
        heading="Your taste", traits="", usual="", axes=AXES, genres_heading="", genres=[b.name for b in shown.bars],
        said_more="", said_less="", footer="",
    )  # fmt: skip
