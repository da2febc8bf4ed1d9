"""Free text: what someone writes becomes a request, a verdict, or a kind way on. Nothing dead-ends here."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.dialogue import Flow, Replies, Turn
from bot.flows.deck import top_of
from bot.flows.learning import learn, undo_button
from bot.flows.picks import Picks, find_buttons
from bot.flows.questions import Questions, Quiz, question_key
from bot.flows.remembered import Remembered
from bot.flows.taste import asks_what_is_known
from bot.messages import Action, Buttons, Reply, Said
from bot.questions.quiz import questionnaire
from bot.request import Request, Understanding
from bot.taste.insight import insight_of
from bot.titles import Verdict, short_id

Understand = Callable[[str, int | None], Awaitable[Understanding]]
"""What a text says; the person bears the cost if a language model is asked."""

_OPINIONS = {"loved_it": Verdict.LIKED, "hated_it": Verdict.DISLIKED}


class Wish:
    def __init__(
        self,
        *,
        understand: Understand,
        picks: Picks,
        questions: Questions,
        remembered: Remembered,
        help: Callable[[Turn], Reply],
        taste: Callable[[Turn], Awaitable[Replies]],
    ) -> None:
        self._understand = understand
        self._picks = picks
        self._questions = questions
        self._remembered = remembered
        self._help = help
        self._taste = taste

    def flow(self) -> Flow:
        return Flow(name="wish", verbs={"yes_like": self.more_like}, hears=self.hear)

    async def hear(self, turn: Turn) -> Replies:
        assert isinstance(turn.incoming, Said)
        text = turn.incoming.text.strip()
        if tapped := self._as_answer(turn, text):
            turn.action = tapped
            return await self._questions.answer(turn)
        replies = await self._respond(turn, text, await self._understand(text, turn.person.id))
        quiz = turn.recall(Quiz)
        return _with_resume(turn, replies) if quiz and quiz.open else replies

    async def more_like(self, turn: Turn) -> Replies:
        """Yes to "shall I look for something like it?"."""
        request = turn.recall(Request)
        turn.drop(Request)
        if not request:
            return (self._picks.expired(turn),)
        return await self._picks.find(turn, request, origin="offer")

    async def _respond(self, turn: Turn, text: str, read: Understanding) -> Replies:
        if read.intent in ("recommend", "more_like"):
            note = learn(turn, read, text)
            replies = await self._picks.find(turn, read.request(turn.domain), origin="text", note=note)
            return _below(replies, ((undo_button(turn),),)) if note else replies
        if read.intent == "about" and read.description:
            return await self._remembered.candidates(turn, read)
        if read.intent == "rate" and read.stars and (reply := self._rated(turn, text, read, read.stars)):
            return (reply,)
        if read.intent == "feedback" and (note := learn(turn, read, text) or self._of_the_top(turn, read)):
            return (self._noted(turn, read, note),)
        if asks_what_is_known(text):
            return await self._taste(turn)
        if read.intent == "help":
            return (self._help(turn),)
        return (self._chat(turn, read),)

    def _of_the_top(self, turn: Turn, read: Understanding) -> str:
        """An opinion that names nothing ("loved it") is of the card on top."""
        title, verdict = top_of(turn), _OPINIONS.get(read.conversation_type)
        if not (title and verdict):
            return ""
        turn.judge(title, verdict)
        name = self._picks.name(title)
        return turn.say("noted", what=turn.say(f"noted-{verdict}", titles=name))

    def _noted(self, turn: Turn, read: Understanding, note: str) -> Reply:
        if not read.like:
            return Reply(text=note, buttons=((undo_button(turn),), find_buttons(turn)))
        seed = read.like[0]
        turn.keep(replace(read.request(), similar_to=(seed.id,), text=""))
        offer = turn.say("offer-like", title=seed.title)
        buttons = (turn.button("button-yes", "yes_like"), turn.button("button-no", "picks"), undo_button(turn))
        return Reply(text=f"{note}\n{offer}", buttons=(buttons,))

    def _rated(self, turn: Turn, text: str, read: Understanding, stars: float) -> Reply | None:
        """Stars for the title named, else for the card on top; None when there is neither."""
        named = (*read.like, *read.dislike, *read.seen)
        title = named[0].id if named else top_of(turn)
        if not title:
            return None
        name = named[0].title if named else self._picks.name(title)
        turn.judge(title, Verdict.RATED, stars)
        if insight := insight_of(read, text, turn.mark, turn.now):
            turn.learn(insight)
        said = turn.say("rated" if named else "rated-top", title=name, stars=f"{stars:g}")
        return Reply(text=said, buttons=((turn.button("button-more", "more", short_id(title)), undo_button(turn)),))

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
    return _below(replies, ((turn.button("button-resume", "resume"),),))


def _below(replies: Replies, more: Buttons) -> Replies:
    """The same replies with more buttons below the last."""
    *head, last = replies
    return (*head, replace(last, buttons=(*last.buttons, *more)))
