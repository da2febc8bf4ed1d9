"""Looking without touching: what a step of the dialogue would show someone, with nothing noted and nobody made."""

from collections.abc import Sequence

from bot.dialogue import Replies, Routes, Turn
from bot.messages import Account, Action, Chat, Chose
from bot.persons import Memory, Person, Profile
from bot.ports import Clock, People
from bot.taste.config import TasteSettings
from bot.visits import Seen

NOBODY = Account(platform="", id="nobody")


class Onlooker:
    """Answers `Look`. For pages that are made anew at every visit: a visit is no turn."""

    def __init__(self, *, routes: Routes, people: People, clock: Clock, learning: TasteSettings | None = None) -> None:
        self._routes, self._people, self._clock, self._learning = routes, people, clock, learning

    async def turn(self, account: Account | None, locale: str) -> Turn | None:
        """A turn of theirs in which nothing happens; None when nobody has the account."""
        if account is None or await self._people.find(account) is None:
            return None
        event, now = _event(account, locale, Action(verb="start")), self._clock.now()
        return Turn.begin(event, await self._people.load(event, now), now, event.action, self._learning)

    def stranger(self, locale: str) -> Turn:
        """A turn of somebody of whom nothing is known."""
        event = _event(NOBODY, locale, Action(verb="start"))
        return Turn.begin(event, _stranger(), self._clock.now(), event.action, self._learning)

    async def step(self, turn: Turn, action: Action) -> Replies:
        """What an action would be answered with in such a turn."""
        route = self._routes.verbs.get(action.verb, self._routes.verbs["stale"])
        event = _event(turn.incoming.account, turn.incoming.locale, action)
        return await route.step(Turn.begin(event, turn.memory, turn.now, action, self._learning))

    async def look(self, account: Account | None, locale: str, actions: Sequence[Action] = ()) -> Seen:
        """Without an account, or with one that nobody has yet, what a stranger would see."""
        turn = await self.turn(account, locale) or self.stranger(locale)
        replies = [await self.step(turn, action) for action in actions]
        return Seen(locale=turn.say.locale, replies=tuple(replies))


def _stranger() -> Memory:
    return Memory(person=Person(id=0, profile=Profile(id=0)))


def _event(account: Account, locale: str, action: Action) -> Chose:
    return Chose(id="", account=account, chat=Chat(id="onlooker"), action=action, locale=locale)
