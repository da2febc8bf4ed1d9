"""The five questions under way: which were asked, what was answered, which one waits."""

import weakref
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from cachetools import LRUCache

from bot.dialogue import Turn
from bot.questions.quiz import Question, questionnaire
from bot.titles import Domain

MOST_REMEMBERED = 4_000
"""Ways of answering after which the next question is remembered: all of four domains."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """A questionnaire under way: the questions asked so far in order, and the answers ("" for a skipped one); `mark` is
    of the turn that began it. It is `aside` while cards were laid down or turned since: "the second" is one of
    those."""

    domain: Domain
    mark: str = ""
    asked: tuple[str, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    aside: bool = False

    @property
    def open(self) -> str | None:
        """The question that waits for an answer."""
        return self.asked[-1] if self.asked and self.asked[-1] not in self.answers else None


class NextQuestions:
    """Which question comes after the same answers: the same one for everybody, until titles or questions change."""

    def __init__(self) -> None:
        self._found: LRUCache[tuple[object, ...], str] = LRUCache(MOST_REMEMBERED)
        self._titles: Callable[[], object] = lambda: None
        self._taught: object = None

    def after(
        self, quiz: Quiz, left: Sequence[Question], look: Callable[[], Question], titles: object, taught: object
    ) -> Question:
        """One of those that are left, looked for once. `titles` count by being the very same, and are not held;
        `taught` by what is in it."""
        if self._titles() is not titles or self._taught != taught:
            self._found.clear()
            self._titles, self._taught = weakref.ref(titles), taught
        key = (quiz.domain, *sorted(quiz.answers.items()))
        if key not in self._found:
            self._found[key] = look().id
        return next(question for question in left if question.id == self._found[key])


def question_key(domain: Domain, question: Question) -> str:
    """The word key of a question: its own for the domain."""
    return f"ask-{domain.value}-{question.id.replace('_', '-')}"


def open_question(turn: Turn) -> tuple[Quiz, Question] | None:
    """The quiz and its question that waits for an answer, if one does."""
    quiz = turn.recall(Quiz)
    question = questionnaire(quiz.domain).question(quiz.open) if quiz and quiz.open else None
    return (quiz, question) if quiz and question else None


def options_of(turn: Turn) -> tuple[tuple[str, ...], ...]:
    """How each option of the open question may be typed: its label, its id in words, its icon; empty where none is,
    or where cards lie on it."""
    found = open_question(turn)
    if not found or found[0].aside:
        return ()
    quiz, question = found
    key = question_key(quiz.domain, question)
    return tuple(
        (turn.say(f"{key}.{option.id}").casefold(), option.id.replace("_", " "), option.icon)
        for option in question.options
    )
