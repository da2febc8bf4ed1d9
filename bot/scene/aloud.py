"""What somebody said of titles where others read along: a card there shows that alone, and nothing said elsewhere."""

from dataclasses import dataclass

from bot.dialogue import Turn
from bot.persons import Judged
from bot.titles import Judgement

KEPT = 60
"""Turns of which a chat knows that they judged a title there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aloud:
    """The marks of the turns in this chat that judged titles, the latest last."""

    turns: tuple[str, ...]


def keep_aloud(turn: Turn) -> None:
    """Remember, where others read along, that this turn's verdicts were given before them."""
    if turn.incoming.chat.private or not any(isinstance(change, Judged) for change in turn.changes):
        return
    before = turn.recall(Aloud)
    turn.keep(Aloud(turns=(*(before.turns if before else ()), turn.mark)[-KEPT:]))


def is_open(turn: Turn, judgement: Judgement) -> bool:
    """Whether this verdict may show where the reply is read: alone always, among others if it was given there."""
    if turn.incoming.chat.private or judgement.turn == turn.mark:
        return True
    kept = turn.recall(Aloud)
    return kept is not None and judgement.turn in kept.turns
