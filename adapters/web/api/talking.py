"""The dialogue for programs: actions go in, replies come back as data."""

import re
from collections.abc import Awaitable, Callable, Sequence
from uuid import uuid4

from adapters.web.api.callers import Session
from adapters.web.api.models import ButtonOut, CardOut, Movie, Option, Progress, Question, ReplyOut, Step
from adapters.web.problems import Problem
from adapters.web.show import keys
from bot.errors import ActionTooLong
from bot.messages import Account, Action, Button, Buttons, Chat, Chose, Incoming, Reply
from bot.ports import Catalogue
from bot.visits import Asked

_PLACE = re.compile(r"^(\d+)/(\d+)\s*·\s*(.*)", re.DOTALL)
Answering = Callable[[Incoming], Awaitable[tuple[Reply, ...]]]


class Sessions:
    """The five questions and what follows, step by step."""

    def __init__(self, *, answer: Answering, catalogue: Catalogue) -> None:
        self._answer = answer
        self._catalogue = catalogue

    async def act(self, session: Session, verb: str, *args: str) -> tuple[Reply, ...]:
        """What the dialogue answers to an action; raises Problem 422 for what no button could say."""
        action = Action(verb=verb, args=args)
        try:
            action.encode()
        except ActionTooLong:
            raise Problem(422, "That is too long to be an answer.") from None
        return await self._answer(chose(session.account, session.chat, session.locale, action))

    async def step(self, session: Session, replies: Sequence[Reply]) -> Step:
        """Where the session stands after these replies."""
        message = "\n".join(reply.text for reply in replies if reply.text)
        buttons = [button for reply in replies for row in reply.buttons for button in row]
        answers = [button for button in buttons if button.action.verb == "answer"]
        if answers:
            return _asked(session, message, answers)
        moods = [
            Option(id=button.action.arg(0), label=button.label) for button in buttons if button.action.verb == "mood"
        ]
        return Step(sessionId=session.token, message=message, recommendations=await self.movies(replies), moods=moods)

    async def movies(self, replies: Sequence[Reply]) -> list[Movie]:
        """The cards of replies as data, with the facts as they are in the catalogue."""
        cards = [card for reply in replies for card in reply.cards]
        titles = await self._catalogue.get(card.title for card in cards)
        return [
            Movie(
                id=card.title,
                title=title.title,
                kind=title.kind,
                year=title.year,
                runtime=title.runtime,
                genres=list(title.genres),
                rating=title.vote_average,
                overview=title.overview,
                reason=card.reason,
                sure=card.footer,
                posterUrl=(card.picture.url or "") if card.picture else "",
            )
            for card in cards
            if (title := titles.get(card.title))
        ]


def _asked(session: Session, message: str, answers: Sequence[Button]) -> Step:
    place = _PLACE.match(message)
    options = [Option(id=button.action.arg(1), label=button.label) for button in answers]
    question = Question(id=answers[0].action.arg(0), text=place[3] if place else message, options=options)
    progress = Progress(answered=int(place[1]) - 1, total=int(place[2])) if place else None
    return Step(sessionId=session.token, question=question, progress=progress)


def chose(account: Account, chat: Chat, locale: str, action: Action) -> Chose:
    """An action as the dialogue takes it."""
    return Chose(id=uuid4().hex, account=account, chat=chat, locale=locale, action=action)


def as_data(reply: Reply) -> ReplyOut:
    """A reply with everything one reads and presses."""
    return ReplyOut(
        text=reply.text,
        cards=[
            CardOut(
                id=card.title,
                heading=card.heading,
                facts=card.facts,
                reason=card.reason,
                footer=card.footer,
                overview=card.overview,
                buttons=_buttons(card.buttons),
            )
            for card in reply.cards
        ],
        buttons=_buttons(reply.buttons),
        picture=reply.picture is not None,
        alert=reply.alert,
    )


def _buttons(rows: Buttons) -> list[ButtonOut]:
    return [ButtonOut(label=key.label, action=key.sends) for row in keys(rows) for key in row]


def fits(asked: Asked | None, question: str, option: str) -> None:
    """Raises Problem 422 for what is no answer to any of the questions, 409 for an answer to one that is not asked: not
    yet, or, where `asked` is None, no more."""
    if asked is None:
        raise Problem(409, "All is answered in this session. Refine it, or start a new one: POST /api/movies/start.")
    if question not in asked.options:
        raise Problem(422, f"There is no such question here. The open one is {asked.open}.")
    if question not in asked.put:
        raise Problem(409, f"{question} is not asked yet. Answer {asked.open} first.")
    if option not in asked.options[question]:
        raise Problem(422, f"That is no answer to {question}. Its options are {', '.join(asked.options[question])}.")
