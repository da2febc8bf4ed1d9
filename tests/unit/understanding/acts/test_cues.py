"""Cues are whole words: the end of another word is none of them."""

import pytest

from bot.understanding.acts.cues import has
from bot.understanding.acts.questions import fact_asked


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("person", "something older"),  # `der` at its end
        ("praise", "the toll was high"),
        ("blame", "annul it"),
        ("coin", "unwurfel"),
    ],
)
def test_the_end_of_a_word_is_no_cue(name: str, said: str) -> None:
    assert not has(name, said.replace("toll", "extoll"))


@pytest.mark.parametrize(
    ("name", "said"), [("person", "die vom selben regisseur"), ("blame", "太无聊了"), ("seen", "我看过了")]
)
def test_whole_words_and_chinese_are_cues(name: str, said: str) -> None:
    assert has(name, said)


def test_a_question_begins_at_a_word() -> None:
    assert fact_asked("wie lang ist der?") == "length"
    assert fact_asked("zwie langsam") != "length"
