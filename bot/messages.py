"""The language of the doors: what comes in, what goes out. No platform's object ever passes this page."""

import hashlib
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import quote, unquote

from bot.errors import ActionTooLong
from bot.titles import TitleId

ACTION_BYTES = 64
"""Telegram allows 64 bytes of callback data, Discord 100 characters of custom_id: the smaller holds everywhere."""

_SAFE = " -._+,/"
_PLAIN = re.compile(rf"[A-Za-z0-9{re.escape(_SAFE)}]*")
"""Words that are written as they are, as most are: asking is a third of writing them."""

ALONE = "1"
"""The mark of a card that was shown without others."""
ANY = "*"
"""Stands for the mark of whichever deck has a title, where a door doesn't know it any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person's identity on one platform."""

    platform: str
    id: str

    @property
    def mark(self) -> str:
        """Six characters that tell people in one chat apart; goes into buttons that belong to one person."""
        digest = hashlib.sha256(f"{self.platform}:{self.id}".encode()).digest()
        return urlsafe_b64encode(digest)[:6].decode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """Where replies go: `thread` is a topic in it, for what is said there later; it is the same chat. Where Usher is a
    `guest` it can answer, and say nothing later. A `narrow` one shows one card of a deck at a time."""

    id: str
    private: bool = True
    thread: str = field(default="", compare=False)
    guest: bool = field(default=False, compare=False)
    narrow: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What a button or a command means: a verb and its arguments; `owner` is the mark of whom it is for."""

    verb: str
    args: tuple[str, ...] = ()
    owner: str = ""

    def encode(self) -> str:
        """`verb:arg:arg@owner`, at most 64 bytes; raises ActionTooLong."""
        words = (word if _PLAIN.fullmatch(word) else quote(word, safe=_SAFE) for word in (self.verb, *self.args))
        text = ":".join(words) + (f"@{self.owner}" if self.owner else "")
        if (size := len(text.encode())) > ACTION_BYTES:
            raise ActionTooLong(action=text[:ACTION_BYTES], size=size)
        return text

    @classmethod
    def decode(cls, text: str) -> "Action":
        """The action in a button's bytes. Any text is some action: an unknown verb is the dialogue's business."""
        body, at, owner = text.rpartition("@")
        verb, *args = map(unquote, (body if at else text).split(":"))
        return cls(verb=verb, args=tuple(args), owner=owner if at else "")

    def arg(self, place: int, default: str = "") -> str:
        return self.args[place] if place < len(self.args) else default


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What all incoming events share. `id` and `locale` are the platform's own; `id` tells an event told twice. The
    replies to one that is `kept` are written down with the turn until the door says that they were sent; the word is
    for the door: how it was told of the event. `runs`: they run the chat, as far as the door looked."""

    id: str
    account: Account
    chat: Chat
    locale: str = "en"
    name: str = ""
    kept: str = field(default="", compare=False)
    runs: bool = field(default=False, compare=False)


STEWARDS = frozenset(("film_of_week",))
"""Verbs that are for whoever runs a chat: a door finds out before it hands one in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Event):
    """Someone wrote text; `about` is the title of the card that they replied to. `quoted` are somebody else's words
    that they passed on; `instead` is the id of the event whose words these take the place of: they were edited.
    `beside` is what the words came with (a photo, a file …), empty where that is nothing."""

    text: str
    about: TitleId | None = None
    quoted: bool = False
    instead: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chose(Event):
    """Someone pressed a button or gave a command. `over` is the message that the button is under, as the platform
    numbers it, where the door wants to know it again."""

    action: Action
    over: str = field(default="", compare=False)


def event_mark(event: str) -> str:
    """Eight characters for the turn of an event, given as `platform:id`."""
    return urlsafe_b64encode(hashlib.sha256(event.encode()).digest())[:8].decode()


FILE_BYTES = 10 << 20
"""The largest file a door fetches; of a larger one it hands in the name alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent(Event):
    """Someone sent a file. `data` is None when it is larger than FILE_BYTES and was not fetched; `filename` is what
    the sender called it, to be shown and never to be opened; `words` are what they wrote beside it."""

    filename: str
    data: bytes | None = field(default=None, repr=False)
    words: str = ""


Incoming = Said | Chose | Sent

FILE = "file"
"""What words came with, where that is a file."""
BESIDE = "-words"
"""What the id of the words that came with a file ends in, after the file's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A label and what it means."""

    label: str
    action: Action


Buttons = tuple[tuple[Button, ...], ...]
"""Rows of buttons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image: `url` when someone else serves it, else `data` (PNG). `alt` says what it shows."""

    alt: str
    url: str | None = None
    data: bytes | None = None
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file for the person."""

    filename: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A title as people see it. Every string is ready to read; a door only lays it out. `tint` is the colour of its
    mood as 0xRRGGBB, 0 where none stands out."""

    title: TitleId
    heading: str
    facts: str
    reason: str
    footer: str
    overview: str = ""
    picture: Picture | None = None
    buttons: Buttons = ()
    tint: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """What begins at a time and ends about then, for a platform with clocks or a calendar of its own: `words` are how
    the reply's text says when, `name` and `about` are for the calendar; `off` where it will not be."""

    id: str
    name: str
    about: str = ""
    at: datetime
    ends: datetime
    words: str = ""
    off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuCommand:
    """A verb that people may give as a command, and what it may be given, by name and in order (`options`).

    `offered` ones stand in a platform's menu with their description; `public` ones are of use among others too; the
    others are heard there, but no menu has them. `private` ones answer for one person's eyes.
    """

    verb: str
    description: str = ""
    options: tuple[str, ...] = ()
    offered: bool = True
    public: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """How Usher presents itself on a platform in one language: what it can do, two texts about it, and what a door says
    while it reads a file, or where it can't fetch one. `anyones` are verbs of a card's buttons that mean the same
    whoever presses them."""

    locale: str
    commands: tuple[MenuCommand, ...]
    description: str
    short_description: str
    reading: str = ""
    unfetched: str = ""
    anyones: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One message to the chat.

    `cards` is a deck of which `position` is on top: a door with room shows all, a narrow one pages. `buttons` belong to
    the message as a whole. `replaces` edits the message whose button was pressed. `alert` is for the presser alone.
    Among others `everyones` is shown to all and anyone may press its buttons; `private` is for one person's eyes, where
    the platform can do that. `quiet` says the same without a new message: a door that can answer a press in passing
    shows `text` there and puts `quiet` in place of the message whose button was pressed; every other door shows the
    reply as if there were no `quiet`. Of two editions of one message (0: it has none) the later stays, in whichever
    order they come to the door. `deck` marks the cards: the buttons with which a door turns their pages are
    `page(position)`, so that an older deck's buttons turn their own pages; `instead` marks the deck whose place these
    cards take: where they come as a message of their own, that one's buttons go.
    `stands` names the message for later: a door that speaks first puts a reply that `replaces` in place of the message
    that stands under its name, and says nothing where none does.
    `until` is when what it speaks of ends, for a platform that counts down by itself; `begins` what it invites to.
    `again` is what brings a private reply once more, for whoever can't be told in private here; `locale` is
    the language it speaks, for a door's own words beside it; `copies` is what a tap should put into the clipboard,
    `completes` says that a title's name is waited for: both where the platform can do that. `made_at` is the time of
    its turn, for a door that sends it later.
    """

    text: str = ""
    buttons: Buttons = ()
    cards: tuple[Card, ...] = ()
    position: int = 0
    picture: Picture | None = None
    document: Document | None = None
    replaces: bool = False
    alert: bool = False
    everyones: bool = False
    private: bool = False
    edition: int = 0
    quiet: "Reply | None" = None
    deck: str = ""
    instead: str = ""
    stands: str = ""
    until: datetime | None = None
    begins: Appointment | None = None
    again: Action | None = None
    locale: str = ""
    copies: str = ""
    completes: bool = False
    made_at: datetime | None = field(default=None, compare=False)

    @property
    def stands_alone(self) -> bool:
        """Whether nothing that is said after it goes into the same message."""
        return bool(self.cards or self.picture)

    def page(self, position: int) -> Action:
        """What a button means that puts another card on top; it is for those that the reply's other buttons are for."""
        rows = (*self.buttons, *(row for card in self.cards for row in card.buttons))
        owner = next((button.action.owner for row in rows for button in row), "")
        place = str(position % max(1, len(self.cards)))
        return Action(verb="page", args=(place, self.deck) if self.deck else (place,), owner=owner)

    def owned_by(self, account: Account) -> "Reply":
        """The same reply with every button stamped as this account's own, unless it is everyone's."""
        if self.everyones:
            return self

        def stamp(rows: Buttons) -> Buttons:
            return tuple(tuple(replace(b, action=replace(b.action, owner=account.mark)) for b in row) for row in rows)

        cards = tuple(replace(card, buttons=stamp(card.buttons)) for card in self.cards)
        quiet = self.quiet.owned_by(account) if self.quiet else None
        return replace(self, buttons=stamp(self.buttons), cards=cards, quiet=quiet)


def joined(first: tuple[Reply, ...], then: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """The replies to two parts of a message as one: a bare text goes above what follows, with its way back."""
    if not first or not then or first[-1].stands_alone or first[-1].private != then[0].private:
        return (*first, *then)
    above, below = first[-1], then[0]
    undo = tuple(b for row in above.buttons for b in row if b.action and b.action.verb == "undo")
    labels = {button.label for button in undo}
    rows_below = (tuple(b for b in row if b.label not in labels) for row in below.buttons)
    buttons = tuple(filter(None, (*rows_below, undo)))
    lines = [line for line in above.text.split("\n") if line not in below.text.split("\n")]
    text = "\n".join(filter(None, ("\n".join(lines), below.text)))
    return (*first[:-1], replace(below, text=text, buttons=buttons), *then[1:])
