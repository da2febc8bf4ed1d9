"""The vocabulary is whole: what it names exists, and a word means one thing."""

from collections import Counter
from collections.abc import Iterable, Mapping

import pytest

from bot.knowledge.vocabulary import CONCEPTS, NOTES, concepts, notes, with_implied

LOCALES = {"en", "de", "fr", "es", "ru", "zh"}


def test_there_are_concepts_enough_and_not_too_many_to_keep_apart() -> None:
    assert 350 <= len(CONCEPTS) <= 500
    assert tuple(concepts()) == CONCEPTS
    assert tuple(notes()) == NOTES


def test_a_concept_names_only_others_that_exist() -> None:
    for concept in concepts().values():
        others = {*concept.implies, *concept.excludes, *concept.near}
        assert others <= set(CONCEPTS), concept.name
        assert concept.name not in others
        assert not set(concept.implies) & set(concept.excludes), concept.name


def test_every_concept_and_note_says_what_it_means_and_how_it_is_called() -> None:
    for each in (*concepts().values(), *notes().values()):
        assert each.meaning.endswith("."), each.name
        assert each.words["en"], each.name
        assert set(each.words) <= LOCALES, each.name
    assert all(note.refusals["en"] and set(note.refusals) <= LOCALES for note in notes().values())


def test_a_way_of_saying_belongs_to_one_concept() -> None:
    assert twice(concept.words for concept in concepts().values()) == []
    assert twice(note.words for note in notes().values()) == []
    assert twice(note.refusals for note in notes().values()) == []


def twice(all_words: Iterable[Mapping[str, tuple[str, ...]]]) -> list[tuple[str, str]]:
    """Locale and way of saying that more than one has."""
    said = Counter(
        (locale, way) for words in all_words for locale, ways in words.items() for way in {w.casefold() for w in ways}
    )
    return [way for way, times in said.items() if times > 1]


def test_what_a_concept_implies_holds_less_strongly_and_so_on_down_the_line() -> None:
    found = with_implied({"nordic noir": 1.0})
    assert found == {"nordic noir": 1.0, "crime story": 0.7, "scandinavia": 0.7}
    assert with_implied({"franchise: studio ghibli": 0.7})["animation"] == pytest.approx(0.34)


def test_what_was_written_is_never_overruled() -> None:
    assert with_implied({"heist": 1.0, "crime story": 0.4})["crime story"] == 0.4


def test_nothing_is_implied_that_a_written_concept_excludes() -> None:
    excluding = next(
        (c.name, other, implied)
        for c in concepts().values()
        for implied in c.implies
        for other in concepts()[implied].excludes
        if other not in c.excludes
    )
    name, other, implied = excluding
    assert implied not in with_implied({name: 1.0, other: 1.0})
