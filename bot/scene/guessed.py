"""What a message most likely does where no rule knows it: the classifier's word, as far as that teaches nothing."""

from collections.abc import Awaitable, Callable

from bot.dialogue import Turn
from bot.request import Understanding
from bot.scene.heard import refs
from bot.understanding.acts.act import Act, ActKind, Scene
from bot.understanding.acts.guessing import Signs, guessed_act
from bot.understanding.acts.heard import has_question_word
from bot.understanding.text.plain import plain

Guess = Callable[[str, Signs], Awaitable[ActKind | None]]
"""What a message most likely does; None where that can't be told."""


async def guessed(turn: Turn, read: Understanding, scene: Scene, guess: Guess) -> Act:
    """Where no rule knows: what the message most likely does, as far as that teaches nothing."""
    said, full = plain(turn.text), read.full
    signs = Signs(
        cards=bool(scene.deck),
        wish=scene.wish is not None,
        question="?" in said or has_question_word(said),
        named=bool(refs(full)),
        facts=full.asks,
        words=len(said.split()),
    )
    return guessed_act(await guess(turn.text, signs), scene)
