"""Free text: what someone writes becomes a request, a verdict, or a kind way on. Nothing dead-ends here."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.dialogue import Flow, Replies, Turn
from bot.flows.picks import Picks, find_buttons
from bot.flows.questions import Questions, Quiz, question_key
from bot.messages import Action, Buttons, Reply, Said
from bot.questions.quiz import questionnaire
from bot.request import Ref, Request, Understanding
from bot.titles import Verdict, short_id

Understand = Callable[[str], Awaitable[Understanding]]

WITH_DESCRIPTION = 5
"""How many candidates answer a half-remembered film."""


class Wish:
    def __init__(
        self, *, understand: Understand, picks: Picks, questions: Questions, help: Callable[[Turn], Reply]
    ) -> None:
        self._understand = understand
        self._picks = picks
        self._questions = questions
        self._help = help

    def flow(self) -> Flow:
        return Flow(name="wish", verbs={"yes_like": self.more_like}, hears=self.hear)

    async def hear(self, turn: Turn) -> Replies:
        assert isinstance(turn.incoming, Said)
        text = turn.incoming.text.strip()
        if tapped := self._as_answer(turn, text):
            turn.action = tapped
            return await self._questions.answer(turn)
        replies = await self._respond(turn, await self._understand(text))
        quiz = turn.recall(Quiz)
        return _with_resume(turn, replies) if quiz and quiz.open else replies

    async def more_like(self, turn: Turn) -> Replies:
        """Yes to "shall I look for something like it?"."""
        request = turn.recall(Request)
        turn.drop(Request)
        if not request:
            return (self._picks.expired(turn),)
        return await self._picks.find(turn, request, origin="offer")

    async def _respond(self, turn: Turn, read: Understanding) -> Replies:
        if read.intent in ("recommend", "more_like"):
            note = self._learn(turn, read)
            return await self._picks.find(turn, read.request(turn.preferences.domain), origin="text", note=note)
        if read.intent == "about" and read.description:
            request = read.request(turn.preferences.domain)
            return await self._picks.find(turn, request, origin="about", note=turn.say("about-is-it"))
        if read.intent == "rate" and read.stars and (named := (*read.like, *read.dislike, *read.seen)):
            return (self._rated(turn, named, read.stars),)
        if read.intent == "feedback" and (note := self._learn(turn, read)):
            return (self._noted(turn, read, note),)
        if read.intent == "help":
            return (self._help(turn),)
        return (self._chat(turn, read),)

    def _learn(self, turn: Turn, read: Understanding) -> str:
        """Record what was liked, disliked or seen; a short note of it, empty when nothing was."""
        noted: list[str] = []
        for refs, verdict in ((read.like, Verdict.LIKED), (read.dislike, Verdict.DISLIKED), (read.seen, Verdict.SEEN)):
            new = [ref for ref in refs if not (verdict is Verdict.SEEN and ref in (*read.like, *read.dislike))]
            for ref in new:
                turn.judge(ref.id, verdict)
            if new:
                noted.append(turn.say(f"noted-{verdict}", titles=turn.say.several([ref.title for ref in new])))
        return turn.say("noted", what="; ".join(noted)) if noted else ""

    def _noted(self, turn: Turn, read: Understanding, note: str) -> Reply:
        undo = turn.button("button-undo", "undo", len(turn.changes))
        if not read.like:
            return Reply(text=note, buttons=((undo,), find_buttons(turn)))
        seed = read.like[0]
        turn.keep(replace(read.request(), similar_to=(seed.id,), text=""))
        offer = turn.say("offer-like", title=seed.title)
        return Reply(text=f"{note}\n{offer}", buttons=((turn.button("button-yes", "yes_like"), undo),))

    def _rated(self, turn: Turn, named: tuple[Ref, ...], stars: float) -> Reply:
        ref = named[0]
        turn.judge(ref.id, Verdict.RATED, stars)
        text = turn.say("rated", title=ref.title, stars=f"{stars:g}")
        return Reply(
            text=text,
            buttons=((turn.button("button-more", "more", short_id(ref.id)), turn.button("button-undo", "undo")),),
        )

    def _chat(self, turn: Turn, read: Understanding) -> Reply:
        """Small talk, a question Usher can't answer, or words it couldn't make a film of: always with a way on."""
        named = (*read.about, *read.similar_to)
        if read.intent in ("where", "about") and named:
            ref = named[0]
            more = turn.button("button-more", "more", short_id(ref.id))
            card = turn.button("button-card", "card", short_id(ref.id))
            return Reply(text=turn.say(f"{read.intent}-title", title=ref.title), buttons=((card, more),))
        key = "smalltalk" if read.intent == "smalltalk" else "not-understood"
        return Reply(text=turn.say(key), buttons=(find_buttons(turn),))

    def _as_answer(self, turn: Turn, text: str) -> Action | None:
        """The open question's option that was typed instead of tapped."""
        quiz = turn.recall(Quiz)
        question = questionnaire(quiz.domain).question(quiz.open) if quiz and quiz.open else None
        if not (quiz and question):
            return None
        typed = text.casefold().strip(" .!")
        for option in question.options:
            label = turn.say(f"{question_key(quiz.domain, question)}.{option.id}")
            if typed in (label.casefold(), option.id.replace("_", " "), option.icon):
                return Action(verb="answer", args=(question.id, option.id))
        return None


def _with_resume(turn: Turn, replies: Replies) -> Replies:
    """The same replies with a way back to the question that is still open."""
    back: Buttons = ((turn.button("button-resume", "resume"),),)
    *head, last = replies
    return (*head, replace(last, buttons=(*last.buttons, *back)))
