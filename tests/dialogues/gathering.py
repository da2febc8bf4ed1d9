"""Five people of one chat on a movie night, for conversations that read like one."""

from collections.abc import Iterator, Mapping
from itertools import count

from bot.errors import DoorSilent, DoorUnsure
from bot.jobs.nights import ClosingNights
from bot.messages import Button, Chat, Reply
from bot.ports import Teller
from bot.wiring.house import House
from tests.dialogues.talking import Someone
from tests.fakes import fake

_groups = count(1)
NAMES = ("Ann", "Ben", "Chi", "Dan", "Eve")


class Told:
    """A door that can speak first: what it `said`, by chat. `silent` while it can't, `gone` when the chats
    are, `unsure` when nothing tells whether it arrived."""

    name = "test"

    def __init__(self, *, silent: bool = False, gone: bool = False, unsure: bool = False) -> None:
        self.said: list[tuple[str, Reply]] = []
        self.amended: list[Reply] = []
        self.silent, self.gone, self.unsure = silent, gone, unsure

    async def tell(self, chat: Chat, reply: Reply) -> bool:
        if self.silent:
            raise DoorSilent(door=self.name, reason="the net is down")
        if reply.replaces:
            self.amended.append(reply)
        elif not self.gone:
            self.said.append((chat.id, reply))
        if self.unsure:
            raise DoorUnsure(door=self.name, reason="no answer came")
        return not self.gone

    def to(self, group: "Group") -> list[Reply]:
        """What it said to a group."""
        return [reply for chat, reply in self.said if chat == group.chat.id]


class Group:
    """Five people of one chat and what they see there: `night` is the message everyone presses."""

    def __init__(self, house: House, **given: str) -> None:
        self.chat = Chat(id=f"group-{next(_groups)}", private=False)
        self.house = house
        self.people = {name: self.person(name, **given) for name in NAMES}
        self.night = Reply()

    def person(self, name: str, **given: str) -> Someone:
        return Someone(manager=self.house.manager, name=f"{name}-{self.chat.id}", called=name, chat=self.chat, **given)

    def __getitem__(self, name: str) -> Someone:
        return self.people[name]

    def move(self, house: House) -> None:
        """The same people, after the house was closed and opened again."""
        self.house = house
        for someone in self.people.values():
            someone.manager = house.manager

    async def plan(self, *args: str) -> Reply:
        await self["Ann"].does("movie_night", *args)
        return self.look("Ann")

    def look(self, name: str) -> Reply:
        """What everyone sees after somebody's turn: the last message for all."""
        public = [reply for reply in self[name].replies if reply.everyones]
        self.night = public[-1] if public else self.night
        return self.night

    async def press(self, name: str, label: str) -> Reply:
        """Somebody presses a button under the night's message."""
        fake(self.house.clock).advance(seconds=1)
        button = next(button for button in buttons(self.night) if label in button.label)
        await self[name].presses(button.action)
        return self.look(name)

    async def gathered(self, *names: str) -> Reply:
        await self.plan()
        for name in names or NAMES[1:]:
            await self.press(name, "I'm in")
        return self.night

    async def voting(self, *names: str) -> Reply:
        await self.gathered(*names)
        return await self.press("Ann", "Start")


def buttons(reply: Reply) -> Iterator[Button]:
    for row in (*reply.buttons, *(row for card in reply.cards for row in card.buttons)):
        yield from row


def labels(reply: Reply) -> list[str]:
    return [button.label for button in buttons(reply)]


async def closing(house: House, told: Told | None = None) -> str:
    """The job that ends what is due, once."""
    tellers: Mapping[str, Teller] = {told.name: told} if told else {}
    job = ClosingNights(nights=house.nights, shown=house.night_shown, tellers=tellers, clock=house.clock)
    return await job.run()
