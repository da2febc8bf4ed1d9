"""The catalogue that ships: what it holds, and that what is computed from it is whole."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.errors import StarterDamaged
from bot.ports import Columns
from bot.taste.traits import WRITTEN, TraitModel, facts
from bot.titles import Title
from memory.documents import digest, document
from memory.sources.check import LEAST_SPREAD, check_starter, counts, spread
from memory.sources.starter import (
    STARTER,
    TRAIT_MODEL,
    as_title,
    read_entries,
    read_starter,
    starter_columns,
    starter_digest,
    starter_vectors,
    votes_of,
)

SHARED_CATALOGUE = Path(__file__).resolve().parents[3] / "shared" / "data" / "catalogue.jsonl.gz"


@pytest.fixture(scope="module")
def titles() -> list[Title]:
    return read_starter()


@pytest.fixture(scope="module")
def columns() -> Columns:
    return starter_columns()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STARTER, tmp_path / "starter"))


@pytest.mark.skipif(not SHARED_CATALOGUE.exists(), reason="the shared catalogue is not here")
def test_facts_agree_with_the_known_titles_and_no_words_are_borrowed() -> None:
    assert check_starter(facts_file=SHARED_CATALOGUE) == []


def test_the_starter_passes_its_own_check() -> None:
    assert check_starter() == []


def test_there_is_enough_of_everything() -> None:
    missing = [(what, have) for what, have, least in counts(list(read_entries())) if have < least]
    assert missing == []


def test_a_lines_concepts_and_notes_become_strengths() -> None:
    line = next(read_entries()) | {"concepts": {"heist": 3, "funny": 1}, "notes": {"gore": 1}, "suits_from": 12}
    title = as_title(line | {"ending": "open"})
    assert title.concepts == {"heist": 1.0, "funny": 0.4, "crime story": 0.7}
    assert (title.notes, title.notes_known, title.suits_from, title.ending) == ({"gore": 0.5}, True, 12, "open")
    assert as_title(line | {"concepts": {"no such thing": 3}}).concepts == {}


def test_scores_use_the_whole_scale() -> None:
    entries = list(read_entries())
    assert min(spread(entries).values()) >= LEAST_SPREAD
    for name in WRITTEN:
        scores = {entry["traits"][name] for entry in entries}
        assert max(scores) - min(scores) >= 9, name


def test_every_title_has_every_trait_between_0_and_1(titles: list[Title]) -> None:
    assert all(tuple(title.traits) == WRITTEN for title in titles)
    assert all(0 <= value <= 1 for title in titles for value in title.traits.values())


def test_most_kindred_titles_are_in_the_starter_too(titles: list[Title]) -> None:
    known = {title.id for title in titles}
    assert not any(title.id in title.kindred for title in titles)
    assert np.mean([other in known for title in titles for other in title.kindred]) > 0.7


def test_a_better_known_title_has_more_votes() -> None:
    votes = [votes_of(fame) for fame in range(11)]
    assert votes == sorted(set(votes))
    assert (votes[1], votes[10]) == (40, 30_000)


def test_vectors_belong_to_the_documents_as_they_stand(titles: list[Title]) -> None:
    shipped = starter_vectors()
    assert shipped.ids == tuple(title.id for title in titles)
    assert shipped.digests == tuple(digest(document(title)) for title in titles)
    assert shipped.vectors.shape == (len(titles), 384)
    assert np.allclose(np.linalg.norm(shipped.vectors, axis=1), 1, atol=2e-3)


def test_titles_alike_in_feeling_lie_near_each_other() -> None:
    shipped = starter_vectors()
    totoro, ponyo, saw = (shipped.ids.index(name) for name in ("tmdb:movie:8392", "tmdb:movie:12429", "tmdb:movie:176"))
    assert shipped.vectors[totoro] @ shipped.vectors[ponyo] > shipped.vectors[totoro] @ shipped.vectors[saw] + 0.1


def test_damaged_vectors_are_refused(copy: Path) -> None:
    path = copy / "vectors.npz"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(StarterDamaged, match=r"vectors\.npz"):
        starter_vectors(copy)


def test_vectors_without_a_digest_are_refused(copy: Path) -> None:
    (copy / "vectors.sha256").unlink()
    with pytest.raises(StarterDamaged):
        starter_vectors(copy)


def test_nearly_every_title_is_known_by_its_id_at_imdb(titles: list[Title]) -> None:
    known = {title.imdb_id: title.title for title in titles if title.imdb_id}
    assert len(known) > 0.96 * len(titles)
    assert (known["tt0133093"], known["tt0113277"]) == ("The Matrix", "Heat")


def test_a_damaged_trait_model_is_refused(copy: Path) -> None:
    path = copy / "traits.npz"
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(StarterDamaged, match=r"traits\.npz"):
        TraitModel.load(path)


def test_a_changed_line_is_a_new_version_of_the_starter(copy: Path) -> None:
    before = starter_digest(copy)
    page = copy / "titles" / "1920s.jsonl"
    page.write_text(page.read_text(encoding="utf-8").replace("Nosferatu", "Nosferatoo", 1), encoding="utf-8")
    assert before == starter_digest() != starter_digest(copy)


def test_estimated_traits_resemble_the_written_ones_and_keep_to_the_scale(columns: Columns) -> None:
    estimated = TraitModel.load(TRAIT_MODEL).estimate(columns.vectors, facts(columns))
    written = columns.traits[:, [columns.trait_names.index(name) for name in WRITTEN]]
    assert estimated.min() >= 0
    assert estimated.max() <= 1
    assert np.abs(estimated - written).mean() < 0.15


def test_a_title_without_a_vector_gets_traits_from_its_facts(columns: Columns) -> None:
    model = TraitModel.load(TRAIT_MODEL)
    vectors = columns.vectors.copy()
    vectors[::2] = 0
    estimated = model.estimate(vectors, facts(columns))
    assert np.isfinite(estimated).all()
    scares = estimated[::2, WRITTEN.index("scares")]
    horror = np.array(["Horror" in genres for genres in columns.genres[::2]])
    assert scares[horror].mean() > scares[~horror].mean() + 0.3


def test_a_keyword_that_names_a_concept_tells_of_traits(columns: Columns) -> None:
    model, nothing = TraitModel.load(TRAIT_MODEL), np.zeros_like(columns.vectors)
    scares = WRITTEN.index("scares")
    mute, told = (replace(columns, keywords=[words] * len(columns.ids)) for words in ((), ("slasher",)))
    assert (model.estimate(nothing, facts(told)) >= model.estimate(nothing, facts(mute)))[:, scares].all()


def test_vectors_of_another_model_are_not_read_as_meaning(columns: Columns) -> None:
    model = TraitModel.load(TRAIT_MODEL)
    other = np.ones((len(columns.ids), 512), dtype=np.float32)
    nothing = np.zeros_like(columns.vectors)
    assert (model.estimate(other, facts(columns)) == model.estimate(nothing, facts(columns))).all()
