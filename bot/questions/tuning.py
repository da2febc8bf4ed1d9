"""The five questions as people's evenings taught them: levels of options moved a little, and which question is worth
asking sooner. What is written stays the middle of it all: nothing moves further than BOUND from there, nor to the other
side."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.questions.quiz import Option, Question, Questionnaire

BOUND = 0.25
"""How far a level (0 to 1) may move from the written one."""
LEAST = 0.05
"""What is left of a level's distance from 0.5, which says nothing: an option goes on saying what it says."""
ORDER_BOUND = 0.5
"""How far a question's worth may be moved: to half, or to one and a half."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """What was learned of a domain's questions. `levels` are moves of levels by `question.option` and trait, `order`
    moves of a question's worth; `evenings` is how many taught it, `last` the id of the last of them; `made_at` when (an
    ISO time), `liked` how many of eight were liked then, on average."""

    levels: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    order: Mapping[str, float] = field(default_factory=dict)
    evenings: int = 0
    last: int = 0
    made_at: str = ""
    liked: float = 0.0

    @property
    def moves(self) -> bool:
        """Whether anything is another than it is written."""
        return bool(self.levels or self.order)


def tuned(written: Questionnaire, tuning: Tuning) -> Questionnaire:
    """The questions with what was learned, within the bounds whatever the tuning says; what it names and the file lacks
    counts for nothing."""
    if not tuning.levels:
        return written
    return replace(written, questions=tuple(_question(question, tuning) for question in written.questions))


def worth(question: str, tuning: Tuning) -> float:
    """What a question's worth is multiplied by."""
    return 1.0 + max(-ORDER_BOUND, min(ORDER_BOUND, tuning.order.get(question, 0.0)))


def bounded(level: float, move: float) -> float:
    """A written level moved, as far as it may: by BOUND at most, and never to 0.5 or beyond."""
    moved = level + max(-BOUND, min(BOUND, move))
    if level >= 0.5:
        return round(max(min(0.5 + LEAST, level), min(1.0, moved)), 4)
    return round(min(max(0.5 - LEAST, level), max(0.0, moved)), 4)


def _question(question: Question, tuning: Tuning) -> Question:
    return replace(question, options=tuple(_option(question.id, option, tuning) for option in question.options))


def _option(question: str, option: Option, tuning: Tuning) -> Option:
    moves = tuning.levels.get(f"{question}.{option.id}")
    if not moves:
        return option
    return replace(option, traits={name: bounded(level, moves.get(name, 0.0)) for name, level in option.traits.items()})
