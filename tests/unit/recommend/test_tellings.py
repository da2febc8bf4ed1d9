"""A story told in another language is looked for in the pitches of that language."""

import numpy as np
import pytest

from bot.knowledge.pitches import pitches
from bot.recommend.tellings import told_alike

ROWS = {title: row for row, title in enumerate(pitches("en"))}


@pytest.mark.parametrize(
    ("story", "title"),
    [
        ("le film où un mec est coincé sur mars et fait pousser des patates", "tmdb:movie:286217"),
        ("la peli del padre miedoso que cruza el océano con una pez que olvida todo", "tmdb:movie:12"),
        ("фильм про человека на острове, у которого волейбольный мяч с лицом", "tmdb:movie:8358"),
    ],
)
def test_a_story_finds_the_title_whose_pitch_tells_it(story: str, title: str) -> None:
    assert list(ROWS)[int(np.argmax(told_alike(story, ROWS)))] == title


def test_one_word_is_chance() -> None:
    assert not told_alike("ein film mit patates", ROWS).any()
