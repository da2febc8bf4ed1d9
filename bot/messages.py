"""The language of the doors: what comes in, what goes out. No platform's object ever passes this page."""

import hashlib
from base64 import urlsafe_b64encode
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote

from bot.errors import ActionTooLong
from bot.titles import TitleId

ACTION_BYTES = 64
"""Telegram allows 64 bytes of callback data, Discord 100 characters of custom_id: the smaller holds everywhere."""


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
    """Where replies go."""

    id: str
    private: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What a button or a command means: a verb and its arguments; `owner` is the mark of whom it is for."""

    verb: str
    args: tuple[str, ...] = ()
    owner: str = ""

    def encode(self) -> str:
        """`verb:arg:arg@owner`, at most 64 bytes; raises ActionTooLong."""
        words = (quote(word, safe=" -._+,/") for word in (self.verb, *self.args))
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
    """What all incoming events share. `id` and `locale` are the platform's own; `id` tells an event told twice."""

    id: str
    account: Account
    chat: Chat
    locale: str = "en"
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Event):
    """Someone wrote text."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chose(Event):
    """Someone pressed a button or gave a command."""

    action: Action


Incoming = Said | Chose


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
    """A title as people see it. Every string is ready to read; a door only lays it out."""

    title: TitleId
    heading: str
    facts: str
    reason: str
    footer: str
    overview: str = ""
    picture: Picture | None = None
    buttons: Buttons = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What a platform's menu of commands offers: a verb and what it does; `public` ones are of use among others too."""

    verb: str
    description: str
    public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """How Usher presents itself on a platform in one language: what it can do, and two texts about it."""

    locale: str
    commands: tuple[Command, ...]
    description: str
    short_description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One message to the chat.

    `cards` is a deck of which `position` is on top: a door with room shows all, a narrow one pages. `buttons` belong to
    the message as a whole. `replaces` edits the message whose button was pressed. `alert` is for the presser alone.
    Among others `everyones` is shown to all and anyone may press its buttons; `private` is for one person's eyes, where
    the platform can do that.
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

    def owned_by(self, account: Account) -> "Reply":
        """The same reply with every button stamped as this account's own, unless it is everyone's."""
        if self.everyones:
            return self

        def stamp(rows: Buttons) -> Buttons:
            return tuple(tuple(replace(b, action=replace(b.action, owner=account.mark)) for b in row) for row in rows)

        cards = tuple(replace(card, buttons=stamp(card.buttons)) for card in self.cards)
        return replace(self, buttons=stamp(self.buttons), cards=cards)
