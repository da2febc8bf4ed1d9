"""Undo steps back from a critique, a mood or a refinement, to the very cards that lay there before."""

import pytest

from bot.titles import TitleId, short_id
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock


@pytest.mark.parametrize(("verb", "args"), [("mood", ("thrill",)), ("change", ("older", "")), ("critique", ())])
async def test_undo_brings_the_cards_before_back(
    someone: Someone, clock: FakeClock, verb: str, args: tuple[str, ...]
) -> None:
    await someone.does("enough")
    before = someone.titles
    offered = next(b.action.args for b in someone.buttons() if b.action.verb == "critique")
    clock.advance(seconds=5)
    await someone.does(verb, *(args or offered))
    assert someone.titles and someone.titles != before
    await someone.says("undo")
    assert someone.titles == before


async def test_a_button_steps_back_too_and_is_there_only_after_a_move(someone: Someone) -> None:
    await someone.does("enough")
    before = someone.titles
    assert not any(b.action.verb == "step_back" for b in someone.buttons())
    await someone.does("mood", "laugh")
    await someone.presses(next(b.action for b in someone.buttons() if b.action.verb == "step_back"))
    assert someone.titles == before
    assert not any(b.action.verb == "step_back" for b in someone.buttons())


async def test_what_was_taught_after_the_move_is_taken_back_first(someone: Someone, clock: FakeClock) -> None:
    await someone.does("enough")
    before = someone.titles
    clock.advance(seconds=5)
    await someone.does("mood", "laugh")
    clock.advance(seconds=5)
    await someone.does("like", short_id(TitleId(someone.titles[0])))
    clock.advance(seconds=5)
    await someone.says("undo")
    assert someone.titles != before
    await someone.says("undo")
    assert someone.titles == before
