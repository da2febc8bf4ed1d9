"""Scores in words: each is of the title of its own clause, and a title that ends in a figure is no score."""

import pytest

from bot.titles import TitleId
from bot.understanding.acts.scoring import is_named_with_figure, scores_in
from bot.understanding.text.plain import plain

NAMES = {
    name: TitleId(name)
    for name in ("heat", "fargo", "coco", "the great", "edge of tomorrow", "toy story 3", "toy story", "fury and ice")
}


def nobody(words: str, *, sequel: bool = False) -> tuple[TitleId, ...]:
    return ()


def given(text: str) -> dict[str, float | str]:
    return {each.title: each.stars or each.verdict for each in scores_in(plain(text), NAMES.get, nobody)}


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("edge of tomorrow was great 5 stars. heat too maybe 4", {"edge of tomorrow": 5, "heat": 4}),
        ("I said 4 stars for Heat, 5 for Edge of Tomorrow", {"heat": 4, "edge of tomorrow": 5}),
        ("Heat 5, Fargo 3 and 2 for Coco", {"heat": 5, "fargo": 3, "coco": 2}),
        ("heat 4 stars fargo 3 stars", {"heat": 4, "fargo": 3}),
        ("Fury and Ice 4/5, Heat 8/10", {"fury and ice": 4, "heat": 4}),
        ("4 von 5 für Fargo", {"fargo": 4}),
        ("Heat bekommt 4 Sterne und Fargo 5", {"heat": 4, "fargo": 5}),
        ("5 estrellas para Coco, 3 para Heat", {"coco": 5, "heat": 3}),
        ("Heat 4 étoiles, bof pour Fargo", {}),
        ("Heat 5 звёзд, Fargo 4", {"heat": 5, "fargo": 4}),
        ("Coco ★★★★, Heat ★★", {"coco": 4, "heat": 2}),
        ("Heat five stars, Coco was meh", {"heat": 5, "coco": "seen"}),
    ],
)
def test_each_score_is_of_its_own_clause(text: str, scores: dict[str, float | str]) -> None:
    assert given(text) == scores


@pytest.mark.parametrize(
    "text", ["Toy Story 3", "Heat 5", "Heat 4 stars, what else is there?", "Toy Story 3, Heat 2", "5 films like Heat"]
)
def test_what_is_more_or_less_than_scores_is_left_to_others(text: str) -> None:
    assert given(text) == {}


def test_a_title_that_ends_in_a_figure_is_that_title() -> None:
    assert is_named_with_figure(plain("Toy Story 3"), NAMES.get)
    assert not is_named_with_figure(plain("Heat 3"), NAMES.get)
