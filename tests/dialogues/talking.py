"""Someone who talks to Usher in a test: says things, taps buttons by their label, looks at what came back."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from bot.manager import Manager
from bot.messages import Account, Action, Button, Chat, Chose, Reply, Said, Sent
from bot.titles import TitleId
from bot.wiring.house import House

_numbers = count(1)


@dataclass(slots=True, kw_only=True)
class Someone:
    """A person at one account; `called` is what their platform calls them. `replies` are the last turn's."""

    manager: Manager
    name: str = ""
    called: str = ""
    platform: str = "test"
    chat: Chat | None = None
    locale: str = "en"
    replies: tuple[Reply, ...] = ()
    account: Account = field(init=False)

    def __post_init__(self) -> None:
        self.name = self.name or f"person-{next(_numbers)}"
        self.account = Account(platform=self.platform, id=self.name)
        self.chat = self.chat or Chat(id=f"chat-{self.name}")

    @property
    def last(self) -> Reply:
        return self.replies[-1]

    @property
    def text(self) -> str:
        return "\n".join(reply.text for reply in self.replies)

    async def says(self, text: str, event: str = "", about: TitleId | None = None) -> Reply:
        """Say something, in reply to the card of a title if there is one."""
        assert self.chat
        said = Said(
            id=event or _event(),
            account=self.account,
            chat=self.chat,
            text=text,
            locale=self.locale,
            name=self.called,
            about=about,
        )
        self.replies = await self.manager.handle(said)
        return self.last if self.replies else Reply()

    async def does(self, verb: str, *args: str, owner: str = "", event: str = "") -> Reply:
        return await self.presses(Action(verb=verb, args=args, owner=owner), event)

    async def presses(self, action: Action, event: str = "") -> Reply:
        """Press what an encoded button says, as a platform would hand it back."""
        assert self.chat
        decoded = Action.decode(action.encode())
        chose = Chose(
            id=event or _event(),
            account=self.account,
            chat=self.chat,
            action=decoded,
            locale=self.locale,
            name=self.called,
        )
        self.replies = await self.manager.handle(chose)
        return self.last if self.replies else Reply()

    async def sends(self, filename: str, data: bytes | None, event: str = "") -> Reply:
        """Send a file; `data` is None for one that is too large to be fetched."""
        assert self.chat
        sent = Sent(
            id=event or _event(), account=self.account, chat=self.chat, filename=filename, data=data, locale=self.locale
        )
        self.replies = await self.manager.handle(sent)
        return self.last if self.replies else Reply()

    async def taps(self, label: str) -> Reply:
        """Tap the first button whose label contains these words."""
        for button in self.buttons():
            if label.casefold() in button.label.casefold():
                return await self.presses(button.action)
        raise AssertionError(f"no button {label!r} among {[b.label for b in self.buttons()]}")

    async def export(self) -> dict[str, list[dict[str, object]]]:
        """All that is kept about the person, as `/export` hands it out; what is on the table stays there."""
        before = self.replies
        reply = await self.does("export")
        assert reply.document
        self.replies = before
        return dict(json.loads(reply.document.data))

    async def kept(self) -> dict[object, object]:
        """The verdict that is kept of each title, by its id."""
        return {each["title_id"]: each["verdict"] for each in (await self.export())["verdicts"]}

    def buttons(self) -> Iterator[Button]:
        """All buttons of the last turn: the messages' own, then the cards'."""
        for reply in self.replies:
            for row in reply.buttons:
                yield from row
        for reply in self.replies:
            for card in reply.cards:
                for row in card.buttons:
                    yield from row

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons()]

    @property
    def titles(self) -> list[TitleId]:
        """Ids of the cards on the table."""
        return [card.title for reply in self.replies for card in reply.cards]


def makers(house: House, someone: Someone) -> set[str]:
    """Who directed what lies on the table."""
    arrays = house.recommender.arrays
    return {name for title in someone.titles for name in arrays.columns.directors[arrays.place[TitleId(title)]]}


def _event() -> str:
    return f"event-{next(_numbers)}"
