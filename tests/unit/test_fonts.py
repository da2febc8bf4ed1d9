"""Names are drawn in their own script: with what comes with Usher, else with what the machine has, else left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.drawing import fonts
from bot.drawing.bars import PartBar, draw
from bot.drawing.covers import _wrap
from bot.drawing.portrait import THEMES, _families

OURS = ("Latin", "Greek", "Cyrillic", "Arabic")
"""Scripts whose letters come with Usher's libraries."""
EAST = ("Chinese", "Japanese", "Korean")


def _forget() -> None:
    for kept in (fonts._face_for, fonts._system_files):
        kept.cache_clear()


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A machine without fonts."""
    monkeypatch.setattr(fonts, "FOLDERS", (str(tmp_path),))
    _forget()
    yield
    _forget()


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("script", OURS)
def test_our_own_fonts_have_these_scripts_on_every_machine(script: str) -> None:
    assert fonts.drawable(fonts.SAMPLES[script])


@pytest.mark.usefixtures("bare")
def test_without_a_font_the_words_are_left_out_and_it_is_said_how_to_mend() -> None:
    assert fonts.readable(f"{fonts.SAMPLES['Chinese']} (1993)") == "(1993)"
    assert set(EAST) <= set(fonts.undrawn())
    assert "Noto" in fonts.mend() or "noto" in fonts.mend()


@pytest.mark.skipif("Chinese" in fonts.undrawn(), reason="no font with Chinese letters on this machine")
@pytest.mark.parametrize("script", EAST)
def test_the_machines_fonts_have_the_scripts_of_the_east(script: str) -> None:
    sample = fonts.SAMPLES[script]
    assert fonts.readable(sample) == sample
    font = fonts.font_for(sample, 40)
    assert len({bytes(font.getmask(char)) for char in sample}) == len(set(sample)), "letters, not boxes"


@pytest.mark.skipif("Japanese" in fonts.undrawn(), reason="no font with Japanese letters on this machine")
def test_japanese_names_have_japanese_forms_and_break_between_letters() -> None:
    name = "千と千尋の神隠し"
    assert "JP" in (fonts.font_for(name, 40).getname()[0] or "JP")
    lines = _wrap(name * 3, fonts.font_for(name, 64))
    assert len(lines) > 1
    assert "".join(lines) == name * 3


@pytest.mark.skipif("Chinese" in fonts.undrawn(), reason="no font with Chinese letters on this machine")
def test_bars_and_portraits_are_in_chinese() -> None:
    bar = [PartBar(label="接近你想要的", share=0.4)]
    blank = [PartBar(label="\U0010ffff" * 6, share=0.4)]
    assert draw("为什么", bar, THEMES["light"]) != draw("为什么", blank, THEMES["light"])
    assert len(_families("你的口味")) == 2
    assert len(_families("Твой вкус")) == 1
