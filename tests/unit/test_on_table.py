"""Titles before one are known by a part of their name, and beat others of the catalogue."""

import pytest

from bot.request import Ref, Understanding
from bot.scene.on_table import among, as_on_table, part_in
from bot.titles import TitleId

DAGGERS, KIKI, BUDAPEST, PADDINGTON = (TitleId(f"tmdb:movie:{number}") for number in range(1, 5))
NAMES = {
    DAGGERS: ("House of Flying Daggers", "十面埋伏"),
    KIKI: ("Kiki's Delivery Service",),
    BUDAPEST: ("The Grand Budapest Hotel",),
    PADDINGTON: ("Paddington 2",),
}


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("flying daggers", DAGGERS), ("daggers", DAGGERS), ("the flying daggers one", DAGGERS), ("kiki", KIKI),
        ("kikis delivery", KIKI), ("the grand budapest one", BUDAPEST), ("budapest", BUDAPEST),
        ("grand budapset", BUDAPEST), ("paddington", PADDINGTON), ("padington", PADDINGTON), ("十面埋伏", DAGGERS),
    ],
)  # fmt: skip
def test_a_part_of_a_name_misspelt_or_not_is_a_title_before_one(words: str, title: TitleId) -> None:
    assert among(NAMES, words) == title


@pytest.mark.parametrize("words", ["house of", "the", "service please", "zorgon", "of", "2", "inception"])
def test_words_that_tell_no_title_from_another_are_none(words: str) -> None:
    assert among(NAMES, words) is None


def test_a_sentence_that_names_a_title_in_part_is_of_it() -> None:
    assert part_in(NAMES, "i'll take kiki then") == KIKI
    assert part_in(NAMES, "i'll take something else then") is None


def _ref(title: str) -> Ref:
    return Ref(id=TitleId("tmdb:movie:99"), title=title, year=2000, text="paddington", confidence=0.9)


def test_a_title_before_one_beats_another_of_the_catalogue_unless_that_is_called_exactly_so_and_judged() -> None:
    loose = as_on_table(Understanding(about=(_ref("Paddington"),), like=(_ref("Paddington Green"),)), NAMES)
    assert (loose.about[0].id, loose.like[0].id) == (PADDINGTON, PADDINGTON)
    assert as_on_table(Understanding(like=(_ref("Paddington"),)), NAMES).like[0].id != PADDINGTON
