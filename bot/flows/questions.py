"""The five questions: one message edited in place, with Back, Skip and "just show me" at every step."""

from dataclasses import replace

import numpy as np

from bot import observe
from bot.dialogue import Command, Flow, Replies, Step, Turn
from bot.messages import Buttons, Chose, Reply
from bot.persons import EveningAsked, Searched
from bot.questions.asking import Asking
from bot.questions.quiz import Question, most_telling, questionnaire, request_from
from bot.recommend.filters import allow
from bot.recommend.pipeline import Recommender
from bot.request import Request
from bot.scene.deck import Shown
from bot.scene.finding import Finder
from bot.scene.quiz import NextQuestions, Quiz, open_question, question_key
from bot.scene.scene import WishSoFar
from bot.scene.wishing import within_limits
from bot.titles import Domain

SKIPPED = ""
ENOUGH_TITLES = 8


class Questions:
    def __init__(self, *, recommender: Recommender, finder: Finder, order: str, asking: Asking, on: Step) -> None:
        """`on` passes over a card."""
        self._recommender, self._finder, self._on = recommender, finder, on
        self._order, self._asking = order, asking
        self._next = NextQuestions()

    def flow(self) -> Flow:
        return Flow(
            name="questions",
            verbs={
                "find": self.begin,
                "recommend": Command(
                    self.begin, offered=True, public=True, options=("kind", "mood", "max_runtime", "company")
                ),
                "answer": self.answer,
                "skip": self.skip,
                "back": self.back,
                "enough": self.enough,
                "resume": self.resume,
            },
            hears={"answer": self.typed},
        )

    async def begin(self, turn: Turn) -> Replies:
        name = turn.action.arg(0)
        domain = Domain(name) if name in list(Domain) and not turn.for_kids else turn.domain
        _note(domain, "begun")
        quiz = self._ask_next(turn, Quiz(domain=domain, mark=turn.mark))
        return (self._question(turn, quiz, replaces=False),)

    async def typed(self, turn: Turn) -> Replies:
        """An answer in words: an option by its label or its place, skip, enough, or why it is asked."""
        found, act = open_question(turn), turn.meant
        if not found or act.about == "enough":
            return await self.enough(turn)
        if act.about == "skip":
            return await self.skip(turn)
        quiz, question = found
        place = act.places[0] if act.places else 0
        if act.about == "why" or not 0 < place <= len(question.options):
            said = turn.say("answer-why" if act.about == "why" else "answer-which")
            return (Reply(text=said), self._question(turn, quiz, replaces=False))
        quiz = replace(quiz, answers={**quiz.answers, question.id: question.options[place - 1].id})
        return await self._go_on(turn, quiz)

    async def answer(self, turn: Turn) -> Replies:
        """An answer to any question of the quiz: the open one, or one changed later from an old button."""
        quiz, question, option = turn.recall(Quiz), turn.action.arg(0), turn.action.arg(1)
        if not quiz:
            return await self._late_answer(turn, question, option)
        found = questionnaire(quiz.domain).question(question)
        if not found or not found.option(option) or question not in quiz.asked:
            return (self._question(turn, quiz),)
        observe.question_answered.labels(domain=quiz.domain.value, question=question).inc()
        quiz = replace(quiz, answers={**quiz.answers, question: option})
        return await self._go_on(turn, quiz)

    async def skip(self, turn: Turn) -> Replies:
        """The next question; where the word was typed and none is in sight, the next card."""
        quiz, shown = turn.recall(Quiz), turn.recall(Shown)
        if turn.text and shown and not (quiz and quiz.open and not quiz.aside):
            return await self._on(turn)
        if not quiz or not quiz.open:
            return await self.begin(turn)
        return await self._go_on(turn, replace(quiz, answers={**quiz.answers, quiz.open: SKIPPED}))

    async def back(self, turn: Turn) -> Replies:
        """The question before; its answer is taken away."""
        quiz = turn.recall(Quiz)
        if not quiz:
            return await self.begin(turn)
        asked = quiz.asked[:-1] if len(quiz.asked) > 1 else quiz.asked
        answers = {q: a for q, a in quiz.answers.items() if q in asked[:-1]}
        quiz = replace(quiz, asked=asked, answers=answers)
        _keep(turn, quiz)
        return (self._question(turn, quiz),)

    async def enough(self, turn: Turn) -> Replies:
        """Picks now, from the answers there are."""
        quiz = turn.recall(Quiz) or Quiz(domain=turn.domain)
        return await self._finish(turn, quiz)

    async def resume(self, turn: Turn) -> Replies:
        quiz = turn.recall(Quiz)
        return (self._question(turn, quiz, replaces=False),) if quiz and quiz.open else await self.begin(turn)

    async def _late_answer(self, turn: Turn, question: str, option: str) -> Replies:
        """A button from a quiz that has lapsed starts that quiz again with the answer taken."""
        for domain in (turn.domain,) if turn.for_kids else (turn.domain, *Domain):
            found = questionnaire(domain).question(question)
            if found and found.option(option):
                _note(domain, "begun")
                quiz = Quiz(domain=domain, mark=turn.mark, asked=(question,), answers={question: option})
                return await self._go_on(turn, quiz)
        return await self.begin(turn)

    async def _go_on(self, turn: Turn, quiz: Quiz) -> Replies:
        if len(quiz.answers) >= len(questionnaire(quiz.domain).questions):
            return await self._finish(turn, quiz)
        return (self._question(turn, self._ask_next(turn, quiz)),)

    async def _finish(self, turn: Turn, quiz: Quiz) -> Replies:
        turn.drop(Quiz)
        whole = len(quiz.answers) >= len(questionnaire(quiz.domain).questions)
        _note(quiz.domain, "answered" if whole else "cut_short")
        request, wish = request_from(self._asking.questions(quiz.domain), quiz.answers), turn.recall(WishSoFar)
        found = await self._finder.find(
            turn,
            within_limits(request, wish.request) if wish else request,
            origin="questions",
            replaces=isinstance(turn.incoming, Chose),
        )
        if quiz.asked and any(isinstance(change, Searched) for change in turn.changes):
            turn.changes.append(_evening(turn, quiz, done=True))
        return found

    def _ask_next(self, turn: Turn, quiz: Quiz) -> Quiz:
        """The quiz with its next question open: the most telling one, or the next of the file."""
        left = tuple(q for q in self._asking.questions(quiz.domain).questions if q.id not in quiz.answers)
        order = turn.preferences.question_order or self._order
        question = _age(left) or (left[0] if order == "fixed" else self._telling(left, quiz))
        quiz = replace(quiz, asked=(*(q for q in quiz.asked if q in quiz.answers), question.id))
        observe.question_asked.labels(domain=quiz.domain.value, question=question.id).inc()
        _keep(turn, quiz)
        return quiz

    def _telling(self, left: tuple[Question, ...], quiz: Quiz) -> Question:
        """The most telling question."""
        tunings = tuple(self._asking.tuning(domain) for domain in Domain)

        def look() -> Question:
            return most_telling(left, self._pool(quiz), lambda question: self._asking.worth(quiz.domain, question.id))

        return self._next.after(quiz, left, look, self._recommender.arrays, tunings)

    def _pool(self, quiz: Quiz) -> "np.ndarray":
        """Standardised traits of the titles that the answers so far leave in play: the 500 that fit best."""
        arrays = self._recommender.arrays
        request = request_from(self._asking.questions(quiz.domain), quiz.answers)
        mask = allow(request, arrays, np.zeros(len(arrays), dtype=bool)).mask
        rows = np.flatnonzero(mask)
        return arrays.z[rows[np.argsort(-self._fit(request, rows))[:500]]]

    def _fit(self, request: Request, rows: "np.ndarray") -> "np.ndarray":
        from bot.recommend.gather import push_vector

        arrays = self._recommender.arrays
        return arrays.z[rows] @ push_vector(request) + 0.5 * arrays.quality[rows]

    def _question(self, turn: Turn, quiz: Quiz, *, replaces: bool = True) -> Reply:
        say = turn.say
        if quiz.aside:
            turn.keep(replace(quiz, aside=False))
        questions = questionnaire(quiz.domain)
        question = questions.question(quiz.asked[-1])
        assert question is not None
        total, number = len(questions.questions), len(quiz.asked)
        key = question_key(quiz.domain, question)
        examples = " · ".join(f"{o.icon} {say(f'{key}.{o.id}-like')}" for o in question.options)
        text = say("question", number=number, total=total, text=say(key), examples=examples)
        return Reply(text=text, buttons=self._buttons(turn, quiz, question, number), replaces=replaces)

    def _buttons(self, turn: Turn, quiz: Quiz, question: Question, number: int) -> Buttons:
        key = question_key(quiz.domain, question)
        answers = [
            replace(
                turn.button(f"{key}.{o.id}", "answer", question.id, o.id), label=f"{o.icon} {turn.say(f'{key}.{o.id}')}"
            )
            for o in question.options
        ]
        pairs = tuple(tuple(answers[i : i + 2]) for i in range(0, len(answers), 2))
        below = [turn.button("button-skip", "skip"), turn.button("button-enough", "enough")]
        if number > 1:
            below.insert(0, turn.button("button-back", "back"))
        return (*pairs, tuple(below))


def _keep(turn: Turn, quiz: Quiz) -> None:
    """Remember it for the next turn, and note how far it has come: who never answers has left."""
    turn.keep(quiz)
    turn.changes.append(_evening(turn, quiz))


def _evening(turn: Turn, quiz: Quiz, *, done: bool = False) -> EveningAsked:
    return EveningAsked(
        mark=quiz.mark, domain=quiz.domain, asked=quiz.asked, answers=quiz.answers, at=turn.now, done=done
    )


def _note(domain: Domain, how: str) -> None:
    observe.questionnaires.labels(domain=domain.value, how=how).inc()


def _age(left: tuple[Question, ...]) -> Question | None:
    """How old the children are comes before all else: nothing can be said to fit without it."""
    return next((question for question in left if question.id == "age"), None)
