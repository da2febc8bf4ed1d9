"""Who words what Usher says without being asked: a herald a kind of notice."""

from collections.abc import Mapping
from typing import Protocol

from bot.dialogue import Replies, Turn
from bot.messages import Chose, Reply
from bot.notices import Notice, NoticeKind
from bot.persons import Forgotten, NoticeMade, NoticesTold


class Herald(Protocol):
    """Words one kind of notice. One that is `patient` keeps quiet hours: it was not asked for at that very hour."""

    patient: bool

    async def reply(self, notice: Notice, turn: Turn) -> Reply | None:
        """What is said now, and put on the table in the turn; None where there is nothing to say any more."""

    def again(self, notice: Notice, turn: Turn) -> Notice | None:
        """The notice that comes next, after what was said in the turn; None for what comes once."""


Heralds = Mapping[NoticeKind, Herald]


class Owed:
    """What is told with a turn because it was due before, and nothing could be sent."""

    def __init__(self, heralds: Heralds) -> None:
        self._heralds = heralds

    async def before(self, turn: Turn, replies: Replies) -> Replies:
        """The replies of a turn, behind what is owed in its chat. A press is answered in place, and a child's profile
        hears nothing that was not meant for it: there it waits on."""
        pressed = isinstance(turn.incoming, Chose) and turn.action.verb != "start"
        if pressed or not turn.memory.owed:
            return replies
        mine = [notice for notice in turn.memory.owed if _is_heard(notice, turn)]
        if not mine or any(isinstance(change, Forgotten) for change in turn.changes):
            return replies
        said = []
        turn.changes.append(NoticesTold(ids=tuple(notice.id for notice in mine)))
        for notice in mine:
            said.append(await self._heralds[notice.kind].reply(notice, turn))
            if again := self._heralds[notice.kind].again(notice, turn):
                turn.changes.append(NoticeMade(notice=again))
        return (*filter(None, said), *replies)


def _is_heard(notice: Notice, turn: Turn) -> bool:
    return not turn.for_kids or notice.profile == turn.person.profile.id
