"""What the stretches of a message do, as the shipped tagger tells it."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ModelUntrusted, StarterDamaged
from bot.settings import ModelSettings
from bot.shipped import shipped_arrays
from bot.understanding.tagger.tagging import CONTEXTS, LABELS, SHIPPED, Context, Label, Tagger, tokens_of
from memory.models.layers import Layers

MODEL = ModelSettings()
TAGGER = Tagger.load(lambda changes: Layers.load(MODEL.name, sha256=MODEL.sha256, changes=changes))


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=200), st.sampled_from(CONTEXTS))
def test_the_stretches_cover_the_words_of_a_message_in_their_order(text: str, context: Context) -> None:
    stretches = TAGGER.stretches(text, context)
    assert all(0 <= each.sure <= 1.001 and each.label in LABELS for each in stretches)
    assert all(first.end == second.start for first, second in pairwise(stretches))
    if any(sign.isalnum() for sign in text):
        assert stretches[-1].end == len(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("is the second one sad, and how long is it?", "ask"),
        ("something like Dune but faster please", "wish"),
        ("ok we will watch the chess one", "choose"),
        ("the dog in it made me cry", "remark"),
        ("my wife hated that one", "others"),
        ("ist der zweite traurig?", "ask"),
        ("lieber etwas kürzeres und lustiges", "wish"),
        ("c'est quoi le deuxième, ça dure combien ?", "ask"),
        ("quiero algo corto y divertido", "wish"),
        ("что-нибудь смешное и короткое", "wish"),
        ("想看一部轻松的喜剧", "wish"),
    ],
)
def test_a_message_that_does_one_thing_is_mostly_that(text: str, label: Label) -> None:
    longest = max(TAGGER.stretches(text, "deck"), key=lambda each: len(each.text))
    assert longest.label == label


def test_one_message_holds_several_things() -> None:
    stretches = TAGGER.stretches("my dog died today, something gentle please. is the second one sad?", "deck")
    assert [each.label for each in stretches] == ["feel", "wish", "ask"]


def test_a_word_means_the_same_however_long_the_message_behind_what_is_read() -> None:
    """What is beyond the longest text that is read gets no state, and nothing breaks."""
    text = "word " * 400
    states = TAGGER.states(text, [(each.start, each.end) for each in tokens_of(text)], "deck")
    assert states.shape[0] == 400
    assert np.any(states[0]) and not np.any(states[-1])


def test_a_damaged_tagger_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / SHIPPED.name
    broken.write_bytes(SHIPPED.read_bytes()[:-1])
    broken.with_suffix(".sha256").write_text(SHIPPED.with_suffix(".sha256").read_text())
    with pytest.raises(StarterDamaged):
        Tagger.load(lambda changes: TAGGER.states, broken)


def test_layers_of_other_weights_than_were_learned_with_are_refused() -> None:
    changes = {name: array.astype(np.float32) for name, array in shipped_arrays(SHIPPED).items()}
    with pytest.raises(ModelUntrusted):
        Layers.load(MODEL.name, sha256="0" * 64, changes=changes)
