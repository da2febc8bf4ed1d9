"""Replies as Telegram shows them, as data: which messages, with what text, picture and keyboard. Nothing is sent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from adapters.telegram.layout import CAPTION_UNITS, TEXT_UNITS, Span, cut, fitted, html, plain_html, split, units
from bot.errors import ActionTooLong
from bot.messages import Button, Buttons, Card, Document, Picture, Reply
from bot.titles import TitleId

WIDE = 8
"""Buttons in a row, at most: more are too narrow to read."""
MOST_KEYS = 100
"""Buttons under a message that Telegram takes."""
LABEL_UNITS = 64
"""More of a label no screen shows."""
LIST = "list"
"""What the pager's middle button says: the same cards as a list. The door's own verb, no flow knows it."""


class Look(Enum):
    """How a deck is shown: one card at a time, or all as a compact list."""

    CARD = "card"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A button: its label and its callback data, 1 to 64 bytes."""

    label: str
    data: str


Keyboard = tuple[tuple[Key, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message: HTML, at most one of picture and document, a keyboard; `title` is the title it is a card of."""

    html: str = ""
    keyboard: Keyboard = ()
    picture: Picture | None = None
    document: Document | None = None
    title: TitleId | None = None


def show(reply: Reply, look: Look = Look.CARD) -> tuple[Message, ...]:
    """The messages of one reply, in order; none for an empty one. The reply's buttons stand under the last."""
    if reply.cards and look is Look.LIST:
        return (_list(reply),)
    if reply.cards:
        return (_deck(reply),)
    return tuple(_plain(reply))


def keyboard(rows: Buttons) -> Keyboard:
    """Rows at most 8 wide, 100 buttons in all. A button whose meaning takes more than 64 bytes can't be pressed, so
    it is not there."""
    keys = [tuple(_keys(row)) for row in rows]
    narrow = [row[i : i + WIDE] for row in keys for i in range(0, len(row), WIDE)]
    kept, left = [], MOST_KEYS
    for row in narrow:
        kept.append(row[:left])
        left -= len(kept[-1])
    return tuple(row for row in kept if row)


def _keys(row: Iterable[Button]) -> Iterator[Key]:
    for button in row:
        try:
            yield Key(label=cut(button.label, LABEL_UNITS) or "·", data=button.action.encode())
        except ActionTooLong:
            continue


def _plain(reply: Reply) -> Iterator[Message]:
    """Text alone, or under a picture or a document as far as a caption holds it."""
    keys = keyboard(reply.buttons)
    attached = reply.picture or reply.document
    if attached and units(reply.text) <= CAPTION_UNITS:
        text = plain_html(reply.text.strip())
        yield Message(html=text, keyboard=keys, picture=reply.picture, document=reply.document)
        return
    if attached:
        yield Message(picture=reply.picture, document=reply.document)
    pieces = list(split(reply.text, TEXT_UNITS))
    for number, piece in enumerate(pieces, 1):
        yield Message(html=plain_html(piece), keyboard=keys if number == len(pieces) else ())


def _deck(reply: Reply) -> Message:
    """The card on top, with a pager when there are others."""
    card = reply.cards[reply.position]
    limit = CAPTION_UNITS if card.picture else TEXT_UNITS
    rows = (*card.buttons, *reply.buttons, *_pager(reply))
    text = html(fitted(card_lines(card, reply.text), limit))
    return Message(html=text, keyboard=keyboard(rows), picture=card.picture, title=card.title)


def card_lines(card: Card, note: str = "") -> Iterator[tuple[Span, ...]]:
    """What matters most comes first. The story is hidden until it is tapped: some want to know nothing."""
    if note:
        yield from ((Span(text=line),) for line in note.strip().split("\n"))
        yield (Span(text=""),)
    yield Span(text=card.heading, mark="b"), Span(text=f" · {card.facts}" if card.facts else "")
    if card.reason:
        yield (Span(text=card.reason),)
    if card.footer:
        yield (Span(text=card.footer, mark="i"),)
    if card.overview:
        yield (Span(text=""),)
        yield (Span(text=card.overview, mark="tg-spoiler"),)


def _list(reply: Reply) -> Message:
    """All cards as numbered lines, a button for each; under the picture of the card that was on top, so that going
    to and fro edits one message."""
    top = reply.cards[reply.position]
    lines: list[tuple[Span, ...]] = [(Span(text=reply.text),)] if reply.text else []
    for number, card in enumerate(reply.cards, 1):
        lines.append((Span(text=f"{number}  "), Span(text=card.heading, mark="b"), Span(text=f" · {card.facts}")))
    limit = CAPTION_UNITS if top.picture else TEXT_UNITS
    numbers = tuple(Button(label=str(n + 1), action=reply.page(n)) for n in range(len(reply.cards)))
    text = html(fitted(lines, limit))
    return Message(html=text, keyboard=keyboard((numbers, *reply.buttons)), picture=top.picture)


def _pager(reply: Reply) -> Buttons:
    """`‹ 3/8 ›`: the card before, all as a list, the card after."""
    count, place = len(reply.cards), reply.position
    if count < 2:
        return ()
    middle = Button(label=f"{place + 1}/{count}", action=replace(reply.page(place), verb=LIST))
    before, after = (Button(label=sign, action=reply.page(place + step)) for sign, step in (("‹", -1), ("›", 1)))
    return ((before, middle, after),)
