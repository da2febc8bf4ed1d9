"""Free text: what someone writes becomes a request, a verdict, or a kind way on. Nothing dead-ends here."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.dialogue import Flow, Replies, Turn, rows
from bot.flows.picks import Picks
from bot.flows.questions import Questions, Quiz, question_key
from bot.flows.remembered import Remembered
from bot.flows.taste import asks_what_is_known
from bot.messages import Action, Buttons, Reply, Said
from bot.questions.quiz import questionnaire
from bot.request import Ref, Request, Understanding
from bot.scene.deck import Shown
from bot.scene.learning import learn, undo_button
from bot.scene.spoken import at_hand, is_on_top, replied_to, speak_of
from bot.scene.ways_on import find_buttons
from bot.taste.insight import insight_of
from bot.titles import TitleId, Verdict, short_id

Understand = Callable[[str, int | None], Awaitable[Understanding]]
"""What a text says; the person bears the cost if a language model is asked."""

_LIKE_THIS = re.compile(r"\b(?:like|similar to) (?:this|that|it)\b(?: one| film| movie| show)?(?!\w)", re.IGNORECASE)
LIMIT_WORDS = 3
"""A limit in so few words ("no horror", "under two hours") is said of the wish before; more say a wish of their own."""
_FIGURE = re.compile(r"\s*(\d{1,2}(?:[.,]5)?)\s*[.!]?\s*")


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
        where: Callable[[Turn, TitleId], Awaitable[Reply]],
        which: Callable[[Turn, float | None, Verdict | None], Reply],
    ) -> None:
        self._understand = understand
        self._picks = picks
        self._questions = questions
        self._remembered = remembered
        self._help = help
        self._taste = taste
        self._where = where
        self._which = which

    def flow(self) -> Flow:
        return Flow(name="wish", verbs={"yes_like": self.more_like}, hears=self.hear)

    async def hear(self, turn: Turn) -> Replies:
        assert isinstance(turn.incoming, Said)
        text = turn.incoming.text.strip()
        if tapped := self._as_answer(turn, text):
            turn.action = tapped
            return await self._questions.answer(turn)
        replies = await self._respond(turn, text, await self._read(turn, text))
        quiz = turn.recall(Quiz)
        return _with_resume(turn, replies) if quiz and quiz.open else replies

    async def more_like(self, turn: Turn) -> Replies:
        """Yes to "shall I look for something like it?"."""
        request = turn.recall(Request)
        turn.drop(Request)
        if not request:
            return (self._picks.expired(turn),)
        return await self._picks.find(turn, request, origin="offer")

    async def _read(self, turn: Turn, text: str) -> Understanding:
        """What the words say; a bare figure in reply to a card is its stars, "like this" is like the title at hand."""
        read = await self._understand(_score(text) if replied_to(turn) else text, turn.person.id)
        title = at_hand(turn) if _LIKE_THIS.search(text) and not read.similar_to and not read.like else None
        if not title or read.intent in ("help", "other"):
            return read
        name = self._picks.name(title)
        seed = Ref(id=title, title=name, year=None, text="", confidence=1.0)
        return replace(read, intent="more_like", conversation_type="want_more_like_this", similar_to=(seed,))

    async def _respond(self, turn: Turn, text: str, read: Understanding) -> Replies:
        if read.unknown:
            return (self._unknown(turn, read),)
        if named := (*read.like, *read.dislike, *read.seen, *read.about):
            speak_of(turn, named[0].id)
        if read.intent in ("recommend", "more_like"):
            note = learn(turn, read, text)
            request, moved = read.request(turn.domain), ""
            shown = turn.recall(Shown)
            if shown and shown.asked and _only_limits(request, text):
                request, moved = request.within(shown.asked), shown.mark
            replies = await self._picks.find(turn, request, origin="text", note=note, moved=moved)
            return _below(replies, ((undo_button(turn),),)) if note else replies
        if read.intent == "about" and read.description:
            return await self._remembered.candidates(turn, read)
        if read.intent == "rate" and read.stars:
            return (self._rated(turn, text, read, read.stars),)
        if read.intent == "feedback" and (note := self._told(turn, read, text)):
            return (self._noted(turn, read, note),)
        if read.intent == "feedback" and read.opinion:
            return (self._which(turn, None, Verdict.LIKED if read.opinion > 0 else Verdict.DISLIKED),)
        title = read.about[0].id if read.about else at_hand(turn)
        if read.intent == "where":
            return (await self._where(turn, title) if title else self._which_to_watch(turn),)
        if asks_what_is_known(text):
            return await self._taste(turn)
        if read.intent == "help":
            return (self._help(turn),)
        return (self._chat(turn, read),)

    def _told(self, turn: Turn, read: Understanding, text: str) -> str:
        """What feedback taught, in words. An opinion that names nothing ("loved it") is of the title at hand."""
        title = at_hand(turn) if read.opinion else None
        if not title:
            return learn(turn, read, text)
        ref = Ref(id=title, title=self._picks.name(title), year=None, text="", confidence=1.0)
        read = replace(read, like=(ref,)) if read.opinion > 0 else replace(read, dislike=(ref,))
        return learn(turn, read, text)

    def _unknown(self, turn: Turn, read: Understanding) -> Reply:
        """A title that nobody here knows: said so, with the names that are most like it."""
        if not read.near:
            return Reply(text=turn.say("title-unknown", name=read.unknown), buttons=(find_buttons(turn),))
        buttons = [
            turn.button("title-near", "card", short_id(ref.id), title=ref.title, year=ref.year or "")
            for ref in read.near
        ]
        text = turn.say("title-unknown-near", name=read.unknown)
        return Reply(text=text, buttons=(*rows(*buttons, wide=1), find_buttons(turn)))

    def _noted(self, turn: Turn, read: Understanding, note: str) -> Reply:
        if not read.like:
            return Reply(text=note, buttons=((undo_button(turn),), find_buttons(turn)))
        seed = read.like[0]
        turn.keep(replace(read.request(), similar_to=(seed.id,), text=""))
        offer = turn.say("offer-like", title=seed.title)
        buttons = (turn.button("button-yes", "yes_like"), turn.button("button-no", "picks"), undo_button(turn))
        return Reply(text=f"{note}\n{offer}", buttons=(buttons,))

    def _rated(self, turn: Turn, text: str, read: Understanding, stars: float) -> Reply:
        """Stars for the title named, else for the one at hand; where there is neither it is asked which."""
        named = (*read.like, *read.dislike, *read.seen)
        title = named[0].id if named else at_hand(turn)
        if not title:
            return self._which(turn, stars, None)
        name = named[0].title if named else self._picks.name(title)
        top = not named and is_on_top(turn, title)
        turn.judge(title, Verdict.RATED, stars)
        if insight := insight_of(read, text, turn.mark, turn.now):
            turn.learn(insight)
        said = turn.say("rated-top" if top else "rated", title=name, stars=f"{stars:g}")
        return Reply(text=said, buttons=((turn.button("button-more", "more", short_id(title)), undo_button(turn)),))

    def _chat(self, turn: Turn, read: Understanding) -> Reply:
        """Small talk, a question Usher can't answer, or words it couldn't make a film of: always with a way on."""
        named = (*read.about, *read.similar_to)
        if named and read.intent in ("about", "feedback"):
            ref = named[0]
            more = turn.button("button-more", "more", short_id(ref.id))
            card = turn.button("button-card", "card", short_id(ref.id))
            return Reply(text=turn.say("about-title", title=ref.title), buttons=((card, more),))
        key = "smalltalk" if read.intent == "smalltalk" else "not-understood"
        return Reply(text=turn.say(key), buttons=(find_buttons(turn),))

    def _which_to_watch(self, turn: Turn) -> Reply:
        return Reply(text=turn.say("where-which"), buttons=(find_buttons(turn),))

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


def _only_limits(request: Request, text: str) -> bool:
    """Whether the words only narrow: they name nothing that is wanted."""
    limits = request.runtime or request.year or request.genres or request.people
    wants = request.languages.wanted or request.countries.wanted
    return bool(limits) and request.open and not wants and len(text.split()) <= LIMIT_WORDS


def _score(text: str) -> str:
    """`4` -> `4/5`, `8` -> `8/10`; any other words as they are."""
    match = _FIGURE.fullmatch(text)
    if not match or not 1 <= (value := float(match[1].replace(",", "."))) <= 10:
        return text
    return f"{value:g}/{5 if value <= 5 else 10}"


def _with_resume(turn: Turn, replies: Replies) -> Replies:
    """The same replies with a way back to the question that is still open."""
    return _below(replies, ((turn.button("button-resume", "resume"),),))


def _below(replies: Replies, more: Buttons) -> Replies:
    """The same replies with more buttons below the last."""
    *head, last = replies
    return (*head, replace(last, buttons=(*last.buttons, *more)))
