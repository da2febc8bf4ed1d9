"""What was rehearsed is not made ready again in somebody's turn."""

import re

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


FEW = 50
"""Patterns, of five thousand, that may stand in a short message and that nothing before it had: some milliseconds."""


def test_after_a_rehearsal_a_message_compiles_only_what_may_stand_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    rehearse(Routes(verbs={}, acts={}, taker=Route(flow="none", step=nothing)))
    compiled: list[object] = []
    really = re._compiler.compile  # type: ignore[attr-defined]  # what every pattern of Python's goes through

    def counted(*given: object) -> object:
        compiled.append(given)
        return really(*given)

    monkeypatch.setattr("re._compiler.compile", counted)
    before = word_list.cache_info().misses
    act = decide("what is it about?", Understanding(), Scene(), lambda *_: (), lambda _: None)
    assert [len(word_list(code)) > 20_000 for code in languages()] == [True] * 6
    assert isinstance(act, Act)
    assert len(compiled) < FEW
    assert word_list.cache_info().misses == before
