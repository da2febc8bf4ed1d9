"""What was written of titles is what the arrays say."""

import numpy as np
import pytest

from bot.recommend.arrays import SOME, STRONG, UNKNOWN, TitleArrays
from bot.taste.traits import TraitModel
from bot.titles import Domain, Title, TitleId
from memory.sources.starter import TRAIT_MODEL
from tests.fakes import columns_of


def film(number: int, **fields: object) -> Title:
    return Title(id=TitleId(f"tmdb:movie:{number}"), kind="movie", title=f"Film {number}", **fields)  # type: ignore[arg-type]  # any of its fields


def arrays_of(*titles: Title) -> TitleArrays:
    return TitleArrays.of(columns_of(titles, {}), TraitModel.load(TRAIT_MODEL))


def test_concepts_are_as_strong_as_they_were_written() -> None:
    arrays = arrays_of(film(1, concepts={"heist": 1.0, "funny": 0.4}), film(2))
    assert arrays.concept("heist").tolist() == [1.0, 0.0]
    assert arrays.concept("funny") == pytest.approx([0.4, 0.0])
    assert arrays.concepts_written.tolist() == [True, False]
    assert arrays.concepts.dtype == np.uint8


def test_a_concept_the_vocabulary_gave_up_is_passed_over() -> None:
    arrays = arrays_of(film(1, concepts={"cowboys on the moon": 1.0, "heist": 0.7}))
    assert arrays.concepts.sum() == 70


def test_concepts_and_notes_are_told_by_name_the_strongest_first() -> None:
    arrays = arrays_of(film(1, concepts={"funny": 0.4, "heist": 1.0}, notes={"gore": 0.5}, notes_known=True), film(2))
    one, other = arrays.ids
    assert list(arrays.concepts_of(one).items()) == [("heist", 1.0), ("funny", 0.4)]
    assert arrays.notes_of(one) == ["gore"]
    assert (arrays.concepts_of(other), arrays.notes_of(other)) == ({}, [])
    assert arrays.having(("heist",)) == {one}
    assert arrays.having(("heist", "funny")) == set(), "a touch of it is not enough"


def test_a_note_nobody_looked_for_is_unknown() -> None:
    looked = film(1, notes={"gore": 0.5, "a dog dies": 1.0}, notes_known=True)
    arrays = arrays_of(looked, film(2, notes_known=True), film(3))
    assert arrays.note("gore").tolist() == [SOME, 0, UNKNOWN]
    assert arrays.note("a dog dies").tolist() == [STRONG, 0, UNKNOWN]


@pytest.mark.parametrize(
    ("suits_from", "certificate", "age"),
    [(0, "G", 4), (4, None, 4), (5, "PG", 5), (11, "PG-13", 11), (13, "PG", 99), (16, "NR", 99), (9, "R", 99)],
)
def test_a_title_suits_children_from_the_age_that_was_written(
    suits_from: int, certificate: str | None, age: int
) -> None:
    arrays = arrays_of(film(1, suits_from=suits_from, certificate=certificate, genres=("Comedy",)))
    assert arrays.kids_age.tolist() == [age]


def test_kindred_titles_that_this_catalogue_lacks_are_passed_over() -> None:
    there, absent = TitleId("tmdb:movie:2"), TitleId("tmdb:movie:404")
    arrays = arrays_of(film(1, kindred=(absent, there)), film(2, kindred=(absent,)))
    assert arrays.kin(np.array([0])).tolist() == [1]
    assert arrays.kin(np.array([1])).tolist() == [0]


def test_the_kids_domain_has_what_is_made_for_children_and_not_all_that_is_harmless() -> None:
    arrays = arrays_of(
        film(1, suits_from=9, genres=("Drama", "Romance"), certificate="PG"),
        film(2, suits_from=9, genres=("Adventure",), certificate="PG", concepts={"family movie night": 0.7}),
        film(3, suits_from=6, genres=("Animation",)),
        film(4, suits_from=12, genres=("Animation",)),
    )
    assert arrays.domain(Domain.KIDS).tolist() == [False, True, True, False]


@pytest.mark.parametrize(
    ("suits_from", "certificate", "age"),
    [(13, "PG-13", 13), (13, "R", 17), (9, "TV-MA", 17), (16, "NC-17", 99), (18, "R", 18), (15, "NR", 15),
     (None, "PG-13", 13), (None, "PG", 10), (None, "16", 16), (None, "R", 17), (None, "NR", 99), (None, None, 99)],
)  # fmt: skip
def test_a_title_suits_the_young_as_written_or_certified_and_never_below_a_grown_ups_certificate(
    suits_from: int | None, certificate: str | None, age: int
) -> None:
    arrays = arrays_of(film(1, suits_from=suits_from, certificate=certificate))
    assert arrays.young_age.tolist() == [age]
    assert arrays.suiting(14).tolist() == [age <= 14]
