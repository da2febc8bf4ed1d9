"""What a movie night asks each guest in private: three quick questions, or their taste as it is known."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Protocol

from bot.dialogue import Replies, Step, Turn
from bot.messages import Action, Button, Reply
from bot.night import OWN, Guest, GuestTaste, Night, Phase
from bot.questions.quiz import Question, questionnaire, request_from
from bot.recommend.arrays import TitleArrays
from bot.recommend.together import Member
from bot.scene.meant import lasting
from bot.scene.quiz import open_question, question_key
from bot.taste.profile import Taste
from bot.titles import Domain
from bot.understanding.text.plain import plain
from bot.words import languages, words

ASKED: Mapping[Domain, tuple[str, ...]] = {
    Domain.MOVIES: ("emotional_tone", "cognitive_load", "attention_level"),
    Domain.KIDS: ("age", "emotional_tone", "time_commitment"),
}
"""The questions that tell most when several people decide; a children's profile gets those for children."""


class Answered(Protocol):
    """The part of the Nights port that answers need."""

    async def find(self, id: str) -> Night | None: ...

    async def asking(self, person: int, now: datetime) -> Night | None: ...

    async def answer(self, id: str, person: int, answers: Mapping[str, str]) -> Night | None: ...


class NightPrivate:
    def __init__(self, *, nights: Answered, start: Callable[[Turn, Night], Awaitable[Replies]]) -> None:
        """`start` begins the vote: in a private chat it follows the last answer."""
        self._nights = nights
        self._start = start

    @property
    def verbs(self) -> Mapping[str, Step]:
        return {"night_ask": self.ask, "night_answer": self.answer, "night_taste": self.by_taste}

    def question(self, turn: Turn, night: Night, note: str = "", number: int = 0) -> Reply:
        """A question for this guest's eyes, with the way around them all."""
        domain, say = _domain(turn.for_kids), turn.say
        question = _questions(domain)[number]
        key = question_key(domain, question)
        examples = " · ".join(f"{o.icon} {say(f'{key}.{o.id}-like')}" for o in question.options)
        text = say("question", number=number + 1, total=len(ASKED[domain]), text=say(key), examples=examples)
        options = [
            Button(
                label=f"{o.icon} {say(f'{key}.{o.id}')}",
                action=Action(verb="night_answer", args=(night.id, question.id, o.id)),
            )
            for o in question.options
        ]
        pairs = tuple(tuple(options[i : i + 2]) for i in range(0, len(options), 2))
        taste = turn.button("button-night-taste", "night_taste", night.id)
        again = Action(verb="join", args=(night.id,))
        return Reply(text=f"{note}\n\n{text}".strip(), buttons=(*pairs, (taste,)), private=True, again=again)

    async def ask(self, turn: Turn) -> Replies:
        """The questions from the first."""
        night = await self._mine(turn)
        return (replace(self.question(turn, night), replaces=True),) if night else await self._late(turn)

    async def answer(self, turn: Turn) -> Replies:
        """An answer to any of them; then the next, and after the last a word of thanks."""
        night = await self._mine(turn)
        domain, name = _domain(turn.for_kids), turn.action.arg(1)
        asked = [question.id for question in _questions(domain)]
        if not night:
            return await self._late(turn)
        if name not in asked:
            return (replace(self.question(turn, night), replaces=True),)
        guest = night.guest(turn.person.id)
        answers = {**(guest.answers if guest else {}), name: turn.action.arg(2)}
        night = await self._nights.answer(night.id, turn.person.id, answers)
        if not night:
            return await self._late(turn)
        if (following := asked.index(name) + 1) < len(asked):
            return (replace(self.question(turn, night, number=following), replaces=True),)
        return await self._done(turn, night, "night-answered")

    async def said(self, turn: Turn) -> Replies:
        """An answer in words to the question that waits for this guest; nothing where the words are none, or no
        question waits. Among others only what passes it over is one."""
        means = _ways(_domain(turn.for_kids), turn.say.locale).get(plain(turn.text).strip(" .!"), ())
        night = await self._nights.asking(turn.person.id, turn.now) if means and not open_question(turn) else None
        guest, chat = night.guest(turn.person.id) if night else None, turn.incoming.chat
        left = [q.id for q in _questions(_domain(turn.for_kids)) if guest and q.id not in guest.answers]
        here = chat.private or (means == PASSED_OVER and night and night.chat.id == chat.id)
        if not (night and left and here) or means[0] not in ("", BY_TASTE, left[0]):
            return ()
        question, option = means[0] or left[0], means[-1]
        turn.action = Action(verb="night_answer", args=(night.id, question, option))
        replies = await (self.by_taste(turn) if question == BY_TASTE else self.answer(turn))
        return tuple(replace(each, replaces=False) for each in replies)

    async def by_taste(self, turn: Turn) -> Replies:
        """No answers, or none any more: their taste speaks for them."""
        night = await self._mine(turn)
        guest = night.guest(turn.person.id) if night else None
        kept = {name: given for name, given in (guest.answers if guest else {}).items() if name in OWN}
        night = night and await self._nights.answer(night.id, turn.person.id, kept)
        return await self._done(turn, night, "night-by-taste") if night else await self._late(turn)

    async def _done(self, turn: Turn, night: Night, word: str) -> Replies:
        if night.chat.private:
            return await self._start(turn, night)
        again = turn.button("button-night-again", "night_ask", night.id)
        return (Reply(text=turn.say(word), buttons=((again,),), replaces=True, private=True),)

    async def _mine(self, turn: Turn) -> Night | None:
        """The night, while this person is in and may answer."""
        night = await self._nights.find(turn.action.arg(0))
        gathering = night and night.phase is Phase.GATHERING and not night.due(turn.now)
        return night if night and gathering and night.guest(turn.person.id) else None

    async def _late(self, turn: Turn) -> Replies:
        """Answers come too late: for the films, or for the night."""
        night = await self._nights.find(turn.action.arg(0))
        voting = night and night.phase is Phase.VOTING and night.guest(turn.person.id)
        return (Reply(text=turn.say("night-late" if voting else "night-gone"), alert=True, private=True),)


BY_TASTE = "taste"
PASSED_OVER = ("",)
"""What words that pass a question over mean: any question, no option."""


@cache
def _ways(domain: Domain, locale: str) -> Mapping[str, tuple[str, ...]]:
    """How the answers and the ways around them are written, in whatever language, one's own first; and the question and
    option that each is."""
    ways: dict[str, tuple[str, ...]] = {}
    for say in map(words, (*languages(), locale)):
        for question in _questions(domain):
            key = question_key(domain, question)
            ways |= {plain(say(f"{key}.{option.id}")): (question.id, option.id) for option in question.options}
        around = {"night-said-skip": PASSED_OVER, "night-said-taste": (BY_TASTE, "")}
        ways |= {plain(each.strip()): means for key, means in around.items() for each in say(key).split(";")}
    return ways


def member(guest: Guest, known: GuestTaste, turn: Turn, arrays: TitleArrays) -> Member:
    """A guest as the group's scores need them: what they answered, and what they always and never want."""
    taste = Taste.of(known.judgements, known.insights, turn.now, turn.learning.half_life_days)
    request = request_from(_domain(guest.for_kids), guest.answers)
    request = request if guest.for_kids else lasting(request, taste, arrays)
    return Member(key=guest.person, request=request, taste=taste)


def _domain(for_kids: bool) -> Domain:
    return Domain.KIDS if for_kids else Domain.MOVIES


def _questions(domain: Domain) -> list[Question]:
    found = [questionnaire(domain).question(id) for id in ASKED[domain]]
    return [question for question in found if question]
