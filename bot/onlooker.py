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

    async def look(self, account: Account | None, locale: str, actions: Sequence[Action] = ()) -> Seen:
        """Without an account, or with one that nobody has yet, what a stranger would see."""
        now = self._clock.now()
        known = account is not None and await self._people.find(account) is not None
        event = _event(account if known and account else NOBODY, locale, Action(verb="start"))
        memory = await self._people.load(event, now) if known else _stranger()
        replies: list[Replies] = []
        turn = Turn.begin(event, memory, now, event.action, self._learning)
        for action in actions:
            route = self._routes.verbs.get(action.verb, self._routes.verbs["stale"])
            step = Turn.begin(_event(event.account, locale, action), memory, now, action, self._learning)
            replies.append(await route.step(step))
        return Seen(locale=turn.say.locale, replies=tuple(replies))


def _stranger() -> Memory:
    return Memory(person=Person(id=0, profile=Profile(id=0)))


def _event(account: Account, locale: str, action: Action) -> Chose:
    return Chose(id="", account=account, chat=Chat(id="onlooker"), action=action, locale=locale)
