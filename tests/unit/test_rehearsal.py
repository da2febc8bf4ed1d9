"""What was rehearsed is not made ready again in somebody's turn."""

import pytest

from bot.dialogue import Replies, Route, Routes, Turn
from bot.rehearsal import rehearse
from bot.request import Understanding
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.deciding import decide
from bot.understanding.text.ordinary import word_list
from bot.words import languages


async def nothing(turn: Turn) -> Replies:
    return ()


def test_after_a_rehearsal_a_message_compiles_no_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    rehearse(Routes(verbs={}, acts={}, taker=Route(flow="none", step=nothing)))
    compiled: list[object] = []
    monkeypatch.setattr("re._compiler.compile", lambda *given: compiled.append(given))
    before = word_list.cache_info().misses
    act = decide("what is it about?", Understanding(), Scene(), lambda *_: (), lambda _: None)
    assert [len(word_list(code)) > 20_000 for code in languages()] == [True] * 6
    assert isinstance(act, Act)
    assert compiled == []
    assert word_list.cache_info().misses == before
