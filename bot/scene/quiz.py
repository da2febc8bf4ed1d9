"""The five questions under way: which were asked, what was answered, which one waits."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.dialogue import Turn
from bot.questions.quiz import Question, questionnaire
from bot.titles import Domain


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """A questionnaire under way: the questions asked so far in order, and the answers ("" for a skipped one); `mark` is
    of the turn that began it."""

    domain: Domain
    mark: str = ""
    asked: tuple[str, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def open(self) -> str | None:
        """The question that waits for an answer."""
        return self.asked[-1] if self.asked and self.asked[-1] not in self.answers else None


def question_key(domain: Domain, question: Question) -> str:
    """The word key of a question: its own for the domain."""
    return f"ask-{domain.value}-{question.id.replace('_', '-')}"


def open_question(turn: Turn) -> tuple[Quiz, Question] | None:
    """The quiz and its question that waits for an answer, if one does."""
    quiz = turn.recall(Quiz)
    question = questionnaire(quiz.domain).question(quiz.open) if quiz and quiz.open else None
    return (quiz, question) if quiz and question else None


def options_of(turn: Turn) -> tuple[tuple[str, ...], ...]:
    """How each option of the open question may be typed: its label, its id in words, its icon; empty where none is."""
    if not (found := open_question(turn)):
        return ()
    quiz, question = found
    key = question_key(quiz.domain, question)
    return tuple(
        (turn.say(f"{key}.{option.id}").casefold(), option.id.replace("_", " "), option.icon)
        for option in question.options
    )
