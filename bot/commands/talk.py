"""`talk`: whole conversations as data, each by a new person; what was shown and what was learned, turn by turn."""

import json
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from bot.commands.ask import read_jsonl
from bot.dialogue import Replies, Turn
from bot.errors import BadRequest
from bot.manager import Manager
from bot.messages import Account, Action, Button, Chat, Chose, Incoming, Reply, Said
from bot.persons import Change, Imported, Judged, Learned, TakenBack, Unlearned
from bot.scene.heralds import Owed
from bot.titles import Judgement
from bot.wiring.house import House

Json = dict[str, Any]


class Talk:
    """One conversation of one new person."""

    _events = count(1)

    def __init__(self, house: House, name: str, locale: str) -> None:
        self._turn: Turn | None = None
        self._manager = Manager(
            routes=house.routes,
            people=house.people,
            witness=self._saw,
            clock=house.clock,
            hearing=house.hearing,
            max_text=house.settings.conversation.max_text,
            learning=house.settings.taste,
            owed=Owed(house.heralds).before,
            asks_within=house.settings.language.turn_deadline,
        )
        mark = time.time_ns()
        self._account, self._chat = Account(platform="talk", id=f"{name}-{mark}"), Chat(id=f"{name}-{mark}")
        self._locale = locale
        self._replies: Replies = ()

    @property
    def last(self) -> Turn | None:
        """The turn that was answered last, as it was kept; None before the first, and where one went wrong."""
        return self._turn

    def _saw(self, turn: Turn) -> None:
        self._turn = turn

    async def turn(self, given: str | Json) -> Json:
        """One turn, answered in the contract's form; raises BadRequest for a press that fits no button."""
        started = time.perf_counter()
        incoming, said = self._event(given)
        self._turn = None
        self._replies = await self._manager.handle(incoming)
        return {
            "said": said,
            "ms": round((time.perf_counter() - started) * 1000),
            "act": self._turn.act.kind if self._turn and self._turn.act else "",
            "replies": [_reply(reply) for reply in self._replies],
            "learned": _learned(self._turn.changes if self._turn else ()),
            **(_unlearned(self._turn) if self._turn else {}),
        }

    async def answered(self, given: str | Json) -> Json:
        """The same; a press that fits no button is answered with an error, and the conversation goes on."""
        try:
            return await self.turn(given)
        except BadRequest as error:
            said = given if isinstance(given, str) else given.get("press", "")
            return {"said": said, "ms": 0, "act": "", "replies": [], "learned": {}, "error": str(error)}

    def _event(self, given: str | Json) -> tuple[Incoming, str]:
        mark = f"talk-{time.time_ns()}-{next(self._events)}"
        if isinstance(given, str):
            said = Said(id=mark, account=self._account, chat=self._chat, text=given, locale=self._locale)
            return said, given
        button = self._button(str(given.get("press", "")), given.get("card"))
        chose = Chose(id=mark, account=self._account, chat=self._chat, action=button, locale=self._locale)
        return chose, str(given["press"])

    def _button(self, words: str, card: int | None) -> Action:
        """The first button of the last replies whose label holds the words: on that card (from 1), else on any."""
        for button in _buttons(self._replies, card):
            if words.casefold() in button.label.casefold() and button.action:
                return Action.decode(button.action.encode())
        raise BadRequest(reason=f"no button {words!r} in the last replies")


def _buttons(replies: Replies, card: int | None) -> Iterator[Button]:
    cards = [each for reply in replies for each in reply.cards]
    if card is not None:
        yield from (b for each in cards[card - 1 : card] for row in each.buttons for b in row)
        return
    yield from (b for reply in replies for row in reply.buttons for b in row)
    yield from (b for each in cards for row in each.buttons for b in row)


def _reply(reply: Reply) -> Json:
    cards = [
        {
            "id": card.title,
            "heading": card.heading,
            "facts": card.facts,
            "reason": card.reason,
            "footer": card.footer,
            "overview": card.overview,
            "buttons": [button.label for row in card.buttons for button in row],
        }
        for card in reply.cards
    ]
    buttons = [button.label for row in reply.buttons for button in row]
    return {
        "text": reply.text,
        "cards": cards,
        "buttons": buttons,
        "picture": bool(reply.picture),
        "alert": reply.alert,
    }


def _learned(changes: Sequence[Change]) -> Json:
    judged = [change.judgement for change in changes if isinstance(change, Judged)]
    judged += [judgement for change in changes if isinstance(change, Imported) for judgement in change.judgements]
    lessons = [lesson for change in changes if isinstance(change, Learned) for lesson in change.insight.lessons]
    return {
        "verdicts": [{"id": j.title, "verdict": j.verdict.value, "stars": j.stars} for j in judged],
        "insights": [{"kind": x.kind, "value": x.value, "weight": round(x.lean, 3)} for x in lessons],
    }


def _unlearned(turn: Turn) -> Json:
    gone: list[Json] = []
    for change in turn.changes:
        if isinstance(change, TakenBack):
            gone += [_verdict(each) for each in turn.memory.judgements if each.turn == change.turn]
            told = [insight for insight in turn.memory.insights if insight.turn == change.turn]
            gone += [{"kind": x.kind, "value": x.value} for insight in told for x in insight.lessons]
        if isinstance(change, Unlearned):
            gone.append({"kind": change.kind, "value": change.value})
            gone += [
                _verdict(each)
                for each in turn.memory.judgements
                if (change.kind, change.value) == ("title", each.title)
            ]
    return {"unlearned": gone} if gone else {}


def _verdict(judgement: Judgement) -> Json:
    return {"id": judgement.title, "verdict": judgement.verdict.value}


async def talk_batch(house: House, source: Path, target: Path) -> None:
    """A line of answered turns for each line of turns; a press that fits no button is answered with an error and the
    conversation goes on."""
    await house.embedder.warm()
    with target.open("w", encoding="utf-8") as out:
        for number, given in read_jsonl(source):
            if not isinstance(given.get("turns"), list):
                raise BadRequest(reason=f"{source}:{number}: a line needs turns, a list.")
            talk = Talk(house, str(given["id"]), str(given.get("locale", "en")))
            turns = [await talk.answered(each) for each in given["turns"]]
            out.write(json.dumps({"id": given["id"], "turns": turns}, ensure_ascii=False) + "\n")
