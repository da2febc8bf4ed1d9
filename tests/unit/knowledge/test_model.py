"""What is claimed of titles nobody described: learned from those that were, and only where such claims prove right."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.errors import StarterDamaged
from bot.knowledge.model import ConceptModel, named
from bot.knowledge.training import NEVER, Examples, thresholds, train
from bot.knowledge.vocabulary import CONCEPTS, concept_columns
from bot.recommend.arrays import TitleArrays
from bot.taste.traits import TraitModel
from bot.titles import Title, TitleId
from memory.sources.starter import CONCEPT_MODEL, TRAIT_MODEL, concepts_trained_on, knowledge_mark, read_starter
from tests.fakes import columns_of

HEIST, FUNNY = concept_columns()["heist"], concept_columns()["funny"]


@pytest.fixture(scope="module")
def model() -> ConceptModel:
    return ConceptModel.load(CONCEPT_MODEL)


def film(number: int, **fields: object) -> Title:
    return Title(id=TitleId(f"tmdb:movie:{number}"), kind="movie", title="Some Film", **fields)  # type: ignore[arg-type]  # any of its fields


def arrays_of(model: ConceptModel, *titles: Title) -> TitleArrays:
    return TitleArrays.of(columns_of(titles, {}), TraitModel.load(TRAIT_MODEL), claiming=model)


def test_the_shipped_model_was_trained_on_the_titles_as_they_stand() -> None:
    assert concepts_trained_on() == knowledge_mark([title for title in read_starter() if title.concepts])
    assert CONCEPT_MODEL.stat().st_size < 3_000_000


def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    for path in (CONCEPT_MODEL, CONCEPT_MODEL.with_suffix(".sha256")):
        shutil.copy(path, tmp_path)
    (tmp_path / "concepts.npz").write_bytes(b"PK")
    with pytest.raises(StarterDamaged):
        ConceptModel.load(tmp_path / "concepts.npz")


def test_facts_and_keywords_let_much_be_claimed(model: ConceptModel) -> None:
    found = arrays_of(
        model,
        film(1, genres=("Animation", "Family"), language="ja", keywords=("anime", "based on manga"), year=2016),
        film(2, genres=("Horror",), keywords=("zombie", "gore", "haunted house"), year=1990),
        film(3),
    )
    anime, horror, bare = (set(found.concepts_of(title)) for title in found.ids)
    assert {"animation", "anime"} <= anime
    assert "horror" in horror
    assert "animation" not in horror | bare


def test_nothing_is_claimed_of_a_title_that_was_described(model: ConceptModel) -> None:
    found = arrays_of(model, film(1, genres=("Horror",), keywords=("zombie",), concepts={"heist": 1.0}))
    assert found.concepts_of(found.ids[0]) == {"heist": 1.0}


def test_what_is_claimed_is_likelier_than_not(model: ConceptModel) -> None:
    everything = [replace(title, concepts={}) for title in read_starter()[:200]]
    claimed = arrays_of(model, *everything).concepts
    assert claimed.any()
    assert claimed[claimed > 0].min() >= 50


@pytest.mark.parametrize(
    ("keyword", "concept"),
    [
        ("based on novel or book", "based on a book"), ("woman director", "directed by a woman"), ("Heist", "heist"),
        ("vampires", "vampires"), ("los angeles, california", "los angeles"),
    ],
)  # fmt: skip
def test_a_keyword_names_a_concept_in_other_words(keyword: str, concept: str) -> None:
    found = named(columns_of([film(1, keywords=(keyword,))], {}))
    assert concept in {CONCEPTS[column] for column in np.flatnonzero(found[0])}


def test_a_word_in_passing_names_none() -> None:
    assert not named(columns_of([film(1, keywords=("cat burglar's accountant", "the and of"))], {})).any()


def examples(holds: np.ndarray, telling: np.ndarray) -> Examples:
    """Titles of which `telling` is all that is known; heist holds where `holds` says."""
    count = len(holds)
    wanted = np.zeros((count, len(CONCEPTS)), dtype=np.float32)
    wanted[:, HEIST] = holds
    none = np.zeros((count, len(CONCEPTS)), dtype=bool)
    return Examples(
        vectors=np.eye(4, dtype=np.float32)[telling.astype(int)], facts=np.zeros((count, 2), dtype=np.float32),
        named=none, spoken=none, wanted=wanted, group=np.arange(count),
    )  # fmt: skip


def test_what_texts_tell_is_claimed_and_what_they_do_not_is_not() -> None:
    random = np.random.default_rng(1)
    holds = random.random(400) < 0.3
    known = examples(holds, holds)
    taught = train(known, "")
    assert taught.least[HEIST] <= 1
    assert taught.least[FUNNY] == NEVER
    unrelated = train(examples(holds, random.random(400) < 0.3), "")
    assert unrelated.least[HEIST] == NEVER


def test_what_another_catalogues_words_do_not_bear_out_is_not_claimed() -> None:
    random = np.random.default_rng(1)
    holds = random.random(400) < 0.3
    known, otherwise = examples(holds, holds), examples(holds, random.random(400) < 0.3)
    assert train(known, "", known).least[HEIST] <= 1
    assert train(known, "", otherwise).least[HEIST] == NEVER


def test_a_threshold_stands_where_claims_held_often_enough() -> None:
    chance = np.linspace(0.99, 0.01, 100, dtype=np.float32)[:, None]
    held = (np.arange(100) < 30)[:, None]
    least = thresholds(chance, held, 0.7, 4)
    assert least[0] == pytest.approx(0.59, abs=0.02), "after 41 claims, 30 of them right"
    assert thresholds(chance, held & False, 0.7, 4)[0] == NEVER
